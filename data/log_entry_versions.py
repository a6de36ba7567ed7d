"""The versions of a set logged here, and its session: plain functions within one transaction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import duckdb

from data.log_errors import UnknownEntryError
from data.log_queries import query
from data.set_entry import EnteredSession, EnteredSet, SessionState, SetEntry
from data.sets import SetType, Side, Unit


@dataclass(frozen=True)
class Version:
    """The version of a set that counts, as far as the next one depends on it."""

    version: int
    before: int | None
    session_id: int
    athlete: str
    state: str
    exercise: str
    position: int
    set_order: int


def add_entry(cursor: duckdb.DuckDBPyConnection, session: EnteredSession, entry: SetEntry) -> int:
    """Store the first version of a new set; its number."""
    [(entry_id,)] = rows_of(cursor, "select nextval('entered_set_numbers')", {})
    row = {"entry_id": entry_id, "session_id": session.session_id, "version": 1, "before": None}
    at = {"position": None, "set_order": 0 if entry.planned else None, "athlete": session.athlete}
    cursor.execute(query("add_entry"), {**row, **at, **said(entry)})
    return int(entry_id)


def undo_entry(cursor: duckdb.DuckDBPyConnection, entry_id: int) -> str:
    """Append what the version before said; whose set it is."""
    current = newest_version(cursor, entry_id)
    if current.before is None and current.state == "deleted":
        raise UnknownEntryError(f"Nothing is left to undo for set {entry_id}.")
    of = rows_of(
        cursor,
        "select version, state from entered_sets where entry_id = $entry_id and version = $version",
        {"entry_id": entry_id, "version": current.before or current.version},
    )
    version, state = of[0]
    copied = {"entry_id": entry_id, "version": version, "new": current.version + 1, "now": now()}
    cursor.execute(query("copy_entry_version"), {**copied, "state": state if current.before else "deleted"})
    return current.athlete


def current_version(cursor: duckdb.DuckDBPyConnection, entry_id: int) -> Version:
    """The version of a set that is there. Raises `UnknownEntryError`."""
    newest = newest_version(cursor, entry_id)
    if newest.state == "deleted":
        raise UnknownEntryError(f"Set {entry_id} was deleted. Undo that first.")
    return newest


def newest_version(cursor: duckdb.DuckDBPyConnection, entry_id: int) -> Version:
    """The newest version of a set, deleted or not. Raises `UnknownEntryError`."""
    rows = rows_of(cursor, query("entry"), {"entry_id": entry_id})
    if not rows:
        raise UnknownEntryError(f"There is no set {entry_id} that was logged here.")
    return Version(*rows[0])


def known_session(cursor: duckdb.DuckDBPyConnection, session_id: int) -> EnteredSession:
    """The session of that number. Raises `UnknownEntryError`."""
    rows = rows_of(cursor, query("entered_session"), {"session_id": session_id})
    if not rows:
        raise UnknownEntryError(f"There is no session {session_id} that was logged here.")
    return as_session(rows[0])


def as_session(row: tuple[Any, ...]) -> EnteredSession:
    """A row of the sessions' queries."""
    session_id, athlete, start, title, state = row
    return EnteredSession(session_id, athlete, start, title, SessionState(state))


def as_entered(row: tuple[Any, ...]) -> EnteredSet:
    """A row of the query of entries."""
    entry_id, position, exercise, side, load, unit, reps, rir, hold_s, variant, kind, *rest = row
    test, pain, note, place, planned = rest
    entry = SetEntry(
        exercise=exercise,
        side=Side(side),
        load=load,
        unit=None if unit is None else Unit(unit),
        reps=reps,
        rir=rir,
        hold_s=hold_s,
        variant=variant,
        set_type=SetType(kind),
        test=test,
        pain=pain,
        note=note,
        place=place,
        planned=planned,
    )
    return EnteredSet(entry_id, position, entry)


def said(entry: SetEntry) -> dict[str, object]:
    """What a version says, by the names of its query."""
    return {
        "state": "planned" if entry.planned else "done",
        "place": entry.place,
        "exercise": entry.exercise,
        "variant": entry.variant,
        "side": str(entry.side),
        "set_type": str(entry.set_type),
        "test": entry.test,
        "pain": entry.pain,
        "load": entry.load,
        "unit": None if entry.unit is None else str(entry.unit),
        "reps": entry.reps,
        "hold_s": entry.hold_s,
        "rir": entry.rir,
        "note": entry.note,
        "now": now(),
    }


def rows_of(cursor: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The rows that a query gives."""
    return cursor.execute(sql, parameters).fetchall()


def now() -> datetime:
    """This computer's wall clock."""
    return datetime.now().astimezone().replace(tzinfo=None)
