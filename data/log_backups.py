"""The whole log for a backup, and a backup in place of the log."""

from itertools import count
from pathlib import Path

import duckdb

from data.log_contents import LogContents
from data.log_errors import NotStoredError
from data.log_migrations import copy_log
from data.log_transactions import Transactions
from data.log_whole import StagedLog, is_empty, put_in_place, read_whole


def whole_log(transactions: Transactions) -> LogContents:
    """All that is in the log: every athlete, every table, every original file."""
    with transactions.reading() as cursor:
        return read_whole(cursor)


def replace_log(transactions: Transactions, path: Path | None, log: StagedLog) -> Path | None:
    """Put another log's contents in place of this one's; the copy of what was there.

    The copy, `<name>.before-restore-<number>.duckdb`, lies beside the log; there is none where the log was
    empty or is in memory only. Raises `NotStoredError`; the log is then as it was.
    """
    with transactions.alone() as cursor:
        copy = None if path is None or is_empty(cursor) else _copy_beside(cursor, path)
        cursor.begin()
        put_in_place(cursor, log)
        cursor.commit()
    return copy


def _copy_beside(cursor: duckdb.DuckDBPyConnection, path: Path) -> Path:
    names = (path.with_name(f"{path.stem}.before-restore-{number}.duckdb") for number in count(1))
    target = next(name for name in names if not name.exists())
    try:
        copy_log(cursor, target)
    except OSError as error:
        raise NotStoredError(
            f"Before the backup takes the place of the log {path}, a copy of it is kept, and that failed "
            f"({error}). The log is as it was. Check that the disk has room, then try again."
        ) from error
    return target
