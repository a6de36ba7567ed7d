"""The columns of a table that no app wrote: the person says what each holds, and sees what that gives."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.importers import Export, RefusedFile, UnknownTable, described_table
from data.importers.mapped_refusal import what_is_wrong
from data.importers.own_header import missing
from data.readings import Readings
from data.table_mapping import NOTHING, Meaning, TableMapping
from pages.elements import formatting, tables
from pages.elements.imports.draft import Draft, drop_draft, files_chosen, read_draft
from pages.elements.imports.mapping_columns import choose_meanings, meaning_words
from pages.elements.imports.mapping_open import choose_open_answers
from pages.elements.imports.mapping_preview import preview
from pages.elements.layout import card, headline, section, way_on_bar
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View

STEPS = ("Choose a file", "Columns", "Check", "Done")

_SAID = "table_described"
_OPEN = "table_being_described"
_CALLED = {"dates": "date", "the names of exercises": "exercise"}  # how to call a column of one's own


def said() -> TableMapping | None:
    """What the person said about the columns of the file being checked; None where they said nothing."""
    number, mapping = st.session_state.get(_SAID, (None, None))
    return mapping if number == files_chosen() else None


def read(readings: Readings) -> Export:
    """The file being checked, its columns as the person said. Raises what `read_draft` raises."""
    return read_draft(_with(readings, said()))


def table_to_describe(view: View, draft: Draft) -> UnknownTable | None:
    """The table whose columns the person wants to change; None where they do not."""
    if st.session_state.get(_OPEN) != files_chosen():
        return None
    return described_table(draft.content, read(view.log.readings(OWN_ATHLETE)).mapping)


def show(view: View, draft: Draft, table: UnknownTable) -> None:
    """The columns with what they hold, what is left open, and the first sets as they would be read."""
    headline(
        "What do the columns hold?",
        f"{draft.file_name}, {formatting.file_size(len(draft.content))}",
        "No app that Evenstride knows writes this table. Please check each column. Nothing is stored yet.",
    )
    if table.hint:
        st.info(plain(table.hint), icon=":material/info:")
    choices, result = st.columns([7, 5], gap="medium")
    with choices, card("columns"):
        section("Columns", "With the first values of each, as the file has them.")
        meanings = choose_meanings(table.columns)
    names = [column.name for column in table.columns]
    if what_is_wrong(names, meanings):
        with result:
            _what_is_missing(view, names, meanings)
        _ways_on(None)
    else:
        mapping = TableMapping.of(table.proposed.app, names, meanings)
        _ways_on(_answered(view, table.proposed, mapping, choices, result))


def understood_as(export: Export) -> None:
    """How the columns of a table were understood, with the way to change it; nothing for an app's file."""
    if export.mapping is None:
        return
    columns = described_table(export.content, export.mapping).columns
    used = [column for column in columns if column.meaning != NOTHING]
    unused = [column.name for column in columns if column.meaning == NOTHING and column.name]
    with card("understood"):
        section("These columns were understood as")
        rows = [
            (column.name, meaning_words(column.meaning), ", ".join(column.samples[:2])) for column in used
        ]
        tables.table(
            pd.DataFrame(rows, columns=["Column", "Holds", "Such as"]), alt="Columns and what they hold"
        )
        if unused:
            st.caption(f"Not used: {plain(', '.join(unused))}.")
        if st.button("Change what they hold", icon=":material/edit:", type="tertiary", key="change-columns"):
            st.session_state[_OPEN] = files_chosen()
            st.rerun()


def _with(readings: Readings, mapping: TableMapping | None) -> Readings:
    """The readings with the mapping; its unit is the latest word."""
    if mapping is None:
        return readings
    with_table = replace(readings, tables={**readings.tables, mapping.header: mapping})
    return with_table if mapping.unit is None else with_table.answered(mapping.app, "unit", mapping.unit)


def _answered(
    view: View, proposed: TableMapping, mapping: TableMapping, choices: DeltaGenerator, result: DeltaGenerator
) -> TableMapping | None:
    """The mapping with answers to what the table leaves open; None where the file cannot be read with it."""
    known = view.log.readings(OWN_ATHLETE)
    units = {app: unit for app, unit in known.units.items() if app != mapping.app}
    asked = replace(known, units=units)  # an earlier answer is proposed, and asked again
    try:
        export = read_draft(_with(asked, mapping))
        with choices:
            answered = choose_open_answers(export, mapping, proposed, known.units.get(mapping.app))
        export = read_draft(_with(asked, answered))
    except RefusedFile as refusal:
        with result, card("missing"):
            section("What is in the way")
            st.markdown(plain(str(refusal)))
        return None
    with result:
        preview(export)
    return answered


def _what_is_missing(view: View, names: Sequence[str], meanings: Sequence[Meaning]) -> None:
    with card("missing"):
        section("What is missing")
        st.markdown(plain(what_is_wrong(names, meanings)))
        lacking = missing(meanings)
        if not lacking:
            st.markdown("Please choose another meaning for one of them, or **Not used**.")
            return
        called = formatting.listed(f"**{_CALLED.get(what, 'reps')}**" for what in lacking)
        st.markdown(
            "- If another column holds this, please choose it in the list.\n"
            f"- If it is not in the file, please add a column called {called}, and choose the file again."
        )
        st.page_link(
            view.links["your-data"], label="Get the spreadsheet template", icon=":material/download:"
        )


def _ways_on(mapping: TableMapping | None) -> None:
    st.caption("Your choices are kept for the next file with these columns, once you import this one.")
    with way_on_bar():
        if st.button(
            "Go on to the check",
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            key="columns-said",
            disabled=mapping is None,
        ):
            st.session_state[_SAID] = (files_chosen(), mapping)
            st.session_state.pop(_OPEN, None)
            st.rerun()
        if st.button("Choose another file", type="tertiary", key="another"):
            drop_draft()
            st.rerun()
