"""What a guide says of the person's own training: every code has its sentence, with day and numbers."""

from datetime import date
from math import nan

import pandas as pd
import pytest

from analytics.bridge_gate import Gate, GateStanding
from analytics.plans import Plan
from analytics.prescription_fit import Change, FitSummary
from data.exercise_guides import load_guides
from data.sets import Unit
from pages.elements.guide.sentences import (
    begin_told,
    change_told,
    fit_told,
    gate_asks,
    gate_told,
    last_told,
    legs_told,
    record_told,
    unknown_sides_told,
)
from tests.banned_words import banned_words

PLAN = Plan(reps_low=5, reps_high=8, sets_low=3, sets_high=4, start_rir=3)


def fit(
    change: Change = Change.NONE, *, sets: int = 40, inside: float = 0.9, per_leg: float = 3
) -> FitSummary:
    return FitSummary(
        sessions=8, sets=sets, inside=inside, below=0.35, above=0.4, sets_per_leg=per_leg, change=change
    )


def test_the_share_inside_is_told_with_its_sessions_and_range() -> None:
    assert fit_told(fit(), PLAN) == "90% of the sets in your last 8 sessions were inside 5–8 reps (shaded)."


def test_all_and_none_are_words_and_never_a_rounded_percentage() -> None:
    assert fit_told(fit(inside=1.0), PLAN).startswith("All 40 sets")
    assert fit_told(fit(inside=0.0), PLAN).startswith("None of the 40 sets")


def test_one_set_is_one_set() -> None:
    one = FitSummary(
        sessions=1, sets=1, inside=0.0, below=1.0, above=0.0, sets_per_leg=1, change=Change.LESS_LOAD
    )

    assert fit_told(one, PLAN) == "The one set in your last session was not inside 5–8 reps (shaded)."


def test_legs_are_told_apart_only_where_both_are_there_and_differ() -> None:
    assert legs_told(pd.Series({"left": 0.92, "right": 0.8})) == "Left 92%, right 80%."
    assert legs_told(pd.Series({"left": 0.9, "right": 0.9})) == ""
    assert legs_told(pd.Series({"both": 0.9})) == ""


@pytest.mark.parametrize("change", Change)
def test_every_change_is_one_kind_sentence(change: Change) -> None:
    told = change_told(fit(change), PLAN, each_leg=True)

    assert bool(told) == (change is not Change.NO_SETS)
    assert told.count(".") <= 1
    assert not banned_words(told)


def test_more_sets_are_asked_for_a_leg() -> None:
    told = change_told(fit(Change.MORE_SETS, per_leg=2), PLAN, each_leg=True)

    assert told == "A usual session had 2 sets for each leg; the plan has 3–4, when you have time for it."


def test_a_new_exercise_begins_with_two_easy_sets() -> None:
    told = begin_told(PLAN, each_leg=True)

    assert told[0] == (
        "First week: 2 sets of 5–8 reps with each leg, stopping 3 to 4 reps before you could do no more."
    )
    assert "Keep at least 3 in reserve until then." in told


def test_the_harder_exercise_names_the_one_before_it() -> None:
    told = begin_told(PLAN, each_leg=True, after="hamstring bridge")

    assert told[0].startswith("Come to it from the hamstring bridge")


@pytest.mark.parametrize("slug", load_guides())
def test_every_guide_can_be_begun(slug: str) -> None:
    guide = load_guides()[slug]
    plan = Plan(guide.reps_low, guide.reps_high, guide.sets_low, guide.sets_high)

    told = " ".join(begin_told(plan, each_leg=False))

    assert not banned_words(told)


@pytest.mark.parametrize("where", GateStanding)
@pytest.mark.parametrize("unit", Unit)
def test_every_place_at_the_gate_has_words_with_its_day(where: GateStanding, unit: Unit) -> None:
    started = where is not GateStanding.NO_SETS
    gate = Gate(where, date(2026, 11, 7) if started else None, needed_kg=11.5, sets_done=1)

    told = gate_told(gate, unit)

    assert ("7 November 2026" in told) == started
    assert not banned_words(told)


def test_without_body_mass_the_gate_asks_in_words() -> None:
    assert "half of the weight your feet carry" in gate_asks(Gate(GateStanding.NO_SETS), Unit.KG)
    assert "25.4 lb added" in gate_asks(Gate(GateStanding.LOAD, needed_kg=11.5), Unit.LB)


@pytest.mark.parametrize(
    ("kind", "value", "reps", "words"),
    [
        ("e1rm", 32.0, 8.0, "24 kg × 8 on 19 Nov 2026, one-rep max 32 kg"),
        ("load", 24.0, 8.0, "24 kg × 8 on 19 Nov 2026, heaviest load"),
        ("reps", 8.0, 8.0, "24 kg × 8 on 19 Nov 2026, most reps"),
        ("seconds", 40.0, nan, "40 s on 19 Nov 2026, longest hold"),
    ],
)
def test_a_record_is_told_with_its_set_and_day(kind: str, value: float, reps: float, words: str) -> None:
    row = pd.Series(
        {
            "kind": kind,
            "value": value,
            "reps": reps,
            "load_kg": 24.0,
            "assisted": False,
            "rir": nan,
            "confidence": "headline",
            "date": pd.Timestamp("2026-11-19"),
        }
    )

    assert record_told(row, Unit.KG) == words


def test_after_a_break_the_start_is_lighter() -> None:
    assert last_told(date(2026, 11, 19), 4) == "From your last sets, on 19 November 2026."
    assert last_told(date(2026, 10, 1), 53, "machine") == (
        "From your last sets, on 1 October 2026, machine. After a break, start lighter."
    )


def test_sets_without_a_side_are_counted() -> None:
    assert unknown_sides_told(0) == ""
    assert unknown_sides_told(1).startswith("1 set has no known side")
    assert unknown_sides_told(12).startswith("12 sets have no known side")
