"""Which sessions have a dot on the balance charts: of a long log the older ones are thinned."""

from dataclasses import dataclass
from math import ceil

import pandas as pd

from analytics.weeks import monday

MOST_SESSIONS = 600  # with a dot a leg as many as the strength chart has


@dataclass(frozen=True)
class Thinning:
    """All sessions from `since` on have a dot, of those before it the last in so many `weeks`.

    The rule does not look at what a session shows, so that the dots left are no better than those gone.
    Without `since` all sessions have one.
    """

    since: pd.Timestamp | None = None
    weeks: int = 1

    @classmethod
    def of(cls, dates: pd.Series, most: int = MOST_SESSIONS) -> "Thinning":
        """What leaves at most so many sessions, the newest half of them all."""
        days = dates.drop_duplicates().sort_values()
        if len(days) <= most:
            return cls()
        since = days.iloc[-(most // 2)]
        span = int(_weeks_before(since, days.head(1)).iloc[0]) + 1
        return cls(since, ceil(span / (most - most // 2)))

    def drawn(self, rows: pd.DataFrame, *by: str) -> pd.Series:
        """Which `rows` with a `date` have a dot; every value of the columns `by` is thinned for itself."""
        if self.since is None:
            return pd.Series(data=True, index=rows.index)
        older = rows[rows["date"] < self.since].sort_values("date", kind="stable")
        stretch = _weeks_before(self.since, older["date"]) // self.weeks
        last = older.assign(stretch=stretch).drop_duplicates(["stretch", *by], keep="last")
        return (rows["date"] >= self.since) | rows.index.isin(last.index)


def _weeks_before(since: pd.Timestamp, dates: pd.Series) -> pd.Series:
    """How many ISO weeks each date lies before that of `since`."""
    this_week = monday(pd.Series([since])).iloc[0]
    return (this_week - monday(dates)).dt.days // 7
