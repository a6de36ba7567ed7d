import pytest

from pages.elements.balance import words


@pytest.mark.parametrize(
    ("percent", "told"),
    [
        (8.2, "right 8% weaker"),
        (-8.2, "left 8% weaker"),
        (0.4, "right under 1% weaker"),
        (-0.4, "left under 1% weaker"),
        (0.5, "right 1% weaker"),
        (-0.5, "left 1% weaker"),
        (0.0, "even"),
    ],
)
def test_a_difference_names_the_weaker_leg(percent: float, told: str) -> None:
    assert words.weaker_by(percent) == told


@pytest.mark.parametrize(
    ("difference", "told"), [(5.2, "5 points"), (-5.2, "5 points"), (1.4, "1 point"), (0.3, "under 1 point")]
)
def test_points_are_one_or_many(difference: float, told: str) -> None:
    assert words.points(difference) == told


@pytest.mark.parametrize(
    ("lower", "upper", "short", "long"),
    [
        (5.9, 9.6, "6–10", "between 6% and 10%"),
        (-9.6, -5.9, "6–10", "between 6% and 10%"),
        (0.2, 9.6, "under 1–10", "between under 1% and 10%"),
        (7.6, 8.4, "8", "around 8%"),
        (-2.2, 15.1, "left 2 to right 15", "between left 2% weaker and right 15% weaker"),
        (0.0, 15.1, "left under 1 to right 15", "between even and right 15% weaker"),
    ],
)
def test_a_range_puts_the_nearer_end_first_or_names_both_sides(
    lower: float, upper: float, short: str, long: str
) -> None:
    assert words.short_range(lower, upper) == short
    assert words.long_range(lower, upper) == long


@pytest.mark.parametrize(
    ("count", "recent", "told"),
    [
        (11, 12, "in 11 of the last 12 sessions"),
        (12, 12, "in all of the last 12 sessions"),
        (0, 5, "in none of the last 5 sessions"),
    ],
)
def test_sessions_are_counted(count: int, recent: int, told: str) -> None:
    assert words.in_sessions(count, recent) == told


@pytest.mark.parametrize(
    ("lower", "upper", "told"),
    [
        (3.9, 10.6, "right 4% to 11% weaker"),
        (-10.6, -0.2, "left under 1% to 11% weaker"),
        (-3.2, 6.4, "left 3% weaker to right 6% weaker"),
    ],
)
def test_a_range_in_a_table_names_one_side_once(lower: float, upper: float, told: str) -> None:
    assert words.range_told(lower, upper) == told
