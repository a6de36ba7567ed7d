"""The ways in: one's own file, the sample, our template; and where each app keeps its export."""

import pandas as pd
import streamlit as st

from pages.elements.layout import section
from pages.elements.sample import leave_sample, sample_button
from pages.elements.sides.section import how_to_log_sides
from pages.elements.tables import csv
from pages.elements.text import plain
from pages.elements.upload import upload
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


def ways_in(view: View) -> None:
    """A file, the sample while there is nothing else, and the template."""
    section("Upload a file", "Nothing is saved until you have checked it.")
    upload(view)
    with st.container(horizontal=True, vertical_alignment="center"):
        if view.is_sample:
            if st.button("Remove the sample data", icon=":material/delete:", key="remove_sample_here"):
                leave_sample(view)
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


def where_to_find_exports(view: View) -> None:
    """The way through each app's menus."""
    section("Where to find the export")
    for app, path in _WHERE_TO_FIND:
        with st.container(gap=None):
            st.markdown(f"**{app}**")
            st.caption(plain(path))
    how_to_log_sides(view)
