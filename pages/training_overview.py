"""Today: the last session and the way to every chart; the welcome while the log is empty."""

from datetime import date

import pandas as pd
import streamlit as st

from data.importers import read_export
from data.sample_log import SAMPLE_FILE_NAME, sample_file
from data.sets import SetType
from pages.charts import legs
from pages.elements import choices, formatting, tables
from pages.elements.drawing import axis_span, draw
from pages.elements.kept import kept, trained
from pages.elements.layout import card, headline, section
from pages.elements.leg_lines import leg_lines
from pages.elements.markup import key
from pages.elements.period import Period
from pages.elements.sentences import unknown_sides_told
from pages.elements.set_texts import sets_text
from pages.elements.view import View
from pages.elements.welcome import welcome

_LISTED = 8
_EXAMPLE = "single-leg-romanian-deadlift"


def show(view: View) -> None:
    """What was done last, and every exercise of the log."""
    exercises = trained(view)
    if exercises.empty:
        welcome(view, _example)
        return
    last = pd.Timestamp(exercises["last_session"].max())
    sets = view.log.sets(view.athlete, since=last.date())
    headline(_title(sets), _day_told(view, last), unknown_sides_told(exercises))
    _ways_on(view)
    left, right = st.columns([1, 1.15], gap="medium")
    with left, card("last", stretch=True):
        _last_session(view, sets)
    with right, card("exercises", stretch=True):
        _exercises(view, exercises)


def _title(sets: pd.DataFrame) -> str:
    working = sets[(sets["set_type"] != SetType.WARMUP) & (sets["reps"].fillna(1) > 0)]
    exercises = int(working["exercise"].nunique())
    return (
        f"Last time: {formatting.counted(len(working), 'set')} of {formatting.counted(exercises, 'exercise')}"
    )


def _day_told(view: View, last: pd.Timestamp) -> str:
    days = (view.today - last.date()).days
    ago = {0: "today", 1: "yesterday"}.get(days, f"{days} days ago" if days > 0 else f"in {-days} days")
    return f"{view.today:%A} {formatting.long_day(view.today)} · last session {last:%A}, {ago}"


def _ways_on(view: View) -> None:
    with st.container(horizontal=True):
        st.page_link(
            view.links["strength-progress"], label="Am I getting stronger?", icon=":material/trending_up:"
        )
        st.page_link(view.links["left-right"], label="Left against right", icon=":material/balance:")
        st.page_link(view.links["weekly-volume"], label="Am I doing enough?", icon=":material/bar_chart:")


def _last_session(view: View, sets: pd.DataFrame) -> None:
    section("Last session", " · ".join(dict.fromkeys(str(title) for title in sets["session_title"] if title)))
    done = sets[(sets["set_type"] != SetType.WARMUP)].dropna(subset=["reps"])
    order = done.groupby("exercise", observed=True)["set_order"].min().sort_values().index
    rows = [
        {"Exercise": view.exercise_name(str(exercise)), "Leg": str(side), "Sets": sets_text(view, group)}
        for exercise in order
        for side, group in done[done["exercise"] == exercise].groupby("side", observed=True)
    ]
    told = pd.DataFrame(rows, columns=["Exercise", "Leg", "Sets"]).replace({"Leg": {"unknown": "not stated"}})
    sided = told["Leg"].isin(["left", "right"]).any()
    tables.table(told if sided else told.drop(columns="Leg"), alt="The sets of the last session")


def _exercises(view: View, exercises: pd.DataFrame) -> None:
    section("Your exercises", "The five guides first, then the latest trained.")
    rows = _exercise_rows(view, exercises)
    tables.table(rows.head(_LISTED), alt="The exercises of the log")
    if len(rows) > _LISTED:
        with st.expander(f"Show all {len(rows)}", key="all-exercises"):
            tables.table(rows.iloc[_LISTED:], alt="The other exercises of the log")


def _exercise_rows(view: View, exercises: pd.DataFrame) -> pd.DataFrame:
    summed = exercises.groupby("exercise", observed=True).agg(
        {"sets": "sum", "left": "sum", "right": "sum", "last_session": "max"}
    )
    ordered = summed.loc[choices.names_of(exercises)]
    return pd.DataFrame(
        {
            "Exercise": [view.exercise_name(str(exercise)) for exercise in ordered.index],
            "Sets": [formatting.whole(count) for count in ordered["sets"]],
            "Left": [formatting.whole(count) if count else "" for count in ordered["left"]],
            "Right": [formatting.whole(count) if count else "" for count in ordered["right"]],
            "Last": [formatting.day(when) for when in ordered["last_session"]],
        }
    )


def _example(view: View) -> None:
    """A true picture: what the sample's legs look like, drawn as one's own would be."""
    section("Example", "A made-up athlete after a strain in the right leg: single-leg Romanian deadlift.")
    lines = kept(view, _example_lines, view.today)
    key([("left", "Left"), ("right", "Right")])
    draw(
        legs.each_leg_lines,
        frames={legs.LEGS: lines},
        values={
            **axis_span(lines["value"]),
            **Period(None, view.today, "").axis(lines["date"]),
            "unit_label": str(view.unit),
        },
        key="example-chart",
        alt="Example: after a strain the right leg is behind the left, then comes closer again",
    )


def _example_lines(view: View, today: date) -> pd.DataFrame:
    sets = read_export(sample_file(today), SAMPLE_FILE_NAME).sets
    return leg_lines(view, sets[sets["exercise"] == _EXAMPLE])[legs.LEG_COLUMNS]
