"""What is believed about the difference between the legs, and how it widens with time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.balance_states import State, state_place
from analytics.columns import Columns
from analytics.quantities import Flags, Floats, Whole
from analytics.student_t import student_t_quantiles

DRIFT = 0.012  # log units in a week, growing with the root of time
FIRST_NOISE = 0.06  # log units: the noise of one session before anything is known of this person's
FIRST_DOF = 4  # how many readings that first guess is worth
FIRST_SPREAD = 0.25  # log units: before the first session, and after an event, nearly anything is possible
UPPER_PROBABILITY = 0.95  # leaves 5 % on either side of the 90 % interval
_DAYS = 7  # in a week


@dataclass(frozen=True)
class Belief(Columns):
    """What is believed about series after their latest paired session, in log units, left ahead above 0.

    `day` counts days. `squares` / `dof` is the variance of one session's noise. `surprise` is the side of a
    session that was just clipped, `lean` and `clear` are raw flags: the next session needs all three.
    `half_width` is that of the 90 % interval, `state` a place in `State`.
    """

    sessions: Whole
    day: Floats
    level: Floats
    variance: Floats
    squares: Floats
    dof: Whole
    surprise: Floats
    half_width: Floats
    lean: Whole
    clear: Whole
    state: Whole

    @property
    def lower(self) -> Floats:
        """Lower end of the 90 % interval."""
        return self.level - self.half_width

    @property
    def upper(self) -> Floats:
        """Upper end of the 90 % interval."""
        return self.level + self.half_width

    @property
    def noise_variance(self) -> Floats:
        """The variance of one session's noise, as known now."""
        return self.squares / self.dof


def knowing_nothing(series: int) -> Belief:
    """The belief about so many series before their first session."""
    zeros, none = np.zeros(series), np.zeros(series, dtype="int64")
    return Belief(
        sessions=none,
        day=zeros,
        level=zeros,
        variance=np.full(series, FIRST_SPREAD**2),
        squares=np.full(series, FIRST_DOF * FIRST_NOISE**2),
        dof=np.full(series, FIRST_DOF),
        surprise=zeros,
        half_width=np.full(series, np.nan),
        lean=none,
        clear=none,
        state=np.full(series, state_place(State.TOO_FEW)),
    )


def half_width(variance: Floats, dof: Whole) -> Floats:
    """Half of the 90 % interval around a level of that variance [log units]."""
    return student_t_quantiles(UPPER_PROBABILITY, dof) * np.sqrt(variance)


def drifted(variance: Floats, since: Floats, until: Floats, events: Sequence[float]) -> tuple[Floats, Flags]:
    """The variance of levels that wandered from one day to another, and whether an event lies between.

    An event counts from the day after `since` up to `until`, and only the last of several does.
    """
    latest = np.full(np.shape(until), -np.inf)
    for event in events:
        counts = (event > since) & (event <= until)
        latest = np.where(counts, np.maximum(latest, event), latest)
    marked = latest > -np.inf
    start, from_day = np.where(marked, FIRST_SPREAD**2, variance), np.where(marked, latest, since)
    return start + DRIFT**2 * (until - from_day) / _DAYS, marked
