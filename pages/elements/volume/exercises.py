"""How much of each exercise: hard sets and days a week, and what each leg did, beside one another."""

from datetime import date

import pandas as pd

from analytics.set_counts import weekly_counts
from analytics.volume import PRIOR_WEEKS, share_left
from analytics.weeks import monday_of
from data.sets import Side
from pages.elements import formatting
from pages.elements.balance.log import sided_exercises
from pages.elements.choices import in_link, names_of
from pages.elements.grid import Cell, Column, Row, link
from pages.elements.kept import trained
from pages.elements.period import Period, period_of
from pages.elements.view import View
from pages.elements.volume.log import counts_of, days_of, sides_of, weekly_of
from pages.elements.volume.sentences import unstated_told

SIDE_COLUMNS = (Column("Exercise"), Column("Left", number=True), Column("Right", number=True))


def exercise_columns(view: View, chosen: str) -> tuple[Column, ...]:
    """The headings of `exercise_rows`; a log at rest is told as of its last session."""
    now = "Last week" if at_rest(view, chosen) else "This week"
    return (
        Column("Exercise"),
        Column(now, number=True),
        Column("A week before", number=True),
        Column("Days a week", number=True, wide=True),
    )


def at_rest(view: View, chosen: str) -> bool:
    """Whether a group with a set rests: it is then told as of its last session."""
    return _as_of(view, chosen) < view.today


def exercise_rows(view: View, chosen: str) -> tuple[Row, ...]:
    """A row for each exercise of a group trained this week or in the weeks before, the most trained first."""
    counts = counts_of(view, chosen)
    if counts.empty:
        return ()
    this_week = monday_of(_as_of(view, chosen))
    begun = monday_of(counts["date"].min())
    weeks = min(PRIOR_WEEKS, (this_week - begun).days // 7)
    weekly = weekly_counts(counts[counts["date"] >= this_week - pd.Timedelta(weeks=weeks)])
    by_week = weekly.groupby(["exercise", "week"], observed=True)[["hard_sets", "sessions"]].sum()
    rows = by_week.reset_index()
    now = rows[rows["week"] == this_week].set_index("exercise")["hard_sets"]
    before = (
        rows[rows["week"] < this_week].groupby("exercise", observed=True)[["hard_sets", "sessions"]].sum()
    )
    names = now.index.union(before.index)
    usual = before.reindex(names, fill_value=0) / (weeks or float("nan"))
    amount = usual["hard_sets"].fillna(0) + now.reindex(names, fill_value=0)
    order = amount[amount > 0].sort_values(ascending=False, kind="stable")
    return tuple(_row(view, str(name), int(now.get(name, 0)), usual.loc[name]) for name in order.index)


def side_rows(view: View, chosen: str, period: Period) -> tuple[Row, ...]:
    """What each leg did in the period, a row for each exercise and set-up done one leg at a time."""
    sides = _within(sides_of(view, chosen), period)
    one_legged = _one_legged(_within(weekly_of(view, chosen), period))
    grouped = sides.groupby(["exercise", "variant"], observed=True)
    found = {(str(name), str(variant)): rows for (name, variant), rows in grouped}
    places = {name: place for place, name in enumerate(names_of(trained(view)))}
    in_order = sorted(one_legged & set(found), key=lambda one: (places.get(one[0], len(places)), one[1]))
    rows = [_side_row(view, one, found[one]) for one in in_order]
    return tuple(row for row in rows if row is not None)


def sides_unstated(view: View, chosen: str, period: Period) -> str:
    """How many sets of the period are in no leg; empty where none are."""
    weeks = _within(weekly_of(view, chosen), period)
    return unstated_told(int(weeks.loc[weeks["side"] == Side.UNKNOWN, "sets"].sum()))


def _row(view: View, name: str, now: int, usual: pd.Series) -> Row:
    page = link("strength-progress", exercise=in_link(view, trained(view), name))
    return Row(
        (
            Cell.of(view.exercise_name(name), href=page),
            Cell.of(formatting.whole(now)),
            Cell.of(_mean_told(usual["hard_sets"])),
            Cell.of(_mean_told(usual["sessions"])),
        )
    )


def _mean_told(mean: float) -> str:
    return formatting.NOT_KNOWN if pd.isna(mean) else formatting.shortest(mean, 1)


def _as_of(view: View, chosen: str) -> date:
    return period_of("1 year", days_of(view, chosen)["date"].max().date(), view.today).until


def _within(weeks: pd.DataFrame, period: Period) -> pd.DataFrame:
    return weeks if period.since is None else weeks[weeks["week"] >= monday_of(period.since)]


def _one_legged(weeks: pd.DataFrame) -> set[tuple[str, str]]:
    """Exercises and set-ups with sets of one leg: with both legs together each does half by assumption."""
    alone = weeks[(weeks["sets"] > weeks["bilateral_sets"]) & weeks["side"].isin([Side.LEFT, Side.RIGHT])]
    return {
        (str(name), str(variant)) for name, variant in zip(alone["exercise"], alone["variant"], strict=True)
    }


def _side_row(view: View, one: tuple[str, str], rows: pd.DataFrame) -> Row | None:
    """Each leg's part of what both did, in kilograms moved, or in reps where a load is not known."""
    in_reps = bool((rows["measure"] == "reps").any())
    weeks = rows[rows["measure"] == ("reps" if in_reps else "volume_load_kg")]
    left, right = float(weeks["left"].sum()), float(weeks["right"].sum())
    if left + right <= 0:
        return None
    share = float(formatting.rounded(100 * share_left(left, right)))
    name = view.exercise_name(one[0]) + (f", {one[1]}" if one[1] else "")
    page = link("left-right", exercise=in_link(view, sided_exercises(view), one[0]))
    return Row(
        (
            Cell.of(name, href=page),
            _leg_cell(view, "left", share, left, in_reps=in_reps),
            _leg_cell(view, "right", 100 - share, right, in_reps=in_reps),
        )
    )


def _leg_cell(view: View, side: str, share: float, amount: float, *, in_reps: bool) -> Cell:
    done = formatting.counted(int(amount), "rep") if in_reps else formatting.volume_load(amount, view.unit)
    return Cell(((side, f"{formatting.rounded(share)}%"),), done)
