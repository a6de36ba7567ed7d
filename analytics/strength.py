"""Best set of each session and the records among them, per exercise, variant and side.

Call it "best set recorded", never "current strength": the best of many noisy sets lies above the true level.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.capacity import (
    CONFIDENCE_TYPE,
    MOST_HEADLINE_REPS,
    TOLERANCE,
    Confidence,
    capacity,
    confidence_places,
    estimated_one_rep_max,
    estimated_rep_max,
)
from analytics.columns import Columns, looked_up, numbered
from analytics.loads import Shares
from analytics.measures import MEASURE_TYPE, Measure, measure_place
from analytics.quantities import Flags, Floats, Whole
from analytics.reasons import NONE, Reason, as_reason, first_reason
from analytics.record_order import as_records
from analytics.sessions import LiftedSets, lifted_sets, obstacles, side_key

SERIES = ["exercise", "variant", "side"]
_VALUE = ["measure", "value", "confidence"]
BEST_COLUMNS = ["date", *SERIES, *_VALUE, "load_kg", "reps", "rir", "hold_s", "reason", "assisted"]
RECORD_COLUMNS = ["date", *SERIES, *_VALUE, "load_kg", "reps", "previous_value", "standing"]

_ONE, _TWELVE, _REPS, _SECONDS = (
    measure_place(measure)
    for measure in (Measure.ONE_REP_MAX, Measure.TWELVE_REP_MAX, Measure.REPS, Measure.SECONDS)
)
_HEADLINE, _LOW, _AT_LEAST, _COUNTED = range(len(Confidence))  # in order of preference
_RANK_OF_SECONDS = _COUNTED + 1
_RANK_OF_NONE = _COUNTED + 2


@dataclass(frozen=True)
class Estimates(Columns):
    """What each set is worth, and how it ranks within its session and side: `rank` first, then `hardness`."""

    measure: Whole
    value: Floats
    confidence: Whole
    obstacle: Whole
    rank: Whole
    hardness: Floats


def session_bests(
    sets: pd.DataFrame,
    reps_high: Mapping[str, float | None] | None = None,
    body_mass_shares: Shares = None,
) -> pd.DataFrame:
    """Best set of each session, variant and side, in date order, with `BEST_COLUMNS`.

    `measure` names what `value` is: "e1rm" [kg]; "e12rm" [kg] where the plan's upper end of reps is above 10;
    "reps" for body weight, bridges and assistance, at the hardest load of that session; "seconds" for holds.
    Kilograms come before reps, reps before seconds; the headline range comes before low confidence.
    A set of unknown effort is estimated with RIR 0 as "at least". It has a row of its own, and only where it
    exceeds the best known estimate of that session or where there is none.
    A session without any estimate keeps one row, its value NaN, with the reason. Warm-ups are left out and
    pain-flagged sets have no value. `load_kg` of body weight is the added load, 0 without any, and where
    `assisted` the help. Exercises with a share in `body_mass_shares` are bridges, also where their load was
    logged like any other: reps, no e1RM.
    Source: Epley, 1985; Reynolds et al., 2006, J Strength Cond Res 20:584; see docs/metrics.md.
    """
    lifted = lifted_sets(sets, body_mass_shares=body_mass_shares)
    estimates = _estimates(lifted, looked_up(lifted.exercise, reps_high) > MOST_HEADLINE_REPS)
    group, _ = numbered(side_key(lifted))
    rows = _best_rows(estimates, group)
    best, load = estimates.take(rows), lifted.load.added_kg[rows]
    return pd.DataFrame(
        {
            **lifted.named_sides(rows),
            "measure": pd.Categorical.from_codes(best.measure, dtype=MEASURE_TYPE),
            "value": best.value,
            "confidence": pd.Categorical.from_codes(best.confidence, dtype=CONFIDENCE_TYPE),
            "load_kg": np.abs(load),
            "reps": lifted.reps[rows],
            "rir": lifted.known_rir[rows],
            "hold_s": lifted.hold_s[rows],
            "reason": as_reason(best.obstacle),
            "assisted": lifted.load.assisted[rows],
        },
        columns=BEST_COLUMNS,
    )


def records(bests: pd.DataFrame) -> pd.DataFrame:
    """Rows of `session_bests` that were a record on their day, in date order, with `RECORD_COLUMNS`.

    Strictly greater wins, so ties keep the earlier date; reps compete at the same added load. Headline
    estimates and counts compete with each other. An "at least" row must exceed all before it and never
    displaces a headline record; low confidence sets none. `previous_value` is what was exceeded, NaN for the
    first of a series; `standing` says that nothing has exceeded it since.
    """
    rows = bests[bests["value"].notna() & (bests["confidence"] != Confidence.LOW)].sort_values(
        "date", kind="stable", ignore_index=True
    )
    certain = rows["confidence"] != Confidence.AT_LEAST
    return as_records(rows, rows["value"], _record_series(rows), certain)[RECORD_COLUMNS]


def _estimates(lifted: LiftedSets, twelve: Flags) -> Estimates:
    measure = np.select([lifted.hold, lifted.load.on_body, twelve], [_SECONDS, _REPS, _TWELVE], _ONE)
    value = np.where(lifted.pain, np.nan, _value(lifted, measure))
    valued = ~np.isnan(value)
    confidence = np.where(valued, _confidence(lifted, measure), -1)
    obstacle = np.where(valued, NONE, _obstacle(lifted))
    return Estimates(
        measure=measure,
        value=value,
        confidence=confidence,
        obstacle=obstacle,
        rank=np.select([~valued, measure == _SECONDS], [_RANK_OF_NONE, _RANK_OF_SECONDS], confidence),
        # Without a value the set that came furthest tells the reason.
        hardness=np.where(valued & (measure == _REPS), lifted.load.added_kg, obstacle),
    )


def _value(lifted: LiftedSets, measure: Whole) -> Floats:
    load, rir = lifted.load.added_kg, np.nan_to_num(lifted.known_rir)
    reps = np.where((lifted.reps >= 1) & ~np.isnan(load), lifted.reps, np.nan)
    twelve_rep_max = estimated_rep_max(capacity(load, reps, rir))
    one_rep_max = estimated_one_rep_max(load, reps, rir)
    choices = [lifted.hold_s, reps, twelve_rep_max]
    return np.select([measure == place for place in (_SECONDS, _REPS, _TWELVE)], choices, one_rep_max)


def _confidence(lifted: LiftedSets, measure: Whole) -> Whole:
    """Places by measure: e12RM has one range only, counts estimate nothing."""
    of_twelve = np.where(np.isnan(lifted.known_rir), _AT_LEAST, _HEADLINE)
    of_one = confidence_places(lifted.reps, lifted.known_rir)
    return np.select([measure == _ONE, measure == _TWELVE], [of_one, of_twelve], _COUNTED)


def _obstacle(lifted: LiftedSets) -> Whole:
    load = lifted.load.added_kg
    no_load = np.isnan(load) | (~lifted.load.on_body & ~(load > 0))
    rest = np.ones(len(no_load), dtype=bool)
    return first_reason([*obstacles(lifted), (no_load, Reason.NO_LOAD), (rest, Reason.TOO_MANY_REPS)])


def _best_rows(estimates: Estimates, group: Whole) -> Whole:
    """The best set of each group, followed by a greater one of unknown effort where there is one."""
    order = np.lexsort((-estimates.value, -estimates.hardness, estimates.rank, group))
    best = order[_first_of(group[order])]
    unknown = order[estimates.confidence[order] == _AT_LEAST]
    greatest_unknown = unknown[_first_of(group[unknown])]
    # `best` has one row a group, in the order of groups.
    rival = best[group[greatest_unknown]]
    in_kg = np.isin(estimates.confidence[rival], [_HEADLINE, _LOW])
    greater = estimates.value[greatest_unknown] > estimates.value[rival] + TOLERANCE
    both = np.concatenate([best, greatest_unknown[in_kg & greater]])
    return both[np.argsort(group[both], kind="stable")]


def _first_of(group: Whole) -> Flags:
    """Whether a row is the first of its group, where groups stand together."""
    return np.append(True, group[1:] != group[:-1])[: len(group)]


def _record_series(rows: pd.DataFrame) -> pd.Series:
    at_load = rows["load_kg"].where(rows["measure"] == Measure.REPS, 0.0)
    return (
        rows.assign(at_load=at_load)
        .groupby([*SERIES, "measure", "at_load"], observed=True, dropna=False)
        .ngroup()
    )
