"""What newer files say otherwise about sets that the log has: shown, taken over on request, taken back."""

from datetime import datetime
from enum import StrEnum

import duckdb
import pandas as pd
import pyarrow as pa

from data.log_left_out import PLACE
from data.log_queries import query
from data.log_reports import find_report
from data.log_transactions import Transactions, grow
from data.set_differences import CONTENT, differences, place_words

CHANGE_COLUMNS = ["import_id", *PLACE, "place", "before", "after", "decision"]

_PLACE_TYPES = {
    "app": "str",
    "session_start": "datetime64[us]",
    "exercise_raw": "str",
    "block": "int64",
    "position": "int64",
}
_TYPES = {"import_id": "int64", **_PLACE_TYPES, **dict.fromkeys(CHANGE_COLUMNS[-4:], "str")}
_TAKE_OUT = (
    "delete from changed_sets where import_id = $import_id",
    "delete from replaced_sets where import_id = $import_id",
)
_SETTLE = (  # in this order
    "drop_changes_without_set",
    "drop_replaced_without_set",
    "keep_replaced_sets",
    "take_out_replaced_sets",
    "put_in_latest_content",
    "drop_replaced_without_update",
)


class Decision(StrEnum):
    """What the person decided about a change."""

    WAITING = "waiting"  # nothing yet: the log says what it said
    UPDATED = "updated"
    KEPT = "kept"  # the log keeps what it said, and this change is not shown again


class Changes:
    """Every athlete's changed sets.

    A change concerns one set and came with one import, the newer file. What was logged stays stored: undoing
    the import that brought a change brings it back.
    """

    def __init__(self, transactions: Transactions) -> None:
        """The changes in this log."""
        self._transactions = transactions

    def of(self, import_id: int) -> pd.DataFrame:
        """What the file of an import says otherwise, a row a set, in the order the sets were done.

        `CHANGE_COLUMNS`: the import, the place of the set and that `place` in words; `before` and `after`,
        what differs, in words: against the log as it is, or, once updated, against what the log said until
        then; and the `Decision`. Raises `UnknownImportError`.
        """
        with self._transactions.reading() as cursor:
            changes = _changes(cursor, find_report(cursor, import_id).athlete)
        return changes[changes["import_id"] == import_id].reset_index(drop=True)

    def waiting(self, athlete: str) -> pd.DataFrame:
        """The changes still to be decided, as `of` gives them: of each set what the latest file says."""
        with self._transactions.reading() as cursor:
            changes = _changes(cursor, athlete, latest=True)
        return changes[changes["decision"] == Decision.WAITING].reset_index(drop=True)

    def update(self, import_id: int, places: pd.DataFrame | None = None) -> int:
        """Let the log say what the file of an import says; how many sets say something else now.

        Only the sets that stand at these places (`PLACE`), or, without any, all that are still to be decided.
        Raises `UnknownImportError`.
        """
        return self._decide(import_id, places, Decision.UPDATED)

    def keep(self, import_id: int, places: pd.DataFrame | None = None) -> int:
        """Let the log say what it says: these changes are not shown again. How many they are.

        The places are those of `update`. Raises `UnknownImportError`.
        """
        return self._decide(import_id, places, Decision.KEPT)

    def _decide(self, import_id: int, places: pd.DataFrame | None, decision: Decision) -> int:
        with self._transactions.writing() as cursor:
            athlete = find_report(cursor, import_id).athlete
            grow(cursor, athlete)
            return _put_decision(cursor, athlete, import_id, places, decision)


def add_changes(
    cursor: duckdb.DuckDBPyConnection, changed_rows: pa.Table, import_id: int, athlete: str
) -> None:
    """Keep what the registered `logged` sets of a new import say otherwise: its rows in `changed_rows`."""
    if changed_rows.num_rows == 0 and not _has_changes(cursor, athlete):
        return
    cursor.register("changed_rows", changed_rows)
    cursor.execute(query("add_changed_sets"), {"import_id": import_id, "athlete": athlete})
    cursor.execute(query("keep_declined_changes"), {"import_id": import_id, "now": _now()})


def take_newer(cursor: duckdb.DuckDBPyConnection, import_id: int, places: pd.DataFrame | None = None) -> int:
    """What `Changes.update` does with what an import says otherwise, within a transaction."""
    athlete = find_report(cursor, import_id).athlete
    return _put_decision(cursor, athlete, import_id, places, Decision.UPDATED)


def drop_changes(cursor: duckdb.DuckDBPyConnection, import_id: int, athlete: str) -> None:
    """Take out what an import brought, once its sets are gone; those it changed say what they said before."""
    if not _has_changes(cursor, athlete):
        return
    for statement in _TAKE_OUT:
        cursor.execute(statement, {"import_id": import_id})
    settle(cursor)


def settle(cursor: duckdb.DuckDBPyConnection) -> None:
    """Let every set say what the decisions about it say, and what was logged where there are none."""
    for step in _SETTLE:
        cursor.execute(query(step))


def _put_decision(
    cursor: duckdb.DuckDBPyConnection,
    athlete: str,
    import_id: int,
    places: pd.DataFrame | None,
    decision: Decision,
) -> int:
    concerned = _concerned(_changes(cursor, athlete), import_id, places)
    cursor.register("places", pa.Table.from_pandas(concerned, preserve_index=False))
    decided = {"import_id": import_id, "decision": str(decision), "now": _now()}
    cursor.execute(query("decide_changes"), decided)
    settle(cursor)
    return len(concerned)


def _has_changes(cursor: duckdb.DuckDBPyConnection, athlete: str) -> bool:
    found = "select 1 from changed_sets where athlete = $athlete limit 1"
    return bool(cursor.execute(found, {"athlete": athlete}).fetchall())


def _changes(cursor: duckdb.DuckDBPyConnection, athlete: str, *, latest: bool = False) -> pd.DataFrame:
    """Every change that makes a difference; of each set only what the latest file says, if so asked."""
    if not _has_changes(cursor, athlete):
        return pd.DataFrame(columns=CHANGE_COLUMNS).astype(_TYPES)
    changes = _frame(cursor, "changes", athlete)
    before = _before(changes, _frame(cursor, "changed_places", athlete))
    told = changes.assign(place=place_words(changes), **differences(before, changes))
    if latest:
        told = told.drop_duplicates(PLACE, keep="last")
    return told[told["before"] != told["after"]][CHANGE_COLUMNS].astype(_TYPES).reset_index(drop=True)


def _concerned(changes: pd.DataFrame, import_id: int, places: pd.DataFrame | None) -> pd.DataFrame:
    """The places where an import says otherwise than the log, of all that are undecided or of those given."""
    of_import = changes[changes["import_id"] == import_id]
    if places is None:
        return of_import.loc[of_import["decision"] == Decision.WAITING, PLACE]
    given = pd.MultiIndex.from_frame(places[PLACE].astype(_PLACE_TYPES))
    is_given = pd.MultiIndex.from_frame(of_import[PLACE]).isin(given)
    return of_import.loc[is_given & (of_import["decision"] != Decision.UPDATED), PLACE]


def _before(changes: pd.DataFrame, sets: pd.DataFrame) -> pd.DataFrame:
    """What the log says without each change: now, or, where the change is in the log, until then."""
    current, added = sets[sets["is_current"]], sets[~sets["is_current"]]
    now, first = (_at(changes, known) for known in (current, added))
    updated = changes[changes["decision"] == Decision.UPDATED].sort_values("decided")
    earlier = updated.groupby(PLACE)[list(CONTENT)].shift()
    is_first = ~updated.duplicated(PLACE)
    until = earlier.where(~is_first, first.loc[updated.index])
    return pd.concat([now.drop(updated.index), until]).loc[changes.index]


def _at(changes: pd.DataFrame, sets: pd.DataFrame) -> pd.DataFrame:
    """What the sets say that stand where the changes do, with the index of the changes."""
    found = changes[PLACE].merge(sets.drop_duplicates(PLACE), how="left", on=PLACE, validate="many_to_one")
    return found.set_axis(changes.index)[list(CONTENT)].astype(object)


def _frame(cursor: duckdb.DuckDBPyConnection, name: str, athlete: str) -> pd.DataFrame:
    found = cursor.execute(query(name), {"athlete": athlete}).df()
    return found.astype(dict.fromkeys(CONTENT, "object"))


def _now() -> datetime:
    return datetime.now().astimezone().replace(tzinfo=None)
