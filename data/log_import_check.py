"""What storing a file would find in the log, with nothing stored: known sets and changed ones."""

from dataclasses import dataclass

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from data.importers.export import Export
from data.log_left_out import PLACE
from data.log_queries import query
from data.log_sets import read_logged
from data.log_strength_tests import count_known_tests
from data.set_differences import CONTENT, differences, place_words

_PLACE_TYPES = {
    "app": "str",
    "session_start": "datetime64[us]",
    "exercise_raw": "str",
    "block": "int64",
    "position": "int64",
}


@dataclass(frozen=True, eq=False)
class ImportCheck:
    """A file beside the log.

    `is_known` says of each set of the export, in order, whether the log has it. `changed` are those of them
    that say something else: `PLACE`, the `place` in words, `before` and `after`, what differs, in words.
    `known_tests` strength tests are in the log already, and `known_days` of the weigh-ins have one there.
    """

    is_known: npt.NDArray[np.bool_]
    changed: pd.DataFrame
    known_tests: int
    known_days: int

    @property
    def new_sets(self) -> int:
        """How many sets the log does not have yet."""
        return int((~self.is_known).sum())


def check_export(
    cursor: duckdb.DuckDBPyConnection, export: Export, sets: pa.Table, athlete: str
) -> ImportCheck:
    """The check of an export, of which `sets` is what would be stored."""
    cursor.register("logged", sets)
    is_known = np.zeros(sets.num_rows, dtype=bool)
    is_known[_rows(cursor, "known_rows", athlete)] = True
    changed = _rows(cursor, "changed_rows", athlete) if is_known.any() else []
    return ImportCheck(
        is_known=is_known,
        changed=_changed(cursor, sets.take(pa.array(changed, pa.int64())), athlete),
        known_tests=count_known_tests(cursor, export.strength_tests, athlete),
        known_days=_known_days(cursor, export.body_mass["day"], athlete),
    )


def _rows(cursor: duckdb.DuckDBPyConnection, name: str, athlete: str) -> list[int]:
    """Which of the registered sets a query finds."""
    found = cursor.execute(query(name), {"athlete": athlete}).fetchall()
    return sorted(row for (row,) in found)


def _changed(cursor: duckdb.DuckDBPyConnection, sets: pa.Table, athlete: str) -> pd.DataFrame:
    after = sets.to_pandas()
    if after.empty:
        return pd.DataFrame(columns=[*PLACE, "place", "before", "after"], dtype="str")
    names = list(dict.fromkeys(zip(after["app"], after["exercise_raw"], strict=True)))
    stored = read_logged(cursor, athlete, names)
    before = _at(after, stored)
    told = after.assign(place=place_words(after), **differences(before, after))
    return told[[*PLACE, "place", "before", "after"]]


def _at(sets: pd.DataFrame, stored: pd.DataFrame) -> pd.DataFrame:
    """What the log says at the places of these sets."""
    typed = stored.astype(_PLACE_TYPES).drop_duplicates(PLACE)
    found = sets[PLACE].astype(_PLACE_TYPES).merge(typed, how="left", on=PLACE, validate="many_to_one")
    return found.set_axis(sets.index)[list(CONTENT)].astype(object)


def _known_days(cursor: duckdb.DuckDBPyConnection, days: pd.Series, athlete: str) -> int:
    if days.empty:
        return 0
    weighed = cursor.execute(query("body_mass"), {"athlete": athlete}).df()["day"]
    return int(days.dt.normalize().isin(pd.to_datetime(weighed).dt.normalize()).sum())
