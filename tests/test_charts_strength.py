"""The strength chart: what it draws is in its frames, in colours and words of ours."""

import json
import re
from typing import Any

import pytest

from pages.charts import bounds, events, strength, theme
from tests.chart_specs import fields_of, frames_of, layers_of, own_fields_of, values_of

FRAMES = {
    strength.BESTS: strength.BEST_COLUMNS,
    strength.LINE: strength.LINE_COLUMNS,
    events.EVENTS: events.EVENT_COLUMNS,
    bounds.BOUNDS: bounds.BOUND_COLUMNS,
}
every_chart = pytest.mark.parametrize(
    "spec",
    [
        strength.strength_over_time("accent", counted=False),
        strength.strength_over_time("grey", counted=False),
        strength.strength_over_time("accent", counted=True),
    ],
    ids=["kilograms", "legs", "reps"],
)


@every_chart
def test_every_field_is_a_column_of_the_frame_it_comes_from(spec: dict[str, Any]) -> None:
    for layer in spec["layer"]:
        columns = FRAMES.get(layer["data"].get("name", ""), [])

        assert fields_of(layer) <= set(columns) | own_fields_of(spec)


@every_chart
def test_the_rows_come_in_frames_by_name(spec: dict[str, Any]) -> None:
    assert frames_of(spec) == set(FRAMES)


@every_chart
def test_no_field_is_called_then(spec: dict[str, Any]) -> None:
    """A row with a field of that name is taken for a promise, and the chart stays empty."""
    assert not any("then" in columns for columns in FRAMES.values())
    assert "then" not in fields_of(spec)


@every_chart
def test_colours_follow_the_theme_in_an_svg(spec: dict[str, Any]) -> None:
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", json.dumps(spec))
    assert spec["usermeta"]["embedOptions"]["renderer"] == "svg"


@every_chart
def test_the_bounds_come_in_a_frame_so_that_a_click_leaves_the_specification_as_it_is(
    spec: dict[str, Any],
) -> None:
    read = {param["name"]: param["expr"] for param in spec["params"]}

    assert set(read) == set(bounds.BOUND_COLUMNS)
    assert all(f"data('bounds')[0].{name} : " in expression for name, expression in read.items())


@every_chart
def test_no_mark_reads_itself_to_a_screen_reader(spec: dict[str, Any]) -> None:
    """The chart as a whole has its sentence and its table."""
    assert all(layer["mark"]["aria"] is False for layer in spec["layer"])


@every_chart
def test_left_is_a_circle_and_right_a_diamond(spec: dict[str, Any]) -> None:
    scales = [shape["scale"] for shape in values_of(spec, "shape") if isinstance(shape, dict)]

    assert scales
    for scale in scales:
        drawn = dict(zip(scale["domain"], scale["range"], strict=True))
        assert (drawn["left"], drawn["right"]) == ("circle", theme.DIAMOND)


@every_chart
def test_all_layers_agree_on_one_scale_of_colours(spec: dict[str, Any]) -> None:
    """Layers share their scales: two that differ would be one of them, with a warning at every click."""
    scales = [
        colour["scale"]
        for colour in values_of(spec, "color")
        if isinstance(colour, dict) and "scale" in colour
    ]

    assert scales
    assert all(scale == scales[0] for scale in scales)


def test_left_and_the_accent_never_meet() -> None:
    """They are too alike without blue-yellow vision: with legs, other sets are grey."""
    legs = json.dumps(strength.strength_over_time("grey", counted=False))

    assert theme.LEFT in legs
    assert theme.ACCENT not in legs


def test_the_axis_does_not_start_at_zero_and_has_the_ends_the_page_gives() -> None:
    spec = strength.strength_over_time("accent", counted=False)

    scales = [y["scale"] for y in values_of(spec, "y") if isinstance(y, dict) and "scale" in y]

    assert scales
    assert all(scale["zero"] is False for scale in scales)
    assert all([end["expr"] for end in scale["domain"]] == ["low", "high"] for scale in scales)


def test_reps_and_seconds_are_marked_at_whole_numbers() -> None:
    spec = strength.strength_over_time("accent", counted=True)

    axes = [y["axis"] for y in values_of(spec, "y") if isinstance(y, dict) and "axis" in y]

    assert axes
    assert all(axis["tickMinStep"] == 1 for axis in axes)


def test_a_line_is_drawn_leg_by_leg_and_not_through_a_pause() -> None:
    level, *_ = [
        layer
        for layer in layers_of(strength.strength_over_time("grey", counted=False), "line")
        if layer["data"]["name"] == strength.LINE
    ]

    assert [detail["field"] for detail in level["encoding"]["detail"]] == ["side", "stretch"]
