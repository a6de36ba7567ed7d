"""Rules for sides in words: what a rule says, what speaks for it, and what it would do."""

from data.sets import Side
from data.side_offers import Offer, OfferReason
from data.side_rule import RuleKind, SideRule
from pages.elements import formatting

OUT_OF_BALANCE = "Such sets count for both sides and stay out of balance."
EQUAL_PAIRS = (
    "Nine in ten pairs of these sets are equal: same weight, same reps. Equal pairs carry no information "
    "about balance, whichever side was first."
)
_MARKS = {
    Side.LEFT: "\u25cf Left",
    Side.RIGHT: "\u25c6 Right",
    Side.BOTH: "Both sides",
    Side.UNKNOWN: "Not known",
}
_OTHER = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


def rule_told(rule: SideRule) -> str:
    """The rule as a person would say it: One row per side, left first."""
    if rule.kind == RuleKind.BOTH_LEGS:
        return "Each row is both sides, with the same reps"
    if rule.kind == RuleKind.ONE_LEG:
        return f"Every row is the {rule.side} side"
    if rule.kind == RuleKind.NOTE_COUNTS:
        left, right = _letter(rule.left_words), _letter(rule.right_words)
        return f"The note counts both sides, such as \u201c20{left} 22{right}\u201d"
    if rule.kind == RuleKind.ROWS_ALTERNATE:
        return f"One row per side, {_who_is_first(rule)}"
    if rule.kind == RuleKind.HALVES:
        return _halves(rule)
    return f"The note of a row says it: {_words_told(rule)}"


def reason_told(offer: Offer) -> str:
    """What speaks for the rule; empty where nothing does."""
    if offer.reason == OfferReason.NOTES:
        return "Your notes suggest it."
    if offer.reason == OfferReason.TWO_BLOCKS:
        return "You mostly log this exercise as two blocks of the same length."
    if offer.reason == OfferReason.IN_PAIRS:
        return "Your sets come in pairs here, more often than in your two-sided lifts."
    return OUT_OF_BALANCE if offer.rule.kind == RuleKind.BOTH_LEGS else ""


def question_told(offers: tuple[Offer, ...]) -> str:
    """The question that the most telling reason puts."""
    reasons = {offer.reason for offer in offers}
    if OfferReason.NOTES in reasons:
        return "Your notes name sides. Is this how you meant it?"
    if OfferReason.TWO_BLOCKS in reasons:
        return "You log this exercise in two blocks. Which side is the first one?"
    if OfferReason.IN_PAIRS in reasons:
        return "Your sets come in pairs. Which side do you do first?"
    return "Do you remember how you logged these sets?"


def would_do(offer: Offer) -> str:
    """What the rule would do, in numbers."""
    sets = formatting.counted(offer.sets, "set")
    if offer.rule.kind == RuleKind.BOTH_LEGS:
        return f"{sets} would count for both sides, and stay out of balance."
    left = (
        f"; {formatting.whole(offer.still_unknown)} would stay without a side" if offer.still_unknown else ""
    )
    return f"{sets} would be left or right{left}."


def no_information_told(identical_share: float) -> str:
    """What pairs of equal sets would make of the exercise; not an alarm, and not an even balance."""
    return (
        f"{formatting.rounded(identical_share * 100)}% of the pairs that this makes are two equal sets. The "
        "exercise would show as \u201ccannot be measured\u201d, not as even."
    )


def side_marked(side: str) -> str:
    """A side with its mark, in a table."""
    return _MARKS[Side(side)]


def _who_is_first(rule: SideRule) -> str:
    return "and my notes say who is first" if rule.side is None else f"{rule.side} first"


def _halves(rule: SideRule) -> str:
    if rule.side is None:
        return "First half one side, second half the other, and my notes say who is first"
    return f"First half of the rows {rule.side}, second half {_OTHER[rule.side]}"


def _words_told(rule: SideRule) -> str:
    told = ((rule.left_words, "left"), (rule.right_words, "right"))
    return ", ".join(f"{_quoted(words)} is {side}" for words, side in told if words)


def _quoted(words: tuple[str, ...]) -> str:
    return " or ".join(f"\u201c{word}\u201d" for word in words)


def _letter(words: tuple[str, ...]) -> str:
    shortest = min(words, key=len)
    return shortest.upper() if len(shortest) == 1 else f" {shortest}"
