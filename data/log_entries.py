"""Sessions logged here, set by set: every save is stored at once, and nothing that was saved is ever lost."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pandas as pd

from data.log_doubles import count_doubled, read_doubled, read_separate
from data.log_entry_versions import (
    add_entry,
    as_entered,
    as_session,
    current_version,
    known_session,
    now,
    rows_of,
    said,
    undo_entry,
)
from data.log_queries import query
from data.log_separate_sets import set_separate
from data.log_transactions import Transactions, grow
from data.set_entry import EnteredSession, EnteredSet, SessionState, SetEntry

_SESSION_TYPES = {"session_id": "int64", "session_start": "datetime64[us]", "title": "str", "sets": "int64"}
_NEXT_PLACE = "select 1 + coalesce(max(place), 0) from entered_sets where session_id = $session_id"
_TAKEN = "select count(*) from entered_sessions where athlete = $athlete and session_start = $start"


class Entries:
    """Every athlete's sessions that were logged here.

    What is saved of a set is a new version of it; the newest counts, and `undo` goes back to the one before.
    Planned sets are kept as well, so that a session goes on where it stopped, whatever happened in between.
    """

    def __init__(self, transactions: Transactions) -> None:
        """The sessions logged in this log."""
        self._transactions = transactions

    def start(self, athlete: str, start: datetime, title: str = "") -> int:
        """Open a session; its number. Where one began at that very second, a second later."""
        with self._transactions.writing(athlete) as cursor:
            begun = start.replace(microsecond=0)
            while rows_of(cursor, _TAKEN, {"athlete": athlete, "start": begun})[0][0]:
                begun += timedelta(seconds=1)
            row = {"athlete": athlete, "start": begun, "title": title, "now": now()}
            return int(rows_of(cursor, query("add_entered_session"), row)[0][0])

    def open_session(self, athlete: str) -> EnteredSession | None:
        """The session that the athlete is in."""
        with self._transactions.reading() as cursor:
            rows = rows_of(cursor, query("open_session"), {"athlete": athlete})
        return as_session(rows[0]) if rows else None

    def session(self, session_id: int) -> EnteredSession:
        """The session of that number. Raises `UnknownEntryError`."""
        with self._transactions.reading() as cursor:
            return known_session(cursor, session_id)

    def sessions(self, athlete: str) -> pd.DataFrame:
        """What the athlete logged here, the latest first, a row a session.

        `session_id`, `session_start`, `title`, `state` and how many `sets` were done; cancelled ones as well.
        """
        with self._transactions.reading() as cursor:
            sessions = cursor.execute(query("entered_sessions"), {"athlete": athlete}).df()
        return sessions.astype({**_SESSION_TYPES, "state": "str"})

    def of(self, session_id: int) -> list[EnteredSet]:
        """The sets of a session as they are now, planned and done, by exercise and as they were put there."""
        with self._transactions.reading() as cursor:
            return [as_entered(row) for row in rows_of(cursor, query("entries"), {"session_id": session_id})]

    def next_place(self, session_id: int) -> int:
        """The place of one more exercise of a session, from 1; never that of one that was taken out."""
        with self._transactions.reading() as cursor:
            return int(rows_of(cursor, _NEXT_PLACE, {"session_id": session_id})[0][0])

    def finish(self, session_id: int) -> None:
        """Close a session. Raises `UnknownEntryError`, as the next two do."""
        self._turn(session_id, SessionState.FINISHED)

    def cancel(self, session_id: int) -> None:
        """Let none of its sets count; `reopen` brings all of it back."""
        self._turn(session_id, SessionState.CANCELLED)

    def reopen(self, session_id: int) -> None:
        """Go on with a session that was finished or cancelled."""
        self._turn(session_id, SessionState.OPEN)

    def save(self, session_id: int, entry: SetEntry) -> int:
        """Store a new set, done or planned; its number. Raises `UnknownEntryError` for an unknown session."""
        return self.save_all(session_id, [entry])[0]

    def save_all(self, session_id: int, entries: Sequence[SetEntry]) -> list[int]:
        """Store several new sets at once, or none; their numbers."""
        with self._transactions.writing() as cursor:
            session = known_session(cursor, session_id)
            saved = [add_entry(cursor, session, entry) for entry in entries]
            grow(cursor, session.athlete)
            return saved

    def change(self, entry_id: int, entry: SetEntry) -> None:
        """Store what a set says now; a planned one becomes done that way.

        Raises `UnknownEntryError`, and `ValueError` for another exercise: that would be another set.
        """
        with self._transactions.writing() as cursor:
            current = current_version(cursor, entry_id)
            if current.exercise != entry.exercise:
                raise ValueError(f"Set {entry_id} is one of {current.exercise}, not of {entry.exercise}")
            order = 0 if entry.planned else current.set_order or None
            at = {"position": current.position, "set_order": order, "athlete": current.athlete}
            version = {"version": current.version + 1, "before": current.version}
            row = {"entry_id": entry_id, "session_id": current.session_id, **version, **at}
            cursor.execute(query("add_entry"), {**row, **said(entry)})
            grow(cursor, current.athlete)

    def delete(self, *entry_ids: int) -> None:
        """Take sets out; `undo` brings them back. Raises `UnknownEntryError` where one is not there."""
        with self._transactions.writing() as cursor:
            for entry_id in entry_ids:
                current = current_version(cursor, entry_id)
                cursor.execute(query("delete_entry"), {"entry_id": entry_id, "now": now()})
                grow(cursor, current.athlete)

    def undo(self, *entry_ids: int) -> None:
        """Take back the last thing done to these sets: a change, a deletion, or that they were put there.

        Undoing again goes back further. Raises `UnknownEntryError` where there is nothing to go back to.
        """
        with self._transactions.writing() as cursor:
            for entry_id in entry_ids:
                grow(cursor, undo_entry(cursor, entry_id))

    def doubled(self, athlete: str) -> pd.DataFrame:
        """The imported sets that were logged here as well: they stand back, and the entered ones count.

        A row an imported set: `PLACE`, `exercise`, `side`, `load_kg` and `reps` as understood, and the side
        of the entered one, `side_entered`. In the order they were done.
        """
        with self._transactions.reading() as cursor:
            return read_doubled(cursor, athlete)

    def separated(self, athlete: str) -> pd.DataFrame:
        """The imported sets that look like entered ones and count beside them, as `separate` was told.

        The columns and the order of `doubled`.
        """
        with self._transactions.reading() as cursor:
            return read_separate(cursor, athlete)

    def doubled_by(self, import_id: int, athlete: str) -> int:
        """How many of the sets that an import added were logged here as well."""
        with self._transactions.reading() as cursor:
            return count_doubled(cursor, import_id, athlete)

    def separate(self, places: pd.DataFrame, athlete: str, *, separate: bool = True) -> None:
        """Let the imported sets at these places (`PLACE`) count beside the entered ones.

        False takes that back.
        """
        with self._transactions.writing(athlete) as cursor:
            set_separate(cursor, places, athlete, separate=separate)

    def _turn(self, session_id: int, state: SessionState) -> None:
        with self._transactions.writing() as cursor:
            turned = {"session_id": session_id, "state": str(state), "now": now()}
            grow(cursor, known_session(cursor, session_id).athlete)
            cursor.execute(query("set_entered_session_state"), turned)
