"""The button that stores a checked file, and the storing itself, which can be stopped until it is final."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from data.training_log import ImportCancelledError, ImportReport
from pages.elements import formatting
from pages.elements.imports.check import Checked
from pages.elements.imports.draft import drop_draft, files_chosen
from pages.elements.imports.work import Work, show_progress
from pages.elements.layout import way_on_bar
from pages.elements.sample import remove_sample
from pages.elements.view import OWN_ATHLETE, View

_STORING = "import_storing"
_MANY_SETS = 20_000
_RECOGNISED = (
    "Sets that are already in your log are recognised and not added twice. Every import can be undone."
)
_NOTHING_NEW = (
    "There is nothing in it to add. Importing it again keeps your answers above, and can be undone."
)


@dataclass(frozen=True)
class _Storing:
    number: int
    words: str
    work: Work[ImportReport]


def import_button(view: View, checked: Checked) -> None:
    """Store the file, or choose another."""
    st.caption(_NOTHING_NEW if checked.adds_nothing else _RECOGNISED)
    with way_on_bar():
        if st.button(
            _label(checked),
            type="secondary" if checked.adds_nothing else "primary",
            icon=":material/check:",
            key="import",
            disabled=_is_empty(checked),
        ):
            _store(view, checked)
        if st.button("Choose another file", type="tertiary", key="another"):
            drop_draft()
            st.rerun()


def is_storing(view: View) -> bool:
    """Whether a file is being stored right now: then its progress is drawn. Once stored, its report opens."""
    storing = st.session_state.get(_STORING)
    if storing is None or storing.number != files_chosen():
        return False
    if not storing.work.is_done:
        show_progress(
            storing.work,
            "Storing your sets",
            f"{storing.words}. Nothing is final before it is whole.",
            _nothing,
        )
        return True
    del st.session_state[_STORING]
    try:
        _finish(view, storing.work.result())
    except ImportCancelledError:
        st.toast("Stopped. Nothing was stored.")
    return False


def _nothing() -> None:
    """The work itself is told to stop, and the page looks again when it has."""


def _store(view: View, checked: Checked) -> None:
    def call(is_cancelled: Callable[[], bool]) -> ImportReport:
        choices = replace(checked.choices, is_cancelled=is_cancelled)
        return view.log.add(checked.export, OWN_ATHLETE, choices)

    if len(checked.export.sets) < _MANY_SETS:
        _finish(view, call(lambda: False))
    words = f"{checked.export.file_name}, {formatting.counted(len(checked.export.sets), 'set')}"
    st.session_state[_STORING] = _Storing(files_chosen(), words, Work(call))
    st.rerun()


def _finish(view: View, report: ImportReport) -> None:
    """Open the report of the import. Ends the run."""
    if view.is_sample:
        remove_sample(view)
    drop_draft()
    st.query_params["import"] = str(report.import_id)
    st.rerun()


def _is_empty(checked: Checked) -> bool:
    """Whether the file holds nothing to store."""
    export = checked.export
    found = (export.sets, export.strength_tests, export.body_mass)
    return export.own_records is None and all(frame.empty for frame in found)


def _label(checked: Checked) -> str:
    new = [
        formatting.counted(count, one)
        for count, one in (
            (checked.check.new_sets, "set"),
            (checked.new_tests, "strength test"),
            (checked.new_days, "weigh-in"),
        )
        if count
    ]
    if new:
        return f"Import {formatting.listed(new)}"
    if checked.updates:
        return f"Update {formatting.counted(checked.updates, 'set')}"
    return "Import it again"
