"""The person's readings in the log: one row for each answer."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

import duckdb

from data.log_queries import query
from data.readings import DateOrder, Readings, ZerosMean
from data.sets import Unit

PERSON = "person"
IMPORT = "import"

_Word = TypeVar("_Word", bound=StrEnum)
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
        units=_of_kind(rows, "unit", Unit),
        exercises=exercises,
        date_orders=_of_kind(rows, "date_order", DateOrder),
        zeros=_of_kind(rows, "zeros", ZerosMean),
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
    for kind, by_app in (
        ("unit", readings.units),
        ("date_order", readings.date_orders),
        ("zeros", readings.zeros),
    ):
        for app, value in by_app.items():
            yield kind, app, "", str(value)
    for app, names in readings.exercises.items():
        for name, exercise in names.items():
            yield "exercise", app, name, exercise


def _of_kind(rows: list[tuple[str, ...]], kind: str, words: type[_Word]) -> dict[str, _Word]:
    return {app: words(value) for its_kind, app, _, value in rows if its_kind == kind}
