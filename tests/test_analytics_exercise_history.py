"""What was done last time."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from analytics.exercise_history import LAST_TIME_COLUMNS, last_time

Diary = Callable[[str], pd.DataFrame]

TODAY = date(2026, 11, 23)


def test_last_times_sets_stand_in_the_order_they_were_done(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-12 rdl
          both  60x8@1
        2026-11-19 rdl
          both  20x8:warmup 62.5x8@1 62.5x7
        2026-11-19 curl
          L  bw+5x8@1
          R  assisted-5x8
    """)

    found = last_time(sets, TODAY)

    assert list(found.columns) == LAST_TIME_COLUMNS
    shown = found[["exercise", "side", "place", "load_kg", "reps"]]
    assert shown.to_numpy().tolist() == [
        ["rdl", "both", 1, 62.5, 8],
        ["rdl", "both", 2, 62.5, 7],
        ["curl", "left", 1, 5, 8],
        ["curl", "right", 1, -5, 8],
    ]


def test_each_set_up_has_a_last_time_of_its_own(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-12 curl/machine
          both  60x8@1
        2026-11-19 curl/cable
          both  20x8@1
        2026-11-24 curl/cable
          both  30x8@1
    """)

    found = last_time(sets, TODAY)

    assert found[["variant", "load_kg"]].to_numpy().tolist() == [["machine", 60], ["cable", 20]]


def test_no_sets_have_no_last_time() -> None:
    assert last_time(pd.DataFrame(), TODAY).empty
