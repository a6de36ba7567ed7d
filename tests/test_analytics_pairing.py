"""Pairs and the difference of a session; the numbers are the worked examples of docs/metrics.md."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.pairing import each_leg, limb_symmetry, percent, session_log_ratios

Diary = Callable[[str], pd.DataFrame]
BRIDGE = {"single-leg-hamstring-bridge": 0.31}


def _only(ratios: pd.DataFrame) -> pd.Series:
    assert len(ratios) == 1
    return ratios.iloc[0]


@pytest.mark.parametrize(
    ("left", "right", "log_ratio", "signed_percent", "symmetry"),
    [(20, 25, -0.223144, -20, 80), (18, 17, 0.057158, 5.5556, 94.4444)],
)
def test_the_index(
    left: float, right: float, log_ratio: float, signed_percent: float, symmetry: float
) -> None:
    difference = float(np.log(left / right))

    assert difference == pytest.approx(log_ratio, abs=1e-6)
    assert percent(difference) == pytest.approx(signed_percent, abs=1e-4)
    assert limb_symmetry(difference) == pytest.approx(symmetry, abs=1e-4)


def test_percent_has_the_sign_of_the_stronger_side() -> None:
    ratios = pd.Series([0.051293, -0.162519, 0.0, np.nan])

    assert percent(ratios).to_list() == pytest.approx([5, -15, 0, np.nan], abs=1e-4, nan_ok=True)
    assert np.isnan(percent(None))


def test_the_three_sessions_of_the_worked_example(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-romanian-deadlift
          L  16x8@2 16x8@1 16x7@1
          R  16x9@2 16x8@1 16x8@1
        2026-04-14 single-leg-romanian-deadlift
          L  18x7@1 18x6@1
          R  18x8@1 18x8@0 18x7@1
        2026-04-28 single-leg-romanian-deadlift
          L  18x8@1 18x7@1 18x7@0
          R  20x7@1 20x6@1 20x6@0
    """)

    ratios = session_log_ratios(sets)

    assert ratios["log_ratio"].to_list() == pytest.approx([-0.016889, -0.026322, -0.078680], abs=1e-6)
    assert ratios["used"].to_list() == [3, 2, 3]
    assert ratios["right_sets"].to_list() == [3, 3, 3]
    assert ratios["reason"].isna().all()
    assert ratios["two_sided"].all()


def test_a_typing_mistake_is_dropped_and_flagged(sets_from: Diary) -> None:
    # Capacities L 25.2, 50.4, 24.5 and R 26.0, 25.2, 25.2.
    sets = sets_from("""
        2026-04-07 leg-curl
          L  21x5@1 42x5@1 21x5@0
          R  20x8@1 21x5@1 21x5@1
    """)

    session = _only(session_log_ratios(sets))

    assert session["log_ratio"] == pytest.approx(-0.029712, abs=1e-6)
    assert (session["pairs"], session["used"], session["dropped"]) == (3, 2, 1)


def test_two_pairs_far_apart_both_drop(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  20x8@1 50x8@1
          R  20x8@1 20x8@1
    """)

    session = _only(session_log_ratios(sets))

    assert np.isnan(session["log_ratio"])
    assert (session["reason"], session["dropped"]) == ("check entry", 2)


def test_one_pair_alone_is_never_dropped(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  50x8@1
          R  20x8@1
    """)

    assert _only(session_log_ratios(sets))["log_ratio"] == pytest.approx(np.log(2.5))


@pytest.mark.parametrize("left_out", ["20x0@0", "20x8@1:pain", "20x8", "20x20@1"])
def test_a_set_without_a_value_keeps_its_place(sets_from: Diary, left_out: str) -> None:
    sets = sets_from(f"""
        2026-04-07 leg-curl
          L  {left_out} 20x8@1
          R  20x9@1 20x7@1
    """)

    session = _only(session_log_ratios(sets))

    assert session["used"] == 1
    assert session["log_ratio"] == pytest.approx(np.log(39 / 38))


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("20x8@1", "", "one side only"),
        ("20x0@0", "20x8@1", "failed set"),
        ("20x0@0", "20x0@0", "failed set"),
        ("20x8@1:pain", "20x8@1", "pain"),
        ("30s", "30s", "no reps"),
        ("?x8@1", "20x8@1", "no load"),
        ("20x8", "20x8@1", "effort unknown"),
        ("20x8", "20x8", "effort unknown"),
        ("20x8@6", "20x8@1", "effort unknown"),
        ("20x20@1", "20x8@1", "too many reps"),
        ("20x8@1:test", "20x8@1", "no test pair"),
        ("bwx8@1", "bw+5x8@1", "enter body mass"),
        ("assisted-20x8@1", "assisted-10x8@1", "assistance differs"),
        ("20x0@0 20x8", "20x8@1 20x8@1", "effort unknown"),
    ],
)
def test_unknown_is_null_with_a_reason(sets_from: Diary, left: str, right: str, reason: str) -> None:
    sets = sets_from(f"""
        2026-04-07 single-leg-hamstring-bridge
          L  {left}
          R  {right}
    """)

    session = _only(session_log_ratios(sets))

    assert np.isnan(session["log_ratio"])
    assert session["reason"] == reason


def test_if_one_set_is_a_test_only_pairs_of_tests_count(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  20x8@1 20x10@1:test 20x8@1:test
          R  20x8@1 20x8@1:test  20x8@1
    """)

    session = _only(session_log_ratios(sets))

    assert session["log_ratio"] == pytest.approx(np.log(41 / 39))
    assert session[["pairs", "used", "matched"]].to_list() == [1, 1, 0]
    assert session["test"]


def test_bridges_with_equal_added_load_need_no_body_mass(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge
          L  bwx7@1
          R  bwx8@1
    """)

    for body_mass_kg in (None, 70.0):
        session = _only(session_log_ratios(sets, body_mass_kg, BRIDGE))

        assert session["log_ratio"] == pytest.approx(-0.025975, abs=1e-6)
        assert percent(session["log_ratio"]) == pytest.approx(-2.5641, abs=1e-4)


def test_a_load_of_zero_is_body_weight(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge
          L  0x7@1
          R  0x8@1
    """)

    assert _only(session_log_ratios(sets))["log_ratio"] == pytest.approx(-0.025975, abs=1e-6)


def test_bridges_with_different_added_loads_need_body_mass(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge
          L  bw+5x8@1
          R  bw+10x8@1
    """)

    known = _only(session_log_ratios(sets, 70.0, BRIDGE))
    unknown = _only(session_log_ratios(sets, None, BRIDGE))

    assert known["log_ratio"] == pytest.approx(-0.171653, abs=1e-6)
    assert percent(known["log_ratio"]) == pytest.approx(-15.7729, abs=1e-4)
    assert unknown["reason"] == "enter body mass"


def test_body_mass_does_not_help_where_only_the_external_load_counts(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-romanian-deadlift
          L  bwx8@1
          R  5x8@1
    """)

    session = _only(session_log_ratios(sets, 70.0, {"single-leg-romanian-deadlift": None}))

    assert session["reason"] == "no load"


def test_a_pair_is_matched_when_load_reps_and_effort_are_equal(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  20x8@1 20x8  20x8@1 20x8@1 22x8@1
          R  20x8@1 20x8  20x8@2 20x8   20x8@1
        2026-04-14 leg-curl
          L  20x8 20x7
          R  20x8 20x7 20x7
    """)

    ratios = session_log_ratios(sets)

    assert ratios["pairs"].to_list() == [5, 2]
    assert ratios["matched"].to_list() == [2, 2]
    assert ratios["fully_matched"].to_list() == [False, True]
    assert ratios["two_sided"].to_list() == [True, True]


def test_matched_effort_unknown_sessions_are_two_sided_but_give_no_difference(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  20x8 20x8
          R  20x8 20x8
    """)

    session = _only(session_log_ratios(sets))

    assert np.isnan(session["log_ratio"])
    assert (session["two_sided"], session["fully_matched"], session["used"]) == (True, True, 0)


def test_assumed_effort_is_counted(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  20x8@assumed 20x8@0
          R  20x9@assumed 20x8@0
    """)

    assert _only(session_log_ratios(sets))["assumed"] == 1


def test_several_bouts_of_a_day_are_one_session_in_the_order_of_time(sets_from: Diary) -> None:
    evening = sets_from("""
        2026-04-07 leg-curl
          L  20x6@1
          R  20x7@1
    """)
    morning = sets_from("""
        2026-04-07 leg-curl
          L  20x8@1
          R  20x8@1
    """).assign(session_start=pd.Timestamp("2026-04-07 08:00"))

    session = _only(session_log_ratios(pd.concat([evening, morning])))

    assert session["used"] == 2
    assert session["log_ratio"] == pytest.approx(np.log(37 / 38) / 2)


def test_without_an_order_of_sets_the_lines_of_the_file_decide() -> None:
    sets = pd.DataFrame(
        {
            "session_start": pd.Timestamp("2026-04-07 18:00"),
            "exercise": "leg-curl",
            "side": ["left", "left", "right", "right"],
            "load_kg": [20, 20, 20, 20],
            "reps": [10, 5, 10, 5],
            "rir": 1,
            "source_line": [2, 3, 4, 5],
        }
    )

    found = session_log_ratios(sets.iloc[[1, 3, 2, 0]])

    assert found["matched"].to_list() == [2]
    assert found["log_ratio"].to_list() == [0]


def test_variants_are_sessions_of_their_own(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl/machine-a
          L  20x8@1
        2026-04-07 leg-curl/machine-b
          R  20x8@1
    """)

    assert session_log_ratios(sets)["reason"].to_list() == ["one side only", "one side only"]


def test_each_leg_has_its_own_line_whether_paired_or_not(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  20x8@1 20x7@1
          R  20x9@1
        2026-04-14 leg-curl
          L  20x8@2
          both  40x8@2
    """)

    legs = each_leg(sets)

    assert legs["side"].to_list() == ["left", "right", "left"]
    assert legs["value"].to_list() == pytest.approx(
        [20 * (1 + 8.5 / 30), 20 * (1 + 10 / 30), 20 * (1 + 10 / 30)]
    )
    assert legs["sets"].to_list() == [2, 1, 1]


def test_the_legs_of_several_people_are_not_compared(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl
          L  20x8@1
          R  20x8@1
    """)

    with pytest.raises(ValueError, match=r"several people \(ann, bea\); give the sets of one"):
        session_log_ratios(sets.assign(athlete=["ann", "bea"]))


def test_no_sets_give_typed_empty_frames() -> None:
    ratios = session_log_ratios(pd.DataFrame())

    assert ratios.empty
    assert str(ratios["date"].dtype) == "datetime64[us]"
    assert ratios[["log_ratio", "pairs", "fully_matched"]].dtypes.astype(str).to_list() == [
        "float64",
        "int64",
        "bool",
    ]
    assert each_leg(pd.DataFrame()).empty
