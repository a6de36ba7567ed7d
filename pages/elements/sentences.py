"""Every sentence that states a finding. Facts only: no verdict is made here that analytics did not make."""

from datetime import date

import pandas as pd

from analytics.weeks import monday_of
from pages.elements import formatting

BESIDE_BALANCE = (
    "Estimates from your training log, for this exercise only. Side-to-side differences of a few percent are "
    "normal and change from day to day."
)
NOT_ADVICE = (
    "This tool does not measure injury risk and is not medical advice. Pain, a recent injury or a sudden "
    "change: see a clinician."
)


def best_set(bests: pd.DataFrame) -> str:
    """The best of these session bests, with its value."""
    if bests.empty:
        return "Nothing logged in this period"
    best = bests.nlargest(1, "value").iloc[0]
    return f"Best set recorded: {best['value_text']}"


def records_told(bests: pd.DataFrame, within: str) -> str:
    """The best set itself, when it was, and how many records there were `within` those words of a period."""
    if bests.empty:
        return ""
    best = bests.nlargest(1, "value").iloc[0]
    leg = f", {best['side']} leg" if best["series"] != "other" else ""
    told = f"{best['set_text']}{leg}, on {formatting.long_day(best['date'])}."
    count = int(bests["record"].sum())
    return f"{told} {formatting.counted(count, 'record')} {within}."


def percent_difference(percent: float) -> str:
    """A signed difference in words: right 8% weaker; even."""
    number = formatting.rounded(abs(percent))
    if percent == 0:
        return "even"
    weaker = "right" if percent > 0 else "left"
    return f"{weaker} {'under 1' if number == '0' else number}% weaker"


_REASONS = {
    "one side only": "only one side was logged",
    "no test pair": "a test session without a test pair",
    "failed set": "a set failed",
    "pain": "a set was marked with pain",
    "no reps": "the sets have no reps",
    "no load": "the sets have no load",
    "enter body mass": "the added loads differ, and body mass is not known",
    "assistance differs": "the assistance differs",
    "effort unknown": "effort is not logged on both sides",
    "too many reps": "more than 20 reps to failure: add load",
    "check entry": "the sides are too far apart: check the entry",
}


def reason_told(reason: str | float) -> str:
    """Why a session has no difference, in words; empty where it has one (its reason is missing)."""
    return _REASONS[reason] if isinstance(reason, str) else ""


def sides_told(ratios: pd.DataFrame) -> str:
    """How many sessions can be compared, and in how many of them each leg was the weaker one."""
    known = ratios["log_ratio"].dropna()
    if known.empty:
        return (
            "No session with both sides can be compared yet: that takes load, reps and effort on both legs."
        )
    sessions = formatting.counted(len(known), "session")
    right, left = int((known > 0).sum()), int((known < 0).sum())
    return (
        f"{sessions} with both sides: the right leg was weaker in {formatting.whole(right)}, the left in "
        f"{formatting.whole(left)}. A single session decides nothing."
    )


def unknown_sides_told(exercises: pd.DataFrame) -> str:
    """How many sets of one-leg exercises have no known side; empty where there are none."""
    count = int(exercises.loc[exercises["one_sided"] == "yes", "unknown"].sum())
    if not count:
        return ""
    stay = "has no known side and stays" if count == 1 else "have no known side and stay"
    return f"{formatting.counted(count, 'one-sided set')} {stay} out of balance."


def week_told(hard: pd.DataFrame, today: date) -> str:
    """This week's hard sets for each leg."""
    told = _hard_sets_told(hard, monday_of(today))
    return f"{told} this week" if told else "No hard sets this week yet"


def last_week_told(hard: pd.DataFrame, today: date) -> str:
    """The week before this one, as a sentence."""
    told = _hard_sets_told(hard, monday_of(today) - pd.Timedelta(weeks=1))
    return f"Last week: {told or 'none'}."


def _hard_sets_told(hard: pd.DataFrame, week: pd.Timestamp) -> str:
    """A week's hard sets by leg; empty where there were none."""
    rows = hard[hard["week"] == week]
    by_side = rows.set_index(rows["side"].astype(object))["hard_sets"]
    left, right, unstated = (int(by_side.get(side, 0)) for side in ("left", "right", "unknown"))
    also = f", {unstated} without a side" if unstated else ""
    if not left and not right:
        return formatting.counted(unstated, "hard set") if unstated else ""
    if left == right:
        return f"{formatting.counted(left, 'hard set')} for each leg{also}"
    return f"{left} left and {right} right hard sets{also}"
