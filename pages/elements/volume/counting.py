"""What counts as one set: chosen once by the person, remembered in the log, followed by every count."""

from dataclasses import replace

import streamlit as st

from data.preferences import SetCounting
from pages.elements.view import View

_KEY = "set_counting"
_LABELS = {
    SetCounting.EACH_LEG: "One set for each leg",
    SetCounting.EACH_ROW: "Two sets",
}


def choose_counting(view: View) -> None:
    """The other rule, for the asking; the one in use stands above the chart."""
    chosen = view.log.preferences.of(view.athlete).set_counting
    with st.popover("Count sets differently", icon=":material/tune:", type="tertiary"):
        st.radio(
            "A left and a right set are",
            list(_LABELS),
            index=list(_LABELS).index(chosen),
            format_func=lambda counting: _LABELS[counting],
            key=_KEY,
            on_change=_store,
            args=(view,),
        )
        st.caption("Remembered for every page. With two sets, legs share one chart.")


def _store(view: View) -> None:
    preferences = view.log.preferences.of(view.athlete)
    counting = SetCounting(st.session_state[_KEY])
    view.log.preferences.set(replace(preferences, set_counting=counting), view.athlete)
