"""The rows of the chart of both legs, from their level lines."""

from itertools import pairwise, product
from typing import NamedTuple

import numpy as np
import pandas as pd

from analytics.quantities import Floats, numbers
from pages.charts import theme

LEVEL_COLUMNS = ["date", "side", "stretch", "value", "level", "is_last", "value_text", "level_text"]
BETWEEN_COLUMNS = ["date", "left", "right", "weaker", "piece"]


def level_rows(lines: pd.DataFrame) -> pd.DataFrame:
    """The level lines of one exercise and variant, a row a session and side, with `LEVEL_COLUMNS`.

    `lines` is an `analytics.level_line.level_line` with `value` and `level` in the unit of the axis, and both
    in words as `value_text` and `level_text`; a session without a `value` has no dot. Sides other than left
    and right have no row.
    """
    ordered = lines[lines["side"].isin(theme.SIDES)].sort_values("date", ignore_index=True)
    return ordered.assign(is_last=~ordered.duplicated("side", keep="last"))[LEVEL_COLUMNS]


def between_rows(lines: pd.DataFrame) -> pd.DataFrame:
    """The area between the two level lines where both are drawn, with `BETWEEN_COLUMNS`.

    A piece is as long as no line breaks and the lines do not cross: `weaker` is the side below in it.
    Takes what `level_rows` takes; without both sides there is no row.
    """
    left, right = (_stretches(lines[lines["side"] == side]) for side in theme.SIDES)
    pieces = [piece for pair in product(left, right) for piece in _pieces(*pair)]
    lengths = [len(piece.days) for piece in pieces]
    return pd.DataFrame(
        {
            "date": _dates(_joined([piece.days for piece in pieces])),
            "left": _joined([piece.left for piece in pieces]),
            "right": _joined([piece.right for piece in pieces]),
            "weaker": np.repeat([piece.weaker for piece in pieces], lengths),
            "piece": np.repeat(np.arange(len(pieces)), lengths),
        },
        columns=BETWEEN_COLUMNS,
    )


class _Stretch(NamedTuple):
    """One leg's line between two pauses."""

    days: Floats
    levels: Floats

    def at(self, days: Floats) -> Floats:
        return np.interp(days, self.days, self.levels)


class _Piece(NamedTuple):
    """The area between both lines while one leg is ahead."""

    days: Floats
    left: Floats
    right: Floats
    weaker: str


def _stretches(line: pd.DataFrame) -> list[_Stretch]:
    """The stretches of one leg's line."""
    days, levels = _days(line["date"]), numbers(line["level"])
    order = np.argsort(days, kind="stable")
    begins = np.flatnonzero(np.diff(line["stretch"].to_numpy()[order])) + 1
    return [_Stretch(days[part], levels[part]) for part in np.split(order, begins) if len(part)]


def _pieces(left: _Stretch, right: _Stretch) -> list[_Piece]:
    """The area between two stretches, where they run side by side, cut where they cross."""
    days = _days_of_both(left.days, right.days)
    if len(days) < 2:
        return []
    days = np.union1d(days, _crossings(days, left.at(days) - right.at(days)))
    ours, theirs = left.at(days), right.at(days)
    leads = _leads(ours - theirs)
    # Neighbours share the day at which they meet.
    ends = pairwise([0, *np.flatnonzero(np.diff(leads)) + 1, len(leads)])
    parts = [(slice(first, last + 1), leads[first] > 0) for first, last in ends]
    return [_Piece(days[at], ours[at], theirs[at], theme.SIDES[int(ahead)]) for at, ahead in parts]


def _leads(difference: Floats) -> Floats:
    """Which side is ahead between each day and the next: the sign of their difference halfway."""
    return np.sign(difference[:-1] + difference[1:])


def _days_of_both(left: Floats, right: Floats) -> Floats:
    """The days of either leg that lie in the stretches of both."""
    days = np.union1d(left, right)
    first, last = max(left[0], right[0]), min(left[-1], right[-1])
    return days[(days >= first) & (days <= last)]


def _crossings(days: Floats, difference: Floats) -> Floats:
    """The moments at which the difference passes 0, in days."""
    before, after = difference[:-1], difference[1:]
    crossing = np.flatnonzero(before * after < 0)
    share = before[crossing] / (before[crossing] - after[crossing])
    return days[crossing] + share * (days[crossing + 1] - days[crossing])


def _joined(parts: list[Floats]) -> Floats:
    return np.concatenate(parts) if parts else np.empty(0)


def _days(dates: pd.Series) -> Floats:
    """Moments as days since 1970."""
    return dates.to_numpy().astype("datetime64[us]").astype("float64") / _US_A_DAY


def _dates(days: Floats) -> np.ndarray:
    return (days * _US_A_DAY).round().astype("int64").astype("datetime64[us]")


_US_A_DAY = 86_400e6
