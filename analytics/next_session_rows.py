"""The rows of a next session: what their columns are called and mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analytics.balance_states import STATE_TYPE
from analytics.introductions import Series
from analytics.leg_steps import LegSteps
from analytics.load_steps import DECISION_TYPE, WHY_TYPE, Step
from analytics.plans import Plan
from analytics.progression import largest_jump
from analytics.session_sets import LEGS, DatedSets
from analytics.set_numbers import SetNumber
from analytics.side_advice import ADVICE_TYPE, Sides
from data.sets import Side, closed_type

_SIDE_TYPE = closed_type(Side)
_TYPES: dict[str, Any] = {
    "exercise": "category",
    "variant": "category",
    "order": "int64",  # from 1
    "planned": "bool",  # False: an exercise without a plan, its sets as last time
    "sides": pd.CategoricalDtype(["each leg", "both", "unknown"]),  # what the last session's sets say
    "sets": "int64",  # of each leg, without the extra set
    "reps_low": "float64",  # the four numbers of the plan are NaN without one
    "reps_high": "float64",
    "target_rir": "float64",  # higher while the exercise is new
    "largest_jump": "float64",  # of load that the range supports, as a share
    "introduction": "int64",  # week of an introduction, 0 for none; in the first aim for 3-4 in reserve
    "decision": DECISION_TYPE,  # with loads of their own: of the weaker leg
    "why": WHY_TYPE,
    "decision_left": DECISION_TYPE,
    "decision_right": DECISION_TYPE,
    "load_left_kg": "float64",  # as logged; NaN where nothing can be suggested
    "load_right_kg": "float64",  # equal, except with loads of their own; both legs together: the same load
    "last_left_kg": "float64",
    "last_right_kg": "float64",
    "next_kg": "float64",  # the next heavier load there is, NaN for none
    "step_kg": "float64",  # from the last load to the suggested one
    "predicted_reps": "float64",  # with `next_kg`, with a load of its own for a leg with that load
    "reps_needed": "float64",  # in every set with the present load, before the next is taken
    "own_loads": "bool",
    "state": STATE_TYPE,  # of the balance
    "side_advice": ADVICE_TYPE,
    "first_side": _SIDE_TYPE,  # the weaker leg, which begins; the stronger one matches its reps
    "extra_set_side": _SIDE_TYPE,
    "gap_percent": "float64",
    "weaker_first_since": "datetime64[us]",
    "review": "bool",  # six weeks of weaker-first work are over
    "test_due": "bool",  # a test session would make the legs readable again
    "capped_by_week": "bool",  # the most hard sets of a week took sets away
    "capped_by_step": "bool",  # one set more than before the week, and no more
    "extra_left_out": "bool",  # weaker first without the extra set
    "last_date": "datetime64[us]",
    "days_ago": "int64",
}
NEXT_COLUMNS = list(_TYPES)


@dataclass(frozen=True)
class Prescription:
    """What one row is made of; `plan` has the target of the day, none where the exercise has none."""

    series: Series
    plan: Plan | None
    last: DatedSets
    steps: LegSteps
    sides: Sides
    number: SetNumber
    introduction: int
    days_ago: int


def as_frame(rows: Sequence[Prescription]) -> pd.DataFrame:
    """The rows in their order, with `NEXT_COLUMNS`."""
    cells = [_row(place, row) for place, row in enumerate(rows, start=1)]
    return pd.DataFrame({name: _column([row.get(name) for row in cells], name) for name in NEXT_COLUMNS})


def _column(values: list[object], name: str) -> pd.Series | pd.Categorical | np.ndarray:
    kind = _TYPES[name]
    if isinstance(kind, pd.CategoricalDtype):
        return pd.Categorical(values, dtype=kind)
    if kind == "category":
        return pd.Categorical(values)
    return np.array(values, dtype=kind)


def _row(place: int, row: Prescription) -> dict[str, object]:
    return {
        "exercise": row.series[0],
        "variant": row.series[1],
        "order": place,
        "planned": row.plan is not None,
        "sides": _sides(row.last),
        "introduction": row.introduction,
        "last_date": row.last.date,
        "days_ago": row.days_ago,
        **_plan(row.plan),
        **_steps(row.steps, row.sides.weaker),
        **_legs(row.sides),
        **_number(row.number),
    }


def _sides(last: DatedSets) -> str:
    if last.sets.one_sided:
        return "each leg"
    return "both" if last.sets.all_on(Side.BOTH) else "unknown"


def _plan(plan: Plan | None) -> dict[str, object]:
    if plan is None:
        return {}
    return {
        "reps_low": plan.reps_low,
        "reps_high": plan.reps_high,
        "target_rir": plan.target_rir,
        "largest_jump": largest_jump(plan),
    }


def _steps(steps: LegSteps, weaker: Side | None) -> dict[str, object]:
    deciding: Step = steps.of(weaker or Side.LEFT)
    return {
        **{f"decision_{leg}": steps.of(leg).decision for leg in LEGS},
        **{f"load_{leg}_kg": steps.of(leg).load_kg for leg in LEGS},
        **{f"last_{leg}_kg": steps.of(leg).last_kg for leg in LEGS},
        "own_loads": steps.own_loads,
        "decision": deciding.decision,
        "why": deciding.why,
        "next_kg": deciding.next_kg,
        "step_kg": deciding.load_kg - deciding.last_kg,
        "predicted_reps": deciding.predicted_reps,
        "reps_needed": deciding.reps_needed,
    }


def _legs(sides: Sides) -> dict[str, object]:
    return {
        "state": sides.state,
        "side_advice": sides.advice,
        "first_side": sides.weaker if sides.weaker_first else None,
        "gap_percent": sides.gap_percent,
        "weaker_first_since": sides.since,
        "review": sides.review,
        "test_due": sides.test_due,
    }


def _number(number: SetNumber) -> dict[str, object]:
    return {
        "sets": number.sets,
        "extra_set_side": number.extra,
        "capped_by_week": number.capped_by_week,
        "capped_by_step": number.capped_by_step,
        "extra_left_out": number.extra_left_out,
    }
