"""What a logged name means: matched with another exercise, or kept as one of its own."""

import streamlit as st

from data.reading_texts import Answer
from pages.elements import formatting
from pages.elements.readings.tell import tell
from pages.elements.readings.told import name_told
from pages.elements.sides.names import LoggedName, logged_names
from pages.elements.view import View

_BETWEEN = "\t"


def ask_names(view: View, place: str) -> None:
    """One name at a time, and the exercise that it means."""
    names = {_BETWEEN.join(name.key): name for name in sorted(logged_names(view), key=lambda one: -one.sets)}
    key = st.selectbox(
        "Name in your files",
        list(names),
        format_func=lambda key: f"{name_told(*names[key].key)}: {formatting.counted(names[key].sets, 'set')}",
        key="reading-name",
    )
    name = names[key]
    chosen = _choose(view, name, list(names.values()))
    if chosen != name.exercise:
        tell(view, Answer("exercise", name.app, name.name, chosen), place)


def _choose(view: View, name: LoggedName, names: list[LoggedName]) -> str:
    """The guides first, then the exercises of the log, then the name itself."""
    known = [*view.guides, *sorted({other.exercise for other in names} - {*view.guides}), name.name]
    options = list(dict.fromkeys(known))
    chosen = st.selectbox(
        "Means",
        options,
        index=options.index(name.exercise),
        format_func=view.exercise_name,
        key=f"means-{name.app}-{name.name}-{name.exercise}",  # after an undo it shows what holds again
    )
    st.caption(
        "Sets that mean the same exercise are shown together; kilograms of different set-ups stay apart."
    )
    return str(chosen)
