"""The exercises of a file: what each name is understood as, to be changed here, and its sets by side."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.importers import Export
from data.sets import Side
from pages.elements import formatting, tables
from pages.elements.imports.draft import files_chosen, worked_out
from pages.elements.imports.names import (
    Counted,
    FileName,
    by_name,
    counts_of,
    names_in,
    understood,
    with_meanings,
)
from pages.elements.layout import card, section
from pages.elements.markup import key
from pages.elements.text import plain, unseen_label
from pages.elements.view import OWN_ATHLETE, View

_TAKEN_UP = "names_taken_up"
_MARKS = {"left": "left", "right": "right"}
_WORDS = {"left": "left", "right": "right", "both": "both legs", "unknown": "side not stated"}
_SOURCE_WORDS = {
    "column": "a column of the file",
    "set type": "the set type",
    "name": "the exercise name",
    "rule": "your rule",
    "entered": "what you entered",
}


def exercises(view: View, export: Export) -> Export:
    """The names with their matches; gives the file as the person matches them."""
    rows = worked_out(lambda: names_in(export), "names", export.readings)
    listed = [row for row in rows if _is_listed(view, export, row)]
    others = [row for row in rows if row not in listed]
    with card("exercises"):
        below = st.container()
        options = _options(view, export, rows)
        chosen, slots = {}, {}
        for number, row in enumerate(sorted(listed, key=lambda row: not _is_guess(row))):
            chosen[row], slots[row] = _row(view, row, options, number)
        final = understood(export, with_meanings(export.readings, chosen))
        with below:
            section("Exercises", _where_sides_came_from(final.sets))
        counted = by_name(final.sets)
        for row, slot in slots.items():
            with slot:
                _sets(row, chosen[row], counts_of(row, counted))
        if others:
            _others(others, counted, _folded(len(others), are_all=not listed))
    return final


def _is_listed(view: View, export: Export, row: FileName) -> bool:
    """Whether the name stands among those to check: it has a guide, may have one, or was matched before."""
    matched = export.readings.exercises.get(row.app, {})
    known = row.exercise in view.guides or any(name in matched for name in row.names)
    return known or bool(row.offer) or row.key in _taken_up()


def _is_guess(row: FileName) -> bool:
    return bool(row.offer) and row.exercise != row.offer


def _options(view: View, export: Export, rows: Sequence[FileName]) -> list[str]:
    """What a name may mean: a guide's exercise, one of the person's own log, or one of the file."""
    logged = view.log.exercises(OWN_ATHLETE)["exercise"].astype(object)
    own = {*logged, *(row.exercise for row in rows), *export.sets["exercise"].cat.categories}
    return [*view.guides, *sorted(own - {*view.guides}, key=str.casefold)]


def _row(view: View, row: FileName, options: list[str], number: int) -> tuple[str, DeltaGenerator]:
    """What the person says the name means, and the place for its counts."""
    every = list(dict.fromkeys([*view.guides, row.own, row.exercise, *options]))
    with st.container(key=f"name-{number}"):
        name, choice, counts = st.columns([1.5, 1.5, 1], gap="small", vertical_alignment="center")
        name.markdown(f"**{plain(row.shown)}**")
        chosen = choice.selectbox(
            unseen_label(f"What “{row.shown}” is here"),
            every,
            index=every.index(row.exercise),
            format_func=lambda exercise: _meaning(view, row, exercise),
            key=f"match-{files_chosen()}-{row.app}-{row.own}",
            label_visibility="collapsed",
        )
        if _is_guess(row) and chosen == row.exercise:
            choice.caption(f"May be {view.exercise_name(row.offer).lower()}, by its name. Please check.")
    return str(chosen), counts.container(gap=None)


def _meaning(view: View, row: FileName, exercise: str) -> str:
    return f"Its own name: {row.own}" if exercise == row.own else view.exercise_name(exercise)


def _sets(row: FileName, chosen: str, counts: dict[str, int]) -> None:
    st.markdown(formatting.counted(counts["sets"], "set"))
    sides = [
        (_MARKS.get(side, "grey" if side == Side.BOTH else "open"), _side_words(side, counts[side]))
        for side in _WORDS
        if counts[side]
    ]
    key(sides)
    if chosen != row.exercise:
        st.caption("Changed by you")


def _side_words(side: str, count: int) -> str:
    return formatting.whole(count) if side in _MARKS else f"{formatting.whole(count)} {_WORDS[side]}"


def _folded(count: int, *, are_all: bool) -> str:
    named = formatting.counted(count, "exercise" if are_all else "more exercise")
    if not are_all:
        return f"{named}, kept under the names in the file"
    return f"{named} without a guide here, kept under the names in the file"


def _others(others: Sequence[FileName], counted: Counted, told: str) -> None:
    with st.expander(told, key="other-exercises"):
        st.selectbox(
            "Is one of them another exercise?",
            [row.key for row in others],
            index=None,
            format_func=lambda name: name[1],
            placeholder="Choose a name to match it",
            key="take-up",
            on_change=_take_up,
        )
        tables.table(_other_rows(others, counted), alt="Exercises without a guide, with their sets")


def _other_rows(others: Sequence[FileName], counted: Counted) -> pd.DataFrame:
    counts = [counts_of(row, counted) for row in others]
    sides = {formatting.capitalised(words): side for side, words in _WORDS.items()}
    shown = {words: [formatting.whole(count[side]) for count in counts] for words, side in sides.items()}
    return pd.DataFrame(
        {
            "In the file": [row.shown for row in others],
            "Sets": [formatting.whole(count["sets"]) for count in counts],
            **{
                words: cells for words, cells in shown.items() if any(count[sides[words]] for count in counts)
            },
        }
    )


def _taken_up() -> list[tuple[str, str]]:
    """The names of this file that the person wants to match."""
    number, names = st.session_state.get(_TAKEN_UP, (None, []))
    return list(names) if number == files_chosen() else []


def _take_up() -> None:
    name = st.session_state["take-up"]
    if name is not None:
        st.session_state[_TAKEN_UP] = (files_chosen(), [*_taken_up(), name])
        st.session_state["take-up"] = None


def _where_sides_came_from(sets: pd.DataFrame) -> str:
    sided = sets[sets["side"].isin([str(Side.LEFT), str(Side.RIGHT)])]
    if sided.empty:
        return "No set in this file says left or right, so none gets a side."
    sources = sided["side_source"].astype(object).value_counts()
    told = [
        f"{formatting.counted(count, 'set')} by {_SOURCE_WORDS[str(source)]}"
        for source, count in sources.items()
    ]
    return f"Left and right are stated for {formatting.listed(told)}."
