"""The facts above the strength chart: now, best, the change in twelve weeks, for your body weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analytics.level_line import level_today
from analytics.relative_strength import NoRatio, relative_strength
from pages.elements import formatting
from pages.elements.strength.dots import best_row
from pages.elements.strength.log import weigh_ins_kg
from pages.elements.strength.scale import Scale
from pages.elements.strength.sentences import signed_percent
from pages.elements.strength.texts import range_told, set_told, value_told
from pages.elements.view import View

Facts = tuple[tuple[str, str, str, str], ...]
"""Question, answer, evidence and mark of each fact, as `markup.facts` takes them."""

_CHANGE_DAYS, _OLDEST_DAYS = 84, 126  # the level of 12 weeks ago, as on the balance page
_OLD_DAYS = 28


def facts_of(
    view: View, scale: Scale, sessions: pd.DataFrame, line: pd.DataFrame, today: date
) -> tuple[Facts, ...]:
    """The facts of each leg, a row of them a leg, or one row; as of `today`."""
    sides = [str(side) for side in sessions["side"].unique()]
    legs = sorted(side for side in sides if side in {"left", "right"})
    if not legs:
        return (tuple(_facts(_Leg(view, scale, "", sessions, _main_side(line), today))),)
    return tuple(
        tuple(_facts(_Leg(view, scale, leg, _only(sessions, leg), _only(line, leg), today))) for leg in legs
    )


@dataclass(frozen=True)
class _Leg:
    """One leg, or both as one: its dots and its level line [kg]."""

    view: View
    scale: Scale
    side: str
    sessions: pd.DataFrame
    line: pd.DataFrame
    today: date

    def asked(self, question: str) -> str:
        return (
            f"{self.side.capitalize()} leg: {question[:1].lower()}{question[1:]}" if self.side else question
        )


def _facts(leg: _Leg) -> Iterator[tuple[str, str, str, str]]:
    yield _last_session(leg) if leg.line.empty else _level(leg)
    yield _best(leg)
    if not leg.line.empty:
        yield _change(leg)
    elif leg.scale in (Scale.ONE_REP_MAX, Scale.TWELVE_REP_MAX):
        yield leg.asked("Level now"), "Not known", "it takes sets of known effort", leg.side
    yield _for_body_weight(leg) if _has_ratio(leg) else _sessions(leg)


def _level(leg: _Leg) -> tuple[str, str, str, str]:
    now = level_today(leg.line, leg.today).iloc[0]
    told = range_told(now["lower"], now["upper"], leg.view.unit)
    old = (leg.view.today - now["date"].date()).days > _OLD_DAYS
    trained = f"; last trained {formatting.day(now['date'])}" if old else ""
    question = "Level now" if leg.today == leg.view.today else f"Level on {formatting.day(leg.today)}"
    return leg.asked(question), formatting.load(now["level"], leg.view.unit), told + trained, leg.side


def _last_session(leg: _Leg) -> tuple[str, str, str, str]:
    return leg.asked("Last session"), *_worth_and_set(leg, leg.sessions.iloc[-1]), leg.side


def _best(leg: _Leg) -> tuple[str, str, str, str]:
    return leg.asked("Best set recorded"), *_worth_and_set(leg, best_row(leg.scale, leg.sessions)), leg.side


def _worth_and_set(leg: _Leg, row: pd.Series) -> tuple[str, str]:
    """What a session was worth, then the set itself and its day."""
    told = value_told(leg.scale, row["value"], leg.view.unit, str(row["confidence"]))
    return formatting.capitalised(told), f"{set_told(row, leg.view.unit)} on {formatting.day(row['date'])}"


def _change(leg: _Leg) -> tuple[str, str, str, str]:
    """The level against the one after the last session twelve to eighteen weeks ago."""
    question = leg.asked("In 12 weeks")
    days = (pd.Timestamp(leg.today) - leg.line["date"]).dt.days
    before = leg.line[(days >= _CHANGE_DAYS) & (days <= _OLDEST_DAYS)]
    if before.empty:
        return question, "Not known", _no_change(leg), leg.side
    old, new = before.iloc[-1], leg.line["level"].iloc[-1]
    told = signed_percent(100 * (new / old["level"] - 1))
    evidence = f"level {formatting.load(old['level'], leg.view.unit)} on {formatting.day(old['date'])}"
    return question, told, evidence, leg.side


def _no_change(leg: _Leg) -> str:
    first = leg.line["date"].iloc[0].date()
    if (leg.today - first).days < _CHANGE_DAYS:
        return f"from {formatting.day(first + timedelta(days=_CHANGE_DAYS))} on"
    return "no level 12 to 18 weeks before"


def _has_ratio(leg: _Leg) -> bool:
    return leg.scale is Scale.ONE_REP_MAX and not leg.line.empty and weigh_ins_kg(leg.view) is not None


def _for_body_weight(leg: _Leg) -> tuple[str, str, str, str]:
    last = leg.line.tail(1)
    found = relative_strength(last, weigh_ins_kg(leg.view), value="level").iloc[0]
    question = leg.asked("For your body weight")
    if pd.isna(found["times_body_mass"]):
        return question, "Not known", _no_ratio(found), leg.side
    body_mass = formatting.load(found["body_mass_kg"], leg.view.unit)
    weighed = f"{body_mass} on {formatting.day(found['weighed_on'])}"
    return question, f"{formatting.rounded(found['times_body_mass'], 2)} times", weighed, leg.side


def _no_ratio(found: pd.Series) -> str:
    if found["ratio_reason"] == NoRatio.TOO_OLD:
        return f"weighed {formatting.day(found['weighed_on'])}, over 30 days before"
    return "no body weight on or before that day"


def _sessions(leg: _Leg) -> tuple[str, str, str, str]:
    days = leg.sessions["date"]
    since = f"since {formatting.day(days.min())}, the last {formatting.day(days.max())}"
    return leg.asked("Sessions"), formatting.whole(days.nunique()), since, leg.side


def _only(rows: pd.DataFrame, side: str) -> pd.DataFrame:
    return rows[rows["side"] == side].reset_index(drop=True)


def _main_side(line: pd.DataFrame) -> pd.DataFrame:
    """The line of the side trained last: both legs, or the side that nobody stated."""
    return line if line.empty else _only(line, str(line["side"].iloc[-1]))
