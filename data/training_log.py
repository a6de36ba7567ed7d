"""The training log: one DuckDB file that only this module and its parts (`data/log_*.py`) speak to.

Every table carries the athlete, and every question names one. What was logged never changes; readings, kept
apart, say what it means.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

import duckdb
import pandas as pd

from data.import_report import ImportReport
from data.importers.export import Export
from data.log_connection import open_connection, reading_explained, writing_explained
from data.log_errors import LogError
from data.log_imports import add_export, as_stored, count_known, undo_import
from data.log_migrations import MIGRATIONS
from data.log_queries import query
from data.log_readings import PERSON, add_answers, drop_answers, read_readings
from data.log_reports import find_file, find_report, read_imports, read_problems
from data.log_sets import Selection, read_exercises, read_sets, read_usual_unit
from data.readings import Readings
from data.sets import Unit

__all__ = ["ImportReport", "LogError", "TrainingLog"]

IN_MEMORY = ":memory:"
ME = "me"


class TrainingLog:
    """What one or more athletes trained, in one file.

    Safe to share between threads: every call has its own cursor, and one lock lets one write happen at a
    time. A write is wholly there or never happened. Raises a `LogError` whose message is a sentence for the
    person: in use by another window, made by a newer Evenstride, damaged, not writable.
    """

    def __init__(self, path: Path | str, migrations: Path = MIGRATIONS) -> None:
        """Open the log at `path`, or make it there; ":memory:" keeps one for this object only."""
        self.path = Path(path)
        file = None if str(path) == IN_MEMORY else self.path
        self._file = file
        self._writes = Lock() if file is None else _lock_of(file.resolve())
        with self._writes:
            self._connection = open_connection(file, migrations)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file, so that another process can open it."""
        self._connection.close()

    def add(self, export: Export, athlete: str = ME) -> ImportReport:
        """Store the sets that the athlete's log does not have yet, with their file, in one transaction.

        A set is known by where it stands: app, session, exercise, block and position. A known
        set that says something else counts as changed and stays as the log has it. Answers that came with
        the export are kept where the log has none. Raises `NotStoredError`, and `ValueError` where the
        export's counts do not fit its sets.
        """
        sets = as_stored(export)
        with self._writing() as cursor:
            report = add_export(cursor, export, sets, athlete)
            _grow(cursor, athlete)
        return report

    def undo(self, import_id: int) -> None:
        """Remove exactly what an import added; the same file can be imported again.

        Its file goes too, unless another import holds it, and the answers that came with it, unless another
        import of that app needs them. Raises `UnknownImportError`.
        """
        with self._writing() as cursor:
            _grow(cursor, undo_import(cursor, import_id))

    def set_readings(self, readings: Readings, athlete: str = ME) -> None:
        """Store the person's answers over older ones to the same questions; other answers stay."""
        now = datetime.now().astimezone().replace(tzinfo=None)
        with self._writing() as cursor:
            drop_answers(cursor, readings, athlete)
            add_answers(cursor, readings, athlete, PERSON, now)
            _grow(cursor, athlete)

    def sets(
        self,
        athlete: str = ME,
        exercises: Iterable[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> pd.DataFrame:
        """The athlete's sets as understood, with the columns of `data.sets`, in the order they were done.

        `exercises` are understood ones (a guide's slug or a name without its side); `since` and `until` are
        the first and the last day.
        """
        with self._reading() as cursor:
            selection = Selection(exercises, since, until)
            return read_sets(cursor, athlete, read_readings(cursor, athlete), selection)

    def exercises(self, athlete: str = ME) -> pd.DataFrame:
        """What the athlete trains, the most trained first.

        A row an exercise, variant and whether it is one-sided: `sets`, of them `left`, `right`, `both` and
        `unknown`; `sessions`, `first_session` and `last_session`.
        """
        with self._reading() as cursor:
            return read_exercises(cursor, athlete, read_readings(cursor, athlete))

    def imports(self, athlete: str = ME) -> pd.DataFrame:
        """The athlete's imports, the latest first: the fields of `ImportReport` as columns."""
        with self._reading() as cursor:
            return read_imports(cursor, athlete)

    def import_report(self, import_id: int) -> ImportReport:
        """What `add` gave back. Raises `UnknownImportError`."""
        with self._reading() as cursor:
            return find_report(cursor, import_id)

    def problems(self, import_id: int) -> pd.DataFrame:
        """The import's `line`, `reason`, `what_happens` and `content`, in the order of the file.

        Raises `UnknownImportError`.
        """
        with self._reading() as cursor:
            return read_problems(cursor, find_report(cursor, import_id))

    def original_file(self, import_id: int) -> bytes:
        """The file of an import, byte for byte. Raises `UnknownImportError`."""
        with self._reading() as cursor:
            return find_file(cursor, find_report(cursor, import_id))

    def already_known(self, export: Export, athlete: str = ME) -> int:
        """How many of the export's sets the athlete's log already has: what `add` would count."""
        sets = as_stored(export)
        with self._reading() as cursor:
            return count_known(cursor, sets, athlete)

    def readings(self, athlete: str = ME) -> Readings:
        """What the athlete told about their log."""
        with self._reading() as cursor:
            return read_readings(cursor, athlete)

    def usual_unit(self, athlete: str = ME) -> Unit:
        """The unit in which most of the athlete's loads were logged; kilograms where nothing tells."""
        with self._reading() as cursor:
            return read_usual_unit(cursor, athlete, read_readings(cursor, athlete))

    def athletes(self) -> list[str]:
        """Everyone with an import in this log, in order."""
        with self._reading() as cursor:
            rows = cursor.execute("select distinct athlete from imports order by athlete").fetchall()
        return [name for (name,) in rows]

    def revision(self, athlete: str = ME) -> int:
        """How often the athlete's log was written to; it never shrinks, so it tells old frames from new."""
        with self._reading() as cursor:
            rows = cursor.execute(
                "select revision from revisions where athlete = $athlete", {"athlete": athlete}
            ).fetchall()
        return int(rows[0][0]) if rows else 0

    @contextmanager
    def _reading(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that sees one state of the log, whatever is written meanwhile."""
        with reading_explained(self._file), closing(self._connection.cursor()) as cursor:
            cursor.begin()
            yield cursor

    @contextmanager
    def _writing(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor whose writes are all stored, or none: closing it without a commit takes them back."""
        with self._writes, writing_explained(self._file), closing(self._connection.cursor()) as cursor:
            cursor.begin()
            yield cursor
            cursor.commit()


@cache
def _lock_of(_file: Path) -> Lock:
    """The write lock of a file: two logs of one process share its database, so they share its lock."""
    return Lock()


def _grow(cursor: duckdb.DuckDBPyConnection, athlete: str) -> None:
    cursor.execute(query("grow_revision"), {"athlete": athlete})
