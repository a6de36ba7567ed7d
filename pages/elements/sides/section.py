"""Left and right: exercise by exercise, what its rows do not say, and what its numbers count."""

import streamlit as st

from pages.elements import formatting
from pages.elements.layout import card, headline, section
from pages.elements.readings.numbers import what_numbers_count
from pages.elements.readings.told import name_told
from pages.elements.sides.choice import PLACE, choose_rule
from pages.elements.sides.names import LoggedName, logged_names, rule_of
from pages.elements.sides.told import EQUAL_PAIRS
from pages.elements.text import plain
from pages.elements.undoable import last_step
from pages.elements.view import View

_KEY = "sides-name"
_BETWEEN = "\t"  # no app has a tab in its name
EYEBROW = "Your data"
LINK = "sides"  # the exercise in the link, as other pages give it


def show(view: View) -> None:
    """How many sets do not say their side; one exercise at a time, with its rules and its numbers."""
    names = logged_names(view)
    headline(*_finding(names))
    last_step(PLACE)
    if names:
        with card("name"):
            name = _choose(names)
            _sides(view, name)
        with card("numbers"):
            what_numbers_count(view, name)
    how_to_log_sides(view)


def how_to_log_sides(view: View) -> None:
    """The way to the page for those whose log cannot tell."""
    st.page_link(
        view.links["how-to-log-sides"], label="How to log sides in your app", icon=":material/menu_book:"
    )


def _finding(names: tuple[LoggedName, ...]) -> tuple[str, str, str]:
    """The headline, its eyebrow, and what can be done about it."""
    unknown = sum(name.unknown - name.decided for name in names)
    if not names:
        return (
            "Which side was it?",
            EYEBROW,
            "Once your log is here, you can say which side a set was, where its file does not.",
        )
    if not unknown:
        return "Every set says its side", EYEBROW, "There is nothing left to tell here."
    have = "does" if unknown == 1 else "do"
    lead = (
        "They count for volume and stay out of balance, because a side is never guessed. If you know how you "
        "logged them, say it once: the whole history is read anew, and you can take it back."
    )
    return f"{formatting.counted(unknown, 'set')} {have} not say which side", EYEBROW, lead


def _choose(names: tuple[LoggedName, ...]) -> LoggedName:
    by_key = {_BETWEEN.join(name.key): name for name in names}
    asked = st.query_params.get(LINK, "")
    linked = (place for place, name in enumerate(names) if asked in (name.name, name.exercise))
    chosen = st.selectbox(
        "Exercise",
        list(by_key),
        index=next(linked, 0),
        format_func=lambda key: _label(by_key[key]),
        key=_KEY,
        on_change=_into_the_link,
    )
    return by_key[chosen]


def _into_the_link() -> None:
    st.query_params[LINK] = st.session_state[_KEY].partition(_BETWEEN)[2]


def _label(name: LoggedName) -> str:
    """The name in the list, alike whatever rules there are: a browser keeps the words that were chosen."""
    unknown = f": {formatting.counted(name.unknown, 'set')} logged without a side" if name.unknown else ""
    return f"{name_told(*name.key)}{unknown}"


def _sides(view: View, name: LoggedName) -> None:
    if not name.unknown and rule_of(view, *name.key) is None:
        told = (
            "Every set says its side."
            if name.is_one_sided
            else "This exercise is not known to be done one side at a time."
        )
        section(view.exercise_name(name.exercise), told)
        return
    sessions = f" in {formatting.counted(name.sessions, 'session')}" if name.sessions else ""
    have = "does" if name.unknown == 1 else "do"
    told = f"{formatting.counted(name.unknown, 'set')}{sessions} {have} not say which side."
    section(view.exercise_name(name.exercise), told)
    if name.no_information:
        st.markdown(plain(EQUAL_PAIRS))
    choose_rule(view, name, asked=LINK in st.query_params)
