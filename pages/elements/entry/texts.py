"""The log page in words: sets, sides, last time."""

import pandas as pd

from analytics.units import kg_from_lb
from data.set_entry import SetEntry
from data.sets import SetType, Side, Unit
from pages.elements import formatting
from pages.elements.entry.weight_field import is_assisted
from pages.elements.view import View

_ALIKE_KG = 0.05  # what rounding makes of a load

LEG = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both legs"}
MARK = {Side.LEFT: "left", Side.RIGHT: "right", Side.BOTH: "other"}
SET_TYPES = {
    SetType.WORKING: "Working set",
    SetType.WARMUP: "Warm-up",
    SetType.DROP: "Drop set",
    SetType.FAILURE: "To failure",
}


def set_text(entry: SetEntry) -> str:
    """A set in one line: 20 kg × 8, 1 in reserve."""
    parts = [_work(entry)]
    if entry.rir is not None:
        parts.append(f"{formatting.shortest(entry.rir, 1)} in reserve")
    if entry.set_type != SetType.WORKING:
        parts.append(SET_TYPES[entry.set_type].lower())
    if entry.pain:
        parts.append("pain")
    if entry.note:
        parts.append("note")
    return ", ".join(parts)


def last_told(view: View, before: pd.DataFrame) -> str:
    """Last time's sets: Last time (19 Nov): left 20 kg × 8, 8, 7; right 20 kg × 8, 7, 7."""
    if before.empty:
        return "Not logged before."
    sides = [_side_told(view, side, sets) for side, sets in before.groupby("side", observed=True, sort=False)]
    return f"Last time ({formatting.short_day(before['date'].max())}): {'; '.join(sides)}."


def plan_told(entries: list[SetEntry], before: pd.DataFrame) -> str:
    """What is planned otherwise than last time: a leg that begins, another load. `entries` in their order."""
    planned = [entry for entry in entries if entry.planned]
    begins = "Begin with the right leg." if entries[0].side == Side.RIGHT else ""
    loads = dict.fromkeys(entry.load for entry in planned if entry.load)
    known = {round(load, 2) for load in before["load_kg"].abs().dropna()}
    new = [
        f"{formatting.shortest(load)} {planned[0].unit}"
        for load in loads
        if known and not any(abs(_kg(load, planned[0].unit) - last) < _ALIKE_KG for last in known)
    ]
    return " ".join(filter(None, [f"Suggested now: {' and '.join(new)}." if new else "", begins]))


def _kg(load: float, unit: Unit | None) -> float:
    return kg_from_lb(load) if unit == Unit.LB else load


def name_told(view: View, exercise: str, variant: str) -> str:
    """An exercise with its set-up: Romanian deadlift, dumbbell."""
    name = view.exercise_name(exercise)
    return f"{name}, {variant}" if variant and variant not in name.lower() else name


def _work(entry: SetEntry) -> str:
    load = f"{formatting.shortest(entry.load, 2)} {entry.unit}" if entry.load else ""
    if load and is_assisted(entry.exercise, entry.variant):
        load = f"{load} of help"
    reps = "" if entry.reps is None else formatting.shortest(entry.reps, 1)
    if not load and reps:
        reps = f"{reps} {'rep' if entry.reps == 1 else 'reps'}"
    hold = "" if entry.hold_s is None else f"{formatting.shortest(entry.hold_s, 1)} s"
    return " × ".join(part for part in (load, reps, hold) if part)


def _side_told(view: View, side: object, sets: pd.DataFrame) -> str:
    words = {Side.LEFT: "left ", Side.RIGHT: "right "}.get(Side(str(side)), "")
    alike = sets.groupby(sets["load_kg"].fillna(0), sort=False)
    return words + ", ".join(_alike_told(view, load, _counts(group)) for load, group in alike)


def _alike_told(view: View, load_kg: float, counts: str) -> str:
    """Sets of one load; assistance is below zero."""
    if not load_kg:
        return counts if counts.endswith(" s") else f"{counts} {'rep' if counts == '1' else 'reps'}"
    help_or_load = " of help" if load_kg < 0 else ""
    return f"{formatting.load(abs(load_kg), view.unit)}{help_or_load} × {counts}"


def _counts(sets: pd.DataFrame) -> str:
    holds = sets["hold_s"].notna() & sets["reps"].isna()
    numbers = sets["reps"].where(~holds, sets["hold_s"])
    return ", ".join(
        f"{formatting.shortest(number)}{' s' if hold else ''}"
        for number, hold in zip(numbers.fillna(0), holds, strict=True)
    )
