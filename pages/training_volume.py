"""Volume: am I doing enough, on both legs? Hard sets, load, how often, of an exercise or of all together."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from analytics.weeks import monday_of
from pages.charts import volume
from pages.charts.bounds import BOUNDS, bounds_row
from pages.charts.events import EVENTS, event_rows
from pages.elements import choices
from pages.elements.balance.events import labelled
from pages.elements.balance.log import events_of
from pages.elements.calendar_card import calendar_card
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.figure import Figure, Table
from pages.elements.kept import kept, trained
from pages.elements.layout import card, headline, section
from pages.elements.markup import grid
from pages.elements.period import Period
from pages.elements.text import plain
from pages.elements.view import View
from pages.elements.volume.counting import choose_counting
from pages.elements.volume.exercises import (
    SIDE_COLUMNS,
    at_rest,
    exercise_columns,
    exercise_rows,
    side_rows,
    sides_unstated,
)
from pages.elements.volume.headline import how_often, told
from pages.elements.volume.log import EVERYTHING, HAMSTRINGS, days_of, groups, rule_of, variants_of
from pages.elements.volume.rows import (
    PANELS,
    by_panel,
    frequency_rows,
    frequency_table,
    hard_set_rows,
    hard_set_table,
    load_rows,
    load_table,
    panel_told,
)
from pages.elements.volume.sentences import BEHAVIOUR, NOTHING_COUNTED, beside_told, counted_how, load_told

EYEBROW = "Volume"
_GROUP_NAMES = {HAMSTRINGS: "all five hamstring exercises", EVERYTHING: "every exercise in your log"}
_HUES = {"left": "left", "right": "right"}
_MOST_ROWS = 8
_SHORTEST = timedelta(weeks=10)  # of a time axis: a bar a week is no bar a day
_TALL_PX, _PANEL_PX, _LOW_PX = 262, 130, 150


@dataclass(frozen=True)
class _Weeks:
    """A quantity by week: a figure for each panel, left above right, and their table."""

    panels: tuple[Figure, ...]
    table: Table
    running: bool = False  # whether a bar is the outline of this week
    unit: str = ""  # beside its numbers

    def show(self, name: str) -> None:
        for number, panel in enumerate(self.panels):
            panel.show(f"{name}-{number}")
        self.table.show(name)


def show(view: View) -> None:
    """How much was done, week by week; of the five guides together unless an exercise is chosen."""
    exercises = trained(view)
    if exercises.empty:
        nothing_logged(view, "Are you doing enough, on both legs?", EYEBROW)
        return
    _page(view, exercises)


@st.fragment
def _page(view: View, exercises: pd.DataFrame) -> None:
    with st.container(gap="medium"):
        top = st.container()
        chosen, period = choices.choose_exercise_and_period(view, exercises, groups(view, exercises))
        with top:
            title, lead = kept(view, told, chosen)
            headline(title, f"{EYEBROW}: {_GROUP_NAMES.get(chosen) or view.exercise_name(chosen)}", lead)
        _hard_sets(view, chosen, period)
        if chosen in _GROUP_NAMES:
            _by_exercise_and_frequency(view, chosen, period)
        else:
            _load_and_frequency(view, chosen, period)
        _sides(view, chosen, period)
        calendar_card(view, chosen)


def _hard_sets(view: View, chosen: str, period: Period) -> None:
    with card("hard-sets"):
        weeks = kept(view, _hard_set_weeks, chosen, period)
        running = weeks is not None and weeks.running
        section("How many hard sets, week by week?", counted_how(rule_of(view), running=running))
        if weeks is None:
            _no_weeks(view, chosen, period)
        else:
            weeks.show("hard")
        choose_counting(view)
        how_it_is_worked_out(
            "Hard set",
            "Hard sets per leg and week",
            "Counting sets",
            "Against the four weeks before",
            "Reps in reserve",
            key="hard",
        )


def _no_weeks(view: View, chosen: str, period: Period) -> None:
    days = days_of(view, chosen)
    if days.empty:
        st.markdown(NOTHING_COUNTED)
    else:
        name = _GROUP_NAMES.get(chosen) or view.exercise_name(chosen)
        nothing_in_period(name, days["date"].max().date(), period)


def _by_exercise_and_frequency(view: View, chosen: str, period: Period) -> None:
    left, right = st.columns([1.25, 1], gap="medium")
    with left, card("by-exercise", stretch=True):
        rows = kept(view, exercise_rows, chosen)
        section("How much of each exercise?", beside_told(at_rest=bool(rows) and at_rest(view, chosen)))
        every = st.session_state.get("by_exercise_all", False)
        if rows:
            shown = rows if every else rows[:_MOST_ROWS]
            grid(exercise_columns(view, chosen), shown, "Hard sets by exercise")
            if len(rows) > _MOST_ROWS:
                st.toggle(f"Show all {len(rows)}", key="by_exercise_all")
        else:
            st.markdown("Nothing trained this week or in the four weeks before.")
        how_it_is_worked_out("Counting sets", key="by-exercise")
    with right:
        _frequency(view, chosen, period)


def _load_and_frequency(view: View, exercise: str, period: Period) -> None:
    left, right = st.columns([1.25, 1], gap="medium")
    with left, card("load", stretch=True):
        top = st.container()
        variant = choices.choose_variant(kept(view, variants_of, exercise))
        weeks = kept(view, _load_weeks, exercise, variant, period)
        with top:
            section("How much load, week by week?", load_told(weeks.unit if weeks else ""))
        if weeks is None:
            st.markdown(
                "No load to add up here: these sets have no load, or need your body weight, which is not in "
                "the log."
            )
        else:
            weeks.show("load")
        how_it_is_worked_out("Volume load", "Volume load per side", key="load")
    with right:
        _frequency(view, exercise, period)


def _frequency(view: View, chosen: str, period: Period) -> None:
    with card("frequency", stretch=True):
        section("How often, week by week?", kept(view, how_often, chosen))
        weeks = kept(view, _frequency_weeks, chosen, period)
        if weeks is None:
            st.markdown("No training day in this period.")
        else:
            weeks.show("frequency")
        how_it_is_worked_out("Counting sets", key="frequency")


def _sides(view: View, chosen: str, period: Period) -> None:
    rows, unstated = kept(view, side_rows, chosen, period), kept(view, sides_unstated, chosen, period)
    if not rows and not unstated:
        return
    with card("sides"):
        section("What did each leg do?", f"Volume load {period.words}. {BEHAVIOUR}" if rows else "")
        if rows:
            grid(SIDE_COLUMNS, rows, "What each leg did")
        if unstated:
            st.caption(plain(unstated))
        how_it_is_worked_out("Volume load per side", key="sides")


def _hard_set_weeks(view: View, chosen: str, period: Period) -> _Weeks | None:
    rows = hard_set_rows(view, chosen, period)
    if rows.empty:
        return None
    now = rows.loc[rows["week"] == monday_of(view.today), "value"]
    return _Weeks(_panels(view, rows, period, _TALL_PX), hard_set_table(rows), running=bool((now > 0).any()))


def _load_weeks(view: View, exercise: str, variant: str, period: Period) -> _Weeks | None:
    rows = load_rows(view, exercise, variant, period)
    if rows.empty:
        return None
    unit = str(rows["unit_text"].iloc[0])
    return _Weeks(_panels(view, rows, period, _LOW_PX, unit=unit), load_table(rows), unit=unit)


def _frequency_weeks(view: View, chosen: str, period: Period) -> _Weeks | None:
    rows = frequency_rows(view, chosen, period)
    return None if rows.empty else _Weeks(_panels(view, rows, period, _LOW_PX), frequency_table(rows))


def _panels(
    view: View, rows: pd.DataFrame, period: Period, height: int, *, unit: str = ""
) -> tuple[Figure, ...]:
    """A panel a side, all on one scale."""
    panels = by_panel(rows.assign(running=rows["week"] == monday_of(view.today)))
    axis = period.axis(rows["week"])
    axis["since"] = min(axis["since"], axis["until"] - _SHORTEST)
    high = max(float(rows["value"].max()) * 1.08, 1.0)
    bounds = bounds_row({**axis, "low": 0.0, "high": high, "unit_label": unit})
    return tuple(
        Figure(
            volume.weekly_bars,
            volume.WEEKS,
            of_side[volume.WEEK_COLUMNS],
            values={},
            alt=f"{PANELS[side]}: {panel_told(of_side)}",
            options=(_HUES.get(side, "both"), height if len(panels) == 1 else _PANEL_PX),
            marks=() if side == "all" else ((_HUES.get(side, "other"), PANELS[side]),),
            more={BOUNDS: bounds, EVENTS: _events(view, axis)},
        )
        for side, of_side in panels.items()
    )


def _events(view: View, axis: dict[str, date]) -> pd.DataFrame:
    return event_rows(labelled(events_of(view)), pd.Timestamp(axis["since"]), pd.Timestamp(axis["until"]))
