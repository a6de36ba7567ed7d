"""The sentences of Today: what is new, in a title and one line below. Numbers come in, nothing is judged."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from analytics.balance_change import Claim
from analytics.leg_movement import Movement
from analytics.records import RecordKind
from data.sets import Side, Unit
from pages.elements import formatting
from pages.elements.balance.change_sentences import in_one_sentence
from pages.elements.balance.standing import Change, Movements, Standing
from pages.elements.balance.words import weaker_side
from pages.elements.strength.sentences import gain_told
from pages.elements.strength.texts import set_told
from pages.elements.strength.trend_sentences import LegTrend, trend_evidence, trend_title
from pages.elements.volume.sentences import Weeks

_BEST = {
    RecordKind.ONE_REP_MAX: "New best",
    RecordKind.TWELVE_REP_MAX: "New best",
    RecordKind.LOAD: "Heaviest load yet",
    RecordKind.ASSISTANCE: "Least help yet",
    RecordKind.REPS: "Most reps yet at this load",
    RecordKind.SECONDS: "Longest hold yet",
}
_ESTIMATES = {RecordKind.ONE_REP_MAX: "one-rep max", RecordKind.TWELVE_REP_MAX: "twelve-rep max"}


def today_told(today: date, last: date) -> str:
    """The day, and how long ago the last session was."""
    days = (today - last).days
    ago = {0: "today", 1: "yesterday"}.get(days, f"{days} days ago" if days > 0 else f"in {-days} days")
    which = f"{last:%A}, {ago}" if days < 14 else f"{formatting.long_day(last)}, {ago}"
    told = ago if days in (0, 1) else which
    return f"{today:%A} {today.day} {today:%B} · last session {told}"


def change_title(change: Change, moved: Movements) -> str:
    """That the balance changed: which leg catches up only where its own level rose."""
    if change.claim is Claim.CHANGED_SIDES:
        return "The lead changed sides"
    if change.claim is Claim.LESS_EVEN:
        return "Your legs are further apart"
    weaker = weaker_side(change.first)
    leg = moved.left if weaker is Side.LEFT else moved.right
    if leg is not None and leg.movement is Movement.ROSE:
        return f"Your {weaker} leg is catching up"
    return "Your legs are more even"


def change_lead(name: str, standing: Standing, moved: Movements) -> str:
    """Where it stands, how it changed and which leg moved, on the exercise of that name."""
    return f"{formatting.capitalised(name)}: {_lower(in_one_sentence(standing, moved))}"


def record_title(kind: RecordKind, name: str) -> str:
    """A record as news: New best on the Romanian deadlift."""
    return f"{_BEST[kind]}: {name}"


def record_lead(row: pd.Series, unit: Unit) -> str:
    """The set of a row of `record_history`, its day, and by how much it beat the one before."""
    kind = RecordKind(row["kind"])
    value, previous = float(row["value"]), float(row["previous_value"])
    leg = f", {row['side']} leg" if row["side"] in {"left", "right"} else ""
    when = f" on {formatting.short_day(row['date'])}"
    if kind is RecordKind.SECONDS:
        return f"{formatting.shortest(value, 0)} s{leg}{when}, {gain_told(value, previous, 's', digits=0)}."
    if kind is RecordKind.REPS:
        return f"{set_told(row, unit)}{leg}{when}, {gain_told(value, previous)}."
    gain = gain_told(formatting.in_unit(value, unit), formatting.in_unit(previous, unit), str(unit))
    if kind not in _ESTIMATES:
        return f"{set_told(row, unit)}{leg}{when}, {gain}."
    least = "at least " if row["confidence"] == "at least" else ""
    estimate = f"{_ESTIMATES[kind]} {least}{formatting.load(value, unit)}, {gain}"
    return f"{set_told(row, unit)}{leg}{when}: {estimate}."


def trend_news_title(legs: Sequence[LegTrend], name: str) -> str:
    """The trend of an exercise, with its name."""
    return f"{formatting.capitalised(name)}: {_lower(trend_title(legs))}"


def trend_news_lead(legs: Sequence[LegTrend], today: date) -> str:
    """Its evidence."""
    return trend_evidence(legs, today)


def week_title(days: Weeks) -> str:
    """How often was trained this week."""
    return f"{formatting.counted(days.now, 'session')} this week" if days.now else "No session this week yet"


def week_lead(days: Weeks, hard: Weeks) -> str:
    """Its hard sets, beside the four weeks before; without those just the sets."""
    told = f"{formatting.counted(hard.now, 'hard set')} so far" if days.now else ""
    if not any(days.before):
        return f"{told}." if told else ""
    usual = f"{formatting.shortest(hard.usual, 1)} hard sets in {_times(days.usual)}"
    count = len(days.before)
    before = f"the week before had {usual}" if count == 1 else f"the {count} weeks before had {usual} a week"
    return f"{told}; {before}." if told else f"{formatting.capitalised(before)}."


def first_session_lead(hard_sets: int) -> str:
    """What a log with one training day says."""
    told = f"{formatting.counted(hard_sets, 'hard set')}. " if hard_sets else ""
    return f"{told}Lines begin with the second session, trends with the eighth."


def unknown_title(count: int) -> str:
    """How many sets of one-leg exercises say no side."""
    return f"{formatting.counted(count, 'one-sided set')} without a known side"


UNKNOWN_LEAD = "They count for volume and stay out of balance. Say once which leg is which."


def rest_title(days: int) -> str:
    """What stands above everything in a log that has rested."""
    return f"Your last session was {formatting.whole(days)} days ago"


def rest_lead(last: date) -> str:
    """Where a log at rest was left."""
    return (
        f"It was on {formatting.long_day(last)}. Below is where you left off; after a break, start lighter."
    )


def _times(mean: float) -> str:
    number = formatting.shortest(mean, 1)
    return f"{number} {'session' if number == '1' else 'sessions'}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
