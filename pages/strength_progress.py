"""Strength: the best set of every session, by exercise."""

import pandas as pd
import streamlit as st

from analytics.strength import records, session_bests
from pages.charts import strength
from pages.elements import choices
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.drawing import axis_span, draw
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.kept import kept, trained
from pages.elements.layout import as_table, card, headline, section
from pages.elements.markup import key
from pages.elements.period import Period
from pages.elements.plans import reps_high
from pages.elements.sentences import best_set, records_told
from pages.elements.set_texts import with_texts
from pages.elements.view import View

EYEBROW = "Progress"
MEASURES = {
    "e1rm": ("Estimated one-rep max", "The best set of each session, as the load you could lift once."),
    "e12rm": (
        "Estimated twelve-rep max",
        "The best set of each session, as the load you could lift twelve times.",
    ),
    "reps": ("Most reps in a set", "The best set of each session, at its heaviest load."),
    "seconds": ("Longest hold", "The longest hold of each session."),
}


def show(view: View) -> None:
    """One exercise: its best sets over time, with the records ringed and the same numbers as a table."""
    exercises = trained(view)
    if exercises.empty:
        nothing_logged(view, "Are you getting stronger?", EYEBROW)
        return
    _page(view, exercises)


@st.fragment
def _page(view: View, exercises: pd.DataFrame) -> None:
    with st.container(gap="medium"):
        _chosen(view, exercises)


def _chosen(view: View, exercises: pd.DataFrame) -> None:
    top = st.container()
    exercise, period = choices.choose_exercise_and_period(view, exercises)
    every = kept(view, _bests, exercise)
    variant = choices.choose_variant([str(name) for name in every["variant"].unique()])
    bests = every[every["variant"] == variant]
    shown = period.of(bests)
    with top:
        name = view.exercise_name(exercise)
        headline(best_set(shown), f"{EYEBROW}: {name}", records_told(shown, period.words))
    with card("strength"):
        _chart(view, exercise, bests, shown, period)


def _bests(view: View, exercise: str) -> pd.DataFrame:
    """Session bests of one exercise, each set-up in its main measure, with `record` and the chart's texts."""
    sets = view.log.sets(view.athlete, exercises=[exercise])
    bests = session_bests(sets, reps_high(view)).dropna(subset=["value"])
    main = bests.groupby("variant", observed=True)["measure"].agg(lambda measures: measures.mode().iloc[0])
    measured = bests[bests["measure"].astype(object) == bests["variant"].astype(object).map(main)]
    marked = _with_records(measured).sort_values(["date", "side"], ignore_index=True)
    return with_texts(view, marked)


def _with_records(bests: pd.DataFrame) -> pd.DataFrame:
    """The bests with `record`: beaten an earlier best of the same side; the first ever is none."""
    beaten = records(bests).dropna(subset=["previous_value"])
    identity = ["date", "variant", "side", "confidence"]
    marks = beaten[identity].astype(object).assign(record=True)
    joined = bests[identity].astype(object).merge(marks, how="left", on=identity)["record"]
    return bests.assign(record=joined.eq(other=True).to_numpy())


def _chart(view: View, exercise: str, bests: pd.DataFrame, shown: pd.DataFrame, period: Period) -> None:
    if bests.empty:
        st.markdown("No set of this exercise allows an estimate yet: a set needs a load and reps.")
        return
    title, below = MEASURES[str(bests["measure"].iloc[0])]
    section(title, below)
    if shown.empty:
        nothing_in_period(view.exercise_name(exercise), bests["date"].max(), period)
        return
    sided = bool(shown["series"].isin(["left", "right"]).any())
    key(_key(shown))
    draw(
        strength.session_bests,
        "grey" if sided else "accent",
        frames={strength.BESTS: shown[strength.BEST_COLUMNS]},
        values={
            **axis_span(shown["value"], above=1.05),
            **period.axis(shown["date"]),
            "unit_label": shown["unit_text"].iloc[0],
        },
        key="strength-chart",
        alt=f"{best_set(shown)}. {records_told(shown, period.words)}",
    )
    as_table(
        shown.iloc[::-1].assign(
            record_text=["record" if mark else "" for mark in shown["record"].iloc[::-1]]
        ),
        {
            "date": "Date",
            "side": "Leg",
            "set_text": "Best set",
            "value_text": title,
            "confidence_text": "How sure",
            "record_text": "Record",
        },
        alt=f"{title} of each session",
        key="strength",
    )
    how_it_is_worked_out("Estimated one-rep max", "Estimated twelve-rep max", "Records", key="strength")


def _key(shown: pd.DataFrame) -> list[tuple[str, str]]:
    words = {"left": "Left", "right": "Right", "other": "Both legs, or side not stated"}
    present = [(series, words[series]) for series in words if (shown["series"] == series).any()]
    sided = len(present) > 1 or present[0][0] != "other"
    sides = [("grey" if mark == "other" else mark, text) for mark, text in present]
    sides = sides if sided else [("other", "best set of a session")]
    unknown = [] if shown["known"].all() else [("open", "at least: effort was not logged")]
    ringed = [("ring", "a record on its day")] if shown["record"].any() else []
    return [*sides, *unknown, *ringed]
