"""The next session in a card: for each exercise the sets, the load of each leg, and why."""

import pandas as pd
import streamlit as st

from analytics.side_advice import SideAdvice
from pages.elements.choices import in_link
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.grid import Cell, Column, Row, link
from pages.elements.kept import kept, trained
from pages.elements.layout import card, section
from pages.elements.markup import grid
from pages.elements.next_session.log import next_sets, program_of
from pages.elements.next_session.sentences import (
    also_told,
    finding_told,
    loads_told,
    reason_told,
    reserve_told,
    sets_told,
    side_told,
    step_told,
)
from pages.elements.text import plain
from pages.elements.view import View

_COLUMNS = (Column("Exercise"), Column("Sets × reps"), Column("Load"))
_LOG = "log-a-session"


def next_session_card(view: View) -> None:
    """What the day that is due holds, with the way to log it."""
    with card("next-session", stretch=True):
        section("Next session", "From your last sets and the rep range of each exercise.")
        rows = kept(view, next_session_rows)
        if rows:
            grid(_COLUMNS, rows, "Next session")
        else:
            st.markdown("Nothing can be suggested yet: no session of the last weeks has a set with reps.")
        for told in kept(view, notes_told):
            st.caption(plain(told))
        if _LOG in view.links:
            st.page_link(view.links[_LOG], label="Log this session", icon=":material/edit_note:")
        how_it_is_worked_out(
            "What to do next",
            "Exercises and sets of the next session",
            "Weaker leg first",
            "New exercises",
            "Program check",
            key="next-session",
        )


def next_session_rows(view: View) -> tuple[Row, ...]:
    """A row an exercise, in the order to do them."""
    return tuple(_row(view, row) for _, row in next_sets(view).iterrows())


def notes_told(view: View) -> tuple[str, ...]:
    """What holds for the whole session: why the weaker leg begins, and what the program check saw."""
    rows = next_sets(view)
    first = (rows["side_advice"] == SideAdvice.WEAKER_FIRST).any()
    may_help = "Starting with the weaker leg may help; the studies are small." if first else ""
    findings = [
        finding_told(row, [_short_name(view, name) for name in row["exercises"]])
        for _, row in program_of(view).iterrows()
    ]
    return tuple(told for told in (may_help, *findings) if told)


def _row(view: View, row: pd.Series) -> Row:
    exercise = str(row["exercise"])
    progress = link("strength-progress", exercise=in_link(view, trained(view), exercise))
    reason = reason_told(row, view.unit) if row["planned"] else ""
    reasons = " ".join(told for told in (side_told(row), reason) if told)
    return Row(
        (
            Cell.of(_name(view, row), href=exercise if exercise in view.guides else progress),
            Cell.of(sets_told(row), reserve_told(row)),
            Cell(
                loads_told(row, view.unit),
                step_told(row, view.unit) or "as last time" * (not row["planned"]),
                href=progress,
            ),
        ),
        notes=tuple(told for told in (reasons, *also_told(row)) if told),
    )


def _name(view: View, row: pd.Series) -> str:
    variant = str(row["variant"])
    name = view.exercise_name(str(row["exercise"]))
    several = trained(view)["exercise"].eq(row["exercise"]).sum() > 1
    return f"{name}, {variant or 'set-up not stated'}" if several else name


def _short_name(view: View, exercise: str) -> str:
    guide = view.guides.get(exercise)
    return guide.short_name if guide else exercise
