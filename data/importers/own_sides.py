"""Tables with one column for each side: every row becomes an entry a side, with the columns they share."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from data.importers.cells import CellFault
from data.importers.columns import BLANK, Column, one_of
from data.importers.export import Question
from data.importers.numbers import number
from data.importers.own_header import Columns
from data.readings import ZerosMean
from data.sets import Side

SIDES = (Side.LEFT, Side.RIGHT)
_AMOUNTS = ("load", "reps", "hold_s", "distance")
_OPTIONS = {
    str(ZerosMean.NOT_RECORDED): "The sides were not recorded one by one",
    str(ZerosMean.FAILED_SETS): "No repetition succeeded on this side",
}


@dataclass(frozen=True)
class LongTable:
    """One row an entry: its columns by field, the row of the file it comes from, and whether it is no set."""

    columns: Columns
    rows: npt.NDArray[np.intp]
    not_sets: npt.NDArray[np.bool_]

    def without(self, no_sets: npt.NDArray[np.bool_]) -> "LongTable":
        """The same entries, of which those of these rows of the file are no sets."""
        return replace(self, not_sets=self.not_sets | no_sets[self.rows])


def one_entry_a_side(
    by_side: Mapping[Side | None, Columns], count: int, unrecorded: Side | None
) -> LongTable:
    """The entries of a table of `count` rows; `by_side` has the shared columns under None.

    A side has an entry where one of its own cells says something; a row in which none does is one entry,
    with the shared columns alone. The zeros of an `unrecorded` side are no sets, and what stands on the other
    side is of no known side.
    """
    own = {side: _says_something(by_side.get(side, {}), count) for side in SIDES}
    groups = (None, *SIDES)
    has_entry = [~(own[Side.LEFT] | own[Side.RIGHT]), *(own[side] for side in SIDES)]
    rows = np.concatenate([np.flatnonzero(has) for has in has_entry])
    group = np.repeat(range(len(groups)), [has.sum() for has in has_entry])
    in_order = np.lexsort((group, rows))
    rows, group = rows[in_order], group[in_order]
    sources = [_columns_of(by_side, side, count, unrecorded) for side in groups]
    fields = dict.fromkeys(field for source in sources for field in source)
    blank = Column.repeated(BLANK, BLANK, count)
    columns = {
        field: one_of([source.get(field, blank).take(rows) for source in sources], group) for field in fields
    }
    no_group = len(groups)
    return LongTable(columns, rows, group == (groups.index(unrecorded) if unrecorded else no_group))


def side_of_zeros(by_side: Mapping[Side | None, Columns]) -> Side | None:
    """The side whose numbers are all zero beside some of the other side that are not; None where none is."""
    for zeros, others in ((Side.RIGHT, Side.LEFT), (Side.LEFT, Side.RIGHT)):
        if _numbers(by_side.get(zeros, {})) == {0.0} and _numbers(by_side.get(others, {})) - {0.0}:
            return zeros
    return None


def zeros_question(zeros: Side) -> Question:
    """Whether these zeros stand for sets."""
    other = Side.LEFT if zeros == Side.RIGHT else Side.RIGHT
    return Question(
        name=f"{zeros}_zeros",
        text=f"The columns of the {zeros} side hold only zeros. What do they stand for?",
        options=_OPTIONS,
        proposed=str(ZerosMean.NOT_RECORDED),
        evidence=f"The {other} side has other numbers; a {zeros} leg that never moves a weight is unlikely.",
    )


def _says_something(columns: Columns, count: int) -> npt.NDArray[np.bool_]:
    filled = [~column.is_blank() for field, column in columns.items() if field in _AMOUNTS]
    return np.logical_or.reduce(filled) if filled else np.zeros(count, dtype=bool)


def _columns_of(
    by_side: Mapping[Side | None, Columns], side: Side | None, count: int, unrecorded: Side | None
) -> Columns:
    """The columns that count for entries of one side: its own before the shared ones."""
    shared = by_side.get(None, {})
    if side is None:
        return shared
    stated = Column.repeated("side", BLANK if unrecorded else side, count)
    return {**shared, **by_side.get(side, {}), "side": stated}


def _numbers(columns: Columns) -> set[float]:
    """The numbers in the cells that give an amount."""
    texts = [text for field, column in columns.items() if field in _AMOUNTS for text in column.texts if text]
    return set(_readable(texts))


def _readable(texts: Iterable[str]) -> Iterator[float]:
    for text in texts:
        try:
            yield number(text)
        except CellFault:
            yield np.nan  # whatever it says, it is no zero
