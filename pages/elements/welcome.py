"""The welcome: what Evenstride is for, one true picture, and the ways in."""

from collections.abc import Callable

import streamlit as st

from pages.elements.drawings import figure_svg
from pages.elements.layout import card, headline, section
from pages.elements.upload import sample_button, upload
from pages.elements.view import View


def welcome(view: View, example: Callable[[View], None]) -> None:
    """The promise, the drop zone, the sample, the `example` (which draws itself), and the five guides."""
    left, right = st.columns([1, 1.15], gap="large", vertical_alignment="center")
    with left:
        headline(
            "See which leg is weaker, and whether it is catching up",
            "Hamstring strength, left and right",
            "Upload the log from the app you already use. Evenstride shows your progress and puts your legs "
            "side by side.",
        )
        upload(view)
        sample_button(view)
        st.caption(
            "Hevy, Strong, FitNotes, Fitbod, Lyfta, JEFIT and more, or your own table. No account. "
            "Nothing leaves this computer."
        )
    with right, card("example"):
        example(view)
    _guides(view)


def _guides(view: View) -> None:
    section("Five exercises, each with your log beside it")
    columns = st.columns(len(view.guides), gap="small")
    for column, guide in zip(columns, view.guides.values(), strict=True):
        with column, card(f"guide-{guide.slug}", stretch=True):
            st.image(figure_svg(guide, "end"), alt=guide.end_alt)
            st.page_link(view.links[guide.slug], label=guide.short_name)
