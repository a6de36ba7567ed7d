"""What Today says of the exercises that matter most, worked out together: levels, records, bests, trends."""

from dataclasses import dataclass

import pandas as pd

from analytics.level_line import level_line
from analytics.levels import session_levels
from analytics.records import record_history
from analytics.strength import session_bests
from analytics.trend import trends
from pages.elements.choices import names_of
from pages.elements.kept import kept, trained
from pages.elements.plans import body_mass_shares, reps_high
from pages.elements.strength.log import weigh_ins_kg
from pages.elements.view import View
from pages.elements.volume.log import EVERYTHING, sets_in

FIRST = 8  # exercises: the guides', then the latest trained

Series = tuple[str, str]
"""An exercise and its set-up."""


@dataclass(frozen=True, eq=False)
class Strengths:
    """Frames of the same exercises, each as its function in `analytics` gives it; `series` in their order."""

    series: tuple[Series, ...]
    line: pd.DataFrame
    bests: pd.DataFrame
    history: pd.DataFrame
    trends: pd.DataFrame

    def of(self, frame: pd.DataFrame, one: Series) -> pd.DataFrame:
        """The rows of an exercise and set-up."""
        return frame[(frame["exercise"] == one[0]) & (frame["variant"] == one[1])]


def strengths(view: View, *, every: bool = False) -> Strengths:
    """The strength of the first exercises of the log, or of every one; each in the set-up trained last."""
    return kept(view, _strengths, every)


def _strengths(view: View, every: bool) -> Strengths:  # noqa: FBT001 - a choice to keep it by
    exercises = trained(view)
    names = names_of(exercises)[: None if every else FIRST]
    sets = sets_in(view, EVERYTHING)
    of_names = sets[sets["exercise"].isin(names)]
    shares, high = body_mass_shares(view), reps_high(view)
    levels = session_levels(of_names, high, weigh_ins_kg(view), shares)
    return Strengths(
        series=_series(exercises, names),
        line=level_line(levels),
        bests=session_bests(of_names, high, shares),
        history=record_history(of_names, high, shares),
        trends=trends(levels, view.today),
    )


def _series(exercises: pd.DataFrame, names: list[str]) -> tuple[Series, ...]:
    """Each exercise with the set-up trained last."""
    latest = exercises.sort_values("last_session").drop_duplicates("exercise", keep="last")
    variants = dict(zip(latest["exercise"], latest["variant"].astype(str), strict=True))
    return tuple((name, variants[name]) for name in names)
