"""The vocabulary of a set: its columns, their types and units. Knows no database and no file."""

from enum import StrEnum
from functools import cache

import numpy as np
import pandas as pd

KG_PER_LB = 0.45359237
"""Exact by definition (international pound, 1959)."""


class Side(StrEnum):
    """The working leg: the one that stands, whose heel presses, or that curls."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    UNKNOWN = "unknown"


class SideSource(StrEnum):
    """Where a set's side was read, in order of trust."""

    ENTERED = "entered"
    COLUMN = "column"
    SET_TYPE = "set type"
    NAME = "name"
    RULE = "rule"
    NONE = "none"


class SetType(StrEnum):
    """What a set was for. Only warm-ups are not working sets."""

    WARMUP = "warmup"
    WORKING = "working"
    DROP = "drop"
    FAILURE = "failure"


class LoadKind(StrEnum):
    """What the logged load stands for."""

    EXTERNAL = "external"
    BODYWEIGHT = "bodyweight"
    BODYWEIGHT_PLUS = "bodyweight_plus"
    ASSISTED = "assisted"
    UNKNOWN = "unknown"


class EffortSource(StrEnum):
    """How reps in reserve are known: logged (RIR, RPE), by the mark "to failure", or assumed."""

    LOGGED = "logged"
    FAILURE = "failure"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


class OneSided(StrEnum):
    """Whether an exercise is done one leg at a time; `unknown` where its name does not tell."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """The unit a load was logged in."""

    KG = "kg"
    LB = "lb"


CLOSED: dict[str, type[StrEnum]] = {
    "side": Side,
    "side_source": SideSource,
    "set_type": SetType,
    "load_kind": LoadKind,
    "effort_source": EffortSource,
    "one_sided": OneSided,
    "unit": Unit,
}
"""Columns with a closed vocabulary."""

LOGGED: dict[str, str] = {
    "athlete": "text",
    "app": "text",
    "session_start": "time",  # the athlete's wall clock, without a zone
    "session_title": "text",
    "exercise_raw": "text",  # the name as logged
    "variant_raw": "text",  # the set-up as logged, empty where the file has none
    "block": "whole",  # which occurrence of this exercise in the session, from 1
    "position": "whole",  # which set of that block, from 1
    "set_order": "whole",  # which set of the session, from 1, in file order
    "side": "closed",
    "side_source": "closed",
    "set_type": "closed",
    "test": "flag",  # a test set: both sides at the same load to the same effort
    "pain": "flag",
    "load": "number",  # as logged, in `unit`; missing where the cell was empty
    "unit": "closed",  # missing where the file does not say
    "load_raw": "text",  # the cell as it came
    "reps": "number",
    "hold_s": "number",
    "distance_m": "number",
    "rpe": "number",
    "rir": "number",  # reps in reserve; 10 - RPE where only RPE is logged
    "effort_source": "closed",
    "superset": "text",
    "note": "text",
    "source_line": "whole",  # line of the file, from 1
}
"""A set as it was logged: these columns are stored and never change."""

UNDERSTOOD: dict[str, str] = {
    "exercise": "text",  # a guide's slug, or the logged name
    "variant": "text",  # set-up within the exercise: kilograms never cross variants
    "one_sided": "closed",
    "load_kg": "number",  # external or added load on the working side(s) [kg]
    "load_kind": "closed",
}
"""What the person's readings make of it: worked out whenever sets are read, never stored."""

COLUMNS: dict[str, str] = {**LOGGED, **UNDERSTOOD}

_DEFAULTS: dict[str, object] = {
    "athlete": "me",
    "block": 1,
    "position": 0,
    "set_order": 0,
    "source_line": 0,
    "side": Side.UNKNOWN,
    "side_source": SideSource.NONE,
    "set_type": SetType.WORKING,
    "effort_source": EffortSource.UNKNOWN,
    "load_kind": LoadKind.EXTERNAL,
    "one_sided": OneSided.UNKNOWN,
    "test": False,
    "pain": False,
}


@cache  # making one takes as long as comparing ten thousand sets
def closed_type(words: type[StrEnum]) -> pd.CategoricalDtype:
    """The pandas type of a closed vocabulary."""
    return pd.CategoricalDtype([str(word) for word in words])


_TYPE_OF_KIND: dict[str, str | None] = {
    "text": None,  # categorical, whatever the words
    "time": "datetime64[us]",
    "flag": "bool",
    "whole": "int64",
    "number": "float64",
}
_TYPES = {
    name: closed_type(CLOSED[name]) if kind == "closed" else _TYPE_OF_KIND[kind]
    for name, kind in COLUMNS.items()
}


def as_sets(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with every column of `COLUMNS`, in that order, each with its type, also when it is empty.

    Missing columns get their neutral value: a working set with external load, its side and effort unknown.
    Text is categorical, because text columns are what makes pandas slow here.
    A frame that is already so is given back as it is.
    Raises `ValueError` naming the column where a word is outside its vocabulary.
    """
    if _is_typed(frame):
        return frame
    columns = {
        name: _typed(frame[name], name, kind) if name in frame else _default(name, kind, frame.index)
        for name, kind in COLUMNS.items()
    }
    return pd.DataFrame(columns, index=frame.index)


def _is_typed(frame: pd.DataFrame) -> bool:
    if list(frame.columns) != list(COLUMNS):
        return False
    return all(
        _is_text(frame[name]) if wanted is None else found == wanted
        for (name, wanted), found in zip(_TYPES.items(), frame.dtypes, strict=True)
    )


def _default(name: str, kind: str, index: pd.Index) -> pd.Series:
    """The column's neutral value: one row, typed and repeated, because typing every row costs much more."""
    one = _typed(pd.Series([_DEFAULTS.get(name)], dtype=object), name, kind)
    return one.take(np.zeros(len(index), dtype="int64")).set_axis(index)


def _typed(values: pd.Series, name: str, kind: str) -> pd.Series:
    if kind == "closed":
        return _closed(values, name)
    if kind == "text":
        return (
            values.astype(object).where(values.notna(), "").astype("category")
            if not _is_text(values)
            else values
        )
    if kind == "time":
        return pd.to_datetime(values).astype("datetime64[us]")
    if kind == "flag":
        return values.fillna(value=False).astype(bool)
    if kind == "whole":
        return values.where(values.notna(), _DEFAULTS[name]).astype("int64")
    return values.where(values.notna()).astype("float64")


def _is_text(values: pd.Series) -> bool:
    return isinstance(values.dtype, pd.CategoricalDtype) and not values.hasnans


def _closed(values: pd.Series, name: str) -> pd.Series:
    dtype = closed_type(CLOSED[name])
    if values.dtype == dtype:
        return values
    default = _DEFAULTS.get(name)
    words = values.astype(object)
    words = words.where(words.notna(), None if default is None else str(default))
    strange = sorted({str(word) for word in words.dropna().unique()} - set(dtype.categories))
    if strange:
        raise ValueError(f"{name} may be {', '.join(dtype.categories)}; got {', '.join(strange)}")
    return words.astype(dtype)
