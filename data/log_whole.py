"""A whole log, all athletes and all tables: read for a backup, checked aside, and put in place of another.

Which tables and columns there are is asked of the database, so that one that a later migration makes is part
of every backup from then on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data.log_connection import memory_at_version
from data.log_contents import LogContents
from data.log_errors import ForeignContentsError
from data.log_migrations import MIGRATIONS, migrate

_BYTES = "BLOB"
_FILES = "files"  # the only table with bytes: the original files
_APART = ("evenstride_versions", "revisions")  # not replaced: of this log, and never to shrink
_VERSION = "select max(version) from evenstride_versions"
_COLUMNS = """
select table_name, column_name, data_type
from duckdb_columns()
semi join duckdb_tables() using (table_oid)
where database_name = current_database()
order by table_name, column_index
"""
_SEQUENCES = (
    "select sequence_name from duckdb_sequences() where database_name = current_database() order by all"
)
_REVISIONS = "select athlete, revision from revisions"
_SET_REVISION = """
insert into revisions values ($athlete, $revision)
on conflict (athlete) do update set revision = excluded.revision
"""
_WITHOUT_FILE = """
select count(*) from imports anti join files
on imports.athlete = files.athlete and imports.file_sha256 = files.sha256
"""


@dataclass(frozen=True)
class StagedLog:
    """The contents of a log, checked and brought to this version: typed tables, ready to be put in place."""

    tables: Mapping[str, pa.Table]
    sequences: Mapping[str, int]


def read_whole(cursor: duckdb.DuckDBPyConnection) -> LogContents:
    """All that is in the log."""
    tables = {
        name: cursor.sql(_as_texts(name, columns)).to_arrow_table()
        for name, columns in _tables(cursor).items()
    }
    return LogContents(_version(cursor), tables, dict(_originals(cursor)), _sequences(cursor))


def staged(contents: LogContents, migrations: Path = MIGRATIONS) -> StagedLog:
    """The contents in a log of their own in memory, at their version, and from there brought to this one.

    Raises `ForeignContentsError` where no log could hold them, and `NewerLogError`.
    """
    connection = memory_at_version(contents.version, migrations)
    try:
        _fill(connection, contents)
        migrate(connection, None, migrations)
        return StagedLog(
            {name: connection.sql(f"from {_quoted(name)}").to_arrow_table() for name in _tables(connection)},
            contents.sequences,
        )
    except duckdb.Error as error:
        raise ForeignContentsError(f"It holds what no log does ({str(error).splitlines()[0]})") from error
    finally:
        connection.close()


def put_in_place(cursor: duckdb.DuckDBPyConnection, log: StagedLog) -> None:
    """Replace all that is in the log, within the cursor's transaction. Revisions and numbers only grow."""
    had = dict(cursor.execute(_REVISIONS).fetchall())
    numbers = _sequences(cursor)
    for name, rows in log.tables.items():
        if name not in _APART:
            cursor.execute(f"delete from {_quoted(name)}")  # noqa: S608  the database's own names
            _insert(cursor, name, rows)
    for name, number in numbers.items():
        start = max(number, log.sequences.get(name, 1))
        cursor.execute(f"create or replace sequence {_quoted(name)} start {start}")
    _grow(cursor, had, log.tables["revisions"])


def is_empty(cursor: duckdb.DuckDBPyConnection) -> bool:
    """Whether nothing was ever stored in the log, or all of it was taken out again."""
    names = [name for name in _tables(cursor) if name not in _APART]
    counts = " + ".join(f"(select count(*) from {_quoted(name)})" for name in names)  # noqa: S608  as above
    return bool(cursor.execute(f"select {counts} = 0").fetchall()[0][0])


def _fill(connection: duckdb.DuckDBPyConnection, contents: LogContents) -> None:
    tables = _tables(connection)
    if set(tables) != set(contents.tables):
        strange = sorted(set(tables) ^ set(contents.tables))
        raise ForeignContentsError(f"Its tables are not those of a log: {', '.join(strange)}")
    for name, columns in tables.items():
        given = contents.tables[name]
        if set(given.column_names) != {column for column, kind in columns.items() if kind != _BYTES}:
            raise ForeignContentsError(f"The columns of its table {name} are not those of a log")
        rows = _with_originals(given, contents.files) if name == _FILES else given
        _insert(connection, name, rows, columns)
    if connection.execute(_WITHOUT_FILE).fetchall() != [(0,)]:
        raise ForeignContentsError("The original file of an import is missing")


def _insert(
    cursor: duckdb.DuckDBPyConnection, name: str, rows: pa.Table, types: Mapping[str, str] | None = None
) -> None:
    """Insert rows by the names of their columns; texts become values of these types."""
    cursor.register("rows_given", rows)
    values = ", ".join(
        f"{_quoted(column)}::{types[column]} as {_quoted(column)}" if types else _quoted(column)
        for column in rows.column_names
    )
    into = _quoted(name)
    cursor.execute(f"insert into {into} by name select {values} from rows_given")  # noqa: S608  as above
    cursor.unregister("rows_given")


def _with_originals(rows: pa.Table, files: Mapping[str, bytes]) -> pa.Table:
    names = rows["sha256"].to_pylist()
    missing = [name for name in names if name not in files]
    if missing:
        raise ForeignContentsError(f"The original file {missing[0]} is missing")
    packed = [pa.compress(files[name], codec="zstd", asbytes=True) for name in names]
    return rows.append_column("content", pa.array(packed, pa.binary()))


def _originals(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, bytes]]:
    for name, size, content in cursor.execute("select sha256, bytes, content from files").fetchall():
        yield name, bytes(pa.decompress(content, decompressed_size=size, codec="zstd", asbytes=True))


def _grow(cursor: duckdb.DuckDBPyConnection, had: Mapping[str, int], given: pa.Table) -> None:
    """Every athlete's revision beyond what it was, here or there: what was drawn before is old now."""
    restored = dict(zip(given["athlete"].to_pylist(), given["revision"].to_pylist(), strict=True))
    for athlete in {**had, **restored}:
        revision = max(had.get(athlete, 0), restored.get(athlete, 0)) + 1
        cursor.execute(_SET_REVISION, {"athlete": athlete, "revision": revision})


def _tables(cursor: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """The columns of each table with their types."""
    tables: dict[str, dict[str, str]] = {}
    for table, column, kind in cursor.execute(_COLUMNS).fetchall():
        if table != "evenstride_versions":
            tables.setdefault(table, {})[column] = kind
    return tables


def _as_texts(name: str, columns: Mapping[str, str]) -> str:
    readable = (_quoted(column) for column, kind in columns.items() if kind != _BYTES)
    texts = ", ".join(f"{column}::varchar as {column}" for column in readable)
    return f"select {texts} from {_quoted(name)} order by all"  # noqa: S608  the database's own names


def _version(cursor: duckdb.DuckDBPyConnection) -> int:
    return int(cursor.execute(_VERSION).fetchall()[0][0])


def _sequences(cursor: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """The next number of each sequence; asking takes it, which leaves a gap and harms nothing."""
    names: list[Any] = [name for (name,) in cursor.execute(_SEQUENCES).fetchall()]
    return {
        name: int(cursor.execute("select nextval($name)", {"name": name}).fetchall()[0][0]) for name in names
    }


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))
