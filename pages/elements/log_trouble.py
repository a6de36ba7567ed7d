"""What a person sees when the log cannot be opened, read or written: the error's own sentence."""

import streamlit as st

from data.training_log import LogError
from pages.elements.layout import card, headline, section
from pages.elements.text import plain


def closed_log(error: LogError) -> None:
    """The only page there is while the log stays closed: why it does."""
    with st.container(key="page"):
        headline("Your log cannot be opened", "Evenstride", "Nothing was changed.")
        with card("closed"):
            section("Why, and what you can do")
            st.markdown(plain(str(error)))
            if st.button("Try again", key="again"):
                st.rerun()


def unanswered(error: LogError) -> None:
    """In place of what the log would not do: read, store or undo something."""
    st.error(plain(str(error)), title="That did not work", icon=":material/error:")
