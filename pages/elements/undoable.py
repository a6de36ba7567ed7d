"""What was just done, in one line, with the one click that takes it back."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from pages.elements.text import plain

_STEP = "last_step"


@dataclass(frozen=True)
class _Step:
    place: str
    told: str
    undo: Callable[[], object] | None


def done(place: str, told: str, undo: Callable[[], object] | None = None) -> None:
    """Draw the page anew with what was done, where `last_step` of that place stands.

    `undo` takes it back; None where there is no way back. Ends the run.
    """
    remember(place, told, undo)
    st.rerun()


def remember(place: str, told: str, undo: Callable[[], object] | None = None) -> None:
    """What `done` says, for a place on a page that is opened next."""
    st.session_state[_STEP] = _Step(place, told, undo)


def last_step(place: str) -> None:
    """The line, as long as nothing else was done."""
    step = st.session_state.get(_STEP)
    if not isinstance(step, _Step) or step.place != place:
        return
    with st.container(
        key=f"undoable-{place}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        st.markdown(plain(step.told), width="stretch")
        if step.undo is not None and st.button("Undo", icon=":material/undo:", key=f"undo-step-{place}"):
            step.undo()
            st.session_state.pop(_STEP, None)
            st.toast("Undone. It is as it was before.")
            st.rerun()
