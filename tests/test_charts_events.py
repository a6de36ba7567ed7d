"""Events above a chart: only those of its time, and no label upon another."""

from datetime import date

import pandas as pd

from pages.charts.events import EVENT_COLUMNS, EVENTS, event_markers, event_rows

SINCE, UNTIL = date(2026, 1, 1), date(2027, 1, 1)


def _events(**labels: str) -> pd.DataFrame:
    """Events with their days, written as d0418="Strain"."""
    days = pd.to_datetime([f"2026-{day[1:3]}-{day[3:]}" for day in labels]).as_unit("us")
    return pd.DataFrame({"date": days, "label": pd.Series(list(labels.values()), dtype="str")})


def test_events_outside_the_axis_are_not_drawn() -> None:
    rows = event_rows(_events(d0418="Strain", d0601="New gym"), SINCE, date(2026, 5, 1))

    assert rows["label"].to_list() == ["Strain"]
    assert list(rows) == EVENT_COLUMNS


def test_an_event_has_its_place_on_the_axis() -> None:
    rows = event_rows(_events(d0702="New gym"), SINCE, UNTIL)

    assert rows["share"].round(2).to_list() == [0.5]


def test_labels_far_apart_stand_in_one_line() -> None:
    rows = event_rows(_events(d0201="Strain", d0901="New gym"), SINCE, UNTIL)

    assert rows["lane"].to_list() == [0, 0]
    assert rows["narrow_lane"].to_list() == [0, 0]


def test_labels_that_would_meet_stand_above_one_another() -> None:
    rows = event_rows(_events(d0418="Right hamstring strain", d0425="Ill", d0502="New gym"), SINCE, UNTIL)

    assert rows["lane"].to_list() == [0, 1, 2]


def test_a_narrow_plot_needs_more_lines() -> None:
    rows = event_rows(_events(d0401="Right hamstring strain", d0701="Left knee operation"), SINCE, UNTIL)

    assert rows["lane"].to_list() == [0, 0]
    assert rows["narrow_lane"].to_list() == [0, 1]


def test_a_line_is_used_again_once_it_is_free() -> None:
    rows = event_rows(_events(d0418="Right hamstring strain", d0501="Ill", d1101="New gym"), SINCE, UNTIL)

    assert rows["lane"].to_list() == [0, 1, 0]


def test_events_need_no_order() -> None:
    rows = event_rows(_events(d0901="New gym", d0201="Strain"), SINCE, UNTIL)

    assert rows["label"].to_list() == ["Strain", "New gym"]


def test_no_event_is_no_row() -> None:
    assert event_rows(_events(), SINCE, UNTIL).empty


def test_the_markers_are_a_dashed_rule_and_a_label_above_the_plot() -> None:
    rule, label = (marker.to_dict() for marker in event_markers())

    assert rule["data"]["name"] == label["data"]["name"] == EVENTS
    assert rule["mark"]["strokeDash"]
    assert label["encoding"]["y"] == {"value": 0}
    assert label["mark"]["baseline"] == "bottom"
