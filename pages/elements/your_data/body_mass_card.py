"""Body weight: entered, listed, taken out again."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from data.sets import KG_PER_LB, Unit
from data.training_log import TrainingLog
from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.undoable import done, last_step
from pages.elements.view import View

PLACE = "body-mass"
_LISTED = 5
_MOST = {Unit.KG: 650.0, Unit.LB: 1433.0}  # beyond the heaviest person ever weighed


def body_mass_card(view: View) -> None:
    """The weigh-ins, the latest first, and the next one."""
    weighed = view.log.body_mass.all(view.athlete)
    with card("body-mass"):
        section(
            "Body weight",
            "For strength beside body weight, and for exercises in which your body is the load.",
        )
        last_step(PLACE)
        _entry(view, weighed)
        every = len(weighed) <= _LISTED or st.session_state.get("all-weigh-ins", False)
        for row in (weighed if every else weighed.tail(_LISTED)).iloc[::-1].itertuples():
            _listed(view, row)
        if len(weighed) > _LISTED:
            st.toggle(f"Show all {len(weighed)}", key="all-weigh-ins")


def _entry(view: View, weighed: pd.DataFrame) -> None:
    usual = formatting.in_unit(weighed["kg"].iloc[-1], view.unit) if len(weighed) else None
    with st.form("body-mass", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input("Day", value=view.today, max_value=view.today, format="YYYY-MM-DD", width=160)
        mass = st.number_input(
            f"Weight ({view.unit})",
            min_value=1.0,
            max_value=_MOST[view.unit],
            value=None if usual is None else round(usual, 1),
            step=0.1,
            format="%.1f",
            width=160,
        )
        if st.form_submit_button("Add", icon=":material/add:") and mass is not None:
            _add(view, pd.Timestamp(day).date(), mass, weighed)


def _add(view: View, day: date, mass: float, weighed: pd.DataFrame) -> None:
    before = weighed[weighed["day"] == pd.Timestamp(day)]
    view.log.body_mass.add(day, mass, view.unit, view.athlete)
    back = partial(view.log.body_mass.remove, day, view.athlete)
    if len(before):
        back = partial(_restore, view.log, next(before.itertuples()), view.athlete)
    told = formatting.load(mass * (KG_PER_LB if view.unit == Unit.LB else 1.0), view.unit)
    done(PLACE, f"Stored for {formatting.long_day(day)}: {told}.", back)


def _listed(view: View, row: object) -> None:
    day, told = row.day, formatting.load(row.kg, view.unit)  # type: ignore[attr-defined]
    with st.container(
        key=f"row-weigh-in-{day:%Y-%m-%d}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        st.markdown(plain(f"{formatting.long_day(day)}: {told}"), width="content")
        if st.button(
            "Remove", icon=":material/delete:", type="tertiary", key=f"remove-weigh-in-{day:%Y-%m-%d}"
        ):
            view.log.body_mass.remove(day.date(), view.athlete)
            back = partial(_restore, view.log, row, view.athlete)
            done(PLACE, f"Removed: {told} on {formatting.long_day(day)}.", back)


def _restore(log: TrainingLog, row: object, athlete: str) -> None:
    """Store a weigh-in as it was entered."""
    unit = Unit(row.unit)  # type: ignore[attr-defined]
    mass = row.kg / (KG_PER_LB if unit == Unit.LB else 1.0)  # type: ignore[attr-defined]
    log.body_mass.add(row.day.date(), mass, unit, athlete, raw=row.raw)  # type: ignore[attr-defined]
