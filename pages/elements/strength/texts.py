"""The words of the strength chart and its table: sets, values, levels, how sure they are."""

import pandas as pd

from data.sets import Unit
from pages.elements import formatting
from pages.elements.set_texts import series
from pages.elements.strength import rows as strength_rows
from pages.elements.strength.scale import Scale, unit_of

_CONFIDENCE = {
    "headline": "estimate",
    "low": "low confidence: more than ten reps to failure",
    "at least": "at least: effort was not logged",
    "counted": "counted, not estimated",
}
_LEGS = {"left": "left", "right": "right", "both": "both", "unknown": "not stated"}


def value_in_unit(scale: Scale, value: float, unit: Unit) -> float:
    """A value of the scale as a number of the person's unit; reps and seconds stay."""
    return value if scale in (Scale.REPS, Scale.SECONDS) else formatting.in_unit(value, unit)


def value_told(scale: Scale, value: float, unit: Unit, confidence: str = "") -> str:
    """A value of the scale: 67.6 kg, at least 60 kg, 9 reps, 1 rep, 40 s, 15 kg of help."""
    if scale is Scale.REPS:
        return formatting.counted(int(value), "rep")
    number = formatting.shortest(value_in_unit(scale, value, unit), 0 if scale is Scale.SECONDS else 1)
    told = f"{number} {unit_of(scale, unit)}{' of help' if scale is Scale.ASSISTANCE else ''}"
    return f"at least {told}" if confidence == "at least" else told


def set_told(row: pd.Series, unit: Unit, *, effort: bool = False) -> str:
    """A set in words: 52 kg × 7; 9 reps; 9 reps with 20 kg of help; 40 s.

    With its `effort` also the reps in reserve.
    """
    if pd.isna(row["reps"]):
        return f"{formatting.shortest(row['hold_s'], 0)} s"
    reps = formatting.shortest(row["reps"], 1)
    rir = row["rir"] if effort else float("nan")
    also = "" if pd.isna(rir) else f", {formatting.shortest(rir, 1)} in reserve"
    if not row["load_kg"] > 0:
        return f"{reps} {'rep' if reps == '1' else 'reps'}{also}"
    load = formatting.load(row["load_kg"], unit)
    if row["assisted"]:
        return f"{reps} {'rep' if reps == '1' else 'reps'} with {load} of help{also}"
    return f"{load} × {reps}{also}"


def dot_texts(dots: pd.DataFrame, line: pd.DataFrame, scale: Scale, unit: Unit) -> pd.DataFrame:
    """Dots in the person's unit, with the words of the chart's `BEST_COLUMNS`, `label` still empty."""
    told = zip(dots["value"], dots["confidence"].astype(str), strict=True)
    texts = [value_told(scale, value, unit, confidence) for value, confidence in told]
    levels = _levels_told(dots, line, unit)
    worded = dots.assign(
        value=[value_in_unit(scale, value, unit) for value in dots["value"]],
        series=series(dots["side"]),
        known=(dots["confidence"] != "at least").astype(bool),
        label="",
        load_label="",
        leg_text=dots["side"].astype(str).map(_LEGS),
        set_text=[set_told(row, unit, effort=True) for _, row in dots.iterrows()],
        value_text=texts,
        confidence_text=dots["confidence"].astype(str).map(_CONFIDENCE),
        level_text=levels,
    )
    less_is_more = scale is Scale.ASSISTANCE
    steps = scale not in (Scale.REPS, Scale.CAPACITY) and line.empty
    worded = worded.assign(
        is_step=strength_rows.best_so_far(worded, less_is_more=less_is_more) if steps else False
    )
    return worded.assign(load_label=_load_labels(worded, unit)) if scale is Scale.REPS else worded


def line_texts(line: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    """A level line in the person's unit with the chart's `LINE_COLUMNS`."""
    in_unit = {name: line[name] * formatting.in_unit(1.0, unit) for name in ("level", "lower", "upper")}
    return line.assign(**in_unit, series=series(line["side"]))


def _levels_told(dots: pd.DataFrame, line: pd.DataFrame, unit: Unit) -> list[str]:
    days = zip(line["date"], line["side"].astype(str), strict=True)
    known = {
        day: f"{formatting.load(level, unit)} ({_range(lower, upper, unit)})"
        for day, level, lower, upper in zip(days, line["level"], line["lower"], line["upper"], strict=True)
    }
    wanted = zip(dots["date"], dots["side"].astype(str), strict=True)
    return [known.get(day, formatting.NOT_KNOWN) for day in wanted]


def range_told(lower: float, upper: float, unit: Unit) -> str:
    """An interval of kilograms: likely between 61.2 and 65.8 kg."""
    return f"likely between {_range(lower, upper, unit).replace(formatting.NOT_KNOWN, ' and ')} {unit}"


def _range(lower: float, upper: float, unit: Unit) -> str:
    low, high = (formatting.shortest(formatting.in_unit(kg, unit), 1) for kg in (lower, upper))
    return f"{low}{formatting.NOT_KNOWN}{high}"


def _load_labels(dots: pd.DataFrame, unit: Unit) -> pd.Series:
    texts = [f"+{formatting.load(kg, unit)}" if kg > 0 else "" for kg in dots["load_kg"]]
    return strength_rows.load_changes(dots, pd.Series(texts, index=dots.index))
