"""What the strength page says of a trend, made from its numbers. The verdict is that of `analytics.trend`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.reasons import Reason
from analytics.trend import LEAST_SESSIONS, WINDOW_WEEKS, Trend
from pages.elements import formatting

_OLD_DAYS = 28
_TITLES = {
    Trend.PROGRESS: "Getting stronger",
    Trend.PLATEAU: "On a plateau for now",
    Trend.NO_CLEAR_CHANGE: "No clear change",
}
_GENTLY = {
    Trend.PROGRESS: "",
    Trend.PLATEAU: " That is no fault: gains flatten in everyone.",
    Trend.NO_CLEAR_CHANGE: " That does not mean that nothing changed.",
}
_WITHOUT_LEVEL = {
    Reason.EFFORT_UNKNOWN: "Effort is not logged, so there is no level and no trend. Log reps in reserve "
    "(RIR), or mark sets that went to failure.",
    Reason.ENTER_BODY_MASS: "With your body weight in the log there would be a level and a trend.",
    Reason.TOO_MANY_REPS: "The reps to failure are too many for a level and a trend: add load.",
    Reason.NO_LOAD: "These sets have no load to estimate from, so there is no level and no trend.",
    Reason.NO_REPS: "Holds are counted in seconds. They have no level and no trend.",
    Reason.PAIN: "Sets marked with pain have no level and no trend.",
    Reason.FAILED_SET: "Failed sets have no level and no trend.",
}


@dataclass(frozen=True)
class LegTrend:
    """The trend of one series: a row of `analytics.trend.trends`.

    `leg` is left, right, or empty for both legs and sides not stated. `trend` is None with too few sessions.
    `without` sessions of the window have no level, the latest of them for that `reason`. Slopes in % a week.
    """

    leg: str
    trend: Trend | None
    sessions: int
    weeks: float = 0
    slope: float = 0
    lower: float = 0
    upper: float = 0
    last: date | None = None
    without: int = 0
    reason: Reason | None = None


def leg_trends(trends: pd.DataFrame) -> tuple[LegTrend, ...]:
    """The legs of one exercise, set-up and measure; without sided sessions the others, the most trained."""
    legs = [_leg_trend(row) for _, row in trends.iterrows()]
    seen = [leg for leg in legs if leg.sessions or leg.without]
    sided = [leg for leg in seen if leg.leg]
    others = sorted((leg for leg in seen if not leg.leg), key=lambda leg: -(leg.sessions + leg.without))
    return tuple(sided or others[:1])


def trend_title(legs: Sequence[LegTrend]) -> str:
    """What may be said of the trend, in a headline; empty where there are too few sessions on every leg."""
    told = [leg for leg in legs if leg.trend is not None]
    if not told:
        return ""
    rising = [leg for leg in told if leg.trend is Trend.PROGRESS]
    if not rising:
        steady = all(leg.trend is Trend.PLATEAU for leg in told) and len(told) == len(legs)
        return _TITLES[Trend.PLATEAU if steady else Trend.NO_CLEAR_CHANGE]
    if _alone_rising(legs):
        return f"Getting stronger, about {_percent(rising[0].slope)} a week"
    return (
        "Both legs are getting stronger"
        if len(rising) > 1
        else f"The {rising[0].leg} leg is getting stronger"
    )


def trend_evidence(legs: Sequence[LegTrend], today: date) -> str:
    """The numbers behind the headline, or what is missing for one; empty without a session to speak of."""
    if not legs:
        return f"No session in the last {WINDOW_WEEKS} weeks, so there is no trend."
    if all(leg.trend is None for leg in legs):
        return _too_few_told(legs)
    if len(legs) == 1 and _alone_rising(legs):
        likely = formatting.capitalised(_likely(legs[0]))
        return f"{likely} a week, from {_seen(legs[0])}{_up_to(legs[0].last, today)}."
    if len(legs) == 1:
        return f"{formatting.capitalised(_slope_told(legs[0]))}{_up_to(legs[0].last, today)}.{_gently(legs)}"
    told = formatting.capitalised("; ".join(f"{leg.leg} {_slope_in_short(leg)}" for leg in legs))
    last = max((leg.last for leg in legs if leg.last), default=None)
    return f"{told}{_up_to(last, today)}.{_gently(legs)}"


def progress_dots(sessions: int) -> str:
    """How many of the sessions there are that a trend needs: ●●●○○○○○ 3 of 8 sessions."""
    full = min(sessions, LEAST_SESSIONS)
    return f"{'●' * full}{'○' * (LEAST_SESSIONS - full)} {full} of {LEAST_SESSIONS} sessions"


def _leg_trend(row: pd.Series) -> LegTrend:
    side, known = str(row["side"]), isinstance(row["trend"], str)
    reason = row["without_level_reason"]
    return LegTrend(
        leg=side if side in {"left", "right"} else "",
        trend=Trend(row["trend"]) if known else None,
        sessions=int(row["sessions"]),
        weeks=float(row["weeks"]),
        slope=float(row["slope_percent"]),
        lower=float(row["lower_percent"]),
        upper=float(row["upper_percent"]),
        last=None if pd.isna(row["last_date"]) else row["last_date"].date(),
        without=int(row["without_level"]),
        reason=Reason(reason) if isinstance(reason, str) else None,
    )


def _too_few_told(legs: Sequence[LegTrend]) -> str:
    most = max(legs, key=lambda leg: leg.sessions)
    if not most.sessions and most.reason is not None:
        return _WITHOUT_LEVEL.get(most.reason, "These sessions have no level, so there is no trend.")
    if not most.sessions:
        return f"No session in the last {WINDOW_WEEKS} weeks, so there is no trend."
    told = formatting.listed(f"{leg.leg} {_dots_of(leg)}".strip() for leg in legs)
    return f"{formatting.capitalised(told)} for a trend, which looks at {WINDOW_WEEKS} weeks."


def _dots_of(leg: LegTrend) -> str:
    return progress_dots(leg.sessions) if not leg.leg else f"{leg.sessions} of {LEAST_SESSIONS} sessions"


def _slope_told(leg: LegTrend) -> str:
    return f"about {_about(leg)} a week over {_seen(leg)}, {_likely(leg)}"


def _slope_in_short(leg: LegTrend) -> str:
    """The same for one of two legs."""
    if leg.trend is None:
        return f"{leg.sessions} of {LEAST_SESSIONS} sessions"
    sessions = formatting.counted(leg.sessions, "session")
    return f"about {_about(leg)} a week ({_signed(leg.lower)} to {_signed(leg.upper)}, {sessions})"


def _about(leg: LegTrend) -> str:
    return _percent(leg.slope) if leg.trend is Trend.PROGRESS else _signed(leg.slope)


def _likely(leg: LegTrend) -> str:
    return f"likely between {_signed(leg.lower)} and {_signed(leg.upper)}"


def _seen(leg: LegTrend) -> str:
    sessions = formatting.counted(leg.sessions, "session")
    return f"{sessions} in {formatting.counted(max(1, int(formatting.rounded(leg.weeks))), 'week')}"


def _alone_rising(legs: Sequence[LegTrend]) -> bool:
    """Whether there is one series, of no single leg, and it makes progress: the headline says by how much."""
    return len(legs) == 1 and not legs[0].leg and legs[0].trend is Trend.PROGRESS


def _gently(legs: Sequence[LegTrend]) -> str:
    """The kind word, where all legs that are told stand alike."""
    told = {leg.trend for leg in legs if leg.trend is not None}
    return _GENTLY[told.pop()] if len(told) == 1 else ""


def _up_to(last: date | None, today: date) -> str:
    old = last is not None and (today - last).days > _OLD_DAYS
    return f", up to {formatting.long_day(last)}" if old and last is not None else ""


def _percent(value: float) -> str:
    number = formatting.shortest(abs(value), 1)
    return "less than 0.1%" if number == "0" else f"{number}%"


def _signed(value: float) -> str:
    number = formatting.shortest(abs(value), 1)
    if number == "0":
        return "0%"
    return f"+{number}%" if value > 0 else f"{formatting.MINUS}{number}%"
