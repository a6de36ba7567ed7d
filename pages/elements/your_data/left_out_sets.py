"""Sets that the person left out: listed, and put back in one click."""

from functools import partial

import pandas as pd
import streamlit as st

from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.undoable import done, last_step
from pages.elements.view import View

PLACE = "left-out"
_LISTED = 6


def left_out_sets(view: View) -> None:
    """The latest of them first."""
    left_out = view.log.left_out.all(view.athlete).iloc[::-1]
    last_step(PLACE)
    if left_out.empty:
        return
    with card("left-out"):
        section(
            f"{formatting.counted(len(left_out), 'set is', 'sets are')} left out",
            "They stay in your log and count nowhere, until you put them back.",
        )
        every = len(left_out) <= _LISTED or st.session_state.get("all-left-out", False)
        for place in range(len(left_out) if every else _LISTED):
            _left_out(view, left_out.iloc[[place]], place)
        if len(left_out) > _LISTED:
            st.toggle(f"Show all {len(left_out)}", key="all-left-out")


def _left_out(view: View, row: pd.DataFrame, place: int) -> None:
    told, reason = _told(row.iloc[0]), str(row["reason"].iloc[0])
    day = formatting.long_day(row["session_start"].iloc[0])
    with st.container(
        key=f"row-left-out-{place}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        with st.container(gap=None):
            st.markdown(plain(told))
            st.caption(plain(f"{day}: {reason}" if reason else day))
        if st.button("Put back", icon=":material/undo:", type="tertiary", key=f"put-back-{place}"):
            view.log.left_out.put_back(row, view.athlete)
            again = partial(view.log.left_out.add, row, reason, view.athlete)
            done(PLACE, f"Put back: {told}, {day}.", again)


def _told(row: pd.Series) -> str:
    """A set as it was logged: Squat: 300 kg, 5 reps."""
    unit = "" if pd.isna(row["unit"]) else f" {row['unit']}"
    parts = [
        "" if pd.isna(row["load"]) else f"{formatting.shortest(row['load'])}{unit}",
        "" if pd.isna(row["reps"]) else formatting.counted(int(row["reps"]), "rep"),
        "" if pd.isna(row["hold_s"]) else f"{formatting.shortest(row['hold_s'], 0)} s",
    ]
    said = ", ".join(part for part in parts if part)
    return f"{row['exercise_raw']}: {said or 'no numbers'}"
