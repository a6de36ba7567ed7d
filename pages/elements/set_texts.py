"""Sets and estimates as people write them: 92.5 kg × 9, 1 in reserve."""

import pandas as pd

from data.sets import Side
from pages.elements import formatting
from pages.elements.view import View

_CONFIDENCE = {
    "headline": "ten reps to failure or fewer",
    "low": "low confidence: more than ten reps to failure",
    "at least": "at least: effort was not logged",
    "counted": "counted, not estimated",
}
_COUNTED_UNITS = {"reps": "reps", "seconds": "s"}  # every other measure is a load


def with_texts(view: View, bests: pd.DataFrame) -> pd.DataFrame:
    """Session bests with what the chart and its table say of them.

    `value` becomes the one in the person's unit. Adds `unit_text`, `series`, `known`, `set_text`,
    `value_text` and `confidence_text`.
    """
    columns = zip(bests["measure"], bests["value"], bests["confidence"], strict=True)
    sets = zip(bests["load_kg"], bests["reps"], bests["rir"], bests["hold_s"], strict=True)
    return bests.assign(
        value=[_in_unit(view, *pair) for pair in zip(bests["measure"], bests["value"], strict=True)],
        unit_text=[_unit(view, str(measure)) for measure in bests["measure"]],
        series=series(bests["side"]),
        known=(bests["confidence"] != "at least").astype(bool),
        set_text=[_best_set(view, *numbers) for numbers in sets],
        value_text=[_value_text(view, *told) for told in columns],
        confidence_text=[_CONFIDENCE[str(word)] for word in bests["confidence"]],
    )


def series(side: pd.Series) -> pd.Series:
    """Which marks a set gets: left, right, or other for both legs and sides not stated."""
    words = side.astype(object)
    return words.where(words.isin([str(Side.LEFT), str(Side.RIGHT)]), "other")


def set_text(view: View, load_kg: float, reps: float) -> str:
    """A set: 24 kg × 8, or 12 reps where there is no load."""
    if load_kg > 0:
        return f"{formatting.load(load_kg, view.unit)} × {formatting.shortest(reps, 1)}"
    return formatting.counted(int(reps), "rep")


def sets_text(view: View, sets: pd.DataFrame) -> str:
    """Several sets, load by load in the order they were done: 24 kg × 11, 11, 10; 22 kg × 8."""
    loads = sets["load_kg"].fillna(0)
    return "; ".join(_same_load(view, load_kg, sets["reps"][loads == load_kg]) for load_kg in loads.unique())


def _same_load(view: View, load_kg: float, reps: pd.Series) -> str:
    counts = ", ".join(formatting.shortest(count, 1) for count in reps)
    return f"{formatting.load(load_kg, view.unit)} × {counts}" if load_kg > 0 else counts


def _best_set(view: View, load_kg: float, reps: float, rir: float, hold_s: float) -> str:
    if pd.isna(reps):
        return f"{formatting.shortest(hold_s, 0)} s"
    effort = "" if pd.isna(rir) else f", {formatting.shortest(rir, 1)} in reserve"
    return set_text(view, load_kg, reps) + effort


def _value_text(view: View, measure: str, value: float, confidence: str) -> str:
    number = formatting.shortest(_in_unit(view, measure, value), 0 if measure in _COUNTED_UNITS else 1)
    return f"{'at least ' if confidence == 'at least' else ''}{number} {_unit(view, measure)}"


def _in_unit(view: View, measure: str, value: float) -> float:
    return value if measure in _COUNTED_UNITS else formatting.in_unit(value, view.unit)


def _unit(view: View, measure: str) -> str:
    return _COUNTED_UNITS.get(measure, str(view.unit))
