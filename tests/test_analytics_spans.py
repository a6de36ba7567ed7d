"""Two spans of time side by side."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.level_line import level_line
from analytics.levels import session_levels
from analytics.spans import SPAN_COLUMNS, Span, compare_spans
from data.sets import KG_PER_LB

Diary = Callable[[str], pd.DataFrame]

JANUARY, MARCH = (
    Span(date(2026, 1, 5), date(2026, 2, 1)),
    Span(date(2026, 3, 2), date(2026, 3, 15)),
)
DIARY = """
    2026-01-05 romanian-deadlift
      both  40x8@1 40x8@1
    2026-02-01 romanian-deadlift
      both  42x8@1 40x8@5
    2026-02-10 romanian-deadlift
      both  60x8@1
    2026-03-02 romanian-deadlift
      both  44.1x8@1 40x8@1
"""


def _compared(sets: pd.DataFrame) -> pd.Series:
    found = compare_spans(sets, JANUARY, MARCH)
    assert len(found) == 1
    return found.iloc[0]


def test_the_best_set_of_each_span_and_its_change(sets_from: Diary) -> None:
    found = _compared(sets_from(DIARY))

    assert (found["best_earlier"], found["best_later"]) == pytest.approx((54.6, 57.33))
    assert found["best_change_percent"] == pytest.approx(5)
    assert found["best_date_earlier"] == pd.Timestamp("2026-02-01")


def test_the_level_is_that_of_the_last_session_of_the_span(sets_from: Diary) -> None:
    sets = sets_from(DIARY)
    line = level_line(session_levels(sets))

    found = _compared(sets)

    level = line["level"].to_list()
    assert (found["level_earlier"], found["level_later"]) == pytest.approx((level[1], level[3]))
    assert found["level_upper_later"] == pytest.approx(line["upper"].iloc[3])
    assert found["level_change_percent"] == pytest.approx(100 * (level[3] / level[1] - 1))


def test_sets_and_sessions_are_compared_per_week(sets_from: Diary) -> None:
    found = _compared(sets_from(DIARY))

    assert (found["hard_sets_earlier"], found["hard_sets_later"]) == (3, 2)
    assert (found["sessions_earlier"], found["sessions_later"]) == (2, 1)
    assert (found["hard_sets_per_week_earlier"], found["hard_sets_per_week_later"]) == (0.75, 1)
    assert found["hard_sets_change_percent"] == pytest.approx(100 / 3)
    assert found["sessions_change_percent"] == pytest.approx(0)


def test_what_was_not_trained_has_no_number_and_a_reason(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-01-05 leg-curl
          L  20x8@1
        2026-03-02 leg-curl
          R  20x8@1
    """)

    found = compare_spans(sets, JANUARY, MARCH)

    assert found["side"].to_list() == ["left", "right"]
    reasons = ["not trained in the later span", "not trained in the earlier span"]
    assert found["level_reason"].to_list() == found["best_reason"].to_list() == reasons
    assert found[["level_change_percent", "best_change_percent"]].isna().all(axis=None)
    changes = found["hard_sets_change_percent"].to_list()
    assert changes == pytest.approx([-100, np.nan], nan_ok=True)


@pytest.mark.parametrize(
    ("earlier", "later", "level_reason", "best_reason"),
    [
        ("40x8", "40x8@1", "no value in the earlier span", "effort unknown"),
        ("40x8@1", "40x0@0 40x15@0", "no value in the later span", "no value in the later span"),
        ("bwx8@1", "bw+5x8@1", "no value in the earlier span", "another load"),
        ("bwx8@1", "40x8@1", "no value in the earlier span", "another measure"),
    ],
)
def test_what_cannot_be_compared_says_why(
    sets_from: Diary, earlier: str, later: str, level_reason: str, best_reason: str
) -> None:
    found = _compared(
        sets_from(f"""
        2026-01-05 leg-press
          both  {earlier}
        2026-03-02 leg-press
          both  {later}
    """)
    )

    assert (found["level_reason"], found["best_reason"]) == (level_reason, best_reason)
    assert np.isnan(found["best_change_percent"])


def test_reps_at_one_added_load_are_compared(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-01-05 hamstring-bridge
          both  bw+10x8 bwx20
        2026-03-02 hamstring-bridge
          both  bw+10x10
    """)

    found = _compared(sets)

    assert (found["best_earlier"], found["best_later"]) == (8, 10)
    assert found["best_change_percent"] == pytest.approx(25)


def test_pounds_warm_ups_and_the_order_of_rows_change_no_percentage(sets_from: Diary) -> None:
    sets = sets_from(DIARY)
    in_pounds = sets.assign(load_kg=sets["load_kg"] / KG_PER_LB)
    mixed = pd.concat([in_pounds.assign(set_type="warmup"), in_pounds]).sample(frac=1, random_state=4)

    found, expected = compare_spans(mixed, JANUARY, MARCH), compare_spans(sets, JANUARY, MARCH)

    changes = [name for name in SPAN_COLUMNS if name.endswith("_percent")]
    pd.testing.assert_frame_equal(found[changes], expected[changes])


def test_a_span_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends on or after the day it begins"):
        Span(date(2026, 3, 2), date(2026, 3, 1))


def test_no_sets_give_a_typed_empty_frame() -> None:
    found = compare_spans(pd.DataFrame(), JANUARY, MARCH)

    assert (found.empty, list(found.columns)) == (True, SPAN_COLUMNS)
    assert found["hard_sets_later"].dtype == np.dtype("int64")
