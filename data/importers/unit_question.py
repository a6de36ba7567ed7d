"""The question a file leaves open that states no unit: kilograms or pounds? With an answer to propose."""

import re

import numpy as np
import pandas as pd

from data.importers.export import Question
from data.sets import Unit

POUND_PLATES = (45, 95, 135, 185, 225, 275, 315)  # a 45 lb bar with pairs of 25 and 45 lb
KILOGRAM_PLATES = (20, 40, 60, 80, 100, 120, 140)  # a 20 kg bar with pairs of 10 and 20 kg

_LEFT_BY_CONVERSION = re.compile(r"\d+\.\d*?(?:9{6,}|0{6,}[1-9])\d*")
_OPTIONS = {str(Unit.KG): "Kilograms (kg)", str(Unit.LB): "Pounds (lb)"}


def unit_question(sets: pd.DataFrame) -> Question | None:
    """The question, where any of these sets has a load without a unit."""
    open_sets = sets[(sets["load"] > 0) & sets["unit"].isna()]
    if open_sets.empty:
        return None
    unit, evidence = _proposed(open_sets)
    return Question(
        name="unit",
        text="This file does not say whether its weights are kilograms or pounds. Which are they?",
        options=_OPTIONS,
        proposed=str(unit),
        evidence=evidence,
    )


def _proposed(sets: pd.DataFrame) -> tuple[Unit, str]:
    converted = next(
        (cell for cell in sets["load_raw"].unique() if _LEFT_BY_CONVERSION.fullmatch(cell)), None
    )
    if converted is not None:
        return Unit.LB, f"Weights such as {converted} are left over when pounds are stored as kilograms."
    names = sets["exercise_raw"]
    barbell = sets["load"][names.isin([name for name in names.unique() if "barbell" in name.casefold()])]
    pounds, kilograms = (int(np.isin(barbell, plates).sum()) for plates in (POUND_PLATES, KILOGRAM_PLATES))
    if pounds == kilograms:
        return Unit.KG, "Nothing in the file points to one of them."
    counted = (
        f"Of {len(barbell)} barbell sets, {pounds} have a weight that pound plates make (45, 95, 135 …) and "
        f"{kilograms} one that kilogram plates make (20, 40, 60 …)."
    )
    return (Unit.LB if pounds > kilograms else Unit.KG), counted
