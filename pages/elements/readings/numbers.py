"""What the numbers of one logged name count: one side or both, one hand or all."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

import streamlit as st

from data.reading_texts import Answer
from data.readings import LoadMeans, RepsMean
from pages.elements.layout import section
from pages.elements.readings.tell import tell
from pages.elements.readings.told import LOAD_WORDS, REPS_WORDS
from pages.elements.sides.names import LoggedName
from pages.elements.view import View

PLACE = "sides"


def what_numbers_count(view: View, name: LoggedName) -> None:
    """Reps of each side or of both, weight of one hand or all of it; the answer holds at once."""
    section("What its numbers count", "Apps do not say this. The answer changes the whole history.")
    readings = view.log.readings(view.athlete)
    if name.is_one_sided:
        reps = readings.reps.get(name.app, {}).get(name.name, RepsMean.EACH_SIDE)
        _choice(view, _answer(name, "reps", reps))
    load = readings.loads.get(name.app, {}).get(name.name, LoadMeans.TOTAL)
    _choice(view, _answer(name, "load", load))


def _choice(view: View, now: Answer) -> None:
    """What holds now, and the way to say something else."""
    question, words, hint = _QUESTIONS[now.kind]
    with st.container(key=f"choose-{now.kind}"):
        chosen = st.segmented_control(
            question,
            list(words),
            default=now.value,
            required=True,
            format_func=words.__getitem__,
            key="-".join(["numbers", *now.about, now.value]),  # after an undo it shows what holds again
        )
    st.caption(hint)
    if chosen != now.value:
        tell(view, replace(now, value=str(chosen)), PLACE)


def _answer(name: LoggedName, kind: str, value: StrEnum) -> Answer:
    return Answer(kind, name.app, name.name, str(value))


_QUESTIONS: Mapping[str, tuple[str, Mapping[str, str], str]] = {
    "reps": (
        "10 reps are those of",
        {str(mean): words for mean, words in REPS_WORDS.items()},
        "Of both sides together, each side gets half where a row has no side.",
    ),
    "load": (
        "A weight of 20 is",
        {str(mean): words for mean, words in LOAD_WORDS.items()},
        "With one hand, 20 in each hand counts as 40.",
    ),
}
