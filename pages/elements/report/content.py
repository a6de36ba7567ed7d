"""What the report says: the chosen exercises in the chosen span, from the same figures as the page."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data.sets import Unit
from pages.elements import formatting
from pages.elements.balance.chart_sentences import (
    HOW_FAR_APART,
    HOW_STRONG,
    legs_drawn,
)
from pages.elements.balance.log import balances
from pages.elements.balance.picture import Picture
from pages.elements.balance.sentences import NO_LEVELS
from pages.elements.balance.texts import names_of
from pages.elements.figure import Figure
from pages.elements.kept import trained
from pages.elements.period import Period
from pages.elements.report import sentences as told
from pages.elements.report.chart import Printed, svg
from pages.elements.report.document import Chart, Part, Report
from pages.elements.sentences import BESIDE_BALANCE, NOT_ADVICE
from pages.elements.view import View

MOST_EXERCISES = 3  # fit on one page
_HEIGHT_PX = {1: 330, 2: 240, 3: 165}  # of each chart, for so many exercises
_LONGEST_NAME = 60

Draw = Callable[[str, str, Period], Picture]
"""An exercise, a set-up and a period in, the page\u2019s picture of them out."""


@dataclass(frozen=True)
class Choice:
    """What a report is made of: rows of `balances`, one to `MOST_EXERCISES`; a period; a name or nothing."""

    rows: tuple[int, ...]
    period: Period
    person: str


def report_of(view: View, choice: Choice, draw: Draw, printed: Printed) -> Report:
    """The report of that choice; `printed` prepares a chart for paper."""
    summary = balances(view)
    names, rows = names_of(view, summary), summary.iloc[list(choice.rows)]
    pictures = [draw(row["exercise"], row["variant"], choice.period) for _, row in rows.iterrows()]
    height = _HEIGHT_PX[len(pictures)]
    return Report(
        title=told.TITLE,
        person=told.cut(choice.person, _LONGEST_NAME),
        day=formatting.long_day(view.today),
        span=told.span_told(choice.period, min(picture.found.history["date"].min() for picture in pictures)),
        made_up=told.MADE_UP if view.is_sample else "",
        parts=[
            _part(view, told.cut(names[place], _LONGEST_NAME), picture, printed, height)
            for place, picture in zip(choice.rows, pictures, strict=True)
        ],
        notes=[told.events_told(pictures[0].found.events, choice.period), f"{told.WHOLE_LOG} {told.METHOD}"],
        fixed=[BESIDE_BALANCE, NOT_ADVICE],
    )


def _part(view: View, name: str, picture: Picture, printed: Printed, height_px: int) -> Part:
    found = picture.found
    return Part(
        name=name,
        finding=told.finding(found.standing),
        evidence=[*told.evidence(found), *_missing(picture), *_thinned(picture)],
        data=told.data_told(found, _unknown_sides(view, found.row)),
        charts=_charts(picture, view.unit, printed, height_px),
    )


def _missing(picture: Picture) -> list[str]:
    """Why there is no chart of the legs; nothing where there is one."""
    if picture.found.sessions.empty:
        return [told.NOT_TRAINED]
    return [picture.found.gaps or NO_LEVELS] if picture.legs is None else []


def _thinned(picture: Picture) -> list[str]:
    return [picture.found.thinned_told] if picture.found.thinned_told else []


def _charts(picture: Picture, unit: Unit, printed: Printed, height_px: int) -> list[Chart]:
    legs, difference = picture.legs, picture.difference
    charts = []
    if legs is not None:
        drawn = legs_drawn(picture.found.measure, unit)
        charts.append(_chart(HOW_STRONG, drawn, legs, printed, height_px))
    if difference is not None:
        charts.append(_chart(HOW_FAR_APART, told.DIFFERENCE, difference, printed, height_px))
    return charts


def _chart(title: str, below: str, figure: Figure, printed: Printed, height_px: int) -> Chart:
    return Chart(title, below, svg(figure, printed, height_px), figure.alt, figure.marks)


def _unknown_sides(view: View, row: pd.Series) -> int:
    """The sets of that exercise and set-up whose side nobody knows."""
    exercises = trained(view)
    same = (exercises["exercise"] == row["exercise"]) & (exercises["variant"].astype(str) == row["variant"])
    return int(exercises.loc[same, "unknown"].sum())
