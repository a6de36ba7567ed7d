"""What the chart of the difference draws of each session, and where its line breaks."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.balance_sessions import balance_sessions
from analytics.balance_states import STATE_TYPE, State
from analytics.pairing import percent
from pages.charts import theme
from pages.charts.difference_rows import (
    COURSE_COLUMNS,
    DIFFERENCE_COLUMNS,
    axis_ends,
    course_rows,
    difference_rows,
)

NAN = float("nan")
UNKNOWN = (NAN, NAN)
TODAY = date(2026, 11, 23)


def _sessions(
    dates: list[str],
    levels: list[float],
    states: list[State] | None = None,
    log_ratios: list[float] | None = None,
) -> pd.DataFrame:
    """Paired sessions with these levels [log units], their interval 0.02 to either side."""
    level = np.array(levels)
    return pd.DataFrame(
        {
            "date": pd.to_datetime(dates).as_unit("us"),
            "log_ratio": levels if log_ratios is None else log_ratios,
            "paired": True,
            "assumed": 0,
            "level": level,
            "lower": level - 0.02,
            "upper": level + 0.02,
            "state": pd.Categorical(states or [State.CLEAR] * len(dates), dtype=STATE_TYPE),
            "percent_text": "",
            "pairs_text": "",
            "level_text": "",
        }
    )


def _weeks(count: int) -> list[str]:
    return [f"{day:%Y-%m-%d}" for day in pd.date_range("2026-01-05", periods=count, freq="7D")]


def test_a_dot_is_open_where_effort_was_assumed() -> None:
    sessions = _sessions(_weeks(2), [0.2, 0.2]).assign(assumed=[0, 2])

    rows = difference_rows(sessions, swing_percent=5)

    assert rows["dot_fill"].to_list() == [theme.RIGHT, theme.CARD]
    assert rows["hue"].to_list() == [theme.RIGHT, theme.RIGHT]


def test_dots_within_the_swing_are_faint_and_others_have_the_weaker_sides_hue() -> None:
    rows = difference_rows(_sessions(_weeks(3), [0.02, 0.2, -0.2]), swing_percent=5)

    assert rows["hue"].to_list() == [theme.FAINT, theme.RIGHT, theme.LEFT]
    assert rows["dot_shape"].to_list() == [theme.DIAMOND, theme.DIAMOND, "circle"]


def test_without_a_swing_no_dot_takes_a_side() -> None:
    rows = difference_rows(_sessions(_weeks(2), [0.2, -0.2]), swing_percent=NAN)

    assert set(rows["hue"]) == {theme.FAINT}


def test_sessions_that_are_not_paired_have_no_dot() -> None:
    sessions = _sessions(_weeks(2), [0.1, 0.1]).assign(paired=[True, False])

    assert len(difference_rows(sessions, 5)) == 1


def test_positions_are_percent() -> None:
    rows = difference_rows(_sessions(_weeks(1), [-0.12]), 5)
    course = course_rows(_sessions(_weeks(1), [-0.12]), TODAY, UNKNOWN)

    assert rows["percent"].to_list() == pytest.approx([percent(-0.12)])
    assert course[["level", "lower", "upper"]].iloc[0].to_list() == pytest.approx(
        [percent(-0.12), percent(-0.14), percent(-0.10)]
    )


def test_the_line_is_grey_until_a_side_may_be_named() -> None:
    states = [State.UNCLEAR, State.LEANING, State.CLEAR, State.BALANCED]

    course = course_rows(_sessions(_weeks(4), [0.1] * 4, states), TODAY, UNKNOWN)

    assert course.groupby("piece")["hue"].first().to_list() == [theme.MUTED, theme.RIGHT, theme.MUTED]


def test_where_only_the_hue_changes_the_pieces_meet() -> None:
    states = [State.UNCLEAR, State.UNCLEAR, State.CLEAR, State.CLEAR]
    first, second, third, fourth = pd.to_datetime(_weeks(4))

    course = course_rows(_sessions(_weeks(4), [0.1] * 4, states), TODAY, UNKNOWN)

    days = course.groupby("piece")["date"].agg(list).to_list()
    assert days == [[first, second], [second, third, fourth]]


def test_the_line_breaks_at_a_pause() -> None:
    dates = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-03-02", "2026-03-09"]

    course = course_rows(_sessions(dates, [0.1] * 5), TODAY, UNKNOWN)

    assert course.groupby("piece").size().to_list() == [3, 2]


def test_while_sessions_are_too_few_there_is_no_line() -> None:
    course = course_rows(_sessions(_weeks(3), [0.1] * 3, [State.TOO_FEW] * 3), TODAY, (2.0, 9.0))

    assert course.empty
    assert list(course) == COURSE_COLUMNS


def test_the_range_alone_runs_on_to_today() -> None:
    course = course_rows(_sessions(_weeks(3), [-0.1] * 3), TODAY, (-14.0, -4.0))

    today = course.iloc[-1]
    assert today["date"] == pd.Timestamp(TODAY)
    assert np.isnan(today["level"])
    assert (today["lower"], today["upper"], today["hue"]) == (-14, -4, theme.LEFT)
    assert today["piece"] == course["piece"].iloc[-2]


def test_after_a_session_today_there_is_nothing_to_run_on_to() -> None:
    course = course_rows(_sessions(["2026-11-16", "2026-11-23"], [0.1, 0.1]), TODAY, (4.0, 14.0))

    assert len(course) == 2


def test_no_session_is_no_row() -> None:
    nothing = _sessions([], [])

    assert list(difference_rows(nothing, NAN)) == DIFFERENCE_COLUMNS
    assert course_rows(nothing, TODAY, UNKNOWN).empty
    assert axis_ends(difference_rows(nothing, NAN), course_rows(nothing, TODAY, UNKNOWN), NAN) == {
        "low": -10,
        "high": 10,
    }


def test_the_axis_has_whole_fives_around_all_that_is_drawn() -> None:
    sessions = _sessions(_weeks(2), [0.2, 0.25], log_ratios=[0.2, 0.3])
    rows, course = difference_rows(sessions, 4), course_rows(sessions, TODAY, UNKNOWN)

    ends = axis_ends(rows, course, 4)

    assert percent(0.3) == pytest.approx(25.92, abs=0.01)
    assert ends == {"low": -10, "high": 30}


def test_the_axis_goes_beyond_the_swing() -> None:
    rows = difference_rows(_sessions(_weeks(1), [0.0]), 9)

    assert axis_ends(rows, course_rows(_sessions(_weeks(1), [0.0]), TODAY, UNKNOWN), 9) == {
        "low": -15,
        "high": 15,
    }


def test_the_range_of_today_does_not_flatten_the_past() -> None:
    """After an event nearly anything is possible: its range may leave the plot."""
    sessions = _sessions(_weeks(2), [0.05, 0.05])
    course = course_rows(sessions, TODAY, (-40.0, 45.0))

    assert axis_ends(difference_rows(sessions, 4), course, 4) == {"low": -10, "high": 10}


def test_real_sessions_give_dots_and_a_line(sets_from: Callable[[str], pd.DataFrame]) -> None:
    diary = "\n".join(f"{day} leg-curl\n  L 30x8@1 30x8@1\n  R 30x5@1 30x5@1" for day in _weeks(7))
    sessions = balance_sessions(sets_from(diary)).assign(percent_text="", pairs_text="", level_text="")

    rows, course = difference_rows(sessions, 4), course_rows(sessions, TODAY, UNKNOWN)

    assert set(rows["hue"]) == {theme.RIGHT}
    assert course["date"].min() == sessions["date"].iloc[4]
    assert course["hue"].iloc[-1] == theme.RIGHT
