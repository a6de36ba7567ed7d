"""Best sets and records."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.strength import records, session_bests

Diary = Callable[[str], pd.DataFrame]


def _one(bests: pd.DataFrame) -> pd.Series:
    assert len(bests) == 1
    return bests.iloc[0]


def test_the_best_set_is_the_highest_estimate_not_the_heaviest_load(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 romanian-deadlift
          both  40x8@1 45x5@0 42.5x7@1
    """)

    best = _one(session_bests(sets))

    assert best["measure"] == "e1rm"
    assert best["value"] == pytest.approx(42.5 * (1 + 8 / 30))
    assert (best["load_kg"], best["reps"], best["rir"], best["confidence"]) == (42.5, 7, 1, "headline")


def test_warm_ups_and_painful_sets_are_never_the_best(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 romanian-deadlift
          both  60x8@1:warmup 50x8@1:pain 40x8@1
    """)

    assert _one(session_bests(sets))["load_kg"] == 40


def test_low_confidence_counts_only_without_a_headline_set(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 romanian-deadlift
          both  40x8@1 40x11@1
        2026-04-14 romanian-deadlift
          both  40x11@1
    """)

    bests = session_bests(sets)

    assert bests["confidence"].to_list() == ["headline", "low"]
    assert bests["reps"].to_list() == [8, 11]


def test_unknown_effort_is_at_least_and_stands_apart(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-romanian-deadlift
          L  24x8@2 24x9
          R  24x8@2 20x8
        2026-04-14 single-leg-romanian-deadlift
          R  24x8
    """)

    bests = session_bests(sets)

    rows = bests[["side", "value", "confidence"]].to_numpy().tolist()
    assert rows == [
        ["left", pytest.approx(32), "headline"],
        ["right", pytest.approx(32), "headline"],
        ["right", pytest.approx(24 * (1 + 8 / 30)), "at least"],
    ]


def test_a_higher_set_of_unknown_effort_is_shown_beside_the_best_known_one(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 romanian-deadlift
          both  100x5 80x8@2
    """)

    bests = session_bests(sets)

    assert bests["confidence"].to_list() == ["headline", "at least"]
    assert bests["value"].to_list() == pytest.approx([80 * (1 + 10 / 30), 100 * (1 + 5 / 30)])


def test_a_plan_above_ten_reps_changes_the_measure_to_a_twelve_rep_max(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 seated-hamstring-curl
          both  40x15@0 40x14
        2026-04-07 romanian-deadlift
          both  60x8@0
    """)

    bests = session_bests(sets, {"seated-hamstring-curl": 15, "romanian-deadlift": 8})

    assert bests["measure"].to_list() == ["e1rm", "e12rm"]
    assert bests["value"].to_list() == pytest.approx([76, 42.8571], abs=1e-4)
    assert bests["confidence"].to_list() == ["headline", "headline"]


def test_fifteen_reps_without_a_plan_have_no_estimate_and_say_why(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 seated-hamstring-curl
          both  40x15@0
    """)

    best = _one(session_bests(sets))

    assert np.isnan(best["value"])
    assert best["reason"] == "too many reps"


@pytest.mark.parametrize(
    ("diary_set", "reason"),
    [("0x0@0", "failed set"), ("40x0@0", "failed set"), ("40x8@1:pain", "pain"), ("?x8@1", "no load")],
)
def test_a_session_without_a_value_keeps_its_reason(sets_from: Diary, diary_set: str, reason: str) -> None:
    sets = sets_from(f"""
        2026-04-07 seated-hamstring-curl
          both  {diary_set}
    """)

    best = _one(session_bests(sets))

    assert (best["reason"], pd.isna(best["value"])) == (reason, True)


def test_bridges_count_reps_at_the_heaviest_added_load(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge
          L  bwx12@0 bw+10x6@1 bw+10x7@0
          R  bwx9 bwx8@1
    """)

    bests = session_bests(sets)

    assert bests["measure"].to_list() == ["reps", "reps"]
    assert bests["value"].to_list() == [7, 9]
    assert bests["load_kg"].to_list() == [10, 0]
    assert bests["confidence"].to_list() == ["counted", "counted"]


def test_a_bridge_has_no_one_rep_max_however_its_load_was_logged(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 hamstring-bridge
          both  40x8@1 40x9@1
    """)

    best = _one(session_bests(sets, body_mass_shares={"hamstring-bridge": 0.31}))

    assert (best["measure"], best["value"], best["load_kg"]) == ("reps", 9, 40)


def test_less_assistance_is_the_better_set(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge/assisted
          L  assisted-20x10@0 assisted-10x6@0
    """)

    best = _one(session_bests(sets))

    assert (best["measure"], best["value"], best["load_kg"]) == ("reps", 6, 10)
    assert best["assisted"]


def test_holds_are_counted_in_seconds(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 hamstring-bridge
          both  20s 35s 30s
    """)

    best = _one(session_bests(sets))

    assert (best["measure"], best["value"], best["confidence"]) == ("seconds", 35, "counted")


def test_variants_and_sides_are_never_mixed(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl/machine-a
          both  60x8@1
          ?     50x8@1
        2026-04-07 leg-curl/machine-b
          both  40x8@1
    """)

    bests = session_bests(sets)

    assert bests[["variant", "side"]].to_numpy().tolist() == [
        ["machine-a", "both"],
        ["machine-a", "unknown"],
        ["machine-b", "both"],
    ]


def test_a_record_is_strictly_greater_and_a_tie_keeps_the_earlier_date(sets_from: Diary) -> None:
    bests = session_bests(
        sets_from("""
        2026-04-07 romanian-deadlift
          both  40x8@1
        2026-04-14 romanian-deadlift
          both  40x8@1
        2026-04-21 romanian-deadlift
          both  40x9@1
        2026-04-28 romanian-deadlift
          both  40x7@1
    """)
    )

    found = records(bests)

    assert [str(day.date()) for day in found["date"]] == ["2026-04-07", "2026-04-21"]
    assert found["previous_value"].to_list() == pytest.approx([np.nan, 52], nan_ok=True)
    assert found["standing"].to_list() == [False, True]


def test_an_at_least_record_never_displaces_a_headline_record(sets_from: Diary) -> None:
    bests = session_bests(
        sets_from("""
        2026-04-07 romanian-deadlift
          both  60x5@0
        2026-04-14 romanian-deadlift
          both  70x5
        2026-04-21 romanian-deadlift
          both  65x5@0
        2026-04-28 romanian-deadlift
          both  66x5
    """)
    )

    found = records(bests)

    assert found["confidence"].to_list() == ["headline", "at least", "headline"]
    assert found["load_kg"].to_list() == [60, 70, 65]
    assert found["standing"].to_list() == [False, True, True]


def test_low_confidence_sets_no_record(sets_from: Diary) -> None:
    bests = session_bests(
        sets_from("""
        2026-04-07 romanian-deadlift
          both  60x5@0
        2026-04-14 romanian-deadlift
          both  60x11@1
    """)
    )

    assert records(bests)["load_kg"].to_list() == [60]
    assert records(bests)["reps"].to_list() == [5]


def test_reps_compete_at_the_same_added_load(sets_from: Diary) -> None:
    bests = session_bests(
        sets_from("""
        2026-04-07 hamstring-bridge
          both  bwx15@1
        2026-04-14 hamstring-bridge
          both  bw+5x8@1
        2026-04-21 hamstring-bridge
          both  bw+5x9@1
    """)
    )

    found = records(bests)

    assert found["value"].to_list() == [15, 8, 9]
    assert found["previous_value"].to_list() == pytest.approx([np.nan, np.nan, 8], nan_ok=True)
    assert found["standing"].to_list() == [True, False, True]


def test_no_sets_give_typed_empty_frames() -> None:
    bests = session_bests(pd.DataFrame())

    assert bests.empty
    assert str(bests["date"].dtype) == "datetime64[us]"
    assert records(bests).empty
    assert records(bests)["standing"].dtype == bool
