"""From texts to values, each distinct text once: what cells mean, or in words why they mean nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.importers.columns import Column
from data.importers.plain_texts import Read

Value = TypeVar("Value")
Otherwise = TypeVar("Otherwise")
Reasons = Mapping[int, str]
Plain = Callable[[Sequence[str]], Read]


class CellFault(ValueError):  # noqa: N818  the cell's fault, not the program's
    """A cell that means nothing; the message says why, after the cell itself: "is not a number"."""


@dataclass(frozen=True)
class Cells:
    """A column's values, a row each.

    `faults` says of rows why their cell means nothing, which sets the row aside; `doubts` says of rows what
    should be checked although the set comes in.
    """

    by_row: "npt.NDArray[np.generic] | pd.Categorical[Any]"
    faults: Reasons = field(default_factory=dict)
    doubts: Reasons = field(default_factory=dict)


def as_text(column: Column) -> Cells:
    """The texts as they are."""
    return Cells(_categories(column.texts, column.codes))


def as_words(column: Column, meant: Callable[[str], str]) -> Cells:
    """Texts that stand for others; `meant` raises `CellFault` where one stands for nothing."""
    texts, faults = _each_once(column, meant, "")
    distinct = {text: code for code, text in enumerate(dict.fromkeys(texts))}
    codes = np.array([distinct[text] for text in texts], dtype=np.int32)
    return Cells(_categories(tuple(distinct), codes[column.codes]), faults)


def as_numbers(column: Column, number: Callable[[str], float], plain: Plain | None = None) -> Cells:
    """Numbers; `number` raises `CellFault` where a text is none.

    `plain` reads at once what needs no closer look, as `number` would.
    """
    if plain is None:
        values, faults = _each_once(column, number, np.nan)
        return Cells(np.array(values, dtype=np.float64)[column.codes], faults)
    return _plain_first(column, number, np.nan, plain)


def numbers_of(cells: Cells) -> npt.NDArray[np.float64]:
    """The values of cells that hold numbers."""
    return np.asarray(cells.by_row, dtype=np.float64)


def as_moments(column: Column, moment: Callable[[str], datetime], plain: Plain | None = None) -> Cells:
    """Moments; `moment` raises `CellFault` where a text is none, `plain` as for numbers."""
    if plain is None:
        values, faults = _each_once(column, moment, None)
        return Cells(np.array(values, dtype="datetime64[us]")[column.codes], faults)
    return _plain_first(column, moment, None, plain)


def as_flags(column: Column, holds: Callable[[str], bool]) -> Cells:
    """Whether something holds of each text."""
    return Cells(column.where(holds))


def same(value: str, rows: int) -> Cells:
    """The same word in every row."""
    return as_text(Column.repeated("", value, rows))


def doubtful(cells: Cells, column: Column, doubt: Callable[[str], str | None]) -> Cells:
    """The cells with a doubt wherever `doubt` finds one in the text."""
    doubts = {code: said for code, text in enumerate(column.texts) if (said := doubt(text)) is not None}
    return Cells(cells.by_row, cells.faults, _by_row(column, doubts))


def _plain_first(
    column: Column, convert: Callable[[str], Value], otherwise: Otherwise, plain: Plain
) -> Cells:
    values, is_read = plain(column.texts)
    others = np.flatnonzero(~is_read)
    read, faults = _each_once(column, convert, otherwise, others.tolist())
    values = values.copy()
    values[others] = np.array(read, dtype=values.dtype)
    return Cells(values[column.codes], faults)


def _each_once(
    column: Column,
    convert: Callable[[str], Value],
    otherwise: Otherwise,
    codes: Sequence[int] | None = None,
) -> tuple[list[Value | Otherwise], dict[int, str]]:
    """The values of the distinct texts, or of those with these codes, and the faults by row."""
    values: list[Value | Otherwise] = []
    faults = {}
    for code in range(len(column.texts)) if codes is None else codes:
        text = column.texts[code]
        try:
            values.append(convert(text))
        except CellFault as fault:
            values.append(otherwise)
            faults[code] = f"“{_short(text)}” in the column “{column.name}” {fault}" if text else str(fault)
    return values, _by_row(column, faults)


def _by_row(column: Column, said: Mapping[int, str]) -> dict[int, str]:
    if not said:
        return {}
    rows = np.flatnonzero(np.isin(column.codes, list(said)))
    return {row: said[code] for row, code in zip(rows.tolist(), column.codes[rows].tolist(), strict=True)}


def _categories(texts: tuple[str, ...], codes: npt.NDArray[np.int32]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes, categories=pd.Index(texts, dtype=object))


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
