"""Tables of something else than sets, such as tests of strength or weigh-ins: no row of them is a set."""

from dataclasses import replace

import numpy as np

from data.importers.cells import Cells, Reasons, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.set_cells import set_cells
from data.importers.text_table import TextTable
from data.readings import Readings
from data.sets import SetType


def no_sets(table: TextTable, faults: Reasons, readings: Readings) -> Entries:
    """The rows as entries without any set; those with a fault are set aside with it."""
    count = len(table)
    not_sets = np.ones(count, dtype=bool)
    not_sets[list(faults)] = False
    cells = set_cells({}, count, {"session_start": _no_time})
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            "athlete": replace(same("me", count), faults=faults),
            **cells,
            "unit": same("", count),
            "distance_m": cells["distance"],
            "set_type": same(SetType.WORKING, count),
        },
        not_sets=not_sets,
        misfits=table.misfits,
        readings=readings,
    )


def _no_time(column: Column) -> Cells:
    return Cells(np.full(len(column.codes), np.datetime64("NaT", "us")))
