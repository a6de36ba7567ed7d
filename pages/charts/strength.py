"""Strength over time: the best set of every session, records ringed, and the level line through them."""

from typing import Any

import altair as alt

from pages.charts import theme
from pages.charts.bounds import bounds_carrier, bounds_of_frame
from pages.charts.events import event_markers

BESTS, LINE = "bests", "line"
BEST_COLUMNS = [
    "date",
    "side",
    "series",
    "value",
    "known",
    "record",
    "is_step",
    "label",
    "load_label",
    "leg_text",
    "set_text",
    "value_text",
    "confidence_text",
    "level_text",
]
LINE_COLUMNS = ["date", "side", "series", "stretch", "level", "lower", "upper"]

_SERIES = ["left", "right", "other"]
_SHAPES = [*theme.SIDE_SHAPES, "circle"]


def strength_over_time(unsided: str, counted: bool) -> dict[str, Any]:  # noqa: FBT001 - a choice of the page
    """A dot a session and side, the level line with its 90 % range, a ring round each record.

    `unsided` sets are "accent" or "grey": grey where the chart also has legs, as left and the accent are too
    alike without blue-yellow vision. Where values are `counted` the axis is marked at whole numbers only.
    Dots are open where effort is not known. Frames `bests` and `line` with `BEST_COLUMNS` and `LINE_COLUMNS`,
    `bounds` and `events`. In `bounds`, `low` above `high` turns the axis: less is more.
    """
    other, other_text = {"accent": (theme.ACCENT, theme.ACCENT_TEXT), "grey": (theme.MUTED, theme.INK)}[
        unsided
    ]
    hues = _series(other)
    bests = alt.Chart(alt.NamedData(BESTS)).encode(x=theme.time_x("date"), y=_y("value", counted))
    line = alt.Chart(alt.NamedData(LINE)).encode(x=theme.time_x("date"), color=hues)
    layers = [
        *event_markers(),
        _range(line, counted),
        _best_so_far(bests, hues),
        *_sets(bests, hues),
        _level(line, counted),
        _loads(bests),
        *_records(bests, hues),
        _best_in_words(bests, other_text),
        bounds_carrier(),
    ]
    return theme.finished(alt.layer(*layers).add_params(*bounds_of_frame()), height=320)


def _range(line: alt.Chart, counted: bool) -> alt.Chart:  # noqa: FBT001 - passed on
    return line.mark_area(opacity=0.1, clip=True, aria=False).encode(
        y=_y("lower", counted), y2="upper:Q", detail=["side:N", "stretch:N"]
    )


def _level(line: alt.Chart, counted: bool) -> alt.Chart:  # noqa: FBT001 - passed on
    stroke: dict[str, Any] = {"strokeWidth": theme.LINE_PX, "strokeCap": "round", "strokeJoin": "round"}
    return line.mark_line(**stroke, aria=False).encode(y=_y("level", counted), detail=["side:N", "stretch:N"])


def _best_so_far(bests: alt.Chart, hues: alt.Color) -> alt.Chart:
    """Where no set allows a level: only the best ones, as steps."""
    steps = bests.transform_filter("datum.is_step")
    return steps.mark_line(interpolate="step-after", strokeWidth=1.75, opacity=0.5, aria=False).encode(
        color=hues, detail="side:N"
    )


def _sets(bests: alt.Chart, hues: alt.Color) -> list[alt.Chart]:
    tooltip = [
        alt.Tooltip("date:T", title="Session", format=theme.DAY),
        alt.Tooltip("leg_text:N", title="Leg"),
        alt.Tooltip("set_text:N", title="Best set"),
        alt.Tooltip("value_text:N", title="Worth"),
        alt.Tooltip("confidence_text:N", title="How sure"),
        alt.Tooltip("level_text:N", title="Level after it"),
    ]
    plain = bests.transform_filter("!datum.label")
    known = plain.transform_filter("datum.known").mark_point(
        filled=True, size=theme.DOT_AREA, opacity=0.45, aria=False
    )
    unknown = plain.transform_filter("!datum.known").mark_point(
        filled=False, size=theme.DOT_AREA, strokeWidth=1.5, opacity=0.7, aria=False
    )
    return [marks.encode(color=hues, shape=_shape(), tooltip=tooltip) for marks in (known, unknown)]


def _records(bests: alt.Chart, hues: alt.Color) -> list[alt.Chart]:
    """A ring round each record on its day, and the best one filled."""
    ring = bests.transform_filter("datum.record && !datum.label").mark_point(
        filled=False, size=110, strokeWidth=2.25, aria=False
    )
    best = bests.transform_filter("datum.label && datum.known").mark_point(
        filled=True, size=130, opacity=1, aria=False
    )
    at_least = bests.transform_filter("datum.label && !datum.known").mark_point(
        filled=False, size=130, strokeWidth=2.75, opacity=1, aria=False
    )
    tooltip = [
        alt.Tooltip("date:T", title="Record", format=theme.DAY),
        alt.Tooltip("set_text:N", title="Best set"),
        alt.Tooltip("value_text:N", title="Worth"),
    ]
    return [marks.encode(color=hues, shape=_shape(), tooltip=tooltip) for marks in (ring, best, at_least)]


def _best_in_words(bests: alt.Chart, other_text: str) -> alt.Chart:
    """The value of the best set above its mark, moved inwards near the ends of the axis."""
    left, right = "datum.series == 'left'", "datum.series == 'right'"
    # Not a scale: layers share those, and words have hues of their own.
    hue = f"{left} ? '{theme.LEFT_TEXT}' : {right} ? '{theme.RIGHT_TEXT}' : '{other_text}'"
    along = "(toNumber(datum.date) - toNumber(since)) / (until - since)"
    named = bests.transform_filter("datum.label").mark_text(
        baseline="bottom",
        align=alt.ExprRef(f"{along} > 0.94 ? 'right' : {along} < 0.06 ? 'left' : 'center'"),
        dy=-11,
        fontSize=13,
        fontWeight=600,
        color=alt.ExprRef(hue),
        aria=False,
    )
    return named.encode(text="label:N")


def _loads(bests: alt.Chart) -> alt.Chart:
    """The load above the first session at it, where reps alone do not say how heavy the set was."""
    changed = bests.transform_filter("datum.load_label")
    return changed.mark_text(baseline="bottom", dy=-9, fontSize=11, color=theme.MUTED, aria=False).encode(
        text="load_label:N"
    )


def _y(field: str, counted: bool) -> alt.Y:  # noqa: FBT001 - passed on
    """`theme.value_y`, marked at whole numbers where they are counts."""
    if not counted:
        return theme.value_y(field)
    whole = alt.Axis(
        title=None, tickCount=5, tickMinStep=1, labelExpr="datum.label + ' ' + unit_label", minExtent=56
    )
    scale = alt.Scale(domain=theme.between("low", "high"), zero=False, nice=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=whole)


def _series(other: str) -> alt.Color:
    scale = alt.Scale(domain=_SERIES, range=[theme.LEFT, theme.RIGHT, other])
    return alt.Color("series:N", scale=scale, legend=None)


def _shape() -> alt.Shape:
    return alt.Shape("series:N", scale=alt.Scale(domain=_SERIES, range=_SHAPES), legend=None)
