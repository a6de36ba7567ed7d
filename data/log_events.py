"""The events in the log: entered, listed, taken out again."""

from datetime import datetime

import pandas as pd

from data.events import Event, EventKind
from data.log_errors import UnknownEventError
from data.log_queries import query
from data.log_transactions import Transactions, grow
from data.sets import Side, closed_type

_TYPES = {"event_id": "int64", "day": "datetime64[us]", "note": "str"}


class Events:
    """Every athlete's events."""

    def __init__(self, transactions: Transactions) -> None:
        """The events of this log."""
        self._transactions = transactions

    def add(self, event: Event, athlete: str) -> int:
        """Store an event; its number. Raises `NotStoredError`."""
        with self._transactions.writing(athlete) as cursor:
            row = {
                "athlete": athlete,
                "day": event.day,
                "kind": str(event.kind),
                "side": str(event.side),
                "note": event.note,
                "now": datetime.now().astimezone().replace(tzinfo=None),
            }
            return int(cursor.execute(query("add_event"), row).fetchall()[0][0])

    def remove(self, event_id: int) -> Event:
        """Take an event out; what it was, so that it can be added again. Raises `UnknownEventError`."""
        with self._transactions.writing() as cursor:
            rows = cursor.execute(query("remove_event"), {"event_id": event_id}).fetchall()
            if not rows:
                raise UnknownEventError(
                    f"There is no event {event_id} in this log. It may have been taken out already."
                )
            athlete, day, kind, side, note = rows[0]
            grow(cursor, athlete)
            return Event(day, EventKind(kind), Side(side), note)

    def all(self, athlete: str) -> pd.DataFrame:
        """The athlete's events in order of their days: `event_id`, `day`, `kind`, `side`, `note`."""
        with self._transactions.reading() as cursor:
            events = cursor.execute(query("events"), {"athlete": athlete}).df()
        closed = {"kind": closed_type(EventKind), "side": closed_type(Side)}
        return events.astype(_TYPES).astype(dict.fromkeys(closed, "object")).astype(closed)
