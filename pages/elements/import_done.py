"""The report of a finished import, with the way to its charts and the way back."""

import streamlit as st

from data.training_log import ImportReport
from pages.elements import formatting
from pages.elements.import_check import problem_rows
from pages.elements.layout import card, headline, section
from pages.elements.markup import counts
from pages.elements.view import OWN_ATHLETE, View


def show(view: View, report: ImportReport) -> None:
    """What was stored, counts that add up, and undo."""
    headline(f"{formatting.counted(report.added, 'set')} imported", report.file_name, _span(report))
    _ways_on(view, report)
    _counts(report)
    problem_rows(view.log.problems(report.import_id), "done")


def _span(report: ImportReport) -> str:
    if report.first_session is None or report.last_session is None:
        return "Your log already has every set of this file."
    days = formatting.span(report.first_session, report.last_session)
    return f"{formatting.counted(report.sessions, 'session')}, {days}. Your charts are ready."


def _ways_on(view: View, report: ImportReport) -> None:
    exercises = view.log.exercises(OWN_ATHLETE)
    sided = int(exercises["left"].sum()) > 0 and int(exercises["right"].sum()) > 0
    label, url = ("See left and right", "left-right") if sided else ("See your progress", "strength-progress")
    with st.container(horizontal=True):
        if st.button(
            label, type="primary", icon=":material/arrow_forward:", icon_position="right", key="onward"
        ):
            st.switch_page(view.links[url])
        if st.button("Undo this import", icon=":material/undo:", key="undo"):
            view.log.undo(report.import_id)
            st.toast(f"Undone: {formatting.counted(report.added, 'set')} of this import removed.")
            st.switch_page(view.links["your-data"])


def _counts(report: ImportReport) -> None:
    number = formatting.whole
    changed = (
        f", {number(report.changed)} of them with other content in this file (the log was left as it is)"
    )
    with card("report"):
        section("Import report", f"{formatting.long_day(report.imported_at)}, {report.imported_at:%H:%M}")
        counts(
            [
                (number(report.rows_read), "rows in the file, of which"),
                (number(report.added), "were added as sets"),
                (number(report.already_known), f"were already known{changed if report.changed else ''}"),
                (number(report.not_sets), "are not sets (rest timers, notes, skipped rows)"),
                (number(report.set_aside), "were set aside, with a reason"),
            ]
        )
