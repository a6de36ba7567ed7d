"""The cells of a table of one's own, read: people write them in more ways than apps do."""

from collections.abc import Callable
from functools import partial

import numpy as np
import pandas as pd

from data.importers import own_cells
from data.importers.cells import Cells, as_flags, as_numbers, as_words, doubtful
from data.importers.columns import BLANK, Column
from data.importers.own_header import Columns
from data.importers.session_starts import starts
from data.importers.set_cells import distance_in_metres, metres_of, set_cells, unit
from data.readings import DateOrder
from data.sets import Side, SideSource


def read_cells(
    columns: Columns, rows: int, order: DateOrder | None
) -> tuple[dict[str, Cells], tuple[str, ...]]:
    """The cells by what they mean, and notices; `order` is that of dates like 03/02/2030."""
    fields = ("time", "side", "load", "load_unit", "unit", "hold_unit", "distance_unit", "set_type")
    columns = {**{field: Column.repeated(field, BLANK, rows) for field in fields}, **columns}
    own_ways: dict[str, Callable[[Column], Cells]] = {
        "session_start": partial(starts, time=columns["time"], order=order),
        "load": partial(as_numbers, number=own_cells.load),
        "hold_s": partial(as_numbers, number=_hold(columns["hold_unit"])),
        "set_type": _set_types,
        "test": _tests,
        "pain": partial(as_flags, holds=own_cells.is_pain),
    }
    cells = set_cells({**columns, "session_start": columns["date"]}, rows, own_ways)
    distance, notices = distance_in_metres(cells["distance"], metres_of(columns["distance_unit"]))
    units = _units(columns["load"], columns["load_unit"], columns["unit"])
    sides = _sides(columns["side"], columns["set_type"])
    return {**cells, "unit": units, "distance_m": distance, **sides}, notices


def _set_types(column: Column) -> Cells:
    return doubtful(as_words(column, own_cells.set_type), column, own_cells.strange_set_type)


def _tests(column: Column) -> Cells:
    return doubtful(as_flags(column, own_cells.is_test), column, own_cells.strange_test)


def _units(load: Column, in_the_name: Column, in_its_column: Column) -> Cells:
    """The unit written behind a weight, else the one in the column's name, else the one beside it."""
    behind = np.asarray(as_words(load, own_cells.load_unit).by_row, dtype=object)
    named = np.asarray(as_words(in_the_name, unit).by_row, dtype=object)
    beside = as_words(in_its_column, unit)
    words = np.where(
        behind != BLANK, behind, np.where(named != BLANK, named, np.asarray(beside.by_row, dtype=object))
    )
    return Cells(pd.Categorical(words), beside.faults)


def _hold(unit_in_the_name: Column) -> Callable[[str], float]:
    return own_cells.hold_in_minutes if "min" in unit_in_the_name.texts else own_cells.hold


def _sides(side: Column, set_type: Column) -> dict[str, Cells]:
    """The side in its column, else the one that stands for the kind of set; with its source."""
    in_its_column = doubtful(as_words(side, own_cells.side), side, own_cells.strange_side)
    stated = np.asarray(in_its_column.by_row, dtype=object)
    by_type = np.asarray(as_words(set_type, own_cells.side).by_row, dtype=object)
    has_column, has_type = stated != Side.UNKNOWN, by_type != Side.UNKNOWN
    sources = [str(SideSource.COLUMN), str(SideSource.SET_TYPE)]
    source = np.select([has_column, has_type], sources, str(SideSource.NONE))
    return {
        "side": Cells(pd.Categorical(np.where(has_column, stated, by_type)), doubts=in_its_column.doubts),
        "side_source": Cells(pd.Categorical(source)),
    }
