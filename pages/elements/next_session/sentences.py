"""Every sentence about the next session: sets, loads, reasons, sides, limits, from codes and numbers.

A suggestion follows from the log and a formula: it is said kindly, and never as an order.
"""

import pandas as pd

from analytics.capacity import TOLERANCE
from analytics.load_steps import Decision, Why
from analytics.program_check import FindingKind
from analytics.side_advice import SideAdvice
from data.sets import Side, Unit
from pages.elements import formatting

TEST_DUE = "A test session is due: same load, each leg to one rep in reserve."
REVIEW = "Six weeks of starting with this leg are over: have a look at the balance."
_EASY_WEEK = "3–4 in reserve"
_LEGS = (str(Side.LEFT), str(Side.RIGHT))


def sets_told(row: pd.Series) -> str:
    """Sets and reps of a row of `next_session`: 3 × 6–8; 3 sets for an exercise without a plan."""
    if pd.isna(row["reps_low"]):
        return formatting.counted(int(row["sets"]), "set")
    low, high = int(row["reps_low"]), int(row["reps_high"])
    return f"{row['sets']} × {low}" if low == high else f"{row['sets']} × {low}–{high}"


def reserve_told(row: pd.Series) -> str:
    """What the sets should leave: 1 in reserve; empty without a plan."""
    if pd.isna(row["target_rir"]):
        return ""
    if row["introduction"] == 1:
        return _EASY_WEEK
    return f"{formatting.shortest(row['target_rir'], 1)} in reserve"


def loads_told(row: pd.Series, unit: Unit) -> tuple[tuple[str, str], ...]:
    """The load as pairs of leg and words: one without a leg, or one for each where they differ."""
    if row["own_loads"]:
        return tuple((leg, _load(row[f"load_{leg}_kg"], row[f"last_{leg}_kg"], unit)) for leg in _LEGS)
    return (("", _load(row["load_left_kg"], row["last_left_kg"], unit)),)


def step_told(row: pd.Series, unit: Unit) -> str:
    """By how much the load changes: +2.5 kg, as last time; empty where nothing can be suggested.

    Where the legs had different loads last time, the step is from the lighter one, whose leg is named.
    """
    step = row["step_kg"]
    if pd.isna(step) or row["own_loads"]:
        return ""
    if step == 0:
        return f"{_lighter_leg(row)} last time"
    return f"{'+' if step > 0 else formatting.MINUS}{formatting.load(abs(step), unit)}"


def _lighter_leg(row: pd.Series) -> str:
    left, right = row["last_left_kg"], row["last_right_kg"]
    if pd.isna(left) or pd.isna(right) or left == right:
        return "as"
    return f"as the {'left' if left < right else 'right'} leg"


def reason_told(row: pd.Series, unit: Unit) -> str:
    """Why this load, in one line."""
    decision, why = Decision(row["decision"]), Why(row["why"])
    if decision is Decision.NOTHING_LOGGED:
        return "Nothing logged yet: start light."
    told = _REASONS[why].format(**_numbers(row, unit))
    if why is Why.FEWER_REPS and row["reps_needed"] <= row["reps_high"]:
        return f"{told}, then {formatting.load(row['next_kg'], unit)}."
    return told if told.endswith(".") else f"{told}."


def side_told(row: pd.Series) -> str:
    """What the balance of the legs changes, in one line; empty for nothing."""
    advice, first = SideAdvice(row["side_advice"]), row["first_side"]
    if advice is SideAdvice.WEAKER_FIRST and isinstance(first, str):
        other = Side.LEFT if first == Side.RIGHT else Side.RIGHT
        extra = " and give it one set more" if isinstance(row["extra_set_side"], str) else ""
        return f"Start with the {first} leg{extra}; the {other} matches its reps."
    if advice is SideAdvice.NOTE:
        return "One leg may be weaker: log reps in reserve for each leg."
    return ""


def also_told(row: pd.Series) -> tuple[str, ...]:
    """What else is to be known of the exercise: new, limited, reviewed, tested."""
    week = int(row["introduction"])
    told = (
        f"Week {week} with it: a new exercise grows by a set a week." if week else "",
        "Fewer sets: the limit of 20 hard sets a week is near." if row["capped_by_week"] else "",
        "At most one set more than before this week." if row["capped_by_step"] else "",
        REVIEW if row["review"] else "",
        TEST_DUE if row["test_due"] else "",
    )
    return tuple(sentence for sentence in told if sentence)


def finding_told(row: pd.Series, names: list[str]) -> str:
    """A finding of `program_check` in one sentence, with the days on which it was seen."""
    seen, looked_at = int(row["seen"]), int(row["looked_at"])
    when = _seen_told(seen, looked_at, row["dates"])
    match FindingKind(row["kind"]):
        case FindingKind.ALL_IN_ONE_DAY:
            return (
                f"All {len(names)} exercises in one day{when}. With one or two a day, each gets more of you."
            )
        case FindingKind.DEMANDING_LATE:
            told = f"{formatting.capitalised(formatting.listed(names))} came after other exercises{when}."
            return f"{told} Early in a session is easier: it is demanding."
        case FindingKind.NEW_AT_ONCE:
            known = " If you have done them for years, pass over this." if row["since_log_start"] else ""
            told = f"{formatting.capitalised(formatting.listed(names))} began within a week{when}."
            return f"{told} One or two new ones at a time are easier on you.{known}"


def _load(load_kg: float, last_kg: float, unit: Unit) -> str:
    """The suggested load, or last time's where nothing can be suggested; no load is body weight."""
    known = last_kg if pd.isna(load_kg) else load_kg
    if pd.isna(known):
        return formatting.NOT_KNOWN
    return formatting.load(known, unit) if known != 0 else "Body weight"


def _numbers(row: pd.Series, unit: Unit) -> dict[str, str]:
    """The numbers that reasons speak of."""
    return {
        "low": _count(row["reps_low"]),
        "high": _count(row["reps_high"]),
        "needed": _count(max(row["reps_needed"], row["reps_high"])),
        "left": _count((row["predicted_reps"] + TOLERANCE) // 1),  # 5 reps may come as 4.999…
        "load": formatting.load(row["load_left_kg"], unit),
        "next": formatting.load(row["next_kg"], unit),
        "rir": _count(row["target_rir"]),
        "gap": formatting.NOT_KNOWN
        if pd.isna(row["gap_percent"])
        else formatting.rounded(row["gap_percent"]),
    }


def _count(number: float) -> str:
    return formatting.NOT_KNOWN if pd.isna(number) else formatting.shortest(number, 1)


def _seen_told(seen: int, looked_at: int, dates: tuple[object, ...]) -> str:
    if seen == 1:
        return f" on {formatting.short_day(pd.Timestamp(str(dates[0])))}"
    return f" on {seen} of {formatting.counted(looked_at, 'day')} in four weeks"


_REASONS = {
    Why.ALL_REACHED: "Every set reached {high} reps; {next} should leave about {left}",
    Why.FEWER_REPS: "Aim for {high} reps in every set",
    Why.LESS_IN_RESERVE: "The reps are there; now with {rir} in reserve",
    Why.JUMP: "{next} is a large step: first {needed} reps in every set",
    Why.LIGHTER_SETS: "Some sets were lighter: first {load} in all of them",
    Why.OTHER_LEG: "This leg is ready; both go up together",
    Why.NO_HEAVIER_LOAD: "There is no heavier load: add reps",
    Why.TWICE_BELOW: "Below {low} reps twice: a little lighter, then up again",
    Why.NO_LIGHTER_LOAD: "Below {low} reps twice, and there is no lighter load",
    Why.GAP: "The legs are {gap}% apart: a load for each keeps both at {low}–{high} reps",
    Why.EFFORT_UNKNOWN: "Log reps in reserve, and a load can be suggested",
    Why.ENTER_BODY_MASS: "Enter your body weight, and the next step can be suggested",
    Why.NO_LOAD: "The load is not known: as last time",
    Why.NO_REPS: "Holds: as last time",
    Why.ASSISTANCE: "With assistance: as last time",
    Why.PAIN: "A set was marked with pain, so nothing is suggested",
    Why.NO_PLAN: "No guide for it: as last time",
    Why.NO_SETS: "Nothing logged yet: start light",
}
