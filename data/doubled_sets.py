"""Sets that were logged here and in an app as well: the same set must not count twice.

The same: of one day and exercise, with the same reps or seconds, a load that differs by no more than units
and rounding make it, and a side that does not contradict. Each set is matched with one other, in order.
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from data.set_entry import APP
from data.sets import Side

_ROUNDED_KG = 0.051  # the file has one decimal
_CONVERTED_KG = 0.26  # a file in the other unit may have whole pounds or half kilograms
_SAME = ["day", "exercise", "reps", "hold_s"]


def doubled_rows(sets: pd.DataFrame) -> pd.DataFrame:
    """The pairs of sets that are one: `imported` and `entered`, places of rows of `sets` as understood.

    Those of which the file says the side are matched first. In the order of the imported sets.
    """
    entered = (sets["app"] == APP).to_numpy()
    if not entered.any():
        return _pairs([])
    days = sets["session_start"].to_numpy().astype("datetime64[D]")
    imported = ~entered & np.isin(days, days[entered])
    if not imported.any():
        return _pairs([])
    marks = _marks(sets, days, imported | entered)
    fitting = _fitting(marks[imported[marks["row"]]], marks[entered[marks["row"]]])
    return _pairs(_one_to_one(zip(fitting["row_imported"], fitting["row_entered"], strict=True)))


def _marks(sets: pd.DataFrame, days: np.ndarray, wanted: np.ndarray) -> pd.DataFrame:
    """What tells sets apart; what is missing is like 0, as apps write either."""
    marks = sets.loc[wanted, ["exercise", "reps", "hold_s", "load_kg", "unit", "side"]]
    numbers = marks[["reps", "hold_s", "load_kg"]].fillna(0)
    return marks.assign(row=np.flatnonzero(wanted), day=days[wanted], **numbers)


def _fitting(imported: pd.DataFrame, entered: pd.DataFrame) -> pd.DataFrame:
    """Every pair that could be one set, those first whose sides agree."""
    pairs = imported.merge(entered, on=_SAME, suffixes=("_imported", "_entered"))
    converted = (pairs["unit_imported"] != pairs["unit_entered"]).to_numpy()
    apart = (pairs["load_kg_imported"] - pairs["load_kg_entered"]).abs()
    near = apart <= np.where(converted, _CONVERTED_KG, _ROUNDED_KG)
    says = pairs["side_imported"] == pairs["side_entered"]
    silent = pairs["side_imported"] == Side.UNKNOWN
    fits = pairs.assign(silent=silent)[near & (says | silent)]
    return fits.sort_values(["silent", "row_imported", "row_entered"])


def _one_to_one(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of these pairs the first of each row, on either side."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for imported, entered in pairs:
        if imported not in matched and entered not in taken:
            matched[imported] = entered
            taken.add(entered)
    return sorted(matched.items())


def _pairs(pairs: list[tuple[int, int]]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["imported", "entered"], dtype="int64")
