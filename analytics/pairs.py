"""Which left set belongs to which right set, and what a pair of them says.

Sets are paired by their place among the sets of their side, so that fatigue falls on both alike.
"""

from dataclasses import dataclass

import numpy as np

from analytics.capacity import EPLEY_REPS, TOLERANCE
from analytics.columns import Columns, medians, place_within
from analytics.quantities import Flags, Floats, Whole
from analytics.reasons import NONE, Reason, first_reason, place_of
from analytics.sessions import SIDES, LiftedSets, effort_obstacles, obstacles
from data.sets import Side

LEFT, RIGHT = SIDES.index(Side.LEFT), SIDES.index(Side.RIGHT)
FARTHEST_FROM_MEDIAN = float(np.log(1.4))  # pairs farther apart than this are mistakes in writing, not legs


@dataclass(frozen=True)
class Pairs(Columns):
    """The i-th left and the i-th right set of every session.

    `log_ratio` is ln(left / right) of their capacities, NaN where `obstacle` names a reason; the flags are
    those that `session_log_ratios` counts.
    """

    session: Whole
    log_ratio: Floats
    obstacle: Whole
    two_sided: Flags
    pairs: Flags
    matched: Flags
    dropped: Flags
    used: Flags
    assumed: Flags


def paired_sets(sided: LiftedSets, session: Whole, tests_only: Flags) -> Pairs:
    """Every left set with the right set of the same place; each set keeps its place, valued or not."""
    lefts, rights = _partners(sided, session)
    left, right = sided.take(lefts), sided.take(rights)
    counts = ~tests_only[lefts] | (left.test & right.test)
    equal_load = np.abs(left.load.added_kg - right.load.added_kg) <= TOLERANCE
    # The part of the body that both feet carry is the same, so that it cancels like an equal load.
    cancels = equal_load & (left.load.on_body | right.load.on_body)
    obstacle = np.minimum(
        _obstacle(left, right, cancels), np.where(counts, NONE, place_of(Reason.NO_TEST_PAIR))
    )
    log_ratio = np.where(obstacle == NONE, _log_ratio(left, right, cancels), np.nan)
    dropped = _far_apart(log_ratio, session[lefts])
    used = ~np.isnan(log_ratio) & ~dropped
    two_sided = _has_load_and_reps(left) & _has_load_and_reps(right)
    return Pairs(
        session=session[lefts],
        log_ratio=log_ratio,
        obstacle=np.where(dropped, place_of(Reason.CHECK_ENTRY), obstacle),
        two_sided=two_sided,
        pairs=two_sided & counts,
        matched=two_sided & counts & equal_load & _equal_effort(left, right),
        dropped=dropped,
        used=used,
        assumed=used & (left.assumed | right.assumed),
    )


def _partners(sided: LiftedSets, session: Whole) -> tuple[Whole, Whole]:
    """Rows of the left and of the right sets of all pairs."""
    slot = session * len(session) + place_within(session * len(SIDES) + sided.side)
    lefts, rights = np.flatnonzero(sided.side == LEFT), np.flatnonzero(sided.side == RIGHT)
    _, of_left, of_right = np.intersect1d(slot[lefts], slot[rights], assume_unique=True, return_indices=True)
    return lefts[of_left], rights[of_right]


def _log_ratio(left: LiftedSets, right: LiftedSets, cancels: Flags) -> Floats:
    """ln(c_left / c_right), as differences of logs, so that swapping the sides negates it exactly."""
    by_load = np.where(cancels, 0, _log_load(left) - _log_load(right))
    by_reps = np.log(1 + left.to_failure / EPLEY_REPS) - np.log(1 + right.to_failure / EPLEY_REPS)
    return by_load + by_reps


def _log_load(sets: LiftedSets) -> Floats:
    return np.log(np.where(sets.load.per_leg_kg > 0, sets.load.per_leg_kg, np.nan))


def _has_load_and_reps(sets: LiftedSets) -> Flags:
    return ~np.isnan(sets.load.added_kg) & (sets.reps >= 1) & ~sets.pain


def _equal_effort(left: LiftedSets, right: LiftedSets) -> Flags:
    missing = np.isnan(left.known_rir) & np.isnan(right.known_rir)
    return (left.reps == right.reps) & ((left.known_rir == right.known_rir) | missing)


def _obstacle(left: LiftedSets, right: LiftedSets, cancels: Flags) -> Whole:
    """Place of what keeps a pair from having a log ratio; `NONE` where nothing does."""
    unknown = np.isnan(left.load.added_kg) | np.isnan(right.load.added_kg)
    lacks = left.load.lacks_body_mass | right.load.lacks_body_mass
    assistance = left.load.assisted | right.load.assisted
    loaded = (left.load.per_leg_kg > 0) & (right.load.per_leg_kg > 0)
    of_load = first_reason(
        [
            (unknown | ~(cancels | loaded | lacks | assistance), Reason.NO_LOAD),
            (lacks & ~cancels, Reason.ENTER_BODY_MASS),
            (assistance & ~cancels, Reason.ASSISTANCE_DIFFERS),
        ]
    )
    of_sets = [first_reason([*obstacles(sets), *effort_obstacles(sets)]) for sets in (left, right)]
    return np.minimum(of_load, np.minimum(*of_sets))


def _far_apart(log_ratio: Floats, session: Whole) -> Flags:
    """Pairs so far from the median of their session that a mistake in writing is likelier than a leg."""
    median = medians(log_ratio, session, int(session.max(initial=-1)) + 1)[session]
    return np.abs(log_ratio - median) > FARTHEST_FROM_MEDIAN + TOLERANCE
