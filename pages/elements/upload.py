"""The ways in: a file of one's own, or the made-up sample."""

import streamlit as st

from data.importers import read_export
from data.sample_log import SAMPLE_ATHLETE, SAMPLE_FILE_NAME, sample_file
from pages.elements.import_draft import files_chosen, keep_draft
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
    st.caption(
        f"A CSV file of up to {LARGEST_MB} MB. A training log rarely has 3; a larger file is something else."
    )
    if file is not None:
        keep_draft(file.name, file.getvalue())
        st.switch_page(view.links["import-workouts"])


def sample_button(view: View) -> None:
    """One click loads the sample and shows its first charts."""
    if st.button("Try it with sample data", icon=":material/play_arrow:", key="load_sample"):
        view.log.add(read_export(sample_file(view.today), SAMPLE_FILE_NAME), athlete=SAMPLE_ATHLETE)
        st.switch_page(view.links["left-right"])


def remove_sample(view: View) -> None:
    """Take the sample out of the log again."""
    for import_id in view.log.imports(SAMPLE_ATHLETE)["import_id"]:
        view.log.undo(int(import_id))


def sample_banner(view: View) -> None:
    """Says on every page that what is shown was made up, with the one click that removes it."""
    if not view.is_sample:
        return
    with st.container(key="card-sample", horizontal=True, vertical_alignment="center", border=True):
        st.markdown(
            "**Sample data.** This training log was made up to show what Evenstride does.", width="stretch"
        )
        if st.button("Remove it and use my own", key="remove_sample"):
            remove_sample(view)
            st.switch_page(view.links["your-data"])
