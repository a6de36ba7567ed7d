"""What the person chooses on a page: exercise and set-up. A link with the choice shows the view."""

import pandas as pd
import streamlit as st

from pages.elements.period import Period, choose_period
from pages.elements.text import plain
from pages.elements.view import View

_MOST_PILLS = 8
_KEY = "exercise"  # also its name in the link


def choose_variant(variants: list[str]) -> str:
    """One set-up of the exercise: kilograms are never compared across machines or equipment."""
    if len(variants) < 2:
        return variants[0] if variants else ""
    with st.container(key="choose-variant"):
        chosen = st.segmented_control(
            "Set-up",
            variants,
            default=variants[0],
            required=True,
            format_func=lambda variant: plain(variant.capitalize() or "Set-up not stated"),
            key="setup",
            bind="query-params",
            label_visibility="collapsed",
        )
    return str(chosen) if chosen in variants else variants[0]


def choose_exercise_and_period(
    view: View, exercises: pd.DataFrame, also: tuple[str, ...] = ()
) -> tuple[str, Period]:
    """The row of choices above a page's charts: one of these exercises, or of those in `also`; a period."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        exercise = _choose_exercise(view, [*also, *names_of(exercises)])
        return exercise, choose_period(exercises, view.today)


def _choose_exercise(view: View, options: list[str]) -> str:
    _understand_link(view, options)
    with st.container(key="choose-exercise"):
        chosen = _pills(view, options) if len(options) <= _MOST_PILLS else _list(view, options)
    return chosen if chosen in options else options[0]


def _understand_link(view: View, options: list[str]) -> None:
    """Let a link name an exercise in any way that names it; the widget knows its own words alone.

    They change as the log grows from pills to a list, and nobody types a name with backslashes.
    """
    asked = st.query_params.get(_KEY)
    if asked is None or asked in {_in_link(view, one, len(options)) for one in options}:
        return
    meant = next((one for one in options if asked.casefold() in _spellings(view, one)), None)
    if meant is not None:
        st.session_state[_KEY] = meant  # counts where the link's own words are none of the widget's


def _spellings(view: View, exercise: str) -> set[str]:
    names = (exercise, view.exercise_name(exercise), _short_name(view, exercise), plain(exercise))
    return {name.casefold() for name in names}


def _pills(view: View, options: list[str]) -> str:
    return str(
        st.pills(
            "Exercise",
            options,
            default=options[0],
            required=True,
            format_func=lambda exercise: _pill_name(view, exercise),
            key=_KEY,
            bind="query-params",
            persist_state="session",
            label_visibility="collapsed",
        )
    )


def _list(view: View, options: list[str]) -> str:
    return str(
        st.selectbox(
            "Exercise",
            options,
            format_func=lambda exercise: _short_name(view, exercise),
            key=_KEY,
            bind="query-params",
            persist_state="session",
            label_visibility="collapsed",
            width=420,
        )
    )


def in_link(view: View, exercises: pd.DataFrame, exercise: str) -> str:
    """What a link to a page that offers these exercises says for one of them."""
    return _in_link(view, exercise, len(names_of(exercises)))


def _in_link(view: View, exercise: str, offered: int) -> str:
    return _pill_name(view, exercise) if offered <= _MOST_PILLS else _short_name(view, exercise)


def _pill_name(view: View, exercise: str) -> str:
    """The name as Markdown, and in the link: our own names as they are, those of a log made plain."""
    return _short_name(view, exercise) if exercise in view.guides else plain(exercise)


def _short_name(view: View, exercise: str) -> str:
    guide = view.guides.get(exercise)
    return guide.short_name if guide else exercise


def names_of(exercises: pd.DataFrame) -> list[str]:
    """Each exercise once, in the order of these rows."""
    return list(dict.fromkeys(exercises["exercise"].to_list()))
