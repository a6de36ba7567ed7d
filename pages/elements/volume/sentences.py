"""Every sentence about how much was trained. It describes: there is no zone, no target and no verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

import pandas as pd

from analytics.set_counts import Counting
from analytics.volume import PRIOR_WEEKS, against_prior_four_weeks
from analytics.weeks import monday_of
from pages.elements import formatting

RULES = {
    Counting.PER_LEG: "A left and a right set count once for each leg, and a set with both legs too.",
    Counting.EACH_ROW: "Every logged set counts: a left-right pair is two.",
}
BEHAVIOUR = (
    "This is what was done, not how strong a leg is: with equal loads a slightly stronger leg simply does "
    "many more reps."
)
NOTHING_COUNTED = "Working sets with reps are counted here; warm-ups, holds and failed sets are not."
_ABOUT = 10.0  # [%] less than this apart is "about as many" (wording, no limit of anything)
_WEEKS_OF_A_YEAR = 52


@dataclass(frozen=True)
class Weeks:
    """A count by week, as a sentence compares it.

    `before` are the whole weeks before this one, up to four, none of them before the first training week.
    """

    now: int
    before: tuple[int, ...]
    last_change: float  # of the last whole week against the four before it [%], NaN for none

    @property
    def usual(self) -> float:
        """The mean of the four weeks before."""
        return sum(self.before) / max(len(self.before), 1)


def weeks_of(totals: pd.DataFrame, column: str, today: date) -> Weeks:
    """This week and those before it, of a column of `weekly_totals`; weeks without training are 0."""
    counts = totals.set_index("week")[column]
    this_week = monday_of(today)
    every = pd.date_range(end=this_week, periods=PRIOR_WEEKS + 1, freq="7D")
    begun = counts.index[counts > 0].min() if (counts > 0).any() else this_week
    shown = [int(counts.get(week, 0)) for week in every if week >= begun or week == this_week]
    grown = counts.reindex(counts.index.union(every), fill_value=0)
    change = against_prior_four_weeks(grown, today).get(every[-2], float("nan"))
    return Weeks(shown[-1], tuple(shown[:-1]), float(change))


def counted_how(rule: Counting, *, running: bool) -> str:
    """What stands above the chart: its counting rule, and what an outline is where it draws one."""
    return f"{RULES[rule]} This week is an outline: it is not over." if running else RULES[rule]


def load_told(unit: str) -> str:
    """What stands above the bars of the load; without a `unit` there are none."""
    of_unit = {"": "", "t": ", in tonnes"}.get(unit, f", in {unit}")
    return f"Volume load{of_unit}: load times reps, within this exercise and set-up only."


def this_week_title(weeks: Weeks, by_leg: str = "") -> str:
    """This week so far, as a headline; `by_leg` says it for each leg where they differ."""
    if not weeks.now:
        return "No hard sets this week yet"
    return f"{by_leg or formatting.counted(weeks.now, 'hard set')} so far this week"


def against_before(weeks: Weeks, noun: str = "hard set") -> str:
    """This week against the four before it, in words: the running week is told, and not judged."""
    if not weeks.before:
        return "Weeks can be compared from the second one on."
    if not any(weeks.before):
        return f"No {noun}s in the {len(weeks.before)} weeks before."
    if len(weeks.before) == 1:
        return f"The week before had {formatting.counted(weeks.before[0], noun)}."
    number = {2: "two", 3: "three", 4: "four"}[len(weeks.before)]
    mean = formatting.shortest(weeks.usual, 1)
    return f"The {number} weeks before had {mean} a week{_ends(weeks.before)}."


def last_against_before(weeks: Weeks, noun: str = "hard set") -> str:
    """The last whole week against the four before it; empty where they say nothing."""
    if pd.isna(weeks.last_change) or not weeks.before:
        return ""
    told = f"The last whole week had {formatting.counted(weeks.before[-1], noun)}"
    if abs(weeks.last_change) < _ABOUT:
        return f"{told}, about as many as the four before it."
    more = "more" if weeks.last_change > 0 else "fewer"
    return f"{told}, {formatting.rounded(abs(weeks.last_change))}% {more} than the four before it."


def by_leg_told(rows: pd.DataFrame, week: pd.Timestamp) -> str:
    """A week's hard sets where the legs differ or no side is stated; empty where one number says it all."""
    of_week = rows[rows["week"] == week]
    by_side = of_week.set_index(of_week["side"].astype(object))["hard_sets"]
    left, right, unstated = (int(by_side.get(side, 0)) for side in ("left", "right", "unknown"))
    if not left and not right:
        return ""
    if left == right:
        each = f"{formatting.counted(left, 'hard set')} for each leg"
        return f"{each}, {unstated} without a side" if unstated else each
    also = f", {unstated} without a side" if unstated else ""
    return f"{left} left and {right} right hard sets{also}"


def rested_title() -> str:
    """The headline of a log at rest, where "this week" would sound as if it were still to come."""
    return "No hard sets in the last four weeks"


def beside_told(*, at_rest: bool) -> str:
    """What the numbers by exercise are; a log at rest is told as of its last week."""
    return f"Hard sets of {'its last' if at_rest else 'this'} week, and the mean of the four weeks before."


def rested_told(last: date) -> str:
    """What stands instead of a comparison in a log that has rested."""
    return f"Nothing in the last four weeks. {last_session_told(last)}"


def last_session_told(last: date) -> str:
    """When a log at rest was last added to."""
    return f"The last session was on {formatting.long_day(last)}."


def frequency_told(days: Sequence[int]) -> str:
    """How often was trained in the last whole weeks, oldest first; empty without one."""
    if not days:
        return ""
    mean = formatting.shortest(sum(days) / len(days), 1)
    noun = "training day" if mean == "1" else "training days"
    if len(days) == 1:
        return f"{mean} {noun} last week."
    return f"{mean} {noun} a week over the last {len(days)} whole weeks."


def calendar_told(days: pd.DataFrame, since: date, until: date) -> str:
    """A year of training days in one sentence; `days` are rows of `daily_counts`."""
    shown = days[days["date"].between(pd.Timestamp(since), pd.Timestamp(until))]
    if shown.empty:
        return "No training day in this year."
    first = max(shown["date"].min().date(), since)
    weeks = ceil(((until - first).days + 1) / 7)
    count = formatting.counted(len(shown), "training day")
    span = "in a year" if weeks >= _WEEKS_OF_A_YEAR - 1 else f"in {formatting.counted(weeks, 'week')}"
    often = formatting.shortest(len(shown) / weeks, 1)
    return f"{count} {span}, {often} a week. The stronger the colour, the more sets."


def unstated_told(count: int) -> str:
    """How many sets of a period belong to no leg; empty where none do."""
    if not count:
        return ""
    have, are = ("has", "is") if count == 1 else ("have", "are")
    return f"{formatting.counted(count, 'set')} {have} no known side and {are} left out here."


def _ends(before: Sequence[int]) -> str:
    low, high = min(before), max(before)
    return "" if low == high else f", from {low} to {high}"
