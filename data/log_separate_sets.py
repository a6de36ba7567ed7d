"""Wherever sets are read, imported ones that were logged here as well stand back."""

from datetime import datetime

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from data.doubled_sets import doubled_rows
from data.log_left_out import PLACE
from data.log_queries import query
from data.set_entry import APP

_PLACE_TYPES = {
    "app": "str",
    "session_start": "datetime64[us]",
    "exercise_raw": "str",
    "block": "int64",
    "position": "int64",
}
# They may have come with our own CSV, without the session in which they were entered.
_HAS_ENTRIES = "select exists (from all_sets where athlete = $athlete and app = 'evenstride')"


def without_doubled(cursor: duckdb.DuckDBPyConnection, athlete: str, sets: pd.DataFrame) -> pd.DataFrame:
    """The athlete's sets as understood, without imported ones for which an entered one stands."""
    if APP not in sets["app"].cat.categories:
        return sets
    doubled = doubled_pairs(cursor, athlete, sets)["imported"]
    return sets.drop(index=sets.index[doubled]).reset_index(drop=True) if len(doubled) else sets


def doubled_pairs(cursor: duckdb.DuckDBPyConnection, athlete: str, sets: pd.DataFrame) -> pd.DataFrame:
    """The pairs of `doubled_rows`, without the sets that the person says are two."""
    pairs, separate = _pairs(cursor, athlete, sets)
    return pairs[~separate]


def separate_pairs(cursor: duckdb.DuckDBPyConnection, athlete: str, sets: pd.DataFrame) -> pd.DataFrame:
    """The pairs of `doubled_rows` that the person says are two sets each."""
    pairs, separate = _pairs(cursor, athlete, sets)
    return pairs[separate]


def _pairs(
    cursor: duckdb.DuckDBPyConnection, athlete: str, sets: pd.DataFrame
) -> tuple[pd.DataFrame, np.ndarray]:
    """Every pair that looks like one set, and whether the person says that it is two."""
    pairs = doubled_rows(sets)
    if pairs.empty:
        return pairs, np.zeros(0, dtype=bool)
    separate = cursor.execute(query("separate_sets"), {"athlete": athlete}).df()
    return pairs, _stand_at(sets.iloc[pairs["imported"]], separate)


def names_with_doubles(cursor: duckdb.DuckDBPyConnection, athlete: str) -> list[tuple[str, str]]:
    """The apps and logged names among whose sets there may be doubles; most logs have none."""
    if not cursor.execute(_HAS_ENTRIES, {"athlete": athlete}).fetchall()[0][0]:
        return []
    return [
        (app, name) for app, name in cursor.execute(query("doubled_names"), {"athlete": athlete}).fetchall()
    ]


def set_separate(
    cursor: duckdb.DuckDBPyConnection, places: pd.DataFrame, athlete: str, *, separate: bool
) -> None:
    """Keep, or forget, that the imported sets at these places are sets of their own."""
    typed = places[PLACE].astype(_PLACE_TYPES).drop_duplicates()
    cursor.register("places", pa.Table.from_pandas(typed, preserve_index=False))
    cursor.execute(query("drop_separate_sets"), {"athlete": athlete})
    if separate:
        now = datetime.now().astimezone().replace(tzinfo=None)
        cursor.execute(query("add_separate_sets"), {"athlete": athlete, "now": now})


def _stand_at(sets: pd.DataFrame, places: pd.DataFrame) -> np.ndarray:
    """Whether each set stands at one of these places."""
    known = pd.MultiIndex.from_frame(places[PLACE].astype(_PLACE_TYPES))
    return pd.MultiIndex.from_frame(sets[PLACE].astype(_PLACE_TYPES)).isin(known)
