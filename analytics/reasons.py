"""Why a number is not there. The sentences are made in `pages`; unknown is never written as 0."""

from enum import StrEnum

import numpy as np
import pandas as pd

from analytics.quantities import Flags, Whole
from data.sets import closed_type


class Reason(StrEnum):
    """What stood in the way, ordered by how far a set or a pair came before it."""

    ONE_SIDE_ONLY = "one side only"
    NO_TEST_PAIR = "no test pair"  # test sets are flagged, but not two of one place
    FAILED_SET = "failed set"  # 0 reps
    PAIN = "pain"
    NO_REPS = "no reps"  # a hold, counted in seconds
    NO_LOAD = "no load"  # the kilograms are not known, or are no measure of this set
    ENTER_BODY_MASS = "enter body mass"  # bridges with unequal added load
    ASSISTANCE_DIFFERS = "assistance differs"
    EFFORT_UNKNOWN = "effort unknown"
    TOO_MANY_REPS = "too many reps"  # more than the formula holds for: add load
    CHECK_ENTRY = "check entry"  # the pairs contradict each other: perhaps a typing mistake


REASON_TYPE = closed_type(Reason)
NONE = len(Reason)
"""The place of no reason, after all others, so that the least of several is the first obstacle met."""


Check = tuple[Flags, Reason]
"""Which rows a reason holds for."""


def place_of(reason: Reason) -> int:
    """The reason's place in `Reason`: reasons are compared by it."""
    return list(Reason).index(reason)


def first_reason(checks: list[Check]) -> Whole:
    """For each row the place of the first check that holds, `NONE` where none does.

    Give the checks in the order of `Reason`: then the greatest of several rows is the one that came furthest.
    """
    return np.select([held for held, _ in checks], [place_of(reason) for _, reason in checks], NONE)


def as_reason(places: Whole) -> pd.Categorical:
    """Reasons from their places; missing for `NONE`."""
    return pd.Categorical.from_codes(np.where(places == NONE, -1, places), dtype=REASON_TYPE)
