"""Sets without a logged effort: the one click that says how hard they were. What is assumed stays said."""

import streamlit as st

from data.readings import AssumedEffort, Readings
from pages.elements.kept import sets_of
from pages.elements.text import plain
from pages.elements.view import View

_ANSWERS = {
    AssumedEffort.FAILURE: "Both sides went to failure",
    AssumedEffort.ONE_OR_TWO: "Both sides had 1–2 reps in reserve",
}
_WHAT_IT_DOES = (
    "This is then assumed for every set of this app without a logged effort, and said wherever it counts. "
    "If neither is true, log reps in reserve from now on."
)


def effort_question(view: View, exercise: str) -> None:
    """Two answers as buttons; the page then counts such sets and says that their effort is assumed."""
    with st.container(horizontal=True, key="effort-question"):
        for answer, words in _ANSWERS.items():
            if st.button(words, key=f"effort-{answer}"):
                _assume(view, exercise, answer)
    st.caption(plain(_WHAT_IT_DOES))


def _assume(view: View, exercise: str, answer: AssumedEffort) -> None:
    apps = sets_of(view, exercise)["app"].astype(str).unique()
    view.log.set_readings(Readings(efforts=dict.fromkeys(apps, answer)), view.athlete)
    st.rerun()
