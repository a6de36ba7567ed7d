"""The headlines of the volume page: this week, the four before it, the last whole one; how often."""

from datetime import timedelta

import pandas as pd

from analytics.set_counts import Counting
from analytics.weeks import monday_of
from data.sets import Side
from pages.elements import formatting
from pages.elements.view import View
from pages.elements.volume.log import days_of, legs_of, rule_of, totals_of
from pages.elements.volume.sentences import (
    against_before,
    by_leg_told,
    frequency_told,
    last_against_before,
    last_session_told,
    rested_title,
    rested_told,
    this_week_title,
    weeks_of,
)

_RESTED = timedelta(weeks=4)


def told(view: View, chosen: str) -> tuple[str, str]:
    """Title and lead of an exercise or group."""
    totals = totals_of(view, chosen)
    if totals.empty:
        return "No hard sets yet", "A hard set has reps, and at most three left in reserve."
    per_leg = rule_of(view) is Counting.PER_LEG
    weeks = weeks_of(_of_the_leg_with_more(view, chosen) if per_leg else totals, "hard_sets", view.today)
    last = days_of(view, chosen)["date"].max().date()
    if view.today - last > _RESTED:
        return rested_title(), last_session_told(last)
    by_leg = ""
    if per_leg:
        by_leg = by_leg_told(legs_of(view, chosen), monday_of(view.today))
    return this_week_title(weeks, by_leg), f"{against_before(weeks)} {last_against_before(weeks)}".strip()


def how_often(view: View, chosen: str) -> str:
    """Training days a week, before and now; empty where no set counts."""
    trained_on = days_of(view, chosen)["date"]
    if trained_on.empty:
        return ""
    last = trained_on.max().date()
    if view.today - last > _RESTED:
        return rested_told(last)
    days = weeks_of(totals_of(view, chosen), "days", view.today)
    so_far = f"{formatting.counted(days.now, 'day')} so far this week." if days.now else "None yet this week."
    return f"{frequency_told(days.before)} {so_far}".strip()


def _of_the_leg_with_more(view: View, chosen: str) -> pd.DataFrame:
    """One number a week where each leg has its own: that of the leg with more, and sets without a side."""
    by_side = legs_of(view, chosen).pivot_table(
        index="week", columns="side", values="hard_sets", observed=True
    )
    legs = by_side.reindex(columns=[Side.LEFT, Side.RIGHT], fill_value=0).max(axis=1)
    unstated = by_side.reindex(columns=[Side.UNKNOWN], fill_value=0).sum(axis=1)
    return (legs + unstated).rename("hard_sets").reset_index()
