"""The page of a log that cannot be opened: why, and what to do. Nothing else is shown then."""

import streamlit as st

from data.training_log import LogError
from pages.elements.layout import card, headline, section
from pages.elements.text import plain


def closed_log(error: LogError) -> None:
    """Say why the log stays closed."""
    with st.container(key="page"):
        headline("Your log cannot be opened", "Evenstride", "Nothing was changed.")
        with card("closed"):
            section("Why, and what you can do")
            st.markdown(plain(str(error)))
            if st.button("Try again", key="again"):
                st.rerun()
