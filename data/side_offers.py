"""The side rules to offer for an exercise, each shown on the person's own last sessions, none applied."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.session_places import Whole, session_places
from data.sets import SetType, Side, SideSource, as_sets, closed_type
from data.side_habits import identical, no_information, seems_in_pairs
from data.side_notes import note_suggestions
from data.side_rule import SIDES, RuleKind, SideRule
from data.side_rules import with_side_rules

PREVIEW_SESSIONS = 3
PREVIEW_COLUMNS = [
    "date",
    "set",
    "set_type",
    "load",
    "unit",
    "reps",
    "hold_s",
    "note",
    "side_now",
    "side_then",
]
_SESSION = ["athlete", "session_start"]
_ORDER = ["block", "position", "set_order", "source_line"]


class OfferReason(StrEnum):
    """Why a rule is offered, the most telling first."""

    NOTES = "notes"  # the person's notes say so
    TWO_BLOCKS = "two blocks"  # most sessions log the exercise as two blocks of equal length
    IN_PAIRS = "in pairs"  # the sets come in pairs more often than those of the person's two-leg lifts
    POSSIBLE = "possible"  # it would fit; nothing speaks for it


@dataclass(frozen=True, eq=False)
class Offer:
    """A rule that the person may choose, and what it would do.

    `sets` is how many sets of unknown side would get one, `still_unknown` how many would not.
    `identical_share` of the pairs it makes, the i-th left with the i-th right working set of a session, are
    equal, 0-1, NaN without pairs; `no_information`: from 90 % the exercise is not measurable, not balanced.

    `preview` shows the last sessions in which the rule decides anything, whole, the newest first, a row a set
    in its order: `date` (midnight), `set` of the session from 1 (the two rows of one logged set share it),
    `set_type`, `load` in `unit` as logged, `reps`, `hold_s`, `note`, `side_now` and `side_then`, sides as in
    `data.sets`.
    """

    rule: SideRule
    reason: OfferReason
    sets: int
    still_unknown: int
    identical_share: float
    no_information: bool
    preview: pd.DataFrame


def offers(sets: pd.DataFrame, app: str, exercise_raw: str) -> tuple[Offer, ...]:
    """The rules that would give sets of this app and logged name a side, the most telling first.

    Pass sets understood without a rule for this name: what a rule has decided is not offered again. The whole
    log is asked for, because the person's two-leg lifts say whether pairs are a habit.
    """
    typed = as_sets(sets)
    own = typed[(typed["app"] == app) & (typed["exercise_raw"] == exercise_raw)]
    of_notes = [suggestion.rule for suggestion in note_suggestions(own)]
    reasons = _fitting(typed, own, app, exercise_raw) | dict.fromkeys(of_notes, OfferReason.NOTES)
    offered = [_offer(own, app, exercise_raw, rule, reason) for rule, reason in reasons.items()]
    most_telling = sorted(offered, key=lambda offer: list(OfferReason).index(offer.reason))
    return tuple(offer for offer in most_telling if offer.sets)


def _fitting(sets: pd.DataFrame, own: pd.DataFrame, app: str, name: str) -> dict[SideRule, OfferReason]:
    """The rules that need no notes, with what speaks for them."""
    in_pairs = seems_in_pairs(sets, app, name)
    alternate = OfferReason.IN_PAIRS if in_pairs else OfferReason.POSSIBLE  # an even number fits halves too
    halves = OfferReason.TWO_BLOCKS if _two_blocks(own) else alternate
    return {
        **{SideRule(RuleKind.ROWS_ALTERNATE, side): alternate for side in SIDES},
        **{SideRule(RuleKind.HALVES, side): halves for side in SIDES},
        SideRule(RuleKind.BOTH_LEGS): OfferReason.POSSIBLE,
        **{SideRule(RuleKind.ONE_LEG, side): OfferReason.POSSIBLE for side in SIDES},
    }


def _two_blocks(own: pd.DataFrame) -> bool:
    """Whether more than half of the sessions log two blocks with equally many working sets."""
    lifted = own[own["set_type"] != SetType.WARMUP]
    blocks = lifted.groupby([*_SESSION, "block"], observed=True).size().groupby(_SESSION, observed=True)
    two_equal = (blocks.size() == 2) & (blocks.min() == blocks.max())
    return bool(two_equal.mean() > 0.5)


def _offer(own: pd.DataFrame, app: str, name: str, rule: SideRule, reason: OfferReason) -> Offer:
    ruled = with_side_rules(own, {app: {name: rule}})
    unknown, still_unknown = ((sets["side"] == Side.UNKNOWN).sum() for sets in (own, ruled))
    share = _identical_share(ruled)
    return Offer(
        rule=rule,
        reason=reason,
        sets=int(unknown - still_unknown),
        still_unknown=int(still_unknown),
        identical_share=share,
        no_information=no_information(share),
        preview=_preview(ruled),
    )


def _identical_share(ruled: pd.DataFrame) -> float:
    """Share of identical pairs among those that have a side by rule."""
    lifted = ruled[(ruled["set_type"] != SetType.WARMUP) & (ruled["side_source"] == SideSource.RULE)]
    session = session_places(lifted).session
    (lefts, left), (rights, right) = (_places(lifted, session, side) for side in SIDES)
    _, of_left, of_right = np.intersect1d(left, right, assume_unique=True, return_indices=True)
    same = identical(lifted.take(lefts[of_left]), lifted.take(rights[of_right]))
    return float(same.mean()) if len(same) else np.nan


def _places(lifted: pd.DataFrame, session: Whole, side: Side) -> tuple[npt.NDArray[np.intp], Whole]:
    """The rows of that side, and for each a number of its session and its place among them."""
    rows = np.flatnonzero(lifted["side"] == side)
    return rows, session[rows] * len(lifted) + session_places(lifted.take(rows)).place


def _preview(ruled: pd.DataFrame) -> pd.DataFrame:
    """The last sessions as `Offer` describes them."""
    decided = ruled.loc[ruled["side_source"] == SideSource.RULE, "session_start"]
    starts = decided.drop_duplicates().nlargest(PREVIEW_SESSIONS)
    shown = ruled[ruled["session_start"].isin(starts)]
    by_rule = (shown["side_source"] == SideSource.RULE).to_numpy()
    now = shown["side"].astype(object).mask(by_rule, str(Side.UNKNOWN)).astype(closed_type(Side))
    ordered = shown.assign(
        date=shown["session_start"].dt.normalize(), side_now=now, side_then=shown["side"]
    ).sort_values(["session_start", *_ORDER], ascending=[False, *[True] * len(_ORDER)], kind="stable")
    starts_a_set = ~ordered.duplicated(["session_start", *_ORDER])
    numbered = ordered.assign(set=starts_a_set.groupby(ordered["session_start"]).cumsum().astype("int64"))
    return numbered[PREVIEW_COLUMNS].reset_index(drop=True)
