"""The charts of the balance page: what they draw is in their frames, in colours and words of ours."""

import json
import re
from typing import Any, NamedTuple

import pytest

from pages.charts import (
    beam,
    beam_rows,
    bounds,
    difference,
    difference_rows,
    each_leg,
    events,
    leg_rows,
    theme,
)
from tests.chart_specs import fields_of, frames_of, layers_of, own_fields_of, values_of


class Drawn(NamedTuple):
    """A chart's specification, and the columns of each frame it draws."""

    spec: dict[str, Any]
    frames: dict[str, list[str]]


CHARTS = {
    "beam": Drawn(beam.beam(), {beam.BEAM: beam_rows.BEAM_COLUMNS}),
    "each leg": Drawn(
        each_leg.each_leg(),
        {
            each_leg.LEVELS: leg_rows.LEVEL_COLUMNS,
            each_leg.BETWEEN: leg_rows.BETWEEN_COLUMNS,
            bounds.BOUNDS: bounds.BOUND_COLUMNS,
            events.EVENTS: events.EVENT_COLUMNS,
        },
    ),
    "difference": Drawn(
        difference.difference(),
        {
            difference.DIFFERENCES: difference_rows.DIFFERENCE_COLUMNS,
            difference.COURSE: difference_rows.COURSE_COLUMNS,
            bounds.BOUNDS: [*bounds.BOUND_COLUMNS, "swing"],
            events.EVENTS: events.EVENT_COLUMNS,
        },
    ),
}
every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


@every_chart
def test_every_field_is_a_column_of_the_frame_it_comes_from(chart: Drawn) -> None:
    for layer in chart.spec["layer"]:
        columns = chart.frames.get(layer["data"].get("name", ""), [])

        assert fields_of(layer) <= set(columns) | own_fields_of(chart.spec)


@every_chart
def test_the_rows_come_in_frames_by_name(chart: Drawn) -> None:
    assert frames_of(chart.spec) == set(chart.frames)


@every_chart
def test_no_field_is_called_then(chart: Drawn) -> None:
    """A row with a field of that name is taken for a promise, and the chart stays empty."""
    assert not any("then" in columns for columns in chart.frames.values())


@every_chart
def test_colours_follow_the_theme_in_an_svg(chart: Drawn) -> None:
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", json.dumps(chart.spec))
    assert chart.spec["usermeta"]["embedOptions"]["renderer"] == "svg"


@every_chart
def test_every_value_a_page_may_give_has_a_default(chart: Drawn) -> None:
    assert all("value" in param or " ? " in param["expr"] for param in chart.spec["params"])


@pytest.mark.parametrize("name", ["each leg", "difference"])
def test_what_changes_with_the_exercise_comes_in_frames_only(name: str) -> None:
    read = {param["name"]: param.get("expr", "") for param in CHARTS[name].spec["params"]}

    assert set(read) == set(CHARTS[name].frames[bounds.BOUNDS])
    assert all(f"data('bounds')[0].{value} : " in expression for value, expression in read.items())


@every_chart
def test_no_mark_reads_itself_to_a_screen_reader(chart: Drawn) -> None:
    """The chart as a whole has its sentence and its table."""
    assert all(layer["mark"]["aria"] is False for layer in chart.spec["layer"])


def test_the_rows_of_the_beam_keep_their_order() -> None:
    """Its layers draw different rows: in order of appearance, those without a mark would come last."""
    rows = [layer["encoding"]["y"] for layer in CHARTS["beam"].spec["layer"] if "row" in fields_of(layer)]

    assert rows
    assert all(y["sort"] == "ascending" for y in rows)


def test_a_row_of_the_beam_is_88_px() -> None:
    assert CHARTS["beam"].spec["height"] == {"step": 88}


def test_even_is_in_the_middle_of_the_beam() -> None:
    scales = values_of(values_of(CHARTS["beam"].spec, "x"), "scale")

    assert scales
    assert all(scale["domain"] == [{"expr": "-reach"}, {"expr": "reach"}] for scale in scales)


def test_the_beam_draws_back_to_front() -> None:
    marks = [layer["mark"]["type"] for layer in CHARTS["beam"].spec["layer"]]

    assert marks[:9] == ["rule", "rule", "bar", "tick", "tick", "bar", "rule", "point", "point"]


def test_below_480_px_the_beam_has_fewer_words() -> None:
    words = [str(layer["mark"].get("text")) for layer in layers_of(CHARTS["beam"].spec, "text")]

    for long, short in (("name", "short_name"), ("label", "short_label")):
        assert any(f"width < 480 ? datum.{short} : datum.{long}" in text for text in words)


def test_the_whole_row_of_the_beam_answers_to_a_pointer() -> None:
    areas = layers_of(CHARTS["beam"].spec, "rect")
    titles = [tooltip["title"] for area in areas for tooltip in area["encoding"]["tooltip"]]

    assert {"Exercise", "Now", "90% range", "12 weeks ago", "Your normal swing", "From"} == set(titles)


@pytest.mark.parametrize("name", ["beam", "difference"])
def test_both_ends_are_named(name: str) -> None:
    ends = [row["end"] for rows in CHARTS[name].spec["datasets"].values() for row in rows if "end" in row]

    assert set(ends) == {"left weaker", "right weaker"}


def test_left_is_a_circle_and_right_a_diamond() -> None:
    scales = [
        shape["scale"] for shape in values_of(CHARTS["each leg"].spec, "shape") if isinstance(shape, dict)
    ]

    assert scales
    assert all(dict(zip(s["domain"], s["range"], strict=True)) == SHAPES for s in scales)


def test_a_session_without_a_value_has_no_dot_and_stays_in_the_line() -> None:
    dots = layers_of(CHARTS["each leg"].spec, "point")[0]
    (line,) = layers_of(CHARTS["each leg"].spec, "line")

    assert dots["transform"] == [{"filter": "isValid(datum.value)"}]
    assert "transform" not in line


def test_the_area_is_in_the_hue_of_the_weaker_leg() -> None:
    (area,) = layers_of(CHARTS["each leg"].spec, "area")

    assert area["encoding"]["color"]["field"] == "weaker"
    assert area["mark"]["opacity"] == 0.16


def test_levels_are_not_drawn_from_zero() -> None:
    scales = values_of(values_of(CHARTS["each leg"].spec, "y"), "scale")

    assert scales
    assert not any(scale["zero"] for scale in scales)


def test_right_weaker_is_drawn_downwards() -> None:
    scales = values_of(values_of(CHARTS["difference"].spec, "y"), "scale")

    assert scales
    assert all(scale["reverse"] for scale in scales)


def test_the_swing_lies_behind_everything_at_the_same_distance_from_even() -> None:
    swing = CHARTS["difference"].spec["layer"][0]

    assert swing["mark"]["type"] == "rect"
    assert swing["encoding"]["y"]["datum"] == {"expr": "-swing"}
    assert swing["encoding"]["y2"]["datum"] == {"expr": "swing"}


@pytest.mark.parametrize("name", ["each leg", "difference"])
def test_lines_break_where_their_column_says(name: str) -> None:
    (line,) = layers_of(CHARTS[name].spec, "line")

    assert line["encoding"]["detail"]["field"] in {"stretch", "piece"}


@pytest.mark.parametrize("name", ["each leg", "difference"])
def test_events_lie_behind_the_data(name: str) -> None:
    layers = [layer["data"].get("name") for layer in CHARTS[name].spec["layer"]]

    assert layers.index(events.EVENTS) < layers.index(next(iter(CHARTS[name].frames)))


SHAPES = dict(zip(theme.SIDES, theme.SIDE_SHAPES, strict=True))
