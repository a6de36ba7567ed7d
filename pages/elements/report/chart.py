"""A figure as an image for paper: an SVG of its chart, with its rows in it."""

import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import vl_convert

from pages.elements.drawing import spec_of
from pages.elements.figure import Figure

Printed = Callable[[dict[str, Any], int], dict[str, Any]]
"""`pages.charts.print.printed`: a specification and a height [px] in, the same for paper out."""

_VEGA_LITE = "6.4"  # of Altair 6.3


def svg(figure: Figure, printed: Printed, height_px: int) -> str:
    """The chart of this figure as an SVG; nothing is fetched from anywhere."""
    spec = spec_of(figure.build, *figure.options, values=figure.values)
    frames = {figure.frame: figure.rows, **figure.more}
    rows = {name: _records(frame) for name, frame in frames.items()}
    whole = {**spec, "datasets": {**spec.get("datasets", {}), **rows}}
    return vl_convert.vegalite_to_svg(printed(whole, height_px), vl_version=_VEGA_LITE, allowed_base_urls=[])


def _records(frame: pd.DataFrame) -> Any:  # noqa: ANN401  # JSON
    """The rows as JSON has them: days as text without a zone, nothing for what is missing."""
    return json.loads(frame.to_json(orient="records", date_format="iso", date_unit="ms"))
