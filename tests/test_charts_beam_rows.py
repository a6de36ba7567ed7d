"""Each of the six states has a picture of its own, and none shows what is not known."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.balance import balance
from analytics.balance_states import STATE_TYPE, State
from data.sets import Side, closed_type
from pages.charts import theme
from pages.charts.beam_rows import BEAM_COLUMNS, TEXT_COLUMNS, beam_rows, reach

NUMBERS = ["now", "lower", "upper", "before", "swing", "minus_swing"]


def _summary(state: State, side: Side | None = Side.RIGHT, percent: float = 8.0) -> pd.DataFrame:
    """One row of a summary, its interval two points to either side."""
    numbers = {
        "percent": percent,
        "lower_percent": percent - 2,
        "upper_percent": percent + 2,
        "before_percent": percent + 4,
        "swing_percent": 5.0,
    }
    return pd.DataFrame(
        {
            "state": pd.Categorical([state], dtype=STATE_TYPE),
            "weaker_side": pd.Categorical([side], dtype=closed_type(Side)),
            **{name: [value] for name, value in numbers.items()},
        }
    )


def _texts(count: int) -> pd.DataFrame:
    return pd.DataFrame({name: [f"{name} {row}" for row in range(count)] for name in TEXT_COLUMNS})


def _drawn(state: State, side: Side | None = Side.RIGHT) -> pd.Series:
    return beam_rows(_summary(state, side), _texts(1)).iloc[0]


@pytest.mark.parametrize(
    ("state", "side", "fill", "outline", "words"),
    [
        (State.CLEAR, Side.RIGHT, theme.RIGHT, theme.CARD, theme.RIGHT_TEXT),
        (State.CLEAR, Side.LEFT, theme.LEFT, theme.CARD, theme.LEFT_TEXT),
        (State.LEANING, Side.RIGHT, theme.CARD, theme.RIGHT, theme.RIGHT_TEXT),
        (State.LEANING, Side.LEFT, theme.CARD, theme.LEFT, theme.LEFT_TEXT),
        (State.BALANCED, Side.RIGHT, theme.MUTED, theme.CARD, theme.MUTED),
        (State.UNCLEAR, Side.LEFT, theme.CARD, theme.MUTED, theme.MUTED),
    ],
)
def test_filled_means_settled_and_a_hue_means_a_side(
    state: State, side: Side, fill: str, outline: str, words: str
) -> None:
    row = _drawn(state, side)

    assert (row["mark_fill"], row["mark_outline"], row["label_colour"]) == (fill, outline, words)


@pytest.mark.parametrize("state", [State.TOO_FEW, State.NOT_MEASURABLE])
def test_without_a_statement_there_are_words_and_no_number(state: State) -> None:
    row = _drawn(state)

    assert row[NUMBERS].isna().all()
    assert (row["label"], row["label_colour"]) == ("label 0", theme.MUTED)


@pytest.mark.parametrize(
    ("side", "shape"),
    [(Side.LEFT, theme.SIDE_SHAPES[0]), (Side.RIGHT, theme.SIDE_SHAPES[1]), (None, theme.SIDE_SHAPES[0])],
)
def test_the_mark_has_the_shape_of_the_weaker_side(side: Side | None, shape: str) -> None:
    assert _drawn(State.BALANCED, side)["mark_shape"] == shape


def test_the_mark_is_drawn_towards_the_weaker_leg() -> None:
    row = _drawn(State.CLEAR, Side.RIGHT)

    assert (row["now"], row["lower"], row["upper"], row["before"]) == (8, 6, 10, 12)
    assert (row["minus_swing"], row["swing"]) == (-5, 5)


def test_the_order_is_the_summarys() -> None:
    states = [State.TOO_FEW, State.CLEAR, State.NOT_MEASURABLE, State.BALANCED]
    summary = pd.concat([_summary(state) for state in states])

    rows = beam_rows(summary, _texts(4))

    assert rows["row"].to_list() == [0, 1, 2, 3]
    assert rows["name"].to_list() == ["name 0", "name 1", "name 2", "name 3"]
    assert rows["now"].notna().to_list() == [False, True, False, True]


def test_no_exercise_is_no_row() -> None:
    rows = beam_rows(_summary(State.CLEAR).head(0), _texts(0))

    assert rows.empty
    assert list(rows) == BEAM_COLUMNS
    assert reach(rows) == 15


@pytest.mark.parametrize(("percent", "expected"), [(8, 15), (10.9, 15), (11.2, 20), (-21, 25), (-17, 20)])
def test_the_axis_ends_at_15_or_around_everything_in_fives(percent: float, expected: float) -> None:
    rows = beam_rows(_summary(State.CLEAR, percent=percent), _texts(1))

    assert reach(rows) == expected


def test_what_is_not_shown_does_not_widen_the_axis() -> None:
    rows = beam_rows(_summary(State.TOO_FEW, percent=60), _texts(1))

    assert reach(rows) == 15


def test_swapping_the_legs_mirrors_the_picture(sets_from: Callable[[str], pd.DataFrame]) -> None:
    weeks = pd.date_range("2026-01-05", periods=8, freq="7D")
    diary = "\n".join(f"{day:%Y-%m-%d} leg-curl\n  L 30x8@1 30x8@1\n  R 30x5@1 30x5@1" for day in weeks)
    mirrored = diary.replace("L ", "? ").replace("R ", "L ").replace("? ", "R ")

    rows, other = (beam_rows(balance(sets_from(text)), _texts(1)) for text in (diary, mirrored))

    assert rows[["now", "swing"]].iloc[0].to_list() == pytest.approx([-other["now"][0], other["swing"][0]])
    assert np.allclose(rows["lower"], -other["upper"])
    assert (rows["hue"][0], other["hue"][0]) == (theme.RIGHT, theme.LEFT)
