"""The last sessions of each exercise, as the next session and the log page need them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analytics.columns import numbered
from analytics.introductions import Series
from analytics.loads import BodyMass, Shares
from analytics.quantities import Whole
from analytics.session_sets import DatedSets, SessionSets
from analytics.sessions import LiftedSets, lifted_sets, session_key
from data.sets import as_sets

LOOKED_BACK = timedelta(days=84)  # before the last training day: long enough for two sessions of a rare one
LAST_TIME_COLUMNS = [
    "exercise",
    "variant",
    "date",
    "side",
    "place",
    "load_kg",
    "reps",
    "rir",
    "hold_s",
    "pain",
]


@dataclass(frozen=True)
class History:
    """Sets without warm-ups, and the rows of each session of an exercise and variant, latest first."""

    lifted: LiftedSets
    sets: SessionSets
    rows: dict[Series, list[Whole]]

    def sessions(self, one: Series) -> list[DatedSets]:
        """The sessions of an exercise and variant, latest first."""
        return [DatedSets(self._day(rows), self.sets.take(rows)) for rows in self.rows[one]]

    def last_test(self, one: Series) -> date | None:
        """The day of its last session with a test set."""
        return next((self._day(rows) for rows in self.rows[one] if self.lifted.test[rows].any()), None)

    def _day(self, rows: Whole) -> date:
        return pd.Timestamp(self.lifted.date[rows[0]]).date()


def until(sets: pd.DataFrame, today: date) -> pd.DataFrame:
    """The sets up to `today`, those of the day itself included."""
    return sets[sets["session_start"] < pd.Timestamp(today) + timedelta(days=1)]


def lately(sets: pd.DataFrame, planned: Collection[str]) -> pd.DataFrame:
    """The sets of the twelve weeks up to the last day with a planned exercise, or else to the last day."""
    of_plans = sets.loc[sets["exercise"].isin(list(planned)), "session_start"].max()
    last = sets["session_start"].max() if pd.isna(of_plans) else of_plans
    if pd.isna(last):
        return sets.iloc[:0]
    return sets[sets["session_start"] > last.normalize() - LOOKED_BACK]


def history(sets: pd.DataFrame, body_mass_kg: BodyMass = None, body_mass_shares: Shares = None) -> History:
    """The sessions of these sets."""
    lifted = lifted_sets(sets, body_mass_kg, body_mass_shares)
    session, first = numbered(session_key(lifted))  # by date
    rows_of = np.split(np.argsort(session, kind="stable"), np.cumsum(np.bincount(session))[:-1])
    names = list(zip(lifted.exercise[first], lifted.variant[first], strict=True))
    rows: dict[Series, list[Whole]] = {}
    for one, of_session in zip(names[::-1], rows_of[::-1], strict=False):  # no set makes one empty split
        rows.setdefault(one, []).append(of_session)
    return History(lifted, SessionSets.of(lifted), rows)


def last_time(sets: pd.DataFrame, today: date) -> pd.DataFrame:
    """The sets of the last session of each exercise and variant up to `today`, with `LAST_TIME_COLUMNS`.

    In the order they were done, warm-ups left out; `place` counts the sets of a side from 1. `load_kg` as
    logged, assistance negative; `rir` NaN unless known.
    """
    lifted = lifted_sets(until(as_sets(sets), today))
    frame = pd.DataFrame(
        {
            **lifted.named_sides(np.arange(len(lifted.date))),
            "load_kg": lifted.load.added_kg,
            "reps": lifted.reps,
            "rir": lifted.known_rir,
            "hold_s": lifted.hold_s,
            "pain": lifted.pain,
        }
    )
    latest = frame.groupby(["exercise", "variant"], observed=True)["date"].transform("max")
    last = frame[frame["date"] == latest]
    place = last.groupby(["exercise", "variant", "side"], observed=True).cumcount() + 1
    return last.assign(place=place)[LAST_TIME_COLUMNS].reset_index(drop=True)
