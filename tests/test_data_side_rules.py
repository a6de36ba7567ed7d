"""Rows that name no leg, by the person's rule; all training here is made up."""

import numpy as np
import pandas as pd
import pytest

from data.sets import Side, as_sets
from data.side_rules import RuleKind, SideRule, with_side_rules
from tests.side_diary import NAME, letters, session, training

LEFT_FIRST = SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)
LEFT_HALF = SideRule(RuleKind.HALVES, Side.LEFT)
COUNTS = SideRule(RuleKind.NOTE_COUNTS, None, ("l", "left"), ("r", "right"))
WORDS = SideRule(RuleKind.NOTE_HAS, None, ("left", "links"), ("right", "sağ"))
CLAUSES = SideRule(RuleKind.NOTE_IS, None, ("left only", "left"), ("right only", "right"))
BY_NOTE = (("left first",), ("right first",))


def ruled(sets: pd.DataFrame, rule: SideRule) -> pd.DataFrame:
    return with_side_rules(sets, {"hevy": {NAME: rule}})


def sides(rule: SideRule, *sessions: pd.DataFrame) -> str:
    return letters(ruled(training(*sessions), rule))


def test_one_row_per_side_alternates_and_begins_anew_in_each_session() -> None:
    first, second = session("2030-02-03", "20x8 20x8 20x7"), session("2030-02-05", "20x8 20x8")

    assert sides(LEFT_FIRST, first, second) == "LRLLR"
    assert sides(LEFT_FIRST.swapped, first, second) == "RLRRL"


def test_a_side_by_rule_says_so() -> None:
    sets = ruled(training(session("2030-02-03", "20x8")), LEFT_FIRST)

    assert sets["side_source"].to_list() == ["rule"]


def test_halves_need_an_even_number_of_sets() -> None:
    assert sides(LEFT_HALF, session("2030-02-03", "20x8 20x8 18x8 18x8")) == "LLRR"
    assert sides(LEFT_HALF, session("2030-02-03", "20x8 20x8 18x8")) == "???"


def test_rows_are_counted_through_the_blocks_of_a_session() -> None:
    blocks = [session("2030-02-03", "20x8 20x8 20x8", block=block) for block in (1, 2)]

    assert sides(LEFT_FIRST, *blocks) == "LRLRLR"
    assert sides(LEFT_HALF, *blocks) == "LLLRRR"


@pytest.mark.parametrize("written", ["w10x8 20x8 20x8 20x8 20x8", "20x8 20x8 w10x8 20x8 20x8"])
@pytest.mark.parametrize("rule", [LEFT_FIRST, LEFT_HALF])
def test_a_lone_warm_up_shifts_nothing_and_stays_unknown(written: str, rule: SideRule) -> None:
    told = sides(rule, session("2030-02-03", written))

    assert told.replace("?", "") == ("LRLR" if rule == LEFT_FIRST else "LLRR")
    assert told.index("?") == written.split().index("w10x8")


def test_an_even_number_of_warm_ups_has_sides_of_its_own() -> None:
    assert sides(LEFT_FIRST, session("2030-02-03", "w10x8 w10x8 20x8 20x8")) == "LRLR"
    assert sides(LEFT_HALF, session("2030-02-03", "w10x8 20x8 20x8 w10x8 20x8 20x8")) == "LLLRRR"


def test_without_a_date_there_is_no_session_to_count_in() -> None:
    sets = training(session("2030-02-03", "20x8 20x8")).assign(session_start=None)

    assert letters(ruled(as_sets(sets), LEFT_FIRST)) == "??"


@pytest.mark.parametrize(("stated", "expected"), [("right", "LRLR"), ("left", "?L??"), ("both", "?B??")])
def test_a_stated_side_keeps_its_place_and_one_that_contradicts_the_rule_ends_it_for_the_session(
    stated: str, expected: str
) -> None:
    sets = training(session("2030-02-03", "20x8 20x8 20x8 20x8"))
    second = np.arange(4) == 1
    stated_once = as_sets(
        sets.assign(side=np.where(second, stated, "unknown"), side_source=np.where(second, "entered", "none"))
    )

    told = ruled(stated_once, LEFT_FIRST)

    assert letters(told) == expected
    assert told["side_source"].iloc[1] == "entered"


@pytest.mark.parametrize(
    ("kind", "left", "right"), [(RuleKind.ROWS_ALTERNATE, "LR", "RL"), (RuleKind.HALVES, "LR", "RL")]
)
def test_notes_can_say_which_leg_begins(kind: RuleKind, left: str, right: str) -> None:
    rule = SideRule(kind, None, *BY_NOTE)

    assert sides(rule, session("2030-02-03", "20x8 20x8", note="Left first, slow")) == left
    assert sides(rule, session("2030-02-03", "w10x8 20x8 20x8", note="Right first | x | x"))[1:] == right
    assert sides(rule, session("2030-02-03", "20x8 20x8", note="left first | right first")) == "??"
    assert sides(rule, session("2030-02-03", "20x8 20x8", note="slow")) == "??"
    assert sides(rule, session("2030-02-03", "20x8 20x8", note="left first set was hard")) == "??"


@pytest.mark.parametrize(
    ("note", "side"),
    [
        ("left", "L"),
        ("LEFT, slow", "L"),
        ("Mit links", "L"),
        ("SAĞ bacak", "R"),
        ("sag", "?"),
        ("leftover band", "?"),
        ("bright light", "?"),
        ("left and right", "?"),
        ("", "?"),
    ],
)
def test_a_note_word_is_a_whole_word_without_case_and_with_accents(note: str, side: str) -> None:
    assert sides(WORDS, session("2030-02-03", "20x8", note=note)) == side


@pytest.mark.parametrize(
    ("note", "side"),
    [
        ("Left only", "L"),
        ("easy, left only", "L"),
        ("left only 2 in the tank", "?"),
        ("Right", "R"),
        ("Right, that was heavy", "?"),
        ("Left only; right only", "?"),
    ],
)
def test_a_note_clause_is_said_whole(note: str, side: str) -> None:
    assert sides(CLAUSES, session("2030-02-03", "20x8", note=note)) == side


def test_a_row_for_both_legs_and_an_exercise_of_one_leg() -> None:
    one = session("2030-02-03", "w10x8 20x8")

    assert sides(SideRule(RuleKind.BOTH_LEGS), one) == "BB"
    assert sides(SideRule(RuleKind.ONE_LEG, Side.RIGHT), one) == "RR"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("20L 22R", [("left", 20), ("right", 22)]),
        ("22r/20l", [("right", 22), ("left", 20)]),
        ("L20 R22", [("left", 20), ("right", 22)]),
        ("L: 20, R: 22", [("left", 20), ("right", 22)]),
        ("left 20 reps and right 22 reps", [("left", 20), ("right", 22)]),
        ("slow today. 20 left, 22 right!", [("left", 20), ("right", 22)]),
        ("Reps: 20L 22R", [("left", 20), ("right", 22)]),
    ],
)
def test_a_note_that_counts_both_legs_makes_two_rows(note: str, told: list[tuple[str, int]]) -> None:
    sets = ruled(training(session("2030-02-03", "20x20 20x9", note=f"{note} | slow")), COUNTS)

    assert list(zip(sets["side"], sets["reps"], strict=True)) == [*told, ("unknown", 9)]
    assert sets["load"].to_list() == [20, 20, 20]
    assert sets.index.to_list() == [0, 1, 2]


@pytest.mark.parametrize(
    "note",
    [
        "20L",
        "20L 22L",
        "20L 22R, 18L 19R",
        "20kg L 22kg R",
        "L 20 kg, R 22 kg",
        "L 20 R 22 kg",
        "RIR L2 R3",
        "L2 R3 in reserve",
        "3x20L 3x22R",
        "22.5L 20R",
        "20-22L 22R",
        "2 left in the tank, right after squats",
        "L-sit 20, row 22",
        "",
    ],
)
def test_a_note_that_does_not_clearly_count_both_legs_changes_nothing(note: str) -> None:
    assert sides(COUNTS, session("2030-02-03", "20x20", note=note)) == "?"


@pytest.mark.parametrize(
    ("written", "told"),
    [("20x20", "LR"), ("20x21", "LR"), ("20x42", "LR"), ("20x0", "LR"), ("20x", "LR"), ("20x8", "?")],
)
def test_counts_have_to_agree_with_the_reps_of_the_row(written: str, told: str) -> None:
    assert sides(COUNTS, session("2030-02-03", written, note="20L 22R")) == told


def test_a_hold_counts_no_reps() -> None:
    sets = training(session("2030-02-03", "0x", note="20L 22R")).assign(hold_s=20.0)

    assert letters(ruled(sets, COUNTS)) == "?"


def test_only_the_app_and_the_name_of_the_rule_change() -> None:
    own, other_name = session("2030-02-03", "20x8"), session("2030-02-03", "20x8", name="Lunge")
    other_app = session("2030-02-03", "20x8", app="strong")

    assert sides(LEFT_FIRST, own, other_name, other_app) == "L??"


def test_two_athletes_have_sessions_of_their_own() -> None:
    one, other = session("2030-02-03", "20x8"), session("2030-02-03", "20x8").assign(athlete="Ada")

    assert sides(LEFT_FIRST, one, other) == "LL"


def test_each_name_has_its_rule() -> None:
    sets = training(session("2030-02-03", "20x8 20x8"), session("2030-02-03", "20x8", name="Lunge"))
    rules = {"hevy": {NAME: LEFT_FIRST, "Lunge": SideRule(RuleKind.BOTH_LEGS), "Absent": WORDS}, "strong": {}}

    assert letters(with_side_rules(sets, rules)) == "LRB"


@pytest.mark.parametrize("rules", [{}, {"hevy": {}}])
def test_without_rules_the_sets_are_given_back(rules: dict[str, dict[str, SideRule]]) -> None:
    sets = training(session("2030-02-03", "20x8"))

    assert with_side_rules(sets, rules) is sets


def test_no_sets_stay_no_sets() -> None:
    none = as_sets(pd.DataFrame())

    assert ruled(none, LEFT_FIRST) is none


def test_nothing_but_side_and_source_changes_and_the_frame_received_stays() -> None:
    sets = training(session("2030-02-03", "w10x8 20x8 20x8", note="left | x | right")).set_index(
        pd.Index([7, 3, 5])
    )
    before = sets.copy(deep=True)

    told = ruled(sets, LEFT_FIRST)

    pd.testing.assert_frame_equal(sets, before)
    same = [name for name in sets if name not in {"side", "side_source"}]
    pd.testing.assert_frame_equal(told[same], sets[same])
    assert as_sets(told) is told


# What holds for every rule and every log
