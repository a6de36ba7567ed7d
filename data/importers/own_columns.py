"""What the columns of a table of one's own mean, whatever exactly they are called."""

import re
import unicodedata
from dataclasses import dataclass

from data.exercise_names import LEFT_WORDS, RIGHT_WORDS
from data.sets import Side

_NAMES: dict[str, str] = {
    "date": "date|datum|fecha|data|tarih|workout date|session date|date completed|datetime|date time"
    "|timestamp|session start",
    "time": "time|start|start time|time of day|clock|uhrzeit|heure|hora|ora|saat",
    "exercise_raw": "exercise|exercise name|exercise title|exercise raw|exercises|movement|lift|ubung"
    "|exercice|ejercicio|exercicio|esercizio|egzersiz|hareket",
    "side": "side|leg|limb|working leg|working side|which leg|which side|laterality|seite|bein|cote|jambe"
    "|lado|pierna|perna|lato|gamba|taraf|bacak",
    "load": "weight|load|weight used|added weight|gewicht|poids|charge|peso|carga|carico|agirlik",
    "unit": "unit|units|weight unit|load unit|einheit|unite|unidad|unidade|unita|birim",
    "reps": "reps|rep|repetitions|repetition|reps completed|completed reps|wiederholungen|wdh|repeticiones"
    "|repeticoes|ripetizioni|tekrar",
    "rir": "rir|reps in reserve|repetitions in reserve",
    "rpe": "rpe",
    "hold_s": "hold|holds|hold time|seconds|sec|secs|sekunden|secondes|segundos|secondi|saniye",
    "distance": "distance|strecke|distancia|distanza|mesafe",
    "distance_unit": "distance unit",
    "note": "note|notes|comment|comments|remark|remarks|notiz|notizen|nota|notas|commentaire",
    "variant_raw": "variant|variant raw|variation|machine|equipment|set up|setup|device",
    "session_title": "session|session title|session name|workout|workout name|title|routine|training",
    "set_type": "set type|type of set",
    "superset": "superset|superset id",
    "test": "test|test set|is test",
    "pain": "pain|painful|schmerz|douleur|dolor|dor|dolore",
    "set": "set|set number|set no|set order|set index|satz|serie|set nr",
    "sets": "sets|number of sets|series|satze",
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names.split("|")}

_UNITS_OF_FIELD = {
    "load": {"kg": "kg kgs kilogram kilograms", "lb": "lb lbs pound pounds"},
    "hold_s": {"s": "s sec secs second seconds", "min": "min mins minutes"},
    "distance": {"m": "m meters metres", "km": "km kilometers kilometres", "mi": "mi miles"},
}
_UNIT_OF_WORD = {
    word: (field, unit)
    for field, units in _UNITS_OF_FIELD.items()
    for unit, words in units.items()
    for word in words.split()
}
_HOLD_IF_IN_SECONDS = {"time", "duration", "time under tension"}  # else they are of a day or of a session
_LIMBS = {"leg", "side", "limb"}


@dataclass(frozen=True)
class Meaning:
    """What a column holds: a field, for one side or for all, in a unit where its name has one."""

    field: str
    side: Side | None = None
    unit: str = ""


def meaning_of(name: str) -> Meaning | None:
    """The meaning of a column's name, with blanks, underscores or brackets; None where it has none known."""
    words = folded(name).split()
    side = next((_SIDE_OF[word] for word in words if word in _SIDE_OF and len(words) > 1), None)
    if side is not None:
        words = [word for word in words if word not in _SIDE_OF and word not in _LIMBS]
    *before, last = words or [""]
    field = _FIELD_OF.get(" ".join(words))
    if field is not None:
        return Meaning(field, side)
    its_field, unit = _UNIT_OF_WORD.get(last, ("", ""))
    named = " ".join(before)
    if not named and unit in {"kg", "lb"}:
        return Meaning("load", side, unit)
    if its_field and (
        _FIELD_OF.get(named) == its_field or (its_field == "hold_s" and named in _HOLD_IF_IN_SECONDS)
    ):
        return Meaning(its_field, side, unit)
    return None


def folded(text: str) -> str:
    """Words without case, accents and punctuation, with single blanks between them."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)  # camelCase
    letters = unicodedata.normalize("NFKD", apart).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", plain.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")))


_SIDE_OF = {
    **{folded(word): Side.LEFT for word in (*LEFT_WORDS, "l")},
    **{folded(word): Side.RIGHT for word in (*RIGHT_WORDS, "r")},
}
