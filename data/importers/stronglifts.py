"""StrongLifts, newer exports: one row an exercise, with a pair of columns for every set of it."""

import re
from collections.abc import Iterator
from itertools import count

from data.importers.cells import numbers_of, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.importer import Importer, described
from data.importers.session_starts import order_of_dates, starts
from data.importers.set_cells import set_cells
from data.importers.text_table import TableText, TextTable, same_name
from data.importers.weigh_ins import beside_sets
from data.importers.wide_rows import Group, check_groups, one_entry_a_group
from data.readings import Readings
from data.sets import SetType, Unit

APP = "stronglifts"

_NEEDED = ("date (yyyy/mm/dd)", "exercise", "set 1 (reps)")
_REPS = re.compile(r"set \d+ \(reps\)")
_UNITS = {"KG": Unit.KG, "LB": Unit.LB}


def _layout(text: TableText) -> str | None:
    if not text.same_names.issuperset(_NEEDED) or _unit_word(text) is None:
        return None
    return described(text, f"one row an exercise, {_unit_word(text)}")


def _unit_word(text: TableText) -> str | None:
    return next((word for word in _UNITS if same_name(f"Set 1 ({word})") in text.same_names), None)


def _entries(text: TableText, readings: Readings) -> Entries:
    check_groups(text, sum(_REPS.fullmatch(same_name(name)) is not None for name in text.header.names))
    table = text.table()
    word = _unit_word(text) or "KG"
    long = one_entry_a_group(list(_sets(text, table, word)), len(table))
    date, time = (table.column(name).take(long.rows) for name in ("Date (yyyy/mm/dd)", "Start Time (h:mm)"))
    order, questions, readings = order_of_dates(APP, date, readings)
    cells = set_cells(long.columns, len(long.rows))
    weight = table.column("Body Weight (KG)")  # in kilograms also where the sets are in pounds
    days = starts(table.column("Date (yyyy/mm/dd)"), Column.repeated("", "", len(table)), order)
    body_mass, notices = beside_sets(table.lines, days, weight, same(Unit.KG, len(table)))
    return Entries(
        lines=table.lines[long.rows],
        contents=lambda entries: table.contents(long.rows[entries]),
        cells={
            **cells,
            "session_start": starts(date, time, order),
            "unit": same(_UNITS[word], len(long.rows)),
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


def _sets(text: TableText, table: TextTable, word: str) -> Iterator[Group]:
    """The columns of each set that the file has, by its number."""
    shared = {"exercise_raw": table.column("Exercise"), "session_title": table.column("Workout Name")}
    for number in count(1):
        if same_name(f"Set {number} (Reps)") not in text.same_names:
            return
        reps, load = table.column(f"Set {number} (Reps)"), table.column(f"Set {number} ({word})")
        has_entry = ~(reps.is_blank() & load.is_blank())
        yield Group({**shared, "reps": reps, "load": load}, number, has_entry)


IMPORTER = Importer(app=APP, title="StrongLifts", layout=_layout, entries=_entries)
