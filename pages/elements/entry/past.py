"""The sessions that were logged here already: each can be opened again, a discarded one brought back."""

import pandas as pd
import streamlit as st

from data.set_entry import SessionState
from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.view import View

_LISTED = 5
_SHOW_ALL = "all-logged-here"
_BUTTONS = {
    SessionState.FINISHED: ("Open again", ":material/edit:"),
    SessionState.CANCELLED: ("Bring it back", ":material/undo:"),
}


def past_sessions(view: View) -> None:
    """The latest first; discarded ones only where they had a set."""
    sessions = view.log.entries.sessions(view.athlete)
    with_sets = sessions[sessions["state"].isin(_BUTTONS) & (sessions["sets"] > 0)]
    if with_sets.empty:
        return
    with card("logged-here"):
        section("Logged here", "Open a session again to change its sets or to add to them.")
        every = len(with_sets) <= _LISTED or st.session_state.get(_SHOW_ALL, False)
        for row in (with_sets if every else with_sets.head(_LISTED)).itertuples():
            _past_session(view, row)
        if len(with_sets) > _LISTED:
            st.toggle(f"Show all {len(with_sets)}", key=_SHOW_ALL)


def _past_session(view: View, row: object) -> None:
    number, start = int(row.session_id), pd.Timestamp(row.session_start)  # type: ignore[attr-defined]
    state, sets = SessionState(row.state), int(row.sets)  # type: ignore[attr-defined]
    label, icon = _BUTTONS[state]
    discarded = ", discarded" if state == SessionState.CANCELLED else ""
    with st.container(
        key=f"row-session-{number}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        with st.container(gap=None):
            st.markdown(f"{start:%A} {formatting.long_day(start)}")
            st.caption(plain(f"{start:%H:%M}, {formatting.counted(sets, 'set')}{discarded}"))
        if st.button(label, icon=icon, type="tertiary", key=f"reopen-{number}"):
            view.log.entries.reopen(number)
            st.query_params.pop("session", None)
            st.rerun()
