"""What the strength page says beside the trend, made from numbers: records, levels, what is not drawn."""

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from analytics.reasons import Reason
from analytics.span_changes import NoChange
from data.sets import Unit
from pages.elements import formatting

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


def best_title(value_text: str) -> str:
    """The headline where no trend can be told."""
    return f"Best set recorded: {value_text}"


def level_course(courses: Iterable[tuple[str, float, float]], unit: Unit, within: str, records: int) -> str:
    """How the level went within a period, of each leg (empty for both): its first and last number [kg]."""
    told = formatting.listed(_course(*course, unit) for course in courses)
    also = f", with {formatting.counted(records, 'record')}" if records else ""
    return (
        f"{formatting.capitalised(within)} the level went {told}{also}."
        if told
        else records_within(records, within)
    )


def records_within(records: int, within: str) -> str:
    """How many records there were."""
    return f"{formatting.counted(records, 'record') if records else 'No record'} {within}."


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


def _course(leg: str, first: float, last: float, unit: Unit) -> str:
    which = f" on the {leg}" if leg else ""
    numbers = [formatting.shortest(formatting.in_unit(kg, unit), 1) for kg in (first, last)]
    return f"from {numbers[0]} to {numbers[1]} {unit}{which}"
