"""Getting stronger or not: the slope of the session levels over the last weeks, and what it allows to say."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from analytics.capacity import TOLERANCE
from analytics.columns import Columns, category_key, numbered
from analytics.level_line import LEVEL_DOF, LEVEL_NOISE, SERIES
from analytics.quantities import Flags, Floats, Whole, numbers
from analytics.reasons import REASON_TYPE
from analytics.student_t import student_t_quantiles
from analytics.weeks import day_number, day_numbers
from data.sets import closed_type

WINDOW_WEEKS = 16
LEAST_SESSIONS = 8
PLATEAU_SESSIONS = 12
PLATEAU_WEEKS = 6  # from the first to the last session
PLATEAU_SLOPE = 0.25  # percent a week: convention, below it progress is too slow to be seen in a few months
TREND_PROBABILITY = 0.9  # leaves 10 % on either side of the 80 % interval
_DAYS = 7


class Trend(StrEnum):
    """What may be said about a slope, the first that holds."""

    PROGRESS = "progress"
    PLATEAU = "plateau"
    NO_CLEAR_CHANGE = "no clear change"


class NoTrend(StrEnum):
    """Why nothing may be said."""

    TOO_FEW = "fewer than eight sessions"


TREND_TYPE, NO_TREND_TYPE = closed_type(Trend), closed_type(NoTrend)
_NUMBERS = ["slope_percent", "standard_error_percent", "lower_percent", "upper_percent"]
TREND_COLUMNS = [
    *SERIES,
    "trend",
    "reason",
    "sessions",
    "weeks",
    "first_date",
    "last_date",
    *_NUMBERS,
    "without_level",
    "without_level_reason",
]


@dataclass(frozen=True)
class _Lines(Columns):
    """A straight line through the points of each series: `slope` and its standard error, per week."""

    sessions: Whole
    weeks: Floats
    slope: Floats
    standard_error: Floats


def trends(levels: pd.DataFrame, today: date, weeks: float | None = WINDOW_WEEKS) -> pd.DataFrame:
    """The trend of each series of a `session_levels` over the `weeks` up to today, with `TREND_COLUMNS`.

    Every series of `levels` has a row. `slope_percent` [% a week] with its standard error and 80 % interval
    is the least-squares slope of the logarithm of the levels on time; `sessions` counts those with a level in
    the window and `weeks` is the time from the first to the last of them. With fewer than eight the numbers
    are NaN and `reason` says so. `without_level` counts sessions of the window that have none, and
    `without_level_reason` is the latest one's. `weeks=None` looks at the whole log.
    Source: docs/metrics.md, "Trend".
    """
    ordered = levels.sort_values("date", kind="stable", ignore_index=True)
    series, first = numbered(category_key(ordered, SERIES))
    in_window = _in_window(day_numbers(ordered["date"]), today, weeks)
    valued = in_window & ordered["value"].notna().to_numpy()
    lines = _lines(ordered[valued], series[valued], len(first))
    return (
        ordered.loc[first, SERIES]
        .reset_index(drop=True)
        .assign(
            **_said(lines),
            sessions=lines.sessions,
            weeks=np.where(lines.sessions > 0, lines.weeks, np.nan),
            **_dates(ordered["date"][valued], series[valued], len(first)),
            **_without_level(ordered["reason"], series, in_window & ~valued, len(first)),
        )[TREND_COLUMNS]
    )


def _in_window(days: Floats, today: date, weeks: float | None) -> Flags:
    """Sessions after the day so many weeks ago, up to today."""
    age = day_number(today) - days
    return (age >= 0) & (age < (np.inf if weeks is None else weeks * _DAYS))


def _lines(valued: pd.DataFrame, series: Whole, columns: int) -> _Lines:
    week = day_numbers(valued["date"]) / _DAYS
    log = np.log(numbers(valued["value"]))
    count = np.bincount(series, minlength=columns)
    off_week, off_log = _off_mean(week, series, count), _off_mean(log, series, count)
    spread = np.bincount(series, weights=off_week**2, minlength=columns)
    enough = (count >= LEAST_SESSIONS) & (spread > 0)
    spread = np.where(enough, spread, np.nan)
    slope = np.bincount(series, weights=off_week * off_log, minlength=columns) / spread
    left = off_log - np.nan_to_num(slope)[series] * off_week
    residual = np.bincount(series, weights=left**2, minlength=columns)
    variance = (LEVEL_DOF * LEVEL_NOISE**2 + residual) / (count + LEVEL_DOF - 2)
    return _Lines(count, _range(week, series, columns), slope, np.sqrt(variance / spread))


def _off_mean(values: Floats, series: Whole, count: Whole) -> Floats:
    """Each value less the mean of its series."""
    mean = np.bincount(series, weights=values, minlength=len(count)) / np.maximum(count, 1)
    return values - mean[series]


def _range(values: Floats, series: Whole, columns: int) -> Floats:
    """Greatest minus least value of each series, 0 for one value."""
    greatest, least = np.full(columns, -np.inf), np.full(columns, np.inf)
    np.maximum.at(greatest, series, values)
    np.minimum.at(least, series, values)
    return np.where(np.isfinite(greatest), greatest, 0) - np.where(np.isfinite(least), least, 0)


def _said(lines: _Lines) -> dict[str, Any]:
    """The slope and its interval in percent, and the words that they allow."""
    known = ~np.isnan(lines.slope)
    half = student_t_quantiles(TREND_PROBABILITY, lines.sessions + LEVEL_DOF - 2) * lines.standard_error
    slope, lower, upper = (100 * value for value in (lines.slope, lines.slope - half, lines.slope + half))
    long = (lines.sessions >= PLATEAU_SESSIONS) & (lines.weeks >= PLATEAU_WEEKS - TOLERANCE)
    words = list(Trend)
    places = np.select(
        [~known, lower > 0, long & (upper < PLATEAU_SLOPE)],
        [-1, words.index(Trend.PROGRESS), words.index(Trend.PLATEAU)],
        words.index(Trend.NO_CLEAR_CHANGE),
    )
    return {
        "trend": pd.Categorical.from_codes(places, dtype=TREND_TYPE),
        "reason": pd.Categorical.from_codes(np.where(known, -1, 0), dtype=NO_TREND_TYPE),
        "slope_percent": slope,
        "standard_error_percent": 100 * lines.standard_error,
        "lower_percent": lower,
        "upper_percent": upper,
    }


def _dates(dates: pd.Series, series: Whole, columns: int) -> dict[str, Any]:
    """The first and last date of each series, missing where it has none."""
    of_series = dates.groupby(series).agg(["min", "max"]).reindex(range(columns))
    return {
        "first_date": of_series["min"].to_numpy("datetime64[us]"),
        "last_date": of_series["max"].to_numpy("datetime64[us]"),
    }


def _without_level(reason: pd.Series, series: Whole, without: Flags, columns: int) -> dict[str, Any]:
    """How many sessions of the window have no level, and the reason of the latest of them."""
    rows = np.flatnonzero(without)
    latest = np.full(columns, -1)
    np.maximum.at(latest, series[rows], rows)
    codes = np.append(reason.cat.codes.to_numpy(), -1)[latest]
    return {
        "without_level": np.bincount(series[rows], minlength=columns),
        "without_level_reason": pd.Categorical.from_codes(codes, dtype=REASON_TYPE),
    }
