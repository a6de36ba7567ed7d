"""Left and right: which leg is weaker, by how much, how sure that is, and whether it is changing."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from analytics.balance_states import State
from pages.charts import beam, beam_rows, difference, difference_rows, each_leg, leg_rows
from pages.charts.bounds import BOUNDS, bounds_row
from pages.charts.events import EVENTS, event_rows
from pages.charts.print import printed
from pages.elements import choices
from pages.elements.balance import chart_sentences as say
from pages.elements.balance.exercise import Exercise, exercise_of
from pages.elements.balance.log import balances, sided_exercises
from pages.elements.balance.picture import Picture
from pages.elements.balance.sentences import NO_DIFFERENCES, NO_LEVELS
from pages.elements.balance.strength_tests import strength_tests_card
from pages.elements.balance.texts import (
    beam_table,
    beam_texts,
    beam_told,
    standings,
)
from pages.elements.balance.unknown import how_to_tell_sides, no_sides, sets_without_side
from pages.elements.balance.verdict import finding, verdict
from pages.elements.balance.worked import worked_out
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.drawing import axis_span
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.event_entry import events_card
from pages.elements.figure import Figure, Table
from pages.elements.kept import kept, trained
from pages.elements.layout import card, section
from pages.elements.period import Period
from pages.elements.report.card import report_card
from pages.elements.sentences import BESIDE_BALANCE, NOT_ADVICE
from pages.elements.text import plain
from pages.elements.view import View

EYEBROW = "Left and right"
_MOST_ROWS = 8  # of the beam, until all are asked for


def show(view: View) -> None:
    """The finding, the beam of all one-sided exercises, and one of them in depth."""
    exercises = trained(view)
    if exercises.empty:
        nothing_logged(view, "See both legs side by side", EYEBROW)
        strength_tests_card(view)
        return
    if sided_exercises(view).empty:
        no_sides(view, exercises, EYEBROW)
        sets_without_side(view, exercises)
        how_to_tell_sides(view)
        strength_tests_card(view)
        return
    summary = balances(view)
    finding(view, summary, EYEBROW)
    _beam(view, summary)
    _one_exercise(view)
    sets_without_side(view, exercises)
    events_card(view)
    report_card(view, partial(kept, view, _picture), printed)
    strength_tests_card(view)
    st.caption(NOT_ADVICE)


@st.fragment
def _beam(view: View, summary: pd.DataFrame) -> None:
    with card("beam"):
        section(say.HOW_FAR, f"How much weaker a leg is, in percent. {say.PULLED}")
        every = len(summary) <= _MOST_ROWS or st.session_state.get("beam_all", False)
        figure, table = kept(view, _beam_picture, every)
        figure.show("beam-chart")
        if len(summary) > _MOST_ROWS:
            st.toggle(f"Show all {len(summary)}", key="beam_all")
        st.caption(BESIDE_BALANCE)
        table.show("beam")


def _beam_picture(view: View, every: bool) -> tuple[Figure, Table]:  # noqa: FBT001 - a choice to keep it by
    summary = balances(view) if every else balances(view).head(_MOST_ROWS)
    texts = beam_texts(view, summary)
    rows = beam_rows.beam_rows(summary, texts)
    figure = Figure(
        beam.beam,
        beam.BEAM,
        rows,
        values={"reach": beam_rows.reach(rows)},
        alt=beam_told(texts["name"], standings(summary)),
        marks=_beam_marks(rows),
    )
    return figure, beam_table(texts)


def _beam_marks(rows: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """The key of what is drawn: rows that say nothing have no mark."""
    before: tuple[tuple[str, str], ...] = (("open", "12 weeks ago"),) * bool(rows["before"].notna().any())
    now = (("now", "now, with its 90% range"), ("band", "your normal swing in one session"))
    return (*before, *now) if rows["now"].notna().any() else ()


@st.fragment
def _one_exercise(view: View) -> None:
    with card("exercise"):
        section("One exercise over time")
        exercise, period = choices.choose_exercise_and_period(view, sided_exercises(view))
        summary = balances(view)
        variants = summary.loc[summary["exercise"] == exercise, "variant"].to_list()
        picture = kept(view, _picture, exercise, choices.choose_variant(variants), period)
        found = picture.found
        verdict(view, found)
        if found.sessions.empty:
            nothing_in_period(view.exercise_name(exercise), found.last, period)
        else:
            _charts(view, picture)
        how_it_is_worked_out(
            "Balance",
            "Balance states",
            "Balance today",
            "Change of balance",
            "Which leg moved",
            "Matched sides",
            "Pairs of sets",
            "What is said about balance",
            key="balance",
            own=worked_out(found.row, found.history),
        )


def _picture(view: View, exercise: str, variant: str, period: Period) -> Picture:
    found = exercise_of(view, exercise, variant, period)
    told = found.standing.state is not State.NOT_MEASURABLE and bool(found.sessions["paired"].any())
    return Picture(
        found,
        legs=None if found.lines.empty else _legs_figure(view, found, period),
        difference=_difference_figure(view, found, period) if told else None,
    )


def _charts(view: View, picture: Picture) -> None:
    found = picture.found
    thinned = found.thinned_told and f"{found.thinned_told} {say.WHOLE_TABLE}"
    drawn = "" if picture.legs is None else say.legs_drawn(found.measure, view.unit)
    _heading(say.HOW_STRONG, drawn)
    if picture.legs is None:
        st.markdown(plain(found.gaps or NO_LEVELS))
    else:
        picture.legs.show("legs-chart")
        _captions(found.gaps, thinned)
        found.legs_table.show("legs")
    _heading(say.HOW_FAR_APART, "" if picture.difference is None else say.DIFFERENCE_DRAWN)
    if picture.difference is None:
        st.markdown(plain(NO_DIFFERENCES))
    else:
        picture.difference.show("difference-chart")
        _captions(thinned, BESIDE_BALANCE)
    found.sessions_table.show("difference")


def _heading(title: str, below: str) -> None:
    with st.container(gap=None):
        st.subheader(title, anchor=False)
        if below:
            st.caption(below)


def _captions(*told: str) -> None:
    for paragraph in told:
        if paragraph:
            st.caption(plain(paragraph))


def _legs_figure(view: View, found: Exercise, period: Period) -> Figure:
    axis = period.axis(found.lines["date"])
    heights = axis_span(pd.concat([found.lines["value"], found.lines["level"]]))
    return Figure(
        each_leg.each_leg,
        each_leg.LEVELS,
        leg_rows.level_rows(_dotted(found)),
        more={
            each_leg.BETWEEN: leg_rows.between_rows(found.lines),
            EVENTS: _events(found, axis),
            BOUNDS: bounds_row({**heights, **axis, "unit_label": str(view.unit)}),
        },
        values={},
        alt=found.legs_alt(),
        marks=found.leg_marks(),
    )


def _dotted(found: Exercise) -> pd.DataFrame:
    """The lines of both legs, with a `value` where a dot is drawn."""
    lines = found.lines
    return lines.assign(value=lines["value"].where(found.thinning.drawn(lines, "side")))


def _difference_figure(view: View, found: Exercise, period: Period) -> Figure:
    standing = found.standing
    rows = difference_rows.difference_rows(found.sessions, standing.swing)
    course = difference_rows.course_rows(found.history, view.today, (standing.lower, standing.upper))
    course = period.of(course)
    course = course[course["date"] <= pd.Timestamp(max(period.until, found.last))]
    axis, ends = period.axis(rows["date"]), difference_rows.axis_ends(rows, course, standing.swing)
    swing = standing.swing if standing.measured else 0.0
    return Figure(
        difference.difference,
        difference.DIFFERENCES,
        rows[found.thinning.drawn(rows)],
        more={
            difference.COURSE: course,
            EVENTS: _events(found, axis),
            BOUNDS: bounds_row({**ends, **axis, "unit_label": "%", "swing": swing}),
        },
        values={},
        alt=found.in_one_sentence,
        marks=_difference_marks(found),
    )


def _difference_marks(found: Exercise) -> tuple[tuple[str, str], ...]:
    standing = found.standing
    sessions: tuple[tuple[str, str], ...] = (("grey", "a session"),)
    if (found.sessions["assumed"] > 0).any():
        sessions = (*sessions, ("open", "effort assumed"))
    if not standing.measured:
        return sessions
    side = f" {standing.weaker}" if standing.named else ""
    words = f"{standing.weaker} weaker" if standing.named else "the estimate"
    return (
        *sessions,
        (f"now{side}", f"{words}, with its 90% range"),
        ("band", "your normal swing"),
    )


def _events(found: Exercise, axis: dict[str, date]) -> pd.DataFrame:
    return event_rows(found.events, pd.Timestamp(axis["since"]), pd.Timestamp(axis["until"]))
