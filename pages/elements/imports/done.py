"""The report of a finished import, with the way to its charts and the way back."""

import pandas as pd
import streamlit as st

from data.sets import OneSided
from data.training_log import ImportReport
from pages.elements import formatting
from pages.elements.imports.rows import problem_rows
from pages.elements.layout import card, headline, section
from pages.elements.markup import counts
from pages.elements.sides.section import LINK
from pages.elements.view import OWN_ATHLETE, View


def show(view: View, report: ImportReport) -> None:
    """What was stored, counts that add up, what is left to say, and undo."""
    headline(_title(report), report.file_name, _span(report))
    _ways_on(view, report)
    _counts(view, report)
    _what_is_left(view, report)
    problem_rows(view.log.problems(report.import_id), "done")


def _title(report: ImportReport) -> str:
    if report.sets:
        return f"{formatting.counted(report.added, 'set')} imported"
    return "Your file is imported"


def _span(report: ImportReport) -> str:
    if report.first_session is None or report.last_session is None:
        return "There were no sets in it. What else it has is in your log."
    if not report.added:
        return "Your log already has every set of this file. Nothing was added twice."
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
            st.switch_page(view.links[url], query_params={})
        if st.button("Undo this import", icon=":material/undo:", key="undo"):
            view.log.undo(report.import_id)
            st.toast(f"Undone: {formatting.counted(report.added, 'set')} of this import removed.")
            st.switch_page(view.links["your-data"], query_params={})


def _counts(view: View, report: ImportReport) -> None:
    number = formatting.whole
    with card("report"):
        section("Import report", f"{formatting.long_day(report.imported_at)}, {report.imported_at:%H:%M}")
        counts(
            [
                (number(report.rows_read), "rows in the file, of which"),
                (number(report.added), "were added as sets"),
                (number(report.already_known), "were already known"),
                (number(report.not_sets), "are not sets (rest timers, notes, skipped rows)"),
                (number(report.set_aside), "were set aside, with a reason"),
            ]
        )
        for words in _besides(view, report):
            st.caption(words)


def _besides(view: View, report: ImportReport) -> list[str]:
    """What the counts do not say: what else came in, and what became of some sets."""
    came = view.log.strength_tests.of_import(report.import_id), view.log.body_mass.of_import(report.import_id)
    found = [
        formatting.counted(count, one)
        for count, one in zip(came, ("strength test", "weigh-in"), strict=True)
        if count
    ]
    left_out = view.log.left_out.of_import(report.import_id)
    told = [f"{formatting.listed(found)} came in as well."] if found else []
    if left_out:
        are = "of these sets is" if left_out == 1 else "of these sets are"
        told.append(f"{formatting.whole(left_out)} {are} in your log without counting, as you chose.")
    return told


def _what_is_left(view: View, report: ImportReport) -> None:
    """What only the person can say about this file, each with the way to where they say it."""
    told, silent = [*_changed(view, report), *_doubled(view, report)], _silent(view, report)
    if not told and silent.empty:
        return
    with card("left"):
        section("What you may want to look at next", "There is no hurry: all of it waits on Your data.")
        for words in told:
            st.markdown(words)
        if told:
            st.page_link(view.links["your-data"], label="Go to Your data", icon=":material/arrow_forward:")
        if not silent.empty:
            _which_side(view, silent)


def _which_side(view: View, silent: pd.DataFrame) -> None:
    count = formatting.counted(int(silent["unknown"].sum()), "one-sided set does", "one-sided sets do")
    st.markdown(f"In your log {count} not say which side. If you know how you logged them, say so once.")
    most = str(silent.sort_values("unknown", ascending=False)["exercise"].iloc[0])
    st.page_link(
        view.links["your-data"],
        label="Say which side it was",
        query_params={LINK: most},
        icon=":material/arrow_forward:",
    )


def _changed(view: View, report: ImportReport) -> list[str]:
    if not report.changed:
        return []
    decisions = view.log.changes.of(report.import_id)["decision"]
    waiting, updated = int((decisions == "waiting").sum()), int((decisions == "updated").sum())
    told = []
    if updated:
        told.append(f"{formatting.counted(updated, 'set')} of your log now say what this file says.")
    if waiting:
        told.append(
            f"{formatting.counted(waiting, 'set')} of your log say something else in this file. "
            "Your log was left as it is."
        )
    return told


def _doubled(view: View, report: ImportReport) -> list[str]:
    count = view.log.entries.doubled_by(report.import_id, OWN_ATHLETE)
    if not count:
        return []
    return [f"{formatting.counted(count, 'set')} you had logged here as well. They count once."]


def _silent(view: View, report: ImportReport) -> pd.DataFrame:
    """The one-sided exercises of the log with sets of unknown side; none where the file added nothing."""
    exercises = view.log.exercises(OWN_ATHLETE)
    one_sided = exercises["one_sided"] == str(OneSided.YES)
    return exercises[one_sided & (exercises["unknown"] > 0) & bool(report.added)]
