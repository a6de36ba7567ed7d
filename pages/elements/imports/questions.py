"""What a file does not say: each question with a proposed answer, and what the answer is based on."""

from dataclasses import replace

import streamlit as st

from data.importers import Export, Question
from data.readings import Readings
from pages.elements.layout import card, section
from pages.elements.text import label, plain

_MOST_RADIOS = 5
_SETTINGS = "Your settings say so."
_EARLIER = "You answered this before. Another answer also changes how the earlier files of this app are read."


def unasked(readings: Readings) -> Readings:
    """The readings without what every file is asked for: an earlier answer is only proposed."""
    return replace(readings, units={}, efforts={})


def answered(export: Export, readings: Readings, own_zone: str = "") -> Readings:
    """The readings with the answers to what the file does not say, each with the proposed one chosen.

    `own_zone` is the time zone of the person's settings, empty where they chose none.
    """
    if not export.questions:
        return readings
    with card("questions"):
        section("What the file does not say", "Please check the proposed answers: they change the numbers.")
        for question in export.questions:
            earlier = _earlier(question.name, export.app, readings)
            answer = _ask(_as_in_settings(question, own_zone), earlier)
            readings = readings.answered(export.app, question.name, answer)
    return readings


def _as_in_settings(question: Question, own_zone: str) -> Question:
    """The question, proposing what the settings say."""
    if question.name != "time_zone" or own_zone not in question.options:
        return question
    return replace(question, proposed=own_zone, evidence=_SETTINGS)


def _earlier(question: str, app: str, readings: Readings) -> str | None:
    """What the person answered for an earlier file."""
    if question == "unit":
        return readings.units.get(app)
    return readings.efforts.get(app) if question == "effort" else None


def _ask(question: Question, earlier: str | None) -> str:
    options = list(question.options)
    index = options.index(earlier or question.proposed)
    name = f"answer-{question.name}"
    if len(options) <= _MOST_RADIOS:
        words = {option: plain(text) for option, text in question.options.items()}
        answer = st.radio(label(question.text), options, index, format_func=words.__getitem__, key=name)
    else:  # the options of a list are drawn as they are, without Markdown
        words = dict(question.options)
        answer = st.selectbox(label(question.text), options, index, format_func=words.__getitem__, key=name)
    st.caption(plain(_EARLIER if earlier else question.evidence))
    return str(answer)
