"""What the values of a column look like: dates, numbers, sides, names that come again."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

import numpy as np

from data.importers import own_cells
from data.importers.cells import CellFault
from data.importers.columns import Column
from data.importers.dates import has_no_year, moment, numbers_of_either_order, time_of_day
from data.importers.own_columns import folded
from data.importers.own_dates import is_serial
from data.importers.own_numbers import reading
from data.importers.set_cells import unit
from data.importers.utc_times import has_offset
from data.sets import Side

_SET_TYPES = set(own_cells.SET_TYPES) - {""}

MOSTLY = 0.8
"""A share of the values that is enough to say what a column holds: the others may be slips."""

_SMALL_HOURS = timedelta(hours=4)
SAMPLES = 5
_LONGEST_SAMPLE = 40
_PRODUCT = re.compile(r"\d+(?:[.,]\d+)?\s*(?:kgs?|lbs?)?\s*[x×*@]\s*\d", re.IGNORECASE)
_LONGEST_TRIED = 80  # a longer text is no date and no number, and reading it would cost time
_NUMBERS = (reading(own_cells.load, None), reading(own_cells.load, True))  # noqa: FBT003  as if for a comma


@dataclass(frozen=True)
class Look:
    """A column's distinct values, the first ones of it, and how many rows have one."""

    texts: tuple[str, ...]
    filled: int
    numbers: tuple[float, ...]
    in_order: tuple[float, ...]
    in_numbers: float
    dates: float
    without_year: float
    times: float
    latest: timedelta
    holds: float
    products: float
    with_unit: float
    sides: float
    set_types: float
    units: float

    @classmethod
    def of(cls, column: Column, most: int) -> "Look":
        """The look of at most so many of the column's distinct values."""
        rows = np.flatnonzero(~column.is_blank())
        distinct = list(dict.fromkeys(column.codes[rows].tolist()))[:most]
        texts = tuple(column.texts[code] for code in distinct)
        value = {code: _number(column.texts[code]) for code in distinct}
        numbers = tuple(number for number in value.values() if number is not None)
        first = [value[code] for code in column.codes[rows].tolist()[:most] if code in value]
        in_order = tuple(number for number in first if number is not None)
        return cls(
            texts,
            len(rows),
            numbers,
            in_order,
            in_numbers=len(in_order) / len(first) if first else 0.0,
            dates=_share(texts, _is_date),
            without_year=_share(texts, lambda text: has_no_year(text) and _number(text) is None),
            times=_share(texts, _is_time),
            latest=max((time_of_day(text) for text in texts if _is_time(text)), default=timedelta()),
            holds=_share(texts, lambda text: text[-1:].isalpha() and _is(own_cells.hold, text)),
            products=_share(texts, is_product),
            with_unit=_share(
                texts, lambda text: _number(text) is not None and own_cells.load_unit(text) != ""
            ),
            sides=_share(texts, lambda text: own_cells.side(text) != Side.UNKNOWN),
            set_types=_share(texts, lambda text: folded(text) in _SET_TYPES),
            units=_share(texts, lambda text: _is(unit, text)),
        )

    @property
    def are_short_times(self) -> bool:
        """Whether nearly all are like 0:45 or 1:30, and none as late in a day as anybody trains."""
        return self.times >= MOSTLY and self.latest < _SMALL_HOURS

    @property
    def samples(self) -> tuple[str, ...]:
        """Its first values, each once and short enough to be shown."""
        return tuple(
            text if len(text) <= _LONGEST_SAMPLE else f"{text[:_LONGEST_SAMPLE]}…"
            for text in self.texts[:SAMPLES]
        )

    @property
    def is_numeric(self) -> bool:
        """Whether nearly all cells are numbers, with or without a unit of weight."""
        return bool(self.numbers) and self.in_numbers >= MOSTLY

    @property
    def is_whole(self) -> bool:
        """Whether nearly all values are numbers without decimals."""
        return self.is_numeric and all(number == int(number) for number in self.numbers)

    @property
    def is_count(self) -> bool:
        """Whether the values may count repetitions."""
        return self.is_whole and max(self.numbers) <= 100 and float(np.median(self.numbers)) <= 30

    @property
    def counts_up(self) -> bool:
        """Whether the values go 1, 2, 3 and begin again, as sets are numbered, also once a side."""
        if not self.is_whole or self.in_order[:1] != (1.0,) or max(self.numbers) < 2:
            return False
        return all(after in (before, before + 1, 1.0) for before, after in pairwise(self.in_order))

    @property
    def is_words(self) -> bool:
        """Whether the values are text with letters in it: no numbers, dates, times or durations."""
        with_letters = sum(any(letter.isalpha() for letter in text) for text in self.texts)
        other = self.is_numeric or max(self.dates, self.times, self.holds, self.products) >= MOSTLY / 2
        return with_letters > len(self.texts) / 2 and not other

    @property
    def comes_again(self) -> float:
        """How often each value comes up, on average."""
        return self.filled / len(self.texts) if self.texts else 0.0


def is_product(text: str) -> bool:
    """Whether the text says several things at once, such as 60x8, 3x8@60 or 60 kg x 8."""
    return _PRODUCT.match(text) is not None


def _share(texts: tuple[str, ...], holds: Callable[[str], bool]) -> float:
    tried = [len(text) <= _LONGEST_TRIED and holds(text) for text in texts]
    return sum(tried) / len(tried) if tried else 0.0


def _is(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except CellFault:
        return False
    return True


def _is_date(text: str) -> bool:
    return (
        numbers_of_either_order(text) is not None or has_offset(text) or is_serial(text) or _is(moment, text)
    )


def _is_time(text: str) -> bool:
    return len(text) <= _LONGEST_TRIED and ":" in text and _is(time_of_day, text)


def _number(text: str) -> float | None:
    """The number in a cell, 1,250 as if its comma parted decimals; None where none is in it."""
    for read in _NUMBERS if len(text) <= _LONGEST_TRIED else ():
        try:
            found = read(text)
        except CellFault:
            continue
        return None if np.isnan(found) else found
    return None
