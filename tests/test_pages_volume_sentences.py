"""What is said about how much was trained, from made-up weeks; today is Wednesday, 25 November 2026."""

from datetime import date

import pandas as pd
import pytest

from analytics.set_counts import Counting
from pages.elements.volume.sentences import (
    BEHAVIOUR,
    RULES,
    Weeks,
    against_before,
    beside_told,
    by_leg_told,
    calendar_told,
    counted_how,
    frequency_told,
    last_against_before,
    this_week_title,
    unstated_told,
    weeks_of,
)

TODAY = date(2026, 11, 25)
MONDAY = pd.Timestamp("2026-11-23")


def weekly(*counts: int) -> pd.DataFrame:
    """Hard sets of consecutive weeks, the last of them the running one."""
    weeks = pd.date_range(end=MONDAY, periods=len(counts), freq="7D")
    return pd.DataFrame({"week": weeks, "hard_sets": counts})


def told(*counts: int) -> Weeks:
    return weeks_of(weekly(*counts), "hard_sets", TODAY)


def test_this_week_is_told_and_the_four_before_it_beside_it() -> None:
    weeks = told(10, 12, 9, 13, 5)

    assert this_week_title(weeks) == "5 hard sets so far this week"
    assert against_before(weeks) == "The four weeks before had 11 a week, from 9 to 13."


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((5,), "Weeks can be compared from the second one on."),
        ((3, 5), "The week before had 3 hard sets."),
        ((1, 0), "The week before had 1 hard set."),
        ((0, 0, 6, 8, 5), "The two weeks before had 7 a week, from 6 to 8."),
        ((6, 6, 6, 1), "The three weeks before had 6 a week."),
        ((9, 0, 0, 0, 0, 2), "No hard sets in the 4 weeks before."),
    ],
)
def test_weeks_before_the_log_began_are_not_counted_as_rest(counts: tuple[int, ...], sentence: str) -> None:
    assert against_before(told(*counts)) == sentence


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((10, 10, 10, 10, 15, 0), "The last whole week had 15 hard sets, 50% more than the four before it."),
        ((10, 10, 10, 10, 1, 0), "The last whole week had 1 hard set, 90% fewer than the four before it."),
        (
            (10, 10, 10, 10, 10, 0),
            "The last whole week had 10 hard sets, about as many as the four before it.",
        ),
        ((10, 10, 10, 15, 0), ""),
    ],
)
def test_the_last_whole_week_is_compared_once_four_came_before_it(
    counts: tuple[int, ...], sentence: str
) -> None:
    assert last_against_before(told(*counts)) == sentence


@pytest.mark.parametrize("rule", list(Counting))
def test_the_counting_rule_stands_above_the_chart_and_an_outline_only_where_one_is_drawn(
    rule: Counting,
) -> None:
    assert counted_how(rule, running=False) == RULES[rule]
    assert counted_how(rule, running=True) == f"{RULES[rule]} This week is an outline: it is not over."


@pytest.mark.parametrize(("at_rest", "week"), [(False, "this week"), (True, "its last week")])
def test_the_numbers_by_exercise_say_which_week_they_are_of(at_rest: bool, week: str) -> None:
    assert beside_told(at_rest=at_rest) == f"Hard sets of {week}, and the mean of the four weeks before."


def test_a_week_without_sets_is_no_reproach() -> None:
    assert this_week_title(told(4, 0)) == "No hard sets this week yet"


@pytest.mark.parametrize(
    ("sides", "sentence"),
    [
        ({"left": 6, "right": 6}, "6 hard sets for each leg"),
        ({"left": 1, "right": 1, "unknown": 3}, "1 hard set for each leg, 3 without a side"),
        ({"left": 4, "right": 6}, "4 left and 6 right hard sets"),
        ({"unknown": 3}, ""),
    ],
)
def test_a_week_is_told_by_leg(sides: dict[str, int], sentence: str) -> None:
    rows = pd.DataFrame({"week": MONDAY, "side": list(sides), "hard_sets": list(sides.values())})

    assert by_leg_told(rows, MONDAY) == sentence


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ((), ""),
        ((1,), "1 training day last week."),
        ((3, 2), "2.5 training days a week over the last 2 whole weeks."),
        ((1, 1, 1, 1), "1 training day a week over the last 4 whole weeks."),
    ],
)
def test_frequency_is_a_mean_of_whole_weeks(days: tuple[int, ...], sentence: str) -> None:
    assert frequency_told(days) == sentence


def test_a_year_is_told_in_days_and_by_week() -> None:
    days = pd.DataFrame({"date": pd.date_range("2025-11-24", TODAY, freq="7D")})

    sentence = calendar_told(days, date(2025, 11, 24), TODAY)

    assert sentence == "53 training days in a year, 1 a week. The stronger the colour, the more sets."


def test_a_log_of_some_weeks_is_not_told_as_a_year() -> None:
    days = pd.DataFrame({"date": pd.to_datetime(["2026-11-05", "2026-11-12", "2026-11-20"])})

    sentence = calendar_told(days, date(2025, 11, 24), TODAY)

    assert sentence == "3 training days in 3 weeks, 1 a week. The stronger the colour, the more sets."


def test_a_year_without_training_says_so() -> None:
    days = pd.DataFrame({"date": pd.to_datetime(["2020-01-01"])})

    assert calendar_told(days, date(2025, 11, 24), TODAY) == "No training day in this year."


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, ""),
        (1, "1 set has no known side and is left out here."),
        (1200, "1,200 sets have no known side and are left out here."),
    ],
)
def test_sets_without_a_side_are_counted(count: int, sentence: str) -> None:
    assert unstated_told(count) == sentence


def test_each_rule_is_told_and_behaviour_is_no_verdict() -> None:
    assert set(RULES) == set(Counting)
    for sentence in (*RULES.values(), BEHAVIOUR):
        assert not [
            word for word in ("enough", "should", "risk", "weak", "imbalance", "!") if word in sentence
        ]
