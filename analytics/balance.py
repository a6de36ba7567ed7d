"""Which leg is weaker on an exercise, by how much, how sure that is, and whether it changes.

One method serves every statement about balance over time: the filter of `analytics.balance_filter`.
Log ratios are ln(left / right): above 0 where left is stronger. Source: docs/metrics.md, "Balance".
"""

from collections.abc import Collection, Sequence
from datetime import date

import pandas as pd

from analytics.balance_filter import filtered
from analytics.balance_sessions import (
    COURSE_COLUMNS,
    Events,
    balance_sessions,
    course_columns,
    event_dates,
    event_days,
)
from analytics.balance_states import STATE_TYPE
from analytics.balance_summary import summaries
from analytics.loads import BodyMass, Shares
from analytics.quantities import Floats, numbers
from analytics.weeks import day_number, day_numbers

FILTER_COLUMNS = ["n", "date", "log_ratio", *COURSE_COLUMNS[1:]]


def filter_log_ratios(
    dates: Sequence[date] | pd.Series | pd.DatetimeIndex,
    log_ratios: Sequence[float] | pd.Series | Floats,
    events: Events = (),
) -> pd.DataFrame:
    """The balance filter over the paired sessions of one series, a row each, with `FILTER_COLUMNS`.

    Rows without a log ratio are left out, the others sorted by date. In log units: `noise_variance` of one
    session as the reading met it and `noise_after` it, `gain` 0-1, `level` with `variance` and its
    90 % interval `lower` to `upper`. `n` counts sessions, `dof` degrees of freedom; `p5` is the chance that
    the side in front leads by more than 5 %; `state` a `State`, never NOT MEASURABLE, which only sets tell.
    `events` are days from which the balance may be a wholly different one: dates, or what `Events` lists.
    Raises `ValueError` where two sessions share a date: a variant has one session a day.
    Source: docs/metrics.md, "Balance".
    """
    ratios = numbers(pd.Series(list(log_ratios), dtype="object"))
    given = pd.DataFrame({"date": _midnights(dates), "log_ratio": ratios})
    read = given.dropna().sort_values("date", ignore_index=True)
    _check_dates(read["date"])
    course = filtered(
        day_numbers(read["date"])[:, None], read["log_ratio"].to_numpy()[:, None], event_days(events)
    )
    columns = {name: cells[:, 0] for name, cells in course_columns(course).items()}
    state = pd.Categorical.from_codes(columns.pop("state"), dtype=STATE_TYPE)
    return read.assign(**columns, state=state)[FILTER_COLUMNS]


def balance(  # noqa: PLR0913 - the log, and all that a person knows besides it
    sets: pd.DataFrame,
    events: Events = (),
    today: date | None = None,
    body_mass_kg: BodyMass = None,
    body_mass_shares: Shares = None,
    *,
    new_to_me: Collection[tuple[str, str]] = (),
) -> pd.DataFrame:
    """The balance of each exercise and variant with a left or right set, a row each, with `SUMMARY_COLUMNS`.

    As of `today`: later sessions and events do not count, and the interval has widened since the last paired
    session. Without a `today` it is that session's own. `new_to_me` names (exercise, variant) whose first two
    sessions are learning. What the columns mean: `analytics.balance_summary`.
    Source: docs/metrics.md, "Balance today".
    """
    marked = event_dates(events)  # once, because an iterator can be read no second time
    sessions = balance_sessions(sets, marked, body_mass_kg, body_mass_shares, new_to_me)
    return balance_today(sessions, marked, today)


def balance_today(sessions: pd.DataFrame, events: Events = (), today: date | None = None) -> pd.DataFrame:
    """What `balance` gives, of the rows that `balance_sessions` gave with the same events."""
    known = sessions if today is None else sessions[sessions["date"] <= pd.Timestamp(today)]
    now = None if today is None else day_number(today)
    return summaries(known, event_days(events), now)


def _midnights(dates: Sequence[date] | pd.Series | pd.DatetimeIndex) -> pd.DatetimeIndex:
    # The date of a session is that of its own clock, never of UTC.
    return pd.DatetimeIndex(pd.to_datetime(list(dates))).tz_localize(None).normalize().as_unit("us")


def _check_dates(dates: pd.Series) -> None:
    twice = dates[dates.duplicated()]
    if not twice.empty:
        raise ValueError(
            f"{twice.iloc[0]:%Y-%m-%d} stands here twice; give one log ratio for each session date"
        )
