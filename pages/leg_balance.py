"""Left and right: each leg over time, and the difference of every session that has both."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from analytics.pairing import percent, session_log_ratios
from pages.charts import legs
from pages.elements import choices, formatting
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.drawing import axis_span
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.figure import Figure, Table
from pages.elements.kept import kept, sets_of, trained
from pages.elements.layout import card, headline, section
from pages.elements.leg_lines import leg_lines
from pages.elements.period import Period
from pages.elements.plans import body_mass_shares
from pages.elements.sentences import (
    BESIDE_BALANCE,
    percent_difference,
    reason_told,
    sides_told,
    unknown_sides_told,
)
from pages.elements.view import View

EYEBROW = "Left and right"
_MEASURES = {"e1rm": "estimated one-rep max", "e12rm": "estimated twelve-rep max", "capacity": "capacity"}


@dataclass(frozen=True)
class _Picture:
    """What is said and drawn of an exercise in a period; `differences` is None where it holds no session."""

    lead: str
    last: date
    legs: Figure | None
    levels: Table | None
    difference: Figure | None
    differences: Table | None


def show(view: View) -> None:
    """One exercise with sides: both legs' lines, the signed differences, and how many sets have no side."""
    exercises = trained(view)
    if exercises.empty:
        nothing_logged(view, "See both legs side by side", EYEBROW)
        return
    sided = exercises[(exercises["left"] > 0) | (exercises["right"] > 0)]
    if sided.empty:
        _no_sides(view, exercises)
    else:
        _page(view, sided, unknown_sides_told(exercises))


def _no_sides(view: View, exercises: pd.DataFrame) -> None:
    headline("Your log does not say left or right", EYEBROW, unknown_sides_told(exercises))
    with card("how"):
        section("How to let the log tell")
        st.markdown(
            "- In a spreadsheet, add a column **side** with left or right. The template shows how.\n"
            "- In an app, log the two legs as two exercises whose names end in **(Left)** and **(Right)**, "
            "such as \u201cSingle Leg RDL (Left)\u201d.\n\n"
            "A side is never guessed: sets without one count for volume and stay out of this page."
        )
        st.page_link(view.links["your-data"], label="Your data and the template", icon=":material/upload:")


@st.fragment
def _page(view: View, sided: pd.DataFrame, unknown: str) -> None:
    with st.container(gap="medium"):
        _chosen(view, sided, unknown)


def _chosen(view: View, sided: pd.DataFrame, unknown: str) -> None:
    top = st.container()
    exercise, period = choices.choose_exercise_and_period(view, sided)
    variant = choices.choose_variant(kept(view, _variants, exercise))
    picture = kept(view, _picture, exercise, variant, period)
    with top:
        eyebrow = f"{EYEBROW}: {view.exercise_name(exercise)}"
        headline("Left and right, session by session", eyebrow, picture.lead)
    if picture.differences is None:
        nothing_in_period(view.exercise_name(exercise), picture.last, period)
        return
    with card("legs"):
        _show_legs(picture)
    with card("difference"):
        _show_difference(picture)
    st.caption(BESIDE_BALANCE)
    if unknown:
        st.caption(unknown)


def _show_legs(picture: _Picture) -> None:
    section("Each leg", "The mean of each session\u2019s first three sets with known effort.")
    if picture.legs is None or picture.levels is None:
        st.markdown(
            "Effort is not logged for these sets, so the legs cannot be put on one scale. "
            "Log RIR or RPE with each set."
        )
        return
    picture.legs.show("legs-chart")
    picture.levels.show("legs")
    how_it_is_worked_out("Each leg", "Capacity", "Reps in reserve", key="legs")


def _show_difference(picture: _Picture) -> None:
    section("The difference, session by session", "One session says little: look at the run of them.")
    if picture.difference is None:
        st.markdown("No session in this period can be compared. The table says why.")
    else:
        picture.difference.show("difference-chart")
    if picture.differences is not None:
        picture.differences.show("difference")
    how_it_is_worked_out("Difference between the legs", "Pairs of sets", key="difference")


def _picture(view: View, exercise: str, variant: str, period: Period) -> _Picture:
    every = kept(view, _ratios, exercise)
    of_variant = every[every["variant"] == variant]
    ratios = period.of(of_variant)
    lines = kept(view, _legs, exercise)
    lines = period.of(lines[lines["variant"] == variant])
    known = ratios.dropna(subset=["log_ratio"])
    measure = "" if lines.empty else _MEASURES[str(lines["measure"].iloc[0])]
    return _Picture(
        lead=sides_told(ratios),
        last=of_variant["date"].max(),
        legs=None if lines.empty else _legs_figure(view, lines, measure, period),
        levels=None if lines.empty else _legs_table(lines, measure),
        difference=None if known.empty else _difference_figure(known, period),
        differences=None if ratios.empty else _difference_table(ratios),
    )


def _variants(view: View, exercise: str) -> list[str]:
    return [str(variant) for variant in kept(view, _ratios, exercise)["variant"].unique()]


def _ratios(view: View, exercise: str) -> pd.DataFrame:
    """The sessions of one exercise with their signed difference, in percent and in words."""
    ratios = session_log_ratios(sets_of(view, exercise), body_mass_shares=body_mass_shares(view))
    signed = percent(ratios["log_ratio"])
    return ratios.assign(
        percent=signed,
        percent_text=[
            formatting.NOT_KNOWN if pd.isna(value) else percent_difference(value) for value in signed
        ],
        pairs_text=[
            formatting.counted(int(used), "pair of sets", "pairs of sets") for used in ratios["used"]
        ],
        reason_text=[reason_told(reason) for reason in ratios["reason"].astype(object)],
    )


def _legs(view: View, exercise: str) -> pd.DataFrame:
    return leg_lines(view, sets_of(view, exercise))


def _legs_figure(view: View, lines: pd.DataFrame, measure: str, period: Period) -> Figure:
    latest = lines.sort_values("date").groupby("side", observed=True)["value_text"].last()
    told = [(str(side), str(text)) for side, text in latest.items()]
    return Figure(
        legs.each_leg_lines,
        legs.LEGS,
        lines[legs.LEG_COLUMNS],
        values={
            **axis_span(lines["value"]),
            **period.axis(lines["date"]),
            "unit_label": str(view.unit),
        },
        alt=f"Each leg, {measure}: {formatting.listed(f'{side} last {text}' for side, text in told)}",
        marks=tuple((side, f"{side.capitalize()}, last {text}") for side, text in told),
    )


def _legs_table(lines: pd.DataFrame, measure: str) -> Table:
    latest_first = lines.sort_values(["date", "side"], ascending=[False, True])
    columns = {"date": "Date", "side": "Leg", "value_text": measure.capitalize(), "sets": "Sets averaged"}
    return Table.of(latest_first, columns, alt=f"Each leg\u2019s {measure} by session")


def _difference_figure(known: pd.DataFrame, period: Period) -> Figure:
    return Figure(
        legs.difference_stems,
        legs.DIFFERENCES,
        known[legs.DIFFERENCE_COLUMNS],
        values={**_even_span(known["percent"]), **period.axis(known["date"])},
        alt=sides_told(known),
    )


def _difference_table(ratios: pd.DataFrame) -> Table:
    columns = {
        "date": "Date",
        "percent_text": "Difference",
        "used": "Pairs used",
        "matched": "Pairs matched",
        "reason_text": "Why none",
    }
    return Table.of(ratios.iloc[::-1], columns, alt="The difference of each session")


def _even_span(percents: pd.Series) -> dict[str, float]:
    """Whole steps of five percent around everything drawn, ten at least on each side."""
    return {"low": min(-10.0, percents.min() // 5 * 5), "high": max(10.0, -(-percents.max() // 5) * 5)}
