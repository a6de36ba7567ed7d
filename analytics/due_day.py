"""Which exercises come next: those of the day that is due in the person's own rhythm, in a sensible order.

Source: docs/metrics.md, "Exercises and sets of the next session".
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.columns import numbered
from analytics.introductions import Series
from analytics.plans import Plans
from analytics.sessions import LiftedSets, session_key

LATELY_DAYS = 28  # up to the last training day
SAME_KIND = 0.5  # of two days' exercises shared: then they are the same kind of day


@dataclass(frozen=True)
class TrainingDay:
    """A day and its exercises in the order they were begun."""

    date: date
    exercises: tuple[Series, ...]

    @property
    def names(self) -> frozenset[str]:
        """The exercises without their variants."""
        return frozenset(name for name, _ in self.exercises)


def training_days(lifted: LiftedSets) -> list[TrainingDay]:
    """Every day of these sets, in order."""
    _, first = numbered(session_key(lifted))
    rows = np.sort(first)
    days: dict[date, list[Series]] = {}
    for day, *one in zip(
        pd.DatetimeIndex(lifted.date[rows]).date, lifted.exercise[rows], lifted.variant[rows], strict=True
    ):
        days.setdefault(day, []).append((one[0], one[1]))
    return [TrainingDay(day, tuple(exercises)) for day, exercises in sorted(days.items())]


def due_day(days: Sequence[TrainingDay], planned: Collection[str]) -> TrainingDay | None:
    """The day to be repeated next, out of the last four weeks; none where there is none.

    Only days with a planned exercise count, if there are any. What followed the last time that the person
    trained as they did last comes next; if they never did, the day that lies longest ago. Days are of a
    kind if they share at least half of their exercises.
    """
    leg_days = [day for day in days if day.names & set(planned)] or list(days)
    if not leg_days:
        return None
    last = leg_days[-1]
    lately = [day for day in leg_days if (last.date - day.date).days < LATELY_DAYS]
    likeness = [_shared(day.names, last.names) for day in lately[:-1]]
    alike = [place for place, share in enumerate(likeness) if share >= SAME_KIND]
    if not alike:
        return lately[0]
    return lately[max(alike, key=lambda place: (likeness[place], place)) + 1]


def in_order(exercises: Sequence[Series], plans: Plans, first: Collection[Series] = ()) -> list[Series]:
    """The exercises with the planned ones in the plans' order, those in `first` before the others.

    Exercises without a plan keep their place.
    """
    planned = [series for series in exercises if series[0] in plans]
    ranked = iter(sorted(planned, key=lambda series: (series not in first, plans[series[0]].place)))
    return [next(ranked) if series[0] in plans else series for series in exercises]


def _shared(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some | others)
