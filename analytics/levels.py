"""What each session says about the strength of a side: the mean over its first sets, not its best one."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.capacity import MOST_ESTIMATED_REPS, MOST_HEADLINE_REPS, TOLERANCE, capacity, estimated_rep_max
from analytics.columns import greatest, least, looked_up, numbered, place_within
from analytics.loads import BodyMass, Shares
from analytics.measures import MEASURE_TYPE, Measure, measure_place
from analytics.quantities import Flags, Floats, Whole
from analytics.reasons import NONE, Reason, as_reason, first_reason
from analytics.sessions import LiftedSets, effort_obstacles, lifted_sets, obstacles, side_key

FIRST_SETS = 3
LEVEL_COLUMNS = ["date", "exercise", "variant", "side", "measure", "value", "sets", "reason"]
_ONE, _TWELVE, _CAPACITY = (
    measure_place(measure) for measure in (Measure.ONE_REP_MAX, Measure.TWELVE_REP_MAX, Measure.CAPACITY)
)


def session_levels(
    sets: pd.DataFrame,
    reps_high: Mapping[str, float | None] | None = None,
    body_mass_kg: BodyMass = None,
    body_mass_shares: Shares = None,
) -> pd.DataFrame:
    """Mean capacity of the first three sets of known effort of each session, variant and side.

    In date order, with `LEVEL_COLUMNS`. `value` [kg] is on the scale that `measure` names: "e1rm" (only
    sets of r up to 12), "e12rm" where the plan's upper end of reps is above 10 (capacity / 1.4), "capacity"
    where the body is part of the load. `sets` says how many were averaged, 0 to 3; without any, `value` is
    NaN and `reason` says what the set that came furthest lacked. Source: docs/metrics.md, "Each leg".
    """
    lifted = lifted_sets(sets, body_mass_kg, body_mass_shares)
    measure = _measure(lifted, looked_up(lifted.exercise, reps_high) > MOST_HEADLINE_REPS)
    beyond = (measure == _ONE) & (lifted.to_failure > MOST_ESTIMATED_REPS + TOLERANCE)
    value = np.where(lifted.pain | beyond, np.nan, _on_scale(lifted, measure))
    group, first = numbered(side_key(lifted))
    counts = _counts(value, group)
    number = np.bincount(group[counts], minlength=len(first))
    total = np.bincount(group[counts], weights=value[counts], minlength=len(first))
    lacking = greatest(_obstacle(lifted, beyond), group, len(first))
    return pd.DataFrame(
        {
            **lifted.named_sides(first),
            "measure": pd.Categorical.from_codes(least(measure, group, len(first)), dtype=MEASURE_TYPE),
            "value": total / np.where(number > 0, number, np.nan),
            "sets": number,
            "reason": as_reason(np.where(number > 0, NONE, lacking)),
        },
        columns=LEVEL_COLUMNS,
    )


def _measure(lifted: LiftedSets, twelve: Flags) -> Whole:
    return np.select([lifted.load.from_body_mass, twelve], [_CAPACITY, _TWELVE], _ONE)


def _on_scale(lifted: LiftedSets, measure: Whole) -> Floats:
    kg = capacity(lifted.load.per_leg_kg, lifted.reps, lifted.known_rir)
    return np.where(measure == _TWELVE, estimated_rep_max(kg), kg)


def _counts(value: Floats, group: Whole) -> Flags:
    """Whether a set is one of the first three of its session and side that have a value."""
    valued = np.flatnonzero(~np.isnan(value))
    counts = np.zeros(len(value), dtype=bool)
    counts[valued[place_within(group[valued]) < FIRST_SETS]] = True
    return counts


def _obstacle(lifted: LiftedSets, beyond: Flags) -> Whole:
    lacks = lifted.load.lacks_body_mass
    no_load = ~(lifted.load.per_leg_kg > 0) & ~lacks
    return first_reason(
        [
            *obstacles(lifted),
            (no_load, Reason.NO_LOAD),
            (lacks, Reason.ENTER_BODY_MASS),
            *effort_obstacles(lifted),
            (beyond, Reason.TOO_MANY_REPS),
        ]
    )
