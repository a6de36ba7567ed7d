"""The training of a made-up person: on which days they come, and what the file says of their sessions."""

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from benchmarks.sample_athlete import DAY_NOISE, Athlete
from benchmarks.sample_people import Person
from benchmarks.sample_sets import Outing, Row, exercise

MADE_UP = "made-up sample"


def season(person: Person) -> Iterator[Row]:
    """Every set of the season, in order; the first one of each session says that it is made up."""
    athlete = Athlete(np.random.default_rng(person.seed))
    for number, day in enumerate(training_days(person, athlete)):
        slot = person.slots[day.weekday()]
        for position, row in enumerate(session(person, athlete, day, number)):
            notes = ["" if position else MADE_UP, str(row.get("note", ""))]
            shared = {"date": day, "time": slot.time, "session": slot.title, "unit": "kg"}
            yield row | shared | {"note": "; ".join(filter(None, notes))}


def training_days(person: Person, athlete: Athlete) -> list[date]:
    """The days of the plan, some of them missed; those that matter to the story are always there."""
    days = (person.last_day - person.first_day).days + 1
    calendar = [person.first_day + timedelta(days=number) for number in range(days)]
    there = [day for day in calendar if day.weekday() in person.slots and not _rests(person, day)]
    always = {person.last_day, *person.test_days, *person.missed_rep_days}
    if person.strain is not None:
        always |= {person.strain.day, person.strain.back}
    return [day for day in there if athlete.happens(person.slots[day.weekday()].comes) or day in always]


def session(person: Person, athlete: Athlete, day: date, number: int) -> Iterator[Row]:
    """The lifts of the day. The sides take turns in going first; who matches them starts with the right."""
    outing = Outing(person, athlete, day, athlete.varies(DAY_NOISE))
    for lift in person.lifts(day):
        left_first = number % 2 and not person.matches
        yield from exercise(outing, lift, lift.sides if left_first else lift.sides[::-1])


def _rests(person: Person, day: date) -> bool:
    """Whether the person is away, or between a strain and the first session after it."""
    away = person.away is not None and person.away[0] <= day <= person.away[1]
    return away or (person.strain is not None and person.strain.day < day < person.strain.back)
