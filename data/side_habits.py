"""How a person seems to log one-leg exercises whose rows name no leg: what to ask, never what to assume.

Facts, counted on 79 real logs: single-leg sets have an even number in 50 % of sessions with two or more,
two-leg sets in 42 %, so an even number alone tells nothing; and identical neighbours are common in both. So a
person is compared with themselves, and the answer only puts a question in other words.
"""

from collections.abc import Mapping
from math import comb

import numpy as np
import pandas as pd

from data.session_places import Flags, session_places
from data.sets import OneSided, SetType, Side, as_sets
from data.side_notes import with_notes_on_sides

ASKING_LEVEL = 0.1  # how often chance alone may put the question about pairs
NO_INFORMATION_SHARE = 0.9  # of identical pairs; docs/metrics.md, "Matched sides"
UNLABELLED: Mapping[str, str] = {
    "app": "object",
    "exercise_raw": "object",
    "exercise": "object",
    "sets": "int64",
    "sessions": "int64",
    "last_date": "datetime64[us]",
    "sessions_of_two": "int64",
    "even_share": "float64",
    "in_pairs": "bool",
    "pairs": "int64",
    "identical_share": "float64",
    "no_information": "bool",
    "noted_sets": "int64",
}
"""The columns of `unlabelled` and their types."""

_NAME = ["app", "exercise_raw"]
_SESSION = ["athlete", *_NAME, "session_start"]


def unlabelled(sets: pd.DataFrame) -> pd.DataFrame:
    """One-leg exercises with sets of unknown side, a row an app and logged name, most sets first.

    - `sets` of unknown side, warm-ups included, in `sessions`, the latest on `last_date` (midnight).
    - `sessions_of_two`: sessions with two or more working sets of unknown side; `even_share` of them have an
      even number, 0-1. `in_pairs`: whether to ask "your sets come in pairs" (`comes_in_pairs`).
    - `pairs` of neighbours, first and second, third and fourth, in sessions of an even number;
      `identical_share` of them have equal load, reps, hold and reps in reserve, 0-1. `no_information`: 90 %
      or more do. Such pairs say nothing about balance: their difference is zero by construction.
    - `noted_sets`: sets whose note names a side; `note_suggestions` has the rules they suggest.

    Shares of nothing are NaN. For what the log says by itself, pass sets understood without side rules.
    """
    typed = as_sets(sets)
    unknown = typed[(typed["side"] == Side.UNKNOWN) & (typed["one_sided"] == OneSided.YES)]
    by_name = unknown.astype(dict.fromkeys(["exercise", *_NAME], object)).groupby(_NAME)
    counted = by_name.agg(
        exercise=("exercise", "first"),
        sets=("side", "size"),
        sessions=("session_start", "nunique"),
        last_date=("session_start", "max"),
    )
    counts = _set_counts(typed)
    choices = counts[counts["chosen"]]
    told = (
        counted.join([_evenness(counts), _neighbours(unknown), _noted(unknown)])
        .fillna({"sessions_of_two": 0, "pairs": 0, "noted_sets": 0})
        .assign(
            last_date=lambda names: names["last_date"].dt.normalize(),
            in_pairs=[_asked(choices, app, name) for app, name in counted.index],
            no_information=lambda names: names["identical_share"] >= NO_INFORMATION_SHARE,
        )
        .reset_index()
        .astype(UNLABELLED)
    )
    in_order = told.sort_values(["sets", *_NAME], ascending=[False, True, True], ignore_index=True)
    return in_order[list(UNLABELLED)]


def seems_in_pairs(sets: pd.DataFrame, app: str, exercise_raw: str) -> bool:
    """Whether this exercise's sets of unknown side come in pairs, beside the other lifts of the same app."""
    counts = _set_counts(sets[sets["app"] == app])
    return _asked(counts[counts["chosen"]], app, exercise_raw)


def comes_in_pairs(even: int, of: int, even_two_legged: int, of_two_legged: int) -> bool:
    """Whether even numbers are so much more common on one leg than on two that asking is worth it.

    Each number is one of choices, not of sessions: sessions that repeat the last one's number of sets follow
    a plan, and say no more than the first did. By chance alone it is true at most one time in ten (Fisher's
    exact test, one-sided); never without a two-leg lift to compare with.
    """
    if not of or not of_two_legged:
        return False
    even_of_all, of_all = even + even_two_legged, of + of_two_legged
    most = min(of, even_of_all)
    ways = sum(comb(even_of_all, k) * comb(of_all - even_of_all, of - k) for k in range(even, most + 1))
    return ways <= ASKING_LEVEL * comb(of_all, of)


def identical(first: pd.DataFrame, second: pd.DataFrame) -> Flags:
    """Row by row, whether two sets are equal in load, reps, hold and reps in reserve, or miss the same."""
    same = [
        (one == other) | (np.isnan(one) & np.isnan(other))
        for one, other in (
            (first[name].to_numpy(), second[name].to_numpy()) for name in ("load", "reps", "hold_s", "rir")
        )
    ]
    return np.logical_and.reduce(same)


def no_information(identical_share: float) -> bool:
    """Whether pairs of which this share is identical say nothing about balance; False for NaN, no pairs."""
    return identical_share >= NO_INFORMATION_SHARE


def _evenness(counts: pd.DataFrame) -> pd.DataFrame:
    """`sessions_of_two` and `even_share` by app and name of the one-leg exercises."""
    by_name = counts[counts["one_leg"]].groupby(_NAME)
    return by_name.agg(sessions_of_two=("even", "size"), even_share=("even", "mean"))


def _asked(choices: pd.DataFrame, app: str, name: str) -> bool:
    """Whether this exercise comes in pairs, beside the two-leg lifts of the same app."""
    of_app = choices[choices["app"] == app]
    own = of_app.loc[of_app["exercise_raw"] == name, "even"]
    two_legged = of_app.loc[~of_app["one_leg"] & (of_app["exercise_raw"] != name), "even"]
    return comes_in_pairs(int(own.sum()), len(own), int(two_legged.sum()), len(two_legged))


def _set_counts(sets: pd.DataFrame) -> pd.DataFrame:
    """A row a session with two or more working sets, those of one leg and known side left out.

    `one_leg`; `even`: whether their number is; `chosen`: whether it differs from the session before. An
    exercise whose name tells nothing about legs counts as two-legged, which can only make asking rarer.
    """
    one_leg = sets["one_sided"] == OneSided.YES
    counts_here = (sets["set_type"] != SetType.WARMUP) & (~one_leg | (sets["side"] == Side.UNKNOWN))
    sessions = (
        sets.assign(one_leg=one_leg)[counts_here]
        .groupby(_SESSION, observed=True)["one_leg"]
        .agg(number="size", one_leg="first")
        .query("number >= 2")
        .reset_index()  # in the order of time within a name
        .astype(dict.fromkeys(["athlete", *_NAME], object))
    )
    before = sessions.groupby(["athlete", *_NAME])["number"].shift()
    return sessions.assign(even=sessions["number"] % 2 == 0, chosen=sessions["number"] != before)


def _neighbours(unknown: pd.DataFrame) -> pd.DataFrame:
    """`pairs` and `identical_share` by app and name."""
    lifted = unknown[unknown["set_type"] != SetType.WARMUP]
    at = session_places(lifted)
    in_order = np.lexsort((at.place, at.run))
    of_even = lifted.take(in_order[at.number[in_order] % 2 == 0])
    first, second = of_even[::2], of_even[1::2]
    pairs = first[_NAME].astype(object).assign(identical=identical(first, second))
    return pairs.groupby(_NAME).agg(pairs=("identical", "size"), identical_share=("identical", "mean"))


def _noted(unknown: pd.DataFrame) -> pd.DataFrame:
    """`noted_sets` by app and name."""
    return with_notes_on_sides(unknown)[_NAME].astype(object).groupby(_NAME).size().to_frame("noted_sets")
