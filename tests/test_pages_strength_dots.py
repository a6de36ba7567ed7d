"""What each session was worth, which of them was the best, and how a set is told."""

from collections.abc import Callable

import pandas as pd
import pytest

from analytics.levels import session_levels
from analytics.records import record_history
from analytics.strength import session_bests
from data.sets import Unit
from pages.elements.strength.dots import best_row, dots
from pages.elements.strength.scale import Scale, scale_of
from pages.elements.strength.texts import set_told, value_told

Diary = Callable[[str], pd.DataFrame]


def sessions(sets: pd.DataFrame, share: float | None = None) -> tuple[Scale | None, pd.DataFrame]:
    """The scale of a diary of one exercise and its dots; with a `share` of 70 kg it is a bridge."""
    shares = {str(sets["exercise"].iloc[0]): share}
    bests = session_bests(sets, body_mass_shares=shares)
    levels = session_levels(sets, body_mass_kg=70.0 if share else None, body_mass_shares=shares)
    scale = scale_of(bests, levels)
    if scale is None:
        return None, pd.DataFrame()
    return scale, dots(scale, bests, levels, record_history(sets, body_mass_shares=shares))


def test_kilograms_are_estimates_and_records_beat_an_earlier_one(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-press
          both  60x8@2
        2026-04-14 leg-press
          both  60x7@2
        2026-04-21 leg-press
          both  65x8@2
    """)

    scale, found = sessions(sets)

    assert scale is Scale.ONE_REP_MAX
    assert found["value"].to_list() == pytest.approx([80, 78, 86.667], abs=0.001)
    assert found["record"].to_list() == [False, False, True]


def test_low_confidence_is_the_best_only_where_there_is_nothing_else(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-press
          both  60x8@2
        2026-04-14 leg-press
          both  60x10@2
    """)

    scale, found = sessions(sets)

    assert scale is not None
    assert best_row(scale, found)["value"] == 80
    assert best_row(scale, found.iloc[1:])["value"] == 84


def test_reps_count_at_the_heaviest_load_first(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 pull-up
          both  bwx12
        2026-04-14 pull-up
          both  bw+5x6
        2026-04-21 pull-up
          both  bw+5x7
    """)

    scale, found = sessions(sets)

    assert scale is Scale.REPS
    assert best_row(scale, found)["reps"] == 7


def test_help_is_less_is_more_and_of_equal_help_the_reps_decide(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 pull-up/assisted
          both  assisted-40x9
        2026-04-14 pull-up/assisted
          both  assisted-30x6
        2026-04-21 pull-up/assisted
          both  assisted-30x8
    """)

    scale, found = sessions(sets)

    assert scale is Scale.ASSISTANCE
    assert found["value"].to_list() == [40, 30, 30]
    assert (best_row(scale, found)["value"], best_row(scale, found)["reps"]) == (30, 8)
    assert found["record"].to_list() == [False, True, True]


def test_a_bridge_has_a_capacity_where_body_mass_is_known(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 bridge
          L     bw+10x8@1
    """)

    scale, found = sessions(sets, share=0.31)

    assert scale is Scale.CAPACITY
    assert found["value"].to_list() == pytest.approx([41.21])


def test_sets_that_say_nothing_have_no_scale(sets_from: Diary) -> None:
    scale, _ = sessions(sets_from("2026-04-07 leg-press\n both ?x8"))

    assert scale is None


@pytest.mark.parametrize(
    ("row", "unit", "told"),
    [
        ({"load_kg": 52.0, "reps": 7.0}, Unit.KG, "52 kg × 7"),
        ({"load_kg": 45.359237, "reps": 7.0}, Unit.LB, "100 lb × 7"),
        ({"load_kg": 52.0, "reps": 7.0, "rir": 1.5}, Unit.KG, "52 kg × 7, 1.5 in reserve"),
        ({"load_kg": 0.0, "reps": 1.0}, Unit.KG, "1 rep"),
        ({"load_kg": 0.0, "reps": 9.0}, Unit.KG, "9 reps"),
        ({"load_kg": 20.0, "reps": 9.0, "assisted": True}, Unit.KG, "9 reps with 20 kg of help"),
        ({"reps": float("nan"), "hold_s": 40.0}, Unit.KG, "40 s"),
    ],
)
def test_a_set_is_told_as_people_write_it(row: dict[str, object], unit: Unit, told: str) -> None:
    of_set = {"load_kg": float("nan"), "rir": float("nan"), "hold_s": float("nan"), "assisted": False, **row}

    assert set_told(pd.Series(of_set), unit, effort=True) == told


@pytest.mark.parametrize(
    ("scale", "value", "confidence", "told"),
    [
        (Scale.ONE_REP_MAX, 67.6, "headline", "67.6 kg"),
        (Scale.ONE_REP_MAX, 60.0, "at least", "at least 60 kg"),
        (Scale.REPS, 1.0, "counted", "1 rep"),
        (Scale.REPS, 12.0, "counted", "12 reps"),
        (Scale.SECONDS, 40.4, "counted", "40 s"),
        (Scale.ASSISTANCE, 15.0, "counted", "15 kg of help"),
    ],
)
def test_a_value_has_its_unit(scale: Scale, value: float, confidence: str, told: str) -> None:
    assert value_told(scale, value, Unit.KG, confidence) == told
