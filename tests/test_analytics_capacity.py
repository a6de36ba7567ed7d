"""What a set says about strength; the numbers are the worked examples of docs/metrics.md."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.capacity import (
    FEET_FLAT_SHARE,
    HEELS_RAISED_SHARE,
    capacity,
    confidence,
    estimated_one_rep_max,
    estimated_rep_max,
    known_rir,
    logged_rir,
    reps_to_failure,
    single_leg_bridge_load,
    two_leg_bridge_load,
)

Diary = Callable[[str], pd.DataFrame]


@pytest.mark.parametrize(
    ("load_kg", "reps", "rir", "capacity_kg", "one_rep_max_kg"),
    [
        (20, 7, 1, 25.3333, 25.3333),
        (30, 1, 0, 31, 30),
        (30, 1, 1, 32, 32),
        (100, 5, 2, 123.3333, 123.3333),
        (24, 9, 2, 32.8, 32.8),
    ],
)
def test_worked_examples(
    load_kg: float, reps: float, rir: float, capacity_kg: float, one_rep_max_kg: float
) -> None:
    assert capacity(load_kg, reps, rir) == pytest.approx(capacity_kg, abs=1e-4)
    assert estimated_one_rep_max(load_kg, reps, rir) == pytest.approx(one_rep_max_kg, abs=1e-4)


def test_fifteen_reps_give_a_twelve_rep_max_and_no_one_rep_max() -> None:
    assert capacity(40, 15, 0) == 60
    assert np.isnan(estimated_one_rep_max(40, 15, 0))
    assert estimated_rep_max(capacity(40, 15, 0)) == pytest.approx(42.8571, abs=1e-4)


def test_no_capacity_beyond_twenty_reps_to_failure() -> None:
    assert capacity(30, 20, 0) == pytest.approx(50)
    assert np.isnan(capacity(30, 20, 1))


def test_one_rep_more_is_less_than_three_percent_more_strength() -> None:
    seven, eight = capacity(20, 7, 0), capacity(20, 8, 0)

    assert 100 * (1 - 7 / 8) == 12.5
    assert 100 * (1 - seven / eight) == pytest.approx(2.6316, abs=1e-4)


@pytest.mark.parametrize(
    ("load_kg", "reps", "rir"),
    [(None, 8, 1), (0, 8, 1), (20, None, 1), (20, 0, 1), (20, 8, None), (20, 8, 5.5), (20, 8, -1)],
)
def test_unknown_goes_in_and_comes_out(load_kg: float | None, reps: float | None, rir: float | None) -> None:
    assert np.isnan(capacity(load_kg, reps, rir))
    assert np.isnan(estimated_one_rep_max(load_kg, reps, rir))


def test_a_series_of_sets_is_valued_set_by_set() -> None:
    sets = pd.DataFrame(
        {"load_kg": [20.0, 30.0, 30.0], "reps": [7.0, 1.0, 1.0], "rir": [1.0, 0.0, None]}, index=[4, 2, 9]
    )

    one_rep_max = estimated_one_rep_max(sets["load_kg"], sets["reps"], sets["rir"])

    assert one_rep_max.index.to_list() == [4, 2, 9]
    assert one_rep_max.to_list() == pytest.approx([25.3333, 30, np.nan], abs=1e-4, nan_ok=True)


def test_a_column_without_any_value_is_unknown_throughout() -> None:
    nothing = pd.Series([None, None], dtype="Float64")

    assert capacity(pd.Series([20.0, 20.0]), nothing, 1).isna().all()
    assert reps_to_failure(nothing, 1).isna().all()


def test_confidence_follows_the_reps_to_failure() -> None:
    reps = pd.Series([8.0, 8, 9, 10, 11, 12, 13, 10])
    rir = pd.Series([2.0, 2.5, 2, 2, 2, None, None, None])

    words = confidence(reps, rir)

    assert words.astype(object).where(words.notna(), None).to_list() == [
        "headline",
        "low",
        "low",
        "low",
        None,
        "at least",
        None,
        "at least",
    ]


def test_effort_is_known_from_rir_rpe_or_failure(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 seated-hamstring-curl
          L  20x8@2 20x8@rpe8.5 20x8@fail 20x8@assumed 20x8 20x8@6 20x8@rpe4
    """)

    assert known_rir(sets).to_list() == pytest.approx([2, 1.5, 0, 0, np.nan, np.nan, np.nan], nan_ok=True)
    assert logged_rir(sets).to_list() == pytest.approx([2, 1.5, 0, 0, np.nan, 6, 6], nan_ok=True)


def test_a_logged_number_counts_more_than_the_mark_to_failure() -> None:
    sets = pd.DataFrame({"rir": [1.0, None], "set_type": ["failure", "failure"]})

    assert known_rir(sets).to_list() == [1, 0]


@pytest.mark.parametrize("unknown", [None, pd.NA, np.nan])
def test_what_is_unknown_stays_unknown_whatever_stands_for_it(unknown: float | None) -> None:
    assert np.isnan([capacity(unknown, 8, 1), capacity(20, unknown, 1), capacity(20, 8, unknown)]).all()
    assert np.isnan([estimated_one_rep_max(unknown, 8, 1), estimated_one_rep_max(20, 8, unknown)]).all()


def test_bridges_carry_a_share_of_body_mass() -> None:
    one_leg = single_leg_bridge_load(70, HEELS_RAISED_SHARE, 10)

    assert one_leg == pytest.approx(31.7)
    assert capacity(one_leg, 8, 1) == pytest.approx(41.21)
    assert two_leg_bridge_load(70, FEET_FLAT_SHARE, 20) == pytest.approx(25.05)
