"""What Today says of the exercises that matter most: levels, records, bests, trends, as Progress has them."""

from dataclasses import dataclass

import pandas as pd

from pages.elements.choices import names_of
from pages.elements.kept import kept, trained
from pages.elements.strength.log import every_best, every_line, every_record, every_trend
from pages.elements.view import View

FIRST = 8  # exercises: the guides', then the latest trained

Series = tuple[str, str]
"""An exercise and its set-up."""


@dataclass(frozen=True, eq=False)
class Strengths:
    """The exercises in their order; frames of the whole log, each as its function in `analytics` gives it."""

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
    return Strengths(
        series=_series(exercises, names),
        line=every_line(view),
        bests=every_best(view),
        history=every_record(view),
        trends=every_trend(view),
    )


def _series(exercises: pd.DataFrame, names: list[str]) -> tuple[Series, ...]:
    """Each exercise with the set-up trained last."""
    latest = exercises.sort_values("last_session").drop_duplicates("exercise", keep="last")
    variants = dict(zip(latest["exercise"], latest["variant"].astype(str), strict=True))
    return tuple((name, variants[name]) for name in names)
