from datetime import date

import pandas as pd
import pytest

from data.sets import Unit
from pages.elements import formatting


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-2.5, 0, "−3"),
        (12.345, 2, "12.35"),
        (1950.0, 0, "1,950"),
    ],
)
def test_halves_round_away_from_zero(value: float, digits: int, text: str) -> None:
    assert formatting.rounded(value, digits) == text


@pytest.mark.parametrize(
    ("kg", "unit", "text"),
    [
        (24.0, Unit.KG, "24 kg"),
        (22.5, Unit.KG, "22.5 kg"),
        (45.359237, Unit.LB, "100 lb"),
        (float("nan"), Unit.KG, "–"),
    ],
)
def test_a_load_carries_the_unit_of_the_person(kg: float, unit: Unit, text: str) -> None:
    assert formatting.load(kg, unit) == text


@pytest.mark.parametrize(
    ("kg", "unit", "text"),
    [(640.0, Unit.KG, "640 kg"), (2400.0, Unit.KG, "2.4 t"), (907.18474, Unit.LB, "2,000 lb")],
)
def test_tonnes_are_for_kilograms_only(kg: float, unit: Unit, text: str) -> None:
    assert formatting.volume_load(kg, unit) == text


def test_one_day_is_no_span() -> None:
    day = pd.Timestamp("2026-11-19 18:05")

    assert formatting.span(day, day) == "19 November 2026"
    assert formatting.span(pd.Timestamp("2025-11-03"), day) == "3 November 2025 to 19 November 2026"


def test_counts_agree_with_their_nouns() -> None:
    assert formatting.counted(1, "set") == "1 set"
    assert formatting.counted(0, "set") == "0 sets"
    assert formatting.counted(1950, "row needs", "rows need") == "1,950 rows need"


def test_lists_read_like_a_sentence() -> None:
    assert formatting.listed([]) == ""
    assert formatting.listed(["a"]) == "a"
    assert formatting.listed(["a", "b", "c"]) == "a, b and c"


def test_days_are_written_out() -> None:
    assert formatting.day(date(2026, 1, 5)) == "5 Jan 2026"
    assert formatting.short_day(date(2026, 1, 5)) == "5 Jan"
