"""Matched sides: what is left out, and when nothing can be measured."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.balance import balance
from analytics.balance_sessions import balance_sessions
from analytics.matched_sides import left_out, matched_share, not_measurable

Diary = Callable[[str], pd.DataFrame]
MATCHED, HONEST = ("20x8@1 20x8@1", "20x8@1 20x8@1"), ("20x6@1 20x6@1", "20x9@1 20x8@1")


def _column(values: str) -> np.ndarray:
    return np.array([[value == "y"] for value in values.split()])


def _diary(weeks: list[tuple[str, str]]) -> str:
    days = pd.date_range("2026-01-05", periods=len(weeks), freq="7D")
    return "\n".join(
        f"{day:%Y-%m-%d} leg-curl\n  L {left}\n  R {right}"
        for day, (left, right) in zip(days, weeks, strict=True)
    )


def test_a_matched_session_is_left_out_while_half_of_the_recent_ones_are_matched() -> None:
    out = left_out(_column("y y n y y n n n y"))

    assert out.tolist() == _column("y y n y y n n n y").tolist()


def test_a_matched_session_among_honest_ones_is_kept() -> None:
    out = left_out(_column("n n n n n y y y"))

    assert out.ravel().tolist() == [False] * 7 + [True]


def test_nine_in_ten_matched_pairs_cannot_be_measured() -> None:
    matched, pairs = np.array([[3], [3], [3], [2], [3], [3]]), np.full((6, 1), 3)

    assert not_measurable(matched, pairs).ravel().tolist() == [False] * 4 + [True, True]
    assert matched_share(matched, pairs).ravel()[-1] == pytest.approx(17 / 18)


def test_exactly_nine_in_ten_is_enough() -> None:
    matched, pairs = np.array([[2], [2], [2], [2], [1]]), np.full((5, 1), 2)

    assert not_measurable(matched, pairs).ravel()[-1]


def test_sessions_without_pairs_have_no_share() -> None:
    nothing = np.zeros((6, 1), dtype="int64")

    assert np.isnan(matched_share(nothing, nothing)).all()
    assert not not_measurable(nothing, nothing).any()


def test_a_person_who_matches_the_sides_is_told_so_and_given_no_number(sets_from: Diary) -> None:
    sets = sets_from(_diary([HONEST] * 2 + [MATCHED] * 6))

    row = balance(sets).iloc[0]

    assert (row["state"], row["matched_share"], row["left_out"]) == ("NOT MEASURABLE", 1, 5)
    assert row[["percent", "lower_percent", "upper_percent", "swing_percent"]].isna().all()


def test_matched_sessions_without_logged_effort_cannot_be_measured_either(sets_from: Diary) -> None:
    sets = sets_from(_diary([("20x8 20x8", "20x8 20x8")] * 5))

    row = balance(sets).iloc[0]

    assert (row["state"], row["sessions"], row["two_sided"]) == ("NOT MEASURABLE", 0, 5)


def test_one_honest_session_in_three_measures_what_the_others_hide(sets_from: Diary) -> None:
    sets = sets_from(_diary([MATCHED, MATCHED, HONEST] * 6))

    sessions, row = balance_sessions(sets), balance(sets).iloc[0]

    assert sessions["left_out"].to_list() == [True, True, False] * 6
    assert row["state"] == "LEANING"
    assert row["percent"] == pytest.approx(100 * (np.exp(sessions["log_ratio"].min()) - 1), abs=0.1)


def test_later_sessions_never_change_what_was_left_out(sets_from: Diary) -> None:
    weeks = [HONEST] * 4 + [MATCHED] * 6

    early, all_of_it = (
        balance_sessions(sets_from(_diary(weeks[:6]))),
        balance_sessions(sets_from(_diary(weeks))),
    )

    columns = ["left_out", "not_measurable", "level", "lower", "n"]
    pd.testing.assert_frame_equal(all_of_it[columns].head(6), early[columns])


def test_only_test_pairs_count_where_a_session_has_tests(sets_from: Diary) -> None:
    tested = ("20x8@1 20x6@1:test", "20x8@1 20x9@1:test")
    sets = sets_from(_diary([MATCHED] * 5 + [tested]))

    row = balance(sets).iloc[0]

    assert row["matched_share"] == pytest.approx(10 / 11)
    assert (row["sessions"], row["left_out"]) == (1, 5)
