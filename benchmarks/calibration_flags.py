"""Rules that call legs uneven: those of other tools, and LEANING with other settings."""

from collections.abc import Callable

import numpy as np

from analytics.balance_states import LEAST_LEAD, lean_flags
from analytics.quantities import Flags, Floats, Whole
from benchmarks.calibration_figures import Cell

Rule = Callable[[Cell], Flags]


def last_session_rule(limit: float) -> Rule:
    """Flags a best-set difference of more than `limit` (0-1) in the latest session."""
    return lambda cell: _over(cell.judged.best_ratio, limit)


def mean_rule(sessions: int, limit: float) -> Rule:
    """Flags a mean best-set difference of more than `limit` over so many last sessions."""
    return lambda cell: _over(_rolling_mean(cell.judged.best_ratio, sessions), limit)


def absolute_rule(limit: float) -> Rule:
    """Flags a mean of absolute best-set differences over all sessions so far of more than `limit`."""
    return lambda cell: _over(_mean_so_far(np.abs(cell.judged.best_ratio)), limit)


def lean_rule(
    *, times: int = 2, lead: float = LEAST_LEAD, width: float = 1.0, margin: float = 0.0, within: int = 0
) -> Rule:
    """The rule for LEANING with other settings; CLEAR stays as it is.

    The same side must be flagged `times` in a row, or so often `within` the last sessions, with at least
    this `lead` and the interval, widened by `width`, farther than `margin` from 0 (both in log units).
    """

    def rule(cell: Cell) -> Flags:
        beliefs = cell.beliefs
        half = width * beliefs.half_width + margin
        flags = lean_flags(beliefs.level, half, beliefs.sessions) * (np.abs(beliefs.level) >= lead)
        return cell.clear | _often(flags, times, within or times)

    return rule


def either(*rules: Rule) -> Rule:
    """Flags what any of the rules flags."""
    return lambda cell: np.any([rule(cell) for rule in rules], axis=0)


def held(rule: Rule) -> Rule:
    """Keeps a flag for as long as the 90 % interval stays on its side of 0."""

    def holding(cell: Cell) -> Flags:
        flags, beliefs = rule(cell), cell.beliefs
        off_zero = np.sign(beliefs.level) * (np.abs(beliefs.level) > beliefs.half_width)
        for session in range(1, len(flags)):
            stayed = (off_zero[session] != 0) & (off_zero[session] == off_zero[session - 1])
            flags[session] |= flags[session - 1] & stayed
        return flags

    return holding


def _often(flags: Whole, times: int, within: int) -> Flags:
    """Whether a side is flagged now, and this often within so many sessions up to now."""
    of_sides = [(flags == side) & (_recent(flags == side, within) >= times) for side in (-1, 1)]
    return of_sides[0] | of_sides[1]


def _recent(flagged: Flags, sessions: int) -> Whole:
    total = np.cumsum(flagged, axis=0, dtype="int64")
    total[sessions:] = total[sessions:] - total[:-sessions]
    return total


def _over(log_ratio: Floats, limit: float) -> Flags:
    return np.abs(log_ratio) > -np.log(1 - limit)


def _rolling_mean(values: Floats, sessions: int) -> Floats:
    total = np.nancumsum(values, axis=0)
    mean = np.full(values.shape, np.nan)
    passed = np.concatenate([np.zeros((1, values.shape[1])), total[:-sessions]])
    mean[sessions - 1 :] = (total[sessions - 1 :] - passed) / sessions
    return mean


def _mean_so_far(values: Floats) -> Floats:
    return np.nancumsum(values, axis=0) / np.maximum(np.cumsum(~np.isnan(values), axis=0), 1)
