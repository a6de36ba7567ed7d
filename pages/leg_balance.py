"""Left and right: each leg over time, and the difference of every session that has both."""

import pandas as pd
import streamlit as st

from analytics.pairing import percent, session_log_ratios
from pages.charts import legs
from pages.elements import choices, formatting
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.drawing import axis_span, draw
from pages.elements.empty import nothing_in_period, nothing_logged
from pages.elements.kept import kept, trained
from pages.elements.layout import as_table, card, headline, section
from pages.elements.leg_lines import leg_lines
from pages.elements.markup import key
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
    ratios = kept(view, _ratios, exercise)
    lines = kept(view, _legs, exercise)
    variant = choices.choose_variant([str(name) for name in ratios["variant"].unique()])
    ratios, lines = ratios[ratios["variant"] == variant], lines[lines["variant"] == variant]
    last = ratios["date"].max()
    ratios, lines = period.of(ratios), period.of(lines)
    with top:
        headline(
            "Left and right, session by session",
            f"{EYEBROW}: {view.exercise_name(exercise)}",
            sides_told(ratios),
        )
    if ratios.empty:
        nothing_in_period(view.exercise_name(exercise), last, period)
        return
    with card("legs"):
        _each_leg(view, lines, period)
    with card("difference"):
        _difference(ratios, period)
    st.caption(BESIDE_BALANCE)
    if unknown:
        st.caption(unknown)


def _ratios(view: View, exercise: str) -> pd.DataFrame:
    """The sessions of one exercise with their signed difference, in percent and in words."""
    sets = view.log.sets(view.athlete, exercises=[exercise])
    ratios = session_log_ratios(sets, body_mass_shares=body_mass_shares(view))
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
    return leg_lines(view, view.log.sets(view.athlete, exercises=[exercise]))


def _each_leg(view: View, lines: pd.DataFrame, period: Period) -> None:
    section("Each leg", "The mean of each session\u2019s first three sets with known effort.")
    if lines.empty:
        st.markdown(
            "Effort is not logged for these sets, so the legs cannot be put on one scale. "
            "Log RIR or RPE with each set."
        )
        return
    latest = lines.sort_values("date").groupby("side", observed=True)["value_text"].last()
    measure = _MEASURES[str(lines["measure"].iloc[0])]
    key([(str(side), f"{str(side).capitalize()}, last {text}") for side, text in latest.items()])
    draw(
        legs.each_leg_lines,
        frames={legs.LEGS: lines[legs.LEG_COLUMNS]},
        values={
            **axis_span(lines["value"]),
            **period.axis(lines["date"]),
            "unit_label": str(view.unit),
        },
        key="legs-chart",
        alt=f"Each leg, {measure}: "
        + formatting.listed(f"{side} last {text}" for side, text in latest.items()),
    )
    as_table(
        lines.sort_values(["date", "side"], ascending=[False, True]),
        {"date": "Date", "side": "Leg", "value_text": measure.capitalize(), "sets": "Sets averaged"},
        alt=f"Each leg\u2019s {measure} by session",
        key="legs",
    )
    how_it_is_worked_out("Each leg", "Capacity", key="legs")


def _difference(ratios: pd.DataFrame, period: Period) -> None:
    section("The difference, session by session", "One session says little: look at the run of them.")
    known = ratios.dropna(subset=["log_ratio"])
    if known.empty:
        st.markdown("No session in this period can be compared. The table says why.")
    else:
        draw(
            legs.difference_stems,
            frames={legs.DIFFERENCES: known[legs.DIFFERENCE_COLUMNS]},
            values={**_even_span(known["percent"]), **period.axis(known["date"])},
            key="difference-chart",
            alt=sides_told(ratios),
        )
    as_table(
        ratios.iloc[::-1],
        {
            "date": "Date",
            "percent_text": "Difference",
            "used": "Pairs used",
            "matched": "Pairs matched",
            "reason_text": "Why none",
        },
        alt="The difference of each session",
        key="difference",
    )
    how_it_is_worked_out("Difference between the legs", "Pairs of sets", key="difference")


def _even_span(percents: pd.Series) -> dict[str, float]:
    """Whole steps of five percent around everything drawn, ten at least on each side."""
    return {"low": min(-10.0, percents.min() // 5 * 5), "high": max(10.0, -(-percents.max() // 5) * 5)}
