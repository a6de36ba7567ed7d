"""The person's readings in the log: one row for each answer."""

from collections.abc import Iterator
from datetime import datetime

import duckdb

from data.log_queries import query
from data.readings import Readings
from data.sets import Unit

PERSON = "person"
IMPORT = "import"

_Answer = tuple[str, str, str, str]  # kind, app, subject (a logged name, or empty), value


def read_readings(cursor: duckdb.DuckDBPyConnection, athlete: str) -> Readings:
    """The athlete's readings; empty where nothing was ever answered."""
    rows = cursor.execute(
        "select kind, app, subject, value from readings where athlete = $athlete", {"athlete": athlete}
    ).fetchall()
    exercises: dict[str, dict[str, str]] = {}
    for kind, app, subject, value in rows:
        if kind == "exercise":
            exercises.setdefault(app, {})[subject] = value
    return Readings(
        units={app: Unit(value) for kind, app, _, value in rows if kind == "unit"},
        exercises=exercises,
    )


def add_answers(
    cursor: duckdb.DuckDBPyConnection, readings: Readings, athlete: str, source: str, now: datetime
) -> None:
    """Store the answers that the log does not have yet."""
    for kind, app, subject, value in _answers(readings):
        answer = {"athlete": athlete, "kind": kind, "app": app, "subject": subject}
        cursor.execute(query("add_reading"), {**answer, "value": value, "source": source, "now": now})


def drop_answers(cursor: duckdb.DuckDBPyConnection, readings: Readings, athlete: str) -> None:
    """Take out whatever the log answers to the same questions."""
    for kind, app, subject, _ in _answers(readings):
        answer = {"athlete": athlete, "kind": kind, "app": app, "subject": subject}
        cursor.execute(query("drop_reading"), answer)


def _answers(readings: Readings) -> Iterator[_Answer]:
    """Those that hold for a whole log; how to read dates or zeros is asked anew for every file."""
    for app, unit in readings.units.items():
        yield "unit", app, "", str(unit)
    for app, names in readings.exercises.items():
        for name, exercise in names.items():
            yield "exercise", app, name, exercise
