import numpy as np
import pytest

from analytics.leg_movement import Movement, leg_movement
from data.sets import KG_PER_LB

STEADY = np.array([30.0, 31, 29, 30, 30, 30, 31, 30, 29, 30, 30, 31])


def test_a_leg_that_got_stronger_rose() -> None:
    rose = leg_movement(np.array([30.0] * 6 + [33.0] * 6))

    assert rose is not None
    assert rose.movement is Movement.ROSE
    assert rose.percent == pytest.approx(10)


def test_a_leg_that_got_weaker_fell_by_as_much() -> None:
    fell = leg_movement(np.array([33.0] * 6 + [30.0] * 6))

    assert fell is not None
    assert fell.movement is Movement.FELL
    assert fell.percent == pytest.approx((30 / 33 - 1) * 100)


def test_a_little_is_no_movement() -> None:
    stayed = leg_movement(STEADY)

    assert stayed is not None
    assert stayed.movement is Movement.STAYED
    assert abs(stayed.percent) < 2


@pytest.mark.parametrize(("last", "movement"), [(1.0359, Movement.STAYED), (1.0361, Movement.ROSE)])
def test_steady_sessions_tell_a_movement_from_the_documented_limit(last: float, movement: Movement) -> None:
    limit = np.exp(1.76131 * 0.046 * np.sqrt(4 / 14 / 3)) - 1

    moved = leg_movement(np.array([30.0] * 6 + [30 * last * (1 + limit) / 1.036] * 6))

    assert limit == pytest.approx(0.0253, abs=1e-4)
    assert moved is not None
    assert moved.movement is movement


def test_eleven_sessions_tell_nothing() -> None:
    assert leg_movement(STEADY[:11]) is None


def test_sessions_between_the_first_and_the_last_six_do_not_count() -> None:
    between = np.insert(STEADY, 6, [90.0, 1.0])

    assert leg_movement(between) == leg_movement(STEADY)


def test_pounds_move_as_kilograms_do() -> None:
    kilograms, pounds = leg_movement(STEADY), leg_movement(STEADY / KG_PER_LB)

    assert kilograms is not None
    assert pounds is not None
    assert pounds.percent == pytest.approx(kilograms.percent)
    assert pounds.movement is kilograms.movement
