"""Tables of text that may come from files: plain on the screen, without formulas in a download."""

import pandas as pd
import streamlit as st

from data.safe_cells import harmless
from pages.elements.text import plain

__all__ = ["csv", "harmless", "table"]


def table(rows: pd.DataFrame, *, alt: str) -> None:
    """A still table; every cell is drawn as the characters it holds."""
    st.table(rows.map(lambda cell: plain(str(cell))), border="horizontal", hide_index=True, alt=alt)


def csv(rows: pd.DataFrame) -> bytes:
    """The rows as CSV (UTF-8 with BOM, for spreadsheets); text that a spreadsheet would run is quoted."""
    safe = rows.astype(object).map(lambda cell: harmless(cell) if isinstance(cell, str) else cell)
    return safe.to_csv(index=False).encode("utf-8-sig")
