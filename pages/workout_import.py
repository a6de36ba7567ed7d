"""Bring in a file: choose it, check it, done. Nothing is stored before the button that says so."""

import streamlit as st

from data.importers import RefusedFile, UnknownTable
from data.training_log import ImportReport
from pages.elements import formatting
from pages.elements.imports import check as import_check
from pages.elements.imports import done as import_done
from pages.elements.imports import mapping as import_mapping
from pages.elements.imports.draft import Draft, StillReadingError, current_draft, drop_draft, report_left
from pages.elements.imports.store import import_button, is_storing
from pages.elements.imports.work import show_progress
from pages.elements.layout import card, headline, section
from pages.elements.markup import steps
from pages.elements.text import plain
from pages.elements.upload import upload
from pages.elements.view import OWN_ATHLETE, View
from pages.elements.your_data.data_in import where_to_find_exports

STEPS = ("Choose a file", "Check", "Done")


def show(view: View) -> None:
    """The step this visit is at: a finished import (its number is in the link) or the file being checked."""
    draft = current_draft()
    report = _finished(view)
    if report is not None and draft is None:
        steps(STEPS, 2)
        import_done.show(view, report)
    elif draft is not None:
        _at_work(view, draft)
    else:
        steps(STEPS, 0)
        headline(
            "Choose a file",
            lead="The export of your app, or your own table. Nothing is stored before you have checked it.",
        )
        _ways_in(view)


def _finished(view: View) -> ImportReport | None:
    number = st.query_params.get("import", report_left())
    known = view.log.imports(OWN_ATHLETE)["import_id"] if number.isdecimal() else ()
    return view.log.import_report(int(number)) if number.isdecimal() and int(number) in set(known) else None


def _at_work(view: View, draft: Draft) -> None:
    """The check, or how far reading or storing a large file is."""
    if is_storing(view):
        return
    try:
        _check(view, draft)
    except StillReadingError as still:
        steps(STEPS, 1)
        size = formatting.file_size(len(draft.content))
        lead = f"{draft.file_name}, {size}. You check it before anything is stored."
        show_progress(still.reading.work, "Reading your file", lead, drop_draft)


def _check(view: View, draft: Draft) -> None:
    top = st.container()
    try:
        table = import_mapping.table_to_describe(view, draft)
        checked = None if table else import_check.show(view, import_mapping.read)
    except UnknownTable as unknown:
        table, checked = unknown, None
    except RefusedFile as refusal:
        with top:
            steps(STEPS, 0)
        _refused(view, draft, refusal)
        return
    with top:
        _steps(describing=table is not None)
    if table is not None:
        import_mapping.show(view, draft, table)
    if checked is not None:
        import_button(view, checked)


def _steps(*, describing: bool) -> None:
    """The steps of a file; one whose columns the person describes has one more."""
    if describing or import_mapping.said() is not None:
        steps(import_mapping.STEPS, 1 if describing else 2)
    else:
        steps(STEPS, 1)


def _refused(view: View, draft: Draft, refusal: RefusedFile) -> None:
    headline("This file could not be read", draft.file_name, "Nothing was changed. Your data is as it was.")
    with card("refused"):
        section("What it is, and what you can do")
        st.markdown(plain(str(refusal)))
    _ways_in(view, "Choose another file")


def _ways_in(view: View, title: str = "Upload a file") -> None:
    """The drop zone, and beside it where each app keeps its export."""
    file, where = st.columns([1.35, 1], gap="medium")
    with file, card("upload"):
        section(title)
        upload(view, resumes=False)
        st.page_link(
            view.links["your-data"], label="Get the spreadsheet template", icon=":material/download:"
        )
    with where, card("where"):
        where_to_find_exports(view)
