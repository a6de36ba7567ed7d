"""Sets that were logged here and imported as well: they count once, unless the person says they are two."""

from functools import partial

import pandas as pd
import streamlit as st

from data.importers.recognise import app_title
from data.log_left_out import PLACE as SET_PLACE
from data.sets import Side
from pages.elements import formatting
from pages.elements.kept import kept
from pages.elements.layout import card, section
from pages.elements.set_texts import set_text
from pages.elements.text import plain
from pages.elements.undoable import done, last_step
from pages.elements.view import View

PLACE = "doubled"
_LISTED = 6
_SHOW_ALL = "all-doubled"
_LEGS = {Side.LEFT: "left leg", Side.RIGHT: "right leg", Side.BOTH: "both legs"}


def doubled_sets(view: View) -> None:
    """The latest first, those that count twice among them."""
    pairs = kept(view, _pairs)
    last_step(PLACE)
    if pairs.empty:
        return
    with card("doubled"):
        section("Logged here and imported as well", _told(int((~pairs["separate"]).sum())))
        every = len(pairs) <= _LISTED or st.session_state.get(_SHOW_ALL, False)
        for place in range(len(pairs) if every else _LISTED):
            _pair(view, pairs.iloc[[place]], place)
        if len(pairs) > _LISTED:
            st.toggle(f"Show all {len(pairs)}", key=_SHOW_ALL)


def _pairs(view: View) -> pd.DataFrame:
    """`Entries.doubled` and `separated` as one, with `separate`."""
    once, twice = view.log.entries.doubled(view.athlete), view.log.entries.separated(view.athlete)
    if once.empty and twice.empty:
        return once.assign(separate=False)
    pairs = pd.concat([once.assign(separate=False), twice.assign(separate=True)], ignore_index=True)
    day = -pairs["session_start"].dt.normalize().astype("int64")  # the latest first
    in_order = pairs.assign(day=day).sort_values(["day", "exercise", *SET_PLACE], kind="stable")
    return in_order.drop(columns="day").reset_index(drop=True)


def _told(once: int) -> str:
    if not once:
        return "All of these count twice, as you said."
    counts = ("set counts once, as you logged it here", "sets count once, as you logged them here")
    return f"{formatting.counted(once, *counts)}. If two of a kind are really two different sets, count both."


def _pair(view: View, pair: pd.DataFrame, place: int) -> None:
    row = pair.iloc[0]
    separate, told, day = (
        bool(row["separate"]),
        _set_told(view, row),
        formatting.long_day(row["session_start"]),
    )
    with st.container(
        key=f"row-doubled-{place}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        with st.container(gap=None):
            st.markdown(plain(told))
            st.caption(plain(f"{day}: {_where_told(row)}"))
        label, icon = ("Count once", ":material/undo:") if separate else ("Count both", ":material/add:")
        if st.button(label, icon=icon, type="tertiary", key=f"separate-{place}"):
            view.log.entries.separate(pair, view.athlete, separate=not separate)
            back = partial(view.log.entries.separate, pair, view.athlete, separate=separate)
            done(PLACE, f"{'Counts once again' if separate else 'Both count now'}: {told}, {day}.", back)


def _set_told(view: View, row: pd.Series) -> str:
    """A set: Romanian deadlift: 24 kg × 8."""
    name = view.exercise_name(str(row["exercise"]))
    work = f"{formatting.shortest(row['hold_s'], 1)} s" if row["hold_s"] > 0 else ""
    if not pd.isna(row["reps"]):
        work = set_text(view, abs(row["load_kg"]), row["reps"])
    return f"{name}: {work or 'no numbers'}"


def _where_told(row: pd.Series) -> str:
    leg, app = _LEGS[Side(str(row["side_entered"]))], app_title(str(row["app"]))
    both = "; both count, as you said" if row["separate"] else ""
    return f"logged here ({leg}) and in {app}{both}"
