from datetime import date

import pandas as pd
import pytest

from analytics.reasons import Reason
from pages.elements import sentences

BANNED = (
    "risk",
    "cause",
    "imbalance",
    "bad",
    "poor",
    "abnormal",
    "congratulations",
    "!",
    "danger",
    "deficit",
)


@pytest.mark.parametrize(
    ("percent", "told"),
    [
        (8.2, "right 8% weaker"),
        (-8.2, "left 8% weaker"),
        (0.4, "right under 1% weaker"),
        (-0.4, "left under 1% weaker"),
        (0.0, "even"),
    ],
)
def test_a_difference_names_the_weaker_leg(percent: float, told: str) -> None:
    assert sentences.percent_difference(percent) == told


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_words(reason: Reason) -> None:
    assert sentences.reason_told(reason)


def test_no_reason_is_no_words() -> None:
    assert sentences.reason_told(float("nan")) == ""


def test_sessions_are_counted_by_the_weaker_leg() -> None:
    ratios = pd.DataFrame({"log_ratio": [0.1, 0.02, -0.05, 0.0, float("nan")]})

    told = sentences.sides_told(ratios)

    assert told.startswith("4 sessions with both sides: the right leg was weaker in 2, the left in 1.")


def test_without_a_comparable_session_it_says_what_is_missing() -> None:
    told = sentences.sides_told(pd.DataFrame({"log_ratio": [float("nan")]}))

    assert told.startswith("No session with both sides can be compared yet")


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        (0, ""),
        (1, "1 one-sided set has no known side and stays out of balance."),
        (1200, "1,200 one-sided sets have no known side and stay out of balance."),
    ],
)
def test_sets_of_unknown_side_are_counted(unknown: int, told: str) -> None:
    exercises = pd.DataFrame({"one_sided": ["yes", "no"], "unknown": [unknown, 40]})

    assert sentences.unknown_sides_told(exercises) == told


def _week(**hard_sets: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"week": pd.Timestamp("2026-11-23"), "side": list(hard_sets), "hard_sets": list(hard_sets.values())}
    )


@pytest.mark.parametrize(
    ("hard", "told"),
    [
        (_week(left=6, right=6), "6 hard sets for each leg this week"),
        (_week(left=1, right=1, unknown=3), "1 hard set for each leg, 3 without a side this week"),
        (_week(left=4, right=6), "4 left and 6 right hard sets this week"),
        (_week(unknown=3), "3 hard sets this week"),
        (_week(left=0, right=0), "No hard sets this week yet"),
    ],
)
def test_a_week_is_told_by_leg(hard: pd.DataFrame, told: str) -> None:
    assert sentences.week_told(hard, date(2026, 11, 25)) == told


def test_the_fixed_sentences_hold_no_word_that_alarms() -> None:
    fixed = [sentences.BESIDE_BALANCE, *(sentences.reason_told(reason) for reason in Reason)]

    for sentence in fixed:
        assert not [word for word in BANNED if word in sentence.lower()]
