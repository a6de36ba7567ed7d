"""One row for each exercise: its balance as of a day, with all that a page says about it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from analytics.balance_belief import BALANCE_WALK
from analytics.balance_change import Change, Claim, change
from analytics.balance_states import STATE_TYPE, State
from analytics.local_level import UPPER_PROBABILITY, drifted, half_width
from analytics.pairing import percent
from analytics.reasons import REASON_TYPE
from analytics.student_t import student_t_quantile
from analytics.weeks import day_numbers
from data.sets import Side, closed_type

RECENT_SESSIONS = 12  # paired sessions of "weaker in 11 of the last 12"
BEFORE_DAYS = (84, 126)  # "12 weeks ago" is the last paired session in this span

NUMBERS = [
    "percent",  # signed, above 0 where left is stronger [%]
    "lower_percent",  # the 90 % interval of today
    "upper_percent",
    "level",  # the same three in log units
    "lower",
    "upper",
    "variance",  # of the level today
    "p5",  # chance that the side in front led by more than 5 % after the last paired session, 0-1
    "swing_percent",  # how far one session may lie off, 90 % [%]
    "before_percent",  # about 12 weeks ago
    "matched_share",  # of the pairs of the last six two-sided sessions, 0-1
    "assumed_share",  # of the pairs used: their effort was assumed, 0-1
    "first_percent",  # the mean of the first six sessions, and of the last six
    "last_percent",
    "change_percent",  # last six sessions minus first six, with its 90 % interval [points]
    "change_lower_percent",
    "change_upper_percent",
]
COUNTS = [
    "sessions",  # paired: n
    "dof",
    "recent",  # of the last paired sessions, at most 12,
    "same_side",  # so many had the same weaker side as now
    "two_sided",
    "left_out",  # for matched sides
    "check_entry",  # sessions in which a pair looks like a typing mistake
    "claimed_after",  # paired sessions when the claim was decided, 0 before the 12th
]
DATES = ["date", "before_date"]  # of the last paired session, and of the one that `before_percent` is from
WORDS = {
    "state": STATE_TYPE,
    "weaker_side": closed_type(Side),
    "reason": REASON_TYPE,  # why the latest session gave no difference, if it gave none
    "change_claim": closed_type(Claim),
}
SUMMARY_COLUMNS = ["exercise", "variant", *WORDS, *NUMBERS, *COUNTS, *DATES]


def summaries(sessions: pd.DataFrame, event_days: Sequence[float], today: float | None) -> pd.DataFrame:
    """A row for each series of a `balance_sessions`, with `SUMMARY_COLUMNS`, in the order of exercises.

    `today` and `event_days` count days from 1970. Where nothing is known, numbers and words are missing,
    never 0: all percentages in NOT MEASURABLE and without any paired session. In TOO FEW they are worked
    out, but they are not to be shown.
    """
    rows = [_summary(of_series, event_days, today) for _, of_series in sessions.groupby("series")]
    table = pd.DataFrame(
        rows, columns=[name for name in SUMMARY_COLUMNS if name not in {"exercise", "variant"}]
    )
    last = sessions.drop_duplicates("series", keep="last").sort_values("series")
    types: dict[str, Any] = {
        **WORDS,
        **dict.fromkeys(NUMBERS, "float64"),
        **dict.fromkeys(COUNTS, "int64"),
        **dict.fromkeys(DATES, "datetime64[us]"),
    }
    names = {name: last[name].array for name in ("exercise", "variant")}
    return table.astype(types).assign(**names)[SUMMARY_COLUMNS]


def _summary(sessions: pd.DataFrame, event_days: Sequence[float], today: float | None) -> dict[str, Any]:
    paired, two_sided = sessions[sessions["paired"]], sessions[sessions["two_sided"]]
    measurable = not two_sided["not_measurable"].tail(1).any()
    return {
        **_counts(sessions, paired),
        "reason": sessions["reason"].iloc[-1],
        "matched_share": _last(two_sided["matched_share"]),
        "state": _state(paired, measurable=measurable),
        **(_position(paired, event_days, today) if measurable and len(paired) else {}),
        **(_change(change(paired["log_ratio"].to_numpy())) if measurable else {}),
    }


def _counts(sessions: pd.DataFrame, paired: pd.DataFrame) -> dict[str, Any]:
    used = paired["used"].sum()
    return {
        "sessions": len(paired),
        "dof": 0 if paired.empty else paired["dof"].iloc[-1],
        "recent": 0,
        "same_side": 0,
        "two_sided": sessions["two_sided"].sum(),
        "left_out": sessions["left_out"].sum(),
        "check_entry": (sessions["dropped"] > 0).sum(),
        "claimed_after": 0,
        "assumed_share": paired["assumed"].sum() / used if used else np.nan,
        "date": paired["date"].max(),
    }


def _state(paired: pd.DataFrame, *, measurable: bool) -> State:
    if not measurable:
        return State.NOT_MEASURABLE
    return State.TOO_FEW if paired.empty else State(paired["state"].iloc[-1])


def _position(paired: pd.DataFrame, event_days: Sequence[float], today: float | None) -> dict[str, Any]:
    """Where the balance stands today, in log units and percent, and where it stood."""
    last, days = paired.iloc[-1], day_numbers(paired["date"])
    now = days[-1] if today is None else today
    level, dof = last["level"], np.array(last["dof"])
    variance = drifted(np.array(last["variance"]), days[-1], np.array(now), BALANCE_WALK, event_days)
    half = float(half_width(variance, dof))
    swing = student_t_quantile(UPPER_PROBABILITY, int(dof)) * np.sqrt(last["noise_after"])
    recent = paired["log_ratio"].tail(RECENT_SESSIONS)
    return {
        "level": level,
        "lower": level - half,
        "upper": level + half,
        "variance": float(variance),
        "percent": percent(level),
        "lower_percent": percent(level - half),
        "upper_percent": percent(level + half),
        "p5": last["p5"],
        "weaker_side": _weaker_side(level),
        "swing_percent": percent(swing),
        "recent": len(recent),
        "same_side": (np.sign(recent) == np.sign(level)).sum(),
        **_before(paired, now - days),
    }


def _weaker_side(level: float) -> Side | None:
    if level == 0:
        return None
    return Side.LEFT if level < 0 else Side.RIGHT


def _before(paired: pd.DataFrame, days_ago: np.ndarray) -> dict[str, Any]:
    least, most = BEFORE_DAYS
    then = paired[(days_ago >= least) & (days_ago <= most)]
    if then.empty:
        return {}
    return {"before_percent": percent(then["level"].iloc[-1]), "before_date": then["date"].iloc[-1]}


def _change(found: Change | None) -> dict[str, Any]:
    if found is None:
        return {}
    return {
        "change_claim": found.claim,
        "claimed_after": found.claimed_after,
        "first_percent": percent(found.first),
        "last_percent": percent(found.last),
        "change_percent": percent(found.difference),
        "change_lower_percent": percent(found.lower),
        "change_upper_percent": percent(found.upper),
    }


def _last(values: pd.Series) -> float:
    return np.nan if values.empty else float(values.iloc[-1])
