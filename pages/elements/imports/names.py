"""The names in a file and the exercises they mean, as rows to check."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data.exercise_names import bare_names, understood_names
from data.importers import Export
from data.readings import Readings
from data.sets import Side
from data.understanding import as_understood

Key = tuple[str, str]
Counted = Mapping[Key, Mapping[Hashable, int]]


@dataclass(frozen=True)
class FileName:
    """One exercise as a file calls it; "Curl (Left)" and "Curl (Right)" are one.

    `names` are the logged names, `own` is the name without its side. `exercise` is what they are understood
    as, `offer` a guide's slug that they may mean, or empty.
    """

    app: str
    names: tuple[str, ...]
    own: str
    exercise: str
    offer: str

    @property
    def key(self) -> Key:
        """What tells it from every other row of the file."""
        return self.app, self.own

    @property
    def shown(self) -> str:
        """The names, as one reads them."""
        return self.names[0] if len(self.names) == 1 else f"{self.own} (left, right)"


def names_in(export: Export) -> list[FileName]:
    """Every exercise of the file, the one with most sets first."""
    logged = export.sets if export.logged is None else export.logged
    counted = logged.groupby(["app", "exercise_raw"], observed=True, sort=False).size()
    in_order = counted.sort_values(ascending=False, kind="stable").index
    places = {(str(app), str(name)): place for place, (app, name) in enumerate(in_order)}
    names: dict[str, list[str]] = {}
    for app, name in places:
        names.setdefault(app, []).append(name)
    found = [row for app, its_names in names.items() for row in _of_app(app, its_names, export)]
    return sorted(found, key=lambda row: min(places[row.app, name] for name in row.names))


def with_meanings(readings: Readings, chosen: Mapping[FileName, str]) -> Readings:
    """The readings in which these names mean these exercises; what they mean anyway is no answer."""
    exercises = {app: dict(names) for app, names in readings.exercises.items()}
    for row, exercise in chosen.items():
        if exercise != row.exercise:
            exercises.setdefault(row.app, {}).update(dict.fromkeys(row.names, exercise))
    return replace(readings, exercises=exercises)


def understood(export: Export, readings: Readings) -> Export:
    """The same file, its sets understood by these readings; nothing is read again."""
    if readings == export.readings:
        return export
    logged = export.sets if export.logged is None else export.logged
    return replace(export, sets=as_understood(logged, readings), logged=logged, readings=readings)


def by_name(sets: pd.DataFrame) -> Counted:
    """How many sets of each side every app and logged name has, and in all: `sets`."""
    sides = sets.groupby(["app", "exercise_raw"], observed=True)["side"].value_counts().unstack(fill_value=0)
    sided = sides.reindex(columns=[str(side) for side in Side], fill_value=0)
    counted = sided.assign(sets=sided.sum(axis="columns"))
    names = [(str(app), str(name)) for app, name in counted.index]
    return dict(zip(names, counted.to_dict("records"), strict=True))


def counts_of(row: FileName, counted: Counted) -> dict[str, int]:
    """The sets of one row, by side and in all."""
    every = [counted[row.app, name] for name in row.names]
    return {str(column): sum(int(of_name[column]) for of_name in every) for column in every[0]}


def _of_app(app: str, names: list[str], export: Export) -> Iterator[FileName]:
    said = understood_names(app, names, export.readings.exercises.get(app))
    bare = bare_names(app, names)
    for own, its_names in _grouped(names, bare):
        first = said[its_names[0]]
        yield FileName(app, tuple(sorted(its_names)), own, first.exercise, first.offer)


def _grouped(names: Iterable[str], bare: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(bare[name], []).append(name)
    yield from groups.items()
