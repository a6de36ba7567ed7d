"""How the two legs of a session compare, from pairs of their sets."""

from collections.abc import Mapping
from typing import overload

import numpy as np
import pandas as pd

from analytics.columns import greatest, numbered
from analytics.levels import session_levels
from analytics.loads import BodyMass, Shares
from analytics.pairs import LEFT, RIGHT, Pairs, paired_sets
from analytics.quantities import Flags, Floats, Quantity, Whole, like, numbers
from analytics.reasons import NONE, Reason, as_reason, place_of
from analytics.sessions import lifted_sets, session_key
from data.sets import Side

LEGS = [Side.LEFT, Side.RIGHT]
RATIO_COLUMNS = [
    "date",
    "exercise",
    "variant",
    "log_ratio",
    "reason",
    "pairs",
    "used",
    "matched",
    "dropped",
    "two_sided",
    "fully_matched",
    "test",
    "assumed",
    "left_sets",
    "right_sets",
]


def session_log_ratios(
    sets: pd.DataFrame, body_mass_kg: BodyMass = None, body_mass_shares: Shares = None
) -> pd.DataFrame:
    """How the legs compare in each session with a left or right set, in date order, with `RATIO_COLUMNS`.

    `log_ratio` is d = mean of ln(left capacity / right capacity) over the pairs, above 0 where left is
    stronger; NaN with a `reason`, never 0, where nothing can be compared. Counts of pairs: `pairs` with load
    and reps on both sides (test sets only, if any are flagged), `matched` of these with equal load, reps and
    reps in reserve, `dropped` by the guard against typing mistakes ("check entry"), `used` in `log_ratio`,
    `assumed` of these with an effort that was assumed. `two_sided` needs one pair with load and reps,
    `fully_matched` all of `pairs` matched. Where the added load is equal, body mass cancels.
    Source: docs/metrics.md, "Difference between the legs"; ratio after Bishop et al., 2018,
    Strength Cond J 40(4):1-6.
    """
    lifted = lifted_sets(sets, body_mass_kg, body_mass_shares)
    sided = lifted.take((lifted.side == LEFT) | (lifted.side == RIGHT))
    session, first = numbered(session_key(sided))
    tests = np.bincount(session[sided.test], minlength=len(first)) > 0
    pairs = paired_sets(sided, session, tests[session])
    return pd.DataFrame(
        {
            **sided.named(first),
            **_summed(pairs, len(first)),
            "test": tests,
            "left_sets": np.bincount(session[sided.side == LEFT], minlength=len(first)),
            "right_sets": np.bincount(session[sided.side == RIGHT], minlength=len(first)),
        },
        columns=RATIO_COLUMNS,
    )


@overload
def percent(log_ratio: float | None) -> float: ...
@overload
def percent(log_ratio: pd.Series) -> pd.Series: ...
def percent(log_ratio: Quantity) -> float | pd.Series | Floats:
    """Signed difference relative to the stronger side [%], above 0 where left is stronger.

    sign(d) x (1 - e^-|d|) x 100. Source: Bishop et al., 2018, Strength Cond J 40(4):1-6 (with a sign).
    """
    ratio = numbers(log_ratio)
    return like(np.sign(ratio) * -np.expm1(-np.abs(ratio)) * 100, log_ratio)


@overload
def limb_symmetry(log_ratio: float | None) -> float: ...
@overload
def limb_symmetry(log_ratio: pd.Series) -> pd.Series: ...
def limb_symmetry(log_ratio: Quantity) -> float | pd.Series | Floats:
    """Weaker as a share of stronger, the limb symmetry index [%]: 100 - |percent|."""
    return like(np.exp(-np.abs(numbers(log_ratio))) * 100, log_ratio)


def each_leg(
    sets: pd.DataFrame,
    reps_high: Mapping[str, float | None] | None = None,
    body_mass_kg: BodyMass = None,
    body_mass_shares: Shares = None,
) -> pd.DataFrame:
    """The session level of each leg, left and right only, paired or not: the columns of `session_levels`."""
    levels = session_levels(sets, reps_high, body_mass_kg, body_mass_shares)
    return levels[levels["side"].isin(LEGS)].reset_index(drop=True)


def _summed(pairs: Pairs, sessions: int) -> dict[str, Whole | Floats | Flags | pd.Categorical]:
    """What the pairs of each session say; a session without any has one side only."""
    counts = {
        name: np.bincount(pairs.session[getattr(pairs, name)], minlength=sessions)
        for name in ("pairs", "used", "matched", "dropped", "assumed", "two_sided")
    }
    used = counts["used"]
    total = np.bincount(pairs.session[pairs.used], weights=pairs.log_ratio[pairs.used], minlength=sessions)
    # Every session starts with the first reason, so that one without pairs keeps it.
    every = np.concatenate([np.arange(sessions), pairs.session])
    one_side = np.full(sessions, place_of(Reason.ONE_SIDE_ONLY))
    obstacle = greatest(np.concatenate([one_side, pairs.obstacle]), every, sessions)
    return {
        **counts,
        "log_ratio": total / np.where(used > 0, used, np.nan),
        "reason": as_reason(np.where(used > 0, NONE, obstacle)),
        "two_sided": counts["two_sided"] > 0,
        "fully_matched": (counts["pairs"] > 0) & (counts["matched"] == counts["pairs"]),
    }
