"""The rows of a file that need a look, each with its line, reason and what happens."""

import re

import pandas as pd
import streamlit as st

from data.importers.assembly import SET_ASIDE
from data.importers.export import PROBLEM_COLUMNS
from pages.elements import formatting, tables
from pages.elements.grid import Cell, Column, Row
from pages.elements.layout import card, section
from pages.elements.markup import grid

_SHOWN_ROWS = 8
_LONGEST_ROW = 160
_EMPTY_CELLS = re.compile(r"([,;|\t])(?:\s*\1)+")  # they say nothing, and push what does out of sight


def problem_rows(problems: pd.DataFrame, key: str) -> None:
    """A table of the first rows, and all of them to download; nothing where there are none."""
    if problems.empty:
        return
    with card("problems"):
        section(f"{formatting.counted(len(problems), 'row needs', 'rows need')} a look", _below(problems))
        _rows(problems.head(_SHOWN_ROWS), happens=not _below(problems))
        if len(problems) > _SHOWN_ROWS:
            st.caption(f"The first {_SHOWN_ROWS} of {len(problems):,}. The download has all of them.")
        st.download_button(
            "Download these rows",
            data=tables.csv(problems),
            file_name="rows-to-look-at.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            type="tertiary",
            key=f"problems-{key}",
        )


def _below(problems: pd.DataFrame) -> str:
    """What happens, where the same happens to all of them."""
    if set(problems["what_happens"]) != {SET_ASIDE}:
        return ""
    if len(problems) == 1:
        return "It is set aside: not in your log, but counted and listed here."
    return "All of them are set aside: not in your log, but counted and listed here."


def _rows(problems: pd.DataFrame, *, happens: bool) -> None:
    """Each with its line, why, the row itself below that, and what `happens` where that differs."""
    columns = [Column("Line"), Column("Why, and the row"), *([Column("What happens")] if happens else [])]
    rows = []
    for line, why, what, content in problems[PROBLEM_COLUMNS].itertuples(index=False, name=None):
        cells = (Cell.of(str(line)), Cell.of(str(why), row_told(str(content))), Cell.of(str(what)))
        rows.append(Row(cells[: len(columns)]))
    grid(columns, rows, "Rows of the file that need a look")


def row_told(content: str) -> str:
    """A row as it stands in the file, without its empty cells, cut where it is long."""
    told = _EMPTY_CELLS.sub(r"\1", content.strip()).strip(",;|\t ")
    return told if len(told) <= _LONGEST_ROW else f"{told[: _LONGEST_ROW - 1].rstrip()}…"
