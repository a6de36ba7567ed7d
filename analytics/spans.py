"""Two spans of time side by side: the level, the best set, hard sets and sessions of each series in both."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.capacity import Confidence
from analytics.columns import category_key, looked_up
from analytics.level_line import level_line
from analytics.levels import session_levels
from analytics.loads import BodyMass, Shares
from analytics.quantities import Flags, Floats, Whole
from analytics.sessions import lifted_sets
from analytics.span_changes import BEST_CHANGE, LEVEL_CHANGE, amount_changes, best_change, level_change
from analytics.strength import SERIES, session_bests
from analytics.volume import hard_flags
from data.sets import as_sets

RepsBySlug = Mapping[str, float | None] | None
_LEVEL = ["level", "level_lower", "level_upper", "level_measure", "level_date"]
_OF_BEST = ["measure", "confidence", "load_kg", "reps"]
_BEST = ["best", *(f"best_{name}" for name in _OF_BEST), "best_date"]
_AMOUNTS = ["hard_sets", "sessions", "hard_sets_per_week", "sessions_per_week"]
_OF_SPAN = [*_LEVEL, *_BEST, *_AMOUNTS]
_CHANGES = [*LEVEL_CHANGE, *BEST_CHANGE, "hard_sets_change_percent", "sessions_change_percent"]
SPAN_COLUMNS = [
    *SERIES,
    *(f"{name}_{span}" for name in _OF_SPAN for span in ("earlier", "later")),
    *_CHANGES,
]


@dataclass(frozen=True)
class Span:
    """Some days in a row, the first and the last included. Raises `ValueError` where they are swapped."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span ends on or after the day it begins; got {self.first} to {self.last}")

    @property
    def weeks(self) -> float:
        """How long it is [weeks]."""
        return ((self.last - self.first).days + 1) / 7

    def holds(self, dates: pd.Series) -> Flags:
        """Which of these dates (midnights) lie in it."""
        days = dates.to_numpy("datetime64[us]")
        return (days >= np.datetime64(self.first)) & (days <= np.datetime64(self.last))


def compare_spans(  # noqa: PLR0913 - the log, and all that a person knows besides it
    sets: pd.DataFrame,
    earlier: Span,
    later: Span,
    *,
    reps_high: RepsBySlug = None,
    reps_low: RepsBySlug = None,
    body_mass_kg: BodyMass = None,
    body_mass_shares: Shares = None,
) -> pd.DataFrame:
    """Each exercise, variant and side trained in either span, with `SPAN_COLUMNS`.

    Every quantity stands there twice, `_earlier` and `_later`. `level` with its 90 % interval is the level
    line [kg] after the last session of the span, which knows all sessions before; `best` is the best set
    recorded in it, `best_measure` says of what. `hard_sets` and `sessions` are counted on their own side (a
    set with both legs has the side "both"), also per week of the span. The changes are in percent of the
    earlier span, those of the amounts per week; NaN where there is nothing to compare: `level_reason` and
    `best_reason` say why, and an amount that was 0 earlier has no change. The spans may differ in length and
    may overlap; end the later one today at the latest.
    Source: docs/metrics.md, "Comparing two spans".
    """
    typed = as_sets(sets)
    line = _levels(level_line(session_levels(typed, reps_high, body_mass_kg, body_mass_shares)))
    bests = _bests(session_bests(typed, reps_high, body_mass_shares))
    done = _done(typed, reps_low)
    trained = done[earlier.holds(done["date"]) | later.holds(done["date"])]
    key, first = np.unique(category_key(trained, SERIES), return_index=True)
    wide = trained[SERIES].iloc[first].reset_index(drop=True)
    for name, span in (("earlier", earlier), ("later", later)):
        parts = [_last(line, _LEVEL, span, key), _last(bests, _BEST, span, key), _amounts(done, span, key)]
        wide = wide.join([part.add_suffix(f"_{name}") for part in parts])
    return wide.assign(**level_change(wide), **best_change(wide), **amount_changes(wide))[SPAN_COLUMNS]


def _done(sets: pd.DataFrame, reps_low: RepsBySlug) -> pd.DataFrame:
    """Every set with reps or a hold: its series and date, and whether it is hard."""
    lifted = lifted_sets(sets)
    hard, _ = hard_flags(lifted, looked_up(lifted.exercise, reps_low))
    every = pd.DataFrame({**lifted.named_sides(np.arange(len(hard))), "hard": hard & (lifted.reps >= 1)})
    return every[(lifted.reps >= 1) | lifted.hold]


def _levels(line: pd.DataFrame) -> pd.DataFrame:
    names = {"lower": "level_lower", "upper": "level_upper", "measure": "level_measure"}
    return line.rename(columns=names).assign(level_date=line["date"])


def _bests(bests: pd.DataFrame) -> pd.DataFrame:
    """Session bests, better ones later, ties in reverse; "at least" comes first and low confidence next."""
    trust = {Confidence.AT_LEAST: 0, Confidence.LOW: 1, Confidence.HEADLINE: 2, Confidence.COUNTED: 2}
    valued = bests[bests["value"].notna()][::-1]
    ordered = valued.assign(
        of_measure=-valued["measure"].cat.codes,  # kilograms before reps, reps before seconds
        trust=valued["confidence"].astype(object).map(trust).astype("int64"),
        hardness=_hardness(valued),
    ).sort_values(["of_measure", "trust", "hardness", "value"], kind="stable", ignore_index=True)
    of_best = {"value": "best", **{name: f"best_{name}" for name in _OF_BEST}}
    return ordered.rename(columns=of_best).assign(best_date=ordered["date"])


def _hardness(bests: pd.DataFrame) -> Floats:
    """The load at which reps were counted, assistance negative; 0 for all other measures."""
    signed = bests["load_kg"].mask(bests["assisted"], -bests["load_kg"])
    return signed.where(bests["measure"] == "reps", 0).to_numpy()


def _last(rows: pd.DataFrame, names: list[str], span: Span, key: Whole) -> pd.DataFrame:
    """The last row in the span of each series in `key`, missing where there is none."""
    inside = np.flatnonzero(span.holds(rows["date"]))
    last = np.full(len(key), -1)
    # Of several rows of one series the last one stays.
    last[np.searchsorted(key, category_key(rows, SERIES)[inside])] = inside
    return rows[names].reindex(last).reset_index(drop=True)


def _amounts(done: pd.DataFrame, span: Span, key: Whole) -> pd.DataFrame:
    """Hard sets and sessions in the span of each series in `key`."""
    within = done[span.holds(done["date"])]
    series = np.searchsorted(key, category_key(within, SERIES))
    hard = np.bincount(series[within["hard"]], minlength=len(key))
    days = np.unique(np.column_stack([series, within["date"].to_numpy().astype("int64")]), axis=0)
    sessions = np.bincount(days[:, 0], minlength=len(key))
    return pd.DataFrame(
        {
            "hard_sets": hard,
            "sessions": sessions,
            "hard_sets_per_week": hard / span.weeks,
            "sessions_per_week": sessions / span.weeks,
        }
    )
