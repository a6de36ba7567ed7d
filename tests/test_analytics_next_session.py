"""The next session as a whole: what its rows say, and which exercises they are."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from analytics.next_session import Circumstances, next_session
from analytics.next_session_rows import NEXT_COLUMNS
from tests.next_plans import PLANS, TODAY, balance_of

Diary = Callable[[str], pd.DataFrame]


def _row(sets: pd.DataFrame, **given_: Any) -> pd.Series:  # noqa: ANN401 - any field of Circumstances
    return next_session(sets, PLANS, TODAY, Circumstances(**given_)).iloc[0]


def test_a_row_says_what_to_do_and_why(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-16 rdl
          both  60x8@1 60x8@1 60x8@1
        2026-11-16 leg-press
          both  100x10 100x10
        2026-11-16 curl
          both  30x15 30x15 30x15
    """)

    found = next_session(sets, PLANS, TODAY)

    assert list(found.columns) == NEXT_COLUMNS
    shown = ["exercise", "order", "planned", "sets", "reps_low", "decision", "why", "load_left_kg"]
    assert found[shown].astype(object).where(found[shown].notna(), None).to_numpy().tolist() == [
        ["rdl", 1, True, 3, 5, "raise", "all reached", 62.5],
        ["leg-press", 2, False, 2, None, "repeat", "no plan", None],
        ["curl", 3, True, 3, 12, "log RIR", "effort unknown", None],
    ]
    assert found["step_kg"].to_list()[0] == 2.5
    assert found["last_left_kg"].to_list() == [60, 100, 30]
    assert found["days_ago"].to_list() == [7, 7, 7]


def test_alternating_days_bring_the_other_one_with_its_own_last_loads(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-09 curl
          both  30x13@1
        2026-11-12 single-leg-rdl
          L  20x8@1
          R  20x8@1
        2026-11-16 curl
          both  32.5x13@1
        2026-11-19 single-leg-rdl
          L  22x8@1
          R  22x8@1
    """)

    found = next_session(sets, PLANS, TODAY)

    assert found["exercise"].to_list() == ["curl"]
    assert found["last_left_kg"].to_list() == [32.5]
    assert found["sides"].to_list() == ["both"]


def test_certain_exercises_can_be_asked_for(sets_from: Diary) -> None:
    sets = sets_from("""
        2025-11-09 curl
          both  30x13@1
        2026-11-19 rdl
          both  60x8@1
    """)

    found = next_session(sets, PLANS, TODAY, exercises=[("curl", ""), ("bridge", "")])

    assert found["exercise"].to_list() == ["curl"]


def test_a_clear_difference_puts_the_weaker_leg_first_with_an_extra_set(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-19 rdl
          both  60x8@1 60x8@1 60x8@1
        2026-11-19 single-leg-rdl
          L  20x6@1 20x6@1 20x6@1
          R  20x8@1 20x8@1 20x8@1
    """)

    found = next_session(sets, PLANS, TODAY, Circumstances(balance=balance_of("CLEAR")))

    assert found["exercise"].to_list() == ["single-leg-rdl", "rdl"]
    first = found.iloc[0]
    assert (first["first_side"], first["extra_set_side"], first["sets"]) == ("left", "left", 3)
    assert (first["gap_percent"], first["own_loads"], first["side_advice"]) == (12, False, "weaker first")
    assert found["first_side"].isna().to_list() == [False, True]


@pytest.mark.parametrize("state", ["NOT MEASURABLE", "TOO FEW", "UNCLEAR", "BALANCED", "LEANING"])
def test_no_other_state_changes_anything(sets_from: Diary, state: str) -> None:
    sets = sets_from("""
        2026-11-19 single-leg-rdl
          L  20x6@1 20x6@1 20x6@1
          R  20x8@1 20x8@1 20x8@1
    """)
    said = ["state", "side_advice", "gap_percent", "test_due"]

    changed = next_session(sets, PLANS, TODAY, Circumstances(balance=balance_of(state, -20.0)))

    alone = next_session(sets, PLANS, TODAY)
    pd.testing.assert_frame_equal(changed.drop(columns=said), alone.drop(columns=said))


def test_legs_far_apart_get_loads_of_their_own(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-19 single-leg-rdl
          L  20x4@1 20x4@1 20x4@1
          R  20x8@1 20x7@1 20x7@1
    """)

    row = _row(sets, balance=balance_of("CLEAR", -20.0))

    assert (row["load_left_kg"], row["load_right_kg"], row["own_loads"]) == (15, 20, True)
    assert (row["decision"], row["decision_left"], row["decision_right"]) == ("own load", "own load", "hold")


def test_nobody_comes_first_where_both_legs_work_together(sets_from: Diary) -> None:
    sets = sets_from("2026-11-19 single-leg-rdl\nboth 60x8@1 60x8@1 60x8@1")

    row = _row(sets, balance=balance_of("CLEAR", -20.0))

    assert pd.isna(row["first_side"])
    assert pd.isna(row["extra_set_side"])
    assert row["load_left_kg"] == row["load_right_kg"]


def test_sets_of_unknown_side_get_a_suggestion_and_say_so(sets_from: Diary) -> None:
    row = _row(sets_from("2026-11-19 single-leg-rdl\n? 40x8@1 40x8@1 40x8@1"))

    assert (row["sides"], row["decision"], row["load_left_kg"]) == ("unknown", "raise", 42.5)


def test_a_new_exercise_begins_easy(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-10-01 rdl
          both  60x8@1
        2026-11-23 single-leg-rdl
          L  10x8@4 10x8@4
          R  10x8@4 10x8@4
    """)

    row = _row(sets)

    assert (row["introduction"], row["sets"], row["target_rir"]) == (1, 2, 3)
    assert row["predicted_reps"] == pytest.approx(30 * (10 * 1.4 / 12.5 - 1) - 3)


def test_days_after_today_do_not_count(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-19 rdl
          both  60x8@1
        2026-11-24 rdl
          both  90x8@1
    """)

    assert _row(sets)["last_left_kg"] == 60


def test_no_sets_are_no_rows_with_all_columns() -> None:
    found = next_session(pd.DataFrame(), PLANS, TODAY)

    assert found.empty
    assert list(found.columns) == NEXT_COLUMNS
    assert str(found["last_date"].dtype) == "datetime64[us]"
