"""What the balance of the legs changes about training: mostly nothing, and never less for a leg.

Source: docs/metrics.md, "Weaker leg first".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import nan
from typing import Any

import pandas as pd

from analytics.balance_states import State
from analytics.capacity import TOLERANCE
from data.sets import Side, closed_type

OWN_LOAD_GAP = 15.0  # [%] from here a load for each leg (convention)
MOST_SETS_RATIO = 1.5  # weaker to stronger leg
TEST_DAYS = 14  # a test session every 2-4 weeks: due from two
REVIEW_DAYS = (42, 56)  # of weaker-first work: 6-8 weeks
SESSIONS_TO_END = 2  # not CLEAR in two sessions in a row ends weaker-first work
SUMMARY_USED = ["exercise", "variant", "state", "weaker_side", "percent", "date"]  # of `balance`
SPELL_COLUMNS = ["exercise", "variant", "since", "not_clear"]


class SideAdvice(StrEnum):
    """What a state of balance asks for."""

    NONE = "none"
    HOW_TO_MEASURE = "how to measure"
    NOTE = "note"  # log the effort of each side or add test sessions; nothing else changes
    WEAKER_FIRST = "weaker first"  # the stronger leg matches its reps


ADVICE_TYPE = closed_type(SideAdvice)
ADVICE = {
    State.NOT_MEASURABLE: SideAdvice.HOW_TO_MEASURE,
    State.TOO_FEW: SideAdvice.HOW_TO_MEASURE,
    State.UNCLEAR: SideAdvice.HOW_TO_MEASURE,
    State.BALANCED: SideAdvice.NONE,
    State.LEANING: SideAdvice.NOTE,
    State.CLEAR: SideAdvice.WEAKER_FIRST,
}


_GAP_SHOWN = (State.CLEAR, State.LEANING)

Row = Mapping[str, Any]
"""A row of a frame."""


@dataclass(frozen=True)
class Sides:
    """What holds for the legs on one exercise.

    `state` none where nothing is known; `gap_percent` NaN unless the state claims a difference; `since` is
    the first day of weaker-first work, if the course of the balance was given.
    """

    state: State | None = None
    advice: SideAdvice = SideAdvice.NONE
    weaker: Side | None = None
    gap_percent: float = nan
    since: date | None = None
    review: bool = False
    test_due: bool = False

    @property
    def weaker_first(self) -> bool:
        """Whether the weaker leg begins, and the stronger one matches its reps."""
        return self.advice is SideAdvice.WEAKER_FIRST and self.weaker is not None

    @property
    def own_loads(self) -> bool:
        """Whether each leg should have a load of its own."""
        return self.weaker_first and self.gap_percent >= OWN_LOAD_GAP - TOLERANCE


def sides_of(summary: Row | None, spell: Row | None, last_test: date | None, today: date) -> Sides:
    """What holds on an exercise, given its row of `balance`, of `clear_spells`, and its last test session.

    Either row may be missing. Weaker-first work goes on while its spell does and the weaker
    leg can be named.
    """
    if summary is None or pd.isna(summary["state"]):
        return Sides()
    state = State(summary["state"])
    weaker = None if pd.isna(summary["weaker_side"]) else Side(summary["weaker_side"])
    since = None if spell is None or weaker is None else spell["since"].date()
    advice = ADVICE[state] if since is None else SideAdvice.WEAKER_FIRST
    return Sides(
        state=state,
        advice=advice,
        weaker=weaker,
        gap_percent=abs(float(summary["percent"])) if state in _GAP_SHOWN else nan,
        since=since,
        review=since is not None and today - since >= timedelta(days=REVIEW_DAYS[0]),
        test_due=_test_due(state, advice, summary, last_test, today),
    )


def extra_set_fits(sets: int) -> bool:
    """Whether one set more for the weaker leg stays within 1.5 : 1, which it does from two sets on."""
    return sets > 0 and (sets + 1) / sets <= MOST_SETS_RATIO + TOLERANCE


def clear_spells(sessions: pd.DataFrame) -> pd.DataFrame:
    """Which exercises of a `balance_sessions` are in a spell of weaker-first work, with `SPELL_COLUMNS`.

    A spell begins with a CLEAR session, `since`, and ends with the second session in a row that has another
    state. `not_clear` counts the sessions since the last CLEAR one: 0, or 1 while it may still end.
    Sessions without a state are passed over.
    """
    stated = sessions[sessions["state"].notna()].sort_values("date")
    found = [_spell(of_series) for _, of_series in stated.groupby("series")]
    rows = [row for row in found if row is not None]
    return pd.DataFrame(rows, columns=SPELL_COLUMNS).astype({"since": "datetime64[us]", "not_clear": "int64"})


def _spell(sessions: pd.DataFrame) -> dict[str, object] | None:
    clear = (sessions["state"] == State.CLEAR).to_list()
    since, not_clear = _open_spell(clear)
    if since is None:
        return None
    last = sessions.iloc[-1]
    return {
        "exercise": last["exercise"],
        "variant": last["variant"],
        "since": sessions["date"].iloc[since],
        "not_clear": not_clear,
    }


def _open_spell(clear: Iterable[bool]) -> tuple[int | None, int]:
    """Where the spell that is still open began, and how many sessions in a row it has not been clear."""
    since, not_clear = None, 0
    for place, is_clear in enumerate(clear):
        not_clear = 0 if is_clear else not_clear + 1
        if is_clear and since is None:
            since = place
        if not_clear >= SESSIONS_TO_END:
            since = None
    return since, not_clear


def _test_due(state: State, advice: SideAdvice, summary: Row, tested: date | None, today: date) -> bool:
    """Whether the log is, or soon will be, blind for the legs: nothing read them for two weeks."""
    if state is not State.NOT_MEASURABLE and advice is not SideAdvice.WEAKER_FIRST:
        return False
    paired = summary["date"]
    read = None if state is State.NOT_MEASURABLE or pd.isna(paired) else paired.date()
    latest = max((day for day in (read, tested) if day is not None), default=None)
    return latest is None or today - latest >= timedelta(days=TEST_DAYS)
