"""Bringing a log to this Evenstride's version, by numbered SQL files, each applied once and whole."""

import re
from datetime import datetime
from pathlib import Path

import duckdb

from data.log_errors import ForeignFileError, MigrationError, NewerLogError

MIGRATIONS = Path(__file__).with_name("migrations")

_NUMBER = re.compile(r"^(\d{4})_\w+\.sql$")
_VERSIONS = """
create table if not exists evenstride_versions (
    version integer primary key,
    name varchar not null,
    applied_at timestamp not null
)
"""


def migrate(
    connection: duckdb.DuckDBPyConnection,
    path: Path | None,
    folder: Path = MIGRATIONS,
    until: int | None = None,
) -> None:
    """Apply the files of `folder` that the log does not have yet, in order, each in one transaction.

    Those after the number `until` are left out, where one is given.

    A log with something in it is first copied beside itself, as `<name>.before-version-<number>.duckdb`.
    Raises `NewerLogError`, `ForeignFileError` or `MigrationError`; the log then has the version it had.
    """
    steps = _steps(folder)
    version = _version(connection, path)
    if version > max(steps):
        raise NewerLogError(
            f"The log {path} has version {version}; this Evenstride knows versions up to {max(steps)}. It "
            "was left as it is. Install the newest Evenstride to open it."
        )
    pending = [number for number in steps if number > version and number <= (until or number)]
    if pending and version and path:
        _keep_copy(connection, path, pending[0])
    for number in pending:
        _apply(connection, number, steps[number], path)
    if pending:
        connection.execute("checkpoint")  # so that no change of tables is ever replayed after a crash


def newest_version(folder: Path = MIGRATIONS) -> int:
    """The number of the last migration."""
    return max(_steps(folder))


def _steps(folder: Path) -> dict[int, Path]:
    """The migration files by their numbers, in order."""
    numbered = [(_NUMBER.match(file.name), file) for file in sorted(folder.glob("*.sql"))]
    return {int(name[1]): file for name, file in numbered if name}


def _version(connection: duckdb.DuckDBPyConnection, path: Path | None) -> int:
    """The log's version; 0 for a new file."""
    tables = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
    if not tables:
        return 0
    if "evenstride_versions" not in tables:
        raise ForeignFileError(
            f"The file {path} is a database, but no log of Evenstride's. It was left as it is. Name another "
            "file for your log, or move this one to another place."
        )
    return int(
        connection.execute("select coalesce(max(version), 0) from evenstride_versions").fetchall()[0][0]
    )


def _keep_copy(connection: duckdb.DuckDBPyConnection, path: Path, number: int) -> None:
    """Copy the whole log beside itself."""
    target = path.with_name(f"{path.stem}.before-version-{number}.duckdb")
    try:
        copy_log(connection, target)
    except (duckdb.Error, OSError) as error:
        raise MigrationError(
            f"Before the log {path} is brought to version {number}, a copy of it is kept, and that failed "
            f"({error}). The log was left as it was. Check that the disk has room, then try again."
        ) from error


def copy_log(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Copy the whole log into a file of its folder, which gets its name only when it is complete.

    Through DuckDB: opening the file a second time and closing it would release the lock on it.
    Raises `duckdb.Error` or `OSError`.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    _copy(connection, part)
    part.replace(target)


def _copy(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    quoted = str(target).replace("'", "''")
    connection.execute(f"attach '{quoted}' as evenstride_copy")
    try:
        connection.execute(f"copy from database {_name(connection)} to evenstride_copy")
    finally:
        connection.execute("detach evenstride_copy")


def _name(connection: duckdb.DuckDBPyConnection) -> str:
    """The quoted name by which SQL knows the log: DuckDB takes it from the file's."""
    name = str(connection.execute("select current_database()").fetchall()[0][0])
    return '"{}"'.format(name.replace('"', '""'))


def _apply(connection: duckdb.DuckDBPyConnection, number: int, file: Path, path: Path | None) -> None:
    now = datetime.now().astimezone().replace(tzinfo=None)
    try:
        connection.begin()
        connection.execute(_VERSIONS)
        connection.execute(file.read_text(encoding="utf-8"))
        connection.execute("insert into evenstride_versions values (?, ?, ?)", [number, file.name, now])
        connection.commit()
    except duckdb.Error as error:
        connection.rollback()
        raise MigrationError(
            f"The log {path} could not be brought to version {number} ({error}). It was left as it was. Use "
            "the Evenstride you had before, and report this."
        ) from error
