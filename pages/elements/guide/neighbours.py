"""Where an exercise fits: its easier and harder neighbours, the gate between them, the last weeks."""

import streamlit as st

from analytics.bridge_gate import Gate, bridge_gate
from data.exercise_guides import ExerciseGuide
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.guide.sentences import gate_asks, gate_told
from pages.elements.kept import kept, sets_of
from pages.elements.layout import section
from pages.elements.next_session.log import program_of
from pages.elements.next_session.sentences import finding_told
from pages.elements.plans import body_mass_shares
from pages.elements.strength.log import weigh_ins_kg
from pages.elements.text import plain
from pages.elements.view import View


def neighbours(view: View, guide: ExerciseGuide) -> None:
    """The way to the easier and the harder exercise, and what stands between the two."""
    if not guide.easier and not guide.harder:
        return
    with st.container(horizontal=True):
        for slug, words in ((guide.easier, "Easier"), (guide.harder, "Next step")):
            if slug:
                st.page_link(view.links[slug], label=f"{words}: {view.guides[slug].name.lower()}")
    on_both = guide.easier or guide.slug
    if view.guides[on_both].body_mass_share is not None:
        _gate(view, on_both)


def program(view: View, guide: ExerciseGuide) -> None:
    """What the last four weeks hold that concerns this exercise; nothing where nothing was seen."""
    found = kept(view, findings, guide.slug)
    if not found:
        return
    section("In your last four weeks")
    for told in found:
        st.markdown(plain(told))
    how_it_is_worked_out("Program check", key="program")


def findings(view: View, slug: str) -> tuple[str, ...]:
    """The findings of the program check that concern an exercise, in words."""
    return tuple(
        finding_told(row, [view.guides[name].short_name for name in row["exercises"]])
        for _, row in program_of(view).iterrows()
        if slug in row["exercises"]
    )


def _gate(view: View, slug: str) -> None:
    gate = kept(view, gate_of, slug)
    section("From two legs to one", f"First {gate_asks(gate, view.unit)}")
    st.markdown(plain(gate_told(gate, view.unit)))
    how_it_is_worked_out("From two legs to one", key="gate")


def gate_of(view: View, slug: str) -> Gate:
    """Where the person stands at the gate after the exercise on both legs."""
    return bridge_gate(sets_of(view, slug), weigh_ins_kg(view), body_mass_shares(view))
