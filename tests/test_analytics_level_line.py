"""Current strength; the numbers are the worked examples of docs/metrics.md."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.level_line import LINE_COLUMNS, TODAY_COLUMNS, level_line, level_today
from analytics.levels import session_levels
from data.sets import KG_PER_LB

Diary = Callable[[str], pd.DataFrame]

THREE_SESSIONS = """
    2026-03-02 romanian-deadlift
      both  25x5@1
    2026-03-09 romanian-deadlift
      both  30x1@0
    2026-03-23 romanian-deadlift
      both  30x0@0 24.4x7@0.5
"""


def _line(sets: pd.DataFrame) -> pd.DataFrame:
    return level_line(session_levels(sets))


def test_the_worked_example(sets_from: Diary) -> None:
    line = _line(sets_from(THREE_SESSIONS))

    assert line["value"].to_list() == pytest.approx([30, 31, 30.5])
    assert line["level"].to_list() == pytest.approx([30, 30.5212, 30.5113], abs=1e-4)
    assert line["lower"].to_list() == pytest.approx([27.198, 28.538, 28.845], abs=1e-3)
    assert line["upper"].to_list() == pytest.approx([33.091, 32.642, 32.274], abs=1e-3)
    assert line["n"].to_list() == [1, 2, 3]


def test_today_keeps_the_level_and_widens_the_interval(sets_from: Diary) -> None:
    line = _line(sets_from(THREE_SESSIONS))

    today = level_today(line, date(2026, 5, 18))

    last = line.iloc[-1]
    assert today["level"].to_list() == pytest.approx([last["level"]])
    assert today["variance"].to_list() == pytest.approx([last["variance"] + 8 * 0.015**2])
    assert today["lower"].iloc[0] < last["lower"]
    assert today["upper"].iloc[0] > last["upper"]
    assert today["days_since"].to_list() == [56]


def test_sessions_after_today_are_not_known_yet(sets_from: Diary) -> None:
    line = _line(sets_from(THREE_SESSIONS))

    assert level_today(line, date(2026, 3, 10))["n"].to_list() == [2]
    assert level_today(line, date(2026, 3, 1)).empty


def test_sessions_without_a_value_have_no_row(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-03-02 romanian-deadlift
          both  25x5@1
        2026-03-09 romanian-deadlift
          both  25x5
    """)

    assert _line(sets)["n"].to_list() == [1]


def test_each_side_variant_and_measure_has_a_line_of_its_own(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-03-02 leg-curl/machine-a
          L  20x8@1
          R  22x8@1
        2026-03-09 leg-curl/machine-b
          L  40x8@1
    """)

    levels = [session_levels(sets), session_levels(sets, {"leg-curl": 12})]
    lines = level_line(pd.concat(levels, ignore_index=True))

    assert len(lines.drop_duplicates(["exercise", "variant", "side", "measure"])) == 6
    assert lines["n"].to_list() == [1] * 6
    assert lines["level"].to_list() == pytest.approx(lines["value"].to_list())


def test_the_line_breaks_where_training_paused(sets_from: Diary) -> None:
    days = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-04-01", "2026-04-18", "2026-04-25"]
    diary = "\n".join(f"{day} leg-curl\n L 20x8@1" for day in days)

    assert _line(sets_from(diary))["stretch"].to_list() == [0, 0, 0, 0, 1, 1]


def test_who_trains_rarely_has_longer_pauses(sets_from: Diary) -> None:
    days = ["2026-01-01", "2026-01-15", "2026-01-29", "2026-02-26", "2026-03-27"]
    diary = "\n".join(f"{day} leg-curl\n L 20x8@1" for day in days)

    assert _line(sets_from(diary))["stretch"].to_list() == [0, 0, 0, 0, 0]


def test_a_lone_mistake_in_writing_does_not_move_the_line(sets_from: Diary) -> None:
    days = pd.date_range("2026-01-05", periods=9, freq="7D")
    loads = [20, 20, 20, 20, 20, 200, 20, 20, 20]
    diary = "\n".join(f"{day:%Y-%m-%d} leg-curl\n L {kg}x8@1" for day, kg in zip(days, loads, strict=True))

    line = _line(sets_from(diary))

    assert line["level"].iloc[-1] == pytest.approx(26, rel=0.03)


def test_pounds_are_a_matter_of_scale(sets_from: Diary) -> None:
    sets = sets_from(THREE_SESSIONS)

    kg, lb = _line(sets), _line(sets.assign(load_kg=sets["load_kg"] / KG_PER_LB))

    for name in ("level", "lower", "upper"):
        assert (lb[name] * KG_PER_LB).to_list() == pytest.approx(kg[name].to_list())


def test_warm_ups_and_the_order_of_rows_change_nothing(sets_from: Diary) -> None:
    sets = sets_from(THREE_SESSIONS)
    warm_ups = sets.assign(set_type="warmup", load_kg=100.0, set_order=0)

    mixed = pd.concat([warm_ups, sets]).sample(frac=1, random_state=1)

    pd.testing.assert_frame_equal(_line(mixed), _line(sets), check_categorical=False)


def test_no_sets_give_typed_empty_frames() -> None:
    line = _line(pd.DataFrame())

    assert (line.empty, list(line.columns)) == (True, LINE_COLUMNS)
    assert line["stretch"].dtype == np.dtype("int64")
    today = level_today(line, date(2026, 11, 23))
    assert (today.empty, list(today.columns)) == (True, TODAY_COLUMNS)
