"""A chart for paper: fixed size and colours, and the two legs told apart without colour.

A drawing program knows no CSS variables, and a black-and-white printer no hues: so the right leg's line is
dashed, beside the shapes that the legs have everywhere.
"""

from typing import Any

from pages.charts import theme

FONT = "Libertinus Serif"  # comes with the typesetter of the report
WIDTH_PX = 400

_COLOURS = {
    theme.INK: "#15191D",
    theme.MUTED: "#474D55",
    theme.FAINT: "#7C828B",
    theme.LINE: "#D0D0CC",
    theme.GRID: "#E4E4E0",
    theme.CARD: "#FFFFFF",
    theme.BAND: "#ECECE8",
    theme.LEFT: "#14538F",
    theme.LEFT_TEXT: "#14538F",
    theme.RIGHT: "#D9641A",
    theme.RIGHT_TEXT: "#9C4208",
    theme.ACCENT: "#0F6B5C",
    theme.ACCENT_TEXT: "#0B5548",
    theme.ACCENT_WASH: "#DDEFEA",
}
_DASHES = [[1, 0], [7, 5]]  # left, right


def printed(spec: dict[str, Any], height_px: int) -> dict[str, Any]:
    """The specification for paper, with the rows in it: 400 px wide and so high, axes included."""
    coloured = _coloured(spec)
    return {
        **coloured,
        "layer": [_dashed(layer) for layer in coloured["layer"]],
        "width": WIDTH_PX,
        "height": height_px,
        "autosize": {"type": "fit", "contains": "padding"},
        "config": {**coloured["config"], "font": FONT},
    }


def _coloured(part: Any) -> Any:  # noqa: ANN401  # any part of a specification
    """Every colour that is a variable as one of paper."""
    if isinstance(part, dict):
        return {name: _coloured(value) for name, value in part.items()}
    if isinstance(part, list):
        return [_coloured(value) for value in part]
    return _COLOURS.get(part, part) if isinstance(part, str) else part


def _dashed(layer: dict[str, Any]) -> dict[str, Any]:
    """A layer of lines, one a leg, with the right leg's dashed; any other layer as it is."""
    colour = layer.get("encoding", {}).get("color", {})
    if layer["mark"]["type"] != "line" or colour.get("field") != "side":
        return layer
    dash = {**colour, "scale": {"domain": theme.SIDES, "range": _DASHES}}
    mark = {**layer["mark"], "strokeCap": "butt"}  # round caps would fill the gaps
    return {**layer, "mark": mark, "encoding": {**layer["encoding"], "strokeDash": dash}}
