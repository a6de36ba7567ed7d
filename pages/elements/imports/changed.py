"""Sets of the log that the file says otherwise: before and after, and which of them shall change."""

import pandas as pd
import streamlit as st

from data.log_import_check import ImportCheck
from data.log_left_out import PLACE
from pages.elements import formatting, tables
from pages.elements.imports.draft import files_chosen
from pages.elements.layout import card, section
from pages.elements.text import plain

_NONE, _ALL, _SOME = "none", "all", "some"
_WORDS = {_NONE: "Keep mine", _ALL: "Take the newer", _SOME: "Choose"}
_SHOWN = 8
_MOST_ALONE = 24  # more are chosen by their sessions
_SESSION = "session_start"


def changed_sets(check: ImportCheck) -> pd.DataFrame:
    """The places (`log_left_out.PLACE`) of the sets that shall say what the file says; none by default."""
    changed = check.changed
    if changed.empty:
        return changed[PLACE]
    says = "says" if len(changed) == 1 else "say"
    with card("changed"):
        section(
            f"{formatting.counted(len(changed), 'set')} of your log {says} something else in this file",
            "You changed them in your app, or the app writes them differently now. What was logged is kept "
            "either way, and you can go back.",
        )
        _before_and_after(changed)
        options = [_NONE, _ALL, *([_SOME] if len(changed) > 1 else [])]
        with st.container(key="choose-newer"):
            answer = st.segmented_control(
                "What your log shall say",
                options,
                default=_NONE,
                required=True,
                format_func=_WORDS.__getitem__,
                key=f"newer-{files_chosen()}",
            )
        return _taken(changed, str(answer))[PLACE]


def _taken(changed: pd.DataFrame, answer: str) -> pd.DataFrame:
    if answer == _SOME:
        return _chosen(changed) if len(changed) <= _MOST_ALONE else _of_chosen_sessions(changed)
    return changed if answer == _ALL else changed.iloc[:0]


def _before_and_after(changed: pd.DataFrame) -> None:
    every = len(changed) <= _SHOWN or st.session_state.get(_every_key(), False)
    rows = (changed if every else changed.head(_SHOWN))[["place", "before", "after"]]
    shown = rows.set_axis(["Set", "In your log", "In this file"], axis="columns")
    tables.table(shown, alt="Sets that the file says otherwise, before and after")
    if len(changed) > _SHOWN:
        st.toggle(f"Show all {formatting.whole(len(changed))}", key=_every_key())


def _every_key() -> str:
    return f"all-changed-{files_chosen()}"


def _chosen(changed: pd.DataFrame) -> pd.DataFrame:
    """One box a set, named by where it stands."""
    with st.container(gap="xsmall"):
        st.markdown("Take the newer for:")
        ticked = [
            st.checkbox(f"{plain(place)} ({plain(after)})", key=f"take-{files_chosen()}-{number}")
            for number, (place, after) in enumerate(zip(changed["place"], changed["after"], strict=True))
        ]
    return changed[ticked]


def _of_chosen_sessions(changed: pd.DataFrame) -> pd.DataFrame:
    """The sessions to take, where the sets are too many to go through."""
    counts = changed.groupby(_SESSION, sort=True).size()
    chosen = st.multiselect(
        "Sessions to take the newer for",
        list(counts.index),
        format_func=lambda start: (
            f"{formatting.day(start)}, {start:%H:%M}: {formatting.counted(int(counts[start]), 'set')}"
        ),
        placeholder="Choose sessions",
        key=f"take-sessions-{files_chosen()}",
    )
    return changed[changed[_SESSION].isin(chosen)]
