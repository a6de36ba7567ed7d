"""Readings: what the person told about their log, in words, each taken back in one click."""

from datetime import datetime

import pandas as pd
import streamlit as st

from data.reading_texts import Answer
from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.readings.apps import ask_apps
from pages.elements.readings.names import ask_names
from pages.elements.readings.tell import take_back
from pages.elements.readings.told import answer_told
from pages.elements.sides.names import logged_names
from pages.elements.text import plain
from pages.elements.undoable import last_step
from pages.elements.view import View

PLACE = "readings"
_LISTED = 12
_OF_NAMES = ("exercise", "reps", "load", "side")
_OF_APPS = ("unit", "effort")


def show(view: View) -> None:
    """The questions that can be answered anew, and the list of all answers."""
    last_step(PLACE)
    if logged_names(view):
        with card("apps"):
            section("Effort and weights", "What the files do not say, app by app. An answer holds at once.")
            ask_apps(view, PLACE)
        with card("names"):
            section(
                "What a name means", "Names are matched with the guides. Where that is wrong, change it here."
            )
            ask_names(view, PLACE)
    with card("answers"):
        _answers(view)


def _answers(view: View) -> None:
    told = view.log.answers.all(view.athlete).iloc[::-1]
    section(
        "All you told Evenstride",
        "The latest first. What was logged stays as it was: an answer only says how it is read."
        if len(told)
        else "Nothing yet. Answers given during an import or on this page are listed here.",
    )
    every = len(told) <= _LISTED or st.session_state.get("all-answers", False)
    for place, row in enumerate(told.itertuples() if every else told.head(_LISTED).itertuples()):
        _answer(view, place, row)
    if len(told) > _LISTED:
        st.toggle(f"Show all {len(told)}", key="all-answers")


def _answer(view: View, place: int, row: object) -> None:
    answer = Answer(row.kind, row.app, row.subject, row.value)  # type: ignore[attr-defined]
    with st.container(
        key=f"row-answer-{place}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        with st.container(gap=None):
            st.markdown(plain(answer_told(view, answer)))
            st.caption(plain(_from(view, answer, row.source, row.set_at)))  # type: ignore[attr-defined]
        if st.button("Take back", icon=":material/undo:", type="tertiary", key=f"take-back-{place}"):
            take_back(view, answer, PLACE)


def _from(view: View, answer: Answer, source: str, set_at: datetime) -> str:
    who = "With an import" if source == "import" else "By you"
    sets = _concerned(view, answer)
    concerned = f", about {formatting.counted(sets, 'set')}" if sets else ""
    return f"{who}, {formatting.day(pd.Timestamp(set_at))}{concerned}"


def _concerned(view: View, answer: Answer) -> int:
    """How many sets of the log the answer is about; 0 where it is about no set in particular."""
    if answer.kind in _OF_NAMES:
        return sum(name.sets for name in logged_names(view) if name.key == (answer.app, answer.subject))
    if answer.kind in _OF_APPS:
        return sum(name.sets for name in logged_names(view) if name.app == answer.app)
    return 0
