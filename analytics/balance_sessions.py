"""What is believed about the balance of the legs after each session of a log."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.balance_belief import Belief
from analytics.balance_filter import Course, filtered
from analytics.balance_states import LEAST_LEAD, STATE_TYPE, State, state_place
from analytics.columns import numbered
from analytics.loads import BodyMass, Shares
from analytics.matched_sides import left_out, matched_share, not_measurable
from analytics.pairing import RATIO_COLUMNS, session_log_ratios
from analytics.quantities import Flags, Floats, Whole, numbers
from analytics.series_grid import Number, SeriesGrid, series_grid
from analytics.student_t import student_t_cdf
from analytics.weeks import day_number, day_numbers

COURSE_COLUMNS = [
    "n",
    "noise_variance",
    "gain",
    "level",
    "variance",
    "dof",
    "lower",
    "upper",
    "state",
    "p5",
    "noise_after",
]
SESSION_COLUMNS = [
    *RATIO_COLUMNS,
    "series",
    "learning",
    "left_out",
    "paired",
    "matched_share",
    "not_measurable",
    *COURSE_COLUMNS,
]
LEARNING_SESSIONS = 2  # of an exercise that is new to the person
_NO_STATE = -1


class Dated(Protocol):
    """Anything that happened on a day, named by its date."""

    @property
    def date(self) -> date:
        """The day."""


class OfADay(Protocol):
    """The same with another name, as `data.events.Event` has it."""

    @property
    def day(self) -> date:
        """The day."""


Events = pd.DataFrame | Iterable[date | str | np.datetime64 | Dated | OfADay] | None
"""Injuries, illnesses, pauses: days from which the balance may be a wholly different one.

Dates, texts like "2026-03-12", records with a `date` or a `day`, or the frame of the log's events.
"""


def balance_sessions(
    sets: pd.DataFrame,
    events: Events = (),
    body_mass_kg: BodyMass = None,
    body_mass_shares: Shares = None,
    new_to_me: Collection[tuple[str, str]] = (),
) -> pd.DataFrame:
    """The balance after each session with a left or right set, in date order, with `SESSION_COLUMNS`.

    To the columns of `session_log_ratios` come: `series`, a number for each exercise and variant; `learning`,
    the first two sessions of the (exercise, variant) in `new_to_me`; `left_out`, sessions of matched sides;
    `paired`, whether the session enters the filter; `matched_share`, 0-1 of the pairs of the last six
    two-sided sessions, and `not_measurable` with it; and the columns of `filter_log_ratios`, NaN in
    sessions that are not paired. `state` is NOT MEASURABLE where that holds, else missing where not paired.
    Source: docs/metrics.md, "Balance".
    """
    ratios = session_log_ratios(sets, body_mass_kg, body_mass_shares)
    series, first = numbered(_series_key(ratios))
    learning = _learning(ratios, series, new_to_me)
    matching = _matching(ratios, series, len(first))
    paired = ratios["log_ratio"].notna().to_numpy() & ~matching["left_out"] & ~learning
    course = _course(ratios, series_grid(series[paired], len(first)), paired, event_days(events))
    blind = matching["not_measurable"]
    state = np.where(blind, state_place(State.NOT_MEASURABLE), course.pop("state"))
    return ratios.assign(
        series=series,
        learning=learning,
        paired=paired,
        **matching,
        **course,
        state=pd.Categorical.from_codes(state, dtype=STATE_TYPE),
    )[SESSION_COLUMNS]


def event_days(events: Events) -> list[float]:
    """The days of the events, counted from 1970."""
    return [day_number(day) for day in event_dates(events)]


def event_dates(events: Events) -> list[pd.Timestamp]:
    """The days of the events; those without one are left out.

    Raises `ValueError` for a text that is no date.
    """
    if events is None:
        return []
    every = events["day"] if isinstance(events, pd.DataFrame) else events
    days = [pd.Timestamp(_day_of(event)) for event in every]
    return [day for day in days if not pd.isna(day)]


def _day_of(event: Any) -> Any:  # noqa: ANN401 - whatever a day can be made of
    # A date has a `day` too: its number in the month.
    return event if isinstance(event, date) else getattr(event, "date", getattr(event, "day", event))


def course_columns(course: Course) -> dict[str, Any]:
    """The columns of a course, but for `state` as its place in `State`."""
    beliefs = course.beliefs
    return {
        "n": beliefs.sessions,
        "noise_variance": course.noise_variance,
        "gain": course.gain,
        "level": beliefs.level,
        "variance": beliefs.variance,
        "dof": beliefs.dof,
        "lower": beliefs.lower,
        "upper": beliefs.upper,
        "p5": _chance_of_a_lead(beliefs),
        "noise_after": beliefs.noise_variance,
        "state": beliefs.state,
    }


def _series_key(ratios: pd.DataFrame) -> Whole:
    exercise, variant = ratios["exercise"].cat, ratios["variant"].cat
    of_exercise = exercise.codes.to_numpy().astype("int64") * len(variant.categories)
    return of_exercise + variant.codes.to_numpy().astype("int64")


def _learning(ratios: pd.DataFrame, series: Whole, new_to_me: Collection[tuple[str, str]]) -> Flags:
    """The first sessions of what is new to the person: they say more about learning than about legs."""
    names = zip(ratios["exercise"], ratios["variant"], strict=True)
    new = np.array([name in new_to_me for name in names], dtype=bool)
    return new & (series_grid(series, 0).place < LEARNING_SESSIONS)


def _matching(ratios: pd.DataFrame, series: Whole, columns: int) -> dict[str, Any]:
    """What matched sides do to each session; sessions that are not two-sided stand outside."""
    two_sided = ratios["two_sided"].to_numpy()
    grid = series_grid(series[two_sided], columns)
    matched, pairs, fully = (
        grid.spread(ratios[name].to_numpy()[two_sided], 0) for name in ("matched", "pairs", "fully_matched")
    )
    values = {
        "left_out": (left_out(fully), False),
        "matched_share": (matched_share(matched, pairs), np.nan),
        "not_measurable": (not_measurable(matched, pairs), False),
    }
    return {name: _among_all(grid.gathered(cells), two_sided, rest) for name, (cells, rest) in values.items()}


def _course(ratios: pd.DataFrame, grid: SeriesGrid, paired: Flags, events: list[float]) -> dict[str, Any]:
    """The filter's columns for every session, empty where it is not paired."""
    days, log_ratios = day_numbers(ratios["date"])[paired], numbers(ratios["log_ratio"])[paired]
    course = course_columns(filtered(grid.spread(days, np.nan), grid.spread(log_ratios, np.nan), events))
    rest = {"n": 0, "dof": 0, "state": _NO_STATE}
    gathered = {name: grid.gathered(cells) for name, cells in course.items()}
    return {name: _among_all(values, paired, rest.get(name, np.nan)) for name, values in gathered.items()}


def _among_all(values: NDArray[Number], rows: Flags, rest: float) -> NDArray[Number]:
    """The values in their rows, with something else in all others."""
    every = np.full(len(rows), rest, dtype=values.dtype)
    every[rows] = values
    return every


def _chance_of_a_lead(beliefs: Belief) -> Floats:
    """The one-sided chance that the side in front is more than 5 % ahead, 0-1."""
    off = (np.abs(beliefs.level) - LEAST_LEAD) / np.sqrt(beliefs.variance)
    chance = np.full(off.shape, np.nan)
    for dof in np.unique(beliefs.dof):
        rows = beliefs.dof == dof
        chance[rows] = student_t_cdf(off[rows], int(dof))
    return chance
