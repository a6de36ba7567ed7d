"""How well a column's values fit what it may hold, and what they are in words."""

from collections.abc import Callable, Mapping

import numpy as np

from data.exercise_guides import load_guides
from data.exercise_names import understood_names
from data.importers import own_cells
from data.importers.mapped_looks import MOSTLY, Look
from data.sets import Side
from data.table_mapping import IGNORED

_SOME = 0.2
_LONGEST_NAME = 60  # on average; a longer text is a note
_SHORTEST_NOTE = 12
_MANY, _RARELY = 40, 2


def contradicts(look: Look, field: str) -> bool:
    """Whether hardly any value can be what a name promises, as where "Data" holds no dates.

    A time of day that would always be in the small hours is how long something took. Sets whose numbers
    never begin with 1 are how many there were, and a number of sets that counts up is that of each set.
    """
    if not look.texts:
        return False
    return _CONTRADICTS.get(field, _nothing)(look)


CHECKED = frozenset({"time", "set", "sets", "reps", "person"})
"""Fields whose name may mislead. A date that is none is said of its row, with the reason."""


def agrees(look: Look, field: str) -> bool:
    """Whether the values can be what a name may mean."""
    if field == IGNORED:
        return True
    return bool(look.texts) and _AGREES.get(field, _anything)(look)


def in_words(look: Look, field: str) -> str:
    """What the values of such a column are, such as "whole numbers from 5 to 12"."""
    if field == "set" and look.counts_up:
        return "numbers that count up and begin again"
    if field in _IN_WORDS:
        return _IN_WORDS[field]
    if look.is_numeric:
        kind = "whole numbers" if look.is_whole else "numbers"
        return f"{kind} from {min(look.numbers):g} to {max(look.numbers):g}"
    kind = "name" if field == "exercise_raw" else "different word"
    plural = "" if len(look.texts) == 1 else "s"
    return f"{len(look.texts):,} {kind}{plural} in {look.filled:,} rows"


_IN_WORDS = {
    "date": "dates",
    "time": "times of day",
    "hold_s": "durations",
    "side": "sides",
    "unit": "units of weight",
    "note": "free text",
}


def _anything(_: Look) -> bool:
    return True


def _nothing(_: Look) -> bool:
    return False


def _no_reps(look: Look) -> bool:
    return len(look.numbers) < _SOME * len(look.texts)


def _no_set_numbers(look: Look) -> bool:
    return look.is_count and min(look.numbers) > 1


def _no_people(look: Look) -> bool:
    """Dates, times and texts of which hardly any comes again; people may be numbered."""
    many_texts = len(look.texts) > _MANY and look.comes_again < _RARELY
    return many_texts or (not look.is_numeric and max(look.dates, look.times) >= MOSTLY)


_CONTRADICTS: Mapping[str, Callable[[Look], bool]] = {
    "date": lambda look: look.dates < _SOME,
    "time": lambda look: look.are_short_times,
    "set": _no_set_numbers,
    "sets": lambda look: look.counts_up,
    "reps": _no_reps,
    "person": _no_people,
}


def _words(look: Look) -> bool:
    return look.is_words


def _numeric(look: Look) -> bool:
    return look.is_numeric


def _effort(look: Look) -> bool:
    return look.is_numeric and max(look.numbers) <= 10


_AGREES: Mapping[str, Callable[[Look], bool]] = {
    "date": lambda look: look.dates >= MOSTLY,
    "time": lambda look: look.times >= MOSTLY,
    "exercise_raw": _words,
    "session_title": _words,
    "variant_raw": _words,
    "note": _words,
    "load": _numeric,
    "reps": lambda look: look.is_count,
    "set": lambda look: look.is_whole,
    "sets": lambda look: look.is_count,
    "side": lambda look: look.sides >= MOSTLY,
    "unit": lambda look: look.units >= MOSTLY,
    "rir": _effort,
    "rpe": _effort,
    "hold_s": lambda look: look.is_numeric or max(look.times, look.holds) >= MOSTLY,
    "set_type": lambda look: max(look.set_types, look.sides) >= MOSTLY,
}


def _exercise(look: Look) -> float:
    """The more names are known, and the more often they come again, the better."""
    if not look.is_words or _length(look) > _LONGEST_NAME:
        return 0.0
    known = understood_names("own_table", look.texts).values()
    guided = sum(name.exercise in load_guides() for name in known)
    return 100 * guided / len(look.texts) + look.comes_again


def _side(look: Look) -> float:
    sides = {own_cells.side(text) for text in look.texts}
    return float(look.sides >= MOSTLY and {Side.LEFT, Side.RIGHT} <= sides)


def _reps(look: Look) -> float:
    """Of several counts the one with the smaller numbers: loads are larger."""
    return 1 / (1 + _median(look)) if look.is_count and not look.counts_up else 0.0


def _load(look: Look) -> float:
    return 1 + look.with_unit * 1_000 + _median(look) if look.is_numeric and not look.counts_up else 0.0


def _note(look: Look) -> float:
    return _length(look) if look.is_words and _length(look) >= _SHORTEST_NOTE else 0.0


def _length(look: Look) -> float:
    return sum(map(len, look.texts)) / len(look.texts)


def _median(look: Look) -> float:
    return float(np.median(look.numbers))


BY_VALUES: Mapping[str, Callable[[Look], float]] = {
    "date": lambda look: float(look.dates >= MOSTLY),
    "time": lambda look: float(look.times >= MOSTLY),
    "hold_s": lambda look: float(look.holds >= MOSTLY),
    "side": _side,
    "unit": lambda look: float(look.units >= MOSTLY),
    "set_type": lambda look: float(look.set_types >= MOSTLY and look.is_words),
    "set": lambda look: float(look.counts_up),
    "reps": _reps,
    "load": _load,
    "exercise_raw": _exercise,
    "note": _note,
}
"""How well values alone fit a field, 0 where they do not; in the order in which columns are given away."""
