"""Bring in a file: choose it, check it, done. Nothing is stored before the button that says so."""

import streamlit as st

from data.importers import Export, RefusedFile
from data.readings import Readings
from data.training_log import ImportReport
from pages.elements import import_check, import_done
from pages.elements.import_draft import Draft, current_draft, drop_draft, read_draft
from pages.elements.layout import card, headline, section
from pages.elements.markup import steps
from pages.elements.text import plain
from pages.elements.upload import remove_sample, upload
from pages.elements.view import OWN_ATHLETE, View

STEPS = ("Choose a file", "Check", "Done")


def show(view: View) -> None:
    """The step this visit is at: a finished import (its number is in the link) or the file being checked."""
    draft = current_draft()
    report = _finished(view)
    if report is not None and draft is None:
        steps(STEPS, 2)
        import_done.show(view, report)
    elif draft is not None:
        _check(view, draft)
    else:
        steps(STEPS, 0)
        headline(
            "Choose a file",
            lead="The export of the app you log in, or your own table. You check it first.",
        )
        with card("upload"):
            upload(view)


def _finished(view: View) -> ImportReport | None:
    number = st.query_params.get("import", "")
    known = view.log.imports(OWN_ATHLETE)["import_id"] if number.isdecimal() else ()
    return view.log.import_report(int(number)) if number.isdecimal() and int(number) in set(known) else None


def _check(view: View, draft: Draft) -> None:
    top = st.container()
    try:
        export = import_check.show(view, read_draft)
    except RefusedFile as refusal:
        with top:
            steps(STEPS, 0)
        _refused(view, draft, refusal)
        return
    with top:
        steps(STEPS, 1)
    _import_button(view, export)


def _refused(view: View, draft: Draft, refusal: RefusedFile) -> None:
    headline("This file could not be read", draft.file_name, "Nothing was changed. Your data is as it was.")
    with card("refused"):
        section("What it is, and what you can do")
        st.markdown(plain(str(refusal)))
    with card("upload"):
        section("Choose another file")
        upload(view)


def _import_button(view: View, export: Export) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        label = f"Import {export.counts.sets:,} {'set' if export.counts.sets == 1 else 'sets'}"
        if st.button(
            label, type="primary", icon=":material/check:", key="import", disabled=not export.counts.sets
        ):
            _store(view, export)
        if st.button("Choose another file", type="tertiary", key="another"):
            drop_draft()
            st.rerun()
    st.caption(
        "Sets that are already in your log are recognised and not added twice. Every import can be undone."
    )


def _store(view: View, export: Export) -> None:
    report = view.log.add(export, OWN_ATHLETE)
    known, answered = view.log.readings(OWN_ATHLETE).units, export.readings.units
    if known != answered:
        view.log.set_readings(Readings(units=answered), OWN_ATHLETE)
    if view.is_sample:
        remove_sample(view)
    drop_draft()
    st.query_params["import"] = str(report.import_id)
    st.rerun()
