"""Every kind of record of each exercise, variant and side, and the heaviest load for each number of reps.

Estimates are those of `analytics.strength`; loads, reps and seconds are counted as logged, so that the effort
need not be known for them. Records are worked out anew from the whole log: an import can change them.
"""

from collections.abc import Mapping
from enum import StrEnum

import numpy as np
import pandas as pd

from analytics.capacity import CONFIDENCE_TYPE, REP_MAX, Confidence
from analytics.columns import category_key, numbered
from analytics.loads import Shares
from analytics.quantities import Flags, Floats, Whole
from analytics.record_order import as_records
from analytics.sessions import SIDES, LiftedSets, lifted_sets, series_key, side_key
from analytics.strength import session_bests
from data.sets import as_sets, closed_type

SERIES = ["exercise", "variant", "side"]
_SET = ["load_kg", "reps", "rir", "assisted"]
HISTORY_COLUMNS = ["date", *SERIES, "kind", "value", "confidence", *_SET, "previous_value", "standing"]
BY_REPS_COLUMNS = [*SERIES, "rep_count", "or_more", "date", *_SET, "on_body"]
_SAME_LOAD = 6  # decimals of a kilogram


class RecordKind(StrEnum):
    """What the value of a record is."""

    ONE_REP_MAX = "e1rm"  # best estimate [kg]
    TWELVE_REP_MAX = "e12rm"  # best estimate [kg]
    LOAD = "load"  # heaviest load, added load on the body [kg]
    ASSISTANCE = "assistance"  # least assistance [kg]: less is more
    REPS = "reps"  # most reps at `load_kg`
    SECONDS = "seconds"  # longest hold


KIND_TYPE = closed_type(RecordKind)
_LOAD, _ASSISTANCE, _REPS, _SECONDS = (
    list(RecordKind).index(kind)
    for kind in (RecordKind.LOAD, RecordKind.ASSISTANCE, RecordKind.REPS, RecordKind.SECONDS)
)


def record_history(
    sets: pd.DataFrame,
    reps_high: Mapping[str, float | None] | None = None,
    body_mass_shares: Shares = None,
) -> pd.DataFrame:
    """Everything that was a record on its day, in date order, with `HISTORY_COLUMNS`.

    `kind` says what `value` is. Strictly greater wins (for assistance strictly less), so ties keep the
    earlier date. Reps compete at the same `load_kg`: the added load for bridges and body weight, 0 without
    any, and the assistance where `assisted`. Estimates count as in `records`: a set of unknown effort sets an
    "at least" record at most, low confidence none. `previous_value` is what was exceeded, NaN for the first
    of its kind, which is not to be marked; `standing` says that nothing has exceeded it since. Warm-ups,
    failed and pain-flagged sets set no record.
    Source: docs/metrics.md, "Records".
    """
    typed = as_sets(sets)
    bests = [_estimates(session_bests(typed, reps_high, body_mass_shares)), _counts(typed, body_mass_shares)]
    rows = pd.concat(bests, ignore_index=True).astype({"kind": KIND_TYPE, "confidence": CONFIDENCE_TYPE})
    ordered = rows.sort_values(["date", *SERIES, "kind"], kind="stable", ignore_index=True)
    of_load = ordered["load_kg"].where(ordered["kind"] == RecordKind.REPS, 0).round(_SAME_LOAD)
    key = category_key(ordered, [*SERIES, "kind"])
    series = ordered.groupby([key, of_load, ordered["assisted"]]).ngroup()
    less_is_more = ordered["kind"] == RecordKind.ASSISTANCE
    score = ordered["value"].mask(less_is_more, -ordered["value"])
    certain = ordered["confidence"] != Confidence.AT_LEAST
    return as_records(ordered, score, series, certain)[HISTORY_COLUMNS]


def standing_records(history: pd.DataFrame) -> pd.DataFrame:
    """The records of a `record_history` that still stand, by exercise, variant, side, kind and load.

    An estimate may have two rows: the record, then a greater "at least" one.
    """
    standing = history[history["standing"]]
    order = [*SERIES, "kind", "confidence", "load_kg", "date"]
    return standing.sort_values(order, kind="stable", ignore_index=True)


def heaviest_by_reps(sets: pd.DataFrame, body_mass_shares: Shares = None) -> pd.DataFrame:
    """The heaviest load for each exact number of reps, per series, with `BY_REPS_COLUMNS`.

    `rep_count` is 1 to 12, and 13 with `or_more` for sets of more; `reps` are those of the set itself. Counts
    that were never done have no row. `load_kg` is the added load where `on_body` (0 is body weight alone) and
    the assistance where `assisted`, the least of which counts. Ties keep the earlier date. Loads are as
    logged, whatever the effort.
    """
    lifted = lifted_sets(sets, body_mass_shares=body_mass_shares)
    rows = np.flatnonzero(_counted(lifted))
    load, reps = lifted.load.added_kg[rows], lifted.reps[rows]
    rep_count = np.minimum(np.floor(reps), REP_MAX + 1).astype("int64")
    series = (series_key(lifted) * len(SIDES) + lifted.side)[rows]
    order = np.lexsort((lifted.date[rows], -reps, -load, rep_count, series))
    _, first = numbered((series * (REP_MAX + 2) + rep_count)[order])
    best = order[first]
    named = lifted.named_sides(rows[best])
    return pd.DataFrame(
        {
            **named,
            **_as_logged(lifted, rows[best]),
            "rep_count": rep_count[best],
            "or_more": rep_count[best] > REP_MAX,
            "on_body": lifted.load.on_body[rows[best]],
        },
        columns=BY_REPS_COLUMNS,
    )


def _estimates(bests: pd.DataFrame) -> pd.DataFrame:
    """The estimates among session bests that can be records."""
    estimated = bests["measure"].isin([RecordKind.ONE_REP_MAX, RecordKind.TWELVE_REP_MAX])
    counts = estimated & bests["value"].notna() & (bests["confidence"] != Confidence.LOW)
    kinds = bests["measure"].astype(KIND_TYPE)
    return bests.assign(kind=kinds).loc[counts, HISTORY_COLUMNS[:-2]]


def _counts(sets: pd.DataFrame, body_mass_shares: Shares) -> pd.DataFrame:
    """The best of each session, series, kind and, for reps, load."""
    lifted = lifted_sets(sets, body_mass_shares=body_mass_shares)
    row, kind, score = _scores(lifted)
    at_load = np.where(kind == _REPS, lifted.load.added_kg[row].round(_SAME_LOAD), 0)
    group = side_key(lifted)[row]
    order = np.lexsort((-lifted.reps[row], -score, at_load, kind, group))
    same = [values[order] for values in (group, kind, at_load)]
    is_best = np.append(True, np.any([values[1:] != values[:-1] for values in same], axis=0))[: len(order)]
    best = order[is_best]
    return pd.DataFrame(
        {
            **lifted.named_sides(row[best]),
            **_as_logged(lifted, row[best]),
            "kind": pd.Categorical.from_codes(kind[best], dtype=KIND_TYPE),
            "value": np.abs(score[best]),
            "confidence": Confidence.COUNTED,
        },
        columns=HISTORY_COLUMNS[:-2],
    )


def _scores(lifted: LiftedSets) -> tuple[Whole, Whole, Floats]:
    """Rows of sets with the kind of record they may set, as its place, and how good they are."""
    load, counted, assisted = lifted.load.added_kg, _counted(lifted), lifted.load.assisted
    of_kind: dict[int, tuple[Flags, Floats]] = {
        _LOAD: (counted & ~assisted & (load > 0), load),
        _ASSISTANCE: (counted & assisted, load),
        _REPS: (counted, lifted.reps),
        _SECONDS: (lifted.hold & ~lifted.pain, lifted.hold_s),
    }
    rows = [np.flatnonzero(may) for may, _ in of_kind.values()]
    kinds = np.repeat(list(of_kind), [len(of) for of in rows])
    scores = [score[of] for of, (_, score) in zip(rows, of_kind.values(), strict=True)]
    return np.concatenate(rows), kinds, np.concatenate(scores)


def _counted(lifted: LiftedSets) -> Flags:
    """Sets with reps at a load that means something: no 0 kg where the body is no part of it."""
    load, assisted = lifted.load.added_kg, lifted.load.assisted
    # Help by an unknown amount is no load that reps could be compared at.
    known = np.where(assisted, load < 0, (load > 0) | (lifted.load.on_body & (load == 0)))
    return (lifted.reps >= 1) & ~lifted.pain & known


def _as_logged(lifted: LiftedSets, rows: Whole) -> dict[str, Floats | Flags]:
    return {
        "load_kg": np.abs(lifted.load.added_kg[rows]),
        "reps": lifted.reps[rows],
        "rir": lifted.known_rir[rows],
        "assisted": lifted.load.assisted[rows],
    }
