"""A backup: the whole log in one file that can be checked, read by people and programs, and restored.

`python -m data.backup LOG FILE` writes one; with `--restore` it puts FILE in place of LOG, and keeps a copy
of what was there.
"""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import csv as arrow_csv

from data.backup_zip import Packed, RefusedBackup, packed, unpacked
from data.log_contents import LogContents
from data.log_errors import ForeignContentsError, LogError, NewerLogError
from data.log_migrations import MIGRATIONS
from data.log_whole import StagedLog, staged
from data.training_log import TrainingLog

__all__ = ["Backup", "RefusedBackup", "read_backup", "write_backup"]

_TABLE, _FILE = "tables/", "files/"


@dataclass(frozen=True)
class Backup:
    """A backup that was checked: when it was made (the wall clock of that computer), and what it holds.

    `sets` were imported, `entered_sets` logged in Evenstride itself; of how many `athletes`.
    """

    made_at: datetime
    athletes: tuple[str, ...]
    imports: int
    sets: int
    entered_sets: int
    log: StagedLog


def write_backup(log: TrainingLog, now: datetime) -> bytes:
    """The whole log as one zip file: a manifest, a CSV for each table, and the original files.

    In the CSV files texts are quoted, and a cell without quotes is a missing value.
    """
    contents = log.whole()
    tables = {f"{_TABLE}{name}.csv": _as_csv(table) for name, table in contents.tables.items()}
    files = {f"{_FILE}{name}": content for name, content in contents.files.items()}
    said = {
        "made_at": now.isoformat(timespec="seconds"),
        "log_version": contents.version,
        "next_numbers": dict(contents.sequences),
        "rows": {name: table.num_rows for name, table in contents.tables.items()},
    }
    return packed({**tables, **files}, said, now)


def read_backup(content: bytes, migrations: Path = MIGRATIONS) -> Backup:
    """The backup in a file, wholly checked; `TrainingLog.restore` puts its `log` in place.

    Raises `RefusedBackup`, and nothing else, whatever the bytes are: not ours, damaged, incomplete, made by a
    newer Evenstride, or more than a training log can be.
    """
    found = unpacked(content)
    try:
        contents = _contents(found)
        made_at = datetime.fromisoformat(found.said["made_at"])
        log = staged(contents, migrations)
    except NewerLogError as error:
        raise RefusedBackup(f"This backup cannot be restored. {error}") from error
    except (LogError, KeyError, TypeError, ValueError) as error:
        raise RefusedBackup(
            f"This backup is damaged or was changed, and it cannot be restored: {_reason(error)}."
        ) from error
    return Backup(
        made_at=made_at,
        athletes=tuple(sorted(log.tables["revisions"]["athlete"].to_pylist())),
        imports=log.tables["imports"].num_rows,
        sets=log.tables["sets"].num_rows,
        entered_sets=len(log.tables["entered_sets"]["entry_id"].unique()),
        log=log,
    )


def _contents(found: Packed) -> LogContents:
    tables = {name: _as_table(entry) for name, entry in _under(_TABLE, found.entries).items()}
    files = _under(_FILE, found.entries)
    for name, content in files.items():
        if sha256(content).hexdigest() != name:
            raise ForeignContentsError(f"The original file {name} is another one")
    named = {name.removesuffix(".csv"): table for name, table in tables.items()}
    numbers = {name: _whole(number) for name, number in dict(found.said["next_numbers"]).items()}
    return LogContents(_whole(found.said["log_version"]), named, files, numbers)


def _under(folder: str, entries: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name.removeprefix(folder): entry for name, entry in entries.items() if name.startswith(folder)}


def _whole(number: Any) -> int:  # noqa: ANN401  whatever JSON holds
    if not isinstance(number, int) or not 0 < number < 2**62:
        raise ForeignContentsError(f"{number!r} is no number of a log")
    return number


def _as_csv(table: pa.Table) -> bytes:
    file = BytesIO()
    arrow_csv.write_csv(table, file)
    return file.getvalue()


def _as_table(content: bytes) -> pa.Table:
    """The texts of a table; a cell without quotes is missing."""
    header = content[: content.find(b"\n")].decode()
    names = [name.strip('"') for name in header.split(",")]
    texts = arrow_csv.ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()),
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
    )
    parsing = arrow_csv.ParseOptions(newlines_in_values=True)
    reading = arrow_csv.ReadOptions(block_size=max(len(content), 1))
    return arrow_csv.read_csv(pa.py_buffer(content), reading, parsing, texts)


def _reason(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")


def main(arguments: list[str] | None = None) -> int:
    """Write or restore a backup; 0 where it was done, 2 where it was refused."""
    parser = argparse.ArgumentParser(prog="python -m data.backup", description="Back up a training log.")
    parser.add_argument("log", type=Path, help="the log, a .duckdb file")
    parser.add_argument("file", type=Path, help="the backup, a .zip file")
    parser.add_argument("--restore", action="store_true", help="put the backup in place of the log")
    told = parser.parse_args(arguments)
    try:
        said = _restored(told.log, told.file) if told.restore else _written(told.log, told.file)
    except (RefusedBackup, LogError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{said}\n")
    return 0


def _written(log_file: Path, file: Path) -> str:
    if not log_file.exists():
        raise FileNotFoundError(f"There is no log {log_file}.")
    with TrainingLog(log_file) as log:
        content = write_backup(log, datetime.now().astimezone().replace(tzinfo=None))
    with file.open("xb") as target:  # never over another backup
        target.write(content)
    return f"Wrote {file}."


def _restored(log_file: Path, file: Path) -> str:
    backup = read_backup(file.read_bytes())
    with TrainingLog(log_file) as log:
        copy = log.restore(backup.log)
    kept = "" if copy is None else f" What was there is kept in {copy}."
    return f"Restored {backup.sets} sets of {backup.imports} imports into {log_file}.{kept}"


if __name__ == "__main__":
    sys.exit(main())
