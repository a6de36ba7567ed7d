"""What a session could be: the exercises that are due, and what last time's sets were."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from analytics.exercise_history import last_time
from analytics.next_session import next_session
from data.set_entry import EnteredSession
from data.sets import OneSided, Side
from pages.elements.kept import all_sets, kept, trained
from pages.elements.next_session.log import circumstances
from pages.elements.plans import plans
from pages.elements.view import View

_OFFERED = 8  # exercises; the others are found by their names

Series = tuple[str, str]  # exercise and variant


@dataclass(frozen=True)
class Offer:
    """The exercises to choose from, the first `due` of them suggested; `others` are found by searching."""

    shown: list[Series]
    due: list[Series]
    others: list[Series]


def offer(view: View) -> Offer:
    """What is due first, then what was trained last, then guides that were never trained."""
    rows = suggested(view)
    due = list(zip(rows["exercise"].astype(str), rows["variant"].astype(str), strict=True))
    every = list(dict.fromkeys([*due, *known_exercises(view)]))
    return Offer(every[:_OFFERED], due, every[_OFFERED:])


def known_exercises(view: View) -> list[Series]:
    """Every exercise and set-up there is: those of the guides first, then the others, the latest first."""
    latest = trained(view).sort_values("last_session", ascending=False, kind="stable")
    known = list(zip(latest["exercise"].astype(str), latest["variant"].astype(str), strict=True))
    logged = {exercise for exercise, _ in known}
    of_guides = [one for one in known if one[0] in view.guides]
    new = [(slug, "") for slug in view.guides if slug not in logged]
    return list(dict.fromkeys([*of_guides, *new, *known]))


def suggested(
    view: View, exercises: tuple[Series, ...] = (), session: EnteredSession | None = None
) -> pd.DataFrame:
    """The next session: `analytics.next_session` of these exercises, else of the day that is due.

    It goes by what was done before the session. Without anything due there are no rows.
    """
    return kept(view, _suggested, exercises, _start(session))


def last_sets(view: View, session: EnteredSession | None = None) -> pd.DataFrame:
    """What was done last time of each exercise (`last_time`), before the session."""
    return kept(view, _last_sets, _start(session))


def legs_of(view: View, one: Series, last: pd.DataFrame) -> list[Side]:
    """Whether its sets are done leg by leg or with both: as last time, else as its name tells."""
    sides = set(last["side"])
    if sides & {Side.LEFT, Side.RIGHT}:
        return [Side.LEFT, Side.RIGHT]
    if Side.BOTH in sides:
        return [Side.BOTH]
    guide, known = view.guides.get(one[0]), trained(view)
    told = set(known.loc[known["exercise"] == one[0], "one_sided"])
    one_sided = OneSided.YES in told or (guide is not None and guide.one_sided == OneSided.YES)
    return [Side.LEFT, Side.RIGHT] if one_sided else [Side.BOTH]


def _start(session: EnteredSession | None) -> datetime | None:
    return None if session is None else session.start


def _suggested(view: View, exercises: tuple[Series, ...], before: datetime | None) -> pd.DataFrame:
    return next_session(_sets(view, before), plans(view), view.today, circumstances(view), exercises or None)


def _sets(view: View, before: datetime | None) -> pd.DataFrame:
    sets = all_sets(view)
    return sets if before is None else sets[sets["session_start"] < before]


def _last_sets(view: View, before: datetime | None) -> pd.DataFrame:
    last = last_time(_sets(view, before), view.today)
    return last.assign(exercise=last["exercise"].astype(str), variant=last["variant"].astype(str))
