"""What to do next: for each exercise of the day that is due its sets, reps, load of each leg, and the reason.

Numbers and words of closed vocabularies only; the sentences are made in `pages`.
Source: docs/metrics.md, "What to do next".
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from analytics.available_loads import AvailableLoads
from analytics.due_day import due_day, in_order, training_days
from analytics.exercise_history import History, history, lately, until
from analytics.introductions import Series, first_days, introduction_rir, introduction_week
from analytics.leg_steps import leg_steps
from analytics.loads import BodyMass, Shares
from analytics.next_session_rows import Prescription, as_frame
from analytics.plans import Plan, Plans
from analytics.session_sets import DatedSets
from analytics.set_numbers import (
    Caps,
    SetNumber,
    hard_sets_this_week,
    set_number,
    usual_sets,
    within_week,
)
from analytics.side_advice import SPELL_COLUMNS, SUMMARY_USED, Row, Sides, sides_of
from data.sets import Side, as_sets

_ANY_LOADS = AvailableLoads()


@dataclass(frozen=True, eq=False)
class Circumstances:
    """What is known besides the sets; all of it may be left out.

    `balance` is what `analytics.balance.balance` gives and `spells` what `clear_spells` gives: without them
    nothing is said about sides. `available_loads` are those of all exercises, or by exercise, with steps of
    2.5 kg for others. `new_to_me` names exercises and variants that the person is only learning.
    """

    balance: pd.DataFrame | None = None
    spells: pd.DataFrame | None = None
    available_loads: AvailableLoads | Mapping[str, AvailableLoads] = _ANY_LOADS
    body_mass_kg: BodyMass = None
    body_mass_shares: Shares = None
    new_to_me: Collection[Series] = ()
    caps: Caps = field(default_factory=Caps)

    def loads(self, exercise: str) -> AvailableLoads:
        """The loads there are for an exercise."""
        loads = self.available_loads
        return loads if isinstance(loads, AvailableLoads) else loads.get(exercise, _ANY_LOADS)


def next_session(
    sets: pd.DataFrame,
    plans: Plans,
    today: date,
    circumstances: Circumstances | None = None,
    exercises: Sequence[Series] | None = None,
) -> pd.DataFrame:
    """The next session, a row an exercise and variant in the order to do them, with `NEXT_COLUMNS`.

    `sets` is the whole log of one athlete; what lies after `today` does not count. `exercises` asks for
    these (exercise, variant) instead of those of the day that is due. No rows where nothing was trained.
    What the columns mean: `analytics.next_session_rows`. Source: docs/metrics.md, "What to do next".
    """
    given = circumstances or Circumstances()
    known = until(as_sets(sets), today)
    past = history(_looked_at(known, plans, exercises), given.body_mass_kg, given.body_mass_shares)
    wanted = [one for one in (exercises or _due(past, plans)) if one in past.rows]
    if not wanted:
        return as_frame([])
    sides = _sides(wanted, past, given, today)
    weeks = _introductions(wanted, known, plans, today, given.new_to_me)
    cases = {one: _case(one, past, plans.get(one[0]), weeks[one], sides[one]) for one in wanted}
    weaker_first = [one for one, case in cases.items() if case.sides.weaker_first]
    rows = [_prescription(cases[one], given, today) for one in in_order(wanted, plans, weaker_first)]
    return as_frame(_within_week(rows, hard_sets_this_week(known, plans, today), given.caps))


@dataclass(frozen=True)
class _Case:
    """An exercise as it stands: its sessions latest first, and its plan with the aim of the day."""

    series: Series
    sessions: list[DatedSets]
    plan: Plan | None
    week: int
    sides: Sides


def _looked_at(sets: pd.DataFrame, plans: Plans, exercises: Sequence[Series] | None) -> pd.DataFrame:
    if exercises is None:
        return lately(sets, plans)
    return sets[sets["exercise"].isin([name for name, _ in exercises])]


def _due(past: History, plans: Plans) -> list[Series]:
    day = due_day(training_days(past.lifted), plans)
    return [] if day is None else list(day.exercises)


def _sides(wanted: Sequence[Series], past: History, given: Circumstances, today: date) -> dict[Series, Sides]:
    summaries, spells = _rows(given.balance, SUMMARY_USED), _rows(given.spells, SPELL_COLUMNS)
    return {one: sides_of(summaries.get(one), spells.get(one), past.last_test(one), today) for one in wanted}


def _rows(frame: pd.DataFrame | None, names: Sequence[str]) -> dict[Series, Row]:
    """The rows of a frame by exercise and variant."""
    if frame is None:
        return {}
    columns = [list(frame[name]) for name in names]
    rows = [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]
    return {(row["exercise"], row["variant"]): row for row in rows}


def _case(one: Series, past: History, plan: Plan | None, week: int, sides: Sides) -> _Case:
    sessions = past.sessions(one)
    # Nobody comes first where the last session was done with both legs together.
    legs = sides if sessions[0].sets.one_sided else replace(sides, weaker=None)
    aim = None if plan is None else replace(plan, target_rir=introduction_rir(week, plan))
    return _Case(one, sessions, aim, week, legs)


def _introductions(
    wanted: Sequence[Series], sets: pd.DataFrame, plans: Plans, today: date, new_to_me: Collection[Series]
) -> dict[Series, int]:
    """The week of each one's introduction, 0 for none and without a plan."""
    firsts = first_days(sets)
    return {
        one: introduction_week(one, plans[one[0]], firsts, today, new_to_me) if one[0] in plans else 0
        for one in wanted
    }


def _prescription(case: _Case, given: Circumstances, today: date) -> Prescription:
    last, before = case.sessions[0], case.sessions[1].sets if len(case.sessions) > 1 else None
    return Prescription(
        series=case.series,
        plan=case.plan,
        last=last,
        steps=leg_steps(last.sets, before, case.plan, given.loads(case.series[0]), case.sides),
        sides=case.sides,
        number=_number(case, given.caps, today),
        introduction=case.week,
        days_ago=(today - last.date).days,
    )


def _number(case: _Case, caps: Caps, today: date) -> SetNumber:
    last = case.sessions[0].sets
    if case.plan is None:
        return SetNumber(last.per_leg())
    return set_number(
        case.sessions, usual_sets(last, case.plan, case.sides, case.week), case.sides, today, caps
    )


def _within_week(rows: list[Prescription], done: Mapping[Side, int], caps: Caps) -> list[Prescription]:
    """The rows with the week's limit; exercises without a plan are outside it."""
    planned = [row.number for row in rows if row.plan is not None]
    numbers = iter(within_week(planned, done, caps))
    return [row if row.plan is None else replace(row, number=next(numbers)) for row in rows]
