"""Where training paused: a line through sessions is never drawn through a lay-off."""

import numpy as np

from analytics.columns import medians, place_within
from analytics.quantities import Floats, Whole

LEAST_PAUSE_DAYS = 16  # convention: a shorter wait never breaks a line
USUAL_WAITS = 2  # convention: nor does a wait of up to twice the usual one


def stretches(days: Floats, series: Whole) -> Whole:
    """Numbers the stretches between pauses within each series, from 0; rows in the order of time.

    `days` counts days; `series` numbers the series from 0. A pause is longer than 16 days and longer than
    twice the median wait between the sessions of that series.
    """
    order = np.lexsort((days, series))
    wait = np.diff(days[order], prepend=np.nan)
    wait[place_within(series)[order] == 0] = np.nan
    usual = medians(wait, series[order], int(series.max(initial=-1)) + 1)[series[order]]
    breaks = np.cumsum(wait > np.fmax(USUAL_WAITS * usual, LEAST_PAUSE_DAYS))
    first = np.searchsorted(series[order], series[order])
    numbered = np.empty(len(days), dtype="int64")
    numbered[order] = breaks - breaks[first] if len(days) else breaks
    return numbered
