"""Events of the person: entered, listed, taken out again. The balance starts anew at each of them."""

from functools import partial

import pandas as pd
import streamlit as st

from data.events import Event, EventKind
from data.sets import Side
from pages.elements import formatting
from pages.elements.balance.events import labelled
from pages.elements.kept import kept
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.undoable import done, last_step
from pages.elements.view import View

PLACE = "events"
_LONGEST_NOTE = 60
_LEGS = {Side.UNKNOWN: "None", Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both"}


def events_card(view: View) -> None:
    """The card of events; not for the sample, which is nobody's training."""
    if view.is_sample:
        return
    with card("events"):
        section("Injury, illness, new gym, pause", "From that day the balance may be a different one.")
        last_step(PLACE)
        events = kept(view, _events)
        for row in labelled(events).assign(**events).iloc[::-1].itertuples():
            _listed(view, row)
        _entry(view)


def _events(view: View) -> pd.DataFrame:
    return view.log.events.all(view.athlete)


def _listed(view: View, row: object) -> None:
    number, day, label = int(row.event_id), row.date, str(row.label)  # type: ignore[attr-defined]
    with st.container(
        key=f"row-event-{number}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        with st.container(gap=None):
            st.markdown(f"{formatting.long_day(day)}: {plain(label)}")
            if row.note:  # type: ignore[attr-defined]
                st.caption(plain(_what(str(row.kind), str(row.side))))  # type: ignore[attr-defined]
        if st.button("Remove", icon=":material/delete:", type="tertiary", key=f"remove-event-{number}"):
            removed = view.log.events.remove(number)
            done(PLACE, f"Removed: {label}.", partial(view.log.events.add, removed, view.athlete))


def _what(kind: str, side: str) -> str:
    """What happened, and to which leg: Injury, left leg."""
    leg = _LEGS[Side(side)].lower()
    return kind.capitalize() + {Side.UNKNOWN: "", Side.BOTH: ", both legs"}.get(Side(side), f", {leg} leg")


def _entry(view: View) -> None:
    with st.expander("Add an event", key="add-event"), st.form("event", border=False, clear_on_submit=True):
        day = st.date_input("Day", value=view.today, max_value=view.today, format="YYYY-MM-DD")
        kind = st.selectbox("What happened", list(EventKind), format_func=lambda kind: kind.capitalize())
        with st.container(key="choose-leg"):
            side = st.segmented_control(
                "Leg", list(_LEGS), default=Side.UNKNOWN, required=True, format_func=_LEGS.__getitem__
            )
        note = st.text_input("Note (stands on the charts)", max_chars=_LONGEST_NOTE)
        if st.form_submit_button("Add"):
            _add(
                view,
                Event(pd.Timestamp(day).date(), EventKind(str(kind)), Side(side), " ".join(note.split())),
            )


def _add(view: View, event: Event) -> None:
    number = view.log.events.add(event, view.athlete)
    undo = partial(view.log.events.remove, number)
    done(PLACE, f"Added for {formatting.long_day(event.day)}: {event.note or event.kind}.", undo)
