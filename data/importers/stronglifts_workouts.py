"""StrongLifts, older exports: one row a workout, with a block of columns for every exercise of it.

The blocks have the same names, the last may be cut short, and rows may have more or fewer cells than the
header: columns are found by their place, and short rows are filled up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.importers.cells import Cells, as_words, numbers_of, same
from data.importers.columns import Column, one_of
from data.importers.entries import Entries
from data.importers.exact_text import padded
from data.importers.importer import Importer, described
from data.importers.session_starts import order_of_dates, starts
from data.importers.set_cells import set_cells, unit
from data.importers.text_table import TableText, TextTable, same_name
from data.importers.weigh_ins import beside_sets
from data.importers.wide_rows import Group, check_groups, one_entry_a_group
from data.readings import DateOrder, Readings
from data.sets import SetType, Unit

APP = "stronglifts"

_NEEDED = ("date", "exercise 1", "set 1")
_EXERCISE, _SET = re.compile(r"exercise \d+"), re.compile(r"set \d+")


@dataclass(frozen=True)
class _Block:
    """The columns of one exercise."""

    exercise: Column
    loads: Sequence[Column]
    sets: Sequence[Column]


def _layout(text: TableText) -> str | None:
    is_of_app = text.same_names.issuperset(_NEEDED) and _count_sets(_longest_block(text.header.names)) > 0
    return described(text, "one row a workout") if is_of_app else None


def _entries(text: TableText, readings: Readings) -> Entries:
    text = _whole_blocks(text)
    check_groups(text, _count_sets(text.header.names))
    table = text.table(mend=padded)
    groups = [group for block in _blocks(table) for group in _sets(block)]
    long = one_entry_a_group(groups, len(table))
    date = table.column("Date").take(long.rows)
    order, questions, readings = order_of_dates(APP, date, readings)
    cells = set_cells(long.columns, len(long.rows))
    body_mass, notices = _weigh_ins(table, order)
    return Entries(
        lines=table.lines[long.rows],
        contents=lambda entries: table.contents(long.rows[entries]),
        cells={
            **cells,
            "session_start": starts(date, Column.repeated("Time", "", len(long.rows)), order),
            "unit": as_words(long.columns["unit"], unit),
            "distance_m": cells["distance"],
            "set_type": same(SetType.WORKING, len(long.rows)),
        },
        not_sets=numbers_of(cells["reps"]) == 0,  # the app writes 0 where a set was not done
        misfits=table.misfits,
        number=long.number,
        questions=questions,
        notices=notices,
        readings=readings,
        body_mass=body_mass,
    )


def _weigh_ins(table: TextTable, order: DateOrder | None) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """What the person weighed at each workout, in whichever unit the app wrote it."""
    kilograms, pounds = (table.column(f"Body Weight ({word})") for word in ("KG", "LB"))
    in_pounds = kilograms.is_blank()
    weight = one_of([kilograms, pounds], in_pounds.astype(np.intp))
    units = Cells(np.where(in_pounds, str(Unit.LB), str(Unit.KG)))
    days = starts(table.column("Date"), Column.repeated("", "", len(table)), order)
    return beside_sets(table.lines, days, weight, units)


def _whole_blocks(text: TableText) -> TableText:
    """The file under a header whose last block is whole, with one more behind it for rows that go on."""
    names = text.header.names
    last = _starts_of_blocks(names)[-1]
    block = _longest_block(names)
    return replace(text, header=replace(text.header, names=(*names[:last], *block, *block)))


def _longest_block(names: Sequence[str]) -> tuple[str, ...]:
    """The names of the block with most sets; a trailing delimiter makes a name that is none."""
    bounds = pairwise([*_starts_of_blocks(names), len(names)])
    return max((tuple(name for name in names[first:end] if name) for first, end in bounds), key=_count_sets)


def _starts_of_blocks(names: Sequence[str]) -> list[int]:
    return [place for place, name in enumerate(names) if _EXERCISE.fullmatch(same_name(name))]


def _count_sets(names: Sequence[str]) -> int:
    return sum(_SET.fullmatch(same_name(name)) is not None for name in names)


def _blocks(table: TextTable) -> Iterator[_Block]:
    names = [same_name(name) for name in table.header.names]
    for first, end in pairwise([*_starts_of_blocks(names), len(names)]):
        columns = dict(zip(names[first:end], table.columns[first:end], strict=True))
        yield _Block(
            table.columns[first],
            [columns[name] for name in ("weight (kg)", "weight (lb)") if name in columns],
            [column for name, column in columns.items() if _SET.fullmatch(name)],
        )


def _sets(block: _Block) -> Iterator[Group]:
    """Each set of an exercise; one that is named without any set is an entry all the same."""
    load, load_unit = _load(block)
    shared = {"exercise_raw": block.exercise, "load": load, "unit": load_unit}
    filled = [~column.is_blank() for column in block.sets]
    only_named = ~block.exercise.is_blank() & ~np.logical_or.reduce(filled)
    for number, (reps, is_filled) in enumerate(zip(block.sets, filled, strict=True), start=1):
        has_entry = is_filled | only_named if number == 1 else is_filled
        yield Group({**shared, "reps": reps}, number, has_entry)


def _load(block: _Block) -> tuple[Column, Column]:
    """The weight in whichever column has one, and its unit."""
    rows = len(block.exercise.codes)
    none = Column.repeated("Weight", "", rows)
    columns = [none, *block.loads]
    units = [none, *(_unit_of(column) for column in block.loads)]
    which: npt.NDArray[np.intp] = np.zeros(rows, dtype=np.intp)
    for says_nothing in (Column.is_blank, Column.is_nothing):  # a number counts before the other's zero
        for place, column in reversed(list(enumerate(block.loads, start=1))):
            which = np.where(says_nothing(column), which, place)
    return one_of(columns, which), one_of(units, which)


def _unit_of(load: Column) -> Column:
    stated = Unit.KG if "kg" in same_name(load.name) else Unit.LB
    return Column.repeated(load.name, stated, len(load.codes))


IMPORTER = Importer(app=APP, title="StrongLifts", layout=_layout, entries=_entries)
