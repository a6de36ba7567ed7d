"""The sessions of one exercise and set-up on one scale: what each was worth, and the best of them."""

import pandas as pd

from analytics.capacity import Confidence
from analytics.records import RecordKind
from pages.elements.strength.scale import Scale

_SET = ["load_kg", "reps", "rir", "hold_s", "assisted"]
DOT_COLUMNS = ["date", "side", "value", "confidence", *_SET, "record"]
_KINDS = {
    Scale.ONE_REP_MAX: [RecordKind.ONE_REP_MAX],
    Scale.TWELVE_REP_MAX: [RecordKind.TWELVE_REP_MAX],
    Scale.CAPACITY: [RecordKind.LOAD, RecordKind.REPS],
    Scale.REPS: [RecordKind.LOAD, RecordKind.REPS],
    Scale.SECONDS: [RecordKind.SECONDS],
    Scale.ASSISTANCE: [RecordKind.ASSISTANCE, RecordKind.REPS],
}


def dots(scale: Scale, bests: pd.DataFrame, levels: pd.DataFrame, history: pd.DataFrame) -> pd.DataFrame:
    """The sessions that have a value on the scale, in date order, with `DOT_COLUMNS`.

    `value` in kilograms, reps or seconds; `record` where the session beat an earlier one, as in
    `record_history`. Of capacity a dot is the mean of the session's first three sets.
    """
    rows = _capacities(bests, levels) if scale is Scale.CAPACITY else _bests(scale, bests)
    beaten = _key(records_on(scale, history), scale)
    ordered = rows.sort_values(["date", "side"], kind="stable", ignore_index=True)
    return ordered.assign(record=_key(ordered, scale).isin(beaten))[DOT_COLUMNS]


def records_on(scale: Scale, history: pd.DataFrame) -> pd.DataFrame:
    """The rows of a `record_history` that beat an earlier one in what the scale is about."""
    return history[history["kind"].isin(_KINDS[scale]) & history["previous_value"].notna()]


def best_row(scale: Scale, shown: pd.DataFrame) -> pd.Series:
    """The best of these dots, the earliest of equal ones; low confidence only where there is nothing else."""
    trusted = shown[shown["confidence"] != Confidence.LOW]
    rows = shown if trusted.empty else trusted
    ranked = rows.assign(worth=_worth(scale, rows), sure=rows["confidence"] != Confidence.AT_LEAST)
    tied = "reps" if scale is Scale.ASSISTANCE else "value"
    order = ["worth", tied, "sure", "date"]
    return ranked.sort_values(order, ascending=[False, False, False, True], kind="stable").iloc[0]


def _bests(scale: Scale, bests: pd.DataFrame) -> pd.DataFrame:
    measure = Scale.REPS if scale is Scale.ASSISTANCE else scale
    valued = bests[bests["value"].notna() & (bests["measure"] == measure)]
    if scale is not Scale.ASSISTANCE:
        return valued
    helped = valued[valued["assisted"] & (valued["load_kg"] > 0)]
    return helped.assign(value=helped["load_kg"])


def _capacities(bests: pd.DataFrame, levels: pd.DataFrame) -> pd.DataFrame:
    valued = levels[levels["value"].notna() & (levels["measure"] == Scale.CAPACITY)]
    sets = bests[["date", "side", *_SET]].drop_duplicates(["date", "side"])
    joined = valued[["date", "side", "value"]].merge(sets, how="left", on=["date", "side"])
    return joined.assign(confidence=str(Confidence.HEADLINE))


def _worth(scale: Scale, rows: pd.DataFrame) -> pd.Series:
    """What decides before the value does: the load that reps were done at, or how little help."""
    if scale is Scale.ASSISTANCE:
        return -rows["value"]
    return rows["load_kg"].fillna(0) if scale is Scale.REPS else rows["value"]


def _key(rows: pd.DataFrame, scale: Scale) -> pd.MultiIndex:
    """What tells the sessions apart: an estimate of known effort from an "at least" of the same day."""
    estimated = scale in (Scale.ONE_REP_MAX, Scale.TWELVE_REP_MAX)
    columns = ["date", "side", "confidence"] if estimated else ["date", "side"]
    return pd.MultiIndex.from_frame(rows[columns].astype(dict.fromkeys(columns[1:], object)))
