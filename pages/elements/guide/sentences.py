"""Every sentence in which a guide speaks of the person's own training, from codes and numbers."""

from datetime import date

import pandas as pd

from analytics.bridge_gate import GATE_REPS, GATE_RIR, GATE_SETS, Gate, GateStanding
from analytics.introductions import introduction_rir, introduction_sets
from analytics.plans import Plan
from analytics.prescription_fit import Change, FitSummary
from analytics.records import RecordKind
from data.sets import Unit
from pages.elements import formatting
from pages.elements.strength.texts import set_told

_LEGS = ("left", "right")
_REST_DAYS = 28  # without the exercise
_AT_THE_GATE = {
    GateStanding.OPEN: "You did that on {day}. If nothing cramped: two legs up and one down, then with some "
    "help, then on one leg.",
    GateStanding.NO_SETS: "Your log has no bridge on both legs yet.",
    GateStanding.PAIN: "A set on {day} was marked with pain. Stay with both legs until it is gone.",
    GateStanding.ENTER_BODY_MASS: "Your last bridge was on {day}. Enter your body weight, and the load to "
    "reach is told.",
    GateStanding.LOAD: f"On {{day}} fewer than {GATE_SETS} sets had {{load}} added. Add load bit by bit.",
    GateStanding.REPS: f"The load was there on {{day}}; now {GATE_REPS} reps in {GATE_SETS} sets.",
    GateStanding.LOG_RIR: "Load and reps were there on {day}. Log reps in reserve, to know how hard it was.",
    GateStanding.RESERVE: f"Load and reps were there on {{day}}, with {GATE_RIR} in reserve in {{done}}.",
}
_ESTIMATES = {RecordKind.ONE_REP_MAX: "one-rep max", RecordKind.TWELVE_REP_MAX: "twelve-rep max"}
_COUNTS = {
    RecordKind.LOAD: "heaviest load",
    RecordKind.REPS: "most reps",
    RecordKind.SECONDS: "longest hold",
    RecordKind.ASSISTANCE: "least help",
}


def span_told(low: int, high: int) -> str:
    """A range of whole numbers: 5–8, or 3."""
    return str(low) if low == high else f"{low}–{high}"


def fit_told(found: FitSummary, plan: Plan) -> str:
    """Which share of the sets was inside the range of reps; why none is told where no set has reps."""
    if found.change is Change.NO_SETS:
        return "None of your sets of it has reps, so there is nothing to hold against the plan."
    sessions = "session" if found.sessions == 1 else f"{found.sessions} sessions"
    reps = span_told(plan.reps_low, plan.reps_high)
    return f"{_share(found)} in your last {sessions} {_were(found)} inside {reps} reps (shaded)."


def legs_told(shares: pd.Series) -> str:
    """The share inside of each leg, where both are logged and differ: Left 92%, right 80%."""
    if not set(_LEGS) <= set(shares.index):
        return ""
    left, right = (formatting.rounded(100 * shares[leg]) for leg in _LEGS)
    return "" if left == right else f"Left {left}%, right {right}%."


def change_told(found: FitSummary, plan: Plan, *, each_leg: bool) -> str:
    """What would bring more sets inside, in one sentence; empty without sets."""
    usual = formatting.counted(1, "set") if found.sets_per_leg == 1 else _sets(found)
    here = f"{usual} for each leg" if each_leg else usual
    match found.change:
        case Change.NO_SETS:
            return ""
        case Change.LESS_LOAD:
            below = f"{formatting.rounded(100 * found.below)}% were below {plan.reps_low} reps"
            return f"{below}: if that goes on, a little less load brings them back in."
        case Change.MORE_LOAD:
            above = f"{formatting.rounded(100 * found.above)}% were above {plan.reps_high} reps"
            return f"{above}: you are ready for a little more load."
        case Change.MORE_SETS:
            return f"A usual session had {here}; the plan has {_planned(plan)}, when you have time for it."
        case Change.FEWER_SETS:
            return f"A usual session had {here}; {_planned(plan)} are enough."
        case Change.NONE:
            return "Load and sets suit the plan: nothing to change."


def begin_told(plan: Plan, *, each_leg: bool, after: str = "") -> tuple[str, ...]:
    """How an exercise begins, for who has none of it in the log; `after` names the easier one before it."""
    sets, reserve = introduction_sets(1, plan), introduction_rir(1, plan)
    legs = " with each leg" if each_leg else ""
    reps = span_told(plan.reps_low, plan.reps_high)
    first = f"First week: {formatting.counted(sets, 'set')} of {reps} reps{legs}, {_easily(reserve)}."
    grows = f"Then one set more each week, up to {span_told(plan.sets_low, plan.sets_high)}."
    keeps = (
        f"Keep at least {formatting.shortest(plan.start_rir, 1)} in reserve until then."
        if plan.start_rir
        else ""
    )
    before = f"Come to it from the {after}, once that is easy: see below." if after else ""
    return tuple(
        told for told in (before, first, grows, keeps, "One new exercise in a session is plenty.") if told
    )


def gate_asks(gate: Gate, unit: Unit) -> str:
    """What the gate before the single-leg bridge asks for."""
    load = (
        "half of the weight your feet carry as added load"
        if pd.isna(gate.needed_kg)
        else f"{formatting.load(gate.needed_kg, unit)} added"
    )
    return f"{GATE_SETS} × {GATE_REPS} with {load} and {GATE_RIR} in reserve, without pain or cramp."


def gate_told(gate: Gate, unit: Unit) -> str:
    """Where the person stands at the gate, with the day it was read from."""
    return _AT_THE_GATE[gate.standing].format(
        day=formatting.long_day(gate.day) if gate.day else "",
        load=formatting.load(gate.needed_kg, unit),
        done=f"{gate.sets_done} of {GATE_SETS} sets",
    )


def record_told(row: pd.Series, unit: Unit) -> str:
    """A row of `standing_records`: 24 kg × 8 on 19 Nov 2026, one-rep max 32 kg."""
    kind, when = RecordKind(row["kind"]), formatting.day(row["date"])
    if kind is RecordKind.SECONDS:
        return f"{formatting.shortest(row['value'], 0)} s on {when}, {_COUNTS[kind]}"
    told = f"{set_told(row, unit)} on {when}"
    if kind not in _ESTIMATES:
        return f"{told}, {_COUNTS[kind]}"
    least = "at least " if row["confidence"] == "at least" else ""
    return f"{told}, {_ESTIMATES[kind]} {least}{formatting.load(row['value'], unit)}"


def last_told(last: date, days_ago: int, set_up: str = "") -> str:
    """Which session a suggestion starts from, and of which set-up, where there are several."""
    of = f", {set_up}" if set_up else ""
    rested = " After a break, start lighter." if days_ago > _REST_DAYS else ""
    return f"From your last sets, on {formatting.long_day(last)}{of}.{rested}"


def unknown_sides_told(count: int) -> str:
    """How many sets of the exercise say no side; empty for none."""
    if not count:
        return ""
    have = "has" if count == 1 else "have"
    return f"{formatting.counted(count, 'set')} {have} no known side, so the legs cannot be compared by them."


def _share(found: FitSummary) -> str:
    inside = round(found.inside * found.sets)
    if found.sets == 1:
        return "The one set"
    if inside in (0, found.sets):
        return f"{'All' if inside else 'None of the'} {found.sets} sets"
    return f"{formatting.rounded(100 * found.inside)}% of the sets"


def _were(found: FitSummary) -> str:
    if found.sets > 1:
        return "were"
    return "was" if found.inside else "was not"


def _sets(found: FitSummary) -> str:
    return f"{formatting.shortest(found.sets_per_leg, 1)} sets"


def _planned(plan: Plan) -> str:
    return span_told(plan.sets_low, plan.sets_high)


def _easily(reserve: float) -> str:
    least = formatting.shortest(reserve, 1)
    return f"stopping {least} to {formatting.shortest(reserve + 1, 1)} reps before you could do no more"
