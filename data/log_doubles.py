"""Which sets of the log were both imported and logged here."""

from collections.abc import Callable

import duckdb
import pandas as pd

from data.log_left_out import PLACE, read_left_out, without_left_out
from data.log_queries import query
from data.log_readings import read_readings
from data.log_separate_sets import doubled_pairs, names_with_doubles, separate_pairs
from data.log_sets import read_logged, read_names
from data.understanding import as_understood

DOUBLED_COLUMNS = [*PLACE, "exercise", "side", "load_kg", "reps", "hold_s", "side_entered"]


def read_doubled(cursor: duckdb.DuckDBPyConnection, athlete: str) -> pd.DataFrame:
    """The imported sets that stand back, with `DOUBLED_COLUMNS`, in the order they were done."""
    return _read(cursor, athlete, doubled_pairs)


def read_separate(cursor: duckdb.DuckDBPyConnection, athlete: str) -> pd.DataFrame:
    """The imported sets that would stand back if the person had not said that they are sets of their own."""
    return _read(cursor, athlete, separate_pairs)


def _read(
    cursor: duckdb.DuckDBPyConnection, athlete: str, pairs_of: Callable[..., pd.DataFrame]
) -> pd.DataFrame:
    logged = read_logged(cursor, athlete, names_with_doubles(cursor, athlete))
    understood = as_understood(logged, read_readings(cursor, athlete), read_names(cursor, athlete))
    sets = without_left_out(understood, read_left_out(cursor, athlete))
    pairs = pairs_of(cursor, athlete, sets)
    sides = sets["side"].iloc[pairs["entered"]].array
    doubled = sets.iloc[pairs["imported"]].assign(side_entered=sides)
    return doubled[DOUBLED_COLUMNS].reset_index(drop=True)


def count_doubled(cursor: duckdb.DuckDBPyConnection, import_id: int, athlete: str) -> int:
    """How many of the sets that an import added stand back."""
    doubled = read_doubled(cursor, athlete)
    if doubled.empty:
        return 0
    added = cursor.execute(query("places_of_import"), {"import_id": import_id}).df()
    texts = {"app": "str", "exercise_raw": "str"}
    return len(doubled.astype(texts).merge(added.astype(texts).drop_duplicates(), on=PLACE))
