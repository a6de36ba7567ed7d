"""What is known of one exercise's balance, as sentences need it: one row of `analytics.balance`, typed."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.balance_change import Claim
from analytics.balance_states import LEAST_SESSIONS, State
from analytics.leg_movement import LegMovement
from analytics.reasons import Reason
from data.sets import Side


@dataclass(frozen=True)
class Change:
    """How the difference changed: means of the first and the last six sessions and their difference.

    Signed [%], above 0 where the right leg is weaker.
    """

    claim: Claim
    claimed_after: int
    first: float
    last: float
    points: float

    @property
    def still_so(self) -> bool:
        """Whether the latest sessions agree with the claim, which was made at the last checkpoint."""
        if self.claim is Claim.CHANGED_SIDES:
            return self.first * self.last < 0
        less = abs(self.last) < abs(self.first)
        return less if self.claim is Claim.MORE_EVEN else not less


@dataclass(frozen=True)
class Standing:
    """Where the balance of an exercise and set-up stands.

    Percentages are signed, above 0 where the right leg is weaker; NaN where there are none. `last` is the
    day of the last paired session. Of the last `recent` sessions `same_side` had the same weaker leg as now.
    Shares are 0-1: `assumed_share` of the pairs compared, `matched_share` of those of the latest sessions.
    """

    state: State
    weaker: Side | None = None
    percent: float = float("nan")
    lower: float = float("nan")
    upper: float = float("nan")
    swing: float = float("nan")
    sessions: int = 0
    recent: int = 0
    same_side: int = 0
    assumed_share: float = 0.0
    matched_share: float = float("nan")
    left_out: int = 0
    last: date | None = None
    change: Change | None = None
    reason: Reason | None = None

    @property
    def measured(self) -> bool:
        """Whether there is anything to say about a difference."""
        return self.state not in {State.NOT_MEASURABLE, State.TOO_FEW}

    @property
    def named(self) -> bool:
        """Whether one leg may be called the weaker one."""
        return self.state in {State.CLEAR, State.LEANING} and self.weaker is not None

    @property
    def missing_sessions(self) -> int:
        """How many paired sessions are missing until something can be said."""
        return max(0, LEAST_SESSIONS - self.sessions)


@dataclass(frozen=True)
class Movements:
    """What the level of each leg did; None where its sessions do not tell."""

    left: LegMovement | None = None
    right: LegMovement | None = None


def standing(row: pd.Series) -> Standing:
    """A row of `analytics.balance.balance` as a `Standing`."""
    weaker, reason = row["weaker_side"], row["reason"]
    return Standing(
        state=State(row["state"]),
        weaker=None if pd.isna(weaker) else Side(weaker),
        percent=row["percent"],
        lower=row["lower_percent"],
        upper=row["upper_percent"],
        swing=row["swing_percent"],
        sessions=int(row["sessions"]),
        recent=int(row["recent"]),
        same_side=int(row["same_side"]),
        assumed_share=0.0 if pd.isna(row["assumed_share"]) else float(row["assumed_share"]),
        matched_share=row["matched_share"],
        left_out=int(row["left_out"]),
        last=None if pd.isna(row["date"]) else row["date"].date(),
        change=_change(row),
        reason=None if pd.isna(reason) else Reason(reason),
    )


def _change(row: pd.Series) -> Change | None:
    if pd.isna(row["change_claim"]):
        return None
    return Change(
        claim=Claim(row["change_claim"]),
        claimed_after=int(row["claimed_after"]),
        first=row["first_percent"],
        last=row["last_percent"],
        points=row["change_percent"],
    )
