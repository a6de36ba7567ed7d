"""Tables with several sets in a row, each in a group of columns of its own: every set becomes an entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.importers.columns import BLANK, Column, one_of
from data.importers.table_bounds import check_rows
from data.importers.text_table import TableText


@dataclass(frozen=True)
class Group:
    """The columns of one set by field, its number in the row, and in which rows it has an entry."""

    columns: Mapping[str, Column]
    number: int
    has_entry: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class LongRows:
    """One row an entry: its columns by field, the row of the file it comes from, and the set's number."""

    columns: Mapping[str, Column]
    rows: npt.NDArray[np.intp]
    number: npt.NDArray[np.float64]


def check_groups(text: TableText, groups: int) -> None:
    """Raises `RefusedFile` where rows of so many groups would be more than a table with one row a set has."""
    check_rows(text.source.body.count(b"\n") * groups)


def one_entry_a_group(groups: Sequence[Group], count: int) -> LongRows:
    """The entries of a table of `count` rows; a row in which no group has one is an entry of the first."""
    has_entry = np.stack([group.has_entry for group in groups])
    has_entry[0] |= ~has_entry.any(axis=0)
    rows, which = np.nonzero(has_entry.T)  # by row, and in a row by group
    blank = Column.repeated(BLANK, BLANK, count)
    fields = dict.fromkeys(field for group in groups for field in group.columns)
    columns = {
        field: one_of([group.columns.get(field, blank).take(rows) for group in groups], which)
        for field in fields
    }
    return LongRows(columns, rows, np.array([group.number for group in groups], dtype=np.float64)[which])
