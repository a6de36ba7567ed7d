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
_DAYS = {"since", "until"}
BOUND_COLUMNS = list(_DEFAULTS)
_ROWS = f"data('{BOUNDS}')"


def bounds_row(values: Mapping[str, float | date | str]) -> pd.DataFrame:
    """The frame `bounds` from all the values that `theme.bounds` takes; days become their midnight.

    Further values follow them under their own names. Raises `KeyError` naming a bound that is missing.
    """
    names = list(dict.fromkeys([*BOUND_COLUMNS, *values]))
    return pd.DataFrame([{name: _cell(values[name]) for name in names}], columns=names)


def bounds_of_frame(**more: float) -> list[alt.Parameter]:
    """The parameters of `theme.bounds`, read from the frame `bounds`.

    `more` are further ones by name, each with what it is while the frame has no row.
    """
    return [
        alt.param(name=name, expr=_read(name, default)) for name, default in {**_DEFAULTS, **more}.items()
    ]


def bounds_carrier() -> alt.Chart:
    """A layer that draws nothing: only a frame that a layer draws from is there for expressions."""
    return alt.Chart(alt.NamedData(BOUNDS)).mark_point(size=0, opacity=0, color=theme.MUTED, aria=False)


def _read(name: str, default: object) -> str:
    """The cell of the row; on paper a day comes as text, which no scale takes for a time."""
    cell = f"{_ROWS}.length ? {_ROWS}[0].{name} : {default}"
    return f"toDate({cell})" if name in _DAYS else cell


def _cell(value: float | date | str) -> float | pd.Timestamp | str:
    if isinstance(value, date):
        return pd.Timestamp(value)
    return value if isinstance(value, str) else float(value)
