"""Strength tests in the log: they come with an import, and go with it."""

import duckdb
import pandas as pd
import pyarrow as pa

from data.log_queries import query
from data.log_transactions import Transactions
from data.strength_tests import as_strength_tests


class StrengthTests:
    """Every athlete's strength tests."""

    def __init__(self, transactions: Transactions) -> None:
        """The strength tests of this log."""
        self._transactions = transactions

    def all(self, athlete: str) -> pd.DataFrame:
        """The athlete's tests in the order of their times, with the columns of `data.strength_tests`."""
        with self._transactions.reading() as cursor:
            tests = cursor.execute(query("strength_tests"), {"athlete": athlete}).df()
        return as_strength_tests(tests)

    def known(self, tests: pd.DataFrame, athlete: str) -> int:
        """How many of these tests the athlete's log already has."""
        with self._transactions.reading() as cursor:
            return count_known_tests(cursor, tests, athlete)

    def of_import(self, import_id: int) -> int:
        """How many tests an import added."""
        counted = "select count(*) from strength_tests where import_id = $import_id"
        with self._transactions.reading() as cursor:
            return int(cursor.execute(counted, {"import_id": import_id}).fetchall()[0][0])


def add_strength_tests(
    cursor: duckdb.DuckDBPyConnection, tests: pd.DataFrame, import_id: int, athlete: str
) -> None:
    """Store the tests of an import that the athlete's log does not have yet."""
    if tests.empty:
        return
    _register(cursor, tests)
    cursor.execute(query("add_strength_tests"), {"import_id": import_id, "athlete": athlete})


def count_known_tests(cursor: duckdb.DuckDBPyConnection, tests: pd.DataFrame, athlete: str) -> int:
    """How many of these tests the athlete's log already has."""
    if tests.empty:
        return 0
    _register(cursor, tests)
    found = cursor.execute(query("count_known_strength_tests"), {"athlete": athlete})
    return int(found.fetchall()[0][0])


def _register(cursor: duckdb.DuckDBPyConnection, tests: pd.DataFrame) -> None:
    cursor.register("tested", pa.Table.from_pandas(as_strength_tests(tests), preserve_index=False))
