"""Two spans of days side by side: level, best set, hard sets and sessions, chosen in the link."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from analytics.spans import Span
from pages.elements import formatting
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.kept import kept
from pages.elements.layout import card, section
from pages.elements.strength.log import spans_of
from pages.elements.strength.scale import Scale
from pages.elements.strength.sentences import change_told
from pages.elements.strength.texts import value_told
from pages.elements.tables import table
from pages.elements.view import View

_DAYS = 84  # twelve weeks
_SPANS = ("earlier", "later")
_LEGS = {"left": "left", "right": "right", "both": "both legs", "unknown": "side not stated"}


@st.fragment
def spans_card(view: View, exercise: str, variant: str, until: date) -> None:
    """Twelve weeks up to `until` against the twelve before, unless other days are chosen."""
    with card("spans"):
        section("Compare two spans", "The later span against the earlier one.")
        with st.container(horizontal=True):
            earlier = _chosen(view, "Earlier span", "earlier", until - timedelta(days=_DAYS))
            later = _chosen(view, "Later span", "later", until)
        if earlier is None or later is None:
            st.markdown("Choose the last day of the span as well.")
        else:
            _compared(kept(view, span_rows, exercise, variant, earlier, later))
        how_it_is_worked_out("Comparing two spans", key="spans")


def _compared(rows: pd.DataFrame) -> None:
    if rows.empty:
        st.markdown("Not trained in either span.")
    else:
        table(rows, alt="Both spans side by side, and the change")


def _chosen(view: View, label: str, key: str, last: date) -> Span | None:
    """The days of a span; None while only its first day is chosen."""
    days = st.date_input(
        label,
        (last - timedelta(days=_DAYS - 1), last),
        max_value=view.today,
        format="YYYY-MM-DD",
        key=key,
        bind="query-params",
        width=300,
    )
    chosen = days if isinstance(days, tuple) else ()
    return Span(*chosen) if len(chosen) == 2 else None


def span_rows(view: View, exercise: str, variant: str, earlier: Span, later: Span) -> pd.DataFrame:
    """A row a quantity and side: its name, both spans and the change, in words."""
    compared = spans_of(view, exercise, variant, earlier, later)
    several = len(compared) > 1
    rows = [
        row
        for _, side in compared.iterrows()
        for row in _rows(view, side, f", {_LEGS[str(side['side'])]}" if several else "")
    ]
    return pd.DataFrame(rows, columns=["Of the span", "Earlier", "Later", "Change"])


def _rows(view: View, side: pd.Series, leg: str) -> Iterator[tuple[str, str, str, str]]:
    level = change_told(side["level_change_percent"], side["level_reason"])
    best = change_told(side["best_change_percent"], side["best_reason"])
    if side[["level_earlier", "level_later"]].notna().any():
        yield f"Level at its end{leg}", *_in_both(_level_told, view, side), level
    yield f"Best set recorded{leg}", *_in_both(_best_told, view, side), best
    for name, words in (("hard_sets", "Hard sets a week"), ("sessions", "Sessions a week")):
        earlier, later = (formatting.shortest(side[f"{name}_per_week_{span}"], 1) for span in _SPANS)
        yield f"{words}{leg}", earlier, later, change_told(side[f"{name}_change_percent"], None)


def _in_both(told: Callable[[View, pd.Series, str], str], view: View, side: pd.Series) -> tuple[str, str]:
    return told(view, side, _SPANS[0]), told(view, side, _SPANS[1])


def _level_told(view: View, side: pd.Series, span: str) -> str:
    if pd.isna(side[f"level_{span}"]):
        return formatting.NOT_KNOWN
    low, high = (
        formatting.shortest(formatting.in_unit(side[f"level_{end}_{span}"], view.unit), 1)
        for end in ("lower", "upper")
    )
    return f"{formatting.load(side[f'level_{span}'], view.unit)} ({low}{formatting.NOT_KNOWN}{high})"


def _best_told(view: View, side: pd.Series, span: str) -> str:
    """The best set; reps with the load they were done at."""
    if pd.isna(side[f"best_{span}"]):
        return formatting.NOT_KNOWN
    scale, load_kg = Scale(str(side[f"best_measure_{span}"])), side[f"best_load_kg_{span}"]
    told = value_told(scale, side[f"best_{span}"], view.unit, str(side[f"best_confidence_{span}"]))
    return f"{told} at {formatting.load(load_kg, view.unit)}" if scale is Scale.REPS and load_kg > 0 else told
