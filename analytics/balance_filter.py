"""The balance filter: what many noisy sessions together say about the difference of the legs.

The level and its interval come from `analytics.local_level`; here they get their states. Arrays hold many
series side by side; one series is the case of one. Source: docs/metrics.md, "Balance".
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.balance_belief import BALANCE_WALK, Belief
from analytics.balance_states import clear_flags, lean_flags, repeated, state_places
from analytics.columns import Columns
from analytics.local_level import Track, half_width, tracked
from analytics.quantities import Flags, Floats, Whole


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
    read = ~np.isnan(log_ratios)
    track = tracked(days, log_ratios, BALANCE_WALK, events)
    return Course(
        beliefs=_judged(track, read),
        noise_variance=np.where(read, track.noise_variance, np.nan),
        gain=np.where(read, track.gain, np.nan),
    )


def _judged(track: Track, read: Flags) -> Belief:
    """The beliefs with their intervals and states."""
    half = np.where(track.readings > 0, half_width(track.variance, track.dof), np.nan)
    clear, lean = (flags(track.level, half, track.readings) for flags in (clear_flags, lean_flags))
    said = (_held(repeated(flags, _before(flags, track.marked)), read) for flags in (clear, lean))
    return Belief(
        sessions=track.readings,
        level=track.level,
        variance=track.variance,
        squares=track.squares,
        dof=track.dof,
        half_width=half,
        state=state_places(track.level, half, track.readings, *said),
    )


def _before(flags: Whole, marked: Flags) -> Whole:
    """The flags one row earlier, which an event makes void."""
    earlier = np.concatenate([np.zeros((1, flags.shape[1]), dtype=flags.dtype), flags])[: len(flags)]
    return np.where(marked, 0, earlier)


def _held(said: Flags, read: Flags) -> Flags:
    """What was said at the latest reading, in each row; nothing before the first."""
    row = np.where(read, np.arange(len(read))[:, None], -1)
    latest = np.maximum.accumulate(row, axis=0)
    return (latest >= 0) & np.take_along_axis(said, np.maximum(latest, 0), axis=0)
