"""What two versions of the same sets say differently, in words for a person to compare."""

from collections.abc import Iterator, Mapping
from datetime import time

import numpy as np
import numpy.typing as npt
import pandas as pd

_Flags = npt.NDArray[np.bool_]

CONTENT: Mapping[str, str] = {
    "session_title": "session",
    "variant_raw": "set-up",
    "side": "side",
    "side_source": "side known by",
    "set_type": "kind of set",
    "test": "test",
    "pain": "pain",
    "load": "weight",
    "unit": "unit",
    "load_raw": "weight as written",
    "reps": "reps",
    "hold_s": "seconds",
    "distance_m": "metres",
    "rpe": "RPE",
    "rir": "reps in reserve",
    "effort_source": "effort known by",
    "superset": "superset",
    "note": "note",
}
"""What a set says, each column with its name for people; the rest of a set is where it stands."""

_FOLLOWS: Mapping[str, tuple[str, ...]] = {
    "side_source": ("side",),
    "load_raw": ("load", "unit"),
    "rir": ("rpe",),
    "effort_source": ("rir", "rpe"),
}
"""Columns that say nothing new where one of these differs as well."""

_NOTHING = "–"


def differences(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """What differs, a row a set: the texts `before` and `after`, each such as "reps: 8; note: –".

    Both frames have the columns of `CONTENT` and the same sets in the same order, and the index is theirs.
    Both texts are empty where nothing differs.
    """
    differ = {name: _differ(before[name], after[name]) for name in CONTENT}
    shown = {name: flags & ~_any(differ, _FOLLOWS.get(name, ())) for name, flags in differ.items()}
    return pd.DataFrame(
        {"before": _told(before, shown), "after": _told(after, shown)}, index=before.index, dtype="str"
    )


def place_words(sets: pd.DataFrame) -> pd.Series:
    """Where each set stands, such as "5 January 2026, 18:00, Squat, set 2"; midnight is no known time."""
    return pd.Series([_place(row) for row in sets.itertuples()], index=sets.index, dtype="str")


def _place(row: tuple[object, ...]) -> str:
    start, block = row.session_start, int(row.block)  # type: ignore[attr-defined]
    again = f", round {block}" if block > 1 else ""
    name, position = row.exercise_raw, row.position  # type: ignore[attr-defined]
    at = f"{start:, %H:%M}" if start.time() > time.min else ""
    return f"{start.day} {start:%B %Y}{at}, {name}{again}, set {position}"


def _any(differ: Mapping[str, _Flags], names: tuple[str, ...]) -> _Flags:
    """Where one of these columns differs."""
    flags = [differ[name] for name in names]
    return np.logical_or.reduce(flags) if flags else np.zeros(1, dtype=bool)


def _differ(before: pd.Series, after: pd.Series) -> _Flags:
    """Whether values differ; two missing ones do not."""
    one, other = (_values(values) for values in (before, after))
    return np.asarray(one != other, dtype=bool)


def _values(values: pd.Series) -> npt.NDArray[np.object_]:
    cells = values.astype(object)
    return cells.where(values.notna(), "").to_numpy()


def _told(sets: pd.DataFrame, shown: Mapping[str, _Flags]) -> list[str]:
    words: list[list[str]] = [[] for _ in range(len(sets))]
    for name, flags in shown.items():
        for row, word in _words(sets[name], CONTENT[name], flags):
            words[row].append(word)
    return ["; ".join(said) for said in words]


def _words(values: pd.Series, label: str, shown: _Flags) -> Iterator[tuple[int, str]]:
    cells = values.astype(object).to_numpy()
    for row in np.flatnonzero(shown).tolist():
        yield row, f"{label}: {_word(cells[row])}"


def _word(value: object) -> str:
    if isinstance(value, bool | np.bool_):
        return "yes" if value else "no"
    if value is None or value == "" or pd.isna(value):  # type: ignore[call-overload]
        return _NOTHING
    return f"{value:g}" if isinstance(value, float) else str(value)
