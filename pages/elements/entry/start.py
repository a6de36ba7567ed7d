"""Before a session: which exercises, which day; and the sessions that were logged here already."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pandas as pd
import streamlit as st

from pages.elements import formatting
from pages.elements.entry.past import past_sessions
from pages.elements.entry.plan import planned_sets
from pages.elements.entry.suggestion import Offer, Series, offer
from pages.elements.entry.texts import name_told
from pages.elements.layout import card, headline, section
from pages.elements.sample import remove_sample
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View

_OF_THE_PAST = time(12)  # a session of another day is given noon
_CHOSEN = "entry-exercises"
_TODAY, _YESTERDAY, _EARLIER = "Today", "Yesterday", "Another day"


def show(view: View) -> None:
    """The choice of exercises; while the sample is on show, those of an empty log."""
    headline(
        "Log a session",
        f"{view.today:%A} {formatting.long_day(view.today)}",
        "Choose what you train. Last time\u2019s sets are filled in, and every set is saved as you do it.",
    )
    own = replace(view, athlete=OWN_ATHLETE, is_sample=False)
    _choose(view, own, offer(own))
    past_sessions(own)


def _choose(view: View, own: View, offered: Offer) -> None:
    with card("choose"):
        section("What do you train?", _why(offered))
        chosen = [*_shown(own, offered), *_others(own, offered)]
        day = _day(own.today)
        if view.is_sample:
            st.caption(
                "What you see now is a made-up sample. Your own log starts empty, and the sample goes."
            )
        if st.button(
            "Start my own log" if view.is_sample else "Start", type="primary", key="start", width="stretch"
        ):
            _start(view, own, chosen, day)


def _shown(view: View, offered: Offer) -> list[Series]:
    """What is chosen of the exercises at hand; one press takes all of them out or puts them back."""
    names = {plain(name_told(view, *one)): one for one in offered.shown}
    st.session_state.setdefault(_CHOSEN, [name for name, one in names.items() if one in _asked_for(offered)])
    with st.container(key="choose-exercises"):
        chosen = st.pills(
            "Exercises", list(names), selection_mode="multi", key=_CHOSEN, label_visibility="collapsed"
        )
    _all_or_none(chosen, [name for name, one in names.items() if one in offered.due])
    return [names[name] for name in chosen]


def _all_or_none(chosen: list[str], due: list[str]) -> None:
    """One button with two faces, so that the keyboard stays on it."""
    if len(chosen) > 1:
        st.button("Choose none of these", type="tertiary", key="choose", on_click=_choose_names, args=([],))
    elif due and not chosen:
        st.button("Choose what is next", type="tertiary", key="choose", on_click=_choose_names, args=(due,))


def _choose_names(names: list[str]) -> None:
    st.session_state[_CHOSEN] = names


def _day(today: date) -> date:
    """Today, unless the person says otherwise."""
    with st.container(key="choose-day"):
        which = st.segmented_control(
            "Day", [_TODAY, _YESTERDAY, _EARLIER], default=_TODAY, required=True, key="entry-day"
        )
    if which != _EARLIER:
        return today - timedelta(days=which == _YESTERDAY)
    before = today - timedelta(days=2)
    day = st.date_input(
        "Which day", value=before, max_value=today, format="YYYY-MM-DD", key="entry-earlier-day"
    )
    chosen = pd.Timestamp(day).date()
    st.caption(f"{chosen:%A} {formatting.long_day(chosen)}")
    return chosen


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
    if own.log.entries.open_session(OWN_ATHLETE):
        st.toast("A session was begun in another window. Here it is.")
        st.rerun()
    now = datetime.now().astimezone().replace(tzinfo=None)
    start = now if day == own.today else datetime.combine(day, _OF_THE_PAST)
    planned = planned_sets(own, chosen)
    session_id = own.log.entries.start(OWN_ATHLETE, start)
    own.log.entries.save_all(session_id, planned)
    st.query_params.pop("session", None)
    st.rerun()
