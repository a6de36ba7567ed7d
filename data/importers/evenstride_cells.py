"""The cells of our own CSV: each kind is written in one way only, and anything else is a fault of its row."""

import math
import re
from collections.abc import Callable, Collection
from datetime import datetime

import pandas as pd

from data.importers.cells import CellFault, Cells, as_flags, as_moments, as_numbers, as_words
from data.importers.columns import Column
from data.own_layout import YES
from data.safe_cells import from_cell

_AMOUNT = re.compile(r"(\d{1,400}(\.\d{0,400})?|\.\d{1,400})(e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{6})?", re.ASCII)
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)([ T]00:00:00)?", re.ASCII)


def cells_of(column: Column, kind: str, words: Collection[str] = ()) -> Cells:
    """A column's values; `kind` is one of those in `data.sets.LOGGED`, or "day".

    `words` are those of a closed vocabulary; among them "" lets a cell be empty.
    """
    if kind == "closed":
        return _closed(column, words)
    if kind == "flag":
        return _flags(column)
    if kind in _NUMBERS:
        return as_numbers(column, _NUMBERS[kind])
    if kind in _MOMENTS:
        return as_moments(column, _MOMENTS[kind])
    return as_words(column, from_cell)


def _closed(column: Column, words: Collection[str]) -> Cells:
    cells = as_words(column, lambda text: _one_of(text, words))
    known = pd.Categorical(cells.by_row).set_categories([word for word in words if word])
    return Cells(known, cells.faults)


def _one_of(text: str, words: Collection[str]) -> str:
    if text not in words:
        raise CellFault(f"should be one of {', '.join(filter(None, words))}")
    return text


def _flags(column: Column) -> Cells:
    checked = as_words(column, lambda text: _one_of(text, (YES, "")))
    return Cells(as_flags(column, lambda text: text == YES).by_row, checked.faults)


def _amount(text: str) -> float:
    if text == "":
        return math.nan
    if not _AMOUNT.fullmatch(text) or not math.isfinite(float(text)):
        raise CellFault("is not a number as Evenstride writes it, such as 22.5")
    return float(text)


def _whole(text: str) -> float:
    if not _WHOLE.fullmatch(text):
        raise CellFault("is not a whole number" if text else "A number is missing")
    return float(text)


def _moment(text: str) -> datetime:
    if not _MOMENT.fullmatch(text):
        raise CellFault("is not a time as Evenstride writes it, such as 2030-02-03 18:05:00")
    return _real(text)


def _day(text: str) -> datetime:
    if not _DAY.fullmatch(text):
        raise CellFault("is not a day as Evenstride writes it, such as 2030-02-03")
    return _real(text)


def _real(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise CellFault("is no day that there is") from None


_NUMBERS: dict[str, Callable[[str], float]] = {"number": _amount, "whole": _whole}
_MOMENTS: dict[str, Callable[[str], datetime]] = {"time": _moment, "day": _day}
