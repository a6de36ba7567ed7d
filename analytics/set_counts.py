"""How many sets and how often: by session, day and week, by one counting rule.

`analytics.volume` counts for each leg; here a set of the left and one of the right leg meet in one total.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from analytics.columns import category_key, looked_up, numbered
from analytics.quantities import Flags, Whole
from analytics.sessions import SIDES, LiftedSets, lifted_sets, session_key
from analytics.volume import hard_flags
from analytics.weeks import every_week, monday
from data.sets import Side

_COUNTS = ["sets", "hard_sets", "effort_not_logged"]
COUNT_COLUMNS = ["date", "exercise", "variant", *_COUNTS]
DAY_COLUMNS = ["date", "exercises", *_COUNTS]
WEEK_COLUMNS = ["week", "exercise", "variant", "sessions", *_COUNTS]
WEEK_TOTAL_COLUMNS = ["week", "days", *_COUNTS]


class Counting(StrEnum):
    """What counts as one set where legs are trained one at a time."""

    PER_LEG = "per leg"  # a left and a right set are one set for each leg: "3 × 8 per leg" is 3
    EACH_ROW = "each row"  # every logged set by itself: "3 × 8 per leg" is 6


def session_counts(
    sets: pd.DataFrame,
    reps_low: Mapping[str, float | None] | None = None,
    counting: Counting = Counting.PER_LEG,
) -> pd.DataFrame:
    """Working sets of each session (date, exercise, variant), in date order, with `COUNT_COLUMNS`.

    `hard_sets` and `effort_not_logged` as in `weekly_volume`. With `Counting.PER_LEG` the longer of the two
    legs counts; sets with both legs and of unknown side are one each by either rule. Warm-ups and failed sets
    are out, and so are sessions with nothing else. Every count is whole.
    Source: docs/metrics.md, "Counting sets".
    """
    lifted = lifted_sets(sets)
    working = lifted.take(lifted.reps >= 1)
    hard, unlogged = hard_flags(working, looked_up(working.exercise, reps_low))
    session, first = numbered(session_key(working))
    flags = dict(zip(_COUNTS, (np.ones(len(session), dtype=bool), hard, unlogged), strict=True))
    counts = {name: _total(working, flag, session, len(first), counting) for name, flag in flags.items()}
    return pd.DataFrame({**working.named(first), **counts}, columns=COUNT_COLUMNS)


def daily_counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Exercises and sets of each day of `session_counts`, in order, with `DAY_COLUMNS`: a calendar.

    Days without training have no row.
    """
    of_day = counts.groupby("date")
    exercises = of_day["exercise"].nunique().astype("int64")
    return of_day[_COUNTS].sum().assign(exercises=exercises).reset_index()[DAY_COLUMNS]


def weekly_counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Sessions and sets of each ISO week, exercise and variant of `session_counts`, with `WEEK_COLUMNS`.

    `sessions` is the frequency. Every exercise and variant has a row for every week from the first to the
    last of the frame given, 0 where it was not trained.
    """
    series, first = numbered(category_key(counts, ["exercise", "variant"]))
    mondays = monday(counts["date"])
    weeks = every_week(mondays)
    cell = weeks.searchsorted(mondays) * len(first) + series
    week, of_series = np.divmod(np.arange(len(weeks) * len(first)), max(len(first), 1))
    names: dict[str, Any] = {name: counts[name].array[first[of_series]] for name in ("exercise", "variant")}
    sums = {name: _sums(cell, counts[name].to_numpy(), len(week)) for name in _COUNTS}
    sessions = np.bincount(cell, minlength=len(week))
    return pd.DataFrame(
        {"week": weeks.to_numpy()[week], **names, "sessions": sessions, **sums}, columns=WEEK_COLUMNS
    )


def weekly_totals(counts: pd.DataFrame) -> pd.DataFrame:
    """Training days and sets of each ISO week over all exercises given, with `WEEK_TOTAL_COLUMNS`.

    `days` is how often was trained. Weeks without training between the first and the last are 0. Each column,
    indexed by `week`, can be given to `against_prior_four_weeks`.
    """
    by_day = daily_counts(counts)
    mondays = monday(by_day["date"])
    of_week = by_day.assign(week=mondays, days=1).groupby("week")[WEEK_TOTAL_COLUMNS[1:]].sum()
    return of_week.reindex(every_week(mondays), fill_value=0).rename_axis("week").reset_index()


def _total(working: LiftedSets, flag: Flags, session: Whole, sessions: int, counting: Counting) -> Whole:
    """How many flagged sets each session has."""
    cell = (session * len(SIDES) + working.side)[flag]
    of_side = np.bincount(cell, minlength=sessions * len(SIDES)).reshape(sessions, len(SIDES))
    if counting == Counting.EACH_ROW:
        return of_side.sum(axis=1)
    legs = [SIDES.index(Side.LEFT), SIDES.index(Side.RIGHT)]
    return of_side.sum(axis=1) - of_side[:, legs].min(axis=1)


def _sums(cell: Whole, values: Whole, cells: int) -> Whole:
    return np.bincount(cell, weights=values, minlength=cells).astype("int64")
