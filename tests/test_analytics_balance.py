"""The balance filter and the summary; the numbers are the worked examples of docs/metrics.md."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.balance import FILTER_COLUMNS, balance, filter_log_ratios
from analytics.balance_sessions import Events
from analytics.pairing import percent
from data.events import Event, EventKind

Diary = Callable[[str], pd.DataFrame]

THREE_SESSIONS = """
    2026-04-07 single-leg-romanian-deadlift
      L  16x8@2 16x8@1 16x7@1
      R  16x9@2 16x8@1 16x8@1
    2026-04-14 single-leg-romanian-deadlift
      L  18x7@1 18x6@1
      R  18x8@1 18x8@0 18x7@1
    2026-04-28 single-leg-romanian-deadlift
      L  18x8@1 18x7@1 18x7@0
      R  20x7@1 20x6@1 20x6@0
"""
LATE_FALL = [0.02, -0.01, 0, 0.01, -0.02, -0.18, -0.16]


@dataclass(frozen=True)
class Injury:
    """Like the events of the log: anything with a date."""

    date: date


def _weekly(log_ratios: list[float], events: Events = ()) -> pd.DataFrame:
    dates = pd.date_range("2026-01-05", periods=len(log_ratios), freq="7D")
    return filter_log_ratios(dates, log_ratios, events)


def _weeks_of(left: list[str], right: list[str]) -> str:
    """A diary with a session of the curl every week from 5 January 2026."""
    weeks = zip(pd.date_range("2026-01-05", periods=len(left), freq="7D"), left, right, strict=True)
    return "\n".join(f"{day:%Y-%m-%d} leg-curl\n  L {ours}\n  R {theirs}" for day, ours, theirs in weeks)


def _percents(row: pd.Series) -> list[float]:
    return [percent(row[name]) for name in ("level", "lower", "upper")]


def test_the_filter_trace_of_the_worked_example() -> None:
    dates = [date(2026, 4, 7), date(2026, 4, 14), date(2026, 4, 28)]
    found = filter_log_ratios(dates, [-0.0168889, -0.0263222, -0.0786801])

    assert found["n"].to_list() == [1, 2, 3]
    assert found["noise_variance"].to_list() == pytest.approx([0.0036, 0.0036, 0.0028908], abs=2e-8)
    assert found["gain"].to_list() == pytest.approx([0.945537, 0.496358, 0.417845], abs=1e-6)
    assert found["level"].to_list() == pytest.approx([-0.015970, -0.021108, -0.045164], abs=1e-6)
    assert found["variance"].to_list() == pytest.approx([0.00340393, 0.00178689, 0.00120791], abs=1e-8)
    assert found["dof"].to_list() == [4, 5, 6]
    assert found["p5"].to_list() == pytest.approx([0.2888, 0.2536, 0.4329], abs=1e-4)
    assert found["state"].to_list() == ["TOO FEW"] * 3


def test_the_trace_from_the_sets_with_its_percentages(sets_from: Diary) -> None:
    sets = sets_from(THREE_SESSIONS)

    rows = [
        balance(sets, today=day).iloc[0] for day in (date(2026, 4, 7), date(2026, 4, 14), date(2026, 4, 28))
    ]

    found = [[row["percent"], row["lower_percent"], row["upper_percent"]] for row in rows]
    assert found[0] == pytest.approx([-1.584, -13.094, 10.274], abs=1e-3)
    assert found[1] == pytest.approx([-2.089, -10.083, 6.206], abs=1e-3)
    assert found[2] == pytest.approx([-4.416, -10.658, 2.212], abs=1e-3)


def test_the_interval_of_today_has_widened(sets_from: Diary) -> None:
    today = balance(sets_from(THREE_SESSIONS), today=date(2026, 5, 26)).iloc[0]

    assert today["variance"] == pytest.approx(0.00178391, abs=1e-8)
    assert [today["lower_percent"], today["upper_percent"]] == pytest.approx([-11.947, 3.624], abs=1e-3)
    assert today["percent"] == pytest.approx(-4.416, abs=1e-3)
    assert today["date"] == pd.Timestamp("2026-04-28")


def test_without_a_today_the_interval_is_that_of_the_last_session(sets_from: Diary) -> None:
    row = balance(sets_from(THREE_SESSIONS)).iloc[0]

    assert row["variance"] == pytest.approx(0.00120791, abs=1e-8)


def test_six_even_sessions_are_balanced() -> None:
    found = _weekly([0.0] * 6)

    assert _percents(found.iloc[4]) == pytest.approx([0, -4.689, 4.689], abs=1e-3)
    assert _percents(found.iloc[5]) == pytest.approx([0, -4.242, 4.242], abs=1e-3)
    assert found["state"].to_list() == ["TOO FEW"] * 4 + ["BALANCED"] * 2


def test_a_constant_difference_is_clear_from_the_sixth_session() -> None:
    found = _weekly([-0.12] * 6)

    assert found["state"].to_list() == ["TOO FEW"] * 4 + ["UNCLEAR", "CLEAR"]
    assert _percents(found.iloc[5]) == pytest.approx([-11.255, -15.022, -7.321], abs=1e-3)


def test_a_lone_surprise_is_clipped_and_the_second_believed_in_part() -> None:
    found = _weekly(LATE_FALL)

    assert found["level"].iloc[5] == pytest.approx(-0.050112, abs=1e-6)
    assert found["level"].iloc[6] == pytest.approx(-0.068377, abs=1e-6)
    assert found["noise_variance"].iloc[6] == pytest.approx(0.00361292, abs=1e-8)
    assert found["state"].to_list()[5:] == ["BALANCED", "UNCLEAR"]


@pytest.mark.parametrize(
    "events",
    [
        [date(2026, 2, 7)],
        (pd.Timestamp("2026-02-07 10:00"),),
        {"2026-02-07"},
        np.array(["2026-02-07"], dtype="datetime64[D]"),
        pd.Series(["2026-02-07", None], dtype="datetime64[us]"),
        [Injury(date(2026, 2, 7))],
        [Event(date(2026, 2, 7), EventKind.INJURY)],
        pd.DataFrame({"day": [date(2026, 2, 7)], "kind": ["injury"]}),
    ],
)
def test_after_an_event_the_next_session_is_believed(events: Events) -> None:
    found = _weekly(LATE_FALL, events)

    assert found["level"].to_list()[5:] == pytest.approx([-0.174742, -0.166991], abs=1e-6)
    assert _percents(found.iloc[6]) == pytest.approx([-15.379, -19.973, -10.522], abs=1e-3)
    assert found["state"].to_list()[5:] == ["UNCLEAR", "CLEAR"]


def test_two_surprises_on_the_same_side_are_believed() -> None:
    found = _weekly([0.0] * 6 + [-0.5, -0.5])

    lone, second = found["level"].iloc[6], found["level"].iloc[7]
    assert lone > -0.1
    assert second < -0.4


def test_two_surprises_on_different_sides_are_both_clipped() -> None:
    found = _weekly([0.0] * 6 + [-0.5, 0.5])

    assert found["level"].iloc[6:].abs().max() < 0.1


@pytest.mark.parametrize("before_the_last", [False, True])
def test_of_several_events_the_last_counts(*, before_the_last: bool) -> None:
    events: list[date | Injury] = [date(2026, 2, 7), date(2026, 2, 4)]

    found = _weekly(LATE_FALL, events[::-1] if before_the_last else events)

    pd.testing.assert_frame_equal(found, _weekly(LATE_FALL, [date(2026, 2, 7)]))


def test_an_event_on_the_day_of_a_session_comes_before_it() -> None:
    found = _weekly(LATE_FALL, [date(2026, 2, 9)])

    assert found["gain"].iloc[5] > 0.95
    assert found["gain"].iloc[6] < 0.6


@pytest.mark.parametrize("event", [date(2025, 12, 1), date(2026, 1, 5), date(2027, 1, 1)])
def test_an_event_before_the_first_session_or_after_the_last_changes_no_row(event: date) -> None:
    pd.testing.assert_frame_equal(_weekly(LATE_FALL, [event]), _weekly(LATE_FALL))


def test_an_event_voids_what_the_state_remembers() -> None:
    without, marked = _weekly([-0.12] * 9), _weekly([-0.12] * 9, [date(2026, 2, 20)])

    assert without["state"].to_list()[6:] == ["CLEAR"] * 3
    assert marked["state"].iloc[7] != "CLEAR"


def test_dates_may_come_in_any_order_and_empty_sessions_are_left_out() -> None:
    dates = pd.date_range("2026-01-05", periods=4, freq="7D")

    found = filter_log_ratios(dates[::-1], [0.03, np.nan, 0.02, 0.01])

    pd.testing.assert_frame_equal(found, filter_log_ratios(dates[[0, 1, 3]], [0.01, 0.02, 0.03]))


def test_two_sessions_of_one_date_are_refused() -> None:
    with pytest.raises(ValueError, match="2026-01-05 stands here twice"):
        filter_log_ratios([date(2026, 1, 5)] * 2, [0.0, 0.1])


def test_no_events_may_be_none() -> None:
    pd.testing.assert_frame_equal(_weekly(LATE_FALL, None), _weekly(LATE_FALL))


def test_events_that_can_be_read_only_once_also_widen_the_interval_of_today(sets_from: Diary) -> None:
    sets, today = sets_from(THREE_SESSIONS), date(2026, 5, 26)

    found = balance(sets, iter([date(2026, 5, 20)]), today)

    pd.testing.assert_frame_equal(found, balance(sets, [date(2026, 5, 20)], today))


def test_unknown_log_ratios_are_left_out_whatever_stands_for_them() -> None:
    dates = pd.Series(pd.date_range("2026-01-05", periods=4, freq="7D"))

    found = filter_log_ratios(dates, pd.Series([0.03, None, pd.NA, 0.01], dtype="object"))

    pd.testing.assert_frame_equal(found, filter_log_ratios(dates[[0, 3]], [0.03, 0.01]))


def test_a_session_is_on_the_day_of_its_own_clock() -> None:
    dates = pd.DatetimeIndex(["2026-01-05 23:30", "2026-01-12 23:30"])

    found = filter_log_ratios(dates.tz_localize("America/New_York"), [0.03, 0.01])

    pd.testing.assert_frame_equal(found, filter_log_ratios(dates, [0.03, 0.01]))


def test_no_sessions_give_a_typed_empty_frame() -> None:
    found = filter_log_ratios([], [])

    assert found.empty
    assert list(found.columns) == FILTER_COLUMNS
    assert found["level"].dtype == "float64"


def test_negating_every_session_negates_every_level_exactly() -> None:
    found, negated = _weekly(LATE_FALL), _weekly([-log_ratio for log_ratio in LATE_FALL])

    assert (found["level"] == -negated["level"]).all()
    assert (found["lower"] == -negated["upper"]).all()
    assert (found["state"] == negated["state"]).all()


def test_the_summary_of_a_leg_that_stays_weaker(sets_from: Diary) -> None:
    sets = sets_from(_weeks_of(["20x6@1 20x5@1"] * 14, ["20x11@1 20x9@1"] * 14))

    row = balance(sets, today=date(2026, 4, 6)).iloc[0]

    assert (row["exercise"], row["state"], row["weaker_side"]) == ("leg-curl", "CLEAR", "left")
    assert (row["sessions"], row["recent"], row["same_side"]) == (14, 12, 12)
    assert row["lower_percent"] < row["percent"] < row["upper_percent"] < -5
    assert row["change_claim"] == "no change can be shown"
    assert row["claimed_after"] == 12
    assert (row["assumed_share"], row["matched_share"]) == (0, 0)


def test_before_is_the_level_about_twelve_weeks_ago(sets_from: Diary) -> None:
    sets = sets_from(_weeks_of(["20x6@1"] * 14, ["20x8@1"] * 14))

    row = balance(sets, today=date(2026, 4, 6)).iloc[
        0
    ]  # 91 days after the first session, 84 after the second

    assert row["before_date"] == pd.Timestamp("2026-01-12")
    assert row["before_percent"] == pytest.approx(percent(np.log(37 / 39)) * 0.98, abs=0.15)


def test_without_a_session_twelve_weeks_ago_there_is_no_before(sets_from: Diary) -> None:
    row = balance(sets_from(_weeks_of(["20x6@1"] * 6, ["20x8@1"] * 6))).iloc[0]

    assert np.isnan(row["before_percent"])
    assert pd.isna(row["before_date"])


def test_the_swing_is_what_nine_in_ten_sessions_of_even_legs_stay_within(sets_from: Diary) -> None:
    row = balance(sets_from(THREE_SESSIONS)).iloc[0]

    noise_variance = 0.0163844 / 6  # SS / dof after the third session
    assert row["swing_percent"] == pytest.approx(percent(1.943180 * np.sqrt(noise_variance)), abs=1e-3)


def test_even_legs_have_no_weaker_side(sets_from: Diary) -> None:
    sets = sets_from(_weeks_of(["20x8@1 20x9@1"] * 6, ["20x9@1 20x8@1"] * 6))

    row = balance(sets).iloc[0]

    assert (row["state"], row["percent"]) == ("BALANCED", 0)
    assert pd.isna(row["weaker_side"])


def test_what_lies_after_today_does_not_count(sets_from: Diary) -> None:
    sets = sets_from(THREE_SESSIONS)
    early = sets[sets["session_start"] < "2026-04-20"]

    pd.testing.assert_frame_equal(
        balance(sets, today=date(2026, 4, 20)),
        balance(early, today=date(2026, 4, 20)),
        check_categorical=False,
    )


def test_an_event_after_the_last_session_widens_the_interval_of_today(sets_from: Diary) -> None:
    sets = sets_from(THREE_SESSIONS)

    row = balance(sets, [date(2026, 5, 19)], date(2026, 5, 26)).iloc[0]
    later = balance(sets, [date(2026, 5, 27)], date(2026, 5, 26)).iloc[0]

    assert row["variance"] == pytest.approx(0.25**2 + 0.012**2)
    assert later["variance"] == pytest.approx(0.00178391, abs=1e-8)


def test_what_is_new_to_the_person_starts_with_the_third_session(sets_from: Diary) -> None:
    sets = sets_from(THREE_SESSIONS)

    row = balance(sets, new_to_me=[("single-leg-romanian-deadlift", "")]).iloc[0]

    assert row["sessions"] == 1


def test_variants_are_balanced_apart(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-04-07 leg-curl/machine-a
          L  20x8@1
          R  20x7@1
        2026-04-07 leg-curl/machine-b
          L  20x7@1
          R  20x8@1
    """)

    found = balance(sets)

    assert found["variant"].to_list() == ["machine-a", "machine-b"]
    assert found["weaker_side"].to_list() == ["right", "left"]


def test_one_side_alone_is_too_few_and_never_zero(sets_from: Diary) -> None:
    sets = sets_from(_weeks_of(["20x8@1"] * 8, [""] * 8))

    row = balance(sets, today=date(2026, 4, 6)).iloc[0]

    assert (row["state"], row["sessions"], row["reason"]) == ("TOO FEW", 0, "one side only")
    assert row[["percent", "lower_percent", "upper_percent"]].isna().all()
    assert pd.isna(row["weaker_side"])


def test_effort_that_was_assumed_counts_and_is_said(sets_from: Diary) -> None:
    sets = sets_from(_weeks_of(["20x8@assumed 20x7@1"] * 6, ["20x9@assumed 20x8@1"] * 6))

    row = balance(sets).iloc[0]

    assert row["sessions"] == 6
    assert row["assumed_share"] == 0.5


def test_no_sets_give_a_typed_empty_summary() -> None:
    found = balance(pd.DataFrame(), today=date(2026, 1, 5))

    assert found.empty
    assert found["percent"].dtype == "float64"
    assert found["state"].cat.categories[0] == "NOT MEASURABLE"
