"""Sets of which a newer file says something else: before and after, and the person decides."""

import pandas as pd
import streamlit as st

from data.log_left_out import PLACE as SET_PLACE
from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.undoable import done, last_step
from pages.elements.view import View

PLACE = "changes"
_LISTED = 6


def changed_sets(view: View) -> None:
    """Those that wait for a decision, the log left as it is until then."""
    waiting = view.log.changes.waiting(view.athlete)
    last_step(PLACE)
    if waiting.empty:
        return
    with card("changes"):
        count = formatting.counted(len(waiting), "set says", "sets say")
        section(
            f"{count} something else in a newer file",
            "Your log keeps what it says until you decide. Undoing the newer import brings all of it back.",
        )
        _decide_all(view, waiting)
        every = len(waiting) <= _LISTED or st.session_state.get("all-changes", False)
        for place in range(len(waiting) if every else _LISTED):
            _change(view, waiting.iloc[[place]], place)
        if len(waiting) > _LISTED:
            st.toggle(f"Show all {len(waiting)}", key="all-changes")


def _decide_all(view: View, waiting: pd.DataFrame) -> None:
    if len(waiting) < 2:
        return
    with st.container(horizontal=True):
        if st.button(f"Take the newer for all {len(waiting)}", icon=":material/check:", key="newer-all"):
            _take_newer(view, waiting)
        if st.button("Keep mine for all", type="tertiary", key="keep-all"):
            _keep_mine(view, waiting)


def _change(view: View, change: pd.DataFrame, place: int) -> None:
    told = change.iloc[0]
    with st.container(key=f"row-change-{place}", horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{plain(told['place'])}**")
            st.caption(plain(f"In your log: {told['before']}"))
            st.caption(plain(f"In the newer file: {told['after']}"))
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            if st.button("Take the newer", key=f"newer-{place}"):
                _take_newer(view, change)
            if st.button("Keep mine", type="tertiary", key=f"keep-{place}"):
                _keep_mine(view, change)


def _take_newer(view: View, changes: pd.DataFrame) -> None:
    taken = sum(view.log.changes.update(number, places[SET_PLACE]) for number, places in _by_import(changes))
    done(PLACE, f"{formatting.counted(taken, 'set now says', 'sets now say')} what the newer file says.")


def _keep_mine(view: View, changes: pd.DataFrame) -> None:
    kept = sum(view.log.changes.keep(number, places[SET_PLACE]) for number, places in _by_import(changes))
    done(PLACE, f"{formatting.counted(kept, 'set stays', 'sets stay')} as your log has them.")


def _by_import(changes: pd.DataFrame) -> list[tuple[int, pd.DataFrame]]:
    return [(int(str(number)), places) for number, places in changes.groupby("import_id")]
