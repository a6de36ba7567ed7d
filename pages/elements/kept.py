"""What costs time to work out, kept: the one place where it is. A write to the log makes all of it old."""

from collections.abc import Callable
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from pages.elements.view import View

Found = TypeVar("Found")

_MOST = 400  # a finished picture has a few hundred rows


def kept(view: View, compute: Callable[..., Found], *choice: object) -> Found:
    """`compute(view, *choice)`, worked out once for each log, athlete, revision, unit, day and choice.

    Everybody gets the same object, and nobody may change it. A choice is told apart by its `repr`.
    """
    whose = (str(view.log.path), view.athlete, view.log.revision(view.athlete), view.unit, view.today)
    what = (compute.__module__, compute.__qualname__, *choice)
    found: Found = _kept(repr((whose, what)), lambda: compute(view, *choice))
    return found


@st.cache_resource(max_entries=_MOST, show_spinner=False)
def _kept(key: str, _compute: Callable[[], Any]) -> Any:  # noqa: ANN401, ARG001  # whatever it works out
    return _compute()


def trained(view: View) -> pd.DataFrame:
    """What the log holds, a row an exercise and set-up: `TrainingLog.exercises`.

    The guides' exercises come first, in their order, then the latest trained.
    """
    return kept(view, _trained)


def _trained(view: View) -> pd.DataFrame:
    exercises = view.log.exercises(view.athlete)
    names = exercises["exercise"].astype(object)
    ranks = {slug: rank for rank, slug in enumerate(view.guides)}
    latest = exercises.groupby("exercise", observed=True)["last_session"].transform("max")
    ranked = exercises.assign(exercise=names, rank=names.map(ranks).fillna(len(ranks)), latest=latest)
    in_order = ranked.sort_values(["rank", "latest", "exercise"], ascending=[True, False, True])
    return in_order.drop(columns=["rank", "latest"]).reset_index(drop=True)


def sets_of(view: View, exercise: str) -> pd.DataFrame:
    """All sets of one exercise: `TrainingLog.sets`."""
    return kept(view, _sets_of, exercise)


def _sets_of(view: View, exercise: str) -> pd.DataFrame:
    return view.log.sets(view.athlete, exercises=[exercise])
