"""A note as words that can be compared, and the reps it counts for each leg.

Case does not matter and accents do: "SAĞ" is "sağ", and "sag" is not. Words match whole, never in part.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from data.sets import Side

_WORD = re.compile(r"[^\W_]+")
# What ends a clause; a point or comma between digits, as in 2.5, does not.
_BREAK = re.compile(r"[;:!?…()\[\]{}/|&+=*\n]|(?<!\d)[.,]|[.,](?!\d)|\s[-–—]+\s")
# Turkish has an I with and one without a dot. Folding case mixes them up, so here they are one letter.
_DOT_ABOVE = "\N{COMBINING DOT ABOVE}"
_NEWLINE_AS_LETTERS = r"\n"  # as some exports of Hevy write it
_DOTLESS_I = "\N{LATIN SMALL LETTER DOTLESS I}"

_REPS = r"(?:\s*(?:reps?|wdh\.?|repeticiones|repetições|répétitions|ripetizioni|tekrar)\b)?"
_THEN = r"(?:and|then|und|dann|y|luego|et|puis|e|depois|poi|ve|sonra)"
_BETWEEN = rf"\s*(?:[,;/&+|–-]|\b{_THEN}\b)?\s*"
_BEGINS = r"(?:^|[;!?()/\n]|[.,](?!\d))\s*(?:reps?\s*:?\s*)?"
_ENDS = r"(?=\s*(?:$|[;!?()\n]|[.,](?!\d)))"


@lru_cache(maxsize=16384)
def clauses(note: str) -> tuple[str, ...]:
    """The parts of a note between its punctuation: words apart by one blank, without case.

    "Left first - slow (2.5 s down)" gives "left first", "slow", "2 5 s down".
    """
    parts = (" ".join(_WORD.findall(part)) for part in _BREAK.split(folded(note)))
    return tuple(part for part in parts if part)


def as_words(text: str) -> str:
    """A word or phrase as clauses spell it. Raises `ValueError` where punctuation splits it or it is none."""
    found = clauses(text)
    if len(found) != 1:
        raise ValueError(f"{text!r} is not one word or phrase of letters and digits")
    return found[0]


def has_phrase(note: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in the note, whole words within one clause."""
    parts = [f" {part} " for part in clauses(note)]
    return any(f" {phrase} " in part for phrase in phrases for part in parts)


def is_clause(note: str, phrases: Collection[str]) -> bool:
    """Whether one of the note's clauses is one of the phrases and nothing else.

    A single word has to be the whole note: "Right, that was heavy" is about no leg.
    """
    parts = clauses(note)
    return any(part in phrases and (" " in part or len(parts) == 1) for part in parts)


@lru_cache(maxsize=16384)  # notes repeat, and whole logs are read again and again
def counted_reps(
    note: str, left_words: tuple[str, ...], right_words: tuple[str, ...]
) -> tuple[tuple[Side, int], tuple[Side, int]] | None:
    """The reps a note counts for each leg, in the order of the note; None where it does not clearly do so.

    "20L 22R", "L: 20, R: 22" and "20 left and 22 right" count, with these words for the sides. The count has
    to be a clause of its own, so that "L2 R3 in reserve" and "L 20 kg, R 22 kg" are none; and there is one
    alone: "20L 22R, 18L 19R" speaks of several sets and does not say which.
    """
    found = list(_count_pattern(left_words, right_words).finditer(folded(note)))
    if len(found) != 1:
        return None
    match = found[0].groupdict()
    order = "before" if match["before_1"] else "after"
    sides = [_side(match[f"{order}_{place}_word"], left_words) for place in (1, 2)]
    if sides[0] == sides[1]:
        return None
    return (sides[0], int(match[f"{order}_1"])), (sides[1], int(match[f"{order}_2"]))


def folded(note: str) -> str:
    """The note composed and without case, its lines trimmed and with single blanks."""
    composed = unicodedata.normalize("NFC", note).casefold().replace(_DOT_ABOVE, "")
    lines = unicodedata.normalize("NFC", composed).replace(_DOTLESS_I, "i").replace(_NEWLINE_AS_LETTERS, "\n")
    return "\n".join(" ".join(line.split()) for line in lines.splitlines())


def _side(word: str, left_words: tuple[str, ...]) -> Side:
    return Side.LEFT if as_words(word) in left_words else Side.RIGHT


@lru_cache(maxsize=64)
def _count_pattern(left_words: tuple[str, ...], right_words: tuple[str, ...]) -> re.Pattern[str]:
    """Both counts, the numbers `before` the side's words or `after` them."""
    longest_first = sorted((*left_words, *right_words), key=len, reverse=True)
    word = "|".join(r"[\s-]+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    before, after = (
        [
            rf"(?P<before_{place}>\d{{1,3}}){_REPS}\s*(?P<before_{place}_word>{word})(?!\w)",
            rf"(?P<after_{place}_word>{word})\s*[.:=-]?\s*(?P<after_{place}>\d{{1,3}})(?!\d){_REPS}",
        ]
        for place in (1, 2)
    )
    numbers_before, numbers_after = (_BETWEEN.join(pair) for pair in zip(before, after, strict=True))
    return re.compile(rf"{_BEGINS}(?:{numbers_before}|{numbers_after}){_ENDS}")
