"""The hard sets of an exercise and set-up by week, in small, beside its records."""

from dataclasses import dataclass

import pandas as pd

from analytics.set_counts import weekly_counts
from analytics.weeks import every_week, monday_of
from pages.elements import formatting
from pages.elements.figure import Table
from pages.elements.period import Period
from pages.elements.strength.log import counts_of
from pages.elements.strength.sentences import weekly_told
from pages.elements.view import View

_WHOLE_WEEKS = 4


@dataclass(frozen=True)
class Weeks:
    """The bars of a period and their table, with what they come to in words, which may be empty."""

    told: str
    bars: pd.DataFrame
    table: Table


def weeks_of(view: View, exercise: str, variant: str, period: Period) -> Weeks | None:
    """The weeks of the period up to this one; None where it holds no set with reps."""
    shown = _in_period(weekly_counts(counts_of(view, exercise, variant)), period, view)
    if shown.empty:
        return None
    this_week = monday_of(view.today)
    drawn = shown.assign(
        value=shown["hard_sets"].astype("float64"),
        running=shown["week"] == this_week,
        value_text=[formatting.counted(int(count), "hard set") for count in shown["hard_sets"]],
        note_text=[_effort_told(int(count)) for count in shown["effort_not_logged"]],
    )
    whole = drawn.loc[drawn["week"] < this_week, "hard_sets"].tail(_WHOLE_WEEKS)
    at_rest = period.until if period.until < view.today else None
    return Weeks(weekly_told([int(count) for count in whole], at_rest), drawn, _table(drawn))


def _in_period(counted: pd.DataFrame, period: Period, view: View) -> pd.DataFrame:
    """The weeks of the period up to this one, those without training as 0."""
    if counted.empty:
        return counted
    first = counted["week"].min()
    since = first if period.since is None else max(first, monday_of(period.since))
    until = monday_of(min(period.until, view.today))
    weeks = every_week(pd.Series([since, max(since, until)]))
    counts = counted.set_index("week")[["sessions", "sets", "hard_sets", "effort_not_logged"]]
    filled = counts.reindex(weeks, fill_value=0).rename_axis("week").reset_index()
    return filled if filled["sets"].any() else filled.iloc[:0]


def _table(drawn: pd.DataFrame) -> Table:
    columns = {
        "week": "Week of Monday",
        "hard_sets": "Hard sets",
        "sets": "Sets",
        "sessions": "Sessions",
        "note_text": "Counted",
    }
    return Table.of(drawn.iloc[::-1], columns, alt="Hard sets by week")


def _effort_told(count: int) -> str:
    return f"{formatting.whole(count)} without logged effort" if count else "effort logged"
