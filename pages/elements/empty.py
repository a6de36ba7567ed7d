"""What a page says when it has nothing to show: why, and the way out."""

import streamlit as st

from pages.elements.layout import card, headline, section
from pages.elements.text import plain
from pages.elements.upload import sample_button, upload
from pages.elements.view import View


def nothing_logged(view: View, title: str, eyebrow: str) -> None:
    """The page of a log without a single set."""
    headline(title, eyebrow, "Your log is empty. Bring in the file of the app you already use.")
    with card("upload"):
        section("Upload a file", "Nothing is saved until you have checked it.")
        upload(view)
        sample_button(view)


def nothing_in_period(name: str, last: str) -> None:
    """An exercise that was not trained in the chosen period."""
    st.markdown(plain(f"Nothing logged for the {name} in this period. The last time was {last}."))
