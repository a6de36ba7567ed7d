"""Strength for each kilogram of body mass."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from analytics.level_line import level_line
from analytics.levels import session_levels
from analytics.relative_strength import relative_strength
from analytics.strength import session_bests

Diary = Callable[[str], pd.DataFrame]

SESSIONS = """
    2026-04-06 romanian-deadlift
      both  60x8@2
    2026-04-07 romanian-deadlift
      both  60x8@2
    2026-05-07 romanian-deadlift
      both  66x8@2
    2026-05-08 romanian-deadlift
      both  66x8@2
"""
WEIGHED = pd.Series([80.0], index=[date(2026, 4, 7)])


def test_a_weigh_in_counts_from_its_day_for_thirty_days(sets_from: Diary) -> None:
    found = relative_strength(session_bests(sets_from(SESSIONS)), WEIGHED)

    nan = float("nan")
    assert found["times_body_mass"].to_list() == pytest.approx([nan, 1, 1.1, nan], nan_ok=True)
    assert found["ratio_reason"].astype(object).fillna("").to_list() == [
        "no weigh-in",
        "",
        "",
        "weigh-in too old",
    ]
    assert found["weighed_on"].iloc[1:].unique().tolist() == [pd.Timestamp("2026-04-07")]


def test_the_latest_weigh_in_counts_in_whatever_order_they_came(sets_from: Diary) -> None:
    weigh_ins = pd.Series(
        [82.5, 80.0, 75.0], index=pd.to_datetime(["2026-05-01", "2026-04-07", "2026-05-09"])
    )

    found = relative_strength(session_bests(sets_from(SESSIONS)), weigh_ins)

    assert found["body_mass_kg"].to_list() == pytest.approx([float("nan"), 80, 82.5, 82.5], nan_ok=True)


def test_only_a_one_rep_max_has_a_ratio(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 hamstring-bridge
          both  bwx8@2
        2026-04-07 seated-hamstring-curl
          both  40x15@1
    """)

    found = relative_strength(session_bests(sets, {"seated-hamstring-curl": 15}), WEIGHED)

    assert found["measure"].to_list() == ["reps", "e12rm"]
    assert found["times_body_mass"].isna().all()
    assert found["ratio_reason"].to_list() == ["no one-rep max"] * 2


def test_levels_have_a_ratio_as_well(sets_from: Diary) -> None:
    line = level_line(session_levels(sets_from(SESSIONS)))

    found = relative_strength(line, WEIGHED, value="level")

    assert found["times_body_mass"].iloc[1] == pytest.approx(line["level"].iloc[1] / 80)


def test_without_any_weigh_in_there_is_a_reason_and_no_number(sets_from: Diary) -> None:
    for none in (None, pd.Series([], dtype="float64", index=pd.DatetimeIndex([]))):
        found = relative_strength(session_bests(sets_from(SESSIONS)), none)

        assert found["times_body_mass"].isna().all()
        assert (found["ratio_reason"] == "no weigh-in").all()


def test_no_estimates_give_a_typed_empty_frame() -> None:
    found = relative_strength(session_bests(pd.DataFrame()), WEIGHED)

    assert found.empty
    assert str(found["weighed_on"].dtype) == "datetime64[us]"
