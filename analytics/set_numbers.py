"""How many sets to do next, and the limits that keep the number from growing too fast.

The limits are conventions, not limits of health.
Source: docs/metrics.md, "Exercises and sets of the next session".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analytics.introductions import introduction_sets, week_start
from analytics.plans import Plan, Plans
from analytics.session_sets import LEGS, DatedSets, SessionSets
from analytics.side_advice import Sides, extra_set_fits
from analytics.volume import hard_sets_per_leg, weekly_volume
from data.sets import Side


@dataclass(frozen=True)
class Caps:
    """The most hard sets of a leg in an ISO week, and the most sets that an exercise gains in one."""

    hard_sets: int = 20
    sets_more: int = 1


@dataclass(frozen=True)
class SetNumber:
    """Sets of each leg, one more for `extra`; which limits took something away."""

    sets: int
    extra: Side | None = None
    capped_by_week: bool = False
    capped_by_step: bool = False
    extra_left_out: bool = False


def hard_sets_this_week(sets: pd.DataFrame, plans: Plans, today: date) -> dict[Side, int]:
    """Hard sets of planned exercises that each leg has done in the ISO week of `today`.

    Sets of unknown side count for both legs: for a limit, rather too many than too few.
    """
    this_week = sets[sets["session_start"] >= pd.Timestamp(week_start(today))]
    planned = this_week[this_week["exercise"].isin(list(plans))]
    if planned.empty:
        return dict.fromkeys(LEGS, 0)
    weekly = weekly_volume(planned, {name: plan.reps_low for name, plan in plans.items()})
    done = hard_sets_per_leg(weekly).groupby("side", observed=True)["hard_sets"].sum()
    unknown = int(done.get(Side.UNKNOWN, 0))
    return {leg: int(done.get(leg, 0)) + unknown for leg in LEGS}


def usual_sets(last: SessionSets, plan: Plan, sides: Sides, week: int) -> int:
    """Sets of each leg by plan and by last time; in a `week` of introduction those of that week."""
    if week:
        return introduction_sets(week, plan)
    return min(max(last.per_leg(_measured_leg(sides)), plan.sets_low), plan.sets_high)


def set_number(sessions: Sequence[DatedSets], usual: int, sides: Sides, today: date, caps: Caps) -> SetNumber:
    """Sets for one exercise before the limit of the week, out of the `usual` ones; latest session first."""
    earlier = _before_week(sessions, today)
    most = usual
    if earlier is not None:
        most = max(earlier.sets.per_leg(_measured_leg(sides)) + caps.sets_more, 1)
    number = SetNumber(min(usual, most), capped_by_step=usual > most)
    if not sides.weaker_first or not extra_set_fits(number.sets):
        return number
    most_weaker = None if earlier is None else earlier.sets.per_leg(sides.weaker) + caps.sets_more
    if most_weaker is not None and number.sets + 1 > most_weaker:
        return replace(number, capped_by_step=True, extra_left_out=True)
    return replace(number, extra=sides.weaker)


def within_week(numbers: Sequence[SetNumber], done: Mapping[Side, int], caps: Caps) -> list[SetNumber]:
    """The same numbers within the limit of the week, in the order of the session: extra sets go first."""
    room = max(caps.hard_sets - max(done.values()), 0)
    kept = []
    for number in numbers:
        fitting = min(number.sets, room)
        room -= fitting
        kept.append(replace(number, sets=fitting, capped_by_week=fitting < number.sets))
    room_of = {leg: max(caps.hard_sets - done[leg] - sum(number.sets for number in kept), 0) for leg in LEGS}
    return [_extra_within(number, room_of) for number in kept]


def _extra_within(number: SetNumber, room_of: dict[Side, int]) -> SetNumber:
    """The number with its extra set if the leg has room for it, which it then takes."""
    if number.extra is None:
        return number
    if room_of[number.extra] < 1 or not extra_set_fits(number.sets):
        return replace(number, extra=None, capped_by_week=True, extra_left_out=True)
    room_of[number.extra] -= 1
    return number


def _before_week(sessions: Sequence[DatedSets], today: date) -> DatedSets | None:
    monday = week_start(today)
    return next((session for session in sessions if session.date < monday), None)


def _measured_leg(sides: Sides) -> Side | None:
    """The leg whose sets say how many are usual: with weaker-first work the stronger one, without extras."""
    if not sides.weaker_first:
        return None
    return Side.RIGHT if sides.weaker is Side.LEFT else Side.LEFT
