"""Strength for each kilogram of body mass: how many times your own weight."""

from enum import StrEnum

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.measures import Measure
from analytics.quantities import Floats, numbers
from data.sets import closed_type

OLDEST_WEIGH_IN_DAYS = 30  # convention: an older one says little about that day


class NoRatio(StrEnum):
    """Why there is no ratio, the first that holds."""

    NO_ONE_REP_MAX = "no one-rep max"
    NO_WEIGH_IN = "no weigh-in"  # none on or before that day
    TOO_OLD = "weigh-in too old"


NO_RATIO_TYPE = closed_type(NoRatio)


def relative_strength(
    estimates: pd.DataFrame,
    weigh_ins_kg: pd.Series | None,
    value: str = "value",
    on: str = "date",
) -> pd.DataFrame:
    """Estimated one-rep max over body mass for each row of estimates, in their order and on their index.

    `estimates` are `session_bests`, a `level_line` or the like: a `measure`, the column `value` [kg] and the
    day in the column `on`. `weigh_ins_kg` is body mass [kg] by date. Adds `body_mass_kg` of the latest
    weigh-in on or before the day, its date `weighed_on`, the ratio `times_body_mass` [kg/kg] and
    `ratio_reason`. The ratio is NaN, with a reason, without a one-rep max and where the weigh-in is missing
    or more than 30 days old; e12RM, reps and seconds have no ratio.
    Source: docs/metrics.md, "Relative strength".
    """
    weighed, kg = _weigh_ins(weigh_ins_kg)
    days = estimates[on].to_numpy("datetime64[us]")
    latest = np.searchsorted(weighed, days, side="right") - 1
    # The appended row is what a day before the first weigh-in (place -1) finds.
    weighed_on = np.append(weighed, np.datetime64("NaT", "us"))[latest]
    body_mass = np.append(kg, np.nan)[latest]
    too_old = days - weighed_on > np.timedelta64(OLDEST_WEIGH_IN_DAYS, "D")
    estimate = numbers(estimates[value])
    unknown = (estimates["measure"] != Measure.ONE_REP_MAX).to_numpy() | np.isnan(estimate)
    checks = [unknown, np.isnan(body_mass), too_old]
    reason = np.select(checks, range(len(NoRatio)), -1)
    return estimates.assign(
        body_mass_kg=body_mass,
        weighed_on=weighed_on,
        times_body_mass=np.where(reason < 0, estimate / body_mass, np.nan),
        ratio_reason=pd.Categorical.from_codes(reason, dtype=NO_RATIO_TYPE),
    )


def _weigh_ins(weigh_ins_kg: pd.Series | None) -> tuple[NDArray[np.datetime64], Floats]:
    """Days and body mass of the weigh-ins, in order."""
    if weigh_ins_kg is None:
        return np.empty(0, dtype="datetime64[us]"), np.empty(0)
    weighed = weigh_ins_kg.dropna().sort_index(kind="stable")
    return pd.DatetimeIndex(weighed.index).normalize().to_numpy("datetime64[us]"), numbers(weighed)
