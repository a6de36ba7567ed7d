"""VALD NordBord's exports: one row a strength test of both legs. They are no sets.

How much the sides differ is never read: exports differ in formula and sign, and both forces are there.
Other devices of VALD test other muscles; they are refused by name (`other_files.tsv`).
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.importers.besides import no_sets
from data.importers.cells import Cells, Reasons, as_numbers, numbers_of
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.export import Question
from data.importers.importer import Importer, described
from data.importers.local_times import local_times
from data.importers.numbers import amount
from data.importers.people import NOBODY, person_of
from data.importers.session_starts import date_order, starts
from data.importers.text_table import TableText, TextTable
from data.importers.utc_times import has_offset, own_times, own_zone
from data.importers.vald_columns import is_nordbord, measures, names_of
from data.readings import DateOrder, Readings
from data.strength_tests import as_strength_tests

APP = "vald"
NO_FORCE = "There is no force of either leg"

_Asked = tuple[Cells, tuple[Question, ...], Readings]


def _layout(text: TableText) -> str | None:
    return described(text, "strength tests") if is_nordbord(text) else None


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table()
    columns = {meaning: table.column(name) for meaning, name in names_of(table).items()}
    person = person_of(APP, columns["person"], readings, things="tests")
    times, asked, readings = _tested_at(columns, person.readings)
    values = {
        name: as_numbers(table.column(own), amount) for name, own in measures(text.header.names).items()
    }
    faults = _faults(times, values, person.is_nobodys)
    entries = no_sets(table, faults, readings)
    tests = _tests(table, columns, times, values)
    return replace(
        entries,
        strength_tests=as_strength_tests(tests[entries.not_sets & person.is_theirs].reset_index(drop=True)),
        questions=(*person.questions, *asked),
        notices=person.notices,
    )


def _tests(
    table: TextTable, columns: Mapping[str, Column], times: Cells, values: Mapping[str, Cells]
) -> pd.DataFrame:
    texts = {name: np.array(columns[name].texts)[columns[name].codes] for name in ("test", "device", "note")}
    numbers = {name: numbers_of(cells) for name, cells in values.items()}
    tests = pd.DataFrame({"tested_at": times.by_row, **texts, **numbers})
    return tests.assign(app=APP, source_line=table.lines)


def _faults(times: Cells, values: Mapping[str, Cells], is_nobodys: npt.NDArray[np.bool_]) -> Reasons:
    """Why a row gives no test, by row, the first reason found."""
    left, right = numbers_of(values["left_n"]), numbers_of(values["right_n"])
    no_force = np.flatnonzero(np.isnan(left) & np.isnan(right))
    reasons = dict.fromkeys(no_force.tolist(), NO_FORCE)
    for cells in reversed([times, *values.values()]):
        reasons |= cells.faults
    return reasons | dict.fromkeys(np.flatnonzero(is_nobodys).tolist(), NOBODY)


def _tested_at(columns: Mapping[str, Column], readings: Readings) -> _Asked:
    """When each test was, on the person's own clock."""
    date, time = columns["date"], columns["time"]
    if date.where(has_offset).any():
        read, questions, readings = own_times(APP, readings)
        return read(date), questions, readings
    order, in_order, readings = _order(date, readings)
    times = starts(date, time, order)
    if not date.name.upper().endswith("UTC"):
        return times, in_order, readings
    zone, of_zone, readings = own_zone(APP, readings)
    utc = np.asarray(times.by_row, dtype="datetime64[us]")
    local = np.where(time.is_blank(), utc, local_times(utc, zone))  # a day without a time is not moved
    return replace(times, by_row=local), (*in_order, *of_zone), readings


def _order(date: Column, readings: Readings) -> tuple[DateOrder | None, tuple[Question, ...], Readings]:
    """The order of the dates; where they leave it open, the month comes first in all exports known so far."""
    order, question = date_order(date)
    if question is None:
        return order, (), readings
    if APP in readings.date_orders:
        return readings.date_orders[APP], (), readings
    first = DateOrder.MONTH_FIRST
    asked = replace(question, proposed=str(first), evidence="VALD usually writes the month first.")
    return first, (asked,), readings.answered(APP, asked.name, asked.proposed)


IMPORTER = Importer(app=APP, title="VALD NordBord", layout=_layout, entries=_entries)
