"""The last weeks of training against the advice on a leg day: one or two of these exercises, demanding first.

Source: docs/metrics.md, "Program check".
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

import pandas as pd

from analytics.due_day import TrainingDay, training_days
from analytics.introductions import SETTLED_DAYS, Series, exercise_first_days, first_days
from analytics.plans import Plans
from analytics.sessions import lifted_sets
from data.sets import as_sets, closed_type

CHECKED_WEEKS = 4
MOST_NEW = 2  # hamstring exercises at once
AT_ONCE = timedelta(days=7)


class FindingKind(StrEnum):
    """What was seen."""

    NEW_AT_ONCE = "new at once"  # more than two new exercises within seven days
    ALL_IN_ONE_DAY = "all in one day"
    DEMANDING_LATE = "demanding late"  # a demanding exercise begun after one that is not


KIND_TYPE = closed_type(FindingKind)
FINDING_COLUMNS = ["kind", "seen", "looked_at", "dates", "exercises", "since_log_start"]


def program_check(
    sets: pd.DataFrame,
    plans: Plans,
    today: date,
    weeks: int = CHECKED_WEEKS,
    new_to_me: Collection[Series] = (),
) -> pd.DataFrame:
    """What the last weeks up to `today` hold against the advice, a row a kind, with `FINDING_COLUMNS`.

    `seen` counts the days on which it was, of `looked_at` days with a planned exercise; `dates` are those
    days, `exercises` those concerned, in the plans' order. New exercises count only if they joined a log
    that was two weeks old, or are named in `new_to_me`; where they are as old as the log itself,
    `since_log_start` says so, because then the person may have done them for years. No rows: nothing seen.
    """
    known = as_sets(sets)
    known = known[known["session_start"] < pd.Timestamp(today) + timedelta(days=1)]
    since = pd.Timestamp(today) - timedelta(weeks=weeks)
    recent = lifted_sets(known[(known["session_start"] >= since) & known["exercise"].isin(list(plans))])
    days = training_days(recent)
    rows = [
        _new_at_once(known, plans, since.date(), days, new_to_me),
        _finding(FindingKind.ALL_IN_ONE_DAY, days, plans, [day for day in days if _has_all(day, plans)]),
        _demanding_late(days, plans),
    ]
    found = pd.DataFrame([row for row in rows if row], columns=FINDING_COLUMNS)
    return found.astype({"kind": KIND_TYPE, "seen": "int64", "looked_at": "int64", "since_log_start": "bool"})


def _finding(
    kind: FindingKind,
    days: Sequence[TrainingDay],
    plans: Plans,
    seen_on: Sequence[TrainingDay],
    exercises: Iterable[str] | None = None,
) -> dict[str, object]:
    """A row; empty where it was seen on no day."""
    if not seen_on:
        return {}
    names = {name for day in seen_on for name in day.names} if exercises is None else set(exercises)
    return {
        "kind": kind,
        "seen": len(seen_on),
        "looked_at": len(days),
        "dates": tuple(day.date for day in seen_on),
        "exercises": tuple(sorted(names, key=lambda name: plans[name].place)),
        "since_log_start": False,
    }


def _has_all(day: TrainingDay, plans: Plans) -> bool:
    return len(plans) > MOST_NEW and day.names >= set(plans)


def _demanding_late(days: Sequence[TrainingDay], plans: Plans) -> dict[str, object]:
    late = {day: _late(day, plans) for day in days}
    seen_on = [day for day in days if late[day]]
    return _finding(
        FindingKind.DEMANDING_LATE, days, plans, seen_on, {name for names in late.values() for name in names}
    )


def _late(day: TrainingDay, plans: Plans) -> list[str]:
    """The demanding exercises begun after one that is not."""
    names = [name for name, _ in day.exercises]
    easy = [place for place, name in enumerate(names) if not plans[name].demanding]
    return [name for place, name in enumerate(names) if plans[name].demanding and easy and place > easy[0]]


def _new_at_once(
    known: pd.DataFrame, plans: Plans, since: date, days: Sequence[TrainingDay], new_to_me: Collection[Series]
) -> dict[str, object]:
    """The most new exercises that began within seven days."""
    every = exercise_first_days(first_days(known))
    begun = {name: day for name, day in every.items() if name in plans and day >= since}
    together = max((_within_a_week(begun, day) for day in begun.values()), key=len, default=[])
    if len(together) <= MOST_NEW:
        return {}
    marked = {name for name, _ in new_to_me}
    start = min(every.values())
    certain = all(name in marked or (every[name] - start).days >= SETTLED_DAYS for name in together)
    first = [day for day in days if day.date in {begun[name] for name in together}]
    row = _finding(FindingKind.NEW_AT_ONCE, days, plans, first, together)
    return {**row, "since_log_start": not certain} if row else {}


def _within_a_week(begun: dict[str, date], first: date) -> list[str]:
    return [name for name, day in begun.items() if first <= day < first + AT_ONCE]
