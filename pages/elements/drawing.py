"""Draws charts: their specifications are built once a process, only the rows change."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st


def draw(
    build: Callable[..., dict[str, Any]],
    *options: object,
    frames: Mapping[str, pa.Table],
    values: Mapping[str, object],
    key: str,
    alt: str,
) -> None:
    """One chart of `pages/charts`: `build(*options)` with its named frames (`as_sent`) and values.

    Building and checking a specification costs over ten times what sending one does, and it is the same
    for every exercise: so it is kept. `alt` states what the chart shows, in words.
    """
    spec = spec_of(build, *options, values=values)
    datasets = {**spec.get("datasets", {}), **frames}
    st.vega_lite_chart({**spec, "datasets": datasets}, theme=None, key=key, alt=alt, width="stretch")


def as_sent(frame: pd.DataFrame) -> pa.Table:
    """The rows as the browser gets them: sending these again costs a tenth of sending a frame."""
    return pa.Table.from_pandas(frame, preserve_index=False)


def spec_of(
    build: Callable[..., dict[str, Any]], *options: object, values: Mapping[str, object]
) -> dict[str, Any]:
    """The specification `build(*options)` with these values in it, but without its named frames."""
    spec = _spec(build, *options)
    return {**spec, "params": [_param(param, values) for param in spec["params"]]}


@lru_cache(maxsize=64)
def _spec(build: Callable[..., dict[str, Any]], *options: object) -> dict[str, Any]:
    return build(*options)


def _param(param: Mapping[str, Any], values: Mapping[str, object]) -> dict[str, Any]:
    if "expr" in param:
        return dict(param)  # worked out in the chart
    value = values.get(param["name"], param["value"])
    if isinstance(value, date):
        # Wall-clock times: the reader's zone must not move a session to another day.
        return {"name": param["name"], "expr": f"datetime({value.year}, {value.month - 1}, {value.day})"}
    return {"name": param["name"], "value": float(value) if isinstance(value, int | float) else value}


def axis_span(values: pd.Series, *, below: float = 0.94, above: float = 1.03) -> dict[str, float]:
    """The ends of an axis for points and lines: a little below the least and above the greatest value."""
    return {"low": float(values.min() * below), "high": float(values.max() * above)}
