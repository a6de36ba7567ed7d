"""Before a session: which exercises, which day; and the sessions that were logged here already."""

from dataclasses import replace
from datetime import date, datetime, time

import pandas as pd
import streamlit as st

from data.set_entry import SessionState
from pages.elements import formatting
from pages.elements.entry.plan import planned_sets
from pages.elements.entry.suggestion import Offer, Series, offer
from pages.elements.entry.texts import name_told
from pages.elements.layout import card, headline, section
from pages.elements.sample import remove_sample
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View

_LISTED = 5
_OF_THE_PAST = time(12)  # a session of another day is given noon


def show(view: View) -> None:
    """The choice of exercises; while the sample is on show, those of an empty log."""
    headline(
        "Log a session",
        f"{view.today:%A} {formatting.long_day(view.today)}",
        "Choose what you train. Last time\u2019s sets are filled in, and every set is saved as you do it.",
    )
    own = replace(view, athlete=OWN_ATHLETE, is_sample=False)
    _choose(view, own, offer(own))
    _past_sessions(own)


def _choose(view: View, own: View, offered: Offer) -> None:
    names = {plain(name_told(own, *one)): one for one in offered.shown}
    with card("choose"):
        section("What do you train?", _why(offered))
        with st.container(key="choose-exercises"):
            chosen = st.pills(
                "Exercises",
                list(names),
                default=[name for name, one in names.items() if one in _asked_for(offered)],
                selection_mode="multi",
                key="entry-exercises",
                label_visibility="collapsed",
            )
        others = _others(own, offered)
        day = st.date_input("Day", value=own.today, max_value=own.today, format="YYYY-MM-DD", key="entry-day")
        if view.is_sample:
            st.caption(
                "What you see now is a made-up sample. Your own log starts empty, and the sample goes."
            )
        if st.button(
            "Start my own log" if view.is_sample else "Start", type="primary", key="start", width="stretch"
        ):
            _start(view, own, [*(names[name] for name in chosen), *others], pd.Timestamp(day).date())


def _asked_for(offered: Offer) -> list[Series]:
    """The exercise of the link that led here, else what is due."""
    asked = st.query_params.get("exercise", "")
    return [one for one in offered.shown if one[0] == asked] or offered.due


def _why(offered: Offer) -> str:
    return "Chosen for you: what is next in turn. Change it as you like." if offered.due else ""


def _others(view: View, offered: Offer) -> list[Series]:
    names = {name_told(view, *one): one for one in offered.others}
    chosen = st.multiselect(
        "Other exercises",
        list(names),
        accept_new_options=True,
        placeholder="Choose, or type a name",
        key="entry-others",
    )
    return [names.get(name, (" ".join(name.split()), "")) for name in map(str, chosen) if name.strip()]


def _start(view: View, own: View, chosen: list[Series], day: date) -> None:
    if not chosen:
        st.warning("Choose an exercise first.")
        return
    if view.is_sample:
        remove_sample(view)
    now = datetime.now().astimezone().replace(tzinfo=None)
    start = now if day == own.today else datetime.combine(day, _OF_THE_PAST)
    planned = planned_sets(own, chosen)
    session_id = own.log.entries.start(OWN_ATHLETE, start)
    own.log.entries.save_all(session_id, planned)
    st.query_params.pop("session", None)
    st.rerun()


def _past_sessions(view: View) -> None:
    sessions = view.log.entries.sessions(view.athlete)
    counted = sessions[(sessions["state"] == SessionState.FINISHED) & (sessions["sets"] > 0)].head(_LISTED)
    if counted.empty:
        return
    with card("logged-here"):
        section("Logged here")
        for session_id, start, sets in counted[["session_id", "session_start", "sets"]].to_numpy():
            _past_session(view, int(session_id), pd.Timestamp(start), int(sets))


def _past_session(view: View, session_id: int, start: pd.Timestamp, sets: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        told = f"{formatting.long_day(start)}, {start:%H:%M}: {formatting.counted(sets, 'set')}"
        st.markdown(plain(told), width="content")
        if st.button("Open again", icon=":material/edit:", type="tertiary", key=f"reopen-{session_id}"):
            view.log.entries.reopen(session_id)
            st.query_params.pop("session", None)
            st.rerun()
