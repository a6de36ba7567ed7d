"""Weekly volume: a bar a week, the running week as an outline."""

from typing import Any

import altair as alt

from pages.charts import theme
from pages.charts.bounds import bounds_carrier, bounds_of_frame
from pages.charts.events import event_markers

WEEKS = "weeks"
WEEK_COLUMNS = ["week", "value", "running", "value_text", "note_text"]
_HUES = {"left": theme.LEFT, "right": theme.RIGHT, "both": theme.ACCENT}


def weekly_bars(series: str, height: int) -> dict[str, Any]:
    """One bar for each ISO week, from zero, in the hue of `series` (left, right or both).

    Frames `weeks` with `WEEK_COLUMNS`, `bounds`, and `events` with those of `events.event_markers`.
    """
    hue = _HUES[series]
    base = alt.Chart(alt.NamedData(WEEKS)).encode(
        x=theme.time_x("week"),
        y=_from_zero(),
        tooltip=[
            alt.Tooltip("week:T", title="Week of Monday", format=theme.DAY),
            alt.Tooltip("value_text:N", title="Volume"),
            alt.Tooltip("note_text:N", title="Counted"),
        ],
    )
    width = alt.ExprRef("max(3, min(26, 0.7 * width * 604800000 / (until - since)))")
    bar: dict[str, Any] = {"width": width, "cornerRadiusEnd": 3, "aria": False}
    past = base.transform_filter("!datum.running").mark_bar(color=hue, opacity=0.55, **bar)
    running = base.transform_filter("datum.running && datum.value > 0").mark_bar(
        fill="transparent", stroke=hue, strokeWidth=1.75, **bar
    )
    chart = alt.layer(*event_markers(), past, running, bounds_carrier()).add_params(*bounds_of_frame())
    return theme.finished(chart, height=height)


def _from_zero() -> alt.Y:
    scale = alt.Scale(domain=theme.between(0, "high"), nice=False)
    axis = alt.Axis(
        title=None,
        tickCount=3,
        tickMinStep=alt.ExprRef("unit_label == '' && high < 4 ? 1 : 0.001"),  # there is no half set
        minExtent=56,
        format="~f",
        labelExpr="datum.label + (unit_label ? ' ' + unit_label : '')",
    )
    return alt.Y("value:Q", scale=scale, axis=axis)
