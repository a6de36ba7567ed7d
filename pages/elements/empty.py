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
    """The page of a log without a single set that counts up to today."""
    standing_back = why_nothing_counts(view)
    if standing_back:
        headline(standing_back[0], eyebrow, standing_back[1])
        st.page_link(view.links["your-data"], label="Go to Your data", icon=":material/arrow_forward:")
        return
    headline(title, eyebrow, "Your log is empty. Bring in the file of the app you already use.")
    with card("upload"):
        section("Upload a file", "Nothing is saved until you have checked it.")
        upload(view)
        sample_button(view)


def why_nothing_counts(view: View) -> tuple[str, str] | None:
    """Title and lead for a log whose sets are all still to come or left out; None where there are none."""
    ahead = view.log.exercises(view.athlete)
    if not ahead.empty:
        lead = (
            f"The first is on {formatting.long_day(ahead['first_session'].min())}. Sets count from their day "
            "on. If the dates are wrong, undo the import and bring in the file with the right ones."
        )
        return "Every session in your log is dated after today", lead
    if not view.log.left_out.all(view.athlete).empty:
        return "All sets in your log are left out", "Put them back, or bring in another file, on Your data."
    return None


def nothing_in_period(name: str, last: date, period: Period) -> None:
    """An exercise that was not trained in the chosen period, and the way to when it was."""
    told = f"Nothing logged for {name} {period.words}. The last time was {formatting.long_day(last)}."
    st.markdown(plain(told))
    st.button("Show the whole log", on_click=show_everything, key="everything")
