"""The records of an exercise and set-up: those that were beaten, latest first, and the heaviest by reps."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from analytics.records import RecordKind
from data.sets import Unit
from pages.elements import formatting
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.kept import kept
from pages.elements.layout import card, section
from pages.elements.markup import facts
from pages.elements.strength.log import by_reps_of, history_of
from pages.elements.strength.sentences import gain_told
from pages.elements.strength.texts import set_told
from pages.elements.tables import table
from pages.elements.view import View

_FEW = 6
_PLAIN = {RecordKind.LOAD: "heaviest load", RecordKind.ASSISTANCE: "least help"}
_LEGS = {"left": "Left", "right": "Right", "both": "Both", "unknown": "Not stated"}


@dataclass(frozen=True)
class ByReps:
    """The heaviest load by reps: `facts` where there is one row a count, else a table with the legs."""

    facts: tuple[tuple[str, str, str, str], ...]
    rows: pd.DataFrame


def records_card(view: View, exercise: str, variant: str) -> None:
    """What beat an earlier best, latest first; a few of them until all are asked for."""
    with card("records", stretch=True):  # outside the fragment, within which a card would not stretch
        _records(view, exercise, variant)


@st.fragment
def _records(view: View, exercise: str, variant: str) -> None:
    rows = kept(view, record_rows, exercise, variant)
    section("Records", "What beat an earlier best. Latest first.")
    if rows.empty:
        st.markdown("No record yet: the first of its kind is not marked, the next better one is.")
    else:
        every = st.session_state.get("records_all", False)
        table(rows if every else rows.head(_FEW), alt="Records, latest first")
        if len(rows) > _FEW:
            st.toggle(f"Show all {len(rows)}", key="records_all")
    how_it_is_worked_out("Records", key="records")


def by_reps_card(view: View, exercise: str, variant: str) -> None:
    """The heaviest load for each number of reps; no card where no set has a load."""
    heaviest = kept(view, _heaviest, exercise, variant)
    if heaviest is None:
        return
    with card("by-reps"):
        section("Heaviest by reps", "The heaviest load for each number of reps, and the first day.")
        if heaviest.facts:
            facts(heaviest.facts)
        else:
            table(heaviest.rows, alt="Heaviest load for each number of reps")
        how_it_is_worked_out("Records", key="by-reps")


def record_rows(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """A row a set that was a record on its day: `Date`, `Leg` where there are legs, `Set` and `Record`."""
    history = history_of(view, exercise, variant)
    beaten = history[history["previous_value"].notna()].iloc[::-1]
    rows: dict[tuple[date, str, str], list[str]] = {}
    for _, row in beaten.iterrows():
        its_set = (row["date"].date(), str(row["side"]), _set_of(row, view.unit))
        rows.setdefault(its_set, []).append(_record_told(row, view.unit))
    shown = pd.DataFrame(
        [
            (_day(day, view.today), _LEGS[side], told, formatting.capitalised("; ".join(kinds)))
            for (day, side, told), kinds in rows.items()
        ],
        columns=["Date", "Leg", "Set", "Record"],
    )
    return shown if history["side"].isin(["left", "right"]).any() else shown.drop(columns="Leg")


def _day(when: date, today: date) -> str:
    """A date of this year without the year."""
    return formatting.short_day(when) if when.year == today.year else formatting.day(when)


def _set_of(row: pd.Series, unit: Unit) -> str:
    if row["kind"] == RecordKind.SECONDS:
        return f"{formatting.shortest(row['value'], 0)} s"
    return set_told(row, unit)


def _record_told(row: pd.Series, unit: Unit) -> str:
    """What a record was, and by how much it beat the one before."""
    kind, value, previous = row["kind"], float(row["value"]), float(row["previous_value"])
    if kind == RecordKind.SECONDS:
        return f"longest hold ({gain_told(value, previous, 's', digits=0)})"
    if kind == RecordKind.REPS:
        return f"most reps{_at(row)} ({gain_told(value, previous)})"
    gain = gain_told(formatting.in_unit(value, unit), formatting.in_unit(previous, unit), str(unit))
    if kind in _PLAIN:
        return f"{_PLAIN[RecordKind(kind)]} ({gain})"
    least = "at least " if row["confidence"] == "at least" else ""
    reps = "one" if kind == RecordKind.ONE_REP_MAX else "twelve"
    return f"{reps}-rep max {least}{formatting.load(value, unit)} ({gain})"


def _at(row: pd.Series) -> str:
    """What the reps of a record were done with; nothing where the body is the only load."""
    if not row["load_kg"] > 0:
        return ""
    return " with this help" if row["assisted"] else " at this load"


def _heaviest(view: View, exercise: str, variant: str) -> ByReps | None:
    found = by_reps_of(view, exercise, variant)
    loaded = found[found["load_kg"] > 0]
    if loaded.empty:
        return None
    counts = [_count(*row) for row in zip(loaded["rep_count"], loaded["or_more"], strict=True)]
    words = [_load_told(row, view.unit) for _, row in loaded.iterrows()]
    days = [formatting.day(day) for day in loaded["date"]]
    sides = loaded["side"].astype(str)
    if (sides == sides.iloc[0]).all():
        return ByReps(tuple((*row, "") for row in zip(counts, words, days, strict=True)), pd.DataFrame())
    told = [f"{load}, {day}" for load, day in zip(words, days, strict=True)]
    return ByReps((), _by_leg(loaded["rep_count"], counts, sides, told))


def _by_leg(order: pd.Series, counts: list[str], sides: pd.Series, told: list[str]) -> pd.DataFrame:
    """A row a number of reps, a column a leg."""
    long = pd.DataFrame({"order": order, "Reps": counts, "side": sides, "told": told})
    wide = long.pivot_table(index=["order", "Reps"], columns="side", values="told", aggfunc="first")
    legs = [leg for leg in _LEGS if leg in wide.columns]
    ordered = wide[legs].sort_index().fillna(formatting.NOT_KNOWN).rename(columns=_LEGS)
    return ordered.reset_index(level="Reps").rename_axis(columns=None)


def _count(reps: int, more: bool) -> str:  # noqa: FBT001 - a row
    return f"{reps} or more reps" if more else formatting.counted(int(reps), "rep")


def _load_told(row: pd.Series, unit: Unit) -> str:
    load = formatting.load(row["load_kg"], unit)
    if row["assisted"]:
        return f"{load} of help"
    return f"+{load}" if row["on_body"] else load
