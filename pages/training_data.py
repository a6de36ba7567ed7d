"""Your data: in, out and undo; what only the person knows about it; and how they want to see it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

import streamlit as st

from pages.elements.event_entry import events_card
from pages.elements.layout import card, headline
from pages.elements.readings import section as readings_section
from pages.elements.sides import section as side_section
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View
from pages.elements.your_data import data_out, settings_section
from pages.elements.your_data.body_mass_card import body_mass_card
from pages.elements.your_data.changed_sets import changed_sets
from pages.elements.your_data.data_in import ways_in, where_to_find_exports
from pages.elements.your_data.doubled_sets import doubled_sets
from pages.elements.your_data.left_out_sets import left_out_sets
from pages.elements.your_data.past_imports import past_imports

EYEBROW = side_section.EYEBROW
_KEY = "section"  # also its name in the link


class _Section(StrEnum):
    """The parts of the page, by the words of the link."""

    IMPORTS = "Imports"
    SIDES = "Left and right"
    READINGS = "Readings"
    EVENTS = "Events, weight"
    OUT = "Take it with you"
    SETTINGS = "Settings"


def show(view: View) -> None:
    """One part at a time. All but the ways in are about the person's own log, also beside the sample."""
    chosen = _choose_section()
    _SHOWN[chosen](view)


def _choose_section() -> _Section:
    to_sides = side_section.LINK in st.query_params
    if to_sides and _KEY not in st.query_params:  # a link from another page counts before an earlier visit
        st.session_state.pop(_KEY, None)
    with st.container(key="choose-section"):
        chosen = st.pills(
            "Part of your data",
            list(_Section),
            default=_Section.SIDES if to_sides else _Section.IMPORTS,
            required=True,
            key=_KEY,
            bind="query-params",
            label_visibility="collapsed",
        )
    return _Section(chosen)


def _own(view: View) -> View:
    return replace(view, athlete=OWN_ATHLETE, is_sample=False)


def _imports(view: View) -> None:
    headline(
        "Bring in your training log",
        EYEBROW,
        "The export of the app you log in, or your own spreadsheet. Files are read on this "
        "computer and are not sent anywhere.",
    )
    left, right = st.columns([1.25, 1], gap="medium")
    with left, card("upload", stretch=True):
        ways_in(view)
    with right, card("where", stretch=True):
        where_to_find_exports(view)
    changed_sets(_own(view))
    past_imports(_own(view))
    doubled_sets(_own(view))
    left_out_sets(_own(view))
    _where_it_lies(view)


def _where_it_lies(view: View) -> None:
    st.caption(f"Your log is one file on this computer: {plain(str(view.log.path))}. Nothing leaves it.")


def _sides(view: View) -> None:
    side_section.show(_own(view))


def _readings(view: View) -> None:
    headline(
        "What you told about your log", EYEBROW, "Every answer can be changed, and taken back in one click."
    )
    readings_section.show(_own(view))


def _events(view: View) -> None:
    headline("Events and body weight", EYEBROW, "Both explain numbers that training does not.")
    events_card(_own(view))
    body_mass_card(_own(view))


def _out(view: View) -> None:
    headline("All of it is yours", EYEBROW, "In files that other programs read, and a backup to keep.")
    data_out.show(_own(view))


def _settings(view: View) -> None:
    headline("Settings", EYEBROW, "Remembered in your log, and in force as soon as you change them.")
    settings_section.show(_own(view))


_SHOWN: Mapping[_Section, Callable[[View], None]] = {
    _Section.IMPORTS: _imports,
    _Section.SIDES: _sides,
    _Section.READINGS: _readings,
    _Section.EVENTS: _events,
    _Section.OUT: _out,
    _Section.SETTINGS: _settings,
}
