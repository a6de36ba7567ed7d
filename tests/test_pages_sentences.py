import pandas as pd
import pytest

from analytics.reasons import Reason
from pages.elements import sentences
from tests.banned_words import banned_words


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_words(reason: Reason) -> None:
    assert sentences.reason_told(reason)


def test_no_reason_is_no_words() -> None:
    assert sentences.reason_told(float("nan")) == ""


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


def test_the_fixed_sentences_hold_no_word_that_alarms() -> None:
    fixed = [sentences.BESIDE_BALANCE, *(sentences.reason_told(reason) for reason in Reason)]

    for sentence in fixed:
        assert not banned_words(sentence)
