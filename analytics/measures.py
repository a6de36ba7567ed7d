"""What the values of a session's best set or level are."""

from enum import StrEnum

from data.sets import closed_type


class Measure(StrEnum):
    """What a value is, and in which unit."""

    ONE_REP_MAX = "e1rm"  # [kg]
    TWELVE_REP_MAX = "e12rm"  # [kg]
    CAPACITY = "capacity"  # [kg], where the body is part of the load
    REPS = "reps"
    SECONDS = "seconds"


MEASURE_TYPE = closed_type(Measure)


def measure_place(measure: Measure) -> int:
    """The measure's place in `Measure`, which is its category code."""
    return list(Measure).index(measure)
