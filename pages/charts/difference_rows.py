"""The rows of the chart of the difference, from the sessions of `analytics.balance_sessions`."""

from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.balance_states import State
from analytics.pairing import percent
from analytics.pauses import stretches
from analytics.quantities import Whole
from analytics.weeks import day_numbers
from pages.charts import theme

DIFFERENCE_COLUMNS = [
    "date",
    "percent",
    "hue",
    "dot_fill",
    "dot_shape",
    "percent_text",
    "pairs_text",
    "level_text",
]
COURSE_COLUMNS = ["date", "level", "lower", "upper", "hue", "piece"]

_LEAST_EACH_SIDE = 10.0  # of the axis [%]
_STEP = 5  # [%]
_CLEAR_OF_SWING = 2.0  # room for the words in the corners [%]


def difference_rows(sessions: pd.DataFrame, swing_percent: float) -> pd.DataFrame:
    """The paired sessions of one exercise and variant, a row each, with `DIFFERENCE_COLUMNS`.

    `sessions` are `balance_sessions` with `percent_text`, `pairs_text` and `level_text`. Differences within
    the swing are faint, others have the weaker side's hue; without a swing (NaN) all are faint. A dot is open
    where the effort of a pair was assumed.
    """
    paired = sessions[sessions["paired"]]
    signed = percent(paired["log_ratio"])
    right = (signed > 0).to_numpy()
    beyond = (signed.abs() > swing_percent).to_numpy()
    hue = np.where(beyond, np.where(right, theme.RIGHT, theme.LEFT), theme.FAINT)
    return paired.assign(
        percent=signed,
        hue=hue,
        dot_fill=np.where(paired["assumed"] == 0, hue, theme.CARD),
        dot_shape=np.where(right, *reversed(theme.SIDE_SHAPES)),
    )[DIFFERENCE_COLUMNS]


def course_rows(sessions: pd.DataFrame, today: date, range_today: tuple[float, float]) -> pd.DataFrame:
    """What was believed after each paired session, and the range alone today, with `COURSE_COLUMNS`.

    All in percent. There is nothing while the sessions are too few. The hue is the weaker side's where the
    difference was CLEAR or LEANING, else muted. A `piece` ends where training paused and where the hue
    changes. `range_today` is the summary's, NaN where nothing may be said of today.
    """
    paired = sessions[sessions["paired"]].sort_values("date", ignore_index=True)
    run = stretches(day_numbers(paired["date"]), np.zeros(len(paired), dtype="int64"))
    is_told = (paired["state"] != State.TOO_FEW).to_numpy()
    told = paired[is_told]
    if told.empty:
        return pd.DataFrame(columns=COURSE_COLUMNS).astype({"date": "datetime64[us]"})
    hue = _hue(told)
    row, look, piece = _in_pieces(run[is_told], hue)
    signed = {name: percent(told[name]).to_numpy()[row] for name in ("level", "lower", "upper")}
    course = pd.DataFrame({"date": told["date"].to_numpy()[row], **signed, "hue": hue[look], "piece": piece})
    return _to_today(course, today, range_today)


def axis_ends(rows: pd.DataFrame, course: pd.DataFrame, swing_percent: float) -> dict[str, float]:
    """`low` and `high` of the axis: whole fives around all that is drawn, at least 10 to each side [%].

    The range of today may leave the plot: after an event it says no more than that nothing is known.
    """
    believed = course.dropna(subset=["level"])
    shown = pd.concat([rows["percent"], believed["lower"], believed["upper"]]).astype("float64")
    least = max(_LEAST_EACH_SIDE, 0.0 if np.isnan(swing_percent) else swing_percent + _CLEAR_OF_SWING)
    low, high = np.fmin(-least, shown.min()), np.fmax(least, shown.max())
    return {"low": float(np.floor(low / _STEP) * _STEP), "high": float(np.ceil(high / _STEP) * _STEP)}


def _hue(told: pd.DataFrame) -> NDArray[np.str_]:
    """The colour of each session: its weaker side's, if that may be named."""
    sided = told["state"].isin([State.CLEAR, State.LEANING])
    return np.select([~sided, told["level"] > 0], [theme.MUTED, theme.RIGHT], theme.LEFT)


def _in_pieces(run: Whole, hue: NDArray[np.str_]) -> tuple[Whole, Whole, Whole]:
    """For each row of the course the session it stands at, the session whose hue it has, and its piece.

    Where only the hue changes, the new piece begins at the session before: there is no gap.
    """
    sessions = np.arange(len(run))
    pauses, changes = np.diff(run) != 0, hue[1:] != hue[:-1]
    piece = np.concatenate([[0], np.cumsum(pauses | changes)])
    joins = np.flatnonzero(changes & ~pauses) + 1
    row, look = np.insert(sessions, joins, joins - 1), np.insert(sessions, joins, joins)
    return row, look, piece[look]


def _to_today(rows: pd.DataFrame, today: date, range_today: tuple[float, float]) -> pd.DataFrame:
    """With the range of today, and no level: the line ends at the last session."""
    lower, upper = range_today
    last, now = rows.iloc[-1], pd.Timestamp(today)
    if pd.isna(lower) or last["date"] >= now:
        return rows
    reached = {"date": now, "level": np.nan, "lower": lower, "upper": upper}
    return pd.concat([rows, pd.DataFrame([{**last, **reached}])], ignore_index=True)
