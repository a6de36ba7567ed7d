"""Many values side by side as plain arrays.

Metrics take frames and give frames. In between the steps work on arrays, because at the size of one
person's log aligning indexes costs several times more than the arithmetic.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Self

import numpy as np
import pandas as pd

from analytics.quantities import Flags, Floats, Whole


@dataclass(frozen=True)
class Columns:
    """A base for frozen dataclasses whose fields are arrays of one length, or such columns themselves."""

    def take(self, rows: Whole | Flags) -> Self:
        """The same columns with these rows only, in this order."""
        return replace(
            self, **{column.name: _taken(getattr(self, column.name), rows) for column in fields(self)}
        )


def _taken(column: Any, rows: Whole | Flags) -> Any:  # noqa: ANN401 - an array, categories or columns
    return column.take(rows) if isinstance(column, Columns) else column[rows]


def holds(column: pd.Series, *words: str) -> Flags:
    """Which rows of a categorical column hold one of the words."""
    codes, categories = column.cat.codes.to_numpy(), list(column.cat.categories)
    return np.isin(codes, [categories.index(word) for word in words])


def looked_up(names: pd.Categorical, values: Mapping[str, float | None] | None) -> Floats:
    """Each row's value from a mapping of names; NaN where the mapping has none."""
    given = values or {}
    # The appended NaN is what a missing name (code -1) finds.
    of_category = [*(given.get(name, np.nan) for name in names.categories), np.nan]
    return np.array(of_category, dtype="float64")[names.codes]


def numbered(key: Whole) -> tuple[Whole, Whole]:
    """Each row's group, counted from 0 in the order of the keys, and the first row of each group."""
    _, first, group = np.unique(key, return_index=True, return_inverse=True)
    return group, first


def category_key(frame: pd.DataFrame, columns: list[str]) -> Whole:
    """A number that rows with the same words in these categorical columns share, ordered by their codes."""
    key = np.zeros(len(frame), dtype="int64")
    for column in columns:
        words = frame[column].cat
        # One more for a missing word, whose code is -1.
        key = key * (len(words.categories) + 1) + words.codes.to_numpy() + 1
    return key


def place_within(group: Whole) -> Whole:
    """Each row's place among the rows of its group, from 0."""
    order = np.argsort(group, kind="stable")
    starts = np.searchsorted(group[order], group[order])
    place = np.empty(len(group), dtype="int64")
    place[order] = np.arange(len(group)) - starts
    return place


def greatest(values: Whole, group: Whole, groups: int) -> Whole:
    """The greatest value of each group; every group has a row."""
    most = np.full(groups, np.iinfo("int64").min)
    np.maximum.at(most, group, values)
    return most


def least(values: Whole, group: Whole, groups: int) -> Whole:
    """The least value of each group; every group has a row."""
    return -greatest(-values, group, groups)


def medians(values: Floats, group: Whole, groups: int) -> Floats:
    """The median of each group's values that are not NaN; NaN where there are none."""
    known = np.flatnonzero(~np.isnan(values))
    order = known[np.lexsort((values[known], group[known]))]
    count = np.bincount(group[order], minlength=groups)
    first = np.cumsum(count) - count
    # One NaN more, so that an empty last group finds something to look at.
    ranked = np.append(values[order], np.nan)
    middle = (ranked[first + np.maximum(count - 1, 0) // 2] + ranked[first + count // 2]) / 2
    return np.where(count > 0, middle, np.nan)
