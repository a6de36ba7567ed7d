"""Logs as earlier versions left them: what the first Evenstride wrote, by SQL, brought to a later version."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from data.log_migrations import migrate
from data.training_log import TrainingLog
from tests.log_fixtures import many_sets

CONTENT = b"made up\n" * 100
AT = datetime(2026, 1, 5, 19, 30)  # noqa: DTZ001  the log keeps wall-clock time
FILE = (
    "insert into files values ($athlete, $sha, $bytes, $content)",
    (
        "insert into imports values ($number, $athlete, 'strong', 'comma 12 columns', 'made.csv', $sha,"
        " $moment, $first, $last, $sessions, $sets + 2, $sets, 1, 1, $sets, 0, 0)"
    ),
    "insert into problems values ($number, $athlete, 7, 'no date', 'Set aside', 'soon;Squat')",
    "insert into sets by name select * replace ($athlete as athlete), $number as import_id from made",
    (
        "insert into readings values ($athlete, 'unit', 'strong', '', 'lb', 'import', $moment),"
        " ($athlete, 'exercise', 'strong', 'Lunge', 'split-squat', 'person', $moment)"
    ),
    "insert into revisions values ($athlete, $number + 4)",
)


@dataclass(frozen=True)
class Old:
    """What one athlete's part of an old log says."""

    sets: int
    load: float
    reps: float


def write_old_log(path: Path, version: int, sets: int = 400) -> dict[str, Old]:
    """A log that the first version wrote for two athletes, and a later one brought to `version`."""
    written = {}
    with duckdb.connect(str(path), config={"storage_compatibility_version": "v1.5.0"}) as connection:
        migrate(connection, None, until=1)
        connection.execute("select nextval('import_numbers'), nextval('import_numbers')")
        for number, athlete in enumerate(["me", "anna"], start=1):
            made = many_sets(sets * number, seed=number)
            _write(connection, number, athlete, made)
            written[athlete] = Old(len(made), made["load"].sum(), made["reps"].sum())
        migrate(connection, None, until=version)
    return written


def _write(connection: duckdb.DuckDBPyConnection, number: int, athlete: str, made: pd.DataFrame) -> None:
    content = CONTENT + athlete.encode()
    values: dict[str, object] = {
        "number": number,
        "athlete": athlete,
        "sha": sha256(content).hexdigest(),
        "bytes": len(content),
        "content": pa.compress(content, codec="zstd", asbytes=True),
        "moment": AT,
        "first": made["session_start"].min(),
        "last": made["session_start"].max(),
        "sessions": made["session_start"].nunique(),
        "sets": len(made),
    }
    columns = [name for name, *_ in connection.execute("describe sets").fetchall()]
    connection.register("made", made[[name for name in columns if name != "import_id"]])
    for sql in FILE:
        named = {name: value for name, value in values.items() if f"${name}" in sql}
        connection.execute(sql, named)


def is_kept(path: Path, written: dict[str, Old]) -> None:
    """Everything that was written before is there, in today's words, and the log goes on from there."""
    with TrainingLog(path) as log:
        assert log.athletes() == sorted(written)
        for number, (athlete, old) in enumerate(written.items(), start=1):
            sets, report = log.sets(athlete), log.import_report(number)
            assert Old(len(sets), sets["load"].sum(), sets["reps"].sum()) == old
            assert (report.athlete, report.added, report.imported_at) == (athlete, old.sets, AT)
            assert log.original_file(number) == CONTENT + athlete.encode()
            assert log.problems(number)["line"].to_list() == [7]
            assert log.readings(athlete).units == {"strong": "lb"}
            assert log.readings(athlete).exercises == {"strong": {"Lunge": "split-squat"}}
            assert set(sets.loc[sets["exercise_raw"] == "Lunge", "exercise"]) == {"split-squat"}
            assert log.revision(athlete) == number + 4
