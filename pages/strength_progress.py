"""Progress: am I stronger? The level line and the records of one exercise, its volume, two spans compared."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from pages.charts import strength, volume
from pages.charts.bounds import BOUNDS, bounds_row
from pages.charts.events import EVENTS, event_rows
from pages.elements import choices
from pages.elements.balance.events import labelled
from pages.elements.balance.log import events_of
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.empty import nothing_logged
from pages.elements.figure import Figure, Table
from pages.elements.kept import kept, trained
from pages.elements.layout import card, headline, section
from pages.elements.markup import facts
from pages.elements.period import Period
from pages.elements.strength.empty import nothing_shown
from pages.elements.strength.exercise import Strength, strength_of
from pages.elements.strength.log import counts_each_row, set_ups
from pages.elements.strength.picture import Picture
from pages.elements.strength.records import by_reps_card, records_card
from pages.elements.strength.scale import COUNTED, WORDS, measure_told, unit_of
from pages.elements.strength.sentences import rule_told
from pages.elements.strength.spans import spans_card
from pages.elements.strength.weeks import Weeks, weeks_of
from pages.elements.text import plain
from pages.elements.view import View

EYEBROW = "Progress"
_WEEKS_PX = 262
_NO_VALUE = (
    "No set of this exercise says anything about strength yet: that takes reps with a load, or a hold."
)


@dataclass(frozen=True)
class _Shown:
    """All that is shown of an exercise and set-up in a period; None where there is nothing of it."""

    strength: Strength | None
    figure: Figure | None
    table: Table | None
    weeks: Weeks | None
    bars: Figure | None


def show(view: View) -> None:
    """One exercise and set-up: what its strength does, with the sets, the records and the weeks behind it."""
    exercises = trained(view)
    if exercises.empty:
        nothing_logged(view, "Are you getting stronger?", EYEBROW)
        return
    _page(view, exercises)


@st.fragment
def _page(view: View, exercises: pd.DataFrame) -> None:
    with st.container(gap="medium"):
        top = st.container()
        exercise, period = choices.choose_exercise_and_period(view, exercises)
        variant = choices.choose_variant(set_ups(view, exercise))
        shown = kept(view, _shown, exercise, variant, period)
        found = shown.strength
        with top:
            title, lead = (found.title, found.lead) if found else ("Nothing to measure yet", "")
            headline(title, f"{EYEBROW}: {view.exercise_name(exercise)}", lead)
        _strength(view, shown, period)
        _beside(view, shown, exercise, variant)
        if found:
            by_reps_card(view, exercise, variant)
            spans_card(view, exercise, variant, period.until)


def _strength(view: View, shown: _Shown, period: Period) -> None:
    with card("strength"):
        if shown.strength is None:
            st.markdown(_NO_VALUE)
            return
        words = WORDS[shown.strength.scale]
        section(words.question, measure_told(shown.strength.scale, view.unit))
        for leg in shown.strength.facts:
            facts(leg)
        if shown.figure is None or shown.table is None:
            nothing_shown(view, shown.strength.last, period)
        else:
            shown.figure.show("strength-chart")
            if shown.strength.notes:
                st.caption(plain(shown.strength.notes))
            shown.table.show("strength")
        how_it_is_worked_out(*words.definitions, key="strength")


def _beside(view: View, shown: _Shown, exercise: str, variant: str) -> None:
    left, right = st.columns(2)
    with left, card("weeks", stretch=True):
        _weeks(view, shown)
    with right:
        records_card(view, exercise, variant)


def _weeks(view: View, shown: _Shown) -> None:
    rule = rule_told(each_row=counts_each_row(view))
    section("How many hard sets, week by week?", f"{shown.weeks.told} {rule}" if shown.weeks else rule)
    if shown.weeks is None or shown.bars is None:
        st.markdown("No set with reps in this period.")
    else:
        shown.bars.show("weeks-chart")
        shown.weeks.table.show("weeks")
    how_it_is_worked_out("Hard set", "Counting sets", key="weeks")


def _shown(view: View, exercise: str, variant: str, period: Period) -> _Shown:
    found, weeks = strength_of(view, exercise, variant, period), weeks_of(view, exercise, variant, period)
    picture = found.picture if found else None
    return _Shown(
        found,
        figure=_figure(view, picture, f"{found.title}. {found.lead}") if found and picture else None,
        table=picture.table() if picture else None,
        weeks=weeks,
        bars=_bars(view, weeks, period) if weeks else None,
    )


def _figure(view: View, picture: Picture, alt: str) -> Figure:
    days = picture.days()
    unit = unit_of(picture.scale, picture.unit)
    return Figure(
        strength.strength_over_time,
        strength.BESTS,
        picture.dots[strength.BEST_COLUMNS],
        more={
            strength.LINE: picture.line[strength.LINE_COLUMNS],
            EVENTS: event_rows(labelled(events_of(view)), days["since"], days["until"]),
            BOUNDS: bounds_row({**picture.heights(), **days, "unit_label": unit}),
        },
        values={},
        alt=alt,
        options=("grey" if picture.sided else "accent", picture.scale in COUNTED),
        marks=picture.key(),
    )


def _bars(view: View, weeks: Weeks, period: Period) -> Figure:
    high, axis = max(float(weeks.bars["value"].max()) * 1.08, 1.0), period.axis(weeks.bars["week"])
    return Figure(
        volume.weekly_bars,
        volume.WEEKS,
        weeks.bars[volume.WEEK_COLUMNS],
        values={},
        alt=f"Hard sets by week. {weeks.told}".strip(),
        options=("both", _WEEKS_PX),
        more={
            BOUNDS: bounds_row({**axis, "low": 0.0, "high": high, "unit_label": ""}),
            EVENTS: event_rows(labelled(events_of(view)), axis["since"], axis["until"]),
        },
    )
