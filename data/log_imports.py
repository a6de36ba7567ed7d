"""Adding an export to the log, and taking an import out again: plain functions within one transaction."""

from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from data.import_choices import ImportChoices
from data.import_report import ImportReport
from data.importers.export import PROBLEM_COLUMNS, Export
from data.log_changes import add_changes, drop_changes, take_newer
from data.log_errors import ImportCancelledError
from data.log_left_out import leave_out
from data.log_own_records import add_body_mass, add_own_records, drop_own_records
from data.log_queries import query
from data.log_readings import IMPORT, PERSON, add_answers, drop_answer, read_readings
from data.log_reports import find_report
from data.log_strength_tests import add_strength_tests
from data.reading_texts import answers, as_readings
from data.sets import LOGGED, Side, SideSource

_STATED = (SideSource.ENTERED, SideSource.COLUMN, SideSource.SET_TYPE)
_NO_ROWS = pa.table({"row": pa.array([], pa.int64())})
_ROWS_A_BATCH = 25_000  # so that both of DuckDB's threads have something to do
_TAKE_OUT = (
    "delete from sets where import_id = $import_id",
    "delete from problems where import_id = $import_id",
    "delete from strength_tests where import_id = $import_id",
    "delete from imports where import_id = $import_id",
)
_DROP_FILES = """
delete from files where not exists (
    from imports where imports.athlete = files.athlete and imports.file_sha256 = files.sha256
)
"""
# What was answered with an import goes with the last import of its app, and the last set of it: the next one
# asks again. What concerns no single app, such as the columns of a table, stays until it is taken back.
_DROP_ANSWERS = """
delete from readings where source = 'import' and app <> '' and not exists (
    from imports where imports.athlete = readings.athlete and imports.app = readings.app
) and not exists (
    from sets where sets.athlete = readings.athlete and sets.app = readings.app
)
"""


def as_stored(export: Export) -> pa.Table:
    """An export's sets as the log keeps them: a side that only a name or a rule tells is left out.

    It is worked out whenever sets are read. Raises `ValueError` where the counts do not fit the sets.
    """
    sets = export.sets if export.logged is None else export.logged
    if len(sets) != export.counts.sets:
        raise ValueError(f"{export.file_name}: {export.counts.sets} sets counted, but {len(sets)} given")
    told = ~sets["side_source"].isin(_STATED)
    logged = sets[list(LOGGED)].assign(
        row=range(len(sets)),
        side=sets["side"].mask(told, str(Side.UNKNOWN)),
        side_source=sets["side_source"].mask(told, str(SideSource.NONE)),
    )
    table = pa.Table.from_pandas(logged, preserve_index=False)
    return pa.Table.from_batches(table.to_batches(max_chunksize=_ROWS_A_BATCH), schema=table.schema)


def count_known(cursor: duckdb.DuckDBPyConnection, sets: pa.Table, athlete: str) -> int:
    """How many of these sets the athlete's log already has."""
    cursor.register("logged", sets)
    return len(cursor.execute(query("known_rows"), {"athlete": athlete}).fetchall())


def add_export(
    cursor: duckdb.DuckDBPyConnection, export: Export, sets: pa.Table, athlete: str
) -> ImportReport:
    """Store what the log does not have yet of these sets, and all that belongs to the import."""
    import_id = _number(cursor, "select nextval('import_numbers')")
    cursor.register("logged", sets)
    added = _number(cursor, query("add_sets"), {"import_id": import_id, "athlete": athlete})
    known = export.counts.sets - added
    changed = _changed_rows(cursor, athlete) if known else _NO_ROWS
    found = {"added": added, "already_known": known, "changed": changed.num_rows}
    report = _report(export, import_id, athlete, **found)
    cursor.execute(query("add_import"), asdict(report))
    add_changes(cursor, changed, import_id, athlete)
    _add_problems(cursor, export.problems, report)
    _add_file(cursor, export.content, report)
    if export.own_records is not None:
        add_own_records(cursor, export.own_records, import_id, athlete, report.imported_at)
    add_body_mass(cursor, export.body_mass, import_id, athlete, report.imported_at)
    add_strength_tests(cursor, export.strength_tests, import_id, athlete)
    add_answers(cursor, export.readings, athlete, IMPORT, report.imported_at)
    return report


def follow_choices(cursor: duckdb.DuckDBPyConnection, choices: ImportChoices, report: ImportReport) -> None:
    """Do with an import that was just added what the person decided about it.

    Raises `ImportCancelledError` where they changed their mind.
    """
    _put_answers(cursor, choices, report)
    for reason, places in choices.left_out.groupby("reason") if len(choices.left_out) else ():
        leave_out(cursor, places, str(reason), report.athlete)
    if choices.takes_newer:
        take_newer(cursor, report.import_id, choices.newer)
    if choices.is_cancelled():
        raise ImportCancelledError(f"The import of {report.file_name} was stopped. Nothing was stored.")


def undo_import(cursor: duckdb.DuckDBPyConnection, import_id: int) -> str:
    """Take out what the import added and all that belongs to it alone; whose it was."""
    athlete = find_report(cursor, import_id).athlete
    for statement in _TAKE_OUT:
        cursor.execute(statement, {"import_id": import_id})
    drop_changes(cursor, import_id, athlete)
    drop_own_records(cursor, import_id)
    if _number(cursor, _DROP_FILES):
        _make_room(cursor)
    cursor.execute(_DROP_ANSWERS)
    cursor.execute(query("drop_left_out_without_set"))
    return athlete


def _make_room(cursor: duckdb.DuckDBPyConnection) -> None:
    """Give back the room of files that were deleted.

    DuckDB 2.0 frees the blocks of long values with their table, not with their row.
    """
    made = cursor.execute("select sql from duckdb_tables() where table_name = 'files'").fetchall()[0][0]
    cursor.execute("create temp table kept_files as from files")
    cursor.execute("drop table files")
    cursor.execute(made)
    cursor.execute("insert into files from kept_files")
    cursor.execute("drop table kept_files")


def _put_answers(cursor: duckdb.DuckDBPyConnection, choices: ImportChoices, report: ImportReport) -> None:
    """The answers that the log still answers otherwise, as the person's own."""
    known = set(answers(read_readings(cursor, report.athlete)))
    other = [answer for answer in answers(choices.answers) if answer not in known]
    for answer in other:
        drop_answer(cursor, answer, report.athlete)
    add_answers(cursor, as_readings(other), report.athlete, PERSON, report.imported_at)


def _changed_rows(cursor: duckdb.DuckDBPyConnection, athlete: str) -> pa.Table:
    """Which of the registered `logged` sets the log knows and says otherwise."""
    return cursor.sql(query("changed_rows"), params={"athlete": athlete}).to_arrow_table()


def _report(export: Export, import_id: int, athlete: str, **found: int) -> ImportReport:
    starts = export.sets["session_start"]
    return ImportReport(
        import_id=import_id,
        athlete=athlete,
        app=export.app,
        layout=export.layout,
        file_name=export.file_name,
        file_sha256=sha256(export.content).hexdigest(),
        imported_at=datetime.now().astimezone().replace(tzinfo=None),
        first_session=None if starts.empty else starts.min().to_pydatetime(),
        last_session=None if starts.empty else starts.max().to_pydatetime(),
        sessions=starts.nunique(),
        **asdict(export.counts),
        **found,
    )


def _add_problems(cursor: duckdb.DuckDBPyConnection, problems: pd.DataFrame, report: ImportReport) -> None:
    if problems.empty:
        return
    texts = dict.fromkeys(PROBLEM_COLUMNS[1:], "str")
    cursor.register(
        "noted", pa.Table.from_pandas(problems[PROBLEM_COLUMNS].astype(texts), preserve_index=False)
    )
    cursor.execute(
        "insert into problems by name select $import_id as import_id, $athlete as athlete, * from noted",
        {"import_id": report.import_id, "athlete": report.athlete},
    )


def _add_file(cursor: duckdb.DuckDBPyConnection, content: bytes, report: ImportReport) -> None:
    """Keep the file once, however often it is imported."""
    known = "select count(*) from files where athlete = $athlete and sha256 = $sha256"
    name = {"athlete": report.athlete, "sha256": report.file_sha256}
    if _number(cursor, known, name):
        return
    packed = pa.compress(content, codec="zstd", asbytes=True)
    cursor.execute(
        "insert into files values ($athlete, $sha256, $bytes, $content)",
        {**name, "bytes": len(content), "content": packed},
    )


def _number(cursor: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, Any] | None = None) -> int:
    """The number that a query of one row gives: a count, or how many rows were inserted."""
    return int(cursor.execute(sql, parameters).fetchall()[0][0])
