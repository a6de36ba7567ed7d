"""A level that wanders a little from week to week, and readings of it with noise: one filter for all lines.

How noisy the readings are is learned on the way. A lone reading that is far off moves the level little, a
second one on the same side is believed. Arrays have a row for each place in time and a column for each
series. Source: docs/metrics.md, "Balance" and "Level line".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from analytics.columns import Columns
from analytics.quantities import Flags, Floats, Whole
from analytics.student_t import student_t_quantiles

MOST_SURPRISE = 3.0  # standard deviations; a lone reading farther off is clipped to it
UPPER_PROBABILITY = 0.95  # leaves 5 % on either side of the 90 % interval
WIDE_SPREAD = 0.25  # log units: once a change is believed, and after an event, nearly anything is possible
UNBOUNDED = 1e15  # a spread before the first reading at which that reading is the level, to the last digit
_DAYS = 7  # in a week


@dataclass(frozen=True)
class Walk:
    """How a level wanders and is read [log units]: `drift` over one week, growing with the root of time.

    Before the first reading the level is 0 and as wide as `first_spread`. One reading's noise is taken for
    `first_noise` at first; that guess is worth `first_dof` readings.
    """

    drift: float
    first_noise: float
    first_dof: int
    first_spread: float


@dataclass(frozen=True)
class Track(Columns):
    """What is known after each row, given all readings up to it [log units].

    `readings` counts them. `squares` / `dof` is the variance of one reading's noise as known then;
    `noise_variance` and `gain` are those that met this row's reading; `marked` says that an event lay between
    it and the reading before. The last three mean nothing in rows without a reading.
    """

    readings: Whole
    level: Floats
    variance: Floats
    squares: Floats
    dof: Whole
    noise_variance: Floats
    gain: Floats
    marked: Flags


class _Step(NamedTuple):
    """What the next row needs, and what met this row's reading."""

    level: Floats
    variance: Floats
    squares: Floats
    surprise: Floats  # the side of a reading that was just clipped
    noise: Floats
    gain: Floats


class _Row(NamedTuple):
    """One row of what is given, all series side by side."""

    reading: Floats  # 0 where there is none
    read: Flags
    later: Flags  # read, and not the first
    dof: Whole  # before the reading
    growth: Floats  # of the variance since the reading before
    marked: Flags


def tracked(days: Floats, readings: Floats, walk: Walk, events: Sequence[float] = ()) -> Track:
    """The level of each series after each row.

    `days` counts days and rises down each column; `readings` [log units] of the same shape are NaN where
    there is none: what is known then stays. `events` are days at which nearly anything becomes possible
    again. Later rows never change earlier ones.
    """
    read = ~np.isnan(readings)
    count = np.cumsum(read, axis=0)
    later = read & (count > 1)
    growth, marked = _waited(_before(days, read), days, walk, events)
    rows = _Row(
        reading=np.where(read, readings, 0),
        read=read,
        later=later,
        dof=walk.first_dof + np.maximum(count - read - 1, 0),
        growth=np.where(later, growth, 0),
        marked=later & marked,
    )
    steps = _steps(rows, walk)
    return Track(
        readings=count,
        level=steps.level,
        variance=steps.variance,
        squares=steps.squares,
        dof=walk.first_dof + np.maximum(count - 1, 0),
        noise_variance=steps.noise,
        gain=steps.gain,
        marked=rows.marked,
    )


def drifted(
    variance: Floats, since: Floats, until: Floats, walk: Walk, events: Sequence[float] = ()
) -> Floats:
    """The variance of levels that wandered from one day to another.

    An event counts from the day after `since` up to `until`, and only the last of several does.
    """
    growth, marked = _waited(since, until, walk, events)
    return np.where(marked, WIDE_SPREAD**2, variance) + growth


def half_width(variance: Floats, dof: Whole) -> Floats:
    """Half of the 90 % interval around a level of that variance [log units]."""
    return student_t_quantiles(UPPER_PROBABILITY, dof) * np.sqrt(variance)


def _before(days: Floats, read: Flags) -> Floats:
    """The day of the reading before each row, infinitely long ago where there is none."""
    latest = np.maximum.accumulate(np.where(read, days, -np.inf), axis=0)
    return np.concatenate([np.full((1, days.shape[1]), -np.inf), latest])[: len(days)]


def _waited(since: Floats, until: Floats, walk: Walk, events: Sequence[float]) -> tuple[Floats, Flags]:
    """By how much the variance grew from one day to another, and whether an event lies between."""
    latest = np.full(np.shape(until), -np.inf)
    for event in events:
        counts = (event > since) & (event <= until)
        latest = np.where(counts, np.maximum(latest, event), latest)
    marked = latest > -np.inf
    return walk.drift**2 * (until - np.where(marked, latest, since)) / _DAYS, marked


def _steps(rows: _Row, walk: Walk) -> _Step:
    """The steps of all rows, stacked."""
    if not len(rows.reading):
        return _Step._make([rows.reading] * len(_Step._fields))
    zeros = np.zeros(rows.reading.shape[1])
    squares = zeros + walk.first_dof * walk.first_noise**2
    step = _Step(zeros, zeros + walk.first_spread**2, squares, zeros, zeros, zeros)
    every = []
    for row in zip(*rows, strict=True):
        step = _next(step, _Row._make(row))
        every.append(step)
    return _Step._make(np.array(column) for column in zip(*every, strict=True))


def _next(before: _Step, row: _Row) -> _Step:
    """What is known after one more reading of each series."""
    noise = before.squares / row.dof
    variance = np.where(row.marked, WIDE_SPREAD**2, before.variance) + row.growth
    off = row.reading - before.level
    side = np.sign(off)
    far = row.later & (np.abs(off) > MOST_SURPRISE * np.sqrt(variance + noise))
    again = far & ~row.marked & (side == before.surprise)  # the second in a row on the same side: believed
    lone = far & ~again
    variance = np.where(again, np.maximum(variance, WIDE_SPREAD**2), variance)
    spread = variance + noise
    clipped = side * np.minimum(np.abs(off), MOST_SURPRISE * np.sqrt(spread))
    gain = variance / spread
    return _Step(
        level=before.level + np.where(row.read, gain * np.where(lone, clipped, off), 0),
        # The same as variance x (1 - gain), and exact for a spread without bounds.
        variance=np.where(row.read, gain * noise, before.variance),
        squares=before.squares + np.where(row.later, clipped**2 * noise / spread, 0),
        surprise=np.where(row.read, side * lone, before.surprise),
        noise=noise,
        gain=gain,
    )
