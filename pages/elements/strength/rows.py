"""The rows of the strength chart: how many, the steps of the best so far, where loads change."""

from math import ceil

import pandas as pd

MOST_DOTS = 1_200  # with its line, ribbon and rings a chart stays below 2,000 marks
_MOST_LOAD_LABELS = 10  # more would lie over one another


def thinned(dots: pd.DataFrame, most: int = MOST_DOTS, *, less_is_more: bool = False) -> pd.DataFrame:
    """At most about that many dots: the newest half as they are, of older ones the best of a stretch of days.

    Records stay. The stretches are as many days as it takes. `dots` stand in date order with `date`, `side`,
    `value` and `record`.
    """
    if len(dots) <= most:
        return dots
    older, newest = dots.iloc[: -(most // 2)], dots.iloc[-(most // 2) :]
    worth = -older["value"] if less_is_more else older["value"]
    plain = older.assign(worth=worth)[~older["record"]]
    days = _days_a_dot(plain, most // 2 - int(older["record"].sum()))
    stretch = (plain["date"] - dots["date"].iloc[0]).dt.days // days
    best = plain.sort_values("worth").groupby([stretch, "side"], observed=True).tail(1)
    kept = older["record"] | older.index.isin(best.index)
    return pd.concat([older[kept], newest])


def best_so_far(dots: pd.DataFrame, *, less_is_more: bool = False) -> pd.Series:
    """Which dots are better than all before them on their side, the first of each included."""
    worth = -dots["value"] if less_is_more else dots["value"]
    of_side = worth.groupby(dots["side"], observed=True)
    before = of_side.cummax().groupby(dots["side"], observed=True).shift()
    return ~(worth <= before)


def load_changes(dots: pd.DataFrame, texts: pd.Series) -> pd.Series:
    """The text of each session whose load is not that of the session before it; else empty.

    A day's second leg is silent if it has the first one's load. Empty throughout where loads change so often
    that their words would lie over one another.
    """
    changed = texts != texts.groupby(dots["side"], observed=True).shift()
    repeated = pd.DataFrame({"date": dots["date"], "text": texts, "changed": changed}).duplicated()
    shown = changed & ~repeated & (texts != "")
    return texts.where(shown & (shown.sum() <= _MOST_LOAD_LABELS), "")


def _days_a_dot(dots: pd.DataFrame, room: int) -> int:
    """How many days share a dot so that there are no more than fit."""
    spans = dots.groupby("side", observed=True)["date"].agg(["min", "max"])
    days = float((spans["max"] - spans["min"]).dt.days.sum() + len(spans))
    return max(1, ceil(days / max(room - len(spans), 1)))  # a stretch may begin before its leg does
