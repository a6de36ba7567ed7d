"""A period in which an exercise was not trained, and the way to the one in which it was."""

from datetime import date

import streamlit as st

from pages.elements.period import Period, reaching, show_period
from pages.elements.strength.sentences import nothing_in_period_told
from pages.elements.text import plain
from pages.elements.view import View


def nothing_shown(view: View, last: date, period: Period) -> None:
    """When it was trained last, and a button for the least period that reaches that day."""
    st.markdown(plain(nothing_in_period_told(last, period.words, view.today)))
    label = reaching(last, period.until)
    words = "Show the whole log" if label == "All" else f"Show {label}"
    st.button(words, on_click=show_period, args=(label,), key="longer")
