"""How many sets and how often, by one counting rule."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from analytics.set_counts import (
    COUNT_COLUMNS,
    DAY_COLUMNS,
    WEEK_COLUMNS,
    WEEK_TOTAL_COLUMNS,
    Counting,
    daily_counts,
    session_counts,
    weekly_counts,
    weekly_totals,
)
from analytics.volume import against_prior_four_weeks, hard_sets_per_leg, weekly_volume

Diary = Callable[[str], pd.DataFrame]

THREE_A_LEG = """
    2026-11-10 single-leg-romanian-deadlift
      L  20x8@1 20x8@1 20x8@5
      R  20x8@1 20x8@1 20x8@1
"""


def test_three_sets_for_each_leg_are_three_sets(sets_from: Diary) -> None:
    counts = session_counts(sets_from(THREE_A_LEG))

    assert counts[["sets", "hard_sets"]].to_numpy().tolist() == [[3, 3]]


def test_by_the_other_rule_every_row_is_a_set(sets_from: Diary) -> None:
    counts = session_counts(sets_from(THREE_A_LEG), counting=Counting.EACH_ROW)

    assert counts[["sets", "hard_sets"]].to_numpy().tolist() == [[6, 5]]


@pytest.mark.parametrize("counting", list(Counting))
def test_sets_with_both_legs_or_an_unknown_side_are_one_each(sets_from: Diary, counting: Counting) -> None:
    sets = sets_from("""
        2026-11-10 leg-curl
          both  20x8@1 20x8
          ?     20x8@1
    """)

    counts = session_counts(sets, counting=counting)

    assert counts[["sets", "hard_sets", "effort_not_logged"]].to_numpy().tolist() == [[3, 3, 1]]


def test_where_legs_are_trained_alike_the_total_is_that_of_each_leg(sets_from: Diary) -> None:
    sets = sets_from(THREE_A_LEG)
    weekly = hard_sets_per_leg(weekly_volume(sets))

    assert weekly["hard_sets"].max() == session_counts(sets)["hard_sets"].sum()


def test_warm_ups_and_failed_sets_are_no_sets_and_leave_no_session(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 leg-curl
          L  20x0@0 10x8:warmup
        2026-11-12 leg-curl
          L  20x8:pain
    """)

    counts = session_counts(sets)

    assert counts["date"].to_list() == [pd.Timestamp("2026-11-12")]
    assert counts["sets"].to_list() == [1]


def test_a_plan_decides_which_sets_of_unlogged_effort_are_hard(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-10 leg-curl
          both  20x8 20x4
    """)

    counts = session_counts(sets, {"leg-curl": 6})

    assert counts[["sets", "hard_sets", "effort_not_logged"]].to_numpy().tolist() == [[2, 1, 1]]


TWO_WEEKS_APART = """
    2026-10-05 leg-curl
      both  20x8@1 20x8@1
    2026-10-05 romanian-deadlift
      both  60x8@1
    2026-10-07 leg-curl/machine-b
      both  20x8@1
    2026-10-19 leg-curl
      both  20x8@1
"""


def test_the_calendar_has_a_row_for_each_day_of_training(sets_from: Diary) -> None:
    days = daily_counts(session_counts(sets_from(TWO_WEEKS_APART)))

    assert days[["exercises", "sets"]].to_numpy().tolist() == [[2, 3], [1, 1], [1, 1]]
    assert [f"{day:%d.%m.}" for day in days["date"]] == ["05.10.", "07.10.", "19.10."]


def test_the_frequency_of_an_exercise_is_its_sessions_a_week_with_zeros(sets_from: Diary) -> None:
    weeks = weekly_counts(session_counts(sets_from(TWO_WEEKS_APART)))

    curl = weeks[(weeks["exercise"] == "leg-curl") & (weeks["variant"] == "")]
    assert curl["sessions"].to_list() == [1, 0, 1]
    assert curl["hard_sets"].to_list() == [2, 0, 1]
    assert len(weeks) == 9


def test_a_day_with_two_exercises_is_one_day_of_training(sets_from: Diary) -> None:
    totals = weekly_totals(session_counts(sets_from(TWO_WEEKS_APART)))

    assert totals["days"].to_list() == [2, 0, 1]
    assert totals["sets"].to_list() == [4, 0, 1]
    assert totals["week"].to_list() == list(pd.date_range("2026-10-05", periods=3, freq="7D"))


def test_the_frequency_can_be_compared_with_the_four_weeks_before(sets_from: Diary) -> None:
    days = ["10-05", "10-07", "10-12", "10-19", "10-21", "10-26", "11-02", "11-04", "11-06"]
    sets = sets_from("\n".join(f"2026-{day} leg-curl\n both 20x8@1" for day in days))

    per_week = weekly_totals(session_counts(sets)).set_index("week")["days"]

    assert per_week.to_list() == [2, 1, 2, 1, 3]
    assert against_prior_four_weeks(per_week, date(2026, 11, 23)).iloc[-1] == pytest.approx(100)


def test_the_order_of_rows_does_not_matter(sets_from: Diary) -> None:
    sets = sets_from(TWO_WEEKS_APART)

    shuffled = session_counts(sets.sample(frac=1, random_state=5))

    pd.testing.assert_frame_equal(shuffled, session_counts(sets))


def test_no_sets_give_typed_empty_frames() -> None:
    counts = session_counts(pd.DataFrame())

    frames = [counts, daily_counts(counts), weekly_counts(counts), weekly_totals(counts)]
    assert [list(frame.columns) for frame in frames] == [
        COUNT_COLUMNS,
        DAY_COLUMNS,
        WEEK_COLUMNS,
        WEEK_TOTAL_COLUMNS,
    ]
    assert all(frame.empty and frame["sets"].dtype == "int64" for frame in frames)
