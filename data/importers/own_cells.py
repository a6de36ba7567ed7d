"""What people write into cells of their own tables: sides, kinds of set, weights with units, yes and no."""

import re
from collections.abc import Iterable

from data.importers.numbers import MISSING, amount, seconds
from data.importers.own_columns import folded
from data.importers.set_cells import unit
from data.name_sides import LEFT_WORDS, LIMBS, RIGHT_WORDS
from data.sets import SetType, Side

_BOTH_WORDS = (
    "both",
    "bilateral",
    "alternating",
    "beide",
    "beidseitig",
    "ambos",
    "ambas",
    "entrambi",
    "ikisi",
)
_SIDES = {
    **{folded(word): Side.LEFT for word in ("l", *LEFT_WORDS)},
    **{folded(word): Side.RIGHT for word in ("r", *RIGHT_WORDS)},
    **dict.fromkeys(("izq", "izda", "izqda", "esq"), Side.LEFT),
    **dict.fromkeys(("der", "dcha", "dch", "dir"), Side.RIGHT),
    **dict.fromkeys(_BOTH_WORDS, Side.BOTH),
}
_LETTERS_BESIDE_D = {
    "g",
    "i",
    "e",
    "s",
}  # gauche, izquierda, esquerda and sinistra, each beside a word with d
_LIMBS = {"legs", "sides", *map(folded, LIMBS)}

SET_TYPES = {
    **dict.fromkeys(("", "working", "work", "normal", "straight", "top"), SetType.WORKING),
    **dict.fromkeys(("warmup", "warm up", "w"), SetType.WARMUP),
    **dict.fromkeys(("drop", "dropset", "drop set", "d"), SetType.DROP),
    **dict.fromkeys(("failure", "to failure", "fail", "f"), SetType.FAILURE),
}
_YES = {"yes", "y", "true", "1", "x", "ja", "j", "oui", "si", "sim", "evet", "test"}
_NO = {"", "no", "n", "false", "0", "nein", "non", "nao", "hayir", "none", "-"}

_BODY = {"bw", "bodyweight", "body weight", "body"}
_WITH_UNIT = re.compile(r"(?P<number>.*?) ?(?P<unit>kgs?|lbs?)", re.IGNORECASE)
_LISTED = re.compile(r"\d{1,3}(?: ?, ?\d{1,3})* ?, ?(?P<last>\d{1,3})", re.ASCII)
_SECONDS = re.compile(r" ?(?:s|secs?|seconds?)\.?$", re.IGNORECASE)


def side(text: str) -> Side:
    """The side of a word in any of the languages of `exercise_names`; unknown for any other."""
    words = [word for word in folded(text).split() if word not in _LIMBS]
    return _SIDES.get(words[0], Side.UNKNOWN) if len(words) == 1 else Side.UNKNOWN


def side_letters(texts: Iterable[str]) -> dict[str, Side]:
    """What the letters of a column of sides stand for where they are G and D, I and D, E and D or S and D.

    None of them is a side on its own: it is their pair that says what they are.
    """
    letters = {folded(text) for text in texts}
    left = letters & _LETTERS_BESIDE_D
    return {left.pop(): Side.LEFT, "d": Side.RIGHT} if "d" in letters and len(left) == 1 else {}


def strange_side(text: str) -> str | None:
    """What to say of a side that is none; None for one that is, and for an empty cell."""
    if not text or side(text) != Side.UNKNOWN:
        return None
    return f"“{text}” is no side that Evenstride knows. The side of this set is unknown"


def set_type(text: str) -> SetType:
    """The kind of set; a working set for a word that is none."""
    return SET_TYPES.get(folded(text), SetType.WORKING)


def strange_set_type(text: str) -> str | None:
    """What to say of a kind of set that is none; None for one that is, and for a side in its place."""
    if folded(text) in SET_TYPES or side(text) != Side.UNKNOWN:
        return None
    return f"“{text}” is no kind of set that Evenstride knows. It counts as a working set"


def several_sets(text: str) -> bool:
    """Whether what counts repetitions may be those of several sets: nobody does 8,8 repetitions."""
    listed = _LISTED.fullmatch(text)
    return listed is not None and listed["last"].strip("0") != ""


def load(text: str) -> float:
    """A weight, with or without its unit; missing for "bodyweight". Raises `CellFault`."""
    if not text[-1:].isalpha():
        return amount(text)
    if folded(text) in _BODY:
        return MISSING
    with_unit = _WITH_UNIT.fullmatch(text)
    return amount(with_unit["number"] if with_unit else text)


def load_unit(text: str) -> str:
    """The unit written behind a weight; empty where there is none."""
    with_unit = _WITH_UNIT.fullmatch(text) if text[-1:].isalpha() else None
    return unit(with_unit["unit"]) if with_unit else ""


def hold(text: str) -> float:
    """A duration, as `seconds`, or with an s behind it [s]. Raises `CellFault`."""
    return seconds(_SECONDS.sub("", text))


def hold_in_minutes(text: str) -> float:
    """A duration in minutes, or with a colon [s]. Raises `CellFault`."""
    return seconds(text) if ":" in text else amount(text) * 60


def is_test(text: str) -> bool:
    """Whether the cell says yes."""
    return folded(text) in _YES


def strange_test(text: str) -> str | None:
    """What to say of a cell that says neither yes nor no."""
    if folded(text) in _YES | _NO:
        return None
    return f"“{text}” says neither yes nor no. The set does not count as a test"


def is_warmup(text: str) -> bool:
    """Whether the cell of a column for warm-ups says that the set was one."""
    return is_test(text) or set_type(text) == SetType.WARMUP


def is_pain(text: str) -> bool:
    """Whether the cell speaks of pain: a painful set counts for volume only, so any word but a no is one."""
    return folded(text) not in _NO
