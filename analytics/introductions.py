"""A new exercise begins with few and easy sets, and grows by one set a week.

Source: docs/metrics.md, "New exercises".
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analytics.plans import Plan

FIRST_WEEK_SETS = 2
FIRST_WEEK_RIR = 3.0  # 3-4
SETTLED_DAYS = 14  # what a log begins with is not new: imported history is not new by default

Series = tuple[str, str]
"""An exercise and variant."""


def first_days(sets: pd.DataFrame) -> dict[Series, date]:
    """The first day of each exercise and variant of a log, `sets` as `as_sets` gives them.

    Sets without a date are passed over.
    """
    start = sets["session_start"].to_numpy()
    order = np.argsort(start)[: (~np.isnat(start)).sum()]  # those without a date come last
    exercise, variant = sets["exercise"].array, sets["variant"].array
    key = exercise.codes.astype("int64") * len(variant.categories) + variant.codes
    _, first = np.unique(key[order], return_index=True)
    rows = order[first]
    days = pd.DatetimeIndex(start[rows]).date
    return dict(zip(zip(exercise[rows], variant[rows], strict=True), days, strict=True))


def week_start(day: date) -> date:
    """The Monday of the day's ISO week."""
    return day - timedelta(days=day.weekday())


def exercise_first_days(firsts: Mapping[Series, date]) -> dict[str, date]:
    """The first day of each exercise, whatever its variant."""
    days: dict[str, date] = {}
    for (name, _), day in firsts.items():
        days[name] = min(day, days.get(name, day))
    return days


def is_new(name: str, firsts: Mapping[str, date]) -> bool:
    """Whether an exercise joined a log that had been going on for two weeks."""
    return (firsts[name] - min(firsts.values())).days >= SETTLED_DAYS


def introduction_week(
    series: Series, plan: Plan, firsts: Mapping[Series, date], today: date, new_to_me: Collection[Series] = ()
) -> int:
    """The week of an exercise's introduction, from 1; 0 where it is not being introduced (any more).

    New is what joined the log two weeks after its beginning or later, and what `new_to_me` names.
    """
    of_exercise = exercise_first_days(firsts)
    marked = series in new_to_me
    if series not in firsts or not (marked or is_new(series[0], of_exercise)):
        return 0
    first = firsts[series] if marked else of_exercise[series[0]]
    week = (week_start(today) - week_start(first)).days // 7 + 1
    return week if week >= 1 and (week == 1 or introduction_sets(week, plan) < plan.sets_high) else 0


def introduction_sets(week: int, plan: Plan) -> int:
    """Sets of each leg in that week of an introduction, up to the plan's."""
    return int(np.clip(FIRST_WEEK_SETS + week - 1, 1, plan.sets_high))


def introduction_rir(week: int, plan: Plan) -> float:
    """Reps in reserve to aim for in that week; the plan's where it is 0."""
    if week == 1:
        return max(FIRST_WEEK_RIR, plan.target_rir, plan.start_rir or 0)
    return max(plan.target_rir, plan.start_rir or 0) if week else plan.target_rir
