"""Every field that a chart draws is a column it says it needs, and its data are given by name."""

import json
import re
from typing import Any, NamedTuple

import pytest

from pages.charts import prescription, volume
from pages.charts.events import EVENT_COLUMNS


class Drawn(NamedTuple):
    """A chart's specification, the frame it draws and the columns it says it needs."""

    spec: dict[str, Any]
    name: str
    columns: list[str]


CHARTS = {
    "weeks": Drawn(volume.weekly_bars("left", 130), volume.WEEKS, [*volume.WEEK_COLUMNS, *EVENT_COLUMNS]),
    "prescription": Drawn(
        prescription.sets_against_prescription(5, 8), prescription.SETS, prescription.SET_COLUMNS
    ),
}
every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def _values(spec: object, key: str) -> list[Any]:
    """Everything that stands under this key, anywhere in the specification."""
    if isinstance(spec, dict):
        here = [spec[key]] if key in spec else []
        return here + [found for value in spec.values() for found in _values(value, key)]
    if isinstance(spec, list):
        return [found for value in spec for found in _values(value, key)]
    return []


def _own_fields(spec: dict[str, Any]) -> set[str]:
    """The fields of the few rows that a chart brings itself, such as the line at even."""
    return {field for rows in spec.get("datasets", {}).values() for row in rows for field in row}


@every_chart
def test_every_field_is_a_column_of_its_frame(chart: Drawn) -> None:
    fields = set(_values(chart.spec, "field"))

    assert fields - _own_fields(chart.spec) <= set(chart.columns)


@every_chart
def test_every_filter_names_a_column_of_its_frame(chart: Drawn) -> None:
    named = set(re.findall(r"datum\.(\w+)", " ".join(filter(None, map(str, _values(chart.spec, "filter"))))))

    assert named <= set(chart.columns)


@every_chart
def test_the_frame_is_given_by_name_and_no_row_is_baked_in(chart: Drawn) -> None:
    names = {data["name"] for data in _values(chart.spec, "data") if "name" in data}

    assert chart.name in names
    assert len(json.dumps(chart.spec)) < 8_000


@every_chart
def test_no_field_is_called_then(chart: Drawn) -> None:
    """A row with a field of that name is taken for a promise, and the chart stays empty."""
    assert "then" not in chart.columns


@every_chart
def test_colours_follow_the_theme(chart: Drawn) -> None:
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", json.dumps(chart.spec))
    assert chart.spec["usermeta"]["embedOptions"]["renderer"] == "svg"


def test_bars_start_at_zero() -> None:
    spec = volume.weekly_bars("left", 130)

    assert {scale["domain"][0] for scale in _values(_values(spec, "y"), "scale")} == {0}
