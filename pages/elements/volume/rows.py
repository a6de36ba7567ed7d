"""The rows of the volume charts and tables: weeks by leg, their words, and how panels share them."""

from datetime import date

import pandas as pd

from analytics.set_counts import Counting
from analytics.weeks import every_week, monday_of
from data.sets import Unit
from pages.elements import formatting
from pages.elements.figure import Table
from pages.elements.period import Period
from pages.elements.view import View
from pages.elements.volume.log import legs_of, rule_of, totals_of, weekly_of

PANELS = {
    "left": "Left leg",
    "right": "Right leg",
    "both": "Each leg",
    "unknown": "Side not stated",
    "all": "All logged sets",
}
_WEEK = "Week of Monday"
_KG_PER_T = 1000


def hard_set_rows(view: View, chosen: str, period: Period) -> pd.DataFrame:
    """Hard sets by week of the period, of each leg or, where every row counts, of all: `value` and words.

    No rows where nothing was trained in the period.
    """
    if rule_of(view) is Counting.EACH_ROW:
        counted = totals_of(view, chosen).assign(side="all")
    else:
        counted = legs_of(view, chosen)
    shown = _to_now(_within(counted, period), ["hard_sets", "effort_not_logged"], period, view.today)
    return shown.assign(
        value=shown["hard_sets"].astype("float64"),
        value_text=[formatting.counted(int(count), "hard set") for count in shown["hard_sets"]],
        note_text=[_effort_note(int(count)) for count in shown["effort_not_logged"]],
    )


def load_rows(view: View, exercise: str, variant: str, period: Period) -> pd.DataFrame:
    """Volume load by week and leg of one exercise and set-up, in `unit_text`, with its words.

    No rows where no load is known or none was moved.
    """
    weekly = weekly_of(view, exercise)
    shown = _within(weekly[weekly["variant"] == variant], period).dropna(subset=["volume_load_kg"])
    if not shown["volume_load_kg"].any():
        return shown.iloc[:0].assign(value=0.0, value_text="", note_text="", unit_text="")
    in_unit = [formatting.in_unit(kg, view.unit) for kg in shown["volume_load_kg"]]
    tonnes = view.unit is Unit.KG and max(in_unit) >= _KG_PER_T
    return shown.assign(
        side=shown["side"].astype(str),
        value=[amount / _KG_PER_T for amount in in_unit] if tonnes else in_unit,
        unit_text="t" if tonnes else str(view.unit),
        value_text=[formatting.volume_load(kg, view.unit) for kg in shown["volume_load_kg"]],
        note_text=[
            _load_note(int(count), body=body)
            for count, body in zip(shown["bilateral_sets"], shown["model_based"], strict=True)
        ],
    )


def frequency_rows(view: View, chosen: str, period: Period) -> pd.DataFrame:
    """Training days by week of the period, with their words."""
    totals = totals_of(view, chosen).assign(side="all")
    shown = _to_now(_within(totals, period), ["days", "sets"], period, view.today)
    return shown.assign(
        value=shown["days"].astype("float64"),
        value_text=[formatting.counted(int(days), "day") for days in shown["days"]],
        note_text=[formatting.counted(int(sets), "set") for sets in shown["sets"]],
    )


def by_panel(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The rows of each panel: left above right, one where both legs always did the same, then no side."""
    sides = {str(side): of_side for side, of_side in rows.groupby("side", observed=True)}
    left, right = sides.get("left"), sides.get("right")
    if left is not None and right is not None and left["value"].to_list() == right["value"].to_list():
        sides["both"] = left
        del sides["left"], sides["right"]
    trained = [side for side in PANELS if side in sides and sides[side]["value"].any()]
    return {side: sides[side] for side in trained or sides}


def panel_told(rows: pd.DataFrame) -> str:
    """What a panel shows, for who cannot see it."""
    most = rows.nlargest(1, "value").iloc[0]
    weeks = formatting.counted(len(rows), "week")
    return f"{weeks}, most {most['value_text']} in the week of {formatting.day(most['week'])}"


def hard_set_table(rows: pd.DataFrame) -> Table:
    """The numbers of the hard sets, latest first."""
    named = rows.assign(leg=rows["side"].map(PANELS))
    columns = {"week": _WEEK, "leg": "Leg", "hard_sets": "Hard sets", "note_text": "Counted"}
    return Table.of(named.iloc[::-1], columns, alt="Hard sets by week")


def load_table(rows: pd.DataFrame) -> Table:
    """The numbers of the volume load, latest first."""
    columns = {
        "week": _WEEK,
        "side": "Leg",
        "value_text": "Volume load",
        "reps": "Reps",
        "note_text": "Counted",
    }
    return Table.of(rows.iloc[::-1], columns, alt="Volume load for each leg and week")


def frequency_table(rows: pd.DataFrame) -> Table:
    """The numbers of the training days, latest first."""
    columns = {"week": _WEEK, "days": "Training days", "sets": "Sets"}
    return Table.of(rows.iloc[::-1], columns, alt="Training days by week")


def _within(weekly: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The weeks of the period, the one that it begins in whole."""
    return weekly if period.since is None else weekly[weekly["week"] >= monday_of(period.since)]


def _to_now(shown: pd.DataFrame, counts: list[str], period: Period, today: date) -> pd.DataFrame:
    """The same with a row of 0 for each week up to this one; none where there was no training."""
    if shown.empty or not shown[counts].to_numpy().any():
        return shown.iloc[:0].assign(side="")
    until = monday_of(min(period.until, today))
    weeks = every_week(pd.concat([shown["week"], pd.Series([until])]))
    sides = shown["side"].astype(str)
    grid = pd.MultiIndex.from_product([weeks, sides.unique()], names=["week", "side"])
    filled = shown.assign(side=sides).set_index(["week", "side"])[counts].reindex(grid, fill_value=0)
    return filled.reset_index()


def _effort_note(count: int) -> str:
    return f"{formatting.whole(count)} without logged effort" if count else "effort logged"


def _load_note(bilateral_sets: int, *, body: bool) -> str:
    told = "half of sets with both legs" if bilateral_sets else "sets of this leg"
    return f"{told}, with a part of body weight" if body else told
