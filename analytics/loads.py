"""The kilograms each set moved: the external load, and for bridges the part of the body on the feet."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.columns import Columns, holds, looked_up
from analytics.quantities import Flags, Floats, numbers
from data.sets import LoadKind, Side

BodyMass = float | pd.Series | None
"""Body mass [kg]: one for all dates, weigh-ins indexed by date, or unknown."""

Shares = Mapping[str, float | None] | None
"""The share of body mass on the feet, by exercise; None there means that only the external load counts.

A set-up whose share is another one has a key of its own, "exercise/variant", and that counts.
"""

_ON_THE_BODY = (LoadKind.BODYWEIGHT, LoadKind.BODYWEIGHT_PLUS, LoadKind.ASSISTED)


@dataclass(frozen=True)
class Loads(Columns):
    """What each set moved, NaN where it is not known.

    `added_kg` is the external or added load [kg], assistance negative; `moved_kg` everything lifted [kg];
    `per_leg_kg` the same as one leg's capacity needs it. `on_body` says that the body is part of the load,
    `from_body_mass` that `moved_kg` counts it, `lacks_body_mass` that entering body mass would help.
    """

    added_kg: Floats
    moved_kg: Floats
    per_leg_kg: Floats
    on_body: Flags
    from_body_mass: Flags
    lacks_body_mass: Flags
    assisted: Flags


def loads(sets: pd.DataFrame, dates: pd.Series, body_mass_kg: BodyMass, body_mass_shares: Shares) -> Loads:
    """What each set moved; `sets` as `as_sets` gives them, `dates` theirs."""
    added, assisted = _added_kg(sets), holds(sets["load_kind"], LoadKind.ASSISTED)
    share, external_only = _shares(sets, body_mass_shares or {})
    unloaded = holds(sets["load_kind"], LoadKind.EXTERNAL) & (numbers(sets["load_kg"]) == 0)
    on_body = holds(sets["load_kind"], *_ON_THE_BODY) | unloaded | ~np.isnan(share)
    from_body = on_body & ~assisted & ~external_only
    moved = np.where(from_body, share * body_mass_on(dates, body_mass_kg) + added, added)
    moved = np.where(assisted, np.nan, moved)
    helps = ~np.isnan(share) | (body_mass_shares is None)
    return Loads(
        added_kg=added,
        moved_kg=moved,
        per_leg_kg=np.where(from_body & holds(sets["side"], Side.BOTH), moved / 2, moved),
        on_body=on_body,
        from_body_mass=from_body,
        lacks_body_mass=from_body & ~np.isnan(added) & np.isnan(moved) & helps,
        assisted=assisted,
    )


def _shares(sets: pd.DataFrame, shares: Mapping[str, float | None]) -> tuple[Floats, Flags]:
    """Each set's share of body mass, NaN without one, and whether only its external load counts."""
    exercise = pd.Categorical(sets["exercise"])
    of_exercise, of_set_up = looked_up(exercise, shares), np.full(len(sets), np.nan)
    if any("/" in name for name in shares):
        names = sets["exercise"].astype(str) + "/" + sets["variant"].astype(str)
        of_set_up = looked_up(pd.Categorical(names.to_numpy(object)), shares)
    share = np.where(np.isnan(of_set_up), of_exercise, of_set_up)
    external = [name for name, of_body in shares.items() if of_body is None]
    return share, sets["exercise"].isin(external).to_numpy() & np.isnan(share)


def body_mass_on(dates: pd.Series, body_mass_kg: BodyMass) -> Floats:
    """Body mass on each date [kg]: the latest weigh-in on or before it, NaN before the first."""
    if not isinstance(body_mass_kg, pd.Series):
        return np.full(len(dates), numbers(body_mass_kg))
    weighed = body_mass_kg.dropna().sort_index(kind="stable")
    latest = pd.DatetimeIndex(weighed.index).normalize().searchsorted(dates, side="right") - 1
    # The appended NaN is what a date before the first weigh-in (place -1) finds.
    return np.append(numbers(weighed), np.nan)[latest]


def _added_kg(sets: pd.DataFrame) -> Floats:
    kind, load = sets["load_kind"], numbers(sets["load_kg"])
    helped = holds(kind, LoadKind.ASSISTED)
    without = holds(kind, LoadKind.UNKNOWN) & ~(load > 0)
    added = np.select([holds(kind, LoadKind.BODYWEIGHT), helped], [0.0, -np.nan_to_num(load)], load)
    return np.where(without, np.nan, added)
