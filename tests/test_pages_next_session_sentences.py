"""Every sentence about the next session: for each decision, reason and advice, from its numbers alone."""

from itertools import product
from math import nan

import pandas as pd
import pytest

from analytics.load_steps import Decision, Why
from analytics.program_check import FindingKind
from analytics.side_advice import SideAdvice
from data.sets import Side, Unit
from pages.elements.next_session.sentences import (
    also_told,
    finding_told,
    loads_told,
    reason_told,
    reserve_told,
    sets_told,
    side_told,
    step_told,
)
from tests.banned_words import banned_words


def row(**known: object) -> pd.Series:
    """A row of `next_session`: 3 × 5–8 at 24 kg, as last time, nothing about sides."""
    usual: dict[str, object] = {
        "sets": 3,
        "reps_low": 5.0,
        "reps_high": 8.0,
        "target_rir": 1.0,
        "introduction": 0,
        "decision": Decision.HOLD,
        "why": Why.FEWER_REPS,
        "load_left_kg": 24.0,
        "load_right_kg": 24.0,
        "last_left_kg": 24.0,
        "last_right_kg": 24.0,
        "next_kg": 26.0,
        "step_kg": 0.0,
        "predicted_reps": 5.3,
        "reps_needed": 10.0,
        "own_loads": False,
        "side_advice": SideAdvice.NONE,
        "first_side": nan,
        "extra_set_side": nan,
        "gap_percent": nan,
        "review": False,
        "test_due": False,
        "capped_by_week": False,
        "capped_by_step": False,
    }
    return pd.Series(usual | known, dtype="object")


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"reps_needed": 8.0}, "Aim for 8 reps in every set, then 26 kg."),
        ({"reps_needed": 10.0}, "Aim for 8 reps in every set."),
        ({"next_kg": nan, "reps_needed": nan}, "Aim for 8 reps in every set."),
        (
            {"decision": Decision.RAISE, "why": Why.ALL_REACHED, "load_left_kg": 26.0},
            "Every set reached 8 reps; 26 kg should leave about 5.",
        ),
        (
            {"decision": Decision.RAISE, "why": Why.ALL_REACHED, "predicted_reps": 4.999999999999998},
            "Every set reached 8 reps; 26 kg should leave about 5.",
        ),
        ({"why": Why.JUMP}, "26 kg is a large step: first 10 reps in every set."),
        ({"why": Why.LESS_IN_RESERVE}, "The reps are there; now with 1 in reserve."),
        (
            {"decision": Decision.LOWER, "why": Why.TWICE_BELOW},
            "Below 5 reps twice: a little lighter, then up again.",
        ),
        (
            {"decision": Decision.OWN_LOAD, "why": Why.GAP, "gap_percent": 16.2},
            "The legs are 16% apart: a load for each keeps both at 5–8 reps.",
        ),
        (
            {"decision": Decision.OWN_LOAD, "why": Why.GAP, "gap_percent": 16.5},
            "The legs are 17% apart: a load for each keeps both at 5–8 reps.",
        ),
        (
            {"decision": Decision.LOG_RIR, "why": Why.EFFORT_UNKNOWN, "load_left_kg": nan},
            "Log reps in reserve, and a load can be suggested.",
        ),
        ({"decision": Decision.NOTHING_LOGGED, "why": Why.NO_SETS}, "Nothing logged yet: start light."),
    ],
)
def test_a_decision_comes_with_its_reason_and_numbers(known: dict[str, object], told: str) -> None:
    assert reason_told(row(**known), Unit.KG) == told


@pytest.mark.parametrize(("decision", "why"), list(product(Decision, Why)))
def test_every_decision_and_reason_is_one_short_kind_sentence(decision: Decision, why: Why) -> None:
    told = reason_told(row(decision=decision, why=why, gap_percent=18.0), Unit.KG)

    assert told.endswith(".")
    assert len(told) < 90
    assert not banned_words(told)
    assert not [word for word in ("injur", "must", "fail", "normal") if word in told]


@pytest.mark.parametrize(
    ("why", "advice", "side"), list(product(Why, SideAdvice, [Side.LEFT, Side.RIGHT, nan]))
)
def test_a_row_without_any_number_still_makes_sense(why: Why, advice: SideAdvice, side: object) -> None:
    numbers = ["reps_low", "reps_high", "target_rir", "load_left_kg", "last_left_kg", "next_kg", "step_kg"]
    unknown = dict.fromkeys([*numbers, "predicted_reps", "reps_needed", "gap_percent"], nan)
    bare = row(decision=Decision.REPEAT, why=why, side_advice=advice, first_side=side, **unknown)

    told = " ".join(
        [
            reason_told(bare, Unit.KG),
            side_told(bare),
            sets_told(bare),
            reserve_told(bare),
            step_told(bare, Unit.KG),
        ]
    )

    assert not banned_words(told)
    assert not [word for word in ("injur", "must", "fail", "normal") if word in told]


def test_pounds_are_told_in_pounds() -> None:
    raised = row(decision=Decision.RAISE, why=Why.ALL_REACHED, load_left_kg=24.9476, step_kg=2.26796)

    assert loads_told(raised, Unit.LB) == (("", "55 lb"),)
    assert step_told(raised, Unit.LB) == "+5 lb"


@pytest.mark.parametrize(
    ("step_kg", "told"), [(2.5, "+2.5 kg"), (-2.0, "\u22122 kg"), (0.0, "as last time"), (nan, "")]
)
def test_the_step_from_last_time_is_told(step_kg: float, told: str) -> None:
    assert step_told(row(step_kg=step_kg), Unit.KG) == told


def test_one_load_for_both_names_the_leg_that_had_it() -> None:
    apart = row(step_kg=0.0, last_left_kg=28.0, last_right_kg=24.0)

    assert step_told(apart, Unit.KG) == "as the right leg last time"


def test_legs_with_loads_of_their_own_have_one_each() -> None:
    apart = row(own_loads=True, load_left_kg=20.0, load_right_kg=24.0)

    assert loads_told(apart, Unit.KG) == (("left", "20 kg"), ("right", "24 kg"))
    assert step_told(apart, Unit.KG) == ""


def test_no_load_is_body_weight_and_an_unknown_one_is_a_dash() -> None:
    assert loads_told(row(load_left_kg=0.0), Unit.KG) == (("", "Body weight"),)
    assert loads_told(row(load_left_kg=nan, last_left_kg=nan), Unit.KG) == (("", "–"),)


def test_where_nothing_is_suggested_last_times_load_stands() -> None:
    assert loads_told(row(load_left_kg=nan, last_left_kg=22.0), Unit.KG) == (("", "22 kg"),)


@pytest.mark.parametrize(
    ("known", "sets", "reserve"),
    [
        ({}, "3 × 5–8", "1 in reserve"),
        ({"reps_low": 8.0}, "3 × 8", "1 in reserve"),
        ({"reps_low": nan, "reps_high": nan, "target_rir": nan}, "3 sets", ""),
        ({"introduction": 1, "target_rir": 3.0, "sets": 2}, "2 × 5–8", "3–4 in reserve"),
    ],
)
def test_sets_are_told_with_what_to_leave_in_reserve(
    known: dict[str, object], sets: str, reserve: str
) -> None:
    assert (sets_told(row(**known)), reserve_told(row(**known))) == (sets, reserve)


def test_the_weaker_leg_begins_and_may_do_a_set_more() -> None:
    first = row(side_advice=SideAdvice.WEAKER_FIRST, first_side=Side.RIGHT)
    more = row(side_advice=SideAdvice.WEAKER_FIRST, first_side=Side.LEFT, extra_set_side=Side.LEFT)

    assert side_told(first) == "Start with the right leg; the left matches its reps."
    assert side_told(more) == "Start with the left leg and give it one set more; the right matches its reps."


@pytest.mark.parametrize("advice", [SideAdvice.NONE, SideAdvice.HOW_TO_MEASURE])
def test_other_states_of_balance_change_nothing(advice: SideAdvice) -> None:
    assert side_told(row(side_advice=advice)) == ""


def test_what_else_holds_is_told_only_where_it_does() -> None:
    everything = row(introduction=2, capped_by_week=True, capped_by_step=True, review=True, test_due=True)

    assert also_told(row()) == ()
    assert len(also_told(everything)) == 5
    assert also_told(everything)[0] == "Week 2 with it: a new exercise grows by a set a week."


def finding(kind: FindingKind, seen: int, *, since_log_start: bool = False) -> pd.Series:
    days = tuple(pd.Timestamp("2026-11-02").date() for _ in range(seen))
    return pd.Series(
        {"kind": kind, "seen": seen, "looked_at": 8, "dates": days, "since_log_start": since_log_start},
        dtype="object",
    )


def test_a_finding_says_on_which_day_or_on_how_many_of_how_many() -> None:
    names = ["Romanian deadlift", "Single-leg RDL"]

    once = finding_told(finding(FindingKind.DEMANDING_LATE, 1), names)
    often = finding_told(finding(FindingKind.DEMANDING_LATE, 3), names)

    assert once.startswith("Romanian deadlift and Single-leg RDL came after other exercises on 2 Nov.")
    assert often.startswith("Romanian deadlift and Single-leg RDL came after other exercises on 3 of 8 days")


@pytest.mark.parametrize("kind", list(FindingKind))
def test_every_finding_is_said_kindly(kind: FindingKind) -> None:
    told = finding_told(finding(kind, 2), ["Bridge", "Seated curl", "Single-leg bridge"])

    assert "2 of 8 days" in told
    assert not banned_words(told)
    assert not [word for word in ("injur", "must", "fail", "normal") if word in told]


def test_what_began_with_the_log_may_be_years_old() -> None:
    told = finding_told(finding(FindingKind.NEW_AT_ONCE, 1, since_log_start=True), ["Bridge"])

    assert told.endswith("If you have done them for years, pass over this.")
