"""The parts every page is made of: its headline, its cards."""

from contextlib import AbstractContextManager

import streamlit as st

from pages.elements.text import plain


def headline(title: str, eyebrow: str = "", lead: str = "") -> None:
    """The page's sentence: a small line above it, and one paragraph below."""
    with st.container(key="headline", gap="xsmall"):
        if eyebrow:
            with st.container(key="eyebrow"):
                st.markdown(plain(eyebrow))
        st.title(plain(title), anchor=False)
        if lead:
            with st.container(key="lead"):
                st.markdown(plain(lead))


def card(name: str, *, stretch: bool = False) -> AbstractContextManager[object]:
    """A card; `name` is unique on its page."""
    return st.container(key=f"card-{name}", border=True, height="stretch" if stretch else "content")


def section(title: str, below: str = "") -> None:
    """A heading inside a card, with one line below it."""
    with st.container(gap=None):
        st.header(plain(title), anchor=False)
        if below:
            st.caption(plain(below))


def way_on_bar() -> AbstractContextManager[object]:
    """The buttons at the end of a long page, in sight wherever one has scrolled to."""
    return st.container(key="way-on", horizontal=True, vertical_alignment="center")
