"""Series of different lengths side by side: a row for each place in time, a column for each series."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from analytics.columns import place_within
from analytics.quantities import Whole

Number = TypeVar("Number", bound=np.generic)


@dataclass(frozen=True)
class SeriesGrid:
    """Where each of some rows, given in the order of time, stands among those of its series."""

    place: Whole
    series: Whole
    columns: int

    def spread(self, values: NDArray[Number], fill: float) -> NDArray[Number]:
        """The values as an array of places x series, with `fill` after the end of shorter series."""
        cells = np.full((self.place.max(initial=-1) + 1, self.columns), fill, dtype=values.dtype)
        cells[self.place, self.series] = values
        return cells

    def gathered(self, cells: NDArray[Number]) -> NDArray[Number]:
        """The value of each row, out of an array of places x series."""
        return cells[self.place, self.series]


def series_grid(series: Whole, columns: int) -> SeriesGrid:
    """The grid of rows in the order of time, given the number of each row's series, from 0."""
    return SeriesGrid(place_within(series), series, columns)
