"""A finished figure: a chart with its key and words, and the table of its numbers. Made once, drawn often."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

from pages.elements.drawing import as_sent, draw
from pages.elements.markup import key as chart_key

_ROW_PX, _TALLEST_PX = 36, 420


@dataclass(frozen=True)
class Figure:
    """A chart of `pages/charts` with everything it needs: see `draw`.

    `frame` names `rows` in the chart, `more` has further frames by their names. `marks` are its key, pairs of
    mark and words, and may be empty.
    """

    build: Callable[..., dict[str, Any]]
    frame: str
    rows: pd.DataFrame
    values: Mapping[str, object]
    alt: str
    options: tuple[object, ...] = ()
    marks: tuple[tuple[str, str], ...] = field(default=())
    more: Mapping[str, pd.DataFrame] = field(default_factory=dict)

    def show(self, name: str) -> None:
        """Draw it; `name` is its own on its page."""
        if self.marks:
            chart_key(self.marks)
        draw(self.build, *self.options, frames=self._sent, values=self.values, key=name, alt=self.alt)

    @cached_property
    def _sent(self) -> dict[str, pa.Table]:
        return {name: as_sent(frame) for name, frame in {self.frame: self.rows, **self.more}.items()}


@dataclass(frozen=True)
class Table:
    """The numbers of a chart, in the columns and words that people read, latest first."""

    rows: pd.DataFrame
    alt: str

    @classmethod
    def of(cls, rows: pd.DataFrame, columns: Mapping[str, str], alt: str) -> "Table":
        """The `columns` of these rows, under the headings they are mapped to; days without their midnight."""
        chosen = rows.loc[:, list(columns)]
        days = {str(name): chosen[name].dt.date for name in chosen.select_dtypes("datetime")}
        return cls(chosen.assign(**days).rename(columns=dict(columns)), alt)

    def show(self, name: str) -> None:
        """Fold it below its chart; what is folded is not sent."""
        fold = st.expander("Show as a table", key=f"table-{name}", on_change="rerun")
        if fold.open:
            height = _ROW_PX * (len(self.rows) + 1)
            fold.dataframe(
                self.rows,
                hide_index=True,
                alt=self.alt,
                key=f"rows-{name}",
                height=min(height, _TALLEST_PX),
            )
