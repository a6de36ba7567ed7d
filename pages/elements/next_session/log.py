"""The next session of a person's log, worked out once a revision: from the day due, or for one exercise."""

from collections.abc import Mapping

import pandas as pd

from analytics.available_loads import AvailableLoads
from analytics.next_session import Circumstances, next_session
from analytics.program_check import program_check
from analytics.side_advice import clear_spells
from data.preferences import Preferences
from data.sets import OneSided
from pages.elements.balance.log import balances, every_session
from pages.elements.kept import all_sets, kept, trained
from pages.elements.plans import body_mass_shares, plans
from pages.elements.strength.log import weigh_ins_kg
from pages.elements.view import View

_HANDS = {"both hands": 2, "far hand": 1}  # that hold a dumbbell in a guide's drawing


def next_sets(view: View) -> pd.DataFrame:
    """`analytics.next_session.next_session` of the day that is due; no rows where nothing was trained."""
    return kept(view, _next_sets)


def next_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """The same for one exercise and set-up: one row, or none where it was never trained."""
    return kept(view, _next_of, exercise, variant)


def circumstances(view: View) -> Circumstances:
    """What else decides about it: the balance, the loads there are, body weight, what is new."""
    return kept(view, _circumstances)


def load_step_kg(view: View, exercise: str, variant: str) -> float:
    """By how much the load of an exercise and set-up grows [kg]; of two dumbbells both together."""
    known = trained(view)
    told = set(known.loc[known["exercise"] == exercise, "one_sided"])
    one_sided = OneSided.NO if OneSided.NO in told else OneSided.UNKNOWN
    hands = _hands(view, exercise, variant.lower(), one_sided)
    return _step_kg(hands, view.log.preferences.of(view.athlete).in_use(view.unit))


def program_of(view: View) -> pd.DataFrame:
    """`analytics.program_check.program_check` of the last weeks."""
    return kept(view, _program)


def _next_sets(view: View) -> pd.DataFrame:
    return next_session(all_sets(view), plans(view), view.today, circumstances(view))


def _next_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    wanted = [(exercise, variant)]
    return next_session(all_sets(view), plans(view), view.today, circumstances(view), wanted)


def _program(view: View) -> pd.DataFrame:
    new = view.log.readings(view.athlete).new_to_me
    return program_check(all_sets(view), plans(view), view.today, new_to_me=new)


def _circumstances(view: View) -> Circumstances:
    new = view.log.readings(view.athlete).new_to_me
    summary = balances(view)
    return Circumstances(
        balance=summary if len(summary) else None,
        spells=clear_spells(every_session(view)),
        available_loads=_loads(view),
        body_mass_kg=weigh_ins_kg(view),
        body_mass_shares=body_mass_shares(view),
        new_to_me=new,
    )


def _loads(view: View) -> Mapping[str, AvailableLoads]:
    """The steps in which each exercise's load grows: of dumbbells where it is done with them, else of plates.

    The set-up trained last decides, as the log names it; where it says nothing, the guide.
    """
    chosen = view.log.preferences.of(view.athlete).in_use(view.unit)
    exercises = trained(view).sort_values("last_session").drop_duplicates("exercise", keep="last")
    rows = zip(exercises["exercise"], exercises["variant"].astype(str), exercises["one_sided"], strict=True)
    return {
        name: AvailableLoads(_step_kg(_hands(view, name, variant.lower(), sided), chosen))
        for name, variant, sided in rows
    }


def _hands(view: View, exercise: str, variant: str, one_sided: str) -> int:
    """How many hands hold a dumbbell, 0 for any other equipment: two dumbbells are logged as one load."""
    guide = view.guides.get(exercise)
    if guide and variant in {"", "dumbbell"}:
        return _HANDS.get(guide.scene.dumbbells or "", 0)
    if "dumbbell" not in variant:
        return 0
    return 2 if one_sided == OneSided.NO else 1


def _step_kg(hands: int, chosen: Preferences) -> float:
    return hands * chosen.dumbbell_step_kg if hands else chosen.plate_step_kg
