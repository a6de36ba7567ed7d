"""How many sets come next: as planned, one more a week at most, and no leg beyond the limit of the week."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from analytics.next_session import Circumstances, next_session
from analytics.set_numbers import Caps
from tests.next_plans import PLANS, TODAY, balance_of

Diary = Callable[[str], pd.DataFrame]


def _row(sets: pd.DataFrame, **given_: Any) -> pd.Series:  # noqa: ANN401 - any field of Circumstances
    return next_session(sets, PLANS, TODAY, Circumstances(**given_)).iloc[0]


def test_an_exercise_gains_one_set_a_week_and_no_more(sets_from: Diary) -> None:
    last_week = "2026-11-19 rdl\nboth 60x8@1"
    this_week = "\n2026-11-23 rdl\nboth 60x8@1 60x8@1"

    before, after = _row(sets_from(last_week)), _row(sets_from(last_week + this_week))

    assert (before["sets"], before["capped_by_step"]) == (2, True)
    assert (after["sets"], after["capped_by_step"]) == (2, True)


def test_the_extra_set_is_the_one_set_that_a_week_may_gain(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-19 single-leg-rdl
          L  20x6@1 20x6@1
          R  20x8@1 20x8@1
    """)

    row = _row(sets, balance=balance_of("CLEAR"))

    assert (row["sets"], row["first_side"], row["extra_left_out"]) == (3, "left", True)
    assert pd.isna(row["extra_set_side"])


def test_an_extra_set_done_last_time_is_no_reason_for_a_second_one(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-19 single-leg-rdl
          L  20x6@1 20x6@1 20x6@1 20x6@1
          R  20x8@1 20x8@1 20x8@1
    """)

    row = _row(sets, balance=balance_of("CLEAR"))

    assert (row["sets"], row["extra_set_side"]) == (3, "left")


def test_no_leg_is_lifted_above_the_weeks_hard_sets(sets_from: Diary) -> None:
    done = " ".join(["60x8@1"] * 14)
    sets = sets_from(f"""
        2026-11-19 single-leg-rdl
          L  20x6@1 20x6@1 20x6@1
          R  20x8@1 20x8@1 20x8@1
        2026-11-19 curl
          both  30x13@1 30x13@1 30x13@1
        2026-11-23 rdl
          both  {done}
    """)
    asked = [("single-leg-rdl", ""), ("curl", "")]

    twenty = next_session(sets, PLANS, TODAY, Circumstances(balance=balance_of("CLEAR")), asked)
    fewer = next_session(sets, PLANS, TODAY, Circumstances(caps=Caps(hard_sets=16)), asked)

    assert twenty["sets"].to_list() == [3, 3]
    assert twenty["extra_set_side"].isna().all()
    assert twenty[["first_side", "extra_left_out", "capped_by_week"]].iloc[0].to_list() == [
        "left",
        True,
        True,
    ]
    assert fewer["sets"].to_list() == [2, 0]
    assert fewer["capped_by_week"].all()


def test_last_weeks_sets_and_other_exercises_leave_this_week_open(sets_from: Diary) -> None:
    done = " ".join(["60x8@1"] * 20)
    sets = sets_from(f"""
        2026-11-22 rdl
          both  {done}
        2026-11-22 curl
          both  30x13@1 30x13@1 30x13@1
        2026-11-23 leg-press
          both  {done}
    """)

    found = next_session(sets, PLANS, TODAY)

    assert found["sets"].to_list() == [4, 3]
    assert not found["capped_by_week"].any()
