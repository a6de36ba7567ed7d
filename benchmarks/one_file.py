"""One file read once, in a process of its own: prints times [ms] and the process's peak memory as JSON.

`python -m benchmarks.one_file KIND FOLDER TODAY` reads `hevy.csv` of that folder: with pandas alone, into a
new log, or into the log that has it already.
"""

import json
import resource
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pandas as pd

from data.importers import read_export
from data.training_log import TrainingLog

PANDAS, FIRST, AGAIN = "pandas", "first", "again"

_DATES = ("start_time", "end_time")


def with_pandas(content: bytes) -> dict[str, float]:
    """The base: the table, and both of its date columns."""
    started = perf_counter()
    table = pd.read_csv(BytesIO(content))
    dates = [pd.to_datetime(table[name], format="%d %b %Y, %H:%M") for name in _DATES]
    assert all(len(column) == len(table) for column in dates)  # noqa: S101  keeps the work from looking unused
    return {"ms": 1e3 * (perf_counter() - started)}


def into_log(content: bytes, log_file: Path, today: date) -> dict[str, float]:
    """Read the export and add it to the log: in all, and each of the two."""
    with TrainingLog(log_file) as log:
        started = perf_counter()
        export = read_export(content, "hevy.csv", today=today)
        read = perf_counter()
        log.add(export)
        added = perf_counter()
    return {
        "ms": 1e3 * (added - started),
        "read_ms": 1e3 * (read - started),
        "add_ms": 1e3 * (added - read),
    }


def peak_mb() -> float:
    """The most memory this process ever had [MB]."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024**2 if sys.platform == "darwin" else most / 1024  # bytes there, else kilobytes


def main(kind: str, folder: Path, today: date) -> None:
    """Do it and print what it took."""
    content = (folder / "hevy.csv").read_bytes()
    log_file = folder / "log.duckdb"
    if kind == FIRST:
        log_file.unlink(missing_ok=True)
    took = with_pandas(content) if kind == PANDAS else into_log(content, log_file, today)
    print(json.dumps({**took, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))
