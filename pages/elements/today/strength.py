"""The strength table of Today: each exercise's half year in small, its level now, twelve weeks, both legs."""

from dataclasses import dataclass
from datetime import date
from math import ceil

import pandas as pd
import streamlit as st

from pages.elements import formatting
from pages.elements.balance.log import balances, sided_exercises
from pages.elements.balance.sentences import short_label
from pages.elements.balance.standing import Standing, standing
from pages.elements.choices import in_link, names_of
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.grid import Cell, Column, Row, link
from pages.elements.kept import kept, trained
from pages.elements.layout import card, section
from pages.elements.markup import grid
from pages.elements.period import Period, period_of
from pages.elements.small_charts import LEAST_REACH, as_image_source, mini_beam, sparkline
from pages.elements.strength.scale import Scale
from pages.elements.strength.sentences import signed_percent
from pages.elements.strength.texts import value_in_unit
from pages.elements.today.levels import Strength, strength_of
from pages.elements.today.log import FIRST, Series, Strengths, strengths
from pages.elements.view import View

_OLD_DAYS = 28
_WITHOUT_SIDES = 4  # columns, where no exercise has a left or right set
_COLUMNS = (
    Column("Exercise"),
    Column("26 weeks", wide=True),
    Column("Now", number=True),
    Column("12 weeks", number=True),
    Column("Left and right", wide=True),
    Column("Balance"),
)


_MEASURES = {
    Scale.ONE_REP_MAX: "one-rep max",
    Scale.TWELVE_REP_MAX: "twelve-rep max",
    Scale.CAPACITY: "body weight included",
    Scale.REPS: "most reps of the last session",
    Scale.SECONDS: "longest hold of the last session",
}


def strength_card(view: View) -> None:
    """The table, its first exercises until all are asked for."""
    with card("strength"):
        section(
            "How is each exercise going?",
            "The level of each exercise: the estimate through its sessions. Where legs are trained one at a "
            "time, left above right, and the line is their mean.",
        )
        more = len(names_of(trained(view))) > FIRST
        every = more and bool(st.session_state.get("strength_all", False))
        rows = kept(view, strength_rows, every)
        grid(_COLUMNS[: len(rows[0].cells)], rows, "Strength of each exercise")
        if more:
            st.toggle(f"Show all {len(names_of(trained(view)))}", key="strength_all")
        how_it_is_worked_out("Level line", "Balance today", "Records", key="strength")


def strength_rows(view: View, every: bool) -> tuple[Row, ...]:  # noqa: FBT001 - a choice to keep it by
    """A row an exercise, in its set-up trained last."""
    found = strengths(view, every=every)
    table = _Table(view, trained(view), sided_exercises(view), found)
    summary = pd.DataFrame() if table.sided.empty else balances(view)
    standings = {(row["exercise"], row["variant"]): standing(row) for _, row in summary.iterrows()}
    shown = [standings[one].percent for one in found.series if one in standings and standings[one].measured]
    reach = 5 * ceil(max([LEAST_REACH, *map(abs, shown)]) / 5)
    rows = [_row(table, one, standings.get(one), reach) for one in found.series]
    return tuple(rows) if standings else tuple(Row(row.cells[:_WITHOUT_SIDES]) for row in rows)


@dataclass(frozen=True, eq=False)
class _Table:
    """What all rows need: the exercises of the log, those with sides, and their strengths."""

    view: View
    exercises: pd.DataFrame
    sided: pd.DataFrame
    found: Strengths

    @property
    def period(self) -> Period:
        """The half year on show; of a log at rest its own last one."""
        return period_of("6 months", self.exercises["last_session"].max().date(), self.view.today)

    def progress(self, exercise: str) -> str:
        """The page of an exercise's strength."""
        return link("strength-progress", exercise=in_link(self.view, self.exercises, exercise))


def _row(table: _Table, one: Series, stands: Standing | None, reach: float) -> Row:
    view, progress = table.view, table.progress(one[0])
    page = one[0] if one[0] in view.guides else progress
    name = view.exercise_name(one[0])
    told = strength_of(table.found, one, view.unit, table.period.until)
    if told is None:
        return Row((Cell.of(name, href=page), Cell(), Cell.of(formatting.NOT_KNOWN), Cell(), Cell(), Cell()))
    return Row(
        (
            Cell.of(name, _below(told, view.today), href=page),
            _line_cell(table, told),
            Cell(tuple((leg, text) for leg, text in told.now.items()), tone="strong", href=progress),
            _change_cell(told, progress),
            *_balance_cells(table, one[0], stands, reach),
        )
    )


def _below(told: Strength, today: date) -> str:
    """What the numbers measure, and the last day where that is long ago."""
    measure = _MEASURES[told.scale]
    old = (today - told.last).days > _OLD_DAYS
    return f"{measure}, last on {formatting.day(told.last)}" if old else measure


def _line_cell(table: _Table, told: Strength) -> Cell:
    if told.line.empty:
        return Cell()
    unit, period = table.view.unit, table.period
    first, last = told.line["level"].iloc[0], told.line["level"].iloc[-1]
    numbers = [formatting.rounded(value_in_unit(Scale.ONE_REP_MAX, kg, unit)) for kg in (first, last)]
    alt = f"Level from {numbers[0]} to {numbers[1]} {unit}"
    since = period.since or period.until
    return Cell(image=as_image_source(sparkline(told.line, since, period.until, alt)), alt=alt)


def _change_cell(told: Strength, href: str) -> Cell:
    known = {leg: percent for leg, percent in told.change.items() if pd.notna(percent)}
    if not known:
        return Cell.of(formatting.NOT_KNOWN)
    texts = [formatting.NOT_KNOWN if leg not in known else signed_percent(known[leg]) for leg in told.change]
    up = all(percent >= 1 for percent in known.values())
    return Cell(tuple(("", text) for text in texts), tone="up" if up else "", href=href)


def _balance_cells(table: _Table, exercise: str, stands: Standing | None, reach: float) -> tuple[Cell, Cell]:
    if stands is None:
        return Cell(), Cell()
    words = short_label(stands)
    page = link("left-right", exercise=in_link(table.view, table.sided, exercise))
    beam = Cell(image=as_image_source(mini_beam(stands, words, reach)), alt=words)
    return beam, Cell.of(words, tone=str(stands.weaker) if stands.named else "", href=page)
