"""How many reps a load leaves, and how many are needed before the next one."""

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.available_loads import AvailableLoads
from analytics.capacity import capacity
from analytics.plans import Plan
from analytics.progression import largest_jump, reps_at, reps_needed

FIVE_TO_EIGHT = Plan(reps_low=5, reps_high=8, sets_low=3, sets_high=4)


def test_twenty_kilograms_for_eight_leave_fewer_than_four_reps_at_two_and_a_half_more() -> None:
    predicted = reps_at(capacity(20, 8, 1), 22.5, rir=1)

    assert predicted == pytest.approx(3.6667, abs=1e-4)
    assert reps_needed(20, 22.5, FIVE_TO_EIGHT) == 10


def test_twenty_six_kilograms_for_eight_leave_five_reps_at_two_more() -> None:
    predicted = reps_at(capacity(26, 8, 1), 28, rir=1)

    assert predicted == pytest.approx(5.2143, abs=1e-4)


def test_five_to_eight_reps_support_a_jump_of_a_twelfth() -> None:
    assert largest_jump(FIVE_TO_EIGHT) == pytest.approx(0.083333, abs=1e-6)


def test_reps_needed_are_never_below_the_top_of_the_range() -> None:
    assert reps_needed(100, 101, FIVE_TO_EIGHT) == 8


@pytest.mark.parametrize(("load_kg", "next_kg"), [(0, 5), (float("nan"), 5), (20, float("nan"))])
def test_an_unknown_load_has_no_reps(load_kg: float, next_kg: float) -> None:
    assert isnan(reps_needed(load_kg, next_kg, FIVE_TO_EIGHT))


def test_no_load_has_no_reps() -> None:
    assert isnan(reps_at(26, 0))


@given(
    load_kg=st.floats(1, 200),
    share=st.floats(0.005, 0.3),
    low=st.integers(1, 12),
    width=st.integers(0, 8),
    rir=st.sampled_from([0, 0.5, 1, 2, 3]),
)
def test_the_reps_needed_leave_the_low_end_of_the_range_at_the_next_load(
    load_kg: float, share: float, low: int, width: int, rir: float
) -> None:
    plan = Plan(low, low + width, 3, 3, target_rir=rir)
    next_kg = load_kg * (1 + share)

    needed = reps_needed(load_kg, next_kg, plan)
    left = reps_at(load_kg * (1 + (needed + rir) / 30), next_kg, rir)
    left_by_one_fewer = reps_at(load_kg * (1 + (needed - 1 + rir) / 30), next_kg, rir)

    assert left >= low - 1e-6
    assert left_by_one_fewer < low + 1e-6 or needed == plan.reps_high


@given(low=st.integers(1, 15), width=st.integers(1, 10), share=st.floats(0.001, 0.5))
def test_the_top_of_the_range_is_enough_for_every_jump_that_it_supports(
    low: int, width: int, share: float
) -> None:
    plan = Plan(low, low + width, 3, 3)

    enough = reps_needed(100, 100 * (1 + share), plan) == plan.reps_high

    assert enough == (share <= largest_jump(plan) + 1e-12)


def test_a_plan_with_a_range_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="upwards"):
        Plan(8, 5, 3, 4)


def test_a_step_leads_up_and_down_from_the_load_in_use() -> None:
    loads = AvailableLoads(2)

    assert (loads.above(21), loads.below(21)) == (23, 19)
    assert loads.at_most(18, 21) == 17
    assert isnan(loads.below(1))
    assert isnan(loads.at_most(-1, 21))


def test_a_list_of_loads_ends_where_it_ends() -> None:
    loads = AvailableLoads.listed([20, 16, 24, 16])

    assert (loads.above(16), loads.above(18), loads.below(20)) == (20, 20, 16)
    assert loads.at_most(23.9, 24) == 20
    assert isnan(loads.above(24))
    assert isnan(loads.below(16))
    assert isnan(loads.at_most(15, 24))


def test_plates_add_up_in_pairs() -> None:
    loads = AvailableLoads.of_plates(20, [5, 2.5])

    assert loads.listed_kg == (20, 25, 30, 35)


def test_a_step_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="more than 0"):
        AvailableLoads(0)
