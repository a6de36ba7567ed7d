"""What the columns of a table of one's own mean, whatever exactly they are called (`column_words.tsv`).

How sure a word is: certain; likely, where the values agree; beside, where another column is the exercise;
along, where it stands with a certain one.
"""

import csv
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from data.name_sides import LEFT_WORDS, RIGHT_WORDS
from data.sets import Side
from data.table_mapping import AMOUNTS, PERSON, Meaning

COLUMN_WORDS = Path(__file__).with_name("column_words.tsv")

_UNIT_WORDS = {
    "load": {"kg": "kg kgs kilo kilos kilogram kilograms kilogramm", "lb": "lb lbs pound pounds"},
    "hold_s": {"s": "s sec secs second seconds", "min": "min mins minutes"},
    "distance": {"m": "m meters metres", "km": "km kilometers kilometres", "mi": "mi miles"},
}
_UNIT_OF_WORD = {
    word: (field, unit)
    for field, units in _UNIT_WORDS.items()
    for unit, words in units.items()
    for word in words.split()
}
_HOLD_IF_IN_SECONDS = {"time", "duration", "time under tension"}  # else they are of a day or of a session
_MOST_WORDS = 12  # of a name; more are a text
_LIMBS = {"leg", "side", "limb"}


def meanings_of(names: Sequence[str]) -> tuple[Meaning | None, ...]:
    """The meaning of each of a table's columns, None where its name has none known.

    A "name" is a person's beside a column that can only be the exercise, unless another one is the person.
    """
    meanings = tuple(map(meaning_of, names))
    if PERSON in meanings or not any(map(_is_exercise, names)):
        return meanings
    beside = _words("beside")
    return tuple(
        PERSON if meaning is None and folded(name) in beside else meaning
        for name, meaning in zip(names, meanings, strict=True)
    )


def meaning_of(name: str) -> Meaning | None:
    """The meaning of a column's name, with blanks, underscores or brackets; None where it has none known."""
    whole = PERSON.field if _is_person(folded(name)) else _certain().get(folded(name))
    if whole is not None:
        return Meaning(whole)
    words, side = _without_side(folded(name).split())
    field = _certain().get(" ".join(words))
    if field is not None:
        return _sided(field, side)
    *before, last = words or [""]
    its_field, unit = _UNIT_OF_WORD.get(last, ("", ""))
    named = " ".join(before)
    if not named and unit in {"kg", "lb"}:
        return Meaning("load", side, unit)
    if its_field and (
        _certain().get(named) == its_field or (its_field == "hold_s" and named in _HOLD_IF_IN_SECONDS)
    ):
        return Meaning(its_field, side, unit)
    return None


def likely_meaning_of(name: str) -> Meaning | None:
    """What a name may mean that does not say it for certain: "Day" may be a date, or the day of a plan.

    Of a name of several words the longest known part counts, as in "How many reps?".
    """
    whole = folded(name).split()
    words, side = _without_side(whole)
    field = _words("likely").get(" ".join(words)) or _longest(words, at_least=1)
    phrase = _longest(whole, at_least=3)  # "left in the tank" is no side
    if phrase is not None or field is None:
        return None if phrase is None else Meaning(phrase)
    its_field, unit = _UNIT_OF_WORD.get(whole[-1], ("", ""))
    meaning = _sided(field, side)
    return replace(meaning, unit=unit) if meaning and its_field == field else meaning


def lone_side_of(name: str) -> Side | None:
    """The side of a column that is called nothing else, such as "Left" or "R leg"; None for any other."""
    words = [word for word in folded(name).split() if word not in _LIMBS]
    return _SIDE_OF.get(words[0]) if len(words) == 1 else None


def folded(text: str) -> str:
    """Words without case, accents and punctuation, with single blanks between them."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)  # camelCase
    letters = unicodedata.normalize("NFKD", apart).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", plain.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")))


def _without_side(words: list[str]) -> tuple[list[str], Side | None]:
    side = next((_SIDE_OF[word] for word in words if word in _SIDE_OF and len(words) > 1), None)
    if side is None:
        return words, None
    return [word for word in words if word not in _SIDE_OF and word not in _LIMBS], side


def _longest(words: list[str], at_least: int) -> str | None:
    """The field of the longest run of these words that is a known name."""
    certain = {name: field for name, field in _certain().items() if field != PERSON.field}
    known, words = {**_words("likely"), **certain}, words[:_MOST_WORDS]  # "client notes" are notes
    runs = (
        " ".join(words[start : start + length])
        for length in range(len(words) - 1, at_least - 1, -1)
        for start in range(len(words) - length + 1)
    )
    return next((known[run] for run in runs if run in known and len(run) > 1), None)


def _sided(field: str, side: Side | None) -> Meaning | None:
    """The meaning, where the field may have a side: there is no left date."""
    return Meaning(field, side) if side is None or field in AMOUNTS else None


def _is_person(name: str) -> bool:
    """Whether a name, folded, is that of people, as are "Name of the athlete" and "Sportler:in"."""
    certain, along = _certain(), _words("along")
    words = [word for word in name.split() if word not in along]
    return bool(words) and all(certain.get(word) == PERSON.field for word in words)


def _is_exercise(name: str) -> bool:
    """Whether a column may be the exercise and could not be a person's name."""
    words = folded(name)
    known = {**_words("likely"), **_certain()}.get(words)
    return known == "exercise_raw" and words not in _words("beside")


def _certain() -> dict[str, str]:
    return _words("certain")


@cache
def _words(how_sure: str) -> dict[str, str]:
    """The field of each name that is known so well."""
    with COLUMN_WORDS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["how_sure"] == how_sure]
    return {folded(name): row["field"] for row in rows for name in row["words"].split("|")}


_SIDE_OF = {
    **{folded(word): Side.LEFT for word in (*LEFT_WORDS, "l")},
    **{folded(word): Side.RIGHT for word in (*RIGHT_WORDS, "r")},
}
