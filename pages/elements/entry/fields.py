"""The fields of one set, and what is typed into them: the one place of the log page that keeps state.

The fields of a leg stay the same while its sets go by, so that the keyboard stays where it is; their values
change. What is saved is in the log; only what is being typed lives here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from data.set_entry import SetEntry
from data.sets import SetType, Side
from pages.elements import formatting
from pages.elements.entry.texts import SET_TYPES
from pages.elements.entry.weight_field import WeightField
from pages.elements.view import View

_MOST_LOAD, _MOST_REPS, _MOST_HOLD_S = 2_000.0, 999.0, 3_600.0
_RIR = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)  # more than five counts as not known (docs/metrics.md)
_LONGEST_NOTE = 200
_REMOVED = "removed-exercise"
_FIELDS = ("load", "reps", "rir", "hold_s", "set_type", "pain", "note")


@dataclass(frozen=True)
class LegState:
    """What a leg's column is at: the set being changed, and the last thing done, which can be undone."""

    editing: int | None = None
    done: str = ""
    undo: tuple[int, ...] = ()


def leg_state(leg: str) -> LegState:
    """The state of a leg's column."""
    state: LegState = st.session_state.get(f"{leg}-state", LegState())
    return state


def set_leg_state(leg: str, state: LegState) -> None:
    """Keep that state, and let the fields be filled anew."""
    st.session_state[f"{leg}-state"] = state
    for field in _FIELDS:
        st.session_state.pop(f"{leg}-{field}", None)


def removed_exercise() -> tuple[str, tuple[int, ...]] | None:
    """The exercise that was taken out last, and its sets; None where there is nothing to bring back."""
    removed: tuple[str, tuple[int, ...]] | None = st.session_state.get(_REMOVED)
    return removed


def set_removed_exercise(title: str, entry_ids: tuple[int, ...]) -> None:
    """Keep what was taken out; without sets there is nothing to bring back any more."""
    st.session_state[_REMOVED] = (title, entry_ids) if entry_ids else None


def fields(view: View, leg: str, entry: SetEntry, weight: WeightField) -> None:
    """The fields, filled with the set unless something was typed already."""
    for field in _FIELDS:
        st.session_state.setdefault(f"{leg}-{field}", _shown(entry, field))
    step = formatting.step_in_unit(weight.step_kg, entry.unit or view.unit)
    with st.container(key=f"numbers-{leg}", horizontal=True, gap="small"):
        _number(_label(entry, f"{weight.words} ({entry.unit or view.unit})"), leg, "load", step, _MOST_LOAD)
        if _is_hold(entry):
            _number(_label(entry, "hold (s)"), leg, "hold_s", 5.0, _MOST_HOLD_S)
        else:
            _number(_label(entry, "reps"), leg, "reps", 1.0, _MOST_REPS)
    st.pills(_label(entry, "reps in reserve"), _RIR, format_func=formatting.shortest, key=f"{leg}-rir")
    with st.expander("More"):
        _more(leg, entry)


def typed(leg: str, entry: SetEntry) -> SetEntry:
    """The set with what the fields say, done."""
    values = {field: st.session_state.get(f"{leg}-{field}", _shown(entry, field)) for field in _FIELDS}
    return replace(
        entry,
        load=values["load"],
        reps=_reps(entry, values),
        rir=values["rir"],
        hold_s=values["hold_s"] or None,
        set_type=SetType(values["set_type"]),
        pain=bool(values["pain"]),
        note=" ".join(str(values["note"]).split()),
        planned=False,
    )


def _reps(entry: SetEntry, values: Mapping[str, float]) -> float | None:
    """None for a hold: seconds without a rep are not zero reps."""
    return None if _is_hold(entry) or (values["hold_s"] and not values["reps"]) else values["reps"]


def _shown(entry: SetEntry, field: str) -> object:
    value = getattr(entry, field)
    if field in {"load", "reps", "hold_s"}:
        return value or 0.0
    if field == "rir":
        return value if value in _RIR else None
    return str(value) if field == "set_type" else value


def _label(entry: SetEntry, what: str) -> str:
    """The field's label, told apart from the other leg's also by those who only hear it."""
    text = what if entry.side == Side.BOTH else f"{entry.side} {what}"
    return text[0].upper() + text[1:]


def _is_hold(entry: SetEntry) -> bool:
    """Whether seconds stand in the place of reps."""
    return entry.hold_s is not None and entry.reps is None


def _number(label: str, leg: str, field: str, step: float, most: float) -> None:
    st.number_input(label, min_value=0.0, max_value=most, step=step, format="%g", key=f"{leg}-{field}")


def _more(leg: str, entry: SetEntry) -> None:
    st.selectbox(
        "Kind of set",
        [str(kind) for kind in SET_TYPES],
        format_func=lambda kind: SET_TYPES[SetType(kind)],
        key=f"{leg}-set_type",
    )
    if not _is_hold(entry):
        _number("Hold (s)", leg, "hold_s", 5.0, _MOST_HOLD_S)
    st.checkbox("Pain", key=f"{leg}-pain")
    st.text_input("Note", max_chars=_LONGEST_NOTE, key=f"{leg}-note")
