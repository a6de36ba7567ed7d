"""One row for each column of a table: its name, its first values, and a choice of what it holds."""

from collections.abc import Iterator, Sequence

import streamlit as st

from data.importers.mapped_proposals import ColumnProposal
from data.sets import Side
from data.table_mapping import NOTHING, Meaning
from pages.elements.imports.draft import files_chosen
from pages.elements.text import plain, unseen_label

_WORDS = {  # what most tables have comes first
    "ignored": "Not used",
    "date": "Date",
    "exercise_raw": "Exercise",
    "reps": "Repetitions",
    "load": "Load",
    "load kg": "Load in kilograms",
    "load lb": "Load in pounds",
    "unit": "Unit of the load",
    "side": "Side: left, right or both",
    "rir": "Repetitions in reserve (RIR)",
    "rpe": "Effort (RPE)",
    "note": "Note",
    "person": "Name of the person",
    "time": "Time of day",
    "session_title": "Name of the session",
    "variant_raw": "Machine or set-up",
    "set": "Number of the set",
    "sets": "How many sets the row stands for",
    "set_type": "Kind of set",
    "warmup": "Warm-up, yes or no",
    "hold_s": "Hold time in seconds",
    "hold_s min": "Hold time in minutes",
    "distance": "Distance",
    "distance m": "Distance in metres",
    "distance km": "Distance in kilometres",
    "distance mi": "Distance in miles",
    "distance_unit": "Unit of the distance",
    "superset": "Superset",
    "test": "Test set, yes or no",
    "pain": "Pain",
}
_OF_A_SIDE = ("reps", "load", "load kg", "load lb", "rir", "rpe", "hold_s", "hold_s min", "distance")
_MANY = 12
_SIDES = (Side.LEFT, Side.RIGHT)


def _of_side(words: str, side: Side) -> str:
    field, _, unit = words.partition(" ")
    return str(Meaning(field, side, unit))


def _options() -> Iterator[tuple[str, str]]:
    for words, text in _WORDS.items():
        yield words, text
        if words in _OF_A_SIDE:
            small = f"{text[0].lower()}{text[1:]}"
            yield from ((_of_side(words, side), f"{side.capitalize()}: {small}") for side in _SIDES)


_OPTIONS = dict(_options())


def meaning_words(meaning: Meaning) -> str:
    """What such a column holds, as people say it."""
    return _OPTIONS[_option(meaning)]


def choose_meanings(columns: Sequence[ColumnProposal]) -> tuple[Meaning, ...]:
    """What each of these columns holds, as proposed or as the person chooses.

    Of a table of many columns, those that seem to be of no use are folded away.
    """
    unused = [place for place, column in enumerate(columns) if column.meaning == NOTHING]
    folded = unused if len(columns) > _MANY and len(unused) > 1 else []
    chosen = {place: _choose(place, columns[place]) for place in range(len(columns)) if place not in folded}
    if folded:
        with st.expander(f"{len(folded)} more columns, not used", key="unused-columns"):
            chosen |= {place: _choose(place, columns[place]) for place in folded}
    return tuple(chosen[place] for place in range(len(columns)))


def _choose(number: int, column: ColumnProposal) -> Meaning:
    proposed = _option(column.meaning)
    name = column.name or f"Column {number + 1}, without a name"
    with st.container(key=f"column-{number}"):
        values, choice = st.columns(2, gap="small")
        with values, st.container(gap=None):
            st.markdown(f"**{plain(name)}**")
            st.caption(" · ".join(plain(sample) for sample in column.samples) or "Empty")
        with choice, st.container(gap=None):
            chosen = st.selectbox(
                unseen_label(f"What “{name}” holds"),
                list(_OPTIONS),
                list(_OPTIONS).index(proposed),
                format_func=_OPTIONS.__getitem__,
                key=f"meaning-{files_chosen()}-{number}",
                label_visibility="collapsed",
            )
            st.caption(plain(column.evidence) if chosen == proposed else "You chose this.")
    return Meaning.of(str(chosen))


def _option(meaning: Meaning) -> str:
    """The option for a meaning; seconds are what a hold is in, said or not."""
    unit = "" if meaning.unit == "s" else meaning.unit
    words = str(Meaning(meaning.field, meaning.side, unit))
    return words if words in _OPTIONS else str(Meaning(meaning.field))
