"""Did a leg's own level rise or fall: the other half of every change of balance."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from analytics.balance_change import SPAN
from analytics.level_line import LEVEL_WALK
from analytics.local_level import UPPER_PROBABILITY
from analytics.quantities import Floats
from analytics.student_t import student_t_quantile

_DOF = LEVEL_WALK.first_dof + 2 * SPAN - 2


class Movement(StrEnum):
    """What a leg's level did."""

    ROSE = "rose"
    FELL = "fell"
    STAYED = "stayed"  # no movement can be shown


@dataclass(frozen=True)
class LegMovement:
    """How far a leg's level moved [%], signed, and what may be said of it."""

    percent: float
    movement: Movement


def leg_movement(levels: Floats) -> LegMovement | None:
    """From the first six to the last six of a leg's session levels [kg, date order]; None below twelve.

    Give the levels of the paired sessions, so that both legs and their difference tell of the same days.
    The leg rose or fell where the 90 % interval of the movement does not reach 0.
    Source: docs/metrics.md, "Which leg moved".
    """
    if len(levels) < 2 * SPAN:
        return None
    logs = np.log(levels)
    first, last = logs[:SPAN], logs[-SPAN:]
    moved = float(last.mean() - first.mean())
    shown = abs(moved) > student_t_quantile(UPPER_PROBABILITY, _DOF) * _standard_error(first, last)
    direction = Movement.ROSE if moved > 0 else Movement.FELL
    return LegMovement(float(np.expm1(moved) * 100), direction if shown else Movement.STAYED)


def _standard_error(first: Floats, last: Floats) -> float:
    scatter = sum(((end - end.mean()) ** 2).sum() for end in (first, last))
    return float(np.sqrt((LEVEL_WALK.first_dof * LEVEL_WALK.first_noise**2 + scatter) / _DOF * 2 / SPAN))
