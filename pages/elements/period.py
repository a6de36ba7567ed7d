"""The days on show. They are counted back from today, or from the last session of a log that has rested."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from pages.elements import formatting

_WEEKS = {"3 months": 13, "6 months": 26, "1 year": 52, "All": None}
PERIODS = tuple(_WEEKS)
_SPANS = {"3 months": "3 months", "6 months": "6 months", "1 year": "year"}
_KEY = "period"
_RESTED_DAYS = 28
_MARGIN = timedelta(days=3)  # so that the first and the last mark stand clear of the edge


@dataclass(frozen=True)
class Period:
    """From `since`, None where the whole log is on show, until `until`; `words` go into a sentence."""

    since: date | None
    until: date
    words: str

    def of(self, rows: pd.DataFrame, column: str = "date") -> pd.DataFrame:
        """The rows whose day lies in the period."""
        return rows if self.since is None else rows[rows[column] >= pd.Timestamp(self.since)]

    def axis(self, dates: pd.Series) -> dict[str, date]:
        """The ends of a time axis for these dates, as a chart takes them."""
        first = dates.min().date() if self.since is None else max(dates.min().date(), self.since)
        last = max(dates.max().date(), self.until)
        return {"since": first - _MARGIN, "until": last + _MARGIN}


def choose_period(exercises: pd.DataFrame, today: date) -> Period:
    """Three months to everything, a year unless chosen otherwise; `exercises` are those of the whole log.

    An old export opens on its own last year, not on an empty one.
    """
    with st.container(key="choose-period", width="content"):
        label = st.segmented_control(
            "Period",
            list(_WEEKS),
            default="1 year",
            required=True,
            key=_KEY,
            bind="query-params",
            persist_state="session",
            label_visibility="collapsed",
        )
    return period_of(str(label), exercises["last_session"].max().date(), today)


def period_of(label: str, last_session: date, today: date) -> Period:
    """The period of this name in a log whose last session was on that day."""
    rested = (today - last_session).days > _RESTED_DAYS
    until = last_session if rested else today
    weeks = _WEEKS[label]
    if weeks is None:
        return Period(None, until, "in your log")
    span = _SPANS[label]
    words = f"in the {span} to {formatting.long_day(until)}" if rested else f"in the last {span}"
    return Period(until - timedelta(weeks=weeks), until, words)


def show_everything() -> None:
    """Choose the whole log; for a button's `on_click`."""
    st.session_state[_KEY] = "All"


def reaching(day: date, until: date) -> str:
    """The name of the least period up to `until` that holds the day."""
    weeks_ago = (until - day).days / 7
    return next(label for label, weeks in _WEEKS.items() if weeks is None or weeks_ago <= weeks)


def show_period(label: str) -> None:
    """Choose the period of this name; for a button's `on_click`."""
    st.session_state[_KEY] = label
