"""The person's readings in the log: one row for each answer."""

from datetime import datetime

import duckdb
import pandas as pd

from data.log_queries import query
from data.reading_texts import Answer, answers, as_readings
from data.readings import Readings

PERSON = "person"
IMPORT = "import"

_TYPES = {"kind": "str", "app": "str", "subject": "str", "value": "str", "source": "str"}


def read_readings(cursor: duckdb.DuckDBPyConnection, athlete: str) -> Readings:
    """The athlete's readings; empty where nothing was ever answered."""
    return as_readings(_answers(cursor, athlete))


def read_answers(cursor: duckdb.DuckDBPyConnection, athlete: str) -> pd.DataFrame:
    """A row an answer: `kind`, `app`, `subject`, `value`, `source`, `set_at` and `is_readable`."""
    told = cursor.execute(query("readings"), {"athlete": athlete}).df()
    readable = [answer.is_readable for answer in _answers(cursor, athlete)]
    return told.astype(_TYPES).assign(is_readable=pd.array(readable, dtype="bool"))


def add_answers(
    cursor: duckdb.DuckDBPyConnection, readings: Readings, athlete: str, source: str, now: datetime
) -> None:
    """Store the answers to what the log has no answer to yet."""
    known = {answer.about for answer in _answers(cursor, athlete)}
    for answer in answers(readings):
        if answer.about not in known:
            told = {"value": answer.value, "source": source, "now": now}
            cursor.execute(query("add_reading"), {**_place(answer, athlete), **told})


def drop_answers(cursor: duckdb.DuckDBPyConnection, readings: Readings, athlete: str) -> None:
    """Take out whatever the log answers to the same questions."""
    for answer in answers(readings):
        drop_answer(cursor, answer, athlete)


def drop_answer(cursor: duckdb.DuckDBPyConnection, answer: Answer, athlete: str) -> int:
    """Take out the log's answer to the same question; how many there were: one or none."""
    return int(cursor.execute(query("drop_reading"), _place(answer, athlete)).fetchall()[0][0])


def _answers(cursor: duckdb.DuckDBPyConnection, athlete: str) -> list[Answer]:
    rows = cursor.execute(query("readings"), {"athlete": athlete}).fetchall()
    return [Answer(kind, app, subject, value) for kind, app, subject, value, *_ in rows]


def _place(answer: Answer, athlete: str) -> dict[str, str]:
    """What the answer is the answer to."""
    return {"athlete": athlete, "kind": answer.kind, "app": answer.app, "subject": answer.subject}
