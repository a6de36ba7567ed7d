"""The local-level balance filter: what many noisy sessions together say about the difference of the legs.

The true difference wanders a little from week to week, and each session reads it with noise whose size is
learned on the way. Arrays hold many series side by side; one series is the case of one.
Source: docs/metrics.md, "Balance".
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from analytics.balance_belief import FIRST_SPREAD, Belief, drifted, half_width, knowing_nothing
from analytics.balance_states import clear_flags, lean_flags, repeated, state_places
from analytics.columns import Columns
from analytics.quantities import Floats

MOST_SURPRISE = 3.0  # standard deviations; a lone session farther off is clipped to it


@dataclass(frozen=True)
class Course(Columns):
    """The beliefs after each row; `noise_variance` and `gain` met that row's reading, NaN without one."""

    beliefs: Belief
    noise_variance: Floats
    gain: Floats


def filtered(days: Floats, log_ratios: Floats, events: Sequence[float] = ()) -> Course:
    """The course of many series: a row for each session, a column for each series.

    `days` counts days and rises down each column; `log_ratios` [log units] of the same shape are NaN where
    there is no paired session: the belief then stays. `events` are days at which nearly anything becomes
    possible again. Later rows never change earlier ones.
    """
    series = log_ratios.shape[1]
    rows = [Course(knowing_nothing(series), *np.full((2, series), np.nan))]
    for day, log_ratio in zip(days, log_ratios, strict=True):
        rows.append(_after_readings(rows[-1].beliefs, day, log_ratio, events))
    return _stacked(rows).take(np.arange(1, len(rows)))  # without the row before all sessions


def _after_readings(belief: Belief, day: Floats, log_ratio: Floats, events: Sequence[float]) -> Course:
    read = ~np.isnan(log_ratio)
    before = _on_the_day(belief, day, events)
    after, gain = _updated(before, log_ratio)
    judged = _judged(before, after)
    return Course(
        beliefs=Belief(
            *(np.where(read, *pair) for pair in zip(_columns(judged), _columns(belief), strict=True))
        ),
        noise_variance=np.where(read, belief.noise_variance, np.nan),
        gain=np.where(read, gain, np.nan),
    )


def _on_the_day(belief: Belief, day: Floats, events: Sequence[float]) -> Belief:
    """The belief when the session begins: time has passed, and an event makes what was remembered void."""
    variance, marked = drifted(belief.variance, belief.day, day, events)
    first = belief.sessions == 0
    return replace(
        belief,
        day=day,
        variance=np.where(first, belief.variance, variance),
        surprise=np.where(marked, 0, belief.surprise),
        lean=np.where(marked, 0, belief.lean),
        clear=np.where(marked, 0, belief.clear),
    )


def _updated(before: Belief, log_ratio: Floats) -> tuple[Belief, Floats]:
    """The belief after a reading, and the gain: how much of the surprise was believed."""
    noise, later = before.noise_variance, before.sessions > 0
    off, most = log_ratio - before.level, MOST_SURPRISE * np.sqrt(before.variance + noise)
    far = later & (np.abs(off) > most)
    again = far & (np.sign(off) == before.surprise)  # the second in a row on the same side: believed
    lone = far & ~again
    variance = np.where(again, np.maximum(before.variance, FIRST_SPREAD**2), before.variance)
    spread = variance + noise
    most = MOST_SURPRISE * np.sqrt(spread)
    clipped = np.clip(off, -most, most)
    off = np.where(lone, clipped, off)
    gain = variance / spread
    after = replace(
        before,
        sessions=before.sessions + 1,
        level=before.level + gain * off,
        variance=variance * (1 - gain),
        squares=before.squares + np.where(later, clipped**2 * noise / spread, 0),
        dof=before.dof + later,
        surprise=np.where(lone, np.sign(off), 0),
    )
    return after, gain


def _judged(before: Belief, after: Belief) -> Belief:
    """The belief with its interval, flags and state."""
    half = half_width(after.variance, after.dof)
    lean = lean_flags(after.level, half, after.sessions)
    clear = clear_flags(after.level, half, after.sessions)
    said = repeated(clear, before.clear), repeated(lean, before.lean)
    return replace(
        after,
        half_width=half,
        lean=lean,
        clear=clear,
        state=state_places(after.level, half, after.sessions, *said),
    )


def _columns(columns: Columns) -> list[Floats]:
    return [getattr(columns, column.name) for column in fields(columns)]


def _stacked(rows: list[Course]) -> Course:
    beliefs = zip(*(_columns(row.beliefs) for row in rows), strict=True)
    return Course(
        beliefs=Belief(*(np.stack(column) for column in beliefs)),
        noise_variance=np.stack([row.noise_variance for row in rows]),
        gain=np.stack([row.gain for row in rows]),
    )
