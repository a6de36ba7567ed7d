"""Sets as people write them: 92.5 kg × 9; 24 kg × 11, 11, 10."""

import pandas as pd

from data.sets import Side
from pages.elements import formatting
from pages.elements.view import View


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
