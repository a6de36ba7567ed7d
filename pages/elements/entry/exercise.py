"""One exercise of the session being logged, its legs side by side: saving a set redraws only this card."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.set_entry import EnteredSet, SessionState, SetEntry
from data.sets import Side
from pages.elements.entry.fields import set_removed_exercise
from pages.elements.entry.leg import leg_column
from pages.elements.entry.leg_sets import Leg
from pages.elements.entry.plan import planned_legs
from pages.elements.entry.weight_field import WeightField
from pages.elements.layout import card, section
from pages.elements.view import View


@dataclass(frozen=True, eq=False)
class ExerciseCard:
    """What a card is about: the exercise, each leg's set to begin with, last time.

    `before` are last time's sets, their loads as they are typed into the field for `weight`.
    """

    session_id: int
    exercise: str
    title: str
    told: str
    legs: tuple[SetEntry, ...]
    before: pd.DataFrame
    weight: WeightField

    @property
    def place(self) -> int:
        """Which exercise of the session, from 1."""
        return self.legs[0].place


@st.fragment
def exercise_card(view: View, about: ExerciseCard) -> None:
    """The card; where another window has ended the session, the page that says so."""
    if view.log.entries.session(about.session_id).state != SessionState.OPEN:
        st.query_params["session"] = str(about.session_id)
        st.rerun()
    sets = _sets(view, about)
    with card(f"exercise-{about.place}"):
        section(about.title, about.told)
        with st.container(key=f"log-legs-{about.place}"):
            columns = st.columns(len(about.legs), gap="small")
            for column, like in zip(columns, about.legs, strict=True):
                of_leg = tuple(one for one in sets if one.entry.side == like.side)
                with column:
                    leg_column(view, Leg(about.session_id, like, of_leg), about.weight)
        _options(view, about, sets)


def _sets(view: View, about: ExerciseCard) -> list[EnteredSet]:
    every = view.log.entries.of(about.session_id)
    return [one for one in every if one.entry.place == about.place]


def _options(view: View, about: ExerciseCard, sets: list[EnteredSet]) -> None:
    planned = [one.entry_id for one in sets if one.entry.planned]
    both = about.legs[0].side == Side.BOTH
    with st.popover("Change the plan", icon=":material/tune:", type="tertiary", key=f"plan-{about.place}"):
        if st.button(
            "Do it leg by leg" if both else "Do it with both legs together", key=f"legs-of-{about.place}"
        ):
            _plan_anew(view, about, planned, [Side.LEFT, Side.RIGHT] if both else [Side.BOTH])
        if planned and st.button("Leave out the sets still to do", key=f"rest-{about.place}"):
            view.log.entries.delete(*planned)
            st.toast(f"{about.title}: no more sets planned.")
            st.rerun(scope="app")
        if st.button("Remove this exercise with its sets", key=f"remove-{about.place}"):
            _remove(view, about, sets)


def _plan_anew(view: View, about: ExerciseCard, planned: list[int], legs: list[Side]) -> None:
    like = about.legs[0]
    entries = planned_legs(view, (about.exercise, like.variant), about.place, about.before, legs)
    view.log.entries.delete(*planned)
    view.log.entries.save_all(about.session_id, entries)
    st.rerun(scope="app")


def _remove(view: View, about: ExerciseCard, sets: list[EnteredSet]) -> None:
    removed = tuple(one.entry_id for one in sets)
    view.log.entries.delete(*removed)
    set_removed_exercise(about.title, removed)
    st.rerun(scope="app")
