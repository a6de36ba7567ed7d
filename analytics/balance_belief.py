"""What is believed about the difference between the legs."""

from dataclasses import dataclass

from analytics.columns import Columns
from analytics.local_level import WIDE_SPREAD, Walk
from analytics.quantities import Floats, Whole

DRIFT = 0.012  # log units in a week, growing with the root of time
FIRST_NOISE = 0.06  # log units: the noise of one session before anything is known of this person's
FIRST_DOF = 4  # how many readings that first guess is worth
FIRST_SPREAD = WIDE_SPREAD  # before the first session nearly any difference is possible

BALANCE_WALK = Walk(DRIFT, FIRST_NOISE, FIRST_DOF, FIRST_SPREAD)


@dataclass(frozen=True)
class Belief(Columns):
    """What is believed about series after their latest paired session, in log units, left ahead above 0.

    `squares` / `dof` is the variance of one session's noise. `half_width` is that of the 90 % interval, NaN
    before the first session; `state` is a place in `State`.
    """

    sessions: Whole
    level: Floats
    variance: Floats
    squares: Floats
    dof: Whole
    half_width: Floats
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
