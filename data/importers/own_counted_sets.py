"""Rows that stand for several equal sets, as in "3 × 8": each of them becomes so many entries."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from data.importers.cells import CellFault, Cells, as_numbers, numbers_of
from data.importers.numbers import number
from data.importers.own_sides import LongTable
from data.importers.table_bounds import check_rows

FIELD = "sets"
_MOST = 20  # in one row; a larger number is a slip, or no number of sets


@dataclass(frozen=True)
class CountedSets:
    """The entries of a table, a row for each set; `cells` has the numbers of sets where they are logged."""

    table: LongTable
    cells: Mapping[str, Cells]
    notices: tuple[str, ...] = ()


def one_entry_a_set(table: LongTable) -> CountedSets:
    """The table with each row repeated as often as its column of sets says; as it is without that column.

    A number that is none keeps its row once, with the fault. Raises `RefusedFile` beyond the bounds.
    """
    column = table.columns.get(FIELD)
    if column is None:
        return CountedSets(table, {})
    times = np.nan_to_num(numbers_of(as_numbers(column, _how_many)), nan=1.0).astype(np.intp)
    times = np.where(table.not_sets, 1, times)
    check_rows(int(times.sum()))
    rows = np.repeat(np.arange(len(times)), times)
    columns = {field: its_column.take(rows) for field, its_column in table.columns.items()}
    counts = as_numbers(columns[FIELD], _how_many)
    several = int((times > 1).sum())
    notice = (
        f"{several:,} {'row stands' if several == 1 else 'rows stand'} for several equal sets each "
        f"(the column “{column.name}”). They came in as {int(times[times > 1].sum()):,} sets."
    )
    repeated = replace(table, columns=columns, rows=table.rows[rows], not_sets=table.not_sets[rows])
    return CountedSets(repeated, {FIELD: counts}, (notice,) if several else ())


def _how_many(text: str) -> float:
    """How many sets; missing for an empty text. Raises `CellFault`."""
    count = number(text)
    if not np.isnan(count) and (count != int(count) or not 1 <= count <= _MOST):
        raise CellFault(f"is not a number of sets from 1 to {_MOST}")
    return count
