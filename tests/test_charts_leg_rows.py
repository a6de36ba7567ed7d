"""Both legs' lines and the area between them: it ends where a line does, and changes hue where they cross."""

import numpy as np
import pandas as pd
import pytest

from pages.charts.leg_rows import BETWEEN_COLUMNS, LEVEL_COLUMNS, between_rows, level_rows


def _line(side: str, levels: dict[str, float], stretch: int = 0) -> pd.DataFrame:
    """A stretch of one leg's line: its levels by day."""
    return pd.DataFrame(
        {
            "date": pd.to_datetime(list(levels)).as_unit("us"),
            "side": side,
            "stretch": stretch,
            "value": list(levels.values()),
            "level": list(levels.values()),
            "value_text": "",
            "level_text": "",
        }
    )


def _days(rows: pd.DataFrame) -> list[str]:
    return [f"{day:%m-%d}" for day in rows["date"]]


STEADY_LEFT = _line("left", {"2026-01-01": 30, "2026-01-08": 31, "2026-01-15": 32})
STEADY_RIGHT = _line("right", {"2026-01-01": 28, "2026-01-08": 29, "2026-01-15": 30})


def test_each_line_ends_in_a_mark() -> None:
    rows = level_rows(pd.concat([STEADY_RIGHT, STEADY_LEFT.head(2)]))

    ends = rows[rows["is_last"]]
    assert dict(zip(ends["side"], _days(ends), strict=True)) == {"left": "01-08", "right": "01-15"}
    assert list(rows) == LEVEL_COLUMNS


def test_sets_without_a_side_have_no_line() -> None:
    rows = level_rows(pd.concat([STEADY_LEFT, _line("unknown", {"2026-01-01": 40})]))

    assert set(rows["side"]) == {"left"}


def test_the_area_is_the_weaker_legs() -> None:
    rows = between_rows(pd.concat([STEADY_LEFT, STEADY_RIGHT]))

    assert set(rows["weaker"]) == {"right"}
    assert rows["left"].to_list() == [30, 31, 32]
    assert rows["right"].to_list() == [28, 29, 30]
    assert set(rows["piece"]) == {0}


def test_the_area_is_cut_where_the_lines_cross() -> None:
    left = _line("left", {"2026-01-01": 30, "2026-01-09": 30})
    right = _line("right", {"2026-01-01": 28, "2026-01-09": 34})

    rows = between_rows(pd.concat([left, right]))

    pieces = [piece for _, piece in rows.groupby("piece")]
    assert [piece["weaker"].iloc[0] for piece in pieces] == ["right", "left"]
    crossing = pd.Timestamp("2026-01-03 16:00")  # a third of the eight days
    assert pieces[0]["date"].iloc[-1] == pieces[1]["date"].iloc[0]
    assert abs(pieces[0]["date"].iloc[-1] - crossing) < pd.Timedelta(seconds=1)
    assert pieces[0]["left"].iloc[-1] == pytest.approx(pieces[0]["right"].iloc[-1])


def test_a_line_that_touches_the_other_does_not_cross_it() -> None:
    left = _line("left", {"2026-01-01": 30, "2026-01-08": 30, "2026-01-15": 30})
    right = _line("right", {"2026-01-01": 28, "2026-01-08": 30, "2026-01-15": 28})

    assert set(between_rows(pd.concat([left, right]))["weaker"]) == {"right"}


def test_sessions_of_one_leg_are_met_by_the_others_line() -> None:
    left = _line("left", {"2026-01-01": 30, "2026-01-15": 32})
    right = _line("right", {"2026-01-01": 28, "2026-01-08": 29, "2026-01-15": 30})

    rows = between_rows(pd.concat([left, right]))

    assert _days(rows) == ["01-01", "01-08", "01-15"]
    assert rows["left"].to_list() == pytest.approx([30, 31, 32])


def test_there_is_no_area_where_one_leg_paused() -> None:
    left = pd.concat([STEADY_LEFT, _line("left", {"2026-03-01": 33, "2026-03-08": 33}, stretch=1)])
    right = pd.concat([STEADY_RIGHT, _line("right", {"2026-03-08": 31, "2026-03-15": 31}, stretch=1)])

    rows = between_rows(pd.concat([left, right]))

    assert _days(rows) == ["01-01", "01-08", "01-15"]


def test_stretches_are_not_joined() -> None:
    later_left = _line("left", {"2026-03-01": 33, "2026-03-08": 33}, stretch=1)
    later_right = _line("right", {"2026-03-01": 31, "2026-03-08": 31}, stretch=1)

    rows = between_rows(pd.concat([STEADY_LEFT, later_left, STEADY_RIGHT, later_right]))

    assert rows.groupby("piece").size().to_list() == [3, 2]


@pytest.mark.parametrize("lines", [STEADY_LEFT, STEADY_RIGHT, STEADY_LEFT.head(0)])
def test_one_leg_alone_has_no_area(lines: pd.DataFrame) -> None:
    rows = between_rows(lines)

    assert rows.empty
    assert list(rows) == BETWEEN_COLUMNS


def test_swapping_the_legs_swaps_the_hue() -> None:
    swapped = pd.concat([STEADY_LEFT.assign(side="right"), STEADY_RIGHT.assign(side="left")])

    rows = between_rows(swapped)

    assert set(rows["weaker"]) == {"left"}
    assert np.allclose(rows["right"] - rows["left"], 2)
