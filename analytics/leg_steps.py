"""The load of each leg: one for both, or from a 15 % gap one for each, so that both stay in range."""

from dataclasses import dataclass, replace
from math import isnan

from analytics.available_loads import AvailableLoads
from analytics.capacity import TOLERANCE
from analytics.load_steps import Decision, Step, Why, next_step, reached
from analytics.plans import Plan
from analytics.progression import reps_at
from analytics.session_sets import LEGS, SessionSets
from analytics.side_advice import Sides
from data.sets import Side


@dataclass(frozen=True)
class LegSteps:
    """The steps of both legs; the same one twice where one load serves both."""

    left: Step
    right: Step
    own_loads: bool = False

    def of(self, leg: Side) -> Step:
        """The step of one leg."""
        return self.left if leg is Side.LEFT else self.right


def leg_steps(
    last: SessionSets, before: SessionSets | None, plan: Plan | None, loads: AvailableLoads, sides: Sides
) -> LegSteps:
    """The steps of both legs after the session `last`; arguments as those of `next_step`.

    With a load for each leg a raise still waits until every set of both has reached the top of the range.
    """
    shared = next_step(last, before, plan, loads)
    legs = {leg: last.of_leg(leg) for leg in LEGS}
    apart = sides.own_loads and plan is not None and not isnan(shared.load_kg)
    if not apart or plan is None or not all(leg.number for leg in legs.values()):
        return LegSteps(shared, shared)
    steps = {
        leg: next_step(legs[leg], None if before is None else before.of_leg(leg), plan, loads) for leg in LEGS
    }
    together = all(reached(leg, plan) for leg in legs.values())
    steps = {leg: step if together else _waiting(step) for leg, step in steps.items()}
    if abs(steps[Side.LEFT].last_kg - steps[Side.RIGHT].last_kg) > TOLERANCE:
        return LegSteps(steps[Side.LEFT], steps[Side.RIGHT], own_loads=True)
    return _parted(legs, steps, plan, loads, sides) or LegSteps(shared, shared)


def _waiting(step: Step) -> Step:
    return step.held(Why.OTHER_LEG) if step.decision is Decision.RAISE else step


def _parted(
    legs: dict[Side, SessionSets], steps: dict[Side, Step], plan: Plan, loads: AvailableLoads, sides: Sides
) -> LegSteps | None:
    """The first load of its own for the weaker leg: as much lighter as the leg is weaker."""
    weaker = Side.LEFT if sides.weaker is Side.LEFT else Side.RIGHT
    stronger = steps[Side.RIGHT if weaker is Side.LEFT else Side.LEFT]
    body_kg = legs[weaker].body_kg()
    wanted = (body_kg + stronger.load_kg) * (1 - sides.gap_percent / 100) - body_kg
    own_kg = loads.at_most(wanted, stronger.load_kg)
    if isnan(own_kg) or body_kg + own_kg <= 0:
        return None
    own = replace(
        steps[weaker],
        decision=Decision.OWN_LOAD,
        why=Why.GAP,
        load_kg=own_kg,
        predicted_reps=reps_at(legs[weaker].capacity_kg(), body_kg + own_kg, plan.target_rir),
    )
    return (
        LegSteps(own, stronger, own_loads=True)
        if weaker is Side.LEFT
        else LegSteps(stronger, own, own_loads=True)
    )
