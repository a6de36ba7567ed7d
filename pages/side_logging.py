"""How to log sides in your app: for those whose log cannot tell which leg a set was."""

import streamlit as st

from pages.elements.layout import card, headline, section
from pages.elements.sides.help import help_parts
from pages.elements.view import View


def show(view: View) -> None:
    """App by app, what to do and what the app can tell."""
    headline(
        "How to log sides in your app",
        "Left and right",
        "A comparison needs to know which leg a set was. Few apps ask. These are the ways that work.",
    )
    for place, pair in enumerate(_in_pairs(list(help_parts().items()))):
        for part, (column, (title, text)) in enumerate(
            zip(st.columns(len(pair), gap="medium"), pair, strict=True)
        ):
            with column, card(f"help-{place}-{part}", stretch=True):
                section(title)
                st.markdown(text)
    _ways_on(view)


def _in_pairs(parts: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """The first part alone, the rest two by two."""
    first, rest = parts[:1], parts[1:]
    return [first, *(rest[place : place + 2] for place in range(0, len(rest), 2))]


def _ways_on(view: View) -> None:
    with st.container(horizontal=True):
        st.page_link(
            view.links["your-data"],
            label="Say it for the sets you have",
            icon=":material/swap_horiz:",
            query_params={"section": "Left and right"},
        )
        st.page_link(view.links["your-data"], label="Download the template", icon=":material/download:")
        st.page_link(view.links["log-a-session"], label="Log a session here", icon=":material/edit_note:")
