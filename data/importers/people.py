"""Whose rows a file holds: a device in a clinic or a coach's table has many people, a log is one person's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.importers.columns import BLANK, Column
from data.importers.export import Question, RefusedFile
from data.importers.text_table import same_name
from data.readings import Readings

MAX_PEOPLE = 500
NOBODY = "Nobody is named here, but other people are in the other rows"
_MOST_NAMED = 5  # in a notice

Counts = Callable[[], npt.NDArray[np.intp]]
"""How many things each row has; asked only where there is a question."""


@dataclass(frozen=True)
class Person:
    """Which rows are the person's, and which are nobody's; what is to be asked and said, and the readings."""

    is_theirs: npt.NDArray[np.bool_]
    is_nobodys: npt.NDArray[np.bool_]
    questions: tuple[Question, ...]
    notices: tuple[str, ...]
    readings: Readings


def person_of(
    app: str, names: Column, readings: Readings, *, things: str, counts: Counts | None = None
) -> Person:
    """The one person of the file, or the one that is answered or proposed where it names several.

    `things` is what a row gives, such as "tests", and `counts` says how many of them each row has: one, where
    it is not given. Nobody's rows come in under the wrong name: a name only tells the people of one file
    apart, and who the log belongs to is chosen by whoever imports. Raises `RefusedFile` where there are more
    people than one could choose from.
    """
    people = _people(names, things)
    rows = np.ones(len(names.codes), dtype=np.intp)
    if len(people) <= 1:
        said = tuple(f"All {things} of this file are those of {name}." for name in people.values())
        return Person(rows > 0, rows < 1, (), said, readings)
    questions: tuple[Question, ...] = ()
    if same_name(readings.people.get(app, "")) not in people:
        questions = (_question(people, _counted(names, rows if counts is None else counts()), things),)
        readings = readings.answered(app, questions[0].name, questions[0].proposed)
    chosen = same_name(readings.people[app])
    by_person = _counted(names, rows)
    others = {name: by_person[key] for key, name in people.items() if key != chosen}
    said = _staying_out(others, things if counts is None else "rows")
    is_theirs = names.where(lambda name: same_name(name) == chosen)
    return Person(is_theirs, names.is_blank(), questions, said, readings)


def _people(names: Column, things: str) -> dict[str, str]:
    """The people that rows of a file name, in its order, by their names as names are compared."""
    people: dict[str, str] = {}
    for code in dict.fromkeys(names.codes.tolist()):
        people.setdefault(same_name(names.texts[code]), names.texts[code])
    people.pop(BLANK, None)
    if len(people) > MAX_PEOPLE:
        raise RefusedFile(
            f"This file names {len(people):,} people. "
            f"Please export the {things} of one person, and choose that file."
        )
    return people


def _counted(names: Column, counts: npt.NDArray[np.intp]) -> dict[str, int]:
    """How many things each person has."""
    of_text = np.bincount(names.codes, weights=counts, minlength=len(names.texts)).astype(int)
    counted: dict[str, int] = {}
    for name, count in zip(names.texts, of_text.tolist(), strict=True):
        counted[same_name(name)] = counted.get(same_name(name), 0) + count
    return counted


def _question(people: Mapping[str, str], counted: Mapping[str, int], things: str) -> Question:
    most = max(people, key=lambda key: counted[key])  # the first of several who have as many
    by_name = sorted(people.items())
    return Question(
        name="person",
        text=f"This file has {things} of several people, and a log is one person's. "
        f"Whose {things} should come in?",
        options={name: f"{name} ({_how_many(counted[key], things)})" for key, name in by_name},
        proposed=people[most],
        evidence=f"{people[most]} has the most {things} here. Please check the name.",
    )


def _staying_out(others: Mapping[str, int], rows: str) -> tuple[str, ...]:
    """How many rows are of others, and of whom: those who have most come first."""
    by_count = sorted(others, key=lambda name: -others[name])
    named = [f"{name} ({others[name]:,})" for name in by_count[:_MOST_NAMED]]
    more = [f"{len(others) - _MOST_NAMED:,} more"] if len(others) > _MOST_NAMED else []
    return (
        f"{rows.capitalize()} of other people that stay out: {sum(others.values()):,}.",
        f"Other people in this file: {', '.join([*named, *more])}.",
    )


def _how_many(count: int, things: str) -> str:
    return f"1 {things.removesuffix('s')}" if count == 1 else f"{count:,} {things}"
