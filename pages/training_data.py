"""Your data: in, out and undo."""

import pandas as pd
import streamlit as st

from pages.elements import formatting
from pages.elements.layout import card, headline, section
from pages.elements.tables import csv
from pages.elements.text import plain
from pages.elements.upload import remove_sample, sample_button, upload
from pages.elements.view import OWN_ATHLETE, View

_WHERE_TO_FIND = (
    ("Hevy", "Profile › Settings › Export & import data › Export workouts"),
    ("Strong", "Profile › Settings › Export Strong data"),
    ("FitNotes", "Settings › Spreadsheet export › Workout data"),
    ("Spreadsheet", "One row a set: date, exercise, side, weight, unit, reps, rir. Saved as CSV (UTF-8)."),
)
_TEMPLATE = pd.DataFrame(
    [
        [
            "2026-01-05",
            "Single-leg Romanian deadlift",
            "left",
            20,
            "kg",
            8,
            2,
            "an example: replace these rows",
        ],
        ["2026-01-05", "Single-leg Romanian deadlift", "right", 20, "kg", 8, 1, ""],
    ],
    columns=["date", "exercise", "side", "weight", "unit", "reps", "rir", "note"],
)


def show(view: View) -> None:
    """The ways in, where to find an export, and every past import with its undo."""
    headline(
        "Bring in your training log",
        "Your data",
        "The export of the app you log in, or your own spreadsheet. Files are read on this "
        "computer and are not sent anywhere.",
    )
    left, right = st.columns([1.25, 1], gap="medium")
    with left, card("upload", stretch=True):
        _ways_in(view)
    with right, card("where", stretch=True):
        _where_to_find_exports()
    _past_imports(view)
    _where_it_lies(view)


def _ways_in(view: View) -> None:
    section("Upload a file", "Nothing is saved until you have checked it.")
    upload(view)
    with st.container(horizontal=True, vertical_alignment="center"):
        if view.is_sample:
            if st.button("Remove the sample data", icon=":material/delete:", key="remove_sample_here"):
                remove_sample(view)
                st.rerun()
        elif view.log.exercises(OWN_ATHLETE).empty:
            sample_button(view)
        st.download_button(
            "Download a spreadsheet template",
            data=csv(_TEMPLATE),
            file_name="evenstride-template.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            type="tertiary",
            key="template",
        )


def _where_to_find_exports() -> None:
    section("Where to find the export")
    for app, path in _WHERE_TO_FIND:
        with st.container(gap=None):
            st.markdown(f"**{app}**")
            st.caption(plain(path))


def _past_imports(view: View) -> None:
    past = view.log.imports(OWN_ATHLETE)
    if past.empty:
        return
    with card("imports"):
        section(
            "Past imports",
            "Undo removes exactly the sets that this import added; the file can be imported again.",
        )
        for row in past.itertuples():
            _past_import(view, row)


def _past_import(view: View, row: object) -> None:
    number, name, added = int(row.import_id), str(row.file_name), int(row.added)  # type: ignore[attr-defined]
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{plain(name)}**")
            st.caption(plain(f"{formatting.day(row.imported_at)}: {formatting.counted(added, 'set')} added"))  # type: ignore[attr-defined]
        st.page_link(
            view.links["import-workouts"],
            label="Report",
            query_params={"import": str(number)},
            icon=":material/receipt_long:",
        )
        if st.button(
            "Undo", icon=":material/undo:", key=f"undo-{number}", help=f"Remove the {added:,} sets it added"
        ):
            view.log.undo(number)
            st.toast(plain(f"Undone: {formatting.counted(added, 'set')} of {name} removed."))
            st.rerun()


def _where_it_lies(view: View) -> None:
    st.caption(f"Your log is one file on this computer: {plain(str(view.log.path))}. Nothing leaves it.")
