"""A chart's bounds as a frame of one row: with nothing but frames changing, Vega swaps them in place.

Values written into the specification make it a new one at every click, which the browser then builds anew:
that takes it about twice as long.
"""

from collections.abc import Mapping
from datetime import date

import altair as alt
import pandas as pd

from pages.charts import theme

BOUNDS = "bounds"
_DEFAULTS = {"since": "0", "until": "1", "low": "0", "high": "1", "unit_label": "'kg'"}
BOUND_COLUMNS = list(_DEFAULTS)


def bounds_row(values: Mapping[str, float | date | str]) -> pd.DataFrame:
    """The frame `bounds` from all the values that `theme.bounds` takes; days become their midnight."""
    cells = {name: _cell(values[name]) for name in BOUND_COLUMNS}
    return pd.DataFrame([cells], columns=BOUND_COLUMNS)


def bounds_of_frame() -> list[alt.Parameter]:
    """The parameters of `theme.bounds`, read from the frame `bounds`."""
    row = f"data('{BOUNDS}')"
    return [
        alt.param(name=name, expr=f"{row}.length ? {row}[0].{name} : {default}")
        for name, default in _DEFAULTS.items()
    ]


def bounds_carrier() -> alt.Chart:
    """A layer that draws nothing: only a frame that a layer draws from is there for expressions."""
    return alt.Chart(alt.NamedData(BOUNDS)).mark_point(size=0, opacity=0, color=theme.MUTED, aria=False)


def _cell(value: float | date | str) -> float | pd.Timestamp | str:
    if isinstance(value, date):
        return pd.Timestamp(value)
    return value if isinstance(value, str) else float(value)
