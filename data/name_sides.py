"""The side that the name of an exercise states: a word set apart at its end or its start, in seven languages.

A word that is not set apart ("Curl left", "Left curl") and a bare letter ("Curl - L") are a side only beside
their twin, the same name with the other side.
"""

import re
import unicodedata
from collections.abc import Set as AbstractSet
from functools import lru_cache

from data.sets import Side

LEFT_WORDS = (
    *("left", "links", "linke", "linkes", "linker", "gauche", "izquierda", "izquierdo"),
    *("esquerda", "esquerdo", "sinistra", "sinistro", "sx", "sol"),
)
RIGHT_WORDS = (
    *("right", "rechts", "rechte", "rechtes", "rechter", "droite", "droit", "derecha", "derecho"),
    *("direita", "direito", "destra", "destro", "dx", "sağ"),
)
LIMBS = (
    *("leg", "side", "arm", "limb", "bein", "seite", "pierna", "lado", "brazo", "jambe", "côté", "bras"),
    *("perna", "braço", "gamba", "lato", "braccio", "bacak", "taraf", "kol"),
)
"""Words beside a side that change nothing."""

_SIDE_OF_WORD = dict.fromkeys(LEFT_WORDS, Side.LEFT) | dict.fromkeys(RIGHT_WORDS, Side.RIGHT)
_SIDE_OF_LETTER = {"l": Side.LEFT, "r": Side.RIGHT}
_OPPOSITES = {
    **dict.fromkeys(LEFT_WORDS, RIGHT_WORDS),
    **dict.fromkeys(RIGHT_WORDS, LEFT_WORDS),
    "l": ("r",),
    "r": ("l",),
}
_DASHES = "\N{EN DASH}\N{EM DASH}-"  # the hyphen last: inside brackets it would span a range
_LONGEST = 200  # of a name, in characters; a longer text is no name
_LIMB = "|".join(LIMBS)
_WORD = rf"(?P<side>(?!(?:{_LIMB})\b)[^\W\d_]+)"
_TAIL = re.compile(
    rf"^(?P<name>.*?[^\s(\[,:{_DASHES}])(?P<mark> ?[(\[]| [{_DASHES}] |[,:])? ?(?<!\w)"
    rf"(?:(?:{_LIMB}) )?{_WORD}(?: (?:{_LIMB}))?[)\]]?$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    rf"^(?:[(\[](?:(?:{_LIMB}) )?{_WORD}(?: (?:{_LIMB}))?(?P<mark>[)\]]) ?"
    rf"|(?P<word>[^\W\d_]+)(?: (?:{_LIMB}))?(?P<apart> [{_DASHES}] |: ?)"
    r"|(?P<bare>[^\W\d_]+) )(?P<name>[^\W_].*)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # a log's names are compared whenever its sets are read
def normalised(name: str) -> str:
    """The name as names are compared: composed, trimmed, single blanks, no case."""
    return _composed(name).casefold()


def without_side(name: str, known: AbstractSet[str]) -> tuple[str, Side]:
    """The name without the side it states, and that; `known` are all names of the log, `normalised`."""
    if len(name) > _LONGEST:
        return name, Side.UNKNOWN
    for form in (_TAIL, _HEAD):
        found = form.match(_composed(name))
        side = Side.UNKNOWN if found is None else _side(found, known)
        if found is not None and side != Side.UNKNOWN:
            return found["name"], side
    return name, Side.UNKNOWN


def _side(found: re.Match[str], known: AbstractSet[str]) -> Side:
    """The side that a match states: with its mark a word is enough, all else needs its twin."""
    group = next(group for group in ("side", "word", "bare") if found.groupdict().get(group))
    word = found[group].casefold()
    if _is_set_apart(found) and word in _SIDE_OF_WORD:
        return _SIDE_OF_WORD[word]
    side = _SIDE_OF_WORD.get(word) or _SIDE_OF_LETTER.get(word)
    return side if side is not None and _has_twin(found, group, known) else Side.UNKNOWN


def _is_set_apart(found: re.Match[str]) -> bool:
    return any(found.groupdict().get(mark) is not None for mark in ("mark", "apart"))


def _has_twin(found: re.Match[str], group: str, known: AbstractSet[str]) -> bool:
    """Whether the other side's name is known too."""
    before, after = found.string[: found.start(group)], found.string[found.end(group) :]
    others = _OPPOSITES[found[group].casefold()]
    return any(normalised(before + other + after) in known for other in others)


def _composed(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())
