"""A side rule as text, and what a rule may be."""

import pytest

from data.sets import Side
from data.side_rule import opposite
from data.side_rules import RuleKind, SideRule

LEFT_FIRST = SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)
LEFT_HALF = SideRule(RuleKind.HALVES, Side.LEFT)
COUNTS = SideRule(RuleKind.NOTE_COUNTS, None, ("l", "left"), ("r", "right"))
WORDS = SideRule(RuleKind.NOTE_HAS, None, ("left", "links"), ("right", "sağ"))
CLAUSES = SideRule(RuleKind.NOTE_IS, None, ("left only", "left"), ("right only", "right"))
BY_NOTE = (("left first",), ("right first",))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (LEFT_FIRST, "one row per side, left first"),
        (LEFT_HALF.swapped, "halves, right first"),
        (
            SideRule(RuleKind.HALVES, None, *BY_NOTE),
            "halves, first by note; left: left first; right: right first",
        ),
        (WORDS, "note has; left: left | links; right: right | sağ"),
        (SideRule(RuleKind.NOTE_IS, None, (), ("R only",)), "note is; right: r only"),
        (COUNTS, "note counts; left: l | left; right: r | right"),
        (SideRule(RuleKind.BOTH_LEGS), "both legs, same reps"),
        (SideRule(RuleKind.ONE_LEG, Side.LEFT), "one leg, left"),
    ],
)
def test_the_text_of_a_rule(rule: SideRule, text: str) -> None:
    assert str(rule) == text
    assert SideRule.parse(text) == rule


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "'' is no kind of side rule"),
        ("rows alternate", "'rows alternate' is no kind"),
        ("one row per side, both first", "is no kind"),
        ("one row per side, first by note", "which leg is first"),
        ("one row per side, left first; left: links", "which leg is first"),
        ("note has", "needs words"),
        ("note counts; left: l", "words for left and for right"),
        ("note has; both: x", "'both: x' should read"),
        ("note has; left", "'left' should read"),
        ("note has; left: l; left: m", "given twice"),
        ("note has; left: a, b", "'a, b' is not one word"),
        ("note has; left: ", "'' is not one word"),
        ("note has; left: x; right: X", "same words on both sides: x"),
        ("both legs, same reps; left: l", "takes neither"),
        ("one leg, left; left: l", "needs a side and no words"),
    ],
)
def test_a_text_that_is_no_rule_is_named(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        SideRule.parse(text)


def test_rules_are_equal_however_their_words_are_written() -> None:
    one = SideRule(RuleKind.NOTE_HAS, None, ("Links", "LEFT", "left"), ())
    other = SideRule(RuleKind.NOTE_HAS, None, ("left ", "links"), ())

    assert one == other
    assert len({one, other}) == 1


@pytest.mark.parametrize("side", [Side.BOTH, Side.UNKNOWN])
def test_a_rule_is_for_left_or_right(side: Side) -> None:
    with pytest.raises(ValueError, match="left or right"):
        SideRule(RuleKind.ONE_LEG, side)


def test_each_leg_has_an_opposite() -> None:
    assert (opposite(Side.LEFT), opposite(Side.RIGHT)) == (Side.RIGHT, Side.LEFT)
