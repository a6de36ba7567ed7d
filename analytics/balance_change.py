"""Is the difference between the legs closing: the first sessions against the last ones, claimed rarely."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from analytics.balance_belief import FIRST_DOF, FIRST_NOISE
from analytics.balance_states import LEAST_LEAD
from analytics.capacity import TOLERANCE
from analytics.local_level import UPPER_PROBABILITY
from analytics.quantities import Floats, Whole
from analytics.student_t import student_t_quantile

SPAN = 6  # paired sessions at either end, and from one checkpoint to the next
CLAIM_PROBABILITY = 0.975  # two-sided 95 %
LEAST_FOR_SLOPE = 8
_NORMAL_QUANTILE = 1.6448536269514722  # leaves 5 % on either side
_DOF = FIRST_DOF + 2 * SPAN - 2


class Claim(StrEnum):
    """What may be said about change."""

    NONE = "no change can be shown"
    MORE_EVEN = "more even"
    LESS_EVEN = "less even"
    CHANGED_SIDES = "the lead changed sides"


@dataclass(frozen=True)
class Change:
    """The last six paired sessions minus the first six, in log units; the 90 % interval, and what it allows.

    `difference`, `lower` and `upper` are of the latest session. `claim` was decided after
    `claimed_after` sessions, the last checkpoint.
    """

    first: float
    last: float
    standard_error: float
    claim: Claim
    claimed_after: int

    @property
    def difference(self) -> float:
        """Last minus first."""
        return self.last - self.first

    @property
    def lower(self) -> float:
        """Lower end of the 90 % interval."""
        return self.difference - self._half_width

    @property
    def upper(self) -> float:
        """Upper end of the 90 % interval."""
        return self.difference + self._half_width

    @property
    def _half_width(self) -> float:
        return student_t_quantile(UPPER_PROBABILITY, _DOF) * self.standard_error


def change(log_ratios: Floats) -> Change | None:
    """How the difference changed over all paired sessions of a series, in date order; None before the 12th.

    A claim is made only after 12, 18, 24 … sessions and stands until the next of these: judging it every
    week would err far more often. Source: docs/metrics.md, "Change of balance".
    """
    sessions = len(log_ratios)
    if sessions < 2 * SPAN:
        return None
    checkpoint = sessions - sessions % SPAN
    first, last, error = (float(value) for value in first_against_last(log_ratios))
    claim = list(Claim)[int(claim_places(log_ratios[:checkpoint]))]
    return Change(first, last, error, claim, checkpoint)


def claim_places(log_ratios: Floats) -> Whole:
    """What may be said at the checkpoint in the last row, as places in `Claim`; a column for each series."""
    first, last, error = first_against_last(log_ratios)
    unclear = np.abs(last - first) <= student_t_quantile(CLAIM_PROBABILITY, _DOF) * error
    leads = np.minimum(np.abs(first), np.abs(last)) >= LEAST_LEAD - TOLERANCE
    changed = leads & (np.sign(first) != np.sign(last))
    words = list(Claim)
    claims = [words.index(claim) for claim in (Claim.NONE, Claim.CHANGED_SIDES, Claim.MORE_EVEN)]
    return np.select([unclear, changed, np.abs(last) < np.abs(first)], claims, words.index(Claim.LESS_EVEN))


def first_against_last(log_ratios: Floats) -> tuple[Floats, Floats, Floats]:
    """Means of the first and of the last six rows and the standard error of their difference, per column."""
    ends = log_ratios[:SPAN], log_ratios[-SPAN:]
    first, last = (end.mean(axis=0) for end in ends)
    scatter = sum(((end - end.mean(axis=0)) ** 2).sum(axis=0) for end in ends)
    variance = (FIRST_DOF * FIRST_NOISE**2 + scatter) / _DOF
    return first, last, np.sqrt(variance * 2 / SPAN)


def theil_sen(weeks: Floats, log_ratios: Floats) -> tuple[float, float, float]:
    """Median slope over all pairs of sessions and its 90 % interval [log units a week].

    NaN with fewer than eight sessions. Source: Sen, 1968, J Am Stat Assoc 63:1379-1389.
    """
    sessions = len(log_ratios)
    if sessions < LEAST_FOR_SLOPE:
        return np.nan, np.nan, np.nan
    earlier, later = np.triu_indices(sessions, k=1)
    slopes = np.sort((log_ratios[later] - log_ratios[earlier]) / (weeks[later] - weeks[earlier]))
    # Kendall's variance without its correction for ties, which would only narrow the interval.
    spread = _NORMAL_QUANTILE * np.sqrt(sessions * (sessions - 1) * (2 * sessions + 5) / 18)
    below, above = np.round((len(slopes) - spread) / 2) - 1, np.round((len(slopes) + spread) / 2)
    lower, upper = slopes[int(max(below, 0))], slopes[int(min(above, len(slopes) - 1))]
    return float(np.median(slopes)), float(lower), float(upper)
