"""What comes in although it deserves a look: dates to come, very many repetitions, a load out of line.

Each outlier names its set, so that the person can keep it or leave it out. The sets stay whole: leaving one
out is a reading, like any other.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pandas as pd

from data.importers.cells import Reasons
from data.importers.export import OutlierKind, as_outliers
from data.understanding import in_kg

MANY_REPS = 100
OUT_OF_LINE = 10  # times the usual load
USUAL_FROM = 4  # sets with a load: among fewer, one typing mistake would move what is usual


def outliers(sets: pd.DataFrame, today: date) -> pd.DataFrame:
    """Every set that deserves a look, once for each reason: `OUTLIER_COLUMNS`, in file order.

    The usual load is the median of all sets of the same exercise and set-up that have a load, the odd one
    included, from `USUAL_FROM` of them on: then no single set can shift it beyond another. Of a day to come
    every set is named, because it is the whole session that has the wrong date.
    """
    found = (
        _named(OutlierKind.DAY, _days_to_come(sets["session_start"], today)),
        _named(OutlierKind.LOAD, _odd_loads(sets)),
        _named(OutlierKind.REPS, _many_reps(sets["reps"])),
    )
    rows = pd.concat(found).sort_values("row", kind="stable", ignore_index=True)
    return as_outliers(rows.assign(line=sets["source_line"].to_numpy()[rows["row"]]))


def implausible(found: pd.DataFrame, sets: pd.DataFrame) -> Reasons:
    """Why a set should be checked, by its position: each odd set once, of a day to come only the first."""
    days = sets["session_start"].dt.floor("D").to_numpy()[found["row"]]
    again = (found["kind"] == OutlierKind.DAY) & found.assign(day=days).duplicated(["kind", "day"])
    listed = found[~again]
    return dict(zip(listed["row"].tolist(), listed["words"].tolist(), strict=True))


def _days_to_come(start: pd.Series, today: date) -> pd.Series:
    tomorrow = today + timedelta(days=1)  # midnight may reach the phone before it reaches this computer
    coming = start[start >= pd.Timestamp(tomorrow + timedelta(days=1))].dt.floor("D")
    return _said(coming, lambda day: f"{day.day} {day:%B %Y} is still to come. Please check the date")


def _many_reps(reps: pd.Series) -> pd.Series:
    return _said(
        reps[reps > MANY_REPS], lambda count: f"{count:g} repetitions are very many for one set. Please check"
    )


def _odd_loads(sets: pd.DataFrame) -> pd.Series:
    known = in_kg(sets["load"], sets["unit"])
    load = known.where(known.notna(), sets["load"])  # a file that states no unit has one throughout
    lifted = load[load > 0]
    same = lifted.groupby([sets["exercise_raw"], sets["variant_raw"]], observed=True)
    usual = same.transform("median").where(same.transform("size") >= USUAL_FROM)
    times = (lifted / usual)[lifted >= OUT_OF_LINE * usual]
    return _said(times, lambda ratio: f"The weight is {ratio:.0f} times as much as usual. Please check")


def _said(values: pd.Series, sentence: Callable[[Any], str]) -> pd.Series:
    """The sentence about each value, made once for equal ones."""
    return values.map({value: sentence(value) for value in values.unique()}).astype("str")


def _named(kind: OutlierKind, words: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"row": words.index, "kind": str(kind), "words": words.to_numpy()})
