"""Strength: the best set of every session, by exercise."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analytics.strength import records, session_bests
from pages.charts import strength
from pages.elements import choices
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.drawing import axis_span
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.figure import Figure, Table
from pages.elements.kept import kept, sets_of, trained
from pages.elements.layout import card, headline, section
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


@dataclass(frozen=True)
class _Picture:
    """What is said and drawn of an exercise in a period; no figure where it holds no session."""

    title: str
    lead: str
    measure: str
    figure: Figure | None = None
    table: Table | None = None


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
    variant = choices.choose_variant(kept(view, _variants, exercise))
    picture = kept(view, _picture, exercise, variant, period)
    with top:
        headline(picture.title, f"{EYEBROW}: {view.exercise_name(exercise)}", picture.lead)
    with card("strength"):
        _show_picture(view, exercise, variant, period, picture)


def _show_picture(view: View, exercise: str, variant: str, period: Period, picture: _Picture) -> None:
    if not picture.measure:
        st.markdown("No set of this exercise allows an estimate yet: a set needs a load and reps.")
        return
    section(*MEASURES[picture.measure])
    if picture.figure is None or picture.table is None:
        last = kept(view, _bests, exercise, variant)["date"].max()
        nothing_in_period(view.exercise_name(exercise), last, period)
        return
    picture.figure.show("strength-chart")
    picture.table.show("strength")
    how_it_is_worked_out(
        "Estimated one-rep max", "Estimated twelve-rep max", "Reps in reserve", "Records", key="strength"
    )


def _picture(view: View, exercise: str, variant: str, period: Period) -> _Picture:
    bests = kept(view, _bests, exercise, variant)
    shown = period.of(bests)
    title, lead = best_set(shown), records_told(shown, period.words)
    measure = "" if bests.empty else str(bests["measure"].iloc[0])
    if shown.empty:
        return _Picture(title, lead, measure)
    return _Picture(title, lead, measure, _figure(shown, period, f"{title}. {lead}"), _table(shown, measure))


def _figure(shown: pd.DataFrame, period: Period, alt: str) -> Figure:
    sided = bool(shown["series"].isin(["left", "right"]).any())
    return Figure(
        strength.session_bests,
        strength.BESTS,
        shown[strength.BEST_COLUMNS],
        values={
            **axis_span(shown["value"], above=1.05),
            **period.axis(shown["date"]),
            "unit_label": shown["unit_text"].iloc[0],
        },
        alt=alt,
        options=("grey" if sided else "accent",),
        marks=_key(shown),
    )


def _key(shown: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    present = set(shown["series"])
    words = {"left": "Left", "right": "Right", "other": "Both legs, or side not stated"}
    sides = [("grey" if mark == "other" else mark, text) for mark, text in words.items() if mark in present]
    sides = [("other", "best set of a session")] if present == {"other"} else sides
    unknown = [] if shown["known"].all() else [("open", "at least: effort was not logged")]
    ringed = [("ring", "a record on its day")] if shown["record"].any() else []
    return (*sides, *unknown, *ringed)


def _table(shown: pd.DataFrame, measure: str) -> Table:
    title, _ = MEASURES[measure]
    marked = shown.assign(record_text=shown["record"].map({True: "record", False: ""}))
    columns = {
        "date": "Date",
        "side": "Leg",
        "set_text": "Best set",
        "value_text": title,
        "confidence_text": "How sure",
        "record_text": "Record",
    }
    return Table.of(marked.iloc[::-1], columns, alt=f"{title} of each session")


def _variants(view: View, exercise: str) -> list[str]:
    bests = kept(view, _session_bests, exercise)
    return [str(variant) for variant in bests["variant"].unique()]


def _bests(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """Session bests of one set-up in its main measure, with `record` and the chart's texts."""
    every = kept(view, _session_bests, exercise)
    of_variant = every[every["variant"] == variant]
    main = of_variant["measure"].mode()
    marked = _with_records(of_variant[of_variant["measure"].isin(main.head(1))])
    return with_texts(view, marked.sort_values(["date", "side"], ignore_index=True))


def _session_bests(view: View, exercise: str) -> pd.DataFrame:
    return session_bests(sets_of(view, exercise), reps_high(view)).dropna(subset=["value"])


def _with_records(bests: pd.DataFrame) -> pd.DataFrame:
    """The bests with `record`: beaten an earlier best of the same side; the first ever is none."""
    beaten = records(bests).dropna(subset=["previous_value"])
    identity = ["date", "side", "confidence"]
    marks = beaten[identity].astype(object).assign(record=True)
    joined = bests[identity].astype(object).merge(marks, how="left", on=identity)["record"]
    return bests.assign(record=joined.eq(other=True).to_numpy())
