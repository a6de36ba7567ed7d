"""The person's answers about their log: listed, tried, stored, and taken back one by one."""

from datetime import datetime

import duckdb
import pandas as pd

from data.log_errors import UnknownReadingError
from data.log_left_out import read_left_out, without_left_out
from data.log_readings import PERSON, add_answers, drop_answer, drop_answers, read_answers, read_readings
from data.log_sets import read_logged, read_names
from data.log_transactions import Transactions
from data.reading_changes import ReadingChange, concerned_names, what_changed
from data.reading_texts import Answer, answers, as_readings
from data.readings import Readings
from data.understanding import as_understood


class Answers:
    """Every athlete's answers."""

    def __init__(self, transactions: Transactions) -> None:
        """The answers in this log."""
        self._transactions = transactions

    def all(self, athlete: str) -> pd.DataFrame:
        """What the athlete told, in the order in which they did.

        A row an answer: `kind`, `app`, `subject` and `value` (`reading_texts.Answer`); its `source`, "person"
        or "import"; when it was given, `set_at`; and `is_readable`, false for one that this Evenstride does
        not understand and that has no effect.
        """
        with self._transactions.reading() as cursor:
            return read_answers(cursor, athlete)

    def would_change(self, readings: Readings, athlete: str) -> ReadingChange:
        """What `set` would change, with nothing stored."""
        with self._transactions.reading() as cursor:
            before = read_readings(cursor, athlete)
            after = as_readings([*answers(before), *answers(readings)])
            return _change(cursor, before, after, athlete)

    def set(self, readings: Readings, athlete: str) -> ReadingChange:
        """Store the person's answers over older ones to the same questions; other answers stay."""
        now = datetime.now().astimezone().replace(tzinfo=None)
        with self._transactions.writing(athlete) as cursor:
            before = read_readings(cursor, athlete)
            drop_answers(cursor, readings, athlete)
            add_answers(cursor, readings, athlete, PERSON, now)
            return _change(cursor, before, read_readings(cursor, athlete), athlete)

    def take_back(self, answer: Answer, athlete: str) -> ReadingChange:
        """Take out exactly one answer, whatever its value is by now. Raises `UnknownReadingError`.

        `set(as_readings([answer]), athlete)` gives it again, as the person's.
        """
        with self._transactions.writing(athlete) as cursor:
            before = read_readings(cursor, athlete)
            if not drop_answer(cursor, answer, athlete):
                about = " of ".join(filter(None, (answer.kind, answer.subject, answer.app)))
                raise UnknownReadingError(
                    f"There is no reading {about} in this log. It may have been taken back already."
                )
            return _change(cursor, before, read_readings(cursor, athlete), athlete)


def _change(
    cursor: duckdb.DuckDBPyConnection, before: Readings, after: Readings, athlete: str
) -> ReadingChange:
    """What these readings say otherwise about the sets that count."""
    log_names = read_names(cursor, athlete)
    names = concerned_names(before, after, log_names)
    if not names:
        return ReadingChange()
    logged, left_out = read_logged(cursor, athlete, names), read_left_out(cursor, athlete)
    was, now = (
        without_left_out(as_understood(logged, readings, log_names), left_out) for readings in (before, after)
    )
    return what_changed(was, now)
