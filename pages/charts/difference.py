"""The signed difference of each paired session, what is believed after each, and the person's own swing."""

from typing import Any

import altair as alt

from pages.charts import theme
from pages.charts.bounds import bounds_carrier, bounds_of_frame
from pages.charts.events import event_markers

DIFFERENCES = "differences"
COURSE = "course"


def difference() -> dict[str, Any]:
    """Dots for the sessions, a line with its 90 % range through them; right weaker is drawn downwards.

    Frames `differences` with `difference_rows.DIFFERENCE_COLUMNS`, `course` with
    `difference_rows.COURSE_COLUMNS`, `bounds` and `events`. In `bounds`, `low` and `high` end the axis [%],
    `since` and `until` the time; `swing` is how far one session may lie off [%], 0 where that is not known.
    """
    course = alt.Chart(alt.NamedData(COURSE)).encode(
        x=theme.time_x("date"), color=_HUE, detail=alt.Detail("piece:N")
    )
    layers = [
        _swing(),
        *event_markers(),
        *_ends(),
        _even(),
        _ribbon(course),
        _sessions(),
        _line(course),
        bounds_carrier(),
    ]
    return theme.finished(alt.layer(*layers).add_params(*bounds_of_frame(swing=0)), height=210)


def _signed(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", scale=_scale(), axis=_axis())


def _scale() -> alt.Scale:
    return alt.Scale(domain=theme.between("low", "high"), nice=False, reverse=True)


def _axis() -> alt.Axis:
    step = "(high - low > 60 ? 20 : high - low > 30 ? 10 : 5)"
    return alt.Axis(
        title=None,
        values=alt.ExprRef(f"sequence(ceil(low / {step}) * {step}, high + 1, {step})"),
        labelExpr="datum.value == 0 ? 'Even' : abs(datum.value) + '%'",
        minExtent=56,
        labelOverlap=False,
    )


def _swing() -> alt.Chart:
    edges = alt.Y2Datum(alt.ExprRef("swing"))
    return (
        alt.Chart(alt.InlineData([{}]))
        .mark_rect(color=theme.BAND, aria=False)
        .encode(
            y=alt.YDatum(alt.ExprRef("-swing"), type="quantitative", scale=_scale(), axis=_axis()), y2=edges
        )
    )


def _even() -> alt.Chart:
    rule = alt.Chart(alt.InlineData([{"even": 0}])).mark_rule(color=theme.INK, strokeWidth=1.25, aria=False)
    return rule.encode(y=_signed("even"))


def _ribbon(course: alt.Chart) -> alt.Chart:
    # An event between the last session and today makes nearly anything possible: that leaves the plot.
    return course.mark_area(opacity=0.2, clip=True, aria=False).encode(y=_signed("lower"), y2="upper:Q")


def _line(course: alt.Chart) -> alt.Chart:
    return (
        course.transform_filter("isValid(datum.level)")
        .mark_line(strokeWidth=theme.LINE_PX, strokeCap="round", strokeJoin="round", aria=False)
        .encode(y=_signed("level"))
    )


def _sessions() -> alt.Chart:
    dots = alt.Chart(alt.NamedData(DIFFERENCES)).mark_point(
        filled=False, strokeWidth=1.25, size=theme.DOT_AREA, opacity=0.6, aria=False
    )
    return dots.encode(
        x=theme.time_x("date"),
        y=_signed("percent"),
        color=_HUE,
        fill=alt.Fill("dot_fill:N", scale=None, legend=None),
        shape=alt.Shape("dot_shape:N", scale=None),
        tooltip=[
            alt.Tooltip("date:T", title="Session", format=theme.DAY),
            alt.Tooltip("percent_text:N", title="Difference"),
            alt.Tooltip("pairs_text:N", title="From"),
            alt.Tooltip("level_text:N", title="Estimate after it"),
        ],
    )


def _ends() -> list[alt.Chart]:
    """The words that say which way is which, at the right end of the plot, clear of an event's rule."""
    places: dict[str, Any] = {"left": alt.value(10), "right": alt.value(alt.ExprRef("height - 10"))}
    halo = {"stroke": theme.CARD, "strokeWidth": 5, "strokeJoin": "round"}
    return [_end(side, y, look) for side, y in places.items() for look in (halo, {})]


def _end(side: str, y: object, look: dict[str, Any]) -> alt.Chart:
    words = alt.Chart(alt.InlineData([{"end": f"{side} weaker"}])).mark_text(
        align="right", baseline="middle", color=theme.MUTED, fontSize=12, aria=False, **look
    )
    return words.encode(x=alt.value(alt.ExprRef("width")), y=y, text="end:N")


_HUE = alt.Color("hue:N", scale=None, legend=None)
