"""What costs time to work out, kept: the one place where it is. A write to the log makes all of it old."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from data.sets import Side, Unit
from data.training_log import TrainingLog
from pages.elements.view import View

Found = TypeVar("Found")

_MOST = 400  # a finished picture has a few hundred rows
_begun_with: ContextVar[tuple[TrainingLog, str, int] | None] = ContextVar("begun with", default=None)


def kept(view: View, compute: Callable[..., Found], *choice: object) -> Found:
    """`compute(view, *choice)`, worked out once for each log, athlete, revision, unit, day and choice.

    Everybody gets the same object, and nobody may change it. A choice is told apart by its `repr`.
    """
    revision = _revision(view)
    whose = (str(view.log.path), view.athlete, revision, view.unit, view.today)
    what = (compute.__module__, compute.__qualname__, *choice)
    found: Found = _kept(repr((whose, what)), lambda: _computed(view, revision, compute, *choice))
    return found


def _revision(view: View) -> int:
    """The log's revision; inside a computation the one it began with, as asking takes the log its time."""
    begun = _begun_with.get()
    if begun and begun[0] is view.log and begun[1] == view.athlete:
        return begun[2]
    return view.log.revision(view.athlete)


def _computed(view: View, revision: int, compute: Callable[..., Found], *choice: object) -> Found:
    outer = _begun_with.set((view.log, view.athlete, revision))
    try:
        return compute(view, *choice)
    finally:
        _begun_with.reset(outer)


@st.cache_resource(max_entries=_MOST, show_spinner=False)
def _kept(key: str, _compute: Callable[[], Any]) -> Any:  # noqa: ANN401, ARG001  # whatever it works out
    return _compute()


def trained(view: View) -> pd.DataFrame:
    """What the log holds up to today, a row an exercise and set-up: `TrainingLog.exercises`.

    A set of a later day counts from that day on, here as in every figure. The guides' exercises come first,
    in their order, then the latest trained.
    """
    return kept(view, _trained)


def _trained(view: View) -> pd.DataFrame:
    exercises = _counted(all_sets(view))  # which the pages need in any case: the log would read them again
    names = exercises["exercise"].astype(object)
    ranks = {slug: rank for rank, slug in enumerate(view.guides)}
    latest = exercises.groupby("exercise", observed=True)["last_session"].transform("max")
    ranked = exercises.assign(exercise=names, rank=names.map(ranks).fillna(len(ranks)), latest=latest)
    in_order = ranked.sort_values(["rank", "latest", "exercise"], ascending=[True, False, True])
    return in_order.drop(columns=["rank", "latest"]).reset_index(drop=True)


def _counted(sets: pd.DataFrame) -> pd.DataFrame:
    """What these sets are of: the columns and rows of `TrainingLog.exercises`."""
    which = ["exercise", "variant", "one_sided"]
    sides = {str(side): sets["side"].astype(object) == side for side in Side}
    rows = sets[which].assign(session=sets["session_start"], **sides)
    return (
        rows.groupby(which, observed=True)
        .agg(
            sets=("session", "size"),
            **{str(side): (str(side), "sum") for side in Side},
            sessions=("session", "nunique"),
            first_session=("session", "min"),
            last_session=("session", "max"),
        )
        .reset_index()
        .sort_values("sets", ascending=False, kind="stable", ignore_index=True)
    )


def usual_unit(log: TrainingLog, athlete: str) -> Unit:
    """`TrainingLog.usual_unit`, asked once for each log, athlete and revision."""
    what = (str(log.path), athlete, log.revision(athlete), "usual unit")
    found: Unit = _kept(repr(what), lambda: log.usual_unit(athlete))
    return found


def sets_of(view: View, exercise: str) -> pd.DataFrame:
    """All sets of one exercise up to today: `TrainingLog.sets`."""
    return kept(view, _sets_of, exercise)


def _sets_of(view: View, exercise: str) -> pd.DataFrame:
    every = all_sets(view)  # reading one exercise takes the log nearly as long as reading all of them
    return every[every["exercise"] == exercise].reset_index(drop=True)


def all_sets(view: View) -> pd.DataFrame:
    """Every set of the log up to today: `TrainingLog.sets`."""
    return kept(view, _all_sets)


def _all_sets(view: View) -> pd.DataFrame:
    return view.log.sets(view.athlete, until=view.today)
