"""Rows for every week, exercise, variant and side, trained or not, and sums into them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analytics.columns import numbered
from analytics.quantities import Flags, Floats, Whole
from analytics.sessions import SIDE_TYPE, SIDES, LiftedSets, series_key
from analytics.weeks import every_week, monday
from data.sets import Side

ROW_SIDES = np.array([SIDES.index(side) for side in (Side.LEFT, Side.RIGHT, Side.UNKNOWN)])
"""The sides that have rows, as places in `SIDES`; a set on both legs belongs to the first two."""


@dataclass(frozen=True)
class WeekGrid:
    """Cells of week x series x side; a series is an exercise and variant. Only some cells are rows."""

    weeks: pd.DatetimeIndex
    week: Whole  # of each set
    series: Whole  # of each set
    first: Whole  # set of each series
    rows: Whole  # cells that are rows of the result

    @property
    def shape(self) -> tuple[int, int, int]:
        """Numbers of weeks, series and sides."""
        return len(self.weeks), len(self.first), len(ROW_SIDES)

    def named(self, lifted: LiftedSets) -> dict[str, Any]:
        """The columns of a frame that say which week, exercise, variant and side each row is."""
        week, series, side = np.unravel_index(self.rows, self.shape)
        of_series = self.first[series]
        return {
            "week": self.weeks[week].to_numpy(),
            "exercise": lifted.exercise[of_series],
            "variant": lifted.variant[of_series],
            "side": pd.Categorical.from_codes(ROW_SIDES[side], dtype=SIDE_TYPE),
        }

    def cells(self, sets: Whole, side: Whole) -> Whole:
        """The cell of each of these sets, given its place in `ROW_SIDES`."""
        return np.ravel_multi_index((self.week[sets], self.series[sets], side), self.shape)

    def sums(self, cells: Whole, values: Floats | Flags) -> Floats:
        """The sum of the values in each row; NaN where one of them is."""
        cell_sums = np.bincount(cells, weights=values, minlength=int(np.prod(self.shape)))
        return cell_sums[self.rows].astype("float64")


def week_grid(lifted: LiftedSets) -> WeekGrid:
    """Every week from the first to the last, once for each series and side.

    Both legs as soon as one was trained, and the unknown side where a set has none.
    """
    series, first = numbered(series_key(lifted))
    monday_of_set = monday(pd.Series(lifted.date))
    weeks = every_week(monday_of_set)
    sideless = lifted.side == SIDES.index(Side.UNKNOWN)
    legs = np.bincount(series[~sideless], minlength=len(first)) > 0
    unknown = np.bincount(series[sideless], minlength=len(first)) > 0
    is_row = np.broadcast_to(np.column_stack([legs, legs, unknown]), (len(weeks), len(first), len(ROW_SIDES)))
    return WeekGrid(
        weeks=weeks,
        week=weeks.searchsorted(monday_of_set).astype("int64"),
        series=series,
        first=first,
        rows=np.flatnonzero(is_row),
    )
