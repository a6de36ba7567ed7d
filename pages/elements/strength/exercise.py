"""The strength on one exercise and set-up: all that the page says of it and draws of it in a period."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.reasons import Reason
from pages.elements.period import Period
from pages.elements.strength import sentences as say
from pages.elements.strength.dots import best_row, dots
from pages.elements.strength.facts import Facts, facts_of
from pages.elements.strength.log import bests_of, history_of, levels_of, line_of, trends_of
from pages.elements.strength.picture import Picture
from pages.elements.strength.scale import Scale, scale_of
from pages.elements.strength.texts import value_told
from pages.elements.strength.trend_sentences import LegTrend, leg_trends, trend_evidence, trend_title
from pages.elements.view import View


@dataclass(frozen=True)
class Strength:
    """An exercise and set-up in a period; `picture` is None where the period holds no session.

    `facts` have a row a leg, `notes` stand below the chart and may be empty. `last` is the day of the last
    session with a value.
    """

    scale: Scale
    title: str
    lead: str
    facts: tuple[Facts, ...]
    picture: Picture | None
    notes: str
    last: date


def strength_of(view: View, exercise: str, variant: str, period: Period) -> Strength | None:
    """What is known of the exercise and set-up; None where no session has a value."""
    bests, levels = bests_of(view, exercise, variant), levels_of(view, exercise, variant)
    scale = scale_of(bests, levels)
    if scale is None:
        return None
    sessions = dots(scale, bests, levels, history_of(view, exercise, variant))
    line = line_of(view, exercise, variant, scale)
    found = trends_of(view, exercise, variant, period.until)
    # On the measure of the line, or of whatever the levels lack one on.
    legs = leg_trends(found if line.empty else found[found["measure"] == scale])
    title = trend_title(legs) or _best_told(view, scale, sessions, period)
    lead = _lead(view, legs, period.of(sessions), period.of(line), period)
    picture = Picture.of(view, scale, sessions, line, period)
    return Strength(
        scale=scale,
        title=title,
        lead=lead,
        facts=facts_of(view, scale, sessions, line, period.until),
        picture=picture,
        notes=_notes(picture, period.of(levels if scale is Scale.CAPACITY else bests)),
        last=sessions["date"].max().date(),
    )


def _best_told(view: View, scale: Scale, sessions: pd.DataFrame, period: Period) -> str:
    """The best of the period, or of the whole log where the period holds none."""
    shown = period.of(sessions)
    best = best_row(scale, sessions if shown.empty else shown)
    return say.best_title(value_told(scale, best["value"], view.unit, str(best["confidence"])))


def _lead(
    view: View,
    legs: tuple[LegTrend, ...],
    shown: pd.DataFrame,
    line: pd.DataFrame,
    period: Period,
) -> str:
    evidence = trend_evidence(legs, view.today)
    if shown.empty:
        return evidence
    course = say.level_course(_courses(line), view.unit, period.words, int(shown["record"].sum()))
    return f"{evidence} {course}"


def _courses(line: pd.DataFrame) -> list[tuple[str, float, float]]:
    """Each leg's first and last level; of lines with legs only theirs."""
    sides = [str(side) for side in line["side"].unique()]
    named = sorted(side for side in sides if side in {"left", "right"})
    levels = {side: line.loc[line["side"] == side, "level"] for side in named or sides[:1]}
    return [
        (side if named else "", float(of_side.iloc[0]), float(of_side.iloc[-1]))
        for side, of_side in levels.items()
        if len(of_side) > 1
    ]


def _notes(picture: Picture | None, tried: pd.DataFrame) -> str:
    if picture is None:
        return ""
    notes = (picture.thinned_told(), _not_drawn(tried, picture.every))
    return " ".join(note for note in notes if note)


def _not_drawn(tried: pd.DataFrame, shown: pd.DataFrame) -> str:
    """How many sessions of the period have no dot, and what most of them lack."""
    missing = tried[~tried["date"].isin(shown["date"])].drop_duplicates("date")
    reasons = missing["reason"].dropna().astype(object).mode()
    return say.not_drawn_told(len(missing), None if reasons.empty else Reason(reasons.iloc[0]))
