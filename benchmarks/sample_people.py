"""The six people of the sample logs, and what is true about each: the log has to find it out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from benchmarks.sample_athlete import BOTH, LEGS, Lift, Strain

Days = Mapping[int, tuple[Lift, ...]]

DEADLIFT = Lift("Romanian deadlift", BOTH, 5, 8, 4, 4, 36, capacity_kg=47, gain=0.38)
ONE_LEG_DEADLIFT = Lift("Single-leg Romanian deadlift", LEGS, 5, 8, 3, 2, 22, capacity_kg=26.5, gain=0.38)
CURL = Lift("Seated hamstring curl", LEGS, 12, 15, 3, 2.5, 25, capacity_kg=38, gain=0.34)
BRIDGE = Lift("Hamstring bridge", BOTH, 6, 8, 3, 2.5, 0, capacity_kg=31, gain=0.50, body_kg=22)
ONE_LEG_BRIDGE = Lift(
    "Single-leg hamstring bridge", LEGS, 6, 8, 3, 2.5, 0, capacity_kg=28, gain=0.36, body_kg=22
)


@dataclass(frozen=True)
class Slot:
    """A session of the week: its title, its hour, and how likely the person is to come."""

    title: str
    time: str
    comes: float = 0.95


@dataclass(frozen=True)
class Person:
    """Someone who never lived: when they train, what, and what is true about their legs.

    `seed` is one of those whose log shows what is true: chance hides it in some.
    `plans` are the lifts by weekday (Monday is 0), each plan from its day on; the first day of the first plan
    is the first of the log. `side_noise` is how much each leg varies from session to session, in logarithms.
    `matches` is true for one who does on the second side what the first one did. `test_days` and
    `missed_rep_days` are for the one-leg and the two-leg deadlift. `weigh_ins` gives the body mass [kg] at
    the start and at the end; nobody stepped on a scale where it is None.
    """

    sample: str
    seed: int
    slots: Mapping[int, Slot]
    plans: tuple[tuple[date, Days], ...]
    last_day: date
    side_noise: float = 0.015
    strain: Strain | None = None
    away: tuple[date, date] | None = None
    test_days: frozenset[date] = frozenset()
    missed_rep_days: frozenset[date] = frozenset()
    matches: bool = False
    weigh_ins: tuple[float, float] | None = None

    @property
    def first_day(self) -> date:
        """The first day of the log."""
        return self.plans[0][0]

    def lifts(self, day: date) -> tuple[Lift, ...]:
        """What is planned for that day."""
        return [plan for since, plan in self.plans if since <= day][-1][day.weekday()]


def clear() -> Person:
    """A year: the right hamstring is strained in spring; on one leg that side stays a tenth weaker."""
    deadlift = replace(ONE_LEG_DEADLIFT, capacity_kg=24.5, gap_after=0.22, gap_left=0.095, own_loads=True)
    curl = replace(CURL, gap_before=0.03, gap_after=0.06, gap_left=0.035)
    strained, back = date(2026, 4, 23), date(2026, 5, 18)
    return Person(
        sample="clear",
        seed=215,
        slots={
            0: Slot("Legs B", "18:10"),
            3: Slot("Legs A", "06:40"),
            5: Slot("Legs C", "10:05", comes=0.62),
        },
        plans=(
            (date(2026, 1, 5), {0: (DEADLIFT, BRIDGE), 3: (DEADLIFT, curl), 5: (BRIDGE, curl)}),
            (date(2026, 3, 9), {0: (DEADLIFT, ONE_LEG_BRIDGE), 3: (DEADLIFT, curl), 5: (BRIDGE, curl)}),
            (back, {0: (DEADLIFT, ONE_LEG_BRIDGE), 3: (deadlift, curl), 5: (deadlift, BRIDGE)}),
        ),
        last_day=date(2026, 11, 19),
        strain=Strain(strained, curl.name, back, heals_weeks=10),
        away=(date(2026, 8, 10), date(2026, 8, 16)),
        test_days=frozenset({date(2026, 10, 8)}),
        missed_rep_days=frozenset({date(2026, 9, 14)}),
        weigh_ins=(71.4, 73.2),
    )


def leaning() -> Person:
    """The left leg is some eight in a hundred weaker on one leg, and nothing ever happened to it."""
    deadlift = replace(ONE_LEG_DEADLIFT, capacity_kg=22.5, first_kg=18, gap_before=-0.085)
    curl = replace(CURL, capacity_kg=33, first_kg=20, gap_before=-0.02)
    return Person(
        sample="leaning",
        seed=4,
        slots={1: Slot("Hinge and curl", "17:30"), 4: Slot("Hinge", "07:15", comes=0.5)},
        plans=((date(2026, 7, 28), {1: (deadlift, curl), 4: (deadlift, BRIDGE)}),),
        last_day=date(2026, 11, 17),
        side_noise=0.02,
    )


def even() -> Person:
    """Both legs are as strong as each other, on all exercises."""
    deadlift = replace(ONE_LEG_DEADLIFT, capacity_kg=30, first_kg=24, gap_before=0.005)
    return Person(
        sample="even",
        seed=5,
        slots={0: Slot("Lower body 1", "19:00"), 3: Slot("Lower body 2", "19:00")},
        plans=((date(2026, 7, 6), {0: (deadlift, ONE_LEG_BRIDGE), 3: (deadlift, CURL)}),),
        last_day=date(2026, 11, 19),
        weigh_ins=(82.0, 81.3),
    )


def matched() -> Person:
    """The right leg is a tenth weaker, and the left one always stops where the right one did."""
    deadlift = replace(ONE_LEG_DEADLIFT, gap_before=0.10)
    curl = replace(CURL, gap_before=0.08)
    return Person(
        sample="matched",
        seed=3,
        slots={2: Slot("Leg day", "18:45"), 5: Slot("Short leg day", "09:20", comes=0.7)},
        plans=((date(2026, 8, 26), {2: (deadlift, curl), 5: (DEADLIFT, deadlift)}),),
        last_day=date(2026, 11, 18),
        matches=True,
    )


def injured() -> Person:
    """Even legs until a strained right hamstring; on two legs three weeks later, on one since last week."""
    deadlift = replace(ONE_LEG_DEADLIFT, gap_after=0.26)
    curl = replace(CURL, gap_after=0.30)
    strained, back = date(2026, 10, 6), date(2026, 10, 27)
    return Person(
        sample="injured",
        seed=14,
        slots={1: Slot("Hamstrings", "12:10"), 4: Slot("Hamstrings, short", "12:10")},
        plans=(
            (date(2026, 6, 30), {1: (deadlift, curl), 4: (DEADLIFT, deadlift)}),
            (back, {1: (BRIDGE, DEADLIFT), 4: (BRIDGE, DEADLIFT)}),
            (date(2026, 11, 17), {1: (deadlift, BRIDGE), 4: (DEADLIFT, curl)}),
        ),
        last_day=date(2026, 11, 20),
        strain=Strain(strained, curl.name, back, heals_weeks=4),
        weigh_ins=(64.5, 65.8),
    )


def few() -> Person:
    """Someone who began three weeks ago; nobody can know yet how their legs compare."""
    deadlift = replace(ONE_LEG_DEADLIFT, capacity_kg=18.5, first_kg=14, gap_before=0.06)
    curl = replace(CURL, capacity_kg=29, first_kg=17.5)
    return Person(
        sample="few",
        seed=13,
        slots={0: Slot("Legs", "18:00", comes=1), 3: Slot("Legs", "18:00", comes=1)},
        plans=((date(2026, 11, 2), {0: (deadlift, curl), 3: (DEADLIFT, BRIDGE)}),),
        last_day=date(2026, 11, 19),
    )


PEOPLE = (clear(), leaning(), even(), matched(), injured(), few())
