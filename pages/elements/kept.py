"""Metric frames, kept: the one place where they are. A write to the log makes every kept frame of it old."""

from collections.abc import Callable, Hashable

import pandas as pd
import streamlit as st

from pages.elements.view import View

_MOST_FRAMES = 400  # at most a few thousand rows each


def kept(view: View, compute: Callable[..., pd.DataFrame], *choice: Hashable) -> pd.DataFrame:
    """`compute(view, *choice)`, worked out once for each log, athlete, revision and choice."""
    name = f"{compute.__module__}.{compute.__qualname__}"
    log = (str(view.log.path), view.athlete, view.log.revision(view.athlete), str(view.unit))
    return _kept(log, name, choice, view, compute)


@st.cache_data(max_entries=_MOST_FRAMES, show_spinner=False)
def _kept(
    log: tuple[Hashable, ...],  # noqa: ARG001  # part of the key, with the two below
    name: str,  # noqa: ARG001
    choice: tuple[Hashable, ...],
    _view: View,
    _compute: Callable[..., pd.DataFrame],
) -> pd.DataFrame:
    return _compute(_view, *choice)


def trained(view: View) -> pd.DataFrame:
    """What the log holds, a row an exercise and set-up: `TrainingLog.exercises`, kept."""
    return kept(view, _trained)


def _trained(view: View) -> pd.DataFrame:
    return view.log.exercises(view.athlete)
