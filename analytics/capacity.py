"""What a set says about strength: reps to failure, capacity, estimated max, and how far to trust it.

The formulas take numbers, or Series of one index; unknown goes in as None or NaN and comes out as NaN.
"""

from enum import StrEnum
from typing import overload

import numpy as np
import pandas as pd

from analytics.columns import holds
from analytics.quantities import Flags, Floats, Quantity, Whole, like, numbers
from data.sets import EffortSource, SetType, as_sets, closed_type

EPLEY_REPS = 30.0  # one rep more or less moves the estimate by 1/30 of the load
MOST_REPS_TO_FAILURE = 20  # beyond it no capacity: the slope no longer holds
MOST_HEADLINE_REPS = 10  # estimating a max from more is not advised (Reynolds 2006)
MOST_ESTIMATED_REPS = 12  # beyond it no estimated one-rep max
MOST_KNOWN_RIR = 5  # convention: more than five in reserve counts as unknown
RPE_AT_FAILURE = 10
REP_MAX = 12  # the T of e12RM
TOLERANCE = 1e-9  # for comparing computed values

FEET_FLAT_SHARE = 0.43  # of body mass on the feet: feet flat, knees bent
HEELS_RAISED_SHARE = 0.31  # heels far away or on a 60 cm box


class Confidence(StrEnum):
    """How far an estimate may be trusted."""

    HEADLINE = "headline"
    LOW = "low"
    AT_LEAST = "at least"  # the effort is not known: the person could have done more
    COUNTED = "counted"  # reps or seconds as logged, nothing is estimated


CONFIDENCE_TYPE = closed_type(Confidence)
_FAILURES = (EffortSource.FAILURE, EffortSource.ASSUMED)


def logged_rir(sets: pd.DataFrame) -> pd.Series:
    """Reps in reserve of each set as logged [reps]: RIR, else 10 - RPE, else 0 where marked "to failure".

    Failure that the person confirmed for a whole import counts as the mark. NaN where nothing is logged.
    Source: Zourdos et al., 2016, J Strength Cond Res 30:267.
    """
    typed = as_sets(sets)
    rir, rpe = numbers(typed["rir"]), numbers(typed["rpe"])
    logged = np.where(np.isnan(rir), RPE_AT_FAILURE - rpe, rir)
    marked = holds(typed["set_type"], SetType.FAILURE) | holds(typed["effort_source"], *_FAILURES)
    return pd.Series(np.where(np.isnan(logged) & marked, 0.0, logged), index=typed.index)


def known_rir(sets: pd.DataFrame) -> pd.Series:
    """Reps in reserve of each set [reps], NaN unless they are known: logged within 0-5 or "to failure"."""
    logged = logged_rir(sets)
    return pd.Series(within_scale(numbers(logged)), index=logged.index)


def within_scale(rir: Floats) -> Floats:
    """Reps in reserve from 0 to 5 [reps]; others count as unknown (convention)."""
    return np.where(_on_scale(rir), rir, np.nan)


@overload
def reps_to_failure(reps: float | None, rir: float | None) -> float: ...
@overload
def reps_to_failure(reps: pd.Series, rir: Quantity) -> pd.Series: ...
@overload
def reps_to_failure(reps: Floats, rir: Floats) -> Floats: ...
def reps_to_failure(reps: Quantity, rir: Quantity) -> float | pd.Series | Floats:
    """Reps the set had in it, r = reps + RIR [reps]; NaN below one rep and for a RIR outside 0-5."""
    return like(_to_failure(reps, rir), reps, rir)


@overload
def capacity(load_kg: float | None, reps: float | None, rir: float | None) -> float: ...
@overload
def capacity(load_kg: pd.Series, reps: Quantity, rir: Quantity) -> pd.Series: ...
@overload
def capacity(load_kg: Floats, reps: Floats, rir: Floats) -> Floats: ...
def capacity(load_kg: Quantity, reps: Quantity, rir: Quantity) -> float | pd.Series | Floats:
    """Capacity c = load x (1 + r/30) [kg], with r = reps + RIR; no exception at r = 1.

    NaN where the load is not above 0, the effort is not known, or r is above 20.
    Source: Epley, 1985 (as commonly implemented); why this slope: docs/metrics.md.
    """
    load, to_failure = _above_zero(load_kg), _to_failure(reps, rir)
    valid = to_failure <= MOST_REPS_TO_FAILURE + TOLERANCE
    return like(np.where(valid, load * (1 + to_failure / EPLEY_REPS), np.nan), load_kg, reps, rir)


@overload
def estimated_one_rep_max(load_kg: float | None, reps: float | None, rir: float | None) -> float: ...
@overload
def estimated_one_rep_max(load_kg: pd.Series, reps: Quantity, rir: Quantity) -> pd.Series: ...
@overload
def estimated_one_rep_max(load_kg: Floats, reps: Floats, rir: Floats) -> Floats: ...
def estimated_one_rep_max(load_kg: Quantity, reps: Quantity, rir: Quantity) -> float | pd.Series | Floats:
    """Estimated one-rep max [kg]: the load itself where r = 1, else load x (1 + r/30); r = reps + RIR.

    NaN where the load is not above 0, the effort is not known, or r is above 12. Good to about ±5-10 %.
    Source: Epley, 1985 (as commonly implemented); Reynolds et al., 2006, J Strength Cond Res 20:584.
    """
    load, to_failure = _above_zero(load_kg), _to_failure(reps, rir)
    single = np.abs(to_failure - 1) <= TOLERANCE
    estimate = np.where(single, load, load * (1 + to_failure / EPLEY_REPS))
    valid = to_failure <= MOST_ESTIMATED_REPS + TOLERANCE
    return like(np.where(valid, estimate, np.nan), load_kg, reps, rir)


@overload
def estimated_rep_max(capacity_kg: float | None, reps: float = REP_MAX) -> float: ...
@overload
def estimated_rep_max(capacity_kg: pd.Series, reps: float = REP_MAX) -> pd.Series: ...
@overload
def estimated_rep_max(capacity_kg: Floats, reps: float = REP_MAX) -> Floats: ...
def estimated_rep_max(capacity_kg: Quantity, reps: float = REP_MAX) -> float | pd.Series | Floats:
    """Load that could be lifted `reps` times [kg], c / (1 + reps/30); the same left to right for any reps."""
    return like(numbers(capacity_kg) / (1 + reps / EPLEY_REPS), capacity_kg)


def confidence(reps: pd.Series, rir: pd.Series) -> pd.Series:
    """How far each set's estimated one-rep max may be trusted, as `Confidence`; missing where there is none.

    Headline up to r = 10, low up to 12. Unknown effort counts as RIR 0 and gives "at least", never more.
    """
    places = confidence_places(numbers(reps), numbers(rir))
    return pd.Series(pd.Categorical.from_codes(places, dtype=CONFIDENCE_TYPE), index=reps.index)


def confidence_places(reps: Floats, rir: Floats) -> Whole:
    """The same as places in `Confidence`, -1 where there is none."""
    unknown = ~_on_scale(rir)
    to_failure = _to_failure(reps, np.where(unknown, 0, rir))
    none = ~(to_failure <= MOST_ESTIMATED_REPS + TOLERANCE)
    low = to_failure > MOST_HEADLINE_REPS + TOLERANCE
    words = list(Confidence)
    choices = [-1, words.index(Confidence.AT_LEAST), words.index(Confidence.LOW)]
    return np.select([none, unknown, low], choices, words.index(Confidence.HEADLINE))


def single_leg_bridge_load(body_mass_kg: float, share: float, added_kg: float = 0) -> float:
    """Load on the pressing leg of a single-leg bridge [kg]: share x body mass + added load.

    The shares come from a static model with male segment masses (de Leva): model-based, ±0.05.
    """
    return share * body_mass_kg + added_kg


def two_leg_bridge_load(body_mass_kg: float, share: float, added_kg: float = 0) -> float:
    """Load on each leg of a bridge on both legs [kg]: half of the single-leg load."""
    return single_leg_bridge_load(body_mass_kg, share, added_kg) / 2


def _on_scale(rir: Floats) -> Flags:
    return (rir >= -TOLERANCE) & (rir <= MOST_KNOWN_RIR + TOLERANCE)


def _to_failure(reps: Quantity, rir: Quantity) -> Floats:
    done, reserve = numbers(reps), numbers(rir)
    return np.where(_on_scale(reserve) & (done >= 1), done + reserve, np.nan)


def _above_zero(load_kg: Quantity) -> Floats:
    load = numbers(load_kg)
    return np.where(load > 0, load, np.nan)
