"""After a session: what it was, the way to its charts, and the way back."""

import streamlit as st

from analytics.volume import hard_sets_per_leg, weekly_volume
from data.set_entry import APP, EnteredSession, SessionState
from data.sets import EffortSource, Side
from pages.elements import formatting
from pages.elements.layout import card, headline, section
from pages.elements.markup import counts
from pages.elements.plans import reps_low
from pages.elements.view import View


def show(view: View, session: EnteredSession) -> None:
    """What is in the log now."""
    if session.state == SessionState.CANCELLED:
        headline(
            "Session discarded",
            _day(session),
            "None of its sets count. They are kept: bring them back here, or from the list on Log.",
        )
        _way_back(view, session, "Bring it back")
        return
    number = sum(not one.entry.planned for one in view.log.entries.of(session.session_id))
    headline(f"{formatting.counted(number, 'set')} logged", _day(session), "They are in your charts already.")
    _ways_on(view)
    _counts(view, session)
    _way_back(view, session, "Open it again")


def _day(session: EnteredSession) -> str:
    return f"{session.start:%A} {formatting.long_day(session.start)}"


def _ways_on(view: View) -> None:
    exercises = view.log.exercises(view.athlete)
    sided = bool(exercises["left"].sum() and exercises["right"].sum())
    label, url = ("See left and right", "left-right") if sided else ("See your progress", "strength-progress")
    with st.container(horizontal=True):
        if st.button(
            label, type="primary", icon=":material/arrow_forward:", icon_position="right", key="onward"
        ):
            st.switch_page(view.links[url], query_params={})
        if st.button("To Today", key="to-today"):
            st.switch_page(view.links[""], query_params={})


def _counts(view: View, session: EnteredSession) -> None:
    day = session.start.date()
    of_day = view.log.sets(view.athlete, since=day, until=day)
    sets = of_day[(of_day["app"] == APP) & (of_day["session_start"] == session.start)]
    hard = hard_sets_per_leg(weekly_volume(sets, reps_low(view))).set_index("side")["hard_sets"]
    with card("session-done"):
        section(
            "Hard sets",
            "Sets with at most three reps in reserve, as far as you logged them. A set with both legs counts "
            "for each.",
        )
        counts([(formatting.whole(hard.get(side, 0)), f"{side} leg") for side in (Side.LEFT, Side.RIGHT)])
        unlogged = int((sets["effort_source"] == EffortSource.UNKNOWN).sum())
        if unlogged:
            st.caption(
                f"{formatting.counted(unlogged, 'set')} without reps in reserve. "
                "Your legs can be compared only where you log them."
            )


def _way_back(view: View, session: EnteredSession, label: str) -> None:
    with st.container(horizontal=True):
        if st.button(label, icon=":material/undo:", type="tertiary", key="reopen"):
            view.log.entries.reopen(session.session_id)
            st.query_params.pop("session", None)
            st.rerun()
        if session.state != SessionState.CANCELLED and st.button(
            "Delete this session", icon=":material/delete:", type="tertiary", key="cancel"
        ):
            view.log.entries.cancel(session.session_id)
            st.rerun()
        if st.button("Log another session", type="tertiary", key="another"):
            st.query_params.pop("session", None)
            st.rerun()
