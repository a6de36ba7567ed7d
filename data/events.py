"""What happened to an athlete beside their training: it explains a jump that training does not."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.sets import Side


class EventKind(StrEnum):
    """What kind of event it was."""

    INJURY = "injury"
    ILLNESS = "illness"
    NEW_GYM = "new gym"
    PAUSE = "pause"


@dataclass(frozen=True)
class Event:
    """An event of one day; the balance of the sides starts anew there.

    `side` is the injured leg, both of them, or unknown where no leg is meant. `event_id` is the log's number,
    0 before it is stored.
    """

    day: date
    kind: EventKind
    side: Side = Side.UNKNOWN
    note: str = ""
    event_id: int = 0
