"""The balance of a person's log, worked out once a revision: summaries, sessions, level lines, events."""

import numpy as np
import pandas as pd

from analytics.balance import balance_today
from analytics.balance_sessions import balance_sessions
from analytics.leg_movement import leg_movement
from analytics.level_line import level_line
from analytics.pairing import LEGS
from data.sets import Side
from pages.elements.balance.standing import Movements
from pages.elements.kept import all_sets, kept, trained
from pages.elements.plans import body_mass_shares
from pages.elements.strength.log import levels_of, weigh_ins_kg
from pages.elements.view import View


def sided_exercises(view: View) -> pd.DataFrame:
    """The rows of `trained` with a left or a right set, of exercises that `balances` tells of.

    It tells of none with warm-ups alone.
    """
    sided = with_sides(view)
    return sided if sided.empty else sided[sided["exercise"].isin(balances(view)["exercise"])]


def with_sides(view: View) -> pd.DataFrame:
    """The rows of `trained` with a left or a right set, warm-ups among them."""
    exercises = trained(view)
    return exercises[(exercises["left"] > 0) | (exercises["right"] > 0)]


def balances(view: View) -> pd.DataFrame:
    """Where each exercise and set-up with sides stands today: `analytics.balance`, the guides' first."""
    return kept(view, _balances)


def sessions_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """The `balance_sessions` of one exercise and set-up."""
    every = every_session(view)
    chosen = (every["exercise"] == exercise) & (every["variant"] == variant)
    return every[chosen].reset_index(drop=True)


def every_session(view: View) -> pd.DataFrame:
    """The `balance_sessions` of all exercises with sides: that takes little longer than those of one."""
    return kept(view, _sessions)


def legs_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """`analytics.pairing.each_leg` of one exercise and set-up, with the reasons where there is no level."""
    levels = levels_of(view, exercise, variant)
    return levels[levels["side"].isin(LEGS)].reset_index(drop=True)


def lines_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """Both legs' level lines of one exercise and set-up [kg]; of several measures the one used last."""
    lines = level_line(legs_of(view, exercise, variant))
    if lines.empty:
        return lines
    return lines[lines["measure"] == lines["measure"].iloc[-1]].reset_index(drop=True)


def movements(sessions: pd.DataFrame, lines: pd.DataFrame) -> Movements:
    """What each leg's level did over the paired sessions in which both legs have one."""
    levels = lines.pivot_table(index="date", columns="side", values="value", observed=True)
    paired = levels.reindex(columns=[Side.LEFT, Side.RIGHT]).dropna()
    paired = paired[paired.index.isin(sessions.loc[sessions["paired"], "date"])]
    left, right = (
        leg_movement(np.asarray(paired[side], dtype="float64")) for side in (Side.LEFT, Side.RIGHT)
    )
    return Movements(left, right)


def events_of(view: View) -> pd.DataFrame:
    """The person's events up to today, in order of their days."""
    return kept(view, _events)


def _balances(view: View) -> pd.DataFrame:
    names = list(dict.fromkeys(with_sides(view)["exercise"]))
    found = balance_today(every_session(view), _days(view), view.today)
    rank = {name: place for place, name in enumerate(names)}
    names_found = found["exercise"].astype(object)
    return (
        found.assign(exercise=names_found, variant=found["variant"].astype(str), rank=names_found.map(rank))
        .sort_values(["rank", "sessions"], ascending=[True, False], kind="stable", ignore_index=True)
        .drop(columns="rank")
    )


def _sessions(view: View) -> pd.DataFrame:
    sets = all_sets(view)
    sessions = balance_sessions(
        sets[sets["exercise"].isin(list(with_sides(view)["exercise"]))],
        _days(view),
        weigh_ins_kg(view),
        body_mass_shares(view),
        view.log.readings(view.athlete).new_to_me,
    )
    return sessions[sessions["date"] <= pd.Timestamp(view.today)]


def _events(view: View) -> pd.DataFrame:
    events = view.log.events.all(view.athlete)
    return events[events["day"] <= pd.Timestamp(view.today)].reset_index(drop=True)


def _days(view: View) -> list[pd.Timestamp]:
    return list(events_of(view)["day"])
