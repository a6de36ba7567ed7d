"""Charts for paper: no variable is left in them, and the legs are told apart without colour."""

import json
from typing import Any

import pytest

from pages.charts import theme
from pages.charts.difference import difference
from pages.charts.each_leg import each_leg
from pages.charts.print import WIDTH_PX, printed
from tests.chart_specs import layers_of, values_of

CHARTS = {"each leg": each_leg(), "difference": difference()}


@pytest.mark.parametrize("spec", CHARTS.values(), ids=CHARTS)
def test_no_colour_is_left_to_a_style_sheet(spec: dict[str, Any]) -> None:
    rows = {"course": [{"hue": theme.LEFT, "level": 1.5, "lower": None}]}

    paper = printed({**spec, "datasets": {**spec.get("datasets", {}), **rows}}, 140)

    assert "var(" not in json.dumps(paper)
    assert paper["datasets"]["course"] == [{"hue": "#14538F", "level": 1.5, "lower": None}]


def test_it_has_a_size_of_its_own() -> None:
    paper = printed(each_leg(), 140)

    assert (paper["width"], paper["height"]) == (WIDTH_PX, 140)


def test_only_the_lines_of_the_two_legs_are_dashed() -> None:
    legs, other = printed(each_leg(), 140), printed(difference(), 140)

    dashes = [layer["encoding"]["strokeDash"]["scale"] for layer in layers_of(legs, "line")]
    assert dashes == [{"domain": ["left", "right"], "range": [[1, 0], [7, 5]]}]
    assert not [found for found in values_of(layers_of(other, "line"), "strokeDash") if found]


def test_the_chart_of_the_screen_stays_as_it_is() -> None:
    spec = each_leg()
    before = json.dumps(spec)

    printed(spec, 140)

    assert json.dumps(spec) == before


def test_a_word_that_is_no_colour_stays() -> None:
    sentence = "var(--es-left), as somebody wrote"
    spec = {**each_leg(), "usermeta": {"note": sentence}}

    assert printed(spec, 140)["usermeta"] == {"note": sentence}
