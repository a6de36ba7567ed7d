"""Numbers as people and apps write them."""

import math

import pytest

from data.importers.cells import CellFault
from data.importers.numbers import amount, number, rir, rpe, seconds


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("12.0", 12), ("-3", -3), ("+4", 4), (".5", 0.5), ("7,5", 7.5), ("40.8233133", 40.8233133)],
)
def test_plain_numbers(text: str, value: float) -> None:
    assert number(text) == value


def test_an_empty_text_is_missing() -> None:
    assert math.isnan(number(""))
    assert math.isnan(rpe(""))


@pytest.mark.parametrize(
    "text",
    ["nan", "NaN", "inf", "-Infinity", "1e308", "1e5", "0x10", "1_000", "٣", "8 reps", "--", "1" * 400],
)
def test_what_python_would_read_but_no_one_means(text: str) -> None:
    with pytest.raises(CellFault, match="is not a number"):
        number(text)


def test_a_comma_before_three_digits_has_two_meanings() -> None:
    with pytest.raises(CellFault, match="decimal comma or a thousands separator"):
        number("1,250")

    assert number("0,125") == 0.125


def test_amounts_are_not_negative() -> None:
    with pytest.raises(CellFault, match="is negative"):
        amount("-5")


@pytest.mark.parametrize(("text", "read"), [("0", rpe), ("11", rpe), ("-1", rir), ("21", rir)])
def test_effort_has_bounds(text: str, read: object) -> None:
    assert callable(read)
    with pytest.raises(CellFault, match="is not between"):
        read(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("90", 90), ("1:30", 90), ("0:01:30", 90), ("1:00:00", 3600), ("0.0", 0), ("0:02.5", 2.5)],
)
def test_durations(text: str, value: float) -> None:
    assert seconds(text) == value
