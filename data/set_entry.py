"""A set as the person writes it down here, and the session it belongs to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from data.sets import SetType, Side, Unit

APP = "evenstride"
"""What the log calls itself, where apps are named."""


class SessionState(StrEnum):
    """How far a session logged here is; the sets of a cancelled one do not count."""

    OPEN = "open"
    FINISHED = "finished"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class EnteredSession:
    """A session logged here."""

    session_id: int
    athlete: str
    start: datetime
    title: str
    state: SessionState


@dataclass(frozen=True)
class SetEntry:
    """What the person says about one set.

    `exercise` and `variant` as they will be read; `load` in `unit`, none where there was no weight. `place`
    is that of the exercise in the session, from 1. A `planned` set is not done yet and does not count.
    Raises `ValueError` for a set of an unknown side or without an exercise.
    """

    exercise: str
    side: Side
    load: float | None = None
    unit: Unit | None = None
    reps: float | None = None
    rir: float | None = None
    hold_s: float | None = None
    variant: str = ""
    set_type: SetType = SetType.WORKING
    test: bool = False
    pain: bool = False
    note: str = ""
    place: int = 1
    planned: bool = False

    def __post_init__(self) -> None:
        """Raises `ValueError`: whoever writes a set down knows its exercise and its leg."""
        if self.side == Side.UNKNOWN or not self.exercise.strip():
            raise ValueError(f"A set needs its exercise and its leg, left, right or both; got {self}")


@dataclass(frozen=True)
class EnteredSet:
    """A set that the log has, planned or done; `position` counts the sets of its exercise, from 1."""

    entry_id: int
    position: int
    entry: SetEntry
