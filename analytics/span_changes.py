"""What changed from one span to another, in percent, or why that cannot be said."""

from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from analytics.capacity import TOLERANCE, Confidence
from analytics.measures import Measure
from analytics.quantities import Flags, Floats, numbers
from data.sets import closed_type

LEVEL_CHANGE = ["level_change_percent", "level_reason"]
BEST_CHANGE = ["best_change_percent", "best_reason"]


class NoChange(StrEnum):
    """Why there is no change to tell, the first that holds."""

    NOT_TRAINED_EARLIER = "not trained in the earlier span"
    NOT_TRAINED_LATER = "not trained in the later span"
    NO_VALUE_EARLIER = "no value in the earlier span"
    NO_VALUE_LATER = "no value in the later span"
    MEASURE_DIFFERS = "another measure"
    EFFORT_UNKNOWN = "effort unknown"  # "at least" on either side: the true change may be anything
    LOAD_DIFFERS = "another load"  # reps are compared at one added load, or one assistance


NO_CHANGE_TYPE = closed_type(NoChange)


def level_change(wide: pd.DataFrame) -> dict[str, Any]:
    """`LEVEL_CHANGE` of each row: the level at the end of the later span against the earlier one's."""
    return _change(wide, "level", _obstacles(wide, "level"))


def best_change(wide: pd.DataFrame) -> dict[str, Any]:
    """`BEST_CHANGE` of each row: the best set of the later span against the earlier one's."""
    confidence = [wide[f"best_confidence_{span}"] for span in ("earlier", "later")]
    unknown = np.any([words == Confidence.AT_LEAST for words in confidence], axis=0)
    reps = (wide["best_measure_later"] == Measure.REPS).to_numpy()
    apart = numbers(wide["best_load_kg_later"]) - numbers(wide["best_load_kg_earlier"])
    return _change(
        wide,
        "best",
        {
            **_obstacles(wide, "best"),
            NoChange.EFFORT_UNKNOWN: unknown,
            NoChange.LOAD_DIFFERS: reps & ~(np.abs(apart) <= TOLERANCE),
        },
    )


def amount_changes(wide: pd.DataFrame) -> dict[str, Any]:
    """The changes of hard sets and sessions per week [%], NaN where there were none earlier."""
    return {
        f"{name}_change_percent": _percent(wide, f"{name}_per_week") for name in ("hard_sets", "sessions")
    }


def _obstacles(wide: pd.DataFrame, name: str) -> dict[NoChange, Flags]:
    measures = [wide[f"{name}_measure_{span}"].astype(object) for span in ("earlier", "later")]
    return {
        NoChange.NOT_TRAINED_EARLIER: (wide["sessions_earlier"] == 0).to_numpy(),
        NoChange.NOT_TRAINED_LATER: (wide["sessions_later"] == 0).to_numpy(),
        NoChange.NO_VALUE_EARLIER: wide[f"{name}_earlier"].isna().to_numpy(),
        NoChange.NO_VALUE_LATER: wide[f"{name}_later"].isna().to_numpy(),
        NoChange.MEASURE_DIFFERS: (measures[0] != measures[1]).to_numpy(),
    }


def _change(wide: pd.DataFrame, name: str, obstacles: dict[NoChange, Flags]) -> dict[str, Any]:
    places = [list(NoChange).index(reason) for reason in obstacles]
    reason = np.select(list(obstacles.values()), places, -1)
    return {
        f"{name}_change_percent": np.where(reason < 0, _percent(wide, name), np.nan),
        f"{name}_reason": pd.Categorical.from_codes(reason, dtype=NO_CHANGE_TYPE),
    }


def _percent(wide: pd.DataFrame, name: str) -> Floats:
    """The later value against the earlier one [%]; NaN where that is not above 0."""
    earlier, later = numbers(wide[f"{name}_earlier"]), numbers(wide[f"{name}_later"])
    return 100 * (later / np.where(earlier > 0, earlier, np.nan) - 1)
