"""Volume: hard sets for each leg and ISO week, and the load moved."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analytics.volume import hard_sets_per_leg, weekly_volume
from analytics.weeks import monday_of
from pages.charts import volume
from pages.elements import choices, formatting
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.drawing import draw
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.kept import kept, trained
from pages.elements.layout import as_table, card, headline, section
from pages.elements.markup import key
from pages.elements.period import Period
from pages.elements.plans import body_mass_shares, reps_low
from pages.elements.sentences import last_week_told, week_told
from pages.elements.view import View

EYEBROW = "Volume"
ALL_GUIDES = "All five exercises"
_RULE = "A set with both legs counts once for each leg."
_PANELS = {"left": "Left leg", "right": "Right leg", "unknown": "Side not stated", "both": "Each leg"}


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
    also = (ALL_GUIDES,) if exercises["exercise"].isin(list(view.guides)).any() else ()
    top = st.container()
    exercise, period = choices.choose_exercise_and_period(view, exercises, also)
    weekly = kept(view, _weekly, exercise)
    hard = kept(view, _hard_sets, exercise)
    shown = _within(hard, period)
    with top:
        lead = f"{last_week_told(hard, view.today)} {_RULE}"
        headline(week_told(hard, view.today), f"{EYEBROW}: {view.exercise_name(exercise)}", lead)
    with card("hard-sets"):
        _hard_set_panels(view, hard, shown, period)
    if exercise != ALL_GUIDES:
        variant = choices.choose_variant([str(name) for name in weekly["variant"].unique()])
        with card("load"):
            _load_panels(view, weekly[weekly["variant"] == variant], period)


def _weekly(view: View, exercise: str) -> pd.DataFrame:
    wanted = list(view.guides) if exercise == ALL_GUIDES else [exercise]
    sets = view.log.sets(view.athlete, exercises=wanted)
    return weekly_volume(sets, reps_low(view), body_mass_shares=body_mass_shares(view))


def _hard_sets(view: View, exercise: str) -> pd.DataFrame:
    return hard_sets_per_leg(kept(view, _weekly, exercise))


def _within(weekly: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The weeks of the period, the one that it begins in whole."""
    return weekly if period.since is None else weekly[weekly["week"] >= monday_of(period.since)]


def _hard_set_panels(view: View, hard: pd.DataFrame, shown: pd.DataFrame, period: Period) -> None:
    section("Hard sets for each leg, by week", "This week is an outline: it is not over.")
    if shown.empty:
        nothing_in_period("this exercise", hard["week"].max(), period)
        return
    texts = [formatting.counted(int(count), "hard set") for count in shown["hard_sets"]]
    drawn = shown.assign(
        value=shown["hard_sets"].astype("float64"), value_text=texts, note_text=_effort_notes(shown)
    )
    _panels(view, drawn, period, unit="", name="hard")
    as_table(
        drawn.iloc[::-1],
        {"week": "Week of Monday", "side": "Leg", "hard_sets": "Hard sets", "note_text": "Counted"},
        alt="Hard sets for each leg and week",
        key="hard",
    )
    how_it_is_worked_out("Hard set", "Hard sets per leg and week", key="hard")


def _load_panels(view: View, weekly: pd.DataFrame, period: Period) -> None:
    section("Volume load, by week", "Load times reps, within this exercise and set-up only.")
    shown = _within(weekly, period).dropna(subset=["volume_load_kg"])
    if shown.empty or not shown["volume_load_kg"].any():
        st.markdown(
            "No load to add up: these sets are done with body weight, and body weight is not in the log."
        )
        return
    value = [formatting.in_unit(kg, view.unit) for kg in shown["volume_load_kg"]]
    texts = [formatting.volume_load(kg, view.unit) for kg in shown["volume_load_kg"]]
    halves = [
        "half of sets with both legs" if count else "sets of this leg" for count in shown["bilateral_sets"]
    ]
    drawn = shown.assign(value=value, value_text=texts, note_text=halves)
    _panels(view, drawn, period, unit=str(view.unit), name="load")
    as_table(
        drawn.iloc[::-1],
        {
            "week": "Week of Monday",
            "side": "Leg",
            "value_text": "Volume load",
            "reps": "Reps",
            "note_text": "Counted",
        },
        alt="Volume load for each leg and week",
        key="load",
    )
    how_it_is_worked_out("Volume load", "Volume load per side", key="load")


def _panels(view: View, drawn: pd.DataFrame, period: Period, *, unit: str, name: str) -> None:
    """Left above right on one scale; one panel where both legs always did the same; then sides not stated."""
    panels = _by_panel(drawn)
    values = {"high": max(float(drawn["value"].max()) * 1.08, 1.0), "unit_label": unit}
    times = period.axis(drawn["week"])
    for side, rows in panels.items():
        key([("other" if side in ("both", "unknown") else side, _PANELS[side])])
        draw(
            volume.weekly_bars,
            "both" if side == "unknown" else side,
            130 if len(panels) > 1 else 220,
            frames={volume.WEEKS: _running(rows, view)[volume.WEEK_COLUMNS]},
            values={**values, **times},
            key=f"{name}-{side}",
            alt=f"{_PANELS[side]}: {_most(rows)}",
        )


def _by_panel(drawn: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    sides = {str(side): rows for side, rows in drawn.groupby("side", observed=True)}
    left, right = sides.get("left"), sides.get("right")
    if left is not None and right is not None and left["value"].to_list() == right["value"].to_list():
        sides = {
            "both": left,
            **{side: rows for side, rows in sides.items() if side not in ("left", "right")},
        }
    return {side: rows for side, rows in sides.items() if rows["value"].any()} or sides


def _running(rows: pd.DataFrame, view: View) -> pd.DataFrame:
    return rows.assign(running=rows["week"] == pd.Timestamp(monday_of(view.today)))


def _most(rows: pd.DataFrame) -> str:
    most = rows.nlargest(1, "value").iloc[0]
    weeks = formatting.counted(len(rows), "week")
    return f"{weeks}, most {most['value_text']} in the week of {formatting.day(most['week'])}"


def _effort_notes(hard: pd.DataFrame) -> list[str]:
    counts = hard["effort_not_logged"].astype(int)
    return [
        f"{formatting.whole(count)} without logged effort" if count else "effort logged" for count in counts
    ]
