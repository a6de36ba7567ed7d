"""Sets in the order they were lifted, each with what every metric needs to know about it.

A session is all sets of one exercise and variant on one local date; a day's bouts merge in time order.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.capacity import MOST_REPS_TO_FAILURE, TOLERANCE, logged_rir, reps_to_failure, within_scale
from analytics.columns import Columns, holds
from analytics.loads import BodyMass, Loads, Shares, loads
from analytics.quantities import Flags, Floats, Whole, numbers
from analytics.reasons import Check, Reason
from analytics.weeks import session_date
from data.sets import EffortSource, SetType, Side, as_sets, closed_type

SIDES = list(Side)
SIDE_TYPE = closed_type(Side)


@dataclass(frozen=True)
class LiftedSets(Columns):
    """Sets without warm-ups, in the order of time.

    `date` is local midnight, `side` a place in `SIDES`; `logged_rir`, `known_rir` and `to_failure`
    (reps + known RIR) are reps, NaN unknown; `hold` marks seconds instead of reps.
    """

    date: NDArray[np.datetime64]
    exercise: pd.Categorical
    variant: pd.Categorical
    side: Whole
    load: Loads
    reps: Floats
    hold_s: Floats
    logged_rir: Floats
    known_rir: Floats
    to_failure: Floats
    hold: Flags
    pain: Flags
    test: Flags
    assumed: Flags

    def named(self, rows: Whole) -> dict[str, Any]:
        """The columns of a frame that say which session each of these rows belongs to."""
        return {"date": self.date[rows], "exercise": self.exercise[rows], "variant": self.variant[rows]}

    def named_sides(self, rows: Whole) -> dict[str, Any]:
        """The same with the side."""
        return {**self.named(rows), "side": pd.Categorical.from_codes(self.side[rows], dtype=SIDE_TYPE)}


def lifted_sets(
    sets: pd.DataFrame, body_mass_kg: BodyMass = None, body_mass_shares: Shares = None
) -> LiftedSets:
    """Sets without warm-ups, by session start, set order, line, then as given; those without a date are out.

    Raises `ValueError` for the sets of several people: one's left leg is no match for another's right one.
    """
    typed = as_sets(sets)
    _check_athlete(typed["athlete"])
    dates = session_date(typed["session_start"])
    reps, hold_s = numbers(typed["reps"]), numbers(typed["hold_s"])
    logged = numbers(logged_rir(typed))
    known = within_scale(logged)
    every = LiftedSets(
        date=dates.to_numpy(),
        exercise=pd.Categorical(typed["exercise"]),
        variant=pd.Categorical(typed["variant"]),
        side=typed["side"].cat.codes.to_numpy().astype("int64"),
        load=loads(typed, dates, body_mass_kg, body_mass_shares),
        reps=reps,
        hold_s=hold_s,
        logged_rir=logged,
        known_rir=known,
        to_failure=reps_to_failure(reps, known),
        hold=~(reps >= 1) & (hold_s > 0),
        pain=typed["pain"].to_numpy(),
        test=typed["test"].to_numpy(),
        assumed=holds(typed["effort_source"], EffortSource.ASSUMED),
    )
    return every.take(_in_time(typed))


def series_key(sets: LiftedSets) -> Whole:
    """A number that sets of one exercise and variant share."""
    return sets.exercise.codes.astype("int64") * len(sets.variant.categories) + sets.variant.codes


def session_key(sets: LiftedSets) -> Whole:
    """A number that sets of one session share, ordered by date, then exercise, then variant."""
    # The microseconds of a day leave room for many more series than anyone trains.
    return sets.date.astype("datetime64[us]").astype("int64") + series_key(sets)


def side_key(sets: LiftedSets) -> Whole:
    """A number that sets of one side of a session share, ordered like the sessions and then by side."""
    return session_key(sets) * len(SIDES) + sets.side


def obstacles(sets: LiftedSets) -> list[Check]:
    """What keeps a set from having a value at all, whatever its load, in the order of `Reason`."""
    return [
        (~sets.hold & (sets.reps < 1), Reason.FAILED_SET),
        (sets.pain, Reason.PAIN),
        (~(sets.reps >= 1), Reason.NO_REPS),
    ]


def effort_obstacles(sets: LiftedSets) -> list[Check]:
    """What keeps a set with reps and load from having a capacity, in the order of `Reason`."""
    return [
        (np.isnan(sets.known_rir), Reason.EFFORT_UNKNOWN),
        (sets.to_failure > MOST_REPS_TO_FAILURE + TOLERANCE, Reason.TOO_MANY_REPS),
    ]


def _check_athlete(athlete: pd.Series) -> None:
    codes = athlete.cat.codes
    if len(codes) and codes.min() != codes.max():
        names = ", ".join(athlete.unique())
        raise ValueError(f"these sets are those of several people ({names}); give the sets of one")


def _in_time(typed: pd.DataFrame) -> Whole:
    """Rows to keep, in the order of time."""
    start, warm_up = typed["session_start"].to_numpy(), holds(typed["set_type"], SetType.WARMUP)
    within = (typed["source_line"].to_numpy(), typed["set_order"].to_numpy())
    order = np.lexsort((*within, start))  # stable: then as given
    return order[(~np.isnat(start) & ~warm_up)[order]]
