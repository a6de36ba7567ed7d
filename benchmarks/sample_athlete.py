"""The made-up athlete of the sample log: how strong on each exercise and each leg, and how a set goes.

Strength is a load [kg] that could be moved once, in logarithms, so that progress and gaps simply add.
"""

from dataclasses import dataclass, field
from datetime import date
from math import exp, floor, log

import numpy as np

FIRST_MONDAY, WEEKS = date(2026, 1, 5), 46
STRAIN, RETURN = date(2026, 4, 23), date(2026, 5, 18)

EPLEY = 30.0  # reps in which the load a set is worth doubles: metrics.md 2.1
SET_NOISE, DAY_NOISE, SIDE_NOISE = 0.030, 0.025, 0.015  # of the logarithm of strength: a set varies by 4.2 %
FATIGUE = 0.02  # strength lost from set to set
RIR_NOISE = 0.6  # how far the reps in reserve are misjudged


@dataclass(frozen=True)
class Lift:
    """An exercise of the season: its plan, and how strong the athlete is on it.

    `capacity_kg` is what the athlete moves once in the first week, `gain` how much its logarithm grows
    until the last. `body_kg` is the part of the body that the feet carry. The right leg's deficit is
    `gap_before` the strain, `gap_after` it and `gap_left` long after, in logarithms. `own_loads` gives each
    leg its own.
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


LEGS, BOTH = ("left", "right"), ("both",)
DEADLIFT = Lift("Romanian deadlift", BOTH, 5, 8, 4, 4, 36, capacity_kg=47, gain=0.38)
ONE_LEG_DEADLIFT = Lift(
    "Single-leg Romanian deadlift", LEGS, 5, 8, 3, 2, 22, capacity_kg=24.5, gain=0.38,
    gap_after=0.185, gap_left=0.06, own_loads=True,
)  # fmt: skip
CURL = Lift(
    "Seated hamstring curl", LEGS, 12, 15, 3, 2.5, 25, capacity_kg=38, gain=0.34,
    gap_before=0.03, gap_after=0.06, gap_left=0.035,
)  # fmt: skip
BRIDGE = Lift("Hamstring bridge", BOTH, 6, 8, 3, 2.5, 0, capacity_kg=31, gain=0.50, body_kg=22)
ONE_LEG_BRIDGE = Lift(
    "Single-leg hamstring bridge", LEGS, 6, 8, 3, 2.5, 0, capacity_kg=28, gain=0.36, body_kg=22
)


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


def strength(lift: Lift, side: str, day: date) -> float:
    """The logarithm of what the athlete can move once that day [kg], before noise."""
    weeks, since = (day - FIRST_MONDAY).days / 7, (day - RETURN).days / 7
    level = log(lift.capacity_kg) + lift.gain * (1 - exp(-weeks / 40)) / (1 - exp(-WEEKS / 40))
    if since >= 0:
        level -= 0.06 * exp(-since / 4)  # three weeks without training
    if side != "right":
        return level
    gap = lift.gap_left + (lift.gap_after - lift.gap_left) * exp(-since / 10)
    return level - (gap if since >= 0 else lift.gap_before)


def working_set(athlete: Athlete, lift: Lift, form: float, load_kg: float, *, test: bool) -> Done:
    """A set that stops with one or two reps in reserve, or a little above the plan's highest number."""
    able = EPLEY * (exp(form + athlete.varies(SET_NOISE)) / (lift.body_kg + load_kg) - 1)
    most = lift.reps_high + (3 if test else athlete.happens(0.15))
    reserve = 1 if test or athlete.happens(0.4) else 2
    reps = max(1, min(most, floor(able - reserve + 0.5 + athlete.varies(0.35))))
    rir = min(5, max(0, round(able - reps + athlete.varies(RIR_NOISE))))
    return Done(load_kg, reps, rir, test)
