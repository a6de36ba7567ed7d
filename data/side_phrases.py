"""What a note says about sides, in seven languages: the phrases are those of `side_notes.tsv`.

A phrase counts only where it is a whole clause, but for words like "leg" or "today": that keeps apart
"left only" and "left only 2 in the tank", "right first" and "right first time I tried".
The file's rows by `meaning`; `{side}` and `{other}` stand for every word for a side and its opposite:

- `left`, `right`: words for a side. `... with twin`: alone in a note, such a word ("L", "sol") is a side only
  where another note of the exercise is its opposite. `... in counts`: only beside a number ("20G 22D").
- `first`: which leg begins. `only`: which leg a set was done with. `each`: a row is both legs, reps being
  those of each; a number may stand before it.
- `limb`: words beside a side that change nothing. `filler`: the same, beside `first` and `only` alone.
"""

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from data.note_words import as_words, clauses, counted_reps
from data.sets import Side
from data.side_rule import SIDES, opposite

PHRASES_FILE = Path(__file__).with_name("side_notes.tsv")

_BEFORE_EACH = re.compile(r"^\d{1,3} (?:reps? )?")
_NUMBERED = re.compile(r"(?P<word>.*?[^\W\d]) ?\d{1,2}")
_TWIN, _IN_COUNTS = " with twin", " in counts"


class Meaning(StrEnum):
    """What a note can say about legs.

    Which one begins; which one a set was, in a phrase or as the whole note; that the reps are those of each;
    how many each did.
    """

    FIRST = "first"
    ONLY = "only"
    LABEL = "label"
    EACH = "each"
    COUNT = "count"


@dataclass(frozen=True)
class Said:
    """What a note says about sides.

    `words` is the clause that says it, or the note where it is a count. `side` is None where it is about both
    legs. `language` is the first that fits, as a code of two letters. `needs_twin`: it is a side only where
    another note of the exercise is the opposite.
    """

    meaning: Meaning
    side: Side | None
    words: str
    language: str
    needs_twin: bool = False


@lru_cache(maxsize=16384)  # notes repeat, set after set
def said_by(note: str) -> Said | None:
    """What the note says about sides; None for most notes, and for one that contradicts itself."""
    counted = _count(note)
    if counted is not None:
        return counted
    parts = clauses(note)
    said = [each for part in parts if (each := _said(part, alone=len(parts) == 1)) is not None]
    return said[0] if len({(each.meaning, each.side) for each in said}) == 1 else None


def side_words(language: str) -> dict[Side, tuple[str, ...]]:
    """The language's words for each side that may stand beside a number, with and without "leg"."""
    return _languages()[language].count_words


@dataclass(frozen=True)
class _Language:
    code: str
    phrases: Mapping[str, tuple[Meaning, Side]]
    labels: Mapping[str, Side]
    each: frozenset[str]
    twins: frozenset[str]
    limbs: frozenset[str]
    fillers: frozenset[str]
    count_words: dict[Side, tuple[str, ...]]


def _said(clause: str, *, alone: bool) -> Said | None:
    """What a clause says in the first language in which it says anything."""
    said = (_phrase(clause, language) or (_label(clause, language) if alone else None) for language in _all())
    return next((each for each in said if each is not None), None)


def _phrase(clause: str, language: _Language) -> Said | None:
    if _BEFORE_EACH.sub("", clause) in language.each:
        return Said(Meaning.EACH, None, clause, language.code)
    found = language.phrases.get(_without(clause, language.limbs | language.fillers))
    return Said(*found, clause, language.code) if found else None


def _label(clause: str, language: _Language) -> Said | None:
    """A word for a side that is the whole note; with a number, "L2", it needs its twin, whatever the word."""
    bare = _without(clause, language.limbs)
    numbered = _NUMBERED.fullmatch(bare)
    word = numbered["word"] if numbered else bare
    side = language.labels.get(word)
    if side is None:
        return None
    return Said(Meaning.LABEL, side, clause, language.code, bool(numbered) or word in language.twins)


def _count(note: str) -> Said | None:
    if len(re.findall(r"\d+", note)) < 2:
        return None
    for language in _all():
        words = language.count_words
        if counted_reps(note, words[Side.LEFT], words[Side.RIGHT]) is not None:
            return Said(Meaning.COUNT, None, note, language.code)
    return None


def _without(clause: str, words: Collection[str]) -> str:
    return " ".join(word for word in clause.split() if word not in words)


def _all() -> Collection[_Language]:
    return _languages().values()


@cache
def _languages() -> Mapping[str, _Language]:
    """Every language of the file, by its code, in the order of the file."""
    with PHRASES_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    codes = dict.fromkeys(row["language"] for row in rows)
    return {code: _language(code, [row for row in rows if row["language"] == code]) for code in codes}


def _language(code: str, rows: list[dict[str, str]]) -> _Language:
    def words(*meanings: str) -> list[str]:
        return [as_words(row["words"]) for row in rows if row["meaning"] in meanings]

    limbs = frozenset(word for phrase in words("limb") for word in phrase.split())
    fillers = frozenset(word for phrase in words("filler") for word in phrase.split())
    of_side = {side: words(side, f"{side}{_TWIN}") for side in SIDES}
    templates = [
        (Meaning(row["meaning"]), row["words"]) for row in rows if row["meaning"] in ("first", "only")
    ]
    return _Language(
        code=code,
        phrases=dict(_phrases(templates, of_side, limbs | fillers)),
        labels={word: side for side, its in of_side.items() for word in its},
        each=frozenset(words("each")),
        twins=frozenset(words(*(f"{side}{_TWIN}" for side in SIDES))),
        limbs=limbs,
        fillers=fillers,
        count_words={
            side: tuple(_beside_numbers(its + words(f"{side}{_IN_COUNTS}"), words("limb")))
            for side, its in of_side.items()
        },
    )


def _phrases(
    templates: list[tuple[Meaning, str]], words: Mapping[Side, list[str]], ignored: Collection[str]
) -> Iterator[tuple[str, tuple[Meaning, Side]]]:
    for meaning, template in templates:
        for side in SIDES:
            for word in words[side]:
                for other in words[opposite(side)] if "{other}" in template else [""]:
                    text = as_words(template.replace("{side}", word).replace("{other}", other))
                    yield _without(text, ignored), (meaning, side)


def _beside_numbers(words: list[str], limbs: list[str]) -> Iterator[str]:
    """Each word alone, with a limb after it and with a limb before it: "left leg", "pierna izquierda"."""
    for word in words:
        yield word
        if len(word) > 1:
            yield from (f"{word} {limb}" for limb in limbs)
            yield from (f"{limb} {word}" for limb in limbs)
