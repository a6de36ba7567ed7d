"""The trend; the numbers are the worked example of docs/metrics.md."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.levels import session_levels
from analytics.trend import TREND_COLUMNS, trends
from data.sets import KG_PER_LB

Diary = Callable[[str], pd.DataFrame]

EXAMPLE = [40, 40.8, 40.4, 41.5, 41.2, 42.3, 42, 42.9]
NUMBERS = ["slope_percent", "standard_error_percent", "lower_percent", "upper_percent"]


def _weekly(
    sets_from: Diary, capacities: list[float], first: str = "2026-01-05", days: int = 7
) -> pd.DataFrame:
    """Sets with these capacities: 10 reps to failure lift 3/4 of them."""
    dates = pd.date_range(first, periods=len(capacities), freq=f"{days}D")
    sessions = zip(dates, capacities, strict=True)
    return sets_from("\n".join(f"{day:%Y-%m-%d} leg-curl\n L {0.75 * kg}x9@1" for day, kg in sessions))


def _trend(sets: pd.DataFrame, today: date = date(2026, 2, 23), weeks: float | None = 16) -> pd.Series:
    found = trends(session_levels(sets), today, weeks)
    assert len(found) == 1
    return found.iloc[0]


def test_the_worked_example(sets_from: Diary) -> None:
    found = _trend(_weekly(sets_from, EXAMPLE))

    assert found[NUMBERS].to_list() == pytest.approx([0.9113, 0.4612, 0.2785, 1.5442], abs=1e-4)
    assert (found["trend"], found["sessions"], found["weeks"]) == ("progress", 8, 7)


def test_seven_sessions_are_too_few_to_say_anything(sets_from: Diary) -> None:
    found = _trend(_weekly(sets_from, EXAMPLE[:7]))

    assert found[NUMBERS].isna().all()
    assert pd.isna(found["trend"])
    assert (found["reason"], found["sessions"]) == ("fewer than eight sessions", 7)


def test_a_plateau_takes_twelve_sessions(sets_from: Diary) -> None:
    slowly_falling = [40 * float(np.exp(-0.001 * week)) for week in range(12)]

    twelve = _trend(_weekly(sets_from, slowly_falling), date(2026, 3, 23))
    eleven = _trend(_weekly(sets_from, slowly_falling[:11]), date(2026, 3, 23))

    assert [found["slope_percent"] for found in (twelve, eleven)] == pytest.approx([-0.1, -0.1])
    assert eleven["upper_percent"] < 0.25
    assert (twelve["trend"], eleven["trend"]) == ("plateau", "no clear change")


def test_a_plateau_takes_six_weeks(sets_from: Diary) -> None:
    falling = [40 * 0.97**session for session in range(14)]

    short = _trend(_weekly(sets_from, falling, days=3), date(2026, 2, 23))
    long = _trend(_weekly(sets_from, falling, days=4), date(2026, 3, 23))

    assert short["upper_percent"] < 0.25
    assert (short["trend"], long["trend"]) == ("no clear change", "plateau")


def test_only_the_last_sixteen_weeks_count_unless_others_are_asked_for(sets_from: Diary) -> None:
    sets = _weekly(sets_from, [40.0] * 20)
    today = date(2026, 5, 18)

    assert _trend(sets, today)["sessions"] == 16
    assert _trend(sets, today, weeks=8)["sessions"] == 8
    assert _trend(sets, today, weeks=None)["sessions"] == 20
    assert _trend(sets, date(2026, 2, 23))["sessions"] == 8


def test_sessions_without_a_level_are_counted_with_their_reason(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-02-02 leg-curl
          L  40x20@1
        2026-02-09 leg-curl
          L  40x8
    """)

    found = _trend(sets)

    assert (found["sessions"], found["without_level"]) == (0, 2)
    assert found["without_level_reason"] == "effort unknown"
    assert pd.isna(found["weeks"])
    assert pd.isna(found["last_date"])


def test_sides_have_trends_of_their_own(sets_from: Diary) -> None:
    left = _weekly(sets_from, EXAMPLE)
    right = _weekly(sets_from, [40.0] * 8).assign(side="right")

    found = trends(session_levels(pd.concat([right, left])), date(2026, 2, 23))

    assert found[["side", "trend"]].to_numpy().tolist() == [
        ["left", "progress"],
        ["right", "no clear change"],
    ]


def test_pounds_and_the_order_of_rows_change_no_trend(sets_from: Diary) -> None:
    sets = _weekly(sets_from, EXAMPLE)
    in_pounds = sets.assign(load_kg=sets["load_kg"] / KG_PER_LB).sample(frac=1, random_state=2)

    pd.testing.assert_series_equal(_trend(in_pounds), _trend(sets))


def test_no_sets_give_a_typed_empty_frame() -> None:
    found = trends(session_levels(pd.DataFrame()), date(2026, 11, 23))

    assert (found.empty, list(found.columns)) == (True, TREND_COLUMNS)
    assert str(found["last_date"].dtype) == "datetime64[us]"
