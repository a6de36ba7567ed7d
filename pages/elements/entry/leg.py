"""One leg's sets of one exercise: what was done, and the fields of the next set."""

from contextlib import suppress

import streamlit as st

from data.log_errors import UnknownEntryError
from data.set_entry import EnteredSet
from data.sets import Side
from pages.elements.entry.fields import LegState, fields, leg_state, set_leg_state, typed
from pages.elements.entry.leg_sets import Leg
from pages.elements.entry.texts import LEG, MARK, set_text
from pages.elements.entry.weight_field import WeightField
from pages.elements.markup import key
from pages.elements.text import plain
from pages.elements.view import View

_GONE = "Another window has deleted that set. Nothing else was changed."


def leg_column(view: View, leg: Leg, weight: WeightField) -> None:
    """The column: its mark, the sets that were done, the fields of the current one, and the way back."""
    state = leg_state(leg.name)
    editing = next((one for one in leg.done if one.entry_id == state.editing), None)
    key([(MARK[leg.side], f"{LEG[leg.side]}: {_which(leg, editing)}")])
    with st.container(key=f"done-{leg.name}", gap=None):
        for number, one in enumerate(leg.done, start=1):
            _line(leg, number, one)
    complete = bool(leg.done) and not leg.planned and not editing
    with st.expander("Add a set") if complete else st.container():
        _form(view, leg, editing, weight)
    if editing:
        _while_editing(view, leg, editing)
    _undo_line(view, leg, state)


def _form(view: View, leg: Leg, editing: EnteredSet | None, weight: WeightField) -> None:
    """The fields of the set to do next or to change; Enter in one of them is the button."""
    with st.form(f"form-{leg.name}", border=False):
        fields(view, leg.name, editing.entry if editing else leg.following, weight)
        st.form_submit_button(
            _button(leg, editing),
            type="primary" if leg.planned or editing else "secondary",
            width="stretch",
            on_click=_save,
            args=(view, leg, editing),
        )


def _line(leg: Leg, number: int, one: EnteredSet) -> None:
    st.button(
        f"{number}. {plain(set_text(one.entry))}",
        key=f"edit-{one.entry_id}",
        type="tertiary",
        width="stretch",
        icon=":material/edit:",
        icon_position="right",
        on_click=set_leg_state,
        args=(leg.name, LegState(editing=one.entry_id)),
    )


def _which(leg: Leg, editing: EnteredSet | None) -> str:
    if editing:
        return f"change set {leg.done.index(editing) + 1}"
    number = len(leg.done) + 1
    return f"set {number} of {len(leg.sets)}" if leg.planned else f"{len(leg.done)} done"


def _button(leg: Leg, editing: EnteredSet | None) -> str:
    if editing:
        return "Save the change"
    which = "" if leg.side == Side.BOTH else f"{LEG[leg.side]} "
    return f"{which}done".capitalize() if leg.planned else "Add this set"


def _save(view: View, leg: Leg, editing: EnteredSet | None) -> None:
    """Store the set at once; the fields then show the next one.

    Another window may have gone on with the session meanwhile: what is to do next is asked of the log.
    """
    log = view.log.entries
    target = editing or _to_do(view, leg)
    entry = typed(leg.name, target.entry if target else leg.following)
    try:
        if target:
            log.change(target.entry_id, entry)
        entry_id = target.entry_id if target else log.save(leg.session_id, entry)
    except UnknownEntryError:
        set_leg_state(leg.name, LegState(done=_GONE))
        return
    told = f"{'Changed' if editing else 'Saved'}: {set_text(entry)}."
    set_leg_state(leg.name, LegState(done=told, undo=(entry_id,)))


def _to_do(view: View, leg: Leg) -> EnteredSet | None:
    """The leg's next planned set, as the log has it now."""
    of_leg = (one for one in view.log.entries.of(leg.session_id) if leg.has(one))
    return next((one for one in of_leg if one.entry.planned), None)


def _while_editing(view: View, leg: Leg, editing: EnteredSet) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Delete",
            icon=":material/delete:",
            key=f"delete-{leg.name}",
            on_click=_delete,
            args=(view, leg, editing),
        )
        st.button("Leave it", key=f"leave-{leg.name}", on_click=set_leg_state, args=(leg.name, LegState()))


def _delete(view: View, leg: Leg, editing: EnteredSet) -> None:
    try:
        view.log.entries.delete(editing.entry_id)
    except UnknownEntryError:
        set_leg_state(leg.name, LegState(done=_GONE))
        return
    told = f"Deleted: {set_text(editing.entry)}."
    set_leg_state(leg.name, LegState(done=told, undo=(editing.entry_id,)))


def _undo_line(view: View, leg: Leg, state: LegState) -> None:
    with st.container(key=f"undo-{leg.name}", gap=None):
        if state.done:
            st.caption(plain(state.done))
        if state.undo:
            st.button(
                "Undo",
                icon=":material/undo:",
                type="tertiary",
                key=f"undo-button-{leg.name}",
                on_click=_undo,
                args=(view, leg, state),
            )


def _undo(view: View, leg: Leg, state: LegState) -> None:
    with suppress(UnknownEntryError):  # another window was faster
        view.log.entries.undo(*state.undo)
    set_leg_state(leg.name, LegState())
