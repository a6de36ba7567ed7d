"""What all charts share: colours that follow light and dark, axes, the frame around the marks.

Colours are CSS variables (`pages/elements/style.css`), so that one finished specification serves both
themes. They need Vega's SVG renderer, as a canvas knows no variables.
"""

from typing import Any

import altair as alt

INK = "var(--es-ink)"
MUTED = "var(--es-muted)"
FAINT = "var(--es-faint)"
LINE = "var(--es-line)"
GRID = "var(--es-grid)"
CARD = "var(--es-card)"
BAND = "var(--es-band)"
LEFT = "var(--es-left)"
LEFT_TEXT = "var(--es-left-text)"
RIGHT = "var(--es-right)"
RIGHT_TEXT = "var(--es-right-text)"
ACCENT = "var(--es-accent)"
ACCENT_TEXT = "var(--es-accent-text)"
ACCENT_WASH = "var(--es-accent-wash)"

SIDES = ["left", "right"]
SIDE_COLOURS = [LEFT, RIGHT]
DIAMOND = "M0,-1.25L1.25,0L0,1.25L-1.25,0Z"  # as large as a circle of the same size; Vega's own is smaller
SIDE_SHAPES = ["circle", DIAMOND]

FONT = "'Source Sans', system-ui, sans-serif"
DAY = "%-d %b %Y"
LINE_PX = 2.75
DOT_AREA = 30  # [px²]
NARROW_PX = 480  # plots below this width have short words
_LABEL_PX = 12

Drawn = alt.Chart | alt.LayerChart | alt.FacetChart


def finished(chart: Drawn, height: int | alt.Step | None = None) -> dict[str, Any]:
    """The chart's specification with our frame: no box, faint horizontal grid, muted labels, drawn as SVG.

    Vega fits the width of its container; `height` is that of the plot, or of each of its rows [px].
    """
    sized = chart.properties(height=height) if height else chart
    framed = sized.properties(
        background="transparent",
        padding={"left": 0, "right": 4, "top": 6, "bottom": 2},
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        usermeta={"embedOptions": {"renderer": "svg", "actions": False}},
    )
    styled = framed.configure(font=FONT).configure_view(stroke=None).configure_axis(**_AXIS)
    return styled.to_dict()


def time_axis(**options: Any) -> alt.Axis:  # noqa: ANN401  # Altair's own options, passed on as they are
    """Months along the bottom, January as its year; days where marks lie closer than months do."""
    return alt.Axis(
        title=None,
        grid=False,
        tickCount=alt.ExprRef(_TIME_MARKS),
        labelFlush=True,
        labelOverlap="greedy",
        labelSeparation=12,
        labelExpr=f"timeFormat(datum.value, {_WEEKLY} ? '%-d %b' : month(datum.value) == 0 ? '%Y' : '%b')",
        **options,
    )


def time_x(field: str) -> alt.X:
    """Time along the bottom, from the value `since` to the value `until`."""
    span = alt.Scale(domain=between("since", "until"))
    return alt.X(f"{field}:T", axis=time_axis(), scale=span)


def value_y(field: str, ticks: int = 5) -> alt.Y:
    """Points and lines on an axis from `low` to `high`, labelled in `unit_label`; not from zero."""
    scale = alt.Scale(domain=between("low", "high"), zero=False, nice=False)
    axis = alt.Axis(title=None, tickCount=ticks, labelExpr="datum.label + ' ' + unit_label", minExtent=56)
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def between(first: float | str, last: float | str) -> list[Any]:
    """A scale's ends, each a number or the name of one of the `bounds`, so that no rows are no error."""
    return [end if isinstance(end, int | float) else alt.ExprRef(end) for end in (first, last)]


def bounds() -> list[alt.Parameter]:
    """The values a page gives a chart beside its rows: one specification serves every exercise and period."""
    numbers = [alt.param(name=name, value=value) for name, value in _BOUNDS.items()]
    return [*numbers, alt.param(name="unit_label", value="kg")]


def side_colour(field: str = "side") -> alt.Color:
    """Left and right in their hues; charts carry their own key, so there is no legend."""
    return alt.Color(f"{field}:N", scale=alt.Scale(domain=SIDES, range=SIDE_COLOURS), legend=None)


def side_shape(field: str = "side") -> alt.Shape:
    """Left a circle, right a diamond: never colour alone."""
    return alt.Shape(f"{field}:N", scale=alt.Scale(domain=SIDES, range=SIDE_SHAPES), legend=None)


_TIME_MARKS = "max(3, floor(width / 90))"
_WEEKLY = f"(until - since) / {_TIME_MARKS} < 14.5 * 86400000"  # Vega then marks weeks, not months
_BOUNDS = {"since": 0, "until": 1, "low": 0, "high": 1}
_AXIS = {
    "labelColor": MUTED,
    "labelFontSize": _LABEL_PX,
    "domain": False,
    "ticks": False,
    "gridColor": GRID,
    "gridWidth": 1,
    "labelPadding": 6,
}
