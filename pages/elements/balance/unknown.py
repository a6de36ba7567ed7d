"""Sets whose side nobody knows: how many, and the one click to give them one. A side is never guessed."""

import pandas as pd
import streamlit as st

from pages.elements import formatting
from pages.elements.balance.log import with_sides
from pages.elements.layout import card, headline, section
from pages.elements.sentences import unknown_sides_told
from pages.elements.text import plain
from pages.elements.view import View

_LISTED = 4


def no_sides(view: View, exercises: pd.DataFrame, eyebrow: str) -> None:
    """The headline of a log without a left or right set to compare."""
    if with_sides(view).empty:
        headline("Your log does not say left or right", eyebrow, unknown_sides_told(exercises))
    else:
        told = "Only warm-ups say left or right so far, and warm-ups are not compared."
        headline("No working set of one leg yet", eyebrow, told)


def how_to_tell_sides(view: View) -> None:
    """For a log without a single side: how to let it tell."""
    with card("how"):
        section("How to let the log tell")
        st.markdown(
            "- In a spreadsheet, add a column **side** with left or right. The template shows how.\n"
            "- In an app, log the two legs as two exercises whose names end in **(Left)** and **(Right)**, "
            "such as \u201cSingle Leg RDL (Left)\u201d.\n\n"
            "A side is never guessed: sets without one count for volume and stay out of this page."
        )
        with st.container(horizontal=True):
            st.page_link(
                view.links["how-to-log-sides"],
                label="How to log sides in your app",
                icon=":material/menu_book:",
            )
            st.page_link(
                view.links["your-data"], label="Your data and the template", icon=":material/upload:"
            )


def sets_without_side(view: View, exercises: pd.DataFrame) -> None:
    """The exercises that are done a leg at a time and have sets of unknown side, most sets first."""
    unknown = without_side(exercises)
    if unknown.empty:
        return
    with card("sides"):
        section("Sets without a side", "They count for volume and stay out of balance.")
        for exercise, count in unknown.head(_LISTED).items():
            _exercise(view, str(exercise), int(count))
        rest = len(unknown) - _LISTED
        if rest > 0:
            st.caption(f"And {formatting.counted(rest, 'more exercise')}.")


def without_side(exercises: pd.DataFrame) -> pd.Series:
    """How many sets of each one-sided exercise have no known side, most first; those without any left out."""
    rows = exercises[(exercises["one_sided"] == "yes") | (exercises["left"] > 0) | (exercises["right"] > 0)]
    counts = rows.groupby(rows["exercise"].astype(object))["unknown"].sum()
    return counts[counts > 0].sort_values(ascending=False, kind="stable")


def _exercise(view: View, exercise: str, count: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        have = "has" if count == 1 else "have"
        told = f"{view.exercise_name(exercise)}: {formatting.counted(count, 'set')} {have} no known side."
        st.markdown(plain(told), width="content")
        st.page_link(
            view.links["your-data"],
            label="Say which side it was",
            icon=":material/swap_horiz:",
            query_params={"sides": exercise},
        )
