"""Sessions in which the legs were matched rep for rep, which hides any difference between them.

Arrays have a row for each two-sided session in the order of time and a column for each series; the pairs
are those of `analytics.pairing`. Source: docs/metrics.md, "Matched sides".
"""

import numpy as np

from analytics.capacity import TOLERANCE
from analytics.quantities import Flags, Floats, Whole

WINDOW = 6  # two-sided sessions looked back on, the current one included
LEAST_TWO_SIDED = 5
MOST_MATCHED_SHARE = 0.9  # of the pairs in the window: from here nothing can be measured


def left_out(fully_matched: Flags) -> Flags:
    """Which sessions say nothing because matching was the habit then: they do not enter the filter.

    A session whose pairs are all matched is left out when at least half of the last six sessions, itself
    included, are fully matched. Sessions after it do not matter.
    """
    return fully_matched & (2 * _of_window(fully_matched) >= _sessions_in_window(fully_matched))


def matched_share(matched: Whole, pairs: Whole) -> Floats:
    """Share of matched pairs in the last six sessions up to each, 0-1; NaN where there are no pairs."""
    number = _of_window(pairs)
    return _of_window(matched) / np.where(number > 0, number, np.nan)


def not_measurable(matched: Whole, pairs: Whole) -> Flags:
    """At which sessions nothing can be measured: from the fifth, if 90 % of the recent pairs are matched."""
    enough = _sessions(pairs) >= LEAST_TWO_SIDED
    return enough & (matched_share(matched, pairs) >= MOST_MATCHED_SHARE - TOLERANCE)


def _of_window(counts: Whole | Flags) -> Floats:
    """The sum over the window that ends at each row."""
    total = np.cumsum(counts, axis=0, dtype="float64")
    passed = np.concatenate([np.zeros((WINDOW, *counts.shape[1:])), total])
    return total - passed[: len(total)]


def _sessions(counts: Whole | Flags) -> Floats:
    """How many sessions there are up to each row, itself included."""
    return np.cumsum(np.ones(counts.shape), axis=0)


def _sessions_in_window(counts: Whole | Flags) -> Floats:
    return np.minimum(_sessions(counts), WINDOW)
