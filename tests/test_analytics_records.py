"""Every kind of record, and the heaviest load for each number of reps."""

from collections.abc import Callable

import pandas as pd
import pytest

from analytics.records import (
    BY_REPS_COLUMNS,
    HISTORY_COLUMNS,
    heaviest_by_reps,
    record_history,
    standing_records,
)
from data.sets import KG_PER_LB

Diary = Callable[[str], pd.DataFrame]

DEADLIFTS = """
    2026-04-07 romanian-deadlift
      both  60x8@1:warmup 40x8@1 45x5@0 42.5x7@1
    2026-04-14 romanian-deadlift
      both  45x6@1 50x3 45x4@0
    2026-04-21 romanian-deadlift
      both  50x3@0 40x9@1
"""


def _of_kind(frame: pd.DataFrame, kind: str) -> pd.DataFrame:
    return frame[frame["kind"] == kind].reset_index(drop=True)


def test_the_heaviest_load_is_a_record_whatever_the_effort(sets_from: Diary) -> None:
    loads = _of_kind(record_history(sets_from(DEADLIFTS)), "load")

    assert loads["value"].to_list() == [45, 50]
    assert loads["reps"].to_list() == [5, 3]
    assert loads["previous_value"].to_list() == pytest.approx([float("nan"), 45], nan_ok=True)
    assert loads["standing"].to_list() == [False, True]


def test_the_best_estimate_is_the_one_of_the_session_bests(sets_from: Diary) -> None:
    estimates = _of_kind(record_history(sets_from(DEADLIFTS)), "e1rm")

    assert estimates["value"].to_list() == pytest.approx([42.5 * 38 / 30, 45 * 37 / 30])
    assert estimates["confidence"].to_list() == ["headline", "headline"]


def test_an_estimate_of_unknown_effort_is_an_at_least_record(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 romanian-deadlift
          both  40x8@1
        2026-04-14 romanian-deadlift
          both  60x5
        2026-04-21 romanian-deadlift
          both  50x5@1
    """)

    standing = _of_kind(standing_records(record_history(sets)), "e1rm")

    assert standing["confidence"].to_list() == ["headline", "at least"]
    assert standing["value"].to_list() == pytest.approx([60, 70])


def test_the_most_reps_are_a_record_of_their_load(sets_from: Diary) -> None:
    standing = _of_kind(standing_records(record_history(sets_from(DEADLIFTS))), "reps")

    assert standing[["load_kg", "value"]].to_numpy().tolist() == [[40, 9], [42.5, 7], [45, 6], [50, 3]]
    assert [f"{day:%d %B}" for day in standing["date"]] == ["21 April", "07 April", "14 April", "14 April"]


def test_bridges_have_added_loads_and_reps_and_no_estimate(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge
          L  bwx12@1 bw+10x6@1 20x7@1
        2026-04-14 single-leg-hamstring-bridge
          L  bwx14@1 bw+10x6@1
    """)

    history = record_history(sets, body_mass_shares={"single-leg-hamstring-bridge": 0.31})

    assert set(history["kind"]) == {"load", "reps"}
    assert _of_kind(history, "load")["value"].to_list() == [20]
    reps = _of_kind(standing_records(history), "reps")
    assert reps[["load_kg", "value"]].to_numpy().tolist() == [[0, 14], [10, 6], [20, 7]]


def test_less_assistance_is_the_better_record(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge/assisted
          L  assisted-20x8 assisted-10x5
        2026-04-14 single-leg-hamstring-bridge/assisted
          L  assisted-15x8 assisted-10x6
        2026-04-21 single-leg-hamstring-bridge/assisted
          L  assisted-5x3
    """)

    history = record_history(sets)

    assistance = _of_kind(history, "assistance")
    assert assistance["value"].to_list() == [10, 5]
    assert assistance["previous_value"].to_list() == pytest.approx([float("nan"), 10], nan_ok=True)
    assert assistance["standing"].to_list() == [False, True]
    assert _of_kind(history, "load").empty
    at_ten = _of_kind(history, "reps").query("load_kg == 10")
    assert at_ten["value"].to_list() == [5, 6]


def test_help_by_an_unknown_amount_sets_no_record(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge/assisted
          L  assisted-?x8
    """)

    assert record_history(sets).empty


def test_the_longest_hold_is_a_record(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 hamstring-bridge
          both  20s 35s 30s
        2026-04-14 hamstring-bridge
          both  35s 50s:pain
        2026-04-21 hamstring-bridge
          both  40s
    """)

    holds = _of_kind(record_history(sets), "seconds")

    assert holds["value"].to_list() == [35, 40]
    assert holds["previous_value"].to_list() == pytest.approx([float("nan"), 35], nan_ok=True)


def test_no_weight_on_an_exercise_that_needs_one_is_never_a_load_of_zero(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 lunge
          L  bwx12 ?x9
    """)

    assert record_history(sets)[["kind", "value"]].to_numpy().tolist() == [["reps", 12]]


def test_sides_and_variants_have_records_of_their_own(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl/machine-a
          L  30x8@1
          R  25x8@1
        2026-04-14 leg-curl/machine-b
          L  20x8@1
    """)

    loads = _of_kind(standing_records(record_history(sets)), "load")

    assert loads[["variant", "side", "value"]].to_numpy().tolist() == [
        ["machine-a", "left", 30],
        ["machine-a", "right", 25],
        ["machine-b", "left", 20],
    ]


def test_each_number_of_reps_has_its_heaviest_load_and_the_day_of_the_first(sets_from: Diary) -> None:
    heaviest = heaviest_by_reps(sets_from(DEADLIFTS))

    rows = heaviest[["rep_count", "load_kg"]].to_numpy().tolist()
    assert rows == [[3, 50], [4, 45], [5, 45], [6, 45], [7, 42.5], [8, 40], [9, 40]]
    assert heaviest["date"].iloc[0] == pd.Timestamp("2026-04-14")
    assert not heaviest["or_more"].any()


def test_more_than_twelve_reps_share_a_row(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-press
          both  100x12 80x13 80x20 60x30
    """)

    heaviest = heaviest_by_reps(sets)

    assert heaviest[["rep_count", "or_more", "load_kg", "reps"]].to_numpy().tolist() == [
        [12, False, 100, 12],
        [13, True, 80, 20],
    ]


def test_the_heaviest_of_assisted_sets_has_the_least_help(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge/assisted
          L  assisted-20x8 assisted-10x8
        2026-04-07 hamstring-bridge
          both  bwx8 bwx8
    """)

    heaviest = heaviest_by_reps(sets)

    assert heaviest[["load_kg", "assisted", "on_body"]].to_numpy().tolist() == [
        [0, False, True],
        [10, True, True],
    ]


def test_pounds_warm_ups_and_the_order_of_rows_change_no_record(sets_from: Diary) -> None:
    sets = sets_from(DEADLIFTS)
    in_pounds = sets.assign(load_kg=sets["load_kg"] / KG_PER_LB)
    mixed = pd.concat([in_pounds.assign(set_type="warmup"), in_pounds]).sample(frac=1, random_state=3)

    expected, found = record_history(sets), record_history(mixed)

    kg = found.assign(load_kg=found["load_kg"] * KG_PER_LB)
    in_kg = kg["value"].where(kg["kind"] == "reps", kg["value"] * KG_PER_LB)
    previous = kg["previous_value"].where(kg["kind"] == "reps", kg["previous_value"] * KG_PER_LB)
    pd.testing.assert_frame_equal(kg.assign(value=in_kg, previous_value=previous), expected)


def test_no_sets_give_typed_empty_frames() -> None:
    history, heaviest = record_history(pd.DataFrame()), heaviest_by_reps(pd.DataFrame())

    assert (history.empty, list(history.columns)) == (True, HISTORY_COLUMNS)
    assert (heaviest.empty, list(heaviest.columns)) == (True, BY_REPS_COLUMNS)
    assert history["standing"].dtype == bool
    assert str(history["date"].dtype) == "datetime64[us]"
    assert standing_records(history).empty
