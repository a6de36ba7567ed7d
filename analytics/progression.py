"""Double progression: first more reps, then more load, as soon as the next load leaves enough reps.

Formulas only; loads are system loads: for bridges with the part of the body that the feet carry.
Source: docs/metrics.md, "What to do next".
"""

from math import ceil, nan

from analytics.capacity import EPLEY_REPS, TOLERANCE
from analytics.plans import Plan


def reps_at(capacity_kg: float, load_kg: float, rir: float = 0) -> float:
    """Reps that a capacity allows with this load, leaving `rir` in reserve; unrounded, below 0 for none.

    NaN where the load is not above 0.
    """
    if not load_kg > 0:
        return nan
    return EPLEY_REPS * (capacity_kg / load_kg - 1) - rir


def reps_needed(load_kg: float, next_kg: float, plan: Plan) -> float:
    """Reps with the present load, in every set, that the step to the next load asks for.

    Whole reps, never below the plan's upper end; NaN where a load is not known or not above 0.
    """
    if not (load_kg > 0 and next_kg > 0):
        return nan
    to_failure = EPLEY_REPS + plan.reps_low + plan.target_rir
    exact = next_kg * to_failure / load_kg - EPLEY_REPS - plan.target_rir
    return float(max(plan.reps_high, ceil(exact - TOLERANCE)))


def largest_jump(plan: Plan) -> float:
    """The largest step of load that the plan's range of reps supports, as a share of the load.

    5 to 8 reps with 1 in reserve support 0.083: after 8 reps and that step, 5 are left.
    """
    return (EPLEY_REPS + plan.reps_high + plan.target_rir) / (
        EPLEY_REPS + plan.reps_low + plan.target_rir
    ) - 1
