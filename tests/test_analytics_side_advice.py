"""What the balance of the legs changes about the next session, and what it leaves alone."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from analytics.available_loads import AvailableLoads
from analytics.balance_states import State
from analytics.exercise_history import history
from analytics.leg_steps import LegSteps, leg_steps
from analytics.load_steps import Decision, Why
from analytics.plans import Plan
from analytics.side_advice import SideAdvice, Sides, clear_spells, extra_set_fits, sides_of
from data.sets import Side

Diary = Callable[[str], pd.DataFrame]

TODAY = date(2026, 11, 23)
PLAN = Plan(reps_low=5, reps_high=8, sets_low=3, sets_high=4)
CLEAR_LEFT = {"state": "CLEAR", "weaker_side": "left", "percent": -16.0, "date": pd.Timestamp("2026-11-20")}


@pytest.mark.parametrize(
    ("state", "advice"),
    [
        (State.NOT_MEASURABLE, SideAdvice.HOW_TO_MEASURE),
        (State.TOO_FEW, SideAdvice.HOW_TO_MEASURE),
        (State.UNCLEAR, SideAdvice.HOW_TO_MEASURE),
        (State.BALANCED, SideAdvice.NONE),
        (State.LEANING, SideAdvice.NOTE),
        (State.CLEAR, SideAdvice.WEAKER_FIRST),
    ],
)
def test_only_a_clear_difference_changes_the_training(state: State, advice: SideAdvice) -> None:
    sides = sides_of({**CLEAR_LEFT, "state": state}, None, None, TODAY)

    assert sides.advice == advice
    assert sides.weaker_first == sides.own_loads == (state == State.CLEAR)


def test_without_a_balance_nothing_is_said() -> None:
    assert sides_of(None, None, None, TODAY) == Sides()


@pytest.mark.parametrize(("percent", "own"), [(-14.9, False), (15.0, True), (-30.0, True)])
def test_loads_of_their_own_begin_at_fifteen_percent(percent: float, own: bool) -> None:
    sides = sides_of({**CLEAR_LEFT, "percent": percent}, None, None, TODAY)

    assert sides.own_loads == own


@pytest.mark.parametrize(("sets", "fits"), [(0, False), (1, False), (2, True), (3, True)])
def test_an_extra_set_needs_two_sets_to_stay_within_three_to_two(sets: int, fits: bool) -> None:
    assert extra_set_fits(sets) == fits


@pytest.mark.parametrize(
    ("state", "paired", "tested", "due"),
    [
        ("CLEAR", "2026-11-20", None, False),
        ("CLEAR", "2026-11-09", None, True),
        ("CLEAR", "2026-11-01", "2026-11-12", False),
        ("NOT MEASURABLE", "2026-11-20", None, True),
        ("NOT MEASURABLE", "2026-11-20", "2026-11-12", False),
        ("LEANING", "2026-10-01", None, False),
    ],
)
def test_a_test_session_is_due_two_weeks_after_the_legs_were_last_read(
    state: str, paired: str, tested: str | None, due: bool
) -> None:
    summary = {**CLEAR_LEFT, "state": state, "date": pd.Timestamp(paired)}

    sides = sides_of(summary, None, date.fromisoformat(tested) if tested else None, TODAY)

    assert sides.test_due == due


def _course(*states: str | None) -> pd.DataFrame:
    """One exercise's sessions, a week apart up to the day before today, with their states."""
    dates = pd.date_range(end="2026-11-22", periods=len(states), freq="7D", unit="us")
    return pd.DataFrame({"date": dates, "state": states, "series": 0, "exercise": "curl", "variant": ""})


def test_weaker_first_work_goes_on_for_one_session_that_is_not_clear() -> None:
    spells = clear_spells(_course("UNCLEAR", "CLEAR", None, "CLEAR", "LEANING"))

    assert spells["since"].to_list() == [pd.Timestamp("2026-11-01")]
    assert spells["not_clear"].to_list() == [1]


@pytest.mark.parametrize(
    "states", [("CLEAR", "CLEAR", "LEANING", "UNCLEAR"), ("BALANCED",), (None, None), ()]
)
def test_weaker_first_work_ends_after_two_sessions_that_are_not_clear(states: tuple[str | None, ...]) -> None:
    assert clear_spells(_course(*states)).empty


def test_a_new_spell_begins_anew() -> None:
    spells = clear_spells(_course("CLEAR", "LEANING", "LEANING", "CLEAR", "CLEAR"))

    assert spells["since"].to_list() == [pd.Timestamp("2026-11-15")]


@pytest.mark.parametrize(("since", "review"), [("2026-10-13", False), ("2026-10-12", True)])
def test_six_weeks_of_weaker_first_work_ask_for_a_review(since: str, review: bool) -> None:
    spell = {"since": pd.Timestamp(since), "not_clear": 1}

    sides = sides_of({**CLEAR_LEFT, "state": "LEANING"}, spell, None, TODAY)

    assert (sides.advice, sides.review) == (SideAdvice.WEAKER_FIRST, review)


def test_legs_that_cannot_be_told_apart_end_weaker_first_work_at_once() -> None:
    spell = {"since": pd.Timestamp("2026-10-01"), "not_clear": 1}
    unknown = {**CLEAR_LEFT, "state": "NOT MEASURABLE", "weaker_side": None, "percent": float("nan")}

    assert sides_of(unknown, spell, None, TODAY).advice == SideAdvice.HOW_TO_MEASURE


@pytest.fixture
def legs_after(sets_from: Diary) -> Callable[[str, float], LegSteps]:
    """The steps of both legs after one session, left weaker by so many percent."""

    def steps(session: str, percent: float = 16) -> LegSteps:
        past = history(sets_from(f"2026-11-20 single-leg-rdl\n{session}"))
        last = past.sessions(("single-leg-rdl", ""))[0].sets
        sides = sides_of({**CLEAR_LEFT, "percent": -percent}, None, None, TODAY)
        return leg_steps(last, None, PLAN, AvailableLoads(2), sides)

    return steps


def test_below_fifteen_percent_one_load_serves_both_legs(legs_after: Callable[..., LegSteps]) -> None:
    steps = legs_after("L 40x8@1\nR 40x8@3", 12)

    assert not steps.own_loads
    assert steps.left == steps.right


def test_legs_that_used_different_loads_share_the_lighter_one(legs_after: Callable[..., LegSteps]) -> None:
    steps = legs_after("L 36x7@1\nR 40x7@1", 12)

    assert (steps.left.load_kg, steps.right.load_kg) == (36, 36)


def test_from_fifteen_percent_the_weaker_leg_gets_as_much_less_as_it_is_weaker(
    legs_after: Callable[..., LegSteps],
) -> None:
    steps = legs_after("L 40x4@1\nR 40x8@2")

    assert steps.own_loads
    assert (steps.left.decision, steps.left.why) == (Decision.OWN_LOAD, Why.GAP)
    assert (steps.left.load_kg, steps.right.load_kg) == (32, 40)  # 33.6 kg or less
    assert steps.left.predicted_reps == pytest.approx(30 * (40 * (1 + 5 / 30) / 32 - 1) - 1)


def test_loads_that_already_differ_grow_each_by_its_own_sets(legs_after: Callable[..., LegSteps]) -> None:
    steps = legs_after("L 34x8@1\nR 40x8@1")

    assert (steps.left.load_kg, steps.right.load_kg) == (36, 42)


def test_one_leg_waits_for_the_other(legs_after: Callable[..., LegSteps]) -> None:
    steps = legs_after("L 34x7@1\nR 40x8@1")

    assert (steps.left.why, steps.right.why) == (Why.FEWER_REPS, Why.OTHER_LEG)
    assert (steps.left.load_kg, steps.right.load_kg) == (34, 40)


def test_a_leg_too_light_for_a_load_of_its_own_shares_it(legs_after: Callable[..., LegSteps]) -> None:
    steps = legs_after("L 2x8@1\nR 2x8@1")

    assert not steps.own_loads


def test_swapping_the_legs_swaps_their_steps(sets_from: Diary) -> None:
    summary = {**CLEAR_LEFT, "percent": -16.0}
    swapped = {**summary, "weaker_side": "right", "percent": 16.0}

    steps = [
        leg_steps(
            history(sets_from(f"2026-11-20 curl\n{session}")).sessions(("curl", ""))[0].sets,
            None,
            PLAN,
            AvailableLoads(2),
            sides_of(row, None, None, TODAY),
        )
        for session, row in [("L 40x5@1\nR 40x8@2", summary), ("R 40x5@1\nL 40x8@2", swapped)]
    ]

    assert steps[0].of(Side.LEFT) == steps[1].of(Side.RIGHT)
    assert steps[0].of(Side.RIGHT) == steps[1].of(Side.LEFT)
