"""What one athlete told beside their sets: read for our own CSV, and stored from it."""

from datetime import datetime

import duckdb
import pandas as pd
import pyarrow as pa

from data.log_left_out import read_left_out
from data.log_queries import query
from data.log_readings import read_answers
from data.own_records import OwnRecords, as_records

_DROP = (
    "delete from readings where import_id = $import_id",
    "delete from events where import_id = $import_id",
    "delete from body_mass where import_id = $import_id",
    "delete from preferences where import_id = $import_id",
)
_ADDED = {
    "answers": "add_own_answers",
    "events": "add_own_events",
    "preferences": "add_own_preferences",
    "left_out": "add_own_left_out",
    "separate": "add_own_separate",
}


def read_own_records(cursor: duckdb.DuckDBPyConnection, athlete: str) -> OwnRecords:
    """All that the athlete told."""
    told = {
        name: cursor.execute(query(name), {"athlete": athlete}).df()
        for name in ("events", "body_mass", "preferences", "strength_tests")
    }
    return OwnRecords(
        answers=as_records("answers", read_answers(cursor, athlete)),
        left_out=as_records("left_out", read_left_out(cursor, athlete)),
        separate=as_records("separate", cursor.execute(query("separate_sets"), {"athlete": athlete}).df()),
        **{name: as_records(name, rows) for name, rows in told.items()},
    )


def add_own_records(
    cursor: duckdb.DuckDBPyConnection, records: OwnRecords, import_id: int, athlete: str, now: datetime
) -> None:
    """Store what the athlete's log does not have yet, once the sets of that import are in it.

    What the log answers otherwise stays.
    """
    given = {"import_id": import_id, "athlete": athlete, "now": now}
    for name, statement in _ADDED.items():
        rows: pd.DataFrame = getattr(records, name)
        if not rows.empty:
            cursor.register(f"own_{name}", pa.Table.from_pandas(rows, preserve_index=False))
            sql = query(statement)
            cursor.execute(sql, {key: value for key, value in given.items() if f"${key}" in sql})


def add_body_mass(
    cursor: duckdb.DuckDBPyConnection, weighed: pd.DataFrame, import_id: int, athlete: str, now: datetime
) -> None:
    """Store the weigh-ins (`data.body_mass`) of an import on the days that have none yet."""
    if weighed.empty:
        return
    rows = weighed[["day", "kg", "unit", "raw"]].astype({"unit": "str"})
    cursor.register("weighed", pa.Table.from_pandas(rows, preserve_index=False))
    given = {"import_id": import_id, "athlete": athlete, "now": now}
    cursor.execute(query("add_imported_body_mass"), given)


def drop_own_records(cursor: duckdb.DuckDBPyConnection, import_id: int) -> None:
    """Take out what an import brought beside sets."""
    for statement in _DROP:
        cursor.execute(statement, {"import_id": import_id})
