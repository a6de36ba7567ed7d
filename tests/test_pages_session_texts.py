"""The words of the log page: sets, plans, steps."""

from dataclasses import replace

import pandas as pd
import pytest

from data.set_entry import SetEntry
from data.sets import SetType, Side, Unit
from pages.elements.entry.texts import plan_told, set_text
from pages.elements.formatting import step_in_unit

BEFORE = pd.DataFrame({"load_kg": [20.0, 20.0]})
PLANNED = SetEntry("x", Side.LEFT, 20.0, Unit.KG, 8.0, planned=True)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (SetEntry("x", Side.LEFT, 20.0, Unit.KG, 8.0, 1.0), "20 kg × 8, 1 in reserve"),
        (SetEntry("x", Side.LEFT, 52.5, Unit.LB, 1.0), "52.5 lb × 1"),
        (SetEntry("x", Side.BOTH, 0.0, Unit.KG, 1.0), "1 rep"),
        (SetEntry("x", Side.BOTH, None, None, 12.0), "12 reps"),
        (SetEntry("x", Side.BOTH, None, None, None, hold_s=30.0), "30 s"),
        (SetEntry("x", Side.BOTH, 5.0, Unit.KG, None, hold_s=30.0, pain=True), "5 kg × 30 s, pain"),
        (SetEntry("x", Side.BOTH, 5.0, Unit.KG, 3.0, set_type=SetType.WARMUP), "5 kg × 3, warm-up"),
        (SetEntry("x", Side.BOTH, 5.0, Unit.KG, 3.0, note="made up"), "5 kg × 3, note"),
        (SetEntry("x", Side.BOTH, 5.0, Unit.KG, 3.0, variant="assisted"), "5 kg of help × 3"),
    ],
)
def test_a_set_is_told_in_one_line(entry: SetEntry, told: str) -> None:
    assert set_text(entry) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (PLANNED, ""),
        (replace(PLANNED, load=44.09, unit=Unit.LB), ""),  # the same in pounds
        (replace(PLANNED, load=22.0), "Suggested now: 22 kg."),
        (replace(PLANNED, side=Side.RIGHT), "Begin with the right leg."),
        (replace(PLANNED, load=22.0, planned=False), ""),  # done already
    ],
)
def test_a_card_says_what_is_planned_otherwise(entry: SetEntry, told: str) -> None:
    assert plan_told([entry], BEFORE) == told


@pytest.mark.parametrize(
    ("step_kg", "step_lb"), [(2.0, 5.0), (2.5, 5.0), (1.0, 2.5), (0.5, 2.5), (5.0, 10.0)]
)
def test_pounds_go_in_steps_that_plates_have(step_kg: float, step_lb: float) -> None:
    assert step_in_unit(step_kg, Unit.LB) == step_lb
    assert step_in_unit(step_kg, Unit.KG) == step_kg
