"""Dates of sessions and ISO weeks."""

from datetime import date

import pandas as pd

from analytics.weeks import iso_week, iso_week_of, monday, monday_of, session_date, weeks_between


def _days(*days: str) -> pd.Series:
    return pd.Series([pd.Timestamp(day) for day in days], dtype="datetime64[us]")


def test_the_last_and_the_first_day_of_a_year_share_their_week() -> None:
    days = _days("2026-12-31", "2027-01-01")

    assert monday(days).to_list() == [pd.Timestamp("2026-12-28")] * 2
    assert iso_week(days).to_list() == ["2026-W53", "2026-W53"]
    assert iso_week_of(date(2027, 1, 1)) == "2026-W53"


def test_a_week_runs_from_monday_to_sunday() -> None:
    days = _days("2026-11-22", "2026-11-23", "2026-11-29 23:59", "2026-11-30")

    assert iso_week(days).to_list() == ["2026-W47", "2026-W48", "2026-W48", "2026-W49"]


def test_a_single_digit_week_is_written_with_a_zero() -> None:
    assert iso_week_of(date(2026, 1, 5)) == "2026-W02"


def test_a_session_belongs_to_the_day_on_the_wall_clock() -> None:
    late = _days("2026-03-29 23:50", "2026-03-30 00:10")

    assert session_date(late).to_list() == [pd.Timestamp("2026-03-29"), pd.Timestamp("2026-03-30")]


def test_weeks_between_leaves_none_out() -> None:
    weeks = weeks_between(date(2026, 12, 24), date(2027, 1, 12))

    assert [str(week.date()) for week in weeks] == ["2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"]


def test_every_date_keeps_the_type_of_the_log() -> None:
    days = _days("2026-11-25")

    assert {
        str(frame.dtype) for frame in (session_date(days), monday(days), weeks_between(days[0], days[0]))
    } == {"datetime64[us]"}
    assert monday_of(date(2026, 11, 25)) == pd.Timestamp("2026-11-23")
