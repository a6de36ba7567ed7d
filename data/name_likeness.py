"""Names that differ from a reviewed one only in how they are written: order, plural, hyphens, equipment.

What is found so is offered and never taken: "RDLs" and "Leg Curl (Seated)" are easy for a person to confirm.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

Key = frozenset[str]

_LONGEST = 100  # of a name, in characters; a longer text is no name
_EQUIPMENT = {
    *("barbell", "bb", "dumbbell", "db", "kettlebell", "kb", "machine", "lever", "cable", "smith", "bar"),
    *("langhantel", "kurzhantel", "kurzhanteln", "maschine", "máquina", "barra", "mancuerna", "makine"),
    *("haltère", "haltere", "manubri", "bilanciere", "with", "con", "mit", "avec", "a", "the"),
}
_SINGLE = {"single", "one", "1", "unilateral"}
_SAME: Mapping[str, tuple[str, ...]] = {
    "rdl": ("romanian", "deadlift"),
    "slrdl": ("single", "leg", "romanian", "deadlift"),
    "sl": ("single", "leg"),
    "legged": ("leg",),
}


def likely_exercises(reviewed: Iterable[tuple[str, str]]) -> dict[Key, str]:
    """The exercise of each way of writing, from pairs of a reviewed name and its exercise, empty for none.

    A way of writing that several exercises share is not among them.
    """
    found: dict[Key, set[str]] = {}
    for name, exercise in reviewed:
        found.setdefault(likeness(name), set()).add(exercise)
    return {key: next(iter(its)) for key, its in found.items() if len(its) == 1 and its != {""}}


def likeness(name: str) -> Key:
    """The words of a name that tell its exercise, in no order."""
    if len(name) > _LONGEST:
        return frozenset()
    composed = unicodedata.normalize("NFC", name).casefold().replace("r.d.l.", "rdl")
    whole = re.sub(r"\bdead[ -]lift", "deadlift", composed)
    words = [_singular(word) for word in re.findall(r"[^\W_]+", whole)]
    plain = {same for word in words for same in _SAME.get(word, (word,))} - _EQUIPMENT
    said = {"single" if word in _SINGLE else word for word in plain}
    if "single" in said:
        said |= {"leg"} if not said & {"arm", "hand"} else set()
    return frozenset({"leg" if word == "hamstring" else word for word in said} if "curl" in said else said)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
