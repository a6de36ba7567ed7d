"""Every set of an exercise's last sessions against the plan's range of reps.

Source: docs/metrics.md, "Your sets against the plan".
"""

from dataclasses import dataclass
from enum import StrEnum
from math import nan

import numpy as np
import pandas as pd

from analytics.capacity import TOLERANCE
from analytics.columns import numbered, place_within
from analytics.plans import Plan
from analytics.quantities import Flags, Whole
from analytics.sessions import LiftedSets, lifted_sets, side_key
from data.sets import closed_type

FIT_SESSIONS = 8
MUCH_OUTSIDE = 1 / 3  # of the sets, on one side of the range: then the load should change (convention)


class Fit(StrEnum):
    """Where a set's reps are."""

    BELOW = "below"
    INSIDE = "inside"
    ABOVE = "above"


class Change(StrEnum):
    """What would bring more sets inside; the first that holds."""

    NO_SETS = "no sets"
    LESS_LOAD = "less load"
    MORE_LOAD = "more load"
    MORE_SETS = "more sets"
    FEWER_SETS = "fewer sets"
    NONE = "none"


FIT_TYPE = closed_type(Fit)
FIT_COLUMNS = ["date", "session", "exercise", "variant", "side", "place", "load_kg", "reps", "rir", "fit"]


@dataclass(frozen=True)
class FitSummary:
    """How many sets, and which share of them was where, 0-1, NaN without sets.

    `sets_per_leg` is the middle number of sets that a leg had in a session.
    """

    sessions: int = 0
    sets: int = 0
    inside: float = nan
    below: float = nan
    above: float = nan
    sets_per_leg: float = nan
    change: Change = Change.NO_SETS


def prescription_fit(sets: pd.DataFrame, plan: Plan, sessions: int = FIT_SESSIONS) -> pd.DataFrame:
    """Every working set with reps of the last sessions in `sets`, in the order of time, with `FIT_COLUMNS`.

    `sets` are those of one exercise. A session is a day; `session` counts them from 1, the oldest first,
    `place` the sets of a side within it from 1. `load_kg` as logged, `rir` NaN unless known. Warm-ups and
    failed sets are out.
    """
    lifted = lifted_sets(sets)
    lifted = lifted.take(lifted.reps >= 1)
    days, session = np.unique(lifted.date, return_inverse=True)
    recent = session >= len(days) - sessions
    lifted = lifted.take(recent)
    return pd.DataFrame(
        {
            **lifted.named_sides(_every(lifted)),
            "session": session[recent] - max(len(days) - sessions, 0) + 1,
            "place": place_within(numbered(side_key(lifted))[0]) + 1,
            "load_kg": lifted.load.added_kg,
            "reps": lifted.reps,
            "rir": lifted.known_rir,
            "fit": pd.Categorical.from_codes(_fit(lifted, plan), dtype=FIT_TYPE),
        },
        columns=FIT_COLUMNS,
    )


def fit_summary(fit: pd.DataFrame, plan: Plan) -> FitSummary:
    """What a `prescription_fit` comes to, and what to change."""
    if fit.empty:
        return FitSummary()
    shares = {where: float((fit["fit"] == where).mean()) for where in Fit}
    per_leg = fit.groupby(["session", "side"], observed=True).size().groupby("session").max().median()
    return FitSummary(
        sessions=int(fit["session"].nunique()),
        sets=len(fit),
        inside=shares[Fit.INSIDE],
        below=shares[Fit.BELOW],
        above=shares[Fit.ABOVE],
        sets_per_leg=float(per_leg),
        change=_change(shares, float(per_leg), plan),
    )


def inside_by_side(fit: pd.DataFrame) -> pd.Series:
    """The share of sets inside, 0-1, by side; only sides that have sets."""
    return (fit["fit"] == Fit.INSIDE).groupby(fit["side"], observed=True).mean()


def _change(shares: dict[Fit, float], sets_per_leg: float, plan: Plan) -> Change:
    below, above = shares[Fit.BELOW], shares[Fit.ABOVE]
    checks = [
        (below >= MUCH_OUTSIDE - TOLERANCE and below > above, Change.LESS_LOAD),
        (above >= MUCH_OUTSIDE - TOLERANCE and above > below, Change.MORE_LOAD),
        (sets_per_leg < plan.sets_low, Change.MORE_SETS),
        (sets_per_leg > plan.sets_high + 1, Change.FEWER_SETS),
    ]
    return next((change for holds, change in checks if holds), Change.NONE)


def _fit(lifted: LiftedSets, plan: Plan) -> Whole:
    below: Flags = lifted.reps < plan.reps_low
    above: Flags = lifted.reps > plan.reps_high
    return np.select([below, above], [list(Fit).index(Fit.BELOW), list(Fit).index(Fit.ABOVE)], 1)


def _every(lifted: LiftedSets) -> Whole:
    return np.arange(len(lifted.date))
