"""Dates of sessions and ISO weeks, which run from Monday to Sunday and are named by their Monday."""

from datetime import date

import pandas as pd

from analytics.quantities import Floats

_TIME = "datetime64[us]"


def session_date(session_start: pd.Series) -> pd.Series:
    """The local date of each session, as midnight: the athlete's wall clock decides, never UTC."""
    return session_start.dt.normalize().astype(_TIME)


def monday(dates: pd.Series) -> pd.Series:
    """The Monday of each date's ISO week, as midnight."""
    days = dates.dt.normalize()
    return (days - pd.to_timedelta(days.dt.day_of_week, unit="D")).astype(_TIME)


def monday_of(day: date) -> pd.Timestamp:
    """The Monday of one day's ISO week."""
    return monday(pd.Series([pd.Timestamp(day)])).iloc[0]


def weeks_between(first: date, last: date) -> pd.DatetimeIndex:
    """Every ISO week from that of `first` to that of `last`, both included and none left out."""
    return pd.date_range(monday_of(first), monday_of(last), freq="7D", unit="us", name="week")


def every_week(mondays: pd.Series) -> pd.DatetimeIndex:
    """Every week from the first to the last of these Mondays, none left out; none where there are none."""
    if mondays.empty:
        return pd.DatetimeIndex(mondays, name="week")
    return weeks_between(mondays.min(), mondays.max())


def iso_week(dates: pd.Series) -> pd.Series:
    """ISO week labels, "2026-W53"; the year is the week's, so 1 January 2027 is in 2026-W53."""
    calendar = dates.dt.isocalendar()
    return calendar["year"].astype(str) + "-W" + calendar["week"].astype(str).str.zfill(2)


def iso_week_of(day: date) -> str:
    """The ISO week label of one day."""
    return iso_week(pd.Series([pd.Timestamp(day)])).iloc[0]


def day_numbers(dates: pd.Series) -> Floats:
    """Dates as days, counted from 1970."""
    return dates.to_numpy().astype("datetime64[D]").astype("float64")


def day_number(day: date) -> float:
    """One date as a day, counted from 1970."""
    return float(day_numbers(pd.Series([pd.Timestamp(day)]))[0])
