"""The rows of a file that need a look, each with its line, reason and what happens."""

import pandas as pd
import streamlit as st

from data.importers.assembly import SET_ASIDE
from pages.elements import formatting, tables
from pages.elements.layout import card, section

_SHOWN_ROWS = 8


def problem_rows(problems: pd.DataFrame, key: str) -> None:
    """A table of the first rows, and all of them to download; nothing where there are none."""
    if problems.empty:
        return
    with card("problems"):
        section(f"{formatting.counted(len(problems), 'row needs', 'rows need')} a look", _below(problems))
        tables.table(_problem_rows(problems.head(_SHOWN_ROWS)), alt="Rows of the file that need a look")
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


def _problem_rows(problems: pd.DataFrame) -> pd.DataFrame:
    rows = pd.DataFrame(
        {
            "Line": problems["line"].astype(str),
            "Row": problems["content"].astype(str).str.slice(0, 80),
            "Why": problems["reason"].astype(str),
            "What happens": problems["what_happens"].astype(str),
        }
    )
    return rows.drop(columns="What happens") if _below(problems) else rows
