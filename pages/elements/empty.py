"""What a page says when it has nothing to show: why, and the way out."""

from datetime import date

import streamlit as st

from pages.elements import formatting
from pages.elements.layout import card, headline, section
from pages.elements.period import Period, show_everything
from pages.elements.sample import sample_button
from pages.elements.text import plain
from pages.elements.upload import upload
from pages.elements.view import View


def nothing_logged(view: View, title: str, eyebrow: str) -> None:
    """The page of a log without a single set."""
    headline(title, eyebrow, "Your log is empty. Bring in the file of the app you already use.")
    with card("upload"):
        section("Upload a file", "Nothing is saved until you have checked it.")
        upload(view)
        sample_button(view)


def nothing_in_period(name: str, last: date, period: Period) -> None:
    """An exercise that was not trained in the chosen period, and the way to when it was."""
    told = f"Nothing logged for {name} {period.words}. The last time was {formatting.long_day(last)}."
    st.markdown(plain(told))
    st.button("Show the whole log", on_click=show_everything, key="everything")
