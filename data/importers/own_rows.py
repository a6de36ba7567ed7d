"""The cells of a table of one's own, read: people write them in more ways than apps do."""

from collections.abc import Callable
from functools import partial

import numpy as np
import pandas as pd

from data.importers import own_cells
from data.importers.cells import CellFault, Cells, as_flags, as_numbers, as_words, doubtful
from data.importers.columns import BLANK, Column
from data.importers.numbers import amount, rir, rpe
from data.importers.own_columns import folded
from data.importers.own_header import Columns
from data.importers.own_numbers import Number, reading
from data.importers.plain_texts import plain_amounts
from data.importers.set_cells import distance_in_metres, metres_of, set_cells, unit
from data.sets import SetType, Side, SideSource

_NUMBERS: dict[str, Number] = {
    "load": own_cells.load,
    "reps": amount,
    "distance": amount,
    "rir": rir,
    "rpe": rpe,
}
_PLAIN = dict.fromkeys(("load", "reps", "distance"), plain_amounts)
"""What may be read all at once where a point parts decimals."""


def read_cells(
    columns: Columns, rows: int, dates: Callable[[Column], Cells], *, comma: bool | None = None
) -> tuple[dict[str, Cells], tuple[str, ...]]:
    """The cells by what they mean, and notices.

    `dates` reads the dates; `comma` says whether a comma parts decimals, where that is known.
    """
    fields = ("time", "side", "load", "load_unit", "unit", "hold_unit", "distance_unit", "set_type", "warmup")
    columns = {**{field: Column.repeated(field, BLANK, rows) for field in fields}, **columns}
    numbers = {**_NUMBERS, "hold_s": _hold(columns["hold_unit"])}
    ways = {field: reading(number, comma) for field, number in numbers.items()}
    ways["reps"] = _reps(ways["reps"])
    own_ways: dict[str, Callable[[Column], Cells]] = {
        **{
            field: partial(as_numbers, number=way, plain=None if comma else _PLAIN.get(field))
            for field, way in ways.items()
        },
        "session_start": dates,
        "set_type": _set_types,
        "test": _tests,
        "pain": partial(as_flags, holds=own_cells.is_pain),
    }
    cells = set_cells({**columns, "session_start": columns["date"]}, rows, own_ways)
    distance, notices = distance_in_metres(cells["distance"], metres_of(columns["distance_unit"]))
    units = _units(columns["load"], columns["load_unit"], columns["unit"])
    sides = _sides(columns["side"], columns["set_type"])
    set_types = _with_warmups(cells["set_type"], columns["warmup"])
    return {**cells, "set_type": set_types, "unit": units, "distance_m": distance, **sides}, notices


def _set_types(column: Column) -> Cells:
    return doubtful(as_words(column, own_cells.set_type), column, own_cells.strange_set_type)


def _with_warmups(set_types: Cells, warmup: Column) -> Cells:
    """The kinds of set, a warm-up where a column of its own says so."""
    is_warmup = warmup.where(own_cells.is_warmup)
    if not is_warmup.any():
        return set_types
    words = np.where(is_warmup, str(SetType.WARMUP), np.asarray(set_types.by_row, dtype=object))
    return Cells(pd.Categorical(words), set_types.faults, set_types.doubts)


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


def _reps(number: Number) -> Number:
    """Repetitions of one set. Raises `CellFault` for a list of them."""

    def one_set(text: str) -> float:
        if own_cells.several_sets(text):
            raise CellFault("may be the repetitions of several sets. Please give each set a row of its own")
        return number(text)

    return one_set


def _hold(unit_in_the_name: Column) -> Callable[[str], float]:
    return own_cells.hold_in_minutes if "min" in unit_in_the_name.texts else own_cells.hold


def _sides(side: Column, set_type: Column) -> dict[str, Cells]:
    """The side in its column, else the one that stands for the kind of set; with its source."""
    letters = own_cells.side_letters(side.texts)
    in_its_column = doubtful(
        as_words(side, lambda text: letters.get(folded(text)) or own_cells.side(text)),
        side,
        lambda text: None if folded(text) in letters else own_cells.strange_side(text),
    )
    stated = np.asarray(in_its_column.by_row, dtype=object)
    by_type = np.asarray(as_words(set_type, own_cells.side).by_row, dtype=object)
    has_column, has_type = stated != Side.UNKNOWN, by_type != Side.UNKNOWN
    sources = [str(SideSource.COLUMN), str(SideSource.SET_TYPE)]
    source = np.select([has_column, has_type], sources, str(SideSource.NONE))
    return {
        "side": Cells(pd.Categorical(np.where(has_column, stated, by_type)), doubts=in_its_column.doubts),
        "side_source": Cells(pd.Categorical(source)),
    }
