"""The step from the last session's load to the next one: up, the same, down, or none that can be given."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import isnan, nan

import numpy as np

from analytics.available_loads import AvailableLoads
from analytics.capacity import TOLERANCE
from analytics.plans import Plan
from analytics.progression import reps_at, reps_needed
from analytics.session_sets import SessionSets
from data.sets import closed_type

LOWERED_TO = (0.90, 0.95)  # of the system load, after two sessions below the range


class Decision(StrEnum):
    """What to do with the load."""

    RAISE = "raise"
    HOLD = "hold"
    LOWER = "lower"
    OWN_LOAD = "own load"  # the weaker leg gets a load of its own
    LOG_RIR = "log RIR"  # no suggestion: the effort is not known
    REPEAT = "repeat"  # no suggestion: `Why` says why
    NOTHING_LOGGED = "nothing logged"


class Why(StrEnum):
    """What a decision rests on."""

    ALL_REACHED = "all reached"  # every set at the top of the range with enough in reserve
    FEWER_REPS = "fewer reps"  # a set is below the top of the range
    LESS_IN_RESERVE = "less in reserve"  # the reps are there, but harder than planned
    JUMP = "jump"  # the next load is so much heavier that too few reps would be left
    LIGHTER_SETS = "lighter sets"  # the same, because some sets were lighter than the heaviest
    OTHER_LEG = "other leg"  # this leg could, the other not yet
    NO_HEAVIER_LOAD = "no heavier load"
    TWICE_BELOW = "twice below"  # all sets below the range in two sessions at this load
    NO_LIGHTER_LOAD = "no lighter load"
    GAP = "gap"  # the legs are at least 15 % apart
    EFFORT_UNKNOWN = "effort unknown"
    ENTER_BODY_MASS = "enter body mass"
    NO_LOAD = "no load"
    NO_REPS = "no reps"  # holds
    ASSISTANCE = "assistance"
    PAIN = "pain"
    NO_PLAN = "no plan"
    NO_SETS = "no sets"


DECISION_TYPE = closed_type(Decision)
WHY_TYPE = closed_type(Why)


@dataclass(frozen=True)
class Step:
    """A decision with its numbers, NaN where unknown; loads as they are logged [kg].

    `load_kg` is what to use next, missing where nothing can be suggested; `next_kg` the next heavier load
    there is; `predicted_reps` what it would leave; `reps_needed` in every set with the present load.
    """

    decision: Decision
    why: Why
    last_kg: float = nan
    load_kg: float = nan
    next_kg: float = nan
    predicted_reps: float = nan
    reps_needed: float = nan

    def held(self, why: Why) -> "Step":
        """The same numbers, but the load stays."""
        return replace(self, decision=Decision.HOLD, why=why, load_kg=self.last_kg)


def next_step(
    last: SessionSets, before: SessionSets | None, plan: Plan | None, loads: AvailableLoads
) -> Step:
    """The step after the session `last`; `before` is the one before it, for two in a row below the range.

    Source: docs/metrics.md, "What to do next".
    """
    if last.number == 0:
        return Step(Decision.NOTHING_LOGGED, Why.NO_SETS)
    counted = last.take(~last.hold).comparable()
    obstacle = Why.NO_PLAN if plan is None else _obstacle(last, counted)
    if plan is None or obstacle:
        return Step(Decision.REPEAT, obstacle or Why.NO_PLAN, last_kg=last.comparable().load_kg())
    step = _prediction(counted, plan, loads)
    if np.isnan(counted.rir).all():
        return _without_effort(step)
    if before is not None and _twice_below(counted, before.comparable(), plan):
        return _lowered(step, counted.body_kg(), loads)
    return _raised_or_held(step, counted, plan)


def reached(sets: SessionSets, plan: Plan) -> bool:
    """Whether every set is at the top of the range with the planned reps in reserve, all of them known."""
    enough = sets.rir >= plan.target_rir - TOLERANCE
    return sets.all_reach(plan.reps_high) and bool(enough.all())


def _obstacle(last: SessionSets, counted: SessionSets) -> Why | None:
    if last.pain.any():
        return Why.PAIN
    if counted.number == 0:
        return Why.NO_REPS
    if counted.assisted.any():
        return Why.ASSISTANCE
    return Why.NO_LOAD if np.isnan(counted.added_kg).any() else None


def _prediction(sets: SessionSets, plan: Plan, loads: AvailableLoads) -> Step:
    """What the next heavier load would leave; the load stays."""
    load_kg, body_kg = sets.load_kg(), sets.body_kg()
    next_kg = loads.above(load_kg)
    return Step(
        Decision.HOLD,
        Why.FEWER_REPS,
        last_kg=load_kg,
        load_kg=load_kg,
        next_kg=next_kg,
        predicted_reps=reps_at(sets.capacity_kg(), body_kg + next_kg, plan.target_rir),
        reps_needed=reps_needed(body_kg + load_kg, body_kg + next_kg, plan),
    )


def _raised_or_held(step: Step, sets: SessionSets, plan: Plan) -> Step:
    short = _falls_short(sets, plan)
    if short is Why.EFFORT_UNKNOWN:
        return _without_effort(step)
    if short:
        return step.held(short)
    if isnan(step.next_kg):
        return step.held(Why.NO_HEAVIER_LOAD)
    if isnan(step.predicted_reps):
        return _unpredicted(step, sets)
    if step.predicted_reps >= plan.reps_low - TOLERANCE:
        return replace(step, decision=Decision.RAISE, why=Why.ALL_REACHED, load_kg=step.next_kg)
    lighter = sets.added_kg.min() < step.last_kg - TOLERANCE
    return step.held(Why.LIGHTER_SETS if lighter else Why.JUMP)


def _without_effort(step: Step) -> Step:
    return replace(step, decision=Decision.LOG_RIR, why=Why.EFFORT_UNKNOWN, load_kg=nan, predicted_reps=nan)


def _falls_short(sets: SessionSets, plan: Plan) -> Why | None:
    """What keeps the sets from the top of the range; an unknown effort only where nothing else does."""
    if not sets.all_reach(plan.reps_high):
        return Why.FEWER_REPS
    if (sets.rir < plan.target_rir - TOLERANCE).any():
        return Why.LESS_IN_RESERVE
    return None if reached(sets, plan) else Why.EFFORT_UNKNOWN


def _unpredicted(step: Step, sets: SessionSets) -> Step:
    if isnan(sets.body_kg()):
        return step.held(Why.ENTER_BODY_MASS)
    return replace(step, decision=Decision.REPEAT, why=Why.NO_LOAD, load_kg=nan)


def _twice_below(last: SessionSets, before: SessionSets, plan: Plan) -> bool:
    one_load = abs(last.load_kg() - before.load_kg()) <= TOLERANCE
    return one_load and last.all_below(plan.reps_low) and before.all_below(plan.reps_low)


def _lowered(step: Step, body_kg: float, loads: AvailableLoads) -> Step:
    """The largest load from 90 to 95 % of the present one, else the next lighter."""
    low, high = ((body_kg + step.last_kg) * share - body_kg for share in LOWERED_TO)
    found = loads.at_most(high, step.last_kg)
    lighter = found if found >= low - TOLERANCE else loads.below(step.last_kg)
    if isnan(lighter):
        return step.held(Why.NO_LIGHTER_LOAD)
    return replace(step, decision=Decision.LOWER, why=Why.TWICE_BELOW, load_kg=lighter)
