"""Both legs over time: their sessions, their level lines, and the area between in the weaker side's hue."""

from typing import Any

import altair as alt

from pages.charts import theme
from pages.charts.bounds import bounds_carrier, bounds_of_frame
from pages.charts.events import event_markers

LEVELS = "levels"
BETWEEN = "between"


def each_leg() -> dict[str, Any]:
    """Each leg's level line through a dot a session; lines break where training paused.

    Frames `levels` with `leg_rows.LEVEL_COLUMNS`, `between` with `leg_rows.BETWEEN_COLUMNS`, `bounds` and
    `events`. A session without a `value` has no dot.
    """
    levels = alt.Chart(alt.NamedData(LEVELS)).encode(x=theme.time_x("date"), color=theme.side_colour())
    layers = [*event_markers(), _between(), _sessions(levels), _lines(levels), _last(levels)]
    chart = alt.layer(*layers, bounds_carrier()).add_params(*bounds_of_frame())
    return theme.finished(chart, height=250)


def _between() -> alt.Chart:
    return (
        alt.Chart(alt.NamedData(BETWEEN))
        .mark_area(opacity=0.16, aria=False)
        .encode(
            x=theme.time_x("date"),
            y=theme.value_y("left", ticks=4),
            y2="right:Q",
            color=theme.side_colour("weaker"),
            detail="piece:N",
        )
    )


def _sessions(levels: alt.Chart) -> alt.Chart:
    dots = levels.transform_filter("isValid(datum.value)")
    return dots.mark_point(filled=True, size=theme.DOT_AREA, opacity=0.45, aria=False).encode(
        y=theme.value_y("value", ticks=4),
        shape=theme.side_shape(),
        tooltip=[
            alt.Tooltip("date:T", title="Session", format=theme.DAY),
            alt.Tooltip("side:N", title="Leg"),
            alt.Tooltip("value_text:N", title="First three sets"),
            alt.Tooltip("level_text:N", title="Level after it"),
        ],
    )


def _lines(levels: alt.Chart) -> alt.Chart:
    return levels.mark_line(
        strokeWidth=theme.LINE_PX, strokeCap="round", strokeJoin="round", aria=False
    ).encode(y=theme.value_y("level", ticks=4), detail="stretch:N")


def _last(levels: alt.Chart) -> alt.Chart:
    """Each line ends in its side's shape, so that the two are told apart without their hues."""
    last = levels.transform_filter("datum.is_last")
    mark = last.mark_point(filled=True, size=110, opacity=1, stroke=theme.CARD, strokeWidth=1.5, aria=False)
    return mark.encode(y=theme.value_y("level", ticks=4), shape=theme.side_shape())
