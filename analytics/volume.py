"""How much each leg trained: hard sets, volume load and reps per ISO week.

Volume is behaviour, not strength: at equal loads a slightly stronger leg simply does many more reps.
Kilograms are compared within an exercise and variant only and never added up across them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import overload

import numpy as np
import pandas as pd

from analytics.capacity import TOLERANCE
from analytics.columns import Columns, looked_up
from analytics.loads import BodyMass, Shares
from analytics.quantities import Flags, Floats, Quantity, Whole, like, numbers
from analytics.sessions import SIDES, LiftedSets, lifted_sets
from analytics.week_grid import ROW_SIDES, week_grid
from analytics.weeks import monday_of, weeks_between
from data.sets import Side

MOST_HARD_RIR = 3  # convention: a set counts as hard with at most three reps in reserve
PRIOR_WEEKS = 4
_KEY = ["week", "exercise", "variant"]
_COUNTS = ["hard_sets", "effort_not_logged", "sets", "bilateral_sets"]
VOLUME_COLUMNS = [*_KEY, "side", *_COUNTS[:3], "reps", "volume_load_kg", "bilateral_sets", "model_based"]
LEG_COLUMNS = ["week", "side", "hard_sets", "effort_not_logged"]
SIDE_COLUMNS = [*_KEY, "measure", "left", "right", "share_left", "volume_index", "one_side_only"]
MEASURE_TYPE = pd.CategoricalDtype(["volume_load_kg", "reps"])
_BOTH, _UNKNOWN = SIDES.index(Side.BOTH), SIDES.index(Side.UNKNOWN)


@dataclass(frozen=True)
class _LegSets(Columns):
    """What each working set adds to its leg: a set on both legs stands here twice, with half its load."""

    row: Whole  # of the set
    side: Whole  # place in `ROW_SIDES`
    hard_sets: Flags
    effort_not_logged: Flags
    sets: Flags
    bilateral_sets: Flags
    model_based: Flags
    reps: Floats
    volume_load_kg: Floats


def weekly_volume(
    sets: pd.DataFrame,
    reps_low: Mapping[str, float | None] | None = None,
    body_mass_kg: BodyMass = None,
    body_mass_shares: Shares = None,
) -> pd.DataFrame:
    """Volume of each ISO week, exercise, variant and side, with `VOLUME_COLUMNS`.

    `hard_sets`: working sets with at most three reps in reserve; without a logged effort those with at least
    `reps_low` reps (all, where the exercise has no plan), counted in `effort_not_logged`. A set on both legs
    is one set, and its reps, for each leg and half its load, counted in `bilateral_sets`; a set of unknown
    side stays in rows of its own. `volume_load_kg` is load x reps [kg], NaN where a load is not known;
    `model_based` where it includes a share of body mass. Warm-ups and failed sets are out, pain-flagged sets
    count. Every exercise and variant has a row for every week from the first to the last in `sets`, 0 where
    it was not trained.
    Source: docs/metrics.md, "Hard set" and "Volume load".
    """
    lifted = lifted_sets(sets, body_mass_kg, body_mass_shares)
    legs = _leg_sets(lifted, looked_up(lifted.exercise, reps_low))
    grid = week_grid(lifted)
    cells = grid.cells(legs.row, legs.side)
    return pd.DataFrame(
        {
            **grid.named(lifted),
            **{count: grid.sums(cells, getattr(legs, count)).astype("int64") for count in _COUNTS},
            **{
                quantity: grid.sums(cells, getattr(legs, quantity)) for quantity in ("reps", "volume_load_kg")
            },
            "model_based": grid.sums(cells, legs.model_based) > 0,
        },
        columns=VOLUME_COLUMNS,
    )


def hard_sets_per_leg(weekly: pd.DataFrame) -> pd.DataFrame:
    """Hard sets of each week and side over all exercises of a `weekly_volume`, with `LEG_COLUMNS`."""
    return weekly.groupby(["week", "side"], observed=True)[LEG_COLUMNS[2:]].sum().reset_index()


def weekly_sides(weekly: pd.DataFrame) -> pd.DataFrame:
    """Left beside right for each week, exercise and variant of a `weekly_volume`, with `SIDE_COLUMNS`.

    `measure` says what `left` and `right` are: "volume_load_kg", or "reps" where a load is not known.
    `share_left` is 0-1, `volume_index` signed [%]; both NaN where nothing was done. `one_side_only` marks
    weeks in which only one side was logged.
    """
    legs = weekly[[*_KEY, "side", "volume_load_kg", "reps"]]
    left, right = (legs[legs["side"] == side] for side in (Side.LEFT, Side.RIGHT))
    both = left.merge(right, on=_KEY, suffixes=("_left", "_right"))
    loaded = both["volume_load_kg_left"].notna() & both["volume_load_kg_right"].notna()
    sides = both[_KEY].assign(
        measure=np.where(loaded, "volume_load_kg", "reps"),
        left=both["volume_load_kg_left"].where(loaded, both["reps_left"]),
        right=both["volume_load_kg_right"].where(loaded, both["reps_right"]),
    )
    return sides.assign(
        measure=sides["measure"].astype(MEASURE_TYPE),
        share_left=share_left(sides["left"], sides["right"]),
        volume_index=volume_index(sides["left"], sides["right"]),
        one_side_only=(sides["left"] > 0) != (sides["right"] > 0),
    )[SIDE_COLUMNS]


@overload
def share_left(left: float | None, right: float | None) -> float: ...
@overload
def share_left(left: pd.Series, right: Quantity) -> pd.Series: ...
def share_left(left: Quantity, right: Quantity) -> float | pd.Series | Floats:
    """Left's share of both sides' volume, 0-1; NaN where both are 0."""
    total = numbers(left) + numbers(right)
    return like(numbers(left) / np.where(total > 0, total, np.nan), left, right)


@overload
def volume_index(left: float | None, right: float | None) -> float: ...
@overload
def volume_index(left: pd.Series, right: Quantity) -> pd.Series: ...
def volume_index(left: Quantity, right: Quantity) -> float | pd.Series | Floats:
    """Left minus right as a part of the larger [%], -100 to 100; NaN where both are 0."""
    larger = np.maximum(numbers(left), numbers(right))
    difference = numbers(left) - numbers(right)
    return like(100 * difference / np.where(larger > 0, larger, np.nan), left, right)


def against_prior_four_weeks(per_week: pd.Series, today: date) -> pd.Series:
    """Each week against the mean of the four before it [%], on the index of `per_week` (Mondays).

    NaN for the week of `today` and later ones, with fewer than four weeks since the first training week, and
    where those four have a mean of 0. Missing weeks count as 0. This describes; it is no measure of risk.
    Source: why there is no ratio and no zone: Impellizzeri et al., 2020, Sports Med 51:581.
    """
    trained = per_week.index[per_week > 0]
    if trained.empty:
        return pd.Series(np.nan, index=per_week.index)
    weeks = weeks_between(trained.min(), per_week.index.max())
    every = per_week.reindex(weeks, fill_value=0).astype("float64")
    # Shifted sums, not a rolling mean: its rounding would leave something of weeks long gone.
    prior = sum((every.shift(back) for back in range(1, PRIOR_WEEKS + 1)), start=0 * every) / PRIOR_WEEKS
    change = 100 * (every / prior.where(prior > 0) - 1)
    return change.where(weeks < monday_of(today)).reindex(per_week.index)


def hard_flags(lifted: LiftedSets, reps_low: Floats) -> tuple[Flags, Flags]:
    """Which sets with a rep are hard, and which of them only because no effort was logged.

    `reps_low` is the plan's lower end of reps for each set, NaN without a plan.
    """
    enough = np.isnan(lifted.logged_rir) & ~(lifted.reps < reps_low)
    return enough | (lifted.logged_rir <= MOST_HARD_RIR + TOLERANCE), enough


def _leg_sets(lifted: LiftedSets, reps_low: Floats) -> _LegSets:
    hard, enough = hard_flags(lifted, reps_low)
    row, side = _of_each_leg(lifted)
    working = lifted.reps[row] >= 1
    bilateral = lifted.side[row] == _BOTH
    load_kg = lifted.load.moved_kg * lifted.reps
    every = _LegSets(
        row=row,
        side=side,
        hard_sets=hard[row],
        effort_not_logged=enough[row],
        sets=working,
        bilateral_sets=bilateral,
        model_based=(lifted.load.from_body_mass & ~np.isnan(load_kg))[row],
        reps=lifted.reps[row],
        volume_load_kg=np.where(bilateral, load_kg[row] / 2, load_kg[row]),
    )
    return every.take(working)


def _of_each_leg(lifted: LiftedSets) -> tuple[Whole, Whole]:
    """Rows of the sets on the left, the right and an unknown side, with the place of that side."""
    both = lifted.side == _BOTH
    on_leg = [np.flatnonzero((lifted.side == side) | (both & (side != _UNKNOWN))) for side in ROW_SIDES]
    return np.concatenate(on_leg), np.repeat(np.arange(len(ROW_SIDES)), [len(rows) for rows in on_leg])
