"""The parts every page is made of: its headline, its cards, its chart with the table of the same numbers."""

from collections.abc import Mapping
from contextlib import AbstractContextManager

import pandas as pd
import streamlit as st

from pages.elements.text import plain

METRICS_PAGE = "docs/metrics.md"


def headline(title: str, eyebrow: str = "", lead: str = "") -> None:
    """The page's sentence: a small line above it, and one paragraph below."""
    with st.container(key="headline", gap="xsmall"):
        if eyebrow:
            with st.container(key="eyebrow"):
                st.markdown(plain(eyebrow))
        st.title(plain(title), anchor=False)
        if lead:
            with st.container(key="lead"):
                st.markdown(plain(lead))


def card(name: str, *, stretch: bool = False) -> AbstractContextManager[object]:
    """A card; `name` is unique on its page."""
    return st.container(key=f"card-{name}", border=True, height="stretch" if stretch else "content")


def section(title: str, below: str = "") -> None:
    """A heading inside a card, with one line below it."""
    with st.container(gap=None):
        st.header(plain(title), anchor=False)
        if below:
            st.caption(plain(below))


def as_table(rows: pd.DataFrame, columns: Mapping[str, str], *, alt: str, key: str) -> None:
    """The numbers of a chart, folded below it: `columns` maps frame columns to headings."""
    shown = rows.loc[:, list(columns)].rename(columns=dict(columns))
    fold = st.expander("Show as a table", key=f"table-{key}", on_change="rerun")
    if fold.open:
        with fold:
            st.dataframe(
                shown,
                hide_index=True,
                alt=alt,
                key=f"rows-{key}",
                height="content" if len(shown) < 12 else 420,
            )
