"""How a new exercise begins, and when the single-leg bridge may follow the bridge on both legs."""

from collections.abc import Callable
from datetime import date
from math import isnan

import pandas as pd
import pytest

from analytics.bridge_gate import GateStanding, bridge_gate
from analytics.introductions import first_days, introduction_rir, introduction_sets, introduction_week
from analytics.plans import Plan

Diary = Callable[[str], pd.DataFrame]

PLAN = Plan(reps_low=5, reps_high=8, sets_low=3, sets_high=4)
CAREFUL = Plan(reps_low=5, reps_high=8, sets_low=3, sets_high=4, start_rir=3)
NEW = ("rdl", "")


def test_a_new_exercise_begins_with_two_easy_sets_and_gains_one_a_week() -> None:
    assert [introduction_sets(week, PLAN) for week in (1, 2, 3, 4)] == [2, 3, 4, 4]
    assert [introduction_rir(week, PLAN) for week in (0, 1, 2)] == [1, 3, 1]


def test_a_careful_start_keeps_three_in_reserve_until_the_sets_are_there() -> None:
    assert [introduction_rir(week, CAREFUL) for week in (0, 1, 2)] == [1, 3, 3]


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (date(2026, 11, 4), 1),  # Wednesday; the exercise began on Tuesday
        (date(2026, 11, 8), 1),
        (date(2026, 11, 9), 2),
        (date(2026, 11, 16), 0),  # four sets: introduced
        (date(2026, 10, 30), 0),  # not begun
    ],
)
def test_weeks_of_an_introduction_run_from_monday(today: date, week: int) -> None:
    firsts = {("squat", ""): date(2026, 9, 1), NEW: date(2026, 11, 3)}

    assert introduction_week(NEW, PLAN, firsts, today) == week


def test_what_a_log_begins_with_is_not_new_unless_the_person_says_so() -> None:
    firsts = {("squat", ""): date(2026, 11, 2), NEW: date(2026, 11, 3)}
    today = date(2026, 11, 4)

    assert introduction_week(NEW, PLAN, firsts, today) == 0
    assert introduction_week(NEW, PLAN, firsts, today, new_to_me=[NEW]) == 1


def test_another_machine_is_no_new_exercise() -> None:
    firsts = {("rdl", "barbell"): date(2026, 9, 1), NEW: date(2026, 11, 3)}

    assert introduction_week(NEW, PLAN, firsts, date(2026, 11, 4)) == 0


def test_the_first_day_of_each_exercise_and_variant_is_found(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-05 rdl
          both  20x8
        2026-11-02 rdl/barbell
          both  20x8
        2026-11-01 rdl
          both  20x8
    """)

    assert first_days(sets) == {("rdl", ""): date(2026, 11, 1), ("rdl", "barbell"): date(2026, 11, 2)}


SHARES = {"hamstring-bridge": 0.31}  # of 80 kg: 24.8, half of it 12.4


@pytest.mark.parametrize(
    ("session", "standing", "sets_done"),
    [
        ("both bw+12.5x8@2 bw+12.5x8@2 bw+12.5x8@2", GateStanding.OPEN, 3),
        ("both bw+20x10@3 bw+12.5x8@2 bw+12.5x8@2 bw+12.5x6@0", GateStanding.OPEN, 3),
        ("both bw+12x8@2 bw+12.5x8@2 bw+12.5x8@2", GateStanding.LOAD, 2),
        ("both bw+12.5x8@2 bw+12.5x8@2 bw+12.5x7@2", GateStanding.REPS, 2),
        ("both bw+12.5x8@2 bw+12.5x8@2", GateStanding.LOAD, 2),
        ("both bw+12.5x8@2 bw+12.5x8 bw+12.5x8@2", GateStanding.LOG_RIR, 2),
        ("both bw+12.5x8@2 bw+12.5x8@1.5 bw+12.5x8@2", GateStanding.RESERVE, 2),
        ("both bw+12.5x8@2 bw+12.5x8@2 bw+12.5x8@2:pain", GateStanding.PAIN, 3),
    ],
)
def test_the_gate_asks_for_three_loaded_sets_of_eight_with_two_in_reserve(
    sets_from: Diary, session: str, standing: GateStanding, sets_done: int
) -> None:
    gate = bridge_gate(sets_from(f"2026-11-02 hamstring-bridge\n{session}"), 80, SHARES)

    assert (gate.standing, gate.sets_done) == (standing, sets_done)
    assert gate.needed_kg == pytest.approx(12.4)
    assert gate.day == date(2026, 11, 2)


def test_the_gate_stays_open_for_two_more_sessions(sets_from: Diary) -> None:
    opened = "2026-11-02 hamstring-bridge\nboth bw+12.5x8@2 bw+12.5x8@2 bw+12.5x8@2\n"
    lighter = [f"2026-11-{day:02} hamstring-bridge\nboth bwx8@2\n" for day in (5, 9, 12)]

    gates = [bridge_gate(sets_from(opened + "".join(lighter[:count])), 80, SHARES) for count in (2, 3)]

    assert [gate.is_open for gate in gates] == [True, False]
    assert gates[0].day == date(2026, 11, 2)


def test_pain_after_the_gate_was_passed_closes_it(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-02 hamstring-bridge
          both  bw+12.5x8@2 bw+12.5x8@2 bw+12.5x8@2
        2026-11-05 hamstring-bridge
          both  bwx8@2:pain
    """)

    assert bridge_gate(sets, 80, SHARES).standing == GateStanding.PAIN


def test_the_gate_needs_body_mass(sets_from: Diary) -> None:
    gate = bridge_gate(sets_from("2026-11-02 hamstring-bridge\nboth bw+20x8@2"), None, SHARES)

    assert gate.standing == GateStanding.ENTER_BODY_MASS
    assert isnan(gate.needed_kg)


@pytest.mark.parametrize("first", ["30s", "bw+?x8@2"])
def test_a_set_without_a_load_hides_nothing_that_the_others_say(sets_from: Diary, first: str) -> None:
    sets = sets_from(f"2026-11-02 hamstring-bridge\nboth {first} bw+20x8@2 bw+20x8@2 bw+20x8@2")

    assert bridge_gate(sets, 80, SHARES).standing == GateStanding.OPEN


def test_no_bridges_are_no_gate() -> None:
    assert bridge_gate(pd.DataFrame()).standing == GateStanding.NO_SETS
