"""The names of a log, those first whose sets do not say which leg they were. Worked out once a revision."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from data.readings import Readings
from data.sets import OneSided, Side
from data.side_habits import unlabelled
from data.side_notes import NoteSuggestion, note_suggestions
from data.side_offers import Offer, offers
from data.side_rule import SideRule
from data.side_rules import with_side_rules
from pages.elements.kept import kept
from pages.elements.view import View


@dataclass(frozen=True)
class LoggedName:
    """One name of one app, and what its sets say about legs before any rule of the person's.

    `unknown` is how many of its `sets` have no side and are of one leg, or of notes that speak of one; these
    lie in `sessions`, and of `decided` of them the person's rule says the leg by now. Of their `pairs`,
    neighbours in sessions of an even number, `identical_share` are equal (0-1); `no_information`: so many
    that pairs say nothing about balance. `is_one_sided` is done one leg at a time.
    """

    app: str
    name: str
    exercise: str
    sets: int
    has_notes: bool = False
    is_one_sided: bool = False
    unknown: int = 0
    sessions: int = 0
    decided: int = 0
    pairs: int = 0
    identical_share: float = 0.0
    no_information: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other name of the log."""
        return self.app, self.name


def logged_names(view: View) -> tuple[LoggedName, ...]:
    """Every name of the log: those without a side first, then those of which most sets were logged."""
    return kept(view, _logged_names)


def offers_for(view: View, app: str, name: str) -> tuple[Offer, ...]:
    """The rules that would give this name's sets a side (`data.side_offers`)."""
    return kept(view, _offers, app, name)


def suggestions_for(view: View, app: str, name: str) -> tuple[NoteSuggestion, ...]:
    """What the notes of this name suggest (`data.side_notes`)."""
    return tuple(one for one in kept(view, _suggestions) if (one.app, one.exercise_raw) == (app, name))


def sets_without_rules(view: View) -> pd.DataFrame:
    """All sets as understood before any rule for sides."""
    return kept(view, _without_rules)


def rule_of(view: View, app: str, name: str) -> SideRule | None:
    """The person's rule for this name."""
    return view.log.readings(view.athlete).sides.get(app, {}).get(name)


def _without_rules(view: View) -> pd.DataFrame:
    readings = replace(view.log.readings(view.athlete), sides={})
    return view.log.sets(view.athlete, readings=readings)


def _suggestions(view: View) -> tuple[NoteSuggestion, ...]:
    return note_suggestions(sets_without_rules(view))


def _offers(view: View, app: str, name: str) -> tuple[Offer, ...]:
    return offers(sets_without_rules(view), app, name)


def _logged_names(view: View) -> tuple[LoggedName, ...]:
    sets = sets_without_rules(view)
    if sets.empty:
        return ()
    every = {(row["app"], row["exercise_raw"]): _counted(row) for row in _by_name(sets).to_dict("records")}
    told = every | _noted(view, every) | _without_side(sets, every)
    decided = _decided(sets, view.log.readings(view.athlete))
    names = (replace(one, decided=min(one.unknown, decided.get(one.key, 0))) for one in told.values())
    return tuple(sorted(names, key=lambda one: _rank(view, one)))


def _rank(view: View, name: LoggedName) -> tuple[bool, bool, int, int, tuple[str, str]]:
    """Names without a side come first, of these the exercises with a guide, then those with most sets."""
    has_none, has_guide = not name.unknown, name.exercise in view.guides
    return has_none, not has_guide, -name.unknown, -name.sets, name.key


def _decided(sets: pd.DataFrame, readings: Readings) -> dict[tuple[str, str], int]:
    """How many sets of each name have a side by the person's rule alone."""
    before, after = (_unknown(one) for one in (sets, with_side_rules(sets, readings.sides)))
    return {key: count - after.get(key, 0) for key, count in before.items()}


def _unknown(sets: pd.DataFrame) -> dict[tuple[str, str], int]:
    names = ["app", "exercise_raw"]
    unknown = sets[sets["side"] == Side.UNKNOWN].groupby(names, observed=True).size().reset_index()
    return {
        (str(app), str(name)): int(count) for app, name, count in unknown.itertuples(index=False, name=None)
    }


def _by_name(sets: pd.DataFrame) -> pd.DataFrame:
    names = ["app", "exercise_raw", "exercise"]
    told = sets[names].assign(has_notes=sets["note"] != "", is_one_sided=sets["one_sided"] == OneSided.YES)
    flags = told.groupby(names, observed=True, sort=False)[["has_notes", "is_one_sided"]]
    return flags.max().assign(sets=flags.size()).reset_index().astype(dict.fromkeys(names, object))


def _counted(row: dict[Hashable, Any]) -> LoggedName:
    return LoggedName(
        app=row["app"],
        name=row["exercise_raw"],
        exercise=row["exercise"],
        sets=int(row["sets"]),
        has_notes=bool(row["has_notes"]),
        is_one_sided=bool(row["is_one_sided"]),
    )


def _without_side(
    sets: pd.DataFrame, every: dict[tuple[str, str], LoggedName]
) -> dict[tuple[str, str], LoggedName]:
    return {
        (row["app"], row["exercise_raw"]): replace(
            every[row["app"], row["exercise_raw"]],
            unknown=int(row["sets"]),
            sessions=int(row["sessions"]),
            pairs=int(row["pairs"]),
            identical_share=float(row["identical_share"]),
            no_information=bool(row["no_information"]),
        )
        for row in unlabelled(sets).to_dict("records")
    }


def _noted(view: View, every: dict[tuple[str, str], LoggedName]) -> dict[tuple[str, str], LoggedName]:
    """Names that say nothing about legs, with notes that do."""
    return {
        (one.app, one.exercise_raw): replace(every[one.app, one.exercise_raw], unknown=one.sets)
        for one in reversed(kept(view, _suggestions))  # the suggestion for most sets counts
    }
