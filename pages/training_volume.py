"""Volume: hard sets for each leg and ISO week, and the load moved."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from analytics.volume import hard_sets_per_leg, weekly_volume
from analytics.weeks import monday_of
from pages.charts import volume
from pages.elements import choices, formatting
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.figure import Figure, Table
from pages.elements.kept import kept, sets_of, trained
from pages.elements.layout import card, headline, section
from pages.elements.period import Period
from pages.elements.plans import body_mass_shares, reps_low
from pages.elements.sentences import last_week_told, week_told
from pages.elements.view import View

EYEBROW = "Volume"
ALL_GUIDES = "All five exercises"
_RULE = "A set with both legs counts once for each leg."
_PANELS = {"left": "Left leg", "right": "Right leg", "both": "Each leg", "unknown": "Side not stated"}
_MARKS = {"left": "left", "right": "right"}


@dataclass(frozen=True)
class _Weeks:
    """A quantity by week: a figure for each panel, left above right, and their table."""

    panels: tuple[Figure, ...]
    table: Table


def show(view: View) -> None:
    """Hard sets for each leg and week, of all guide exercises together or of one; its load beside it."""
    exercises = trained(view)
    if exercises.empty:
        nothing_logged(view, "Are you doing enough, on both legs?", EYEBROW)
        return
    _page(view, exercises)


@st.fragment
def _page(view: View, exercises: pd.DataFrame) -> None:
    with st.container(gap="medium"):
        _chosen(view, exercises)


def _chosen(view: View, exercises: pd.DataFrame) -> None:
    also = (ALL_GUIDES,) if str(exercises["exercise"].iloc[0]) in view.guides else ()
    top = st.container()
    exercise, period = choices.choose_exercise_and_period(view, exercises, also)
    with top:
        headline(*kept(view, _told, exercise))
    with card("hard-sets"):
        section("Hard sets for each leg, by week", "This week is an outline: it is not over.")
        hard = kept(view, _hard_set_weeks, exercise, period)
        if hard is None:
            nothing_in_period("this exercise", kept(view, _hard_sets, exercise)["week"].max(), period)
        else:
            _show_weeks(hard, "hard")
        how_it_is_worked_out("Hard set", "Hard sets per leg and week", "Reps in reserve", key="hard")
    if exercise != ALL_GUIDES:
        variant = choices.choose_variant(kept(view, _variants, exercise))
        with card("load"):
            _show_load(kept(view, _load_weeks, exercise, variant, period))


def _show_load(weeks: _Weeks | None) -> None:
    section("Volume load, by week", "Load times reps, within this exercise and set-up only.")
    if weeks is None:
        st.markdown(
            "No load to add up: these sets are done with body weight, and body weight is not in the log."
        )
    else:
        _show_weeks(weeks, "load")
    how_it_is_worked_out("Volume load", "Volume load per side", key="load")


def _show_weeks(weeks: _Weeks, name: str) -> None:
    for number, panel in enumerate(weeks.panels):
        panel.show(f"{name}-{number}")
    weeks.table.show(name)


def _told(view: View, exercise: str) -> tuple[str, str, str]:
    """This week as the headline, the exercise, and the week before."""
    hard = kept(view, _hard_sets, exercise)
    eyebrow = f"{EYEBROW}: {view.exercise_name(exercise)}"
    return week_told(hard, view.today), eyebrow, f"{last_week_told(hard, view.today)} {_RULE}"


def _weekly(view: View, exercise: str) -> pd.DataFrame:
    together = exercise == ALL_GUIDES
    sets = view.log.sets(view.athlete, exercises=view.guides) if together else sets_of(view, exercise)
    return weekly_volume(sets, reps_low(view), body_mass_shares=body_mass_shares(view))


def _hard_sets(view: View, exercise: str) -> pd.DataFrame:
    return hard_sets_per_leg(kept(view, _weekly, exercise))


def _variants(view: View, exercise: str) -> list[str]:
    return [str(variant) for variant in kept(view, _weekly, exercise)["variant"].unique()]


def _hard_set_weeks(view: View, exercise: str, period: Period) -> _Weeks | None:
    shown = _within(kept(view, _hard_sets, exercise), period)
    if shown.empty:
        return None
    drawn = shown.assign(
        value=shown["hard_sets"].astype("float64"),
        value_text=[formatting.counted(int(count), "hard set") for count in shown["hard_sets"]],
        note_text=[_effort_note(int(count)) for count in shown["effort_not_logged"]],
    )
    columns = {"week": "Week of Monday", "side": "Leg", "hard_sets": "Hard sets", "note_text": "Counted"}
    table = Table.of(drawn.iloc[::-1], columns, alt="Hard sets for each leg and week")
    return _Weeks(_panels(drawn, period, view.today, unit=""), table)


def _load_weeks(view: View, exercise: str, variant: str, period: Period) -> _Weeks | None:
    weekly = kept(view, _weekly, exercise)
    shown = _within(weekly[weekly["variant"] == variant], period).dropna(subset=["volume_load_kg"])
    if not shown["volume_load_kg"].any():
        return None
    drawn = shown.assign(
        value=[formatting.in_unit(kg, view.unit) for kg in shown["volume_load_kg"]],
        value_text=[formatting.volume_load(kg, view.unit) for kg in shown["volume_load_kg"]],
        note_text=[_halves_note(int(count)) for count in shown["bilateral_sets"]],
    )
    columns = {
        "week": "Week of Monday",
        "side": "Leg",
        "value_text": "Volume load",
        "reps": "Reps",
        "note_text": "Counted",
    }
    table = Table.of(drawn.iloc[::-1], columns, alt="Volume load for each leg and week")
    return _Weeks(_panels(drawn, period, view.today, unit=str(view.unit)), table)


def _within(weekly: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The weeks of the period, the one that it begins in whole."""
    return weekly if period.since is None else weekly[weekly["week"] >= monday_of(period.since)]


def _panels(drawn: pd.DataFrame, period: Period, today: date, *, unit: str) -> tuple[Figure, ...]:
    """Left above right on one scale; one panel where both legs always did the same; then sides not stated."""
    by_side = _by_panel(drawn.assign(running=drawn["week"] == monday_of(today)))
    values = {
        **period.axis(drawn["week"]),
        "high": max(float(drawn["value"].max()) * 1.08, 1.0),
        "unit_label": unit,
    }
    return tuple(
        Figure(
            volume.weekly_bars,
            volume.WEEKS,
            rows[volume.WEEK_COLUMNS],
            values=values,
            alt=f"{_PANELS[side]}: {_most(rows)}",
            options=(_MARKS.get(side, "both"), 130 if len(by_side) > 1 else 220),
            marks=((_MARKS.get(side, "other"), _PANELS[side]),),
        )
        for side, rows in by_side.items()
    )


def _by_panel(drawn: pd.DataFrame) -> dict[str, pd.DataFrame]:
    sides = {str(side): rows for side, rows in drawn.groupby("side", observed=True)}
    left, right = sides.get("left"), sides.get("right")
    if left is not None and right is not None and left["value"].to_list() == right["value"].to_list():
        sides["both"] = left
        del sides["left"], sides["right"]
    trained_sides = [side for side in _PANELS if side in sides and sides[side]["value"].any()]
    return {side: sides[side] for side in trained_sides or sides}


def _most(rows: pd.DataFrame) -> str:
    most = rows.nlargest(1, "value").iloc[0]
    weeks = formatting.counted(len(rows), "week")
    return f"{weeks}, most {most['value_text']} in the week of {formatting.day(most['week'])}"


def _effort_note(count: int) -> str:
    return f"{formatting.whole(count)} without logged effort" if count else "effort logged"


def _halves_note(bilateral_sets: int) -> str:
    return "half of sets with both legs" if bilateral_sets else "sets of this leg"
