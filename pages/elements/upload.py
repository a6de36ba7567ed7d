"""The way in for a file of one's own."""

import streamlit as st

from pages.elements.imports.draft import files_chosen, keep_draft
from pages.elements.view import View

LARGEST_MB = 20


def upload(view: View) -> None:
    """The drop zone; a chosen file goes to the import page to be checked.

    Any file may be chosen, because a wrong one deserves a sentence that says what it is.
    """
    with st.container(key="drop"):
        file = st.file_uploader(
            "Workout file (CSV)",
            key=f"workout_file_{files_chosen()}",
            max_upload_size=LARGEST_MB,
            label_visibility="collapsed",
        )
    st.caption("The file that your app exports, usually a CSV. You check it before anything is saved.")
    if file is not None:
        keep_draft(file.name, file.getvalue())
        st.switch_page(view.links["import-workouts"], query_params={})  # a bound one would forbid it
