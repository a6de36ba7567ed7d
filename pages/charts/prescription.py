"""The log against the prescription: every set of the last sessions beside the guide's rep range."""

from typing import Any

import altair as alt

from pages.charts import theme

SETS = "sets"
SET_COLUMNS = ["session", "slot", "series", "reps", "load_text", "set_text"]

_SERIES = ["left", "right", "other"]
_COLOURS = [theme.LEFT, theme.RIGHT, theme.ACCENT]
_SHAPES = [*theme.SIDE_SHAPES, "circle"]


def sets_against_prescription(reps_low: int, reps_high: int) -> dict[str, Any]:
    """Reps of every set, a column a session, over a wash from `reps_low` to `reps_high`.

    Frame `sets` with `SET_COLUMNS`, oldest session first: `session` labels the column, `slot` orders the
    sets in it, `load_text` stands above the date. Values `low` and `high` bound the axis [reps].
    """
    sets = alt.Chart(alt.NamedData(SETS)).encode(
        x=alt.X(
            "session:O", sort=None, axis=_session_axis(), scale=alt.Scale(paddingInner=0.25, paddingOuter=0.1)
        )
    )
    marks = sets.mark_point(filled=True, size=52, opacity=1, aria=False).encode(
        y=_reps("reps", reps_low, reps_high),
        xOffset=alt.XOffset("slot:O"),
        color=alt.Color("series:N", scale=alt.Scale(domain=_SERIES, range=_COLOURS), legend=None),
        shape=alt.Shape("series:N", scale=alt.Scale(domain=_SERIES, range=_SHAPES), legend=None),
        tooltip=[alt.Tooltip("session:N", title="Session"), alt.Tooltip("set_text:N", title="Set")],
    )
    loads = (
        sets.transform_filter("datum.load_text != ''")
        .mark_text(
            baseline="bottom",
            color=theme.MUTED,
            fontSize=12,
            text=alt.ExprRef("width < 390 ? '' : datum.load_text"),
        )
        .encode(y=alt.value(alt.ExprRef("height - 2")))
    )
    chart = alt.layer(_range(reps_low, reps_high), marks, loads)
    return theme.finished(chart.add_params(*theme.bounds()), height=190)


def _range(reps_low: int, reps_high: int) -> alt.Chart:
    wash = alt.InlineData([{"from": reps_low - 0.5, "to": reps_high + 0.5}])
    return (
        alt.Chart(wash)
        .mark_rect(color=theme.ACCENT_WASH, cornerRadius=6)
        .encode(y=_reps("from", reps_low, reps_high), y2="to:Q")
    )


def _reps(field: str, reps_low: int, reps_high: int) -> alt.Y:
    scale = alt.Scale(domain=theme.between("low", "high"), nice=False, zero=False)
    axis = alt.Axis(
        title=None, values=[reps_low, reps_high], labelExpr="datum.label + ' reps'", minExtent=56, grid=False
    )
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def _session_axis() -> alt.Axis:
    return alt.Axis(title=None, labelAngle=0, labelOverlap="greedy", labelSeparation=10)
