"""The first sets of a table as they would be read, and how its rows add up."""

import pandas as pd
import streamlit as st

from data.importers import Export
from data.sets import Unit
from pages.elements import formatting, tables
from pages.elements.imports.added_up import read_so_far
from pages.elements.layout import card, section
from pages.elements.text import plain

_SHOWN = 8
_SIDES_FROM = {
    "column": "Left and right come from the column for the side.",
    "pairs": "Left and right come from the columns for each side.",
    "names": "Left and right come from the names of exercises, where they say one.",
}
_SIDE_WORDS = {"left": "Left", "right": "Right", "both": "Both", "unknown": "Not stated"}


def preview(export: Export) -> None:
    """A table of the first sets, with the counts below."""
    with card("preview"):
        section("The first sets, as they are read now", _summary(export))
        if export.sets.empty:
            st.markdown(
                "No row could be read as a set. Please check the date, the exercise and the repetitions."
            )
        else:
            tables.table(
                _rows(export),
                alt="The first sets of the file with date, exercise, side, load and repetitions",
            )
        read_so_far(export.counts, _entries(export))
        _first_problem(export)
        for notice in export.notices:
            st.caption(plain(notice))


def _entries(export: Export) -> str:
    """What is counted: rows, or in a table with a column for each side what each of these says."""
    paired = export.mapping is not None and export.mapping.side_from() == "pairs"
    return "rows, each side of a row counted once, of which" if paired else "rows in the file, of which"


def _summary(export: Export) -> str:
    if export.sets.empty:
        return ""
    days = export.sets["session_start"]
    sides = _SIDES_FROM[export.mapping.side_from()] if export.mapping else ""
    return f"{formatting.span(days.min(), days.max())}. {sides}"


def _rows(export: Export) -> pd.DataFrame:
    sets = export.sets.head(_SHOWN)
    shown = {
        "Date": [formatting.day(when) for when in sets["session_start"]],
        "Exercise": sets["exercise_raw"].astype(object),
        "Side": [_SIDE_WORDS[str(side)] for side in sets["side"]],
        "Load": _loads(sets, export.readings.units.get(export.app)),
        "Reps": _amounts(sets["reps"]),
        "Hold": _amounts(sets["hold_s"], " s"),
    }
    return pd.DataFrame(shown) if sets["hold_s"].notna().any() else pd.DataFrame(shown).drop(columns="Hold")


def _loads(sets: pd.DataFrame, otherwise: Unit | None) -> list[str]:
    units = sets["unit"].astype(object)
    units = units.where(units.notna(), str(otherwise or ""))
    pairs = zip(sets["load"], units, strict=True)
    return [
        formatting.NOT_KNOWN if pd.isna(load) else f"{formatting.shortest(load, 3)} {unit}"
        for load, unit in pairs
    ]


def _amounts(values: pd.Series, unit: str = "") -> list[str]:
    return [
        formatting.NOT_KNOWN if pd.isna(value) else f"{formatting.shortest(value, 1)}{unit}"
        for value in values
    ]


def _first_problem(export: Export) -> None:
    aside = export.problems[export.problems["what_happens"] == "Set aside"]
    if not aside.empty:
        first = aside.iloc[0]
        with st.container(key="first-problem"):
            tables.table(
                pd.DataFrame({"Line": [str(first["line"])], "Set aside, because": [str(first["reason"])]}),
                alt="The first row that is set aside",
            )
