"""Every sentence of the strength page, made from numbers. No verdict that `analytics` did not make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.reasons import Reason
from analytics.span_changes import NoChange
from analytics.trend import LEAST_SESSIONS, WINDOW_WEEKS, Trend
from data.sets import Unit
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
_NOT_DRAWN = {
    Reason.TOO_MANY_REPS: "the reps to failure are too many for an estimate",
    Reason.NO_LOAD: "the sets have no load",
    Reason.NO_REPS: "the sets have no reps",
    Reason.PAIN: "the sets were marked with pain",
    Reason.FAILED_SET: "the sets failed",
    Reason.ENTER_BODY_MASS: "body weight is not known",
    Reason.EFFORT_UNKNOWN: "effort is not logged",
}
_NO_CHANGE = {
    NoChange.NOT_TRAINED_EARLIER: "not trained in the earlier span",
    NoChange.NOT_TRAINED_LATER: "not trained in the later span",
    NoChange.NO_VALUE_EARLIER: "no value in the earlier span",
    NoChange.NO_VALUE_LATER: "no value in the later span",
    NoChange.MEASURE_DIFFERS: "told in different measures",
    NoChange.EFFORT_UNKNOWN: "effort not logged",
    NoChange.LOAD_DIFFERS: "at another load",
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
        return f"{_upper(_likely(legs[0]))} a week, from {_seen(legs[0])}{_up_to(legs[0].last, today)}."
    if len(legs) == 1:
        return f"{_upper(_slope_told(legs[0]))}{_up_to(legs[0].last, today)}.{_gently(legs)}"
    told = _upper("; ".join(f"{leg.leg} {_slope_in_short(leg)}" for leg in legs))
    last = max((leg.last for leg in legs if leg.last), default=None)
    return f"{told}{_up_to(last, today)}.{_gently(legs)}"


def best_title(value_text: str) -> str:
    """The headline where no trend can be told."""
    return f"Best set recorded: {value_text}"


def level_course(courses: Iterable[tuple[str, float, float]], unit: Unit, within: str, records: int) -> str:
    """How the level went within a period, of each leg (empty for both): its first and last number [kg]."""
    told = formatting.listed(_course(*course, unit) for course in courses)
    also = f", with {formatting.counted(records, 'record')}" if records else ""
    return f"{_upper(within)} the level went {told}{also}." if told else records_within(records, within)


def records_within(records: int, within: str) -> str:
    """How many records there were."""
    return f"{formatting.counted(records, 'record') if records else 'No record'} {within}."


def progress_dots(sessions: int) -> str:
    """How many of the sessions there are that a trend needs: ●●●○○○○○ 3 of 8 sessions."""
    full = min(sessions, LEAST_SESSIONS)
    return f"{'●' * full}{'○' * (LEAST_SESSIONS - full)} {full} of {LEAST_SESSIONS} sessions"


def signed_percent(percent: float) -> str:
    """A change: +8%, −3%, 0%."""
    number = formatting.rounded(percent)
    if float(number.replace(formatting.MINUS, "-").replace(",", "")) == 0:
        return "0%"
    return f"+{number}%" if percent > 0 else f"{number}%"


def gain_told(value: float, previous: float, unit: str = "", *, digits: int = 1) -> str:
    """By how much a record beat what was there before: +2.5; for help, where less is more, −5."""
    gain = value - previous
    number = formatting.shortest(abs(gain), digits)
    words = f" {unit}" if unit else ""
    return f"{'+' if gain > 0 else formatting.MINUS}{number}{words}"


def change_told(percent: float, reason: object) -> str:
    """The change from one span to another, or why there is none."""
    if pd.notna(percent):
        return signed_percent(percent)
    if isinstance(reason, str):
        return f"{formatting.NOT_KNOWN} {_NO_CHANGE[NoChange(reason)]}"
    return formatting.NOT_KNOWN


def nothing_in_period_told(last: date, within: str, today: date) -> str:
    """What a period without a session says: when it was trained last."""
    day = formatting.long_day(last) if last.year != today.year else f"{last.day} {last:%B}"
    return f"Nothing logged for this exercise {within}. Last time was {day}."


def thinned_told(drawn: int, sessions: int, since: date) -> str:
    """That older sessions share dots; empty where none do."""
    if drawn >= sessions:
        return ""
    return (
        f"Before {formatting.long_day(since)} a dot stands for the best of several sessions: "
        f"{formatting.whole(drawn)} dots for {formatting.whole(sessions)}. The table has every one."
    )


def not_drawn_told(sessions: int, reason: Reason | None) -> str:
    """How many sessions have no dot, and what most of them lack; empty where all have one.

    Without a `reason` they have a value, but not in the measure of the chart.
    """
    if not sessions:
        return ""
    why = _NOT_DRAWN.get(reason, "the sets have no value") if reason else "the sets have another measure"
    if sessions == 1:
        return f"1 session is not drawn, because {why}."
    return f"{formatting.whole(sessions)} sessions are not drawn, mostly because {why}."


def weekly_told(hard_sets: Sequence[int], at_rest: date | None = None) -> str:
    """The hard sets of the last whole weeks, on average; empty where there were no whole weeks.

    The weeks of a log `at_rest` are those up to its last day.
    """
    if not hard_sets or (at_rest and not any(hard_sets)):
        return ""  # of a log at rest, this exercise rested before the others did
    mean = formatting.shortest(sum(hard_sets) / len(hard_sets), 1)
    told = f"{mean} hard set" if mean == "1" else f"{mean} hard sets"
    if at_rest:
        weeks = formatting.counted(len(hard_sets), "week")
        return f"{told} a week in the {weeks} to {formatting.long_day(at_rest)}."
    if len(hard_sets) == 1:
        return f"{told} last week."
    return f"{told} a week over the last {len(hard_sets)} whole weeks."


def rule_told(*, each_row: bool) -> str:
    """What counts as one set."""
    if each_row:
        return "Every logged set counts: a left-right pair is two."
    return "A left-right pair counts as one set."


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
    return f"{_upper(told)} for a trend, which looks at {WINDOW_WEEKS} weeks."


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
    return f"{sessions} in {formatting.counted(max(1, round(leg.weeks)), 'week')}"


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


def _course(leg: str, first: float, last: float, unit: Unit) -> str:
    which = f" on the {leg}" if leg else ""
    numbers = [formatting.shortest(formatting.in_unit(kg, unit), 1) for kg in (first, last)]
    return f"from {numbers[0]} to {numbers[1]} {unit}{which}"


def _percent(value: float) -> str:
    number = formatting.shortest(abs(value), 1)
    return "less than 0.1%" if number == "0" else f"{number}%"


def _signed(value: float) -> str:
    number = formatting.shortest(abs(value), 1)
    if number == "0":
        return "0%"
    return f"+{number}%" if value > 0 else f"{formatting.MINUS}{number}%"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
