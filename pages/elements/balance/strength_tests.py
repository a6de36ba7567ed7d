"""Strength tests on the balance page: both legs' measured force, beside the verdict and never part of it."""

import pandas as pd

from pages.elements.definitions import how_it_is_worked_out
from pages.elements.figure import Table
from pages.elements.force_tests import test_rows
from pages.elements.kept import kept
from pages.elements.layout import card, section
from pages.elements.tables import table
from pages.elements.view import View

BESIDE = (
    "Measured by a device, not worked out from your log: they are never mixed into what this page says about "
    "your exercises. One test is one reading, and readings of the same legs differ from day to day."
)
_SHOWN = 8


def strength_tests_card(view: View) -> None:
    """The latest tests with the force of each leg; nothing for a log without any."""
    rows = kept(view, _rows)
    if rows.empty:
        return
    with card("strength-tests"):
        section("Strength tests with left and right", BESIDE)
        table(rows.head(_SHOWN), alt="Strength tests with the force of each leg, latest first")
        if len(rows) > _SHOWN:
            Table(rows, "All strength tests, latest first").show("strength-tests")
        how_it_is_worked_out("Strength tests", key="strength-tests")


def _rows(view: View) -> pd.DataFrame:
    tests = view.log.strength_tests.all(view.athlete)
    known = tests[tests["tested_at"] < pd.Timestamp(view.today) + pd.Timedelta(days=1)]
    return test_rows(known.iloc[::-1])
