"""The welcome: what Evenstride is for, one true picture, and the ways in."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from analytics.balance import balance
from data.importers import read_export
from data.sample_log import SAMPLE_FILE_NAME, sample_file
from pages.elements.drawings import figure_svg
from pages.elements.kept import kept
from pages.elements.layout import card, headline, section
from pages.elements.plans import body_mass_shares
from pages.elements.sample import sample_button
from pages.elements.upload import upload
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


def example_balances(view: View) -> pd.DataFrame:
    """The balance of the made-up sample: `analytics.balance.balance`, the guides in their order."""
    return kept(view, _example_balances)


def _example_balances(view: View) -> pd.DataFrame:
    sets = read_export(sample_file(view.today), SAMPLE_FILE_NAME).sets
    found = balance(sets, today=view.today, body_mass_shares=body_mass_shares(view))
    rank = {slug: place for place, slug in enumerate(view.guides)}
    names = found["exercise"].astype(object)
    named = found.assign(exercise=names, variant=found["variant"].astype(str), rank=names.map(rank))
    return named.sort_values("rank", ignore_index=True).drop(columns="rank")


def _guides(view: View) -> None:
    section("Five exercises, each with your log beside it")
    with st.container(key="guide-cards"):
        columns = st.columns(len(view.guides), gap="small")
    for column, guide in zip(columns, view.guides.values(), strict=True):
        with column, card(f"guide-{guide.slug}", stretch=True):
            st.image(figure_svg(guide, "end"), alt=guide.end_alt)
            st.page_link(view.links[guide.slug], label=guide.short_name)
