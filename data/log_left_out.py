"""Sets that the person does not want to count: kept in the log, left out wherever sets are read."""

from datetime import datetime
from functools import cache
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from data.log_queries import query
from data.log_transactions import Transactions
from data.sets import SetType, Side, Unit, closed_type

PLACE = ["app", "session_start", "exercise_raw", "block", "position"]
"""Where a set of an athlete stands: what makes it the same set."""

_TYPES: dict[str, Any] = {
    "app": "str",
    "session_start": "datetime64[us]",
    "exercise_raw": "str",
    "variant_raw": "str",
    "block": "int64",
    "position": "int64",
    "side": closed_type(Side),
    "set_type": closed_type(SetType),
    "load": "float64",
    "unit": closed_type(Unit),
    "load_raw": "str",
    "reps": "float64",
    "hold_s": "float64",
    "note": "str",
    "reason": "str",
    "set_at": "datetime64[us]",
}
_PLACE_TYPES = {name: _TYPES[name] for name in PLACE}


class LeftOut:
    """Every athlete's sets that are left out."""

    def __init__(self, transactions: Transactions) -> None:
        """The sets left out of this log."""
        self._transactions = transactions

    def add(self, places: pd.DataFrame, reason: str, athlete: str) -> int:
        """Leave out the sets that stand at these places (`PLACE`); how many the log has there.

        Other columns of `places` do not matter. A set that is left out already keeps only this reason. What
        is left out is the set as it is now: once its load or its reps are changed at their source, it counts
        again.
        """
        with self._transactions.writing(athlete) as cursor:
            return leave_out(cursor, places, reason, athlete)

    def put_back(self, places: pd.DataFrame, athlete: str) -> int:
        """Let the sets at these places count again; how many of them were left out."""
        with self._transactions.writing(athlete) as cursor:
            return _put_back(cursor, places, athlete)

    def of_import(self, import_id: int) -> int:
        """How many of the sets that an import added are left out."""
        with self._transactions.reading() as cursor:
            return _number(cursor, "left_out_of_import", {"import_id": import_id})

    def all(self, athlete: str) -> pd.DataFrame:
        """The sets left out, with what they say, in the order they were done.

        `PLACE`, `variant_raw`, `side`, `set_type`, `load`, `unit`, `load_raw`, `reps`, `hold_s` and `note` as
        logged; the person's `reason`, and when they left it out, `set_at`.
        """
        with self._transactions.reading() as cursor:
            return read_left_out(cursor, athlete)


def leave_out(cursor: duckdb.DuckDBPyConnection, places: pd.DataFrame, reason: str, athlete: str) -> int:
    """What `LeftOut.add` does, within a transaction."""
    _put_back(cursor, places, athlete)
    now = datetime.now().astimezone().replace(tzinfo=None)
    return _number(cursor, "leave_out_sets", {"athlete": athlete, "reason": reason, "now": now})


def read_left_out(cursor: duckdb.DuckDBPyConnection, athlete: str) -> pd.DataFrame:
    """What `LeftOut.all` gives."""
    marked = "select count(*) from left_out_sets where athlete = $athlete"
    if not cursor.execute(marked, {"athlete": athlete}).fetchall()[0][0]:
        return _none()
    return _typed(cursor.execute(query("left_out_sets"), {"athlete": athlete}).df())


def without_left_out(sets: pd.DataFrame, left_out: pd.DataFrame) -> pd.DataFrame:
    """One athlete's sets as understood but for those that are left out, numbered anew.

    Only now, because a set that does not count still has its place: a rule of alternating sides needs it.
    """
    if left_out.empty:
        return sets
    near = sets["session_start"].isin(left_out["session_start"]).to_numpy()
    places = pd.MultiIndex.from_frame(sets.loc[near, PLACE].astype(_PLACE_TYPES))
    counts = ~near
    counts[near] = ~places.isin(pd.MultiIndex.from_frame(left_out[PLACE]))
    return sets[counts].reset_index(drop=True)


@cache  # most logs have none, and they are asked for whenever sets are read
def _none() -> pd.DataFrame:
    return _typed(pd.DataFrame(columns=list(_TYPES)))


def _typed(sets: pd.DataFrame) -> pd.DataFrame:
    return sets.astype(dict.fromkeys(("side", "set_type", "unit"), "object")).astype(_TYPES)


def _put_back(cursor: duckdb.DuckDBPyConnection, places: pd.DataFrame, athlete: str) -> int:
    typed = places[PLACE].astype(_PLACE_TYPES)
    cursor.register("places", pa.Table.from_pandas(typed, preserve_index=False))
    return _number(cursor, "put_back_sets", {"athlete": athlete})


def _number(cursor: duckdb.DuckDBPyConnection, name: str, parameters: dict[str, object]) -> int:
    """How many rows a statement wrote."""
    return int(cursor.execute(query(name), parameters).fetchall()[0][0])
