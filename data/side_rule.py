"""A person's rule for the sides of an exercise whose rows do not say them: a value, kept as one text."""

from dataclasses import dataclass, replace
from enum import StrEnum

from data.note_words import as_words
from data.sets import Side

SIDES = (Side.LEFT, Side.RIGHT)


class RuleKind(StrEnum):
    """How rows become left and right; `SideRule` says what each needs."""

    ROWS_ALTERNATE = "one row per side"
    HALVES = "halves"
    NOTE_HAS = "note has"
    NOTE_IS = "note is"
    NOTE_COUNTS = "note counts"
    BOTH_LEGS = "both legs, same reps"
    ONE_LEG = "one leg"


_IN_TURN = (RuleKind.ROWS_ALTERNATE, RuleKind.HALVES)
_BY_NOTE = (RuleKind.NOTE_HAS, RuleKind.NOTE_IS, RuleKind.NOTE_COUNTS)

_HEADS: dict[str, tuple[RuleKind, Side | None]] = {
    **{f"{kind}, {side} first": (kind, side) for kind in _IN_TURN for side in SIDES},
    **{f"{kind}, first by note": (kind, None) for kind in _IN_TURN},
    **{str(kind): (kind, None) for kind in _BY_NOTE},
    **{f"{RuleKind.ONE_LEG}, {side}": (RuleKind.ONE_LEG, side) for side in SIDES},
    str(RuleKind.BOTH_LEGS): (RuleKind.BOTH_LEGS, None),
}
_HEAD_OF = {what: head for head, what in _HEADS.items()}


@dataclass(frozen=True)
class SideRule:
    """One rule; equal rules are equal however their words were written.

    - `ROWS_ALTERNATE`: each row is one leg, in turn. `HALVES`: the first half of a session's rows is one leg,
      the second half the other. Which leg is first: `side`, or without it the session's notes: one of them
      has a clause that is one of `left_words` or one of `right_words`.
    - `NOTE_HAS`: a row whose note holds one of these words, whole and in any place, is that leg.
      `NOTE_IS`: the same, where the words are a whole clause of the note; what notes suggest is of this kind.
    - `NOTE_COUNTS`: a note like "20L 22R", with these words for the legs, makes two rows of one.
    - `BOTH_LEGS`: each row stands for both legs with the same reps. `ONE_LEG`: all rows are `side`.

    Raises `ValueError` where the kind lacks what it needs or has what it cannot use.
    """

    kind: RuleKind
    side: Side | None = None
    left_words: tuple[str, ...] = ()
    right_words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("left_words", "right_words"):
            words = sorted({as_words(word) for word in getattr(self, name)})
            object.__setattr__(self, name, tuple(words))
        fault = _fault(self)
        if fault:
            raise ValueError(f"A side rule of the kind {str(self.kind)!r} {fault}")

    def __str__(self) -> str:
        """The rule as one line, equal for equal rules: "note is; left: left leg | links; right: rechts"."""
        words = {"left": self.left_words, "right": self.right_words}
        told = [f"{side}: {' | '.join(its)}" for side, its in words.items() if its]
        return "; ".join([_HEAD_OF[self.kind, self.side], *told])

    @classmethod
    def parse(cls, text: str) -> "SideRule":
        """The rule that `str` wrote. Raises `ValueError` naming the part that is wrong."""
        head, *told = text.split("; ")
        if head not in _HEADS:
            raise ValueError(f"{head!r} is no kind of side rule; there are {', '.join(map(repr, _HEADS))}")
        kind, side = _HEADS[head]
        words = _words(told)
        return cls(kind, side, words.get(Side.LEFT, ()), words.get(Side.RIGHT, ()))

    @property
    def swapped(self) -> "SideRule":
        """The same rule with left and right exchanged."""
        return replace(
            self,
            side=None if self.side is None else opposite(self.side),
            left_words=self.right_words,
            right_words=self.left_words,
        )


def opposite(side: Side) -> Side:
    """The other leg."""
    return Side.RIGHT if side == Side.LEFT else Side.LEFT


def _words(told: list[str]) -> dict[Side, tuple[str, ...]]:
    words: dict[Side, tuple[str, ...]] = {}
    for part in told:
        side, found, its = part.partition(": ")
        if not found or side not in SIDES:
            raise ValueError(f"{part!r} should read 'left: words' or 'right: words', with | between words")
        if Side(side) in words:
            raise ValueError(f"the words for {side} are given twice")
        words[Side(side)] = tuple(its.split(" | "))
    return words


def _fault(rule: SideRule) -> str:
    """What is wrong with the rule, to follow its name; empty where nothing is."""
    words = rule.left_words + rule.right_words
    shared = sorted(set(rule.left_words) & set(rule.right_words))
    has_side, has_words = rule.side is not None, bool(words)
    faults = {
        f"is for left or right, not {rule.side}": rule.side not in (None, *SIDES),
        f"has the same words on both sides: {', '.join(shared)}": bool(shared),
        "needs to know which leg is first: a side, or else words in the notes": (
            rule.kind in _IN_TURN and has_side == has_words
        ),
        "needs words for left or right, and no side": rule.kind in _BY_NOTE and (has_side or not has_words),
        "needs words for left and for right": (
            rule.kind == RuleKind.NOTE_COUNTS and not (rule.left_words and rule.right_words)
        ),
        "needs a side and no words": rule.kind == RuleKind.ONE_LEG and (not has_side or has_words),
        "takes neither a side nor words": rule.kind == RuleKind.BOTH_LEGS and (has_side or has_words),
    }
    return next((fault for fault, is_there in faults.items() if is_there), "")
