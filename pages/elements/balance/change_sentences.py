"""Sentences about change: is the difference closing, and which leg's own level moved.

"More even" may mean that the stronger leg got weaker: a change is never told without the legs behind it.
"""

from analytics.balance_change import SPAN, Claim
from analytics.leg_movement import LegMovement, Movement
from data.sets import Side
from pages.elements.balance.sentences import short_label
from pages.elements.balance.standing import Change, Movements, Standing
from pages.elements.balance.words import amount, points, weaker_by

FIRST_CHANGE = 2 * SPAN  # paired sessions
AFTER_TWELVE = f"After {FIRST_CHANGE} sessions"
_CLAIMS = {
    Claim.NONE: "No change can be shown",
    Claim.MORE_EVEN: "More even",
    Claim.LESS_EVEN: "Less even",
    Claim.CHANGED_SIDES: "The lead changed sides",
}
_BETTER, _WORSE = "smaller", "larger"


def claim_told(change: Change | None) -> str:
    """What may be said about change, in a few words."""
    return AFTER_TWELVE if change is None else _CLAIMS[change.claim]


def change_told(change: Change | None, moved: Movements) -> str:
    """How the difference changed since the first six sessions, and which leg's level moved."""
    told, legs = _difference_told(change), legs_told(moved)
    return f"{told}; {legs}." if legs else f"{told}."


def in_one_sentence(standing: Standing, moved: Movements) -> str:
    """Where the balance stands, how it changed and which leg moved: under 140 characters."""
    if not standing.measured:
        told, legs = short_label(standing), legs_told(moved)
        return f"{told}; {legs}." if legs else f"{told}."
    changed = change_told(standing.change, moved)
    return f"{short_label(standing)}. {changed}"


def legs_told(moved: Movements) -> str:
    """What both levels did: the right leg's level rose 9%; empty where nothing is known of one of them."""
    left, right = moved.left, moved.right
    if left is None or right is None:
        return ""
    if left.movement is right.movement:
        return _together(left, right)
    shifted = [
        (side, leg)
        for side, leg in ((Side.LEFT, left), (Side.RIGHT, right))
        if leg.movement is not Movement.STAYED
    ]
    if len(shifted) == 1:
        side, leg = shifted[0]
        return f"the {side} leg\u2019s level {leg.movement} {amount(leg.percent)}"
    return f"left level {_moved(left)}, right {_moved(right)}"


def _together(left: LegMovement, right: LegMovement) -> str:
    if left.movement is Movement.STAYED:
        return "neither leg\u2019s level moved clearly"
    return f"both levels {left.movement}, left {amount(left.percent)}, right {amount(right.percent)}"


def _moved(leg: LegMovement) -> str:
    return f"{leg.movement} {amount(leg.percent)}"


def _difference_told(change: Change | None) -> str:
    if change is None:
        return f"Change can be told after {FIRST_CHANGE} sessions"
    if change.claim is Claim.NONE:
        return _CLAIMS[Claim.NONE]
    if not change.still_so:
        return f"{_CLAIMS[change.claim]} after {change.claimed_after} sessions, not in the latest six"
    if change.first * change.last < 0:
        last = weaker_by(change.last).removesuffix(" weaker")
        return f"First six sessions {weaker_by(change.first)}, last six {last}"
    direction = _BETTER if change.claim is Claim.MORE_EVEN else _WORSE
    return f"{points(change.points).capitalize()} {direction} than in the first six sessions"
