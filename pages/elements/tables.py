"""Tables of text that may come from files: plain on the screen, without formulas in a download."""

import pandas as pd
import streamlit as st

from pages.elements.text import plain

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def table(rows: pd.DataFrame, *, alt: str) -> None:
    """A still table; every cell is drawn as the characters it holds."""
    st.table(rows.map(lambda cell: plain(str(cell))), border="horizontal", hide_index=True, alt=alt)


def csv(rows: pd.DataFrame) -> bytes:
    """The rows as CSV (UTF-8 with BOM, for spreadsheets); text that a spreadsheet would run is quoted."""
    safe = rows.astype(object).map(lambda cell: harmless(cell) if isinstance(cell, str) else cell)
    return safe.to_csv(index=False).encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell
