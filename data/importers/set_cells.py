"""How the columns of any export are read, once it is known what each of them means."""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import numpy.typing as npt

from data.importers.cells import (
    CellFault,
    Cells,
    as_moments,
    as_numbers,
    as_text,
    as_words,
    doubtful,
    numbers_of,
)
from data.importers.columns import BLANK, Column, one_of
from data.importers.dates import moment
from data.importers.numbers import amount, rir, rpe, seconds
from data.importers.own_numbers import comma_is_decimal, reading
from data.importers.plain_texts import plain_amounts, plain_moments
from data.sets import SetType, Unit

METRES = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "ft": 0.3048, "yd": 0.9144}

_UNITS = {
    BLANK: BLANK,
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), Unit.KG),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), Unit.LB),
}
_METRES_OF_WORD = {
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), METRES["m"]),
    **dict.fromkeys(("km", "kilometer", "kilometers", "kilometre", "kilometres"), METRES["km"]),
    **dict.fromkeys(("mi", "mile", "miles"), METRES["mi"]),
    **dict.fromkeys(("ft", "feet"), METRES["ft"]),
    **dict.fromkeys(("yd", "yds", "yards"), METRES["yd"]),
}
_NO_LENGTH = "The unit of {count:,} of the distances is not known. These sets came in without their distance."
_NUMBERS: dict[str, Callable[[str], float]] = {
    "load": amount,
    "reps": amount,
    "hold_s": seconds,
    "distance": amount,
    "rpe": rpe,
    "rir": rir,
}
_PLAIN = ("load", "reps", "hold_s", "distance")
_AS: dict[str, Callable[[Column], Cells]] = {
    "session_start": partial(as_moments, moment=moment, plain=plain_moments),
    "exercise_raw": as_text,
    **{field: partial(as_numbers, number=_NUMBERS[field], plain=plain_amounts) for field in _PLAIN},
    **{field: partial(as_numbers, number=_NUMBERS[field]) for field in ("rpe", "rir")},
    "session_title": as_text,
    "variant_raw": as_text,
    "superset": as_text,
    "note": as_text,
}


def set_cells(
    columns: Mapping[str, Column], rows: int, own_ways: Mapping[str, Callable[[Column], Cells]] | None = None
) -> dict[str, Cells]:
    """The cells of columns by what they mean; a meaning without a column has blank cells.

    `own_ways` reads some meanings differently. Units, lengths and set types are not among them: where they
    stand differs by app.
    """
    ways = {**_AS, **_with_decimal_commas(columns), **(own_ways or {})}
    found = {meaning: columns.get(meaning, Column.repeated(meaning, BLANK, rows)) for meaning in ways}
    cells = {meaning: read(found[meaning]) for meaning, read in ways.items()}
    return {**cells, "load_raw": as_text(found["load"])}


def _with_decimal_commas(columns: Mapping[str, Column]) -> Mapping[str, Callable[[Column], Cells]]:
    """How numbers are read where some of a file show what a comma in them is; spreadsheets write 20,412."""
    amounts = [columns[field] for field in _NUMBERS if field in columns]
    with_comma = [column for column in amounts if any("," in text for text in column.texts)]
    comma = comma_is_decimal(with_comma)
    if comma is None:
        return {}
    return {
        field: partial(as_numbers, number=reading(number, comma))
        for field, number in _NUMBERS.items()
        if any(columns.get(field) is column for column in with_comma)
    }


def unit(text: str) -> str:
    """`Unit` of a word such as "kgs" or "lbs"; empty for an empty text. Raises `CellFault`."""
    found = _UNITS.get(text.casefold().strip("."))
    if found is None:
        raise CellFault("is not a unit of weight that Evenstride knows")
    return found


def load_in_either(kilograms: Column, pounds: Column) -> tuple[Column, Cells]:
    """The weight in kilograms where there is one, else that in pounds, and the unit of each row."""
    in_pounds = (kilograms.is_nothing() & ~pounds.is_nothing()).astype(np.intp)
    units = [Column.repeated("unit", word, len(in_pounds)) for word in (Unit.KG, Unit.LB)]
    return one_of([kilograms, pounds], in_pounds), as_words(one_of(units, in_pounds), unit)


def metres_of(column: Column) -> npt.NDArray[np.float64]:
    """How many metres one unit of length has in each row; missing where the word is none [m]."""
    lengths = [_METRES_OF_WORD.get(text.casefold().strip("."), np.nan) for text in column.texts]
    return np.array(lengths)[column.codes]


def distance_in_metres(
    distance: Cells, metres: float | npt.NDArray[np.float64]
) -> tuple[Cells, tuple[str, ...]]:
    """The distance [m], given how many metres its unit has; with a notice where that is not known."""
    logged = numbers_of(distance)
    in_metres = Cells(logged * metres)
    unknown = (logged > 0) & np.isnan(metres)
    return in_metres, (_NO_LENGTH.format(count=unknown.sum()),) if unknown.any() else ()


def set_types(column: Column, words: Mapping[str, SetType]) -> Cells:
    """The set types that `words` gives; any other word is a working set, with a doubt."""
    types = as_words(column, lambda text: words.get(text.casefold(), SetType.WORKING))
    return doubtful(
        types,
        column,
        lambda text: (
            None
            if text.casefold() in words
            else f"“{text}” is no set type that Evenstride knows. It counts as a working set"
        ),
    )
