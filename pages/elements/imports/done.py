"""The report of a finished import, with the way to its charts and the way back."""

import pandas as pd
import streamlit as st

from data.importers.export import Counts
from data.sets import OneSided
from data.training_log import ImportReport
from pages.elements import formatting
from pages.elements.imports.added_up import added_up, besides_sets
from pages.elements.imports.draft import leave_report
from pages.elements.imports.rows import problem_rows
from pages.elements.layout import card, headline, section
from pages.elements.sides.section import LINK
from pages.elements.undoable import remember
from pages.elements.view import OWN_ATHLETE, View
from pages.elements.your_data.past_imports import PLACE


def show(view: View, report: ImportReport) -> None:
    """What was stored, counts that add up, what is left to say, and undo."""
    headline(_title(view, report), report.file_name, _span(view, report))
    _ways_on(view, report)
    _counts(view, report)
    _what_is_left(view, report)
    problem_rows(view.log.problems(report.import_id), "done")


def _title(view: View, report: ImportReport) -> str:
    brought = _brought(view, report)
    if brought:
        return f"{formatting.listed(brought)} imported"
    updated = _decided(view, report, "updated")
    return f"{formatting.counted(updated, 'set')} updated" if updated else "Nothing new in this file"


def _span(view: View, report: ImportReport) -> str:
    first, last = report.first_session, report.last_session
    if first is None or last is None:
        return "There were no sets in it."
    if not report.added:
        return "Your log already had every set of this file. Nothing was added twice."
    told = f"{formatting.counted(report.sessions, 'session')}, {formatting.span(first, last)}."
    if first.date() > view.today:
        return f"{told} Sets count from their day on, and all of these days are still to come."
    counts_nothing = view.log.exercises(OWN_ATHLETE, until=view.today).empty
    return told if counts_nothing else f"{told} Your charts are ready."


def _onward(view: View) -> tuple[str, str]:
    """Where to go from here, in words and as a page: where there is something to see."""
    exercises = view.log.exercises(OWN_ATHLETE, until=view.today)
    sided = int(exercises["left"].sum()) > 0 and int(exercises["right"].sum()) > 0
    if sided or len(view.log.strength_tests.all(OWN_ATHLETE)):
        return "See left and right", "left-right"
    if exercises.empty:
        return "Go to Your data", "your-data"
    return "See your progress", "strength-progress"


def _ways_on(view: View, report: ImportReport) -> None:
    label, url = _onward(view)
    with st.container(horizontal=True):
        if st.button(
            label, type="primary", icon=":material/arrow_forward:", icon_position="right", key="onward"
        ):
            leave_report(report.import_id)
            st.switch_page(view.links[url], query_params={})
        if st.button("Undo this import", icon=":material/undo:", key="undo"):
            told = _undone(view, report)
            view.log.undo(report.import_id)
            remember(PLACE, told)
            st.switch_page(view.links["your-data"], query_params={})


def _undone(view: View, report: ImportReport) -> str:
    removed = f"{formatting.listed(_brought(view, report)) or 'the import'} of {report.file_name}"
    return f"Undone: {removed} removed. You can import the file again."


def _counts(view: View, report: ImportReport) -> None:
    read = Counts(report.rows_read, report.sets, report.not_sets, report.set_aside)
    tests, weigh_ins = _came(view, report)
    with card("report"):
        section("Import report", f"{formatting.long_day(report.imported_at)}, {report.imported_at:%H:%M}")
        added_up(read, report.already_known, besides_sets(tests, weigh_ins))
        left_out = _left_out(view, report)
        if left_out:
            st.caption(left_out)


def _left_out(view: View, report: ImportReport) -> str:
    """How many of its sets came in without counting; empty where all count."""
    count = view.log.left_out.of_import(report.import_id)
    are = "of these sets is" if count == 1 else "of these sets are"
    return f"{formatting.whole(count)} {are} in your log without counting, as you chose." if count else ""


def _came(view: View, report: ImportReport) -> tuple[int, int]:
    """How many strength tests and weigh-ins the import brought."""
    number = report.import_id
    return view.log.strength_tests.of_import(number), view.log.body_mass.of_import(number)


def _brought(view: View, report: ImportReport) -> list[str]:
    """What of the file was new to the log."""
    counts = report.added, *_came(view, report)
    pairs = zip(counts, ("set", "strength test", "weigh-in"), strict=True)
    return [formatting.counted(count, one) for count, one in pairs if count]


def _decided(view: View, report: ImportReport, decision: str) -> int:
    """How many sets that the file says otherwise have this decision."""
    return int((view.log.changes.of(report.import_id)["decision"] == decision).sum())


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
    waiting, updated = (_decided(view, report, decision) for decision in ("waiting", "updated"))
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
