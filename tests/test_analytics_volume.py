"""Hard sets, volume load and their comparisons; the numbers are the worked examples of docs/metrics.md."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.volume import (
    against_prior_four_weeks,
    hard_sets_per_leg,
    share_left,
    volume_index,
    weekly_sides,
    weekly_volume,
)

Diary = Callable[[str], pd.DataFrame]
TODAY = date(2026, 11, 23)


def test_a_set_on_both_legs_is_one_set_for_each_and_half_the_load(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 seated-hamstring-curl
          both  40x15 40x14 40x12
    """)

    weekly = weekly_volume(sets)

    assert weekly["side"].to_list() == ["left", "right"]
    assert weekly["volume_load_kg"].to_list() == [820, 820]
    assert weekly["volume_load_kg"].sum() == 1640
    assert weekly["hard_sets"].to_list() == [3, 3]
    assert weekly["bilateral_sets"].to_list() == [3, 3]
    assert weekly["reps"].to_list() == [41, 41]


def test_sets_of_one_leg_count_for_that_leg(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 single-leg-romanian-deadlift
          L  20x8@1 20x8@1 20x7@0
          R  20x8@1 20x8@1 20x8@0
    """)

    sides = weekly_sides(weekly_volume(sets))

    assert sides[["left", "right"]].to_numpy().tolist() == [[460, 480]]
    assert sides["share_left"].to_list() == pytest.approx([0.489362], abs=1e-6)
    assert sides["volume_index"].to_list() == pytest.approx([-4.1667], abs=1e-4)
    assert sides["measure"].to_list() == ["volume_load_kg"]


def test_the_turn_of_the_year_is_one_week(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-12-31 seated-hamstring-curl
          L  20x10@1
        2027-01-01 seated-hamstring-curl
          L  20x10@1
    """)

    weekly = weekly_volume(sets)

    assert weekly["week"].unique().tolist() == [pd.Timestamp("2026-12-28")]
    assert weekly["hard_sets"].to_list() == [2, 0]


def test_a_hard_set_has_at_most_three_reps_in_reserve(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 romanian-deadlift
          both  60x8@3 60x8@3.5 60x8@6 60x8@rpe7 60x8@assumed 60x8 60x4
    """)

    weekly = weekly_volume(sets, reps_low={"romanian-deadlift": 5})

    assert weekly["sets"].to_list() == [7, 7]
    assert weekly["hard_sets"].to_list() == [4, 4]
    assert weekly["effort_not_logged"].to_list() == [1, 1]


def test_without_a_plan_every_set_of_unlogged_effort_counts_and_is_flagged(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 leg-press
          both  100x3 100x12
    """)

    weekly = weekly_volume(sets, reps_low={"romanian-deadlift": 5})

    assert weekly["hard_sets"].to_list() == weekly["effort_not_logged"].to_list() == [2, 2]


def test_warm_ups_and_failed_sets_are_no_volume_and_painful_sets_are(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 single-leg-romanian-deadlift
          L  10x8@3:warmup 20x0@0 20x8@1:pain
    """)

    weekly = weekly_volume(sets)

    left = weekly[weekly["side"] == "left"]
    assert left[["sets", "hard_sets", "reps", "volume_load_kg"]].to_numpy().tolist() == [[1, 1, 8, 160]]


def test_a_set_of_unknown_side_stays_in_its_own_row(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 leg-curl
          L  20x10@1
          ?  20x10@1 20x10@1
        2026-11-10 lunge
          ?  20x10@1
    """)

    weekly = weekly_volume(sets)

    assert weekly[["exercise", "side", "hard_sets", "volume_load_kg"]].to_numpy().tolist() == [
        ["leg-curl", "left", 1, 200],
        ["leg-curl", "right", 0, 0],
        ["leg-curl", "unknown", 2, 400],
        ["lunge", "unknown", 1, 200],
    ]


def test_weeks_without_training_are_zero_between_the_first_and_the_last(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-10-05 leg-curl
          L  40x10@1
        2026-10-14 romanian-deadlift
          both  60x8@1
        2026-10-28 leg-curl
          L  40x10@1
    """)

    weekly = weekly_volume(sets)

    left = weekly[weekly["side"] == "left"]
    curl, deadlift = (left[left["exercise"] == name] for name in ("leg-curl", "romanian-deadlift"))
    assert curl["hard_sets"].to_list() == [1, 0, 0, 1]
    assert curl["volume_load_kg"].to_list() == [400, 0, 0, 400]
    assert deadlift["hard_sets"].to_list() == [0, 1, 0, 0]


def test_a_bridge_needs_body_mass_for_its_load_but_not_for_its_sets(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 single-leg-hamstring-bridge
          L  bwx8@1 bw+10x8@1
        2026-11-10 hamstring-bridge
          both  bw+20x8@1
    """)
    shares = {"single-leg-hamstring-bridge": 0.31, "hamstring-bridge": 0.43}

    known = weekly_volume(sets, body_mass_kg=70, body_mass_shares=shares)
    unknown = weekly_volume(sets, body_mass_shares=shares)

    assert known["volume_load_kg"].to_list() == pytest.approx([200.4, 200.4, 21.7 * 8 + 31.7 * 8, 0])
    assert known["model_based"].to_list() == [True, True, True, False]
    assert unknown["volume_load_kg"].isna().to_list() == [True, True, True, False]
    assert unknown["hard_sets"].to_list() == [1, 1, 2, 0]
    assert not unknown["model_based"].any()


def test_without_body_mass_the_sides_are_compared_in_reps(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 single-leg-hamstring-bridge
          L  bwx8@1
          R  bwx10@1
    """)

    sides = weekly_sides(weekly_volume(sets))

    assert sides[["measure", "left", "right"]].to_numpy().tolist() == [["reps", 8, 10]]
    assert sides["volume_index"].to_list() == pytest.approx([-20])


def test_a_deadlift_without_weight_has_no_external_load(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 romanian-deadlift
          both  bwx8@1 40x8@1
    """)

    weekly = weekly_volume(sets, body_mass_kg=70, body_mass_shares={"romanian-deadlift": None})

    assert weekly["volume_load_kg"].to_list() == [160, 160]


def test_one_unknown_load_makes_the_weeks_load_unknown(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 romanian-deadlift
          both  40x8@1 ?x8@1
    """)

    weekly = weekly_volume(sets)

    assert weekly["volume_load_kg"].isna().all()
    assert weekly["hard_sets"].to_list() == [2, 2]


def test_kilograms_of_variants_are_never_added_up(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 leg-curl/machine-a
          L  40x10@1
        2026-11-10 leg-curl/machine-b
          L  25x10@1
    """)

    weekly = weekly_volume(sets)

    left = weekly[weekly["side"] == "left"]
    assert left[["variant", "volume_load_kg"]].to_numpy().tolist() == [["machine-a", 400], ["machine-b", 250]]


def test_hard_sets_of_all_exercises_add_up_per_leg_without_gaps(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-10-05 leg-curl
          both  40x10@1 40x10@1
        2026-10-06 single-leg-romanian-deadlift
          L  20x8@1
        2026-10-20 romanian-deadlift
          both  60x8
    """)

    per_leg = hard_sets_per_leg(weekly_volume(sets))

    assert per_leg[["side", "hard_sets", "effort_not_logged"]].to_numpy().tolist() == [
        ["left", 3, 0],
        ["right", 2, 0],
        ["left", 0, 0],
        ["right", 0, 0],
        ["left", 1, 1],
        ["right", 1, 1],
    ]


def test_one_side_only_is_a_whole_difference_and_says_so(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 leg-curl
          R  20x10@1
    """)

    sides = weekly_sides(weekly_volume(sets))

    assert sides[["share_left", "volume_index", "one_side_only"]].to_numpy().tolist() == [[0, -100, True]]


def test_nothing_on_either_side_has_no_share() -> None:
    assert np.isnan(share_left(0, 0))
    assert np.isnan(volume_index(0, 0))
    assert volume_index(pd.Series([460.0]), pd.Series([480.0])).to_list() == pytest.approx(
        [-4.1667], abs=1e-4
    )


def _weeks(*values: float, first: str = "2026-10-05") -> pd.Series:
    return pd.Series(values, index=pd.date_range(first, periods=len(values), freq="7D"))


def test_a_week_is_compared_with_the_mean_of_the_four_before_it() -> None:
    change = against_prior_four_weeks(_weeks(10, 12, 0, 10, 14), TODAY)

    assert change.to_list() == pytest.approx([np.nan] * 4 + [75], nan_ok=True)


def test_three_weeks_before_are_too_few_to_compare_with() -> None:
    assert against_prior_four_weeks(_weeks(12, 0, 10, 14), TODAY).isna().all()


def test_weeks_before_the_first_training_do_not_count_as_weeks_before() -> None:
    assert against_prior_four_weeks(_weeks(0, 0, 12, 0, 10, 14), TODAY).isna().all()


def test_a_missing_week_counts_as_a_week_without_training() -> None:
    logged = _weeks(10, 12, 0, 10, 14)

    change = against_prior_four_weeks(logged[logged > 0], TODAY)

    assert change.iloc[-1] == 75


def test_the_current_week_is_not_compared() -> None:
    weeks = _weeks(10, 10, 10, 10, 10, 10, first="2026-10-19")

    change = against_prior_four_weeks(weeks, TODAY)

    assert change.to_list() == pytest.approx([np.nan] * 4 + [0, np.nan], nan_ok=True)


def test_four_weeks_of_rest_are_nothing_to_compare_with() -> None:
    change = against_prior_four_weeks(_weeks(10.1, 0, 0, 0, 0, 12, first="2026-09-07"), TODAY)

    assert change.isna().to_list() == [True, True, True, True, False, True]
    assert change.iloc[4] == -100


def test_no_sets_give_typed_empty_frames() -> None:
    weekly = weekly_volume(pd.DataFrame())

    assert weekly.empty
    assert str(weekly["week"].dtype) == "datetime64[us]"
    assert weekly["hard_sets"].dtype == "int64"
    assert hard_sets_per_leg(weekly).empty
    assert weekly_sides(weekly).empty
    assert against_prior_four_weeks(_weeks(), TODAY).empty
