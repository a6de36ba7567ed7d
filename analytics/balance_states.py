"""What may be said about a difference between the legs: six states, from its level and its interval."""

from enum import StrEnum

import numpy as np

from analytics.capacity import TOLERANCE
from analytics.quantities import Flags, Floats, Whole
from data.sets import closed_type

LEAST_SESSIONS = 5
LEAST_LEAD = float(np.log(1 / 0.95))  # 5 %, convention: a smaller lead is not called one
WIDEST_BALANCE = float(-np.log(0.9))  # 10 %, convention: an interval within it on both sides is balance


class State(StrEnum):
    """What can be said, in the order in which it is decided: the first that holds."""

    NOT_MEASURABLE = "NOT MEASURABLE"  # the sides are matched rep for rep
    TOO_FEW = "TOO FEW"
    CLEAR = "CLEAR"
    LEANING = "LEANING"
    BALANCED = "BALANCED"
    UNCLEAR = "UNCLEAR"


STATE_TYPE = closed_type(State)


def state_place(state: State) -> int:
    """The state's place in `State`, which is its category code."""
    return list(State).index(state)


def lean_flags(level: Floats, half_width: Floats, sessions: Whole) -> Whole:
    """The sign of each level that is off 0 by more than its interval and by at least 5 %, else 0.

    `level` and `half_width` of the 90 % interval in log units; 0 with fewer than five sessions.
    """
    distance = np.abs(level)
    leans = (distance - half_width > 0) & (distance >= LEAST_LEAD - TOLERANCE)
    return _signs(level, leans & (sessions >= LEAST_SESSIONS))


def clear_flags(level: Floats, half_width: Floats, sessions: Whole) -> Whole:
    """The sign of each level whose whole interval is farther than 5 % from 0, else 0; as `lean_flags`."""
    clear = np.abs(level) - half_width > LEAST_LEAD
    return _signs(level, clear & (sessions >= LEAST_SESSIONS))


def repeated(flags: Whole, previous: Whole) -> Flags:
    """Whether a flag is raised for the same side as at the session before."""
    return (flags != 0) & (flags == previous)


def state_places(level: Floats, half_width: Floats, sessions: Whole, clear: Flags, leaning: Flags) -> Whole:
    """The state of each level as a place in `State`; `clear` and `leaning` are the repeated flags.

    NOT MEASURABLE is not decided here: it depends on sessions that have no difference.
    """
    balanced = np.abs(level) + half_width < WIDEST_BALANCE
    states = [State.TOO_FEW, State.CLEAR, State.LEANING, State.BALANCED]
    return np.select(
        [sessions < LEAST_SESSIONS, clear, leaning, balanced],
        [state_place(state) for state in states],
        state_place(State.UNCLEAR),
    )


def _signs(level: Floats, raised: Flags) -> Whole:
    return np.where(raised, np.sign(level), 0).astype("int64")
