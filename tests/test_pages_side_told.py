"""Rules for sides as a person would say them."""

import numpy as np
import pandas as pd
import pytest

from data.side_offers import Offer, OfferReason
from data.side_rule import SIDES, RuleKind, SideRule
from pages.elements.sides.told import no_information_told, question_told, reason_told, rule_told, would_do

ALTERNATE = SideRule(RuleKind.ROWS_ALTERNATE, SIDES[0])
BOTH = SideRule(RuleKind.BOTH_LEGS)


def offer(
    rule: SideRule = ALTERNATE,
    reason: OfferReason = OfferReason.POSSIBLE,
    sets: int = 12,
    still_unknown: int = 0,
) -> Offer:
    return Offer(rule, reason, sets, still_unknown, np.nan, no_information=False, preview=pd.DataFrame())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one row per side, left first", "One row per side, left first"),
        ("one row per side, right first", "One row per side, right first"),
        (
            "one row per side, first by note; left: left first",
            "One row per side, and my notes say who is first",
        ),
        ("halves, left first", "First half of the rows left, second half right"),
        ("halves, right first", "First half of the rows right, second half left"),
        (
            "halves, first by note; right: rechts zuerst",
            "First half one side, second half the other, and my notes say who is first",
        ),
        (
            "note has; left: left | links; right: right",
            "The note of a row says it: “left” or “links” is left, “right” is right",
        ),
        ("note is; right: only right", "The note of a row says it: “only right” is right"),
        (
            "note counts; left: l | left; right: r | right",
            "The note counts both sides, such as “20L 22R”",
        ),
        (
            "note counts; left: links; right: rechts",
            "The note counts both sides, such as “20 links 22 rechts”",
        ),
        ("both legs, same reps", "Each row is both sides, with the same reps"),
        ("one leg, right", "Every row is the right side"),
    ],
)
def test_every_rule_is_told_in_plain_words(text: str, told: str) -> None:
    assert rule_told(SideRule.parse(text)) == told


@pytest.mark.parametrize("kind", RuleKind)
def test_a_rule_and_its_mirror_are_told_differently_where_they_differ(kind: RuleKind) -> None:
    rule = next(
        rule
        for rule in map(
            SideRule.parse,
            (
                "one row per side, left first",
                "halves, left first",
                "note has; left: a; right: b",
                "note is; left: a; right: b",
                "note counts; left: a; right: b",
                "both legs, same reps",
                "one leg, left",
            ),
        )
        if rule.kind == kind
    )

    assert (rule_told(rule) == rule_told(rule.swapped)) == (rule == rule.swapped)


@pytest.mark.parametrize(
    ("offered", "told"),
    [
        (offer(sets=1), "1 set would be left or right."),
        (
            offer(sets=1212, still_unknown=3),
            "1,212 sets would be left or right; 3 would stay without a side.",
        ),
        (offer(BOTH), "12 sets would count for both sides, and stay out of balance."),
    ],
)
def test_what_a_rule_would_do_is_said_in_numbers(offered: Offer, told: str) -> None:
    assert would_do(offered) == told


@pytest.mark.parametrize(
    ("reason", "question", "why"),
    [
        (OfferReason.NOTES, "Your notes name sides. Is this how you meant it?", "Your notes suggest it."),
        (
            OfferReason.TWO_BLOCKS,
            "You log this exercise in two blocks. Which side is the first one?",
            "You mostly log this exercise as two blocks of the same length.",
        ),
        (
            OfferReason.IN_PAIRS,
            "Your sets come in pairs. Which side do you do first?",
            "Your sets come in pairs here, more often than in your two-sided lifts.",
        ),
        (OfferReason.POSSIBLE, "Do you remember how you logged these sets?", ""),
    ],
)
def test_the_question_is_that_of_the_most_telling_reason(
    reason: OfferReason, question: str, why: str
) -> None:
    offered = offer(reason=reason)

    assert question_told((offer(), offered)) == question
    assert reason_told(offered) == why


def test_rows_of_both_sides_are_said_to_stay_out_of_balance() -> None:
    assert "stay out of balance" in reason_told(offer(BOTH))


def test_equal_pairs_are_cannot_be_measured_and_not_even() -> None:
    assert no_information_told(0.944).startswith("94% of the pairs that this makes are two equal sets.")
    assert "not as even" in no_information_told(0.944)
