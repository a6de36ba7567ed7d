"""Strength over time: the best set of every session, records ringed, the best so far as a step line."""

from typing import Any

import altair as alt

from pages.charts import theme

BESTS = "bests"
BEST_COLUMNS = ["date", "series", "value", "known", "record", "set_text", "value_text", "confidence_text"]

_SERIES = ["left", "right", "other"]
_SHAPES = ["circle", "diamond", "circle"]


def session_bests(unsided: str) -> dict[str, Any]:
    """The best set of each session, a mark a session and side; `unsided` sets are "accent" or "grey".

    Grey where the chart also has legs: left and the accent are too alike without blue-yellow vision.
    Frame `bests` with `BEST_COLUMNS`: `series` is left, right or other; marks are open where effort is not
    `known`. Values `low`, `high` bound the axis, `since`, `until` the time [ms], `unit_label` labels it.
    """
    other = {"accent": theme.ACCENT, "grey": theme.MUTED}[unsided]
    colour = alt.Color(
        "series:N", scale=alt.Scale(domain=_SERIES, range=[theme.LEFT, theme.RIGHT, other]), legend=None
    )
    shape = alt.Shape("series:N", scale=alt.Scale(domain=_SERIES, range=_SHAPES), legend=None)
    base = alt.Chart(alt.NamedData(BESTS)).encode(x=theme.time_x("date"), y=theme.value_y("value"))
    return theme.finished(
        alt.layer(
            _best_so_far(base, colour), _sets(base, colour, shape), _records(base, colour, shape)
        ).add_params(*theme.bounds()),
        height=320,
    )


def _best_so_far(base: alt.Chart, colour: alt.Color) -> alt.Chart:
    return (
        base.transform_filter("datum.record")
        .mark_line(interpolate="step-after", strokeWidth=1.75, opacity=0.5, strokeCap="round")
        .encode(color=colour)
    )


def _sets(base: alt.Chart, colour: alt.Color, shape: alt.Shape) -> theme.Drawn:
    tooltip = [
        alt.Tooltip("date:T", title="Session", format=theme.DAY),
        alt.Tooltip("set_text:N", title="Best set"),
        alt.Tooltip("value_text:N", title="Estimate"),
        alt.Tooltip("confidence_text:N", title="How sure"),
    ]
    known = base.transform_filter("datum.known").mark_point(filled=True, size=34, opacity=0.55, aria=False)
    unknown = base.transform_filter("!datum.known").mark_point(
        filled=False, size=34, strokeWidth=1.5, opacity=0.7, aria=False
    )
    return alt.layer(
        *(marks.encode(color=colour, shape=shape, tooltip=tooltip) for marks in (known, unknown))
    )


def _records(base: alt.Chart, colour: alt.Color, shape: alt.Shape) -> alt.Chart:
    return (
        base.transform_filter("datum.record")
        .mark_point(filled=False, size=110, strokeWidth=2.25, aria=False)
        .encode(color=colour, shape=shape)
    )
