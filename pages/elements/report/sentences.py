"""The sentences of the report for a physio: the page\u2019s findings, for somebody who was not there."""

import pandas as pd

from analytics.balance_states import State
from analytics.reasons import Reason
from pages.elements import formatting
from pages.elements.balance.change_sentences import change_told, legs_told
from pages.elements.balance.exercise import Exercise
from pages.elements.balance.sentences import label, support, too_little
from pages.elements.balance.standing import Standing
from pages.elements.balance.words import amount, in_sessions, range_told
from pages.elements.formatting import counted
from pages.elements.period import Period

TITLE = "Left and right leg in training"
METHOD = (
    "Sets of both legs are compared within a session in the order they were done, by load, reps and reps in "
    "reserve, and a running estimate weighs each session by how much single sessions swing. A leg is called "
    "weaker when the 90% range of two sessions in a row leaves out even and the estimate is 5% or more, and "
    "clearly weaker when the whole range is beyond 5%."
)
WHOLE_LOG = "Findings use all sessions up to the day of this report; the charts show the span above."
DIFFERENCE = "In percent: a dot a session with both sides."
MADE_UP = "This is the sample log: made up, nobody\u2019s training."
NOT_TRAINED = "Not trained with left and right logged in this span."
_MOST_EVENTS = 5
_LONGEST_EVENT = 70


def finding(standing: Standing) -> str:
    """Where the exercise stands, in one line."""
    return label(standing) if standing.measured else too_little(standing).removesuffix(".")


def evidence(found: Exercise) -> list[str]:
    """What stands behind the finding, a sentence or two a line."""
    standing = found.standing
    if not standing.measured:
        legs = legs_told(found.moved)
        helps = _what_is_missing(standing)
        return [f"{helps} {formatting.capitalised(legs)}." if legs else helps, *_best_before(found)]
    changed = change_told(standing.change, found.moved)
    over_time = f"Over time: {changed[:1].lower()}{changed[1:]}"
    return [_range_and_sessions(found), _often(standing), over_time, *_best_before(found)]


def data_told(found: Exercise, unknown_sides: int) -> str:
    """How good the data are: unknown sides, assumed effort, sessions left out or without a comparison."""
    standing, sessions = found.standing, found.sessions
    without = int((~sessions["paired"] & ~sessions["left_out"]).sum())
    told = [
        f"{_none_or(unknown_sides, 'set')} without a known side",
        _effort(standing),
        f"{_none_or(standing.left_out, 'session')} left out as matched",
        f"{_none_or(without, 'session')} in the charts without a comparison",
    ]
    if standing.state is State.NOT_MEASURABLE:
        told.append(f"{amount(standing.matched_share * 100)} of the latest pairs the same on both sides")
    return f"Data: {'; '.join(told)}."


def events_told(events: pd.DataFrame, period: Period) -> str:
    """What happened in the period, the latest first; `events` are `balance_events.labelled`."""
    shown = period.of(events[events["date"] <= pd.Timestamp(period.until)]).iloc[::-1]
    if shown.empty:
        return "Events: none logged in this span."
    told = [
        f"{formatting.day(day)}, {cut(label, _LONGEST_EVENT)}"
        for day, label in zip(shown["date"][:_MOST_EVENTS], shown["label"], strict=False)
    ]
    earlier = len(shown) - _MOST_EVENTS
    also = [f"{earlier} earlier"] if earlier > 0 else []
    return f"Events: {'; '.join([*told, *also])}."


def span_told(period: Period, first: pd.Timestamp) -> str:
    """The days on show; a whole log begins with its `first` session."""
    since = first.date() if period.since is None else period.since
    return f"{formatting.long_day(since)} to {formatting.long_day(period.until)}"


def cut(text: str, most: int) -> str:
    """The text in one line without control characters, and no longer than that."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}\u2026"


def _what_is_missing(standing: Standing) -> str:
    if standing.state is State.NOT_MEASURABLE or standing.reason is Reason.EFFORT_UNKNOWN:
        return support(standing)
    more = counted(standing.missing_sessions, "more session")
    return f"It takes {more} with load, reps and effort on both legs."


def _range_and_sessions(found: Exercise) -> str:
    standing = found.standing
    shown = int(found.sessions["paired"].sum())
    last = f", the last on {formatting.day(standing.last)}" if standing.last else ""
    return (
        f"90% range today: {range_told(standing.lower, standing.upper)}. "
        f"From {counted(standing.sessions, 'session')} with both sides ({formatting.whole(shown)} in the "
        f"charts){last}."
    )


def _often(standing: Standing) -> str:
    swing = f"one session can swing ±{amount(standing.swing)}"
    if standing.weaker is None:
        return f"Neither leg is ahead; {swing}."
    often = in_sessions(standing.same_side, standing.recent)
    return f"{standing.weaker.capitalize()} weaker {often}; {swing}."


def _best_before(found: Exercise) -> list[str]:
    return [found.best_before] if found.best_before else []


def _effort(standing: Standing) -> str:
    share = standing.assumed_share
    if share == 0:
        return "no effort assumed"
    return f"effort assumed in {'all' if share == 1 else amount(share * 100) + ' of the'} pairs compared"


def _none_or(count: int, one: str) -> str:
    return counted(count, one) if count else f"no {one}"
