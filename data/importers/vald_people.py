"""Whose strength tests a file holds: a device in a clinic or a club tests many, and a log is one person's."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.importers.columns import Column
from data.importers.export import Question, RefusedFile
from data.importers.text_table import same_name
from data.readings import Readings

MAX_PEOPLE = 500
NOBODY = "Nobody is named here, but other people are in the other rows"


@dataclass(frozen=True)
class Person:
    """Which rows are the person's, and which are nobody's; what is to be asked and said, and the readings."""

    is_theirs: npt.NDArray[np.bool_]
    is_nobodys: npt.NDArray[np.bool_]
    questions: tuple[Question, ...]
    notices: tuple[str, ...]
    readings: Readings


def person_of(app: str, names: Column, readings: Readings) -> Person:
    """The one person of the file, or the one that is answered or proposed where it names several.

    Nobody's tests come in under the wrong name: a name only tells the people of one file apart, and who the
    log belongs to is chosen by whoever imports. Raises `RefusedFile` where there are more people than one
    could choose from.
    """
    people = _people(names)
    if len(people) <= 1:
        everyone = np.ones(len(names.codes), dtype=bool)
        said = tuple(f"All tests of this file are those of {name}." for name in people.values())
        return Person(everyone, ~everyone, (), said, readings)
    questions: tuple[Question, ...] = ()
    if same_name(readings.people.get(app, "")) not in people:
        questions = (_question(names, people),)
        readings = readings.answered(app, questions[0].name, questions[0].proposed)
    chosen = same_name(readings.people[app])
    is_theirs = names.where(lambda name: same_name(name) == chosen)
    is_nobodys = names.is_blank()
    others = int((~is_theirs & ~is_nobodys).sum())
    said = (f"Tests of other people that stay out: {others:,}.",)
    return Person(is_theirs, is_nobodys, questions, said, readings)


def _people(names: Column) -> dict[str, str]:
    """The people that a file names, by their names as names are compared."""
    people = {same_name(name): name for name in reversed(names.texts) if name}
    if len(people) > MAX_PEOPLE:
        raise RefusedFile(
            f"This file names {len(people):,} people. "
            "Please export the tests of one person, and choose that file."
        )
    return people


def _question(names: Column, people: Mapping[str, str]) -> Question:
    tests = Counter(same_name(names.texts[code]) for code in names.codes.tolist())
    most = max(people, key=lambda key: tests[key])
    by_name = sorted(people.items())
    return Question(
        name="person",
        text="This file has tests of several people, and a log is one person's. Whose tests should come in?",
        options={name: f"{name} ({_counted(tests[key])})" for key, name in by_name},
        proposed=people[most],
        evidence=f"{people[most]} has the most tests here. Please check the name.",
    )


def _counted(tests: int) -> str:
    return "1 test" if tests == 1 else f"{tests:,} tests"
