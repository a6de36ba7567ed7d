"""The way in for a file of one's own."""

import streamlit as st

from pages.elements.imports.draft import current_draft, files_chosen, keep_draft
from pages.elements.text import plain
from pages.elements.view import View

LARGEST_MB = 20


def upload(view: View, *, resumes: bool = True) -> None:
    """The drop zone; a chosen file goes to the import page to be checked.

    Any file may be chosen, because a wrong one deserves a sentence that says what it is. Where it `resumes`,
    a file whose check was left in the middle can be taken up again.
    """
    draft = current_draft()
    if resumes and draft is not None:
        st.page_link(
            view.links["import-workouts"],
            label=plain(f"Go on checking {draft.file_name}"),
            icon=":material/arrow_forward:",
        )
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
