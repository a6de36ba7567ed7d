"""Current strength: a line through the session levels of each exercise, variant and side, with its interval.

Not the best set: the best of many noisy sets lies above the true level.
"""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from analytics.columns import category_key, numbered
from analytics.local_level import UNBOUNDED, Walk, drifted, half_width, tracked
from analytics.pauses import stretches
from analytics.quantities import Floats, Whole, numbers
from analytics.series_grid import series_grid
from analytics.weeks import day_number, day_numbers

LEVEL_DRIFT = 0.015  # log units in a week, growing with the root of time
LEVEL_NOISE = 0.046  # of one session: the root of 0.03² (day) + 0.02² (side) + 0.05² / 3 (three sets)
LEVEL_DOF = 4  # how many readings that first guess is worth
LEVEL_WALK = Walk(LEVEL_DRIFT, LEVEL_NOISE, LEVEL_DOF, UNBOUNDED)

SERIES = ["exercise", "variant", "side", "measure"]
_KNOWN = ["level", "lower", "upper", "n", "variance", "dof"]
LINE_COLUMNS = ["date", *SERIES, "value", "sets", *_KNOWN, "stretch"]
TODAY_COLUMNS = ["date", *SERIES, *_KNOWN, "days_since"]


def level_line(levels: pd.DataFrame) -> pd.DataFrame:
    """The level after each session with a value of a `session_levels`, in date order, with `LINE_COLUMNS`.

    `level` with its 90 % interval `lower` to `upper` is on the scale of `value` and `measure` [kg]; `n`
    counts the sessions up to it. `variance` of its logarithm and `dof` say how sure it is. `stretch` numbers
    the parts of a line between pauses: never draw through them. Kilograms of different measures never share a
    line. Later sessions do not change earlier rows.
    Source: docs/metrics.md, "Level line".
    """
    valued = levels[levels["value"].notna()].sort_values("date", kind="stable", ignore_index=True)
    series, first = numbered(category_key(valued, SERIES))
    grid = series_grid(series, len(first))
    days = day_numbers(valued["date"])
    logs = np.log(numbers(valued["value"]))
    track = tracked(grid.spread(days, np.nan), grid.spread(logs, np.nan), LEVEL_WALK)
    variance, dof = grid.gathered(track.variance), grid.gathered(track.dof)
    return valued.assign(
        **_interval(grid.gathered(track.level), variance, dof),
        n=grid.gathered(track.readings),
        variance=variance,
        dof=dof,
        stretch=stretches(days, series),
    )[LINE_COLUMNS]


def level_today(line: pd.DataFrame, today: date) -> pd.DataFrame:
    """The level of each series of a `level_line` as of a day, with `TODAY_COLUMNS`.

    `date` is that of the last session, `days_since` [days] it; the interval has widened since then. Later
    sessions do not count, and a series that began later has no row.
    """
    known = line[line["date"] <= pd.Timestamp(today)]
    latest_first = known[::-1]
    _, first = numbered(category_key(latest_first, SERIES))
    last = latest_first.iloc[first].reset_index(drop=True)
    now, then = day_number(today), day_numbers(last["date"])
    variance = drifted(numbers(last["variance"]), then, np.full(len(last), now), LEVEL_WALK)
    return last.assign(
        **_interval(np.log(numbers(last["level"])), variance, last["dof"].to_numpy()),
        variance=variance,
        days_since=(now - then).astype("int64"),
    )[TODAY_COLUMNS]


def _interval(level: Floats, variance: Floats, dof: Whole) -> dict[str, Any]:
    """A level and its 90 % interval in kilograms, from their logarithms."""
    half = half_width(variance, dof)
    return {"level": np.exp(level), "lower": np.exp(level - half), "upper": np.exp(level + half)}
