"""What comes in although it deserves a look: dates to come, very many repetitions, a load out of line."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pandas as pd

from data.importers.cells import Reasons
from data.readings import in_kg

MANY_REPS = 100
OUT_OF_LINE = 10  # times the exercise's median load


def implausible(sets: pd.DataFrame, today: date) -> Reasons:
    """Why a set should be checked, by index label: each odd set, and the first of each day to come."""
    return {**_days_to_come(sets["session_start"], today), **_odd_loads(sets), **_many_reps(sets["reps"])}


def _days_to_come(start: pd.Series, today: date) -> Reasons:
    tomorrow = today + timedelta(days=1)  # midnight may reach the phone before it reaches this computer
    coming = start[start >= pd.Timestamp(tomorrow + timedelta(days=1))]
    days = coming.dt.floor("D").drop_duplicates()
    return _said(days, lambda day: f"{day.day} {day:%B %Y} is still to come. Please check the date")


def _many_reps(reps: pd.Series) -> Reasons:
    return _said(
        reps[reps > MANY_REPS], lambda count: f"{count:g} repetitions are very many for one set. Please check"
    )


def _odd_loads(sets: pd.DataFrame) -> Reasons:
    known = in_kg(sets["load"], sets["unit"])
    load = known.where(known.notna(), sets["load"])  # a file that states no unit has one throughout
    lifted = load[load > 0]
    usual = lifted.groupby(sets["exercise_raw"], observed=True).transform("median")
    times = (lifted / usual)[lifted >= OUT_OF_LINE * usual]
    return _said(times, lambda ratio: f"The weight is {ratio:.0f} times as much as usual. Please check")


def _said(values: pd.Series, sentence: Callable[[Any], str]) -> Reasons:
    return {row: sentence(value) for row, value in zip(values.index.tolist(), values, strict=True)}
