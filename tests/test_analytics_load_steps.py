"""The next load after a session: up, the same, down, or no suggestion, each with its reason."""

from collections.abc import Callable
from math import isnan

import numpy as np
import pandas as pd
import pytest

from analytics.available_loads import AvailableLoads
from analytics.exercise_history import history
from analytics.load_steps import Decision, Step, Why, next_step
from analytics.plans import Plan

Diary = Callable[[str], pd.DataFrame]

PLAN = Plan(reps_low=5, reps_high=8, sets_low=3, sets_high=4)
STEP = AvailableLoads(2.5)
SHARES = {"hamstring-bridge": 0.43, "single-leg-hamstring-bridge": 0.31, "romanian-deadlift": None}


@pytest.fixture
def step_after(sets_from: Diary) -> Callable[..., Step]:
    """The step after the last of one exercise's sessions, each written as its sets."""

    def step(
        *sessions: str,
        exercise: str = "romanian-deadlift",
        loads: AvailableLoads = STEP,
        body_mass_kg: float | None = None,
        plan: Plan | None = PLAN,
    ) -> Step:
        days = [f"2026-11-{day:02} {exercise}\n{sets}" for day, sets in enumerate(sessions, start=2)]
        past = history(sets_from("\n".join(days)), body_mass_kg, SHARES)
        last, *before = past.sessions((exercise, ""))
        return next_step(last.sets, before[0].sets if before else None, plan, loads)

    return step


def test_a_jump_too_large_for_the_range_waits_for_more_reps(step_after: Callable[..., Step]) -> None:
    step = step_after("both 20x8@1 20x8@1")

    assert (step.decision, step.why) == (Decision.HOLD, Why.JUMP)
    assert (step.load_kg, step.next_kg, step.reps_needed) == (20, 22.5, 10)
    assert step.predicted_reps == pytest.approx(3.6667, abs=1e-4)


def test_a_jump_that_leaves_the_range_is_taken(step_after: Callable[..., Step]) -> None:
    step = step_after("both 26x8@1 26x8@1", loads=AvailableLoads.listed([26, 28]))

    assert (step.decision, step.why, step.load_kg) == (Decision.RAISE, Why.ALL_REACHED, 28)
    assert step.predicted_reps == pytest.approx(5.2143, abs=1e-4)


def test_the_ten_reps_asked_for_are_enough(step_after: Callable[..., Step]) -> None:
    assert step_after("both 20x10@1").load_kg == 22.5


@pytest.mark.parametrize(
    ("session", "why"),
    [
        ("both 60x8@1 60x7@1", Why.FEWER_REPS),
        ("both 60x8@1 60x0", Why.FEWER_REPS),
        ("both 60x8@1 60x7", Why.FEWER_REPS),
        ("both 60x8@1 60x8@0.5", Why.LESS_IN_RESERVE),
        ("both 60x8@1 60x8@fail", Why.LESS_IN_RESERVE),
        ("both 60x8@1 40x8@1", Why.LIGHTER_SETS),
    ],
)
def test_one_set_that_falls_short_keeps_the_load(
    step_after: Callable[..., Step], session: str, why: Why
) -> None:
    step = step_after(session)

    assert (step.decision, step.why, step.load_kg) == (Decision.HOLD, why, 60)
    assert step.reps_needed >= 8


def test_both_legs_have_to_reach_the_top(step_after: Callable[..., Step]) -> None:
    step = step_after("L 40x8@1 40x8@1\nR 40x8@1 40x7@1")

    assert (step.decision, step.why) == (Decision.HOLD, Why.FEWER_REPS)


def test_the_weaker_set_decides_what_is_predicted(step_after: Callable[..., Step]) -> None:
    step = step_after("L 60x8@3\nR 60x8@1")

    assert step.predicted_reps == pytest.approx(30 * (60 * 1.3 / 62.5 - 1) - 1)


@pytest.mark.parametrize("session", ["both 60x8 60x8", "both 60x8@1 60x8", "both 60x8@6", "both 60x3 60x3"])
def test_unknown_effort_gives_no_suggestion(step_after: Callable[..., Step], session: str) -> None:
    step = step_after(session)

    assert (step.decision, step.why, step.last_kg) == (Decision.LOG_RIR, Why.EFFORT_UNKNOWN, 60)
    assert isnan(step.load_kg)
    assert isnan(step.predicted_reps)


def test_sets_of_unknown_side_are_taken_as_they_are(step_after: Callable[..., Step]) -> None:
    assert step_after("? 60x8@1 60x8@1").load_kg == 62.5


def test_warm_ups_count_for_nothing(step_after: Callable[..., Step]) -> None:
    assert step_after("both 20x5@1:warmup 60x8@1").decision == Decision.RAISE


def test_the_heaviest_load_there_is_leaves_more_reps_only(step_after: Callable[..., Step]) -> None:
    step = step_after("both 60x8@1", loads=AvailableLoads.listed([50, 60]))

    assert (step.decision, step.why, step.load_kg) == (Decision.HOLD, Why.NO_HEAVIER_LOAD, 60)
    assert isnan(step.next_kg)


def test_more_than_twenty_reps_to_failure_count_as_twenty(step_after: Callable[..., Step]) -> None:
    step = step_after("both 60x20@5")

    assert step.decision == Decision.RAISE
    assert step.predicted_reps == pytest.approx(30 * (60 * (1 + 20 / 30) / 62.5 - 1) - 1)


@pytest.mark.parametrize(
    ("loads", "lighter"),
    [
        ([50, 54, 56, 57, 58, 60], 57),  # 54 to 57 kg are 90 to 95 %
        ([40, 50, 58, 60], 58),  # none there: the next lighter
    ],
)
def test_twice_below_the_range_takes_load_off(
    step_after: Callable[..., Step], loads: list[float], lighter: float
) -> None:
    step = step_after("both 60x4@0 60x3@0", "both 60x4@0 60x4@1", loads=AvailableLoads.listed(loads))

    assert (step.decision, step.why, step.load_kg) == (Decision.LOWER, Why.TWICE_BELOW, lighter)


@pytest.mark.parametrize(
    "sessions",
    [
        ("both 60x4@0",),
        ("both 57.5x4@0", "both 60x4@0"),  # not at one load
        ("both 60x4@0 60x5@0", "both 60x4@0"),  # one set in range
        ("both 60x4@0", "both 60x4@0 60x5@0"),
    ],
)
def test_anything_less_than_twice_below_the_range_keeps_the_load(
    step_after: Callable[..., Step], sessions: tuple[str, ...]
) -> None:
    assert step_after(*sessions).decision == Decision.HOLD


def test_the_lightest_load_cannot_be_lowered(step_after: Callable[..., Step]) -> None:
    step = step_after("both 60x4@0", "both 60x4@0", loads=AvailableLoads.listed([60, 70]))

    assert (step.decision, step.why, step.load_kg) == (Decision.HOLD, Why.NO_LIGHTER_LOAD, 60)


def test_a_bridge_is_judged_by_the_load_with_the_body(step_after: Callable[..., Step]) -> None:
    step = step_after(
        "L bw+10x8@1\nR bw+10x8@1",
        exercise="single-leg-hamstring-bridge",
        body_mass_kg=70,
    )

    assert step.predicted_reps == pytest.approx(30 * (31.7 * 1.3 / 34.2 - 1) - 1)
    assert (step.decision, step.load_kg) == (Decision.RAISE, 12.5)


def test_both_legs_of_a_bridge_share_its_load_and_the_prediction_stays(
    step_after: Callable[..., Step],
) -> None:
    step = step_after("both bw+20x8@1", exercise="hamstring-bridge", body_mass_kg=70)

    assert step.predicted_reps == pytest.approx(30 * (50.1 * 1.3 / 52.6 - 1) - 1)


def test_a_bridge_without_body_mass_asks_for_it(step_after: Callable[..., Step]) -> None:
    step = step_after("both bw+20x8@1", exercise="hamstring-bridge")

    assert (step.decision, step.why, step.load_kg) == (Decision.HOLD, Why.ENTER_BODY_MASS, 20)
    assert isnan(step.predicted_reps)


@pytest.mark.parametrize(
    ("session", "why"),
    [
        ("both 60x8@1 60x8@1:pain", Why.PAIN),
        ("both 30s 40s", Why.NO_REPS),
        ("both assisted-20x8@1", Why.ASSISTANCE),
        ("both ?x8@1", Why.NO_LOAD),
        ("both bwx8@1", Why.NO_LOAD),
    ],
)
def test_where_no_step_can_be_worked_out_there_is_a_reason_and_no_load(
    step_after: Callable[..., Step], session: str, why: Why
) -> None:
    step = step_after(session)

    assert (step.decision, step.why) == (Decision.REPEAT, why)
    assert isnan(step.load_kg)


def test_an_exercise_without_a_plan_repeats_its_load(step_after: Callable[..., Step]) -> None:
    step = step_after("both 60x8@1", plan=None)

    assert (step.decision, step.why, step.last_kg) == (Decision.REPEAT, Why.NO_PLAN, 60)


def test_no_sets_are_nothing_logged(sets_from: Diary) -> None:
    past = history(sets_from("2026-11-02 romanian-deadlift\nboth 60x8@1"))
    none = past.sessions(("romanian-deadlift", ""))[0].sets.take(np.array([], dtype="int64"))

    step = next_step(none, None, PLAN, STEP)

    assert (step.decision, step.why) == (Decision.NOTHING_LOGGED, Why.NO_SETS)
