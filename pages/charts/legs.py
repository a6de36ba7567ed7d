"""Left and right over time: each leg's sessions, and the signed difference of each paired session."""

from typing import Any

import altair as alt

from pages.charts import theme

LEGS = "legs"
LEG_COLUMNS = ["date", "side", "run", "value", "value_text"]
DIFFERENCES = "differences"
DIFFERENCE_COLUMNS = ["date", "percent", "percent_text", "pairs_text"]


def each_leg_lines() -> dict[str, Any]:
    """Both legs as lines with a mark a session.

    Frame `legs` with `LEG_COLUMNS`: `run` numbers the stretches between pauses, and lines do not cross
    those. Values as in `theme.bounds`.
    """
    base = alt.Chart(alt.NamedData(LEGS)).encode(
        x=theme.time_x("date"), y=theme.value_y("value", ticks=4), color=theme.side_colour()
    )
    lines = base.mark_line(strokeWidth=2.25, strokeCap="round", strokeJoin="round", opacity=0.75).encode(
        detail="run:N"
    )
    marks = base.mark_point(filled=True, size=34, opacity=0.9, aria=False).encode(
        shape=theme.side_shape(),
        tooltip=[
            alt.Tooltip("date:T", title="Session", format=theme.DAY),
            alt.Tooltip("side:N", title="Leg"),
            alt.Tooltip("value_text:N", title="First three sets"),
        ],
    )
    return theme.finished(alt.layer(lines, marks).add_params(*theme.bounds()), height=250)


def difference_stems() -> dict[str, Any]:
    """The signed difference of each paired session, a stem from even; right weaker is drawn downwards.

    Frame `differences` with `DIFFERENCE_COLUMNS`: `percent` is positive where the left leg was stronger.
    Values `low` and `high` bound the axis [%], `since` and `until` the time.
    """
    base = alt.Chart(alt.NamedData(DIFFERENCES)).encode(x=theme.time_x("date"))
    stems = base.mark_rule(color=theme.FAINT, opacity=0.45).encode(y=_signed("percent"), y2=alt.Y2Datum(0))
    marks = base.mark_point(filled=True, color=theme.MUTED, size=34, aria=False).encode(
        y=_signed("percent"),
        tooltip=[
            alt.Tooltip("date:T", title="Session", format=theme.DAY),
            alt.Tooltip("percent_text:N", title="Difference"),
            alt.Tooltip("pairs_text:N", title="From"),
        ],
    )
    layers = [_even(), stems, marks, *(_end(side) for side in theme.SIDES)]
    return theme.finished(alt.layer(*layers).add_params(*theme.bounds()), height=210)


def _signed(field: str) -> alt.Y:
    scale = alt.Scale(domain=theme.between("low", "high"), nice=False, reverse=True)
    axis = alt.Axis(
        title=None,
        values=alt.ExprRef("sequence(low, high + 1, high - low > 30 ? 10 : 5)"),
        labelExpr="datum.value == 0 ? 'Even' : abs(datum.value) + '%'",
        minExtent=56,
    )
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def _even() -> alt.Chart:
    return (
        alt.Chart(alt.InlineData([{"even": 0}]))
        .mark_rule(color=theme.INK, strokeWidth=1.25)
        .encode(y=_signed("even"))
    )


def _end(side: str) -> alt.Chart:
    """The words that say which way is which, at the right end of the plot."""
    at = alt.value(10) if side == "left" else alt.value(alt.ExprRef("height - 8"))
    return (
        alt.Chart(alt.InlineData([{"end": f"{side} weaker"}]))
        .mark_text(align="right", baseline="middle", color=theme.MUTED, fontSize=12)
        .encode(x=alt.value(alt.ExprRef("width")), y=at, text="end:N")
    )
