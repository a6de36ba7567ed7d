"""A made-up athlete: how strong on each exercise and each leg, and how a set goes.

Strength is a load [kg] that could be moved once, in logarithms, so that progress and gaps simply add.
"""

from dataclasses import dataclass, field
from datetime import date
from math import exp, floor, log

import numpy as np

SEASON_WEEKS = 46  # what a lift's `gain` is reckoned over

EPLEY = 30.0  # reps in which the load a set is worth doubles: metrics.md 2.1
SET_NOISE, DAY_NOISE = 0.030, 0.025  # of the logarithm of strength: a set varies by 4.2 %
FATIGUE = 0.02  # strength lost from set to set
RIR_NOISE = 0.6  # how far the reps in reserve are misjudged

LEGS, BOTH = ("left", "right"), ("both",)


@dataclass(frozen=True)
class Lift:
    """An exercise of the season: its plan, and how strong the athlete is on it.

    `capacity_kg` is what the athlete moves once in the first week, `gain` how much its logarithm grows in
    `SEASON_WEEKS`. `body_kg` is the part of the body that the feet carry. The right leg's deficit is
    `gap_before` a strain (always, if there is none), `gap_after` it and `gap_left` long after, in logarithms;
    below 0 it is the left leg's. `own_loads` gives each leg its own.
    """

    name: str
    sides: tuple[str, ...]
    reps_low: int
    reps_high: int
    sets: int
    step_kg: float
    first_kg: float
    capacity_kg: float
    gain: float
    body_kg: float = 0.0
    gap_before: float = 0.0
    gap_after: float = 0.0
    gap_left: float = 0.0
    own_loads: bool = False


@dataclass(frozen=True)
class Strain:
    """A strained right hamstring: the day and the lift it happens in, the first session after it.

    The gap it leaves shrinks to a third in `heals_weeks`.
    """

    day: date
    lift: str
    back: date
    heals_weeks: float


@dataclass(frozen=True)
class Done:
    """A working set as it happened."""

    load_kg: float
    reps: int
    rir: int
    test: bool

    @property
    def able(self) -> int:
        """The reps the athlete felt able to do."""
        return self.reps + self.rir


@dataclass
class Athlete:
    """What carries over from session to session: the loads in use [kg], and chance."""

    chance: np.random.Generator
    loads: dict[tuple[str, str], float] = field(default_factory=dict)

    def varies(self, spread: float) -> float:
        """A chance deviation with that spread."""
        return float(self.chance.normal(0, spread))

    def happens(self, share: float) -> bool:
        """Whether something of that likelihood comes to pass."""
        return bool(self.chance.random() < share)


def strength(lift: Lift, side: str, day: date, first_day: date, strain: Strain | None) -> float:
    """The logarithm of what the athlete can move once that day [kg], before noise."""
    weeks = (day - first_day).days / 7
    level = log(lift.capacity_kg) + lift.gain * (1 - exp(-weeks / 40)) / (1 - exp(-SEASON_WEEKS / 40))
    if strain is None or day < strain.back:
        return level - (lift.gap_before if side == "right" else 0)
    since = (day - strain.back).days / 7
    level -= 0.06 * exp(-since / 4)  # weeks without training
    gap = lift.gap_left + (lift.gap_after - lift.gap_left) * exp(-since / strain.heals_weeks)
    return level - (gap if side == "right" else 0)


def working_set(athlete: Athlete, lift: Lift, form: float, load_kg: float, *, test: bool) -> Done:
    """A set that stops with one or two reps in reserve, or a little above the plan's highest number."""
    able = EPLEY * (exp(form + athlete.varies(SET_NOISE)) / (lift.body_kg + load_kg) - 1)
    most = lift.reps_high + (3 if test else athlete.happens(0.15))
    reserve = 1 if test or athlete.happens(0.4) else 2
    reps = max(1, min(most, floor(able - reserve + 0.5 + athlete.varies(0.35))))
    rir = min(5, max(0, round(able - reps + athlete.varies(RIR_NOISE))))
    return Done(load_kg, reps, rir, test)
