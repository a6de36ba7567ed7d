"""What the app makes of the logs of simulated lifters, session by session.

The axes are those of `benchmarks.simulated_lifters`. That the app's own frames lead to the same is tested.
"""

from dataclasses import dataclass

import numpy as np

from analytics.balance_filter import Course, filtered
from analytics.capacity import EPLEY_REPS, MOST_REPS_TO_FAILURE, TOLERANCE
from analytics.matched_sides import left_out, not_measurable
from analytics.pairs import FARTHEST_FROM_MEDIAN
from analytics.quantities import Flags, Floats, Whole
from benchmarks.simulated_lifters import FELT_RIR, Design, Logs


@dataclass(frozen=True)
class Judged:
    """What the app makes of the logs: each session's difference, what is left out, the filter's course."""

    log_ratio: Floats
    best_ratio: Floats  # ln of the best left over the best right set
    left_out: Flags
    not_measurable: Flags
    course: Course


def judged(design: Design, logs: Logs) -> Judged:
    """The logs as the app judges them after every session."""
    capacity = _log_capacity(logs, np.inf if design.long_sets_kept else MOST_REPS_TO_FAILURE)
    log_ratio = _log_ratio(capacity, np.inf if design.typos_kept else FARTHEST_FROM_MEDIAN)
    pairs, matched = _matched(logs)
    # A skipped session counts as one that is not matched, which matters only if both are asked for.
    out = left_out((pairs > 0) & (matched == pairs))
    days = np.broadcast_to(design.days[:, None], log_ratio.shape)
    return Judged(
        log_ratio=log_ratio,
        best_ratio=_best_ratio(capacity),
        left_out=out,
        not_measurable=not_measurable(matched, pairs),
        course=filtered(days, np.where(out, np.nan, log_ratio), design.event_days),
    )


def _log_capacity(logs: Logs, most_to_failure: float) -> Floats:
    to_failure = logs.reps + FELT_RIR
    valid = (logs.reps >= 1) & (to_failure <= most_to_failure)
    return np.where(valid, np.log(logs.load_kg) + np.log1p(to_failure / EPLEY_REPS), np.nan)


def _log_ratio(capacity: Floats, farthest: float) -> Floats:
    """The mean over the pairs that are not too far from their median; NaN without any."""
    pairs = capacity[..., 0] - capacity[..., 1]
    ranked = np.sort(pairs, axis=-1)  # NaN comes last
    known = np.isfinite(pairs).sum(axis=-1, keepdims=True)
    # The appended NaN is what a session without any pair finds.
    ranked = np.append(ranked, np.full((*ranked.shape[:-1], 1), np.nan), axis=-1)
    halves = (np.maximum(known - 1, 0) // 2, known // 2)
    median = sum(np.take_along_axis(ranked, half, axis=-1) for half in halves) / 2
    used = np.abs(pairs - median) <= farthest + TOLERANCE
    number = used.sum(axis=-1)
    return np.where(used, pairs, 0).sum(axis=-1) / np.where(number > 0, number, np.nan)


def _best_ratio(capacity: Floats) -> Floats:
    best = np.where(np.isnan(capacity), -np.inf, capacity).max(axis=2)
    both = np.isfinite(best).all(axis=-1)
    return np.where(both, np.subtract(*np.where(both[..., None], best, 0).transpose(2, 0, 1)), np.nan)


def _matched(logs: Logs) -> tuple[Whole, Whole]:
    """Numbers of pairs with load and reps, and of those with the same reps at the same load."""
    left, right = logs.reps[..., 0], logs.reps[..., 1]
    pairs = (left >= 1) & (right >= 1)
    same = (left == right) & (logs.load_kg[..., 0] == logs.load_kg[..., 1])
    return pairs.sum(axis=-1), (pairs & same).sum(axis=-1)
