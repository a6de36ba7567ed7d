"""One log file, its connection, and the two ways to use it: a look at one state, a write that is whole."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from threading import Lock

import duckdb

from data.log_connection import open_connection, reading_explained, writing_explained
from data.log_migrations import MIGRATIONS
from data.log_queries import query

IN_MEMORY = ":memory:"


class Transactions:
    """The open log, shared by its parts.

    Safe to share between threads: every transaction has its own cursor, and one lock lets one write happen at
    a time.
    """

    def __init__(self, path: Path | str, migrations: Path = MIGRATIONS) -> None:
        """Open the log at `path`, or make it there. Raises a `LogError` saying why that cannot be done."""
        file = None if str(path) == IN_MEMORY else Path(path)
        self._file = file
        self._writes = Lock() if file is None else _lock_of(file.resolve())
        with self._writes:
            self._connection = open_connection(file, migrations)

    def close(self) -> None:
        """Let go of the file, so that another process can open it."""
        self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that sees one state of the log, whatever is written meanwhile.

        Raises `UnreadableLogError`.
        """
        with reading_explained(self._file), closing(self._connection.cursor()) as cursor:
            cursor.begin()
            yield cursor

    @contextmanager
    def writing(self, athlete: str | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor whose writes are all stored, or none: closing it without a commit takes them back.

        The athlete's revision grows with them; who leaves `athlete` out calls `grow`.
        Raises `NotStoredError`.
        """
        with self._writes, writing_explained(self._file), closing(self._connection.cursor()) as cursor:
            cursor.begin()
            yield cursor
            if athlete is not None:
                grow(cursor, athlete)
            cursor.commit()

    @contextmanager
    def alone(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor without a transaction, while no other write can begin. Raises `NotStoredError`."""
        with self._writes, writing_explained(self._file), closing(self._connection.cursor()) as cursor:
            yield cursor


def grow(cursor: duckdb.DuckDBPyConnection, athlete: str) -> None:
    """Count one more write to an athlete's log."""
    cursor.execute(query("grow_revision"), {"athlete": athlete})


@cache
def _lock_of(_file: Path) -> Lock:
    """The write lock of a file: two logs of one process share its database, so they share its lock."""
    return Lock()
