"""Change of balance: the numbers are the worked examples of docs/metrics.md."""

import numpy as np
import pytest

from analytics.balance_change import Claim, change, theil_sen
from analytics.pairing import percent

FIRST = [-0.11, -0.08, -0.10, -0.13, -0.09, -0.09]
LAST = [-0.03, -0.05, -0.01, -0.04, -0.02, -0.03]


def test_first_six_sessions_against_the_last_six() -> None:
    found = change(np.array(FIRST + LAST))

    assert found is not None
    assert found.difference == pytest.approx(0.07)
    assert found.standard_error**2 * 3 == pytest.approx(0.00121429, abs=1e-8)
    assert found.standard_error == pytest.approx(0.0201187, abs=1e-7)
    assert [found.lower, found.upper] == pytest.approx([0.034565, 0.105435], abs=1e-6)
    assert found.difference / found.standard_error == pytest.approx(3.4794, abs=1e-4)
    assert [round(percent(end)) for end in (found.difference, found.lower, found.upper)] == [7, 3, 10]
    assert (found.claim, found.claimed_after) == ("more even", 12)


@pytest.mark.parametrize(
    ("first", "last", "claim"),
    [
        (FIRST, LAST, Claim.MORE_EVEN),
        (LAST, FIRST, Claim.LESS_EVEN),
        (FIRST, FIRST, Claim.NONE),
        (FIRST, [0.08] * 6, Claim.CHANGED_SIDES),
        (FIRST, [0.04] * 6, Claim.MORE_EVEN),  # the other side is ahead by less than 5 %
        ([0.04] * 6, FIRST, Claim.LESS_EVEN),
    ],
)
def test_what_is_claimed(first: list[float], last: list[float], claim: Claim) -> None:
    found = change(np.array(first + last))

    assert found is not None
    assert found.claim == claim


def test_before_the_twelfth_session_nothing_is_compared() -> None:
    assert change(np.array([*FIRST, *LAST[:5]])) is None


def test_a_claim_stands_until_the_next_checkpoint() -> None:
    found = change(np.array(FIRST + LAST + FIRST[:5]))

    assert found is not None
    assert (found.claim, found.claimed_after) == (Claim.MORE_EVEN, 12)
    assert found.last == pytest.approx(np.mean([LAST[-1], *FIRST[:5]]))


def test_no_claim_is_made_between_checkpoints() -> None:
    found = change(np.array(FIRST + FIRST + LAST[:5]))

    assert found is not None
    assert (found.claim, found.claimed_after) == (Claim.NONE, 12)


def test_the_slope_of_the_worked_example() -> None:
    ratios = [-0.10, -0.08, -0.09, -0.06, -0.07, -0.05, -0.04, -0.05, -0.02, -0.03, -0.01, -0.02]

    slope = theil_sen(np.arange(12.0), np.array(ratios))

    assert slope == pytest.approx((0.0077778, 0.006, 0.010), abs=1e-7)


def test_fewer_than_eight_sessions_have_no_slope() -> None:
    assert np.isnan(theil_sen(np.arange(7.0), np.zeros(7))).all()
