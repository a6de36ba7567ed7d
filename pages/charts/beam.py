"""The beam: a row for each exercise; the weaker leg pulls the mark to its side, as far as it is weaker."""

from typing import Any

import altair as alt

from pages.charts import theme
from pages.charts.beam_rows import EVEN_REACH

BEAM = "beam"

_ROW_PX = 88
_WORDS_Y, _MARKS_Y = -22, 14  # from the middle of a row [px]
_ENDS_Y = 50  # below the lowest row, under the labels of the axis [px]
_NARROW = f"width < {theme.NARROW_PX}"
_LONGEST_LABEL_PX = 290
_TICKS = f"reach <= ({_NARROW} ? 15 : 20) ? 5 : {_NARROW} && reach > 40 ? 20 : 10"
_UNTITLED = alt.Axis(title=None, grid=False)


def beam() -> dict[str, Any]:
    """All exercises under one another: 12 weeks ago, now with its 90 % range, over the person's own swing.

    Frame `beam` with `beam_rows.BEAM_COLUMNS`. Value `reach` is the end of the axis on either side [%].
    """
    rows = alt.Chart(alt.NamedData(BEAM)).encode(y=alt.Y("row:O", sort="ascending", axis=None, scale=_ROWS))
    judged, unsaid = rows.transform_filter(_JUDGED), rows.transform_filter(_UNSAID)
    remembered = judged.transform_filter("isValid(datum.before)")
    layers = [
        _rail(judged, dash=[1, 0]),
        _rail(unsaid, dash=[2, 5]),
        _bar(judged, "minus_swing", "swing", {"size": 30, "cornerRadius": 7}).encode(
            color=alt.value(theme.BAND)
        ),
        _even(judged, theme.INK),
        _even(unsaid, theme.LINE),  # in ink, an empty row would look like a difference of 0
        _bar(judged, "lower", "upper", {"size": 13, "cornerRadius": 6.5, "opacity": 0.3}),
        *_from_before(remembered),
        _now(judged),
        *_words(rows),
        *_tooltips(rows),
        *_ends(),
    ]
    chart = alt.layer(*layers).add_params(alt.param(name="reach", value=EVEN_REACH))
    return theme.finished(chart, height=alt.Step(_ROW_PX))


def _x(field: str, axis: alt.Axis = _UNTITLED) -> alt.X:
    scale = alt.Scale(domain=[alt.ExprRef("-reach"), alt.ExprRef("reach")], nice=False)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def _axis() -> alt.Axis:
    """The labels below the lowest row: one layer brings them for all."""
    step = f"({_TICKS})"
    return alt.Axis(
        title=None,
        values=alt.ExprRef(f"sequence(-floor(reach / {step}) * {step}, reach + 1, {step})"),
        labelExpr="datum.value == 0 ? 'Even' : abs(datum.value) + '%'",
        grid=False,
        labelFlush=True,
    )


def _rail(rows: alt.Chart, dash: list[float]) -> alt.Chart:
    """From end to end of a row, dashed where nothing can be said on it."""
    rail = rows.mark_rule(color=theme.LINE, strokeWidth=1.5, strokeDash=dash, **_LOWERED_RULE)
    return rail.encode(x=alt.value(0), x2=alt.value(alt.ExprRef("width")))


def _bar(rows: alt.Chart, low: str, high: str, look: dict[str, Any]) -> alt.Chart:
    return rows.mark_bar(yOffset=_MARKS_Y, aria=False, **look).encode(x=_x(low), x2=f"{high}:Q", color=_HUE)


def _even(rows: alt.Chart, colour: str) -> alt.Chart:
    """The middle of each row, not one rule for all: that would cross the names."""
    tick = rows.mark_tick(color=colour, thickness=2, size=38, opacity=1, orient="vertical", **_LOWERED)
    return tick.encode(x=_x("even", _axis()))


def _from_before(rows: alt.Chart) -> list[alt.Chart]:
    """Where it stood 12 weeks ago, and the way from there."""
    path = rows.mark_rule(strokeWidth=2, **_LOWERED_RULE).encode(x=_x("before"), x2="now:Q", color=_HUE)
    circle = rows.mark_point(filled=True, fill=theme.CARD, size=85, opacity=1, strokeWidth=2, **_LOWERED)
    return [path, circle.encode(x=_x("before"), stroke=alt.Stroke("hue:N", scale=None))]


def _now(rows: alt.Chart) -> alt.Chart:
    """A circle for left, a diamond for right; filled where it is settled, open where it is not."""
    return rows.mark_point(filled=True, size=330, strokeWidth=2.5, opacity=1, **_LOWERED).encode(
        x=_x("now"),
        fill=alt.Fill("mark_fill:N", scale=None),
        stroke=alt.Stroke("mark_outline:N", scale=None),
        shape=alt.Shape("mark_shape:N", scale=None),
    )


def _words(rows: alt.Chart) -> list[alt.Chart]:
    """The exercise and the verdict above its rail, in fewer words where it is narrow."""
    words: dict[str, Any] = {"baseline": "middle", "fontWeight": 600, "dy": _WORDS_Y, "aria": False}
    room = f"{_NARROW} ? 0.54 * width : min(0.5 * width, width - {_LONGEST_LABEL_PX})"
    names = rows.mark_text(
        align="left",
        fontSize=14.5,
        color=theme.INK,
        limit=alt.ExprRef(room),
        text=alt.ExprRef(f"{_NARROW} ? datum.short_name : datum.name"),
        **words,
    )
    labels = rows.mark_text(
        align="right",
        fontSize=14,
        text=alt.ExprRef(f"{_NARROW} ? datum.short_label : datum.label"),
        **words,
    )
    return [
        names.encode(x=alt.value(0)),
        labels.encode(
            x=alt.value(alt.ExprRef("width")), color=alt.Color("label_colour:N", scale=None, legend=None)
        ),
    ]


def _tooltips(rows: alt.Chart) -> list[alt.Chart]:
    """The whole row answers to a pointer: a mark alone is too small for a thumb."""
    said = {"name": "Exercise", "label": "Now", "sessions_text": "From"}
    numbers = {
        "range_text": "90% range",
        "before_text": "12 weeks ago",
        "swing_text": "Your normal swing",
    }
    return [
        _answering(rows.transform_filter(_JUDGED), said | numbers),
        _answering(rows.transform_filter(_UNSAID), said),
    ]


def _answering(rows: alt.Chart, fields: dict[str, str]) -> alt.Chart:
    return rows.mark_rect(fill="transparent", aria=False).encode(
        x=alt.value(0),
        x2=alt.value(alt.ExprRef("width")),
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in fields.items()],
    )


def _ends() -> list[alt.Chart]:
    """What either end of the axis means."""
    return [
        *_end("left", 6, 19),
        *_end("right", alt.ExprRef("width - 86"), alt.ExprRef("width")),
    ]


def _end(side: str, mark_x: float | alt.ExprRef, words_x: float | alt.ExprRef) -> list[alt.Chart]:
    place = theme.SIDES.index(side)
    base = alt.Chart(alt.InlineData([{"end": f"{side} weaker"}])).encode(
        y=alt.value(alt.ExprRef(f"height + {_ENDS_Y}"))
    )
    mark = base.mark_point(
        filled=True,
        opacity=1,
        size=110,
        color=theme.SIDE_COLOURS[place],
        shape=theme.SIDE_SHAPES[place],
        aria=False,
    )
    outwards: dict[str, Any] = {"align": side}
    words = base.mark_text(baseline="middle", fontSize=14, color=theme.INK, aria=False, **outwards)
    return [mark.encode(x=alt.value(mark_x)), words.encode(x=alt.value(words_x), text="end:N")]


_JUDGED, _UNSAID = "isValid(datum.now)", "!isValid(datum.now)"
_ROWS = alt.Scale(type="band", paddingInner=0, paddingOuter=0)
_HUE = alt.Color("hue:N", scale=None, legend=None)
_LOWERED: dict[str, Any] = {"yOffset": _MARKS_Y, "aria": False}
_LOWERED_RULE: dict[str, Any] = {"yOffset": _MARKS_Y, "y2Offset": _MARKS_Y, "aria": False}
