"""How much was trained, worked out once a revision: of an exercise, the guides together, or everything."""

import pandas as pd

from analytics.exercise_history import until
from analytics.set_counts import Counting, daily_counts, session_counts, weekly_totals
from analytics.volume import hard_sets_per_leg, weekly_sides, weekly_volume
from data.preferences import SetCounting
from pages.elements.kept import all_sets, kept, sets_of
from pages.elements.plans import body_mass_shares, reps_low
from pages.elements.strength.log import weigh_ins_kg
from pages.elements.view import View

HAMSTRINGS = "Hamstrings"  # all five guides train them; what else does is not known here
EVERYTHING = "Everything"
_RULES = {SetCounting.EACH_LEG: Counting.PER_LEG, SetCounting.EACH_ROW: Counting.EACH_ROW}


def groups(view: View, exercises: pd.DataFrame) -> tuple[str, ...]:
    """What can be looked at together in a log of these exercises, beside each by itself."""
    of_guides = exercises["exercise"].isin(list(view.guides))
    names = [(HAMSTRINGS, of_guides.any()), (EVERYTHING, not of_guides.all())]
    return tuple(name for name, there in names if there)


def rule_of(view: View) -> Counting:
    """What counts as one set, as the person chose."""
    return _RULES[view.log.preferences.of(view.athlete).set_counting]


def sets_in(view: View, chosen: str) -> pd.DataFrame:
    """The sets of an exercise or group up to today."""
    if chosen not in (HAMSTRINGS, EVERYTHING):
        return until(sets_of(view, chosen), view.today)
    known = until(all_sets(view), view.today)
    return known if chosen == EVERYTHING else known[known["exercise"].isin(list(view.guides))]


def counts_of(view: View, chosen: str) -> pd.DataFrame:
    """`analytics.set_counts.session_counts` of an exercise or group, by the person's rule."""
    return kept(view, _counts, chosen)


def days_of(view: View, chosen: str) -> pd.DataFrame:
    """`analytics.set_counts.daily_counts` of an exercise or group."""
    return kept(view, _days, chosen)


def totals_of(view: View, chosen: str) -> pd.DataFrame:
    """`analytics.set_counts.weekly_totals` of an exercise or group."""
    return kept(view, _totals, chosen)


def weekly_of(view: View, chosen: str) -> pd.DataFrame:
    """`analytics.volume.weekly_volume` of an exercise or group: a row a week, exercise, set-up and side."""
    return kept(view, _weekly, chosen)


def variants_of(view: View, exercise: str) -> list[str]:
    """The set-ups of an exercise."""
    return [str(variant) for variant in weekly_of(view, exercise)["variant"].unique()]


def legs_of(view: View, chosen: str) -> pd.DataFrame:
    """`analytics.volume.hard_sets_per_leg` of an exercise or group: a row a week and side."""
    return kept(view, _legs, chosen)


def sides_of(view: View, chosen: str) -> pd.DataFrame:
    """`analytics.volume.weekly_sides` of an exercise or group: left beside right."""
    return kept(view, _sides, chosen)


def _counts(view: View, chosen: str) -> pd.DataFrame:
    return session_counts(sets_in(view, chosen), reps_low(view), rule_of(view))


def _days(view: View, chosen: str) -> pd.DataFrame:
    return daily_counts(counts_of(view, chosen))


def _totals(view: View, chosen: str) -> pd.DataFrame:
    return weekly_totals(counts_of(view, chosen))


def _weekly(view: View, chosen: str) -> pd.DataFrame:
    return weekly_volume(
        sets_in(view, chosen),
        reps_low(view),
        body_mass_kg=weigh_ins_kg(view),
        body_mass_shares=body_mass_shares(view),
    )


def _legs(view: View, chosen: str) -> pd.DataFrame:
    return hard_sets_per_leg(weekly_of(view, chosen))


def _sides(view: View, chosen: str) -> pd.DataFrame:
    return weekly_sides(weekly_of(view, chosen))
