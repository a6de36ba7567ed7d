"""The session level: the mean over a session's first sets."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.levels import session_levels

Diary = Callable[[str], pd.DataFrame]


def test_the_first_three_sets_of_known_effort_are_averaged(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-romanian-deadlift
          L  60x5@0:warmup 20x9 20x7@1 20x7@0 20x6@0 10x5@0
    """)

    levels = session_levels(sets)

    assert levels["sets"].to_list() == [3]
    assert levels["value"].to_list() == pytest.approx([20 * (1 + 7 / 30)])
    assert levels["measure"].to_list() == ["e1rm"]


def test_on_the_one_rep_max_scale_only_sets_up_to_twelve_reps_count(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-press
          both  100x15@0 120x10@0
        2026-04-14 leg-press
          both  100x15@0
    """)

    levels = session_levels(sets)

    assert levels["value"].to_list() == pytest.approx([160, np.nan], nan_ok=True)
    assert levels["reason"].isna().to_list() == [True, False]
    assert levels["reason"].iloc[1] == "too many reps"


def test_a_plan_above_ten_reps_puts_the_level_on_the_twelve_rep_scale(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 seated-hamstring-curl
          both  40x15@0 40x14@1
    """)

    levels = session_levels(sets, {"seated-hamstring-curl": 15})

    assert levels["measure"].to_list() == ["e12rm"]
    assert levels["value"].to_list() == pytest.approx([60 / 1.4])


def test_bridges_have_a_capacity_once_body_mass_is_known(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-hamstring-bridge
          L  bw+10x8@1
        2026-04-07 hamstring-bridge
          both  bw+20x8@1
    """)
    shares = {"single-leg-hamstring-bridge": 0.31, "hamstring-bridge": 0.43}

    with_mass = session_levels(sets, body_mass_kg=70, body_mass_shares=shares)
    without = session_levels(sets, body_mass_shares=shares)

    assert with_mass["measure"].to_list() == ["capacity", "capacity"]
    assert with_mass["value"].to_list() == pytest.approx([25.05 * 1.3, 41.21])
    assert without["value"].isna().all()
    assert without["reason"].to_list() == ["enter body mass", "enter body mass"]


def test_body_mass_is_the_latest_weigh_in_on_or_before_the_session(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-01 single-leg-hamstring-bridge
          L  bwx8@2
        2026-04-07 single-leg-hamstring-bridge
          L  bwx8@2
        2026-04-20 single-leg-hamstring-bridge
          L  bwx8@2
    """)
    weigh_ins = pd.Series([72.0, 70.0], index=pd.to_datetime(["2026-04-21", "2026-04-07"]))

    levels = session_levels(
        sets, body_mass_kg=weigh_ins, body_mass_shares={"single-leg-hamstring-bridge": 0.3}
    )

    assert levels["value"].to_list() == pytest.approx([np.nan, 28, 28], nan_ok=True)


def test_a_set_up_may_have_a_share_of_its_own(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 hamstring-bridge
          both  bwx8@1
        2026-04-07 hamstring-bridge/feet-flat
          both  bw+20x8@1
    """)
    shares = {"hamstring-bridge": 0.31, "hamstring-bridge/feet-flat": 0.43}

    levels = session_levels(sets, body_mass_kg=70, body_mass_shares=shares)

    assert levels["value"].to_list() == pytest.approx([1.3 * 0.31 * 70 / 2, 1.3 * 25.05])


def test_a_set_up_may_have_no_share_where_others_have_one(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl/bench
          L  20x8@1
        2026-04-07 leg-curl/slide
          L  20x8@1
    """)

    levels = session_levels(sets, body_mass_kg=70, body_mass_shares={"leg-curl": None, "leg-curl/slide": 0.3})

    assert levels["measure"].to_list() == ["e1rm", "capacity"]
    assert levels["value"].to_list() == pytest.approx([26, 1.3 * 41])


def test_a_session_without_a_level_says_what_its_furthest_set_lacked(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 single-leg-romanian-deadlift
          L  20x0@0 20x8
          R  bwx8@1
    """)

    levels = session_levels(sets, body_mass_shares={"single-leg-romanian-deadlift": None})

    assert levels["reason"].to_list() == ["effort unknown", "no load"]
    assert levels["sets"].to_list() == [0, 0]
