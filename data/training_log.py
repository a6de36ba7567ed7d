"""The training log: one DuckDB file that only this module and its parts (`data/log_*.py`) speak to.

Every table carries the athlete, and every question names one. What was logged never changes; readings, kept
apart, say what it means.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

import pandas as pd

from data.import_choices import NO_CHOICES, ImportChoices
from data.import_report import ImportReport
from data.importers.export import Export
from data.log_answers import Answers
from data.log_backups import replace_log, whole_log
from data.log_body_mass import BodyMassLog
from data.log_changes import Changes
from data.log_contents import LogContents
from data.log_entries import Entries
from data.log_errors import ImportCancelledError, LogError
from data.log_events import Events
from data.log_import_check import ImportCheck, check_export
from data.log_imports import add_export, as_stored, count_known, follow_choices, undo_import
from data.log_left_out import LeftOut
from data.log_migrations import MIGRATIONS
from data.log_own_records import read_own_records
from data.log_preferences import PreferencesLog
from data.log_queries import query
from data.log_readings import read_readings
from data.log_reports import find_file, find_report, read_imports, read_problems
from data.log_sets import Selection, read_exercises, read_logged, read_sets, read_usual_unit
from data.log_strength_tests import StrengthTests
from data.log_transactions import IN_MEMORY, Transactions, grow
from data.log_whole import StagedLog
from data.own_records import Everything
from data.reading_changes import ReadingChange
from data.readings import Readings
from data.sets import Unit

__all__ = ["ImportCancelledError", "ImportReport", "LogError", "TrainingLog"]

ME = "me"


class TrainingLog:
    """What one or more athletes trained, in one file.

    Safe to share between threads (`data.log_transactions`). A write is wholly there or never happened. Raises
    a `LogError` whose message is a sentence for the person: in use by another window, made by a newer
    Evenstride, damaged, not writable.
    """

    def __init__(self, path: Path | str, migrations: Path = MIGRATIONS) -> None:
        """Open the log at `path`, or make it there; ":memory:" keeps one for this object only."""
        self.path = Path(path)
        self._transactions = Transactions(path, migrations)
        self.events = Events(self._transactions)
        self.body_mass = BodyMassLog(self._transactions)
        self.preferences = PreferencesLog(self._transactions)
        self.answers = Answers(self._transactions)
        self.left_out = LeftOut(self._transactions)
        self.entries = Entries(self._transactions)
        self.changes = Changes(self._transactions)
        self.strength_tests = StrengthTests(self._transactions)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file, so that another process can open it."""
        self._transactions.close()

    def add(self, export: Export, athlete: str = ME, choices: ImportChoices = NO_CHOICES) -> ImportReport:
        """Store the sets that the athlete's log does not have yet, with their file, in one transaction.

        A set is known by where it stands: app, session, exercise, block and position. A known set that says
        something else counts as changed and stays as the log has it; `changes` shows both and takes the newer
        content over on request. Answers that came with the export are kept where the log has none. What the
        person decided while they checked it (`choices`) is stored in the same transaction.

        Raises `NotStoredError`, `ImportCancelledError`, and `ValueError` where counts do not fit the sets.
        """
        sets = as_stored(export)
        with self._transactions.writing(athlete) as cursor:
            report = add_export(cursor, export, sets, athlete)
            follow_choices(cursor, choices, report)
            return report

    def undo(self, import_id: int) -> None:
        """Remove exactly what an import added; the same file can be imported again.

        Its file goes too, unless another import holds it, and the answers that came with it, unless another
        import of that app needs them. Raises `UnknownImportError`.
        """
        with self._transactions.writing() as cursor:
            grow(cursor, undo_import(cursor, import_id))

    def set_readings(self, readings: Readings, athlete: str = ME) -> ReadingChange:
        """Store the person's answers over older ones to the same questions; what that changes.

        Other answers stay; `answers` lists them, tries them, and takes them back one by one.
        """
        return self.answers.set(readings, athlete)

    def sets(
        self,
        athlete: str = ME,
        exercises: Iterable[str] | None = None,
        since: date | None = None,
        until: date | None = None,
        readings: Readings | None = None,
    ) -> pd.DataFrame:
        """The athlete's sets as understood, with the columns of `data.sets`, in the order they were done.

        `exercises` are understood ones (a guide's slug or a name without its side); `since` and `until` are
        the first and the last day. Sets that are left out (`left_out`) are not among them. `readings` are
        tried in place of what the athlete told.
        """
        with self._transactions.reading() as cursor:
            selection = Selection(exercises, since, until)
            return read_sets(cursor, athlete, readings or read_readings(cursor, athlete), selection)

    def exercises(self, athlete: str = ME, until: date | None = None) -> pd.DataFrame:
        """What the athlete trains, the most trained first; `until` is the last day that counts.

        A row an exercise, variant and whether it is one-sided: `sets`, of them `left`, `right`, `both` and
        `unknown`; `sessions`, `first_session` and `last_session`.
        """
        with self._transactions.reading() as cursor:
            return read_exercises(cursor, athlete, read_readings(cursor, athlete), until)

    def everything(self, athlete: str = ME) -> Everything:
        """All that is the athlete's, to be taken along: the sets as logged, and what was told beside them."""
        with self._transactions.reading() as cursor:
            return Everything(read_logged(cursor, athlete), read_own_records(cursor, athlete))

    def whole(self) -> LogContents:
        """The whole log, all athletes and all tables, as `data.backup` writes it."""
        return whole_log(self._transactions)

    def restore(self, log: StagedLog) -> Path | None:
        """Put a backup (`data.backup.read_backup`) in place of all that is in this log, or change nothing.

        What was there is kept in a copy beside the log, whose path this gives; None where the log was empty.
        """
        return replace_log(self._transactions, None if str(self.path) == IN_MEMORY else self.path, log)

    def imports(self, athlete: str = ME) -> pd.DataFrame:
        """The athlete's imports, the latest first: the fields of `ImportReport` as columns."""
        with self._transactions.reading() as cursor:
            return read_imports(cursor, athlete)

    def import_report(self, import_id: int) -> ImportReport:
        """What `add` gave back. Raises `UnknownImportError`."""
        with self._transactions.reading() as cursor:
            return find_report(cursor, import_id)

    def problems(self, import_id: int) -> pd.DataFrame:
        """The import's `line`, `reason`, `what_happens` and `content`, in the order of the file.

        Raises `UnknownImportError`.
        """
        with self._transactions.reading() as cursor:
            return read_problems(cursor, find_report(cursor, import_id))

    def original_file(self, import_id: int) -> bytes:
        """The file of an import, byte for byte. Raises `UnknownImportError`."""
        with self._transactions.reading() as cursor:
            return find_file(cursor, find_report(cursor, import_id))

    def already_known(self, export: Export, athlete: str = ME) -> int:
        """How many of the export's sets the athlete's log already has: what `add` would count."""
        sets = as_stored(export)
        with self._transactions.reading() as cursor:
            return count_known(cursor, sets, athlete)

    def check(self, export: Export, athlete: str = ME) -> ImportCheck:
        """What `add` would find in the athlete's log: known sets, changed ones, known tests and weigh-ins."""
        sets = as_stored(export)
        with self._transactions.reading() as cursor:
            return check_export(cursor, export, sets, athlete)

    def readings(self, athlete: str = ME) -> Readings:
        """What the athlete told about their log."""
        with self._transactions.reading() as cursor:
            return read_readings(cursor, athlete)

    def usual_unit(self, athlete: str = ME) -> Unit:
        """The unit in which most of the athlete's loads were logged; kilograms where nothing tells."""
        with self._transactions.reading() as cursor:
            return read_usual_unit(cursor, athlete, read_readings(cursor, athlete))

    def athletes(self) -> list[str]:
        """Everyone with an import or a session in this log, in order."""
        with self._transactions.reading() as cursor:
            rows = cursor.execute(query("athletes")).fetchall()
        return [name for (name,) in rows]

    def revision(self, athlete: str = ME) -> int:
        """How often the athlete's log was written to; it never shrinks, so it tells old frames from new."""
        with self._transactions.reading() as cursor:
            rows = cursor.execute(
                "select revision from revisions where athlete = $athlete", {"athlete": athlete}
            ).fetchall()
        return int(rows[0][0]) if rows else 0
