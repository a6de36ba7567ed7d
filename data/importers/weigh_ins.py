"""Weigh-ins: what a person weighed, in a file of weigh-ins or beside their sets."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.body_mass import as_body_mass
from data.importers.cells import Cells, Reasons, as_numbers, numbers_of
from data.importers.columns import BLANK, Column
from data.importers.numbers import amount
from data.sets import KG_PER_LB, Unit

MOST_KG = 650.0
"""Beyond the heaviest person ever weighed."""

NO_WEIGHT = "There is no body weight"
NO_UNIT = "There is no unit of weight"
_NOT_STATED = {BLANK, "0", "0.0"}
_NOBODY_WEIGHS = "is no body weight"
_UNREAD = "Body weights that could not be read: {count:,}. The sets beside them came in all the same."


def weigh_ins(
    lines: npt.NDArray[np.int64], times: Cells, weight: Column, unit: Cells
) -> tuple[pd.DataFrame, Reasons]:
    """The weigh-ins of these rows (`as_body_mass`), and why a row gives none. The latest of a day counts."""
    mass = _masses(weight, unit)
    kilograms = numbers_of(mass)
    units = np.asarray(unit.by_row, dtype=object)
    reasons = dict.fromkeys(np.flatnonzero(units == "").tolist(), NO_UNIT)
    reasons |= dict.fromkeys(np.flatnonzero(weight.is_blank()).tolist(), NO_WEIGHT)
    for cells in (unit, mass, times):
        reasons |= cells.faults
    raw = np.array(weight.texts, dtype=object)[weight.codes]
    rows = pd.DataFrame(
        {"day": times.by_row, "kg": kilograms, "raw": raw, "unit": units, "source_line": lines}
    )
    told = rows.drop(index=list(reasons)).sort_values("day", kind="stable")
    return as_body_mass(told.assign(day=told["day"].dt.floor("D"))), reasons


def beside_sets(
    lines: npt.NDArray[np.int64], times: Cells, weight: Column, unit: Cells
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The weigh-ins that stand beside sets, with a notice where one cannot be read.

    A row without one, or whose date is not read, says nothing about weight.
    """
    known = ~np.isnat(np.asarray(times.by_row, dtype="datetime64[us]"))
    stated = np.flatnonzero(known & ~weight.where(lambda text: text in _NOT_STATED))
    given = Cells(np.asarray(times.by_row)[stated])
    units = replace(unit, by_row=np.asarray(unit.by_row, dtype=object)[stated], faults={})
    found, reasons = weigh_ins(lines[stated], given, weight.take(stated), units)
    return found, (_UNREAD.format(count=len(reasons)),) if reasons else ()


def _masses(weight: Column, unit: Cells) -> Cells:
    """The masses [kg], with a fault where nobody weighs that."""
    logged = as_numbers(weight, amount)
    factors = np.where(np.asarray(unit.by_row, dtype=object) == Unit.LB, KG_PER_LB, 1.0)
    kilograms = numbers_of(logged) * factors
    strange = np.flatnonzero((kilograms <= 0) | (kilograms > MOST_KG)).tolist()
    said = {row: f"“{weight.text(row)}” in the column “{weight.name}” {_NOBODY_WEIGHS}" for row in strange}
    return Cells(kilograms, {**logged.faults, **said})
