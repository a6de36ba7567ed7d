"""Tables as people keep them: a date once for the sets of its day, an exercise once, and lines of totals."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from data.importers.columns import Column
from data.importers.text_table import TextTable
from data.table_mapping import PERSON, TableMapping

_OFTEN = 0.25
"""From this share of blank cells on, a column is one of blocks; fewer are slips, which nobody may fill in."""

_TOTALS = {
    *("total", "totals", "subtotal", "sum", "average", "avg", "mean"),
    *("summe", "gesamt", "zwischensumme", "durchschnitt", "totaal", "gemiddelde"),
    *("somme", "moyenne", "suma", "promedio", "totale", "somma", "media", "soma", "toplam", "ortalama"),
    *("razem", "итого", "всего"),
}
_NAMES_AS_WELL = {"suma", "soma"}
_WORDS: Mapping[str, str] = {"date": "a date", "exercise_raw": "an exercise"}

_Rows = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Blocks:
    """A table with its dates and exercises in every row of their block.

    `no_sets` are the rows of totals and those that hold nothing but a date.
    """

    table: TextTable
    no_sets: _Rows
    notices: tuple[str, ...] = ()


def in_every_row(table: TextTable, mapping: TableMapping) -> Blocks:
    """The table with what stands once a block carried down; an exercise holds until the date changes.

    A row of totals takes nothing and gives nothing.
    """
    places = _places(table, mapping)
    totals = _totals(table, places.values()) | _totals_of_people(table, mapping, places)
    columns, notices = list(table.columns), []
    begins = np.zeros(len(table), dtype=bool)
    for field, place in places.items():
        column = columns[place]
        own = ~column.is_blank() & ~totals
        columns[place], taken = _carried(column, own, totals, begins)
        notices += [_notice(field, taken)] if taken else []
        begins |= _changes(column, own)
    no_sets = totals | _only_dated(table, places)
    return Blocks(replace(table, columns=tuple(columns)), no_sets, tuple(notices))


def _places(table: TextTable, mapping: TableMapping) -> dict[str, int]:
    """Where the column of each carried field stands; a date comes first."""
    fields = [meaning.field for meaning in mapping.meanings(table.header.names)]
    return {field: fields.index(field) for field in _WORDS if field in fields}


def _totals(table: TextTable, places: Iterable[int]) -> _Rows:
    """Which rows sum up others, as their date or exercise says."""
    return _say_total(table, [table.columns[place] for place in places], _TOTALS)


def _say_total(table: TextTable, columns: Iterable[Column], words: Container[str]) -> _Rows:
    totals = np.zeros(len(table), dtype=bool)
    for column in columns:
        totals |= column.where(lambda text: text.casefold().strip(" .:=") in words)
    return totals


def _totals_of_people(table: TextTable, mapping: TableMapping, places: Mapping[str, int]) -> _Rows:
    """Which rows without an exercise have a word for totals where others name a person."""
    meanings = mapping.meanings(table.header.names)
    people = [table.columns[place] for place, meaning in enumerate(meanings) if meaning == PERSON]
    exercises = [table.columns[place] for field, place in places.items() if field == "exercise_raw"]
    silent = np.logical_and.reduce([np.ones(len(table), dtype=bool), *(one.is_blank() for one in exercises)])
    return silent & _say_total(table, people, _TOTALS - _NAMES_AS_WELL)


def _carried(column: Column, own: _Rows, totals: _Rows, begins: _Rows) -> tuple[Column, int]:
    """The column with the last text above in its blank rows, in the same block; and how many took it."""
    blank = ~own & ~totals
    if not own.any() or blank.sum() < _OFTEN * len(own):
        return column, 0
    rows = np.arange(len(own))
    source, block = _last(own), _last(begins)
    takes = blank & (source >= 0) & (source >= block)
    return column.take(np.where(takes, source, rows)), int(takes.sum())


def _changes(column: Column, own: _Rows) -> _Rows:
    """In which rows another text begins to hold."""
    source = _last(own)
    return np.diff(np.where(source >= 0, column.codes[source], -1), prepend=-1) != 0


def _last(marked: _Rows) -> npt.NDArray[np.intp]:
    """Of each row the last marked one up to it; -1 where there is none."""
    return np.maximum.accumulate(np.where(marked, np.arange(len(marked)), -1))


def _only_dated(table: TextTable, places: Mapping[str, int]) -> _Rows:
    """The rows of which only the date says something: headings of a day."""
    others = [column.is_blank() for place, column in enumerate(table.columns) if place != places.get("date")]
    return np.logical_and.reduce(others) if others and "date" in places else np.zeros(len(table), dtype=bool)


def _notice(field: str, taken: int) -> str:
    rows = "1 row" if taken == 1 else f"{taken:,} rows"
    return f"{rows} without {_WORDS[field]} took the one above. Please check a few of them."
