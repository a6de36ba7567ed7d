"""Opening the log's file: in one process, brought to this version, locked down before it is used."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data.log_errors import (
    ForeignFileError,
    LogError,
    LogFolderError,
    LogInUseError,
    NewerLogError,
    NotStoredError,
    UnreadableLogError,
)
from data.log_migrations import migrate, newest_version

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 2,
    "memory_limit": "2GB",
    "storage_compatibility_version": "v1.5.0",  # DuckDB 1.5 and 2.0 both open the file
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",  # SQL never finds a local variable by its name
    "preserve_insertion_order": "false",  # queries order their rows themselves; imports use both threads
}


def open_connection(path: Path | None, migrations: Path) -> duckdb.DuckDBPyConnection:
    """The connection to the log at `path`, or to one in memory: at the newest version, locked down.

    A missing file is made. A file that is not ours, damaged or newer is left as it is. Raises a `LogError`
    that says which of these it was and what to do.
    """
    if path is not None:
        _check_access(path)
    try:
        connection = duckdb.connect(str(path or ":memory:"), config=_SETTINGS)
    except duckdb.Error as error:
        raise _not_opened(path, error) from error
    try:
        migrate(connection, path, migrations)
        _lock_down(connection, path)
    except duckdb.Error as error:
        connection.close()
        raise _not_opened(path, error) from error
    except LogError:
        connection.close()
        raise
    return connection


def memory_at_version(version: int, migrations: Path) -> duckdb.DuckDBPyConnection:
    """The connection to an empty log in memory at that version. Raises `NewerLogError` for a later one."""
    newest = newest_version(migrations)
    if version > newest:
        raise NewerLogError(
            f"It was made by a newer Evenstride (its log has version {version}, this one knows up to "
            f"{newest}). Install the newest Evenstride, then try again."
        )
    connection = duckdb.connect(":memory:", config=_SETTINGS)
    migrate(connection, None, migrations, until=version)
    return connection


@contextmanager
def reading_explained(path: Path | None) -> Iterator[None]:
    """Turns DuckDB's errors while reading into `UnreadableLogError`."""
    try:
        yield
    except duckdb.Error as error:
        raise UnreadableLogError(
            f"The log {_called(path)} could not be read ({_reason(error)}). Nothing was changed. Close "
            "Evenstride and open it again. If this comes back, the file is damaged: put a backup there."
        ) from error


@contextmanager
def writing_explained(path: Path | None) -> Iterator[None]:
    """Turns DuckDB's errors while writing into `NotStoredError`."""
    try:
        yield
    except (duckdb.ConstraintException, duckdb.ConversionException) as error:
        raise NotStoredError(
            f"This has something that the log cannot hold ({_reason(error)}). Nothing of it was stored. "
            "Please report it, with the file if you can."
        ) from error
    except duckdb.Error as error:
        raise NotStoredError(
            f"Nothing of this was stored in the log {_called(path)} ({_reason(error)}). The log is as it "
            "was. Check that the disk has room, then try again."
        ) from error


def _check_access(path: Path) -> None:
    """DuckDB says all of this with one kind of error; asking first gives each its own sentence."""
    if not _is_there(path.parent):
        raise LogFolderError(
            f"The folder for your log, {path.parent}, does not exist. Make it and try again."
        )
    for place in (path.parent, path):
        if _is_there(place) and not os.access(place, os.R_OK | os.W_OK):
            raise LogFolderError(
                f"Evenstride may not write to {place}, where your log lies. Allow it to, and try again."
            )
    if path.is_dir():
        raise ForeignFileError(f"The log {path} is a folder. Name a file for the log instead.")


def _is_there(place: Path) -> bool:
    """Also where this user may not look."""
    try:
        return place.exists()
    except PermissionError:
        return True


def _lock_down(connection: duckdb.DuckDBPyConnection, path: Path | None) -> None:
    """Take every way to other files away. The order matters: no folder can be allowed after the second."""
    if connection.execute("select current_setting('lock_configuration')").fetchall() == [(True,)]:
        return  # this process has the file open already, and the settings are the file's
    if path is not None:
        folder = str(path.absolute().parent).replace("'", "''")
        connection.execute(f"set allowed_directories = ['{folder}']")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


def _not_opened(path: Path | None, error: duckdb.Error) -> LogError:
    """DuckDB tells a lock and a newer file by their words only."""
    message = str(error)
    if "lock on file" in message or "used by another process" in message:
        return LogInUseError(
            f"Evenstride is already open in another window and uses the log {_called(path)}. Go on in that "
            "window, or close it and try again."
        )
    if "newer version of DuckDB" in message:
        return NewerLogError(
            f"The log {_called(path)} was written by a newer Evenstride. It was left as it is. Install the "
            "newest Evenstride to open it."
        )
    return ForeignFileError(
        f"The file {_called(path)} is damaged or is no log of Evenstride's ({_reason(error)}). It was left "
        "as it is. Move it to another place; put a backup where it was, or start again with an empty log."
    )


def _called(path: Path | None) -> str:
    return "in memory" if path is None else str(path)


def _reason(error: duckdb.Error) -> str:
    return str(error).splitlines()[0].rstrip(".!")
