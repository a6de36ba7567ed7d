"""Which day of the person's rhythm is due, and in which order its exercises come."""

from datetime import date, timedelta

import pytest

from analytics.due_day import TrainingDay, due_day, in_order
from analytics.plans import Plan

A, B, C = ("rdl", "curl", "squat"), ("single-leg-rdl", "bridge"), ("single-leg-bridge", "lunge")
ARMS = ("bench", "row")
PLANNED = ("rdl", "single-leg-rdl", "single-leg-bridge", "bridge", "curl")
PLANS = {name: Plan(5, 8, 3, 3, place=place) for place, name in enumerate(PLANNED, start=1)}


def _days(*kinds: tuple[str, ...], every: int = 3) -> list[TrainingDay]:
    first = date(2026, 11, 1)
    return [
        TrainingDay(first + timedelta(days=every * place), tuple((name, "") for name in kind))
        for place, kind in enumerate(kinds)
    ]


@pytest.mark.parametrize(
    ("kinds", "due"),
    [
        ((A,), A),
        ((A, A, A), A),
        ((A, B), A),
        ((A, B, A), B),
        ((A, B, A, B), A),
        ((A, B, C), A),
        ((A, B, C, A, B), C),
        ((A, ARMS, B, ARMS, A, ARMS), B),  # days without a planned exercise are between
        ((ARMS, ("squat",), ARMS), ("squat",)),  # nothing planned at all: all days count
    ],
)
def test_the_day_that_followed_last_time_is_due(
    kinds: tuple[tuple[str, ...], ...], due: tuple[str, ...]
) -> None:
    day = due_day(_days(*kinds), PLANNED)

    assert day is not None
    assert tuple(name for name, _ in day.exercises) == due


def test_a_day_with_one_exercise_left_out_is_still_that_day() -> None:
    shorter = A[:2]

    day = due_day(_days(A, B, shorter), PLANNED)

    assert day is not None
    assert day.names == set(B)


def test_days_of_more_than_four_weeks_ago_are_another_program() -> None:
    day = due_day(_days(C, A, A, A, every=10), PLANNED)

    assert day is not None
    assert day.names == set(A)


def test_no_training_has_no_due_day() -> None:
    assert due_day([], PLANNED) is None


def test_planned_exercises_swap_places_and_others_keep_theirs() -> None:
    series = [(name, "") for name in ("squat", "curl", "row", "bridge", "rdl")]

    ordered = in_order(series, PLANS)

    assert [name for name, _ in ordered] == ["squat", "rdl", "row", "bridge", "curl"]


def test_a_clearly_uneven_lift_comes_before_the_other_planned_ones() -> None:
    series = [(name, "") for name in ("squat", "rdl", "single-leg-bridge", "curl")]

    ordered = in_order(series, PLANS, first=[("single-leg-bridge", "")])

    assert [name for name, _ in ordered] == ["squat", "single-leg-bridge", "rdl", "curl"]
