"""Make the files in `data/samples`: six made-up people, the same every time.

Each has a file of sets; what happened to them and what they weighed stands in two more files.
Run from the project's folder: `python -m benchmarks.make_sample_logs`.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from benchmarks.sample_people import PEOPLE, Person
from benchmarks.sample_sets import Row
from benchmarks.sample_training import MADE_UP, season

FOLDER = Path("data/samples")
EVENTS, BODY_MASS = "events.csv", "body_mass.csv"
TIME_COLUMNS = ("date", "time", "session")
SET_COLUMNS = ("exercise", "side", "set_type", "weight", "unit", "reps", "rir", "test", "pain", "note")
EVENT_COLUMNS = ("date", "sample", "kind", "side", "note", "origin")
BODY_MASS_COLUMNS = ("date", "sample", "kg", "origin")

SCALE_NOISE_KG = 0.35
WEEKS_BETWEEN_WEIGH_INS = 4


def files() -> dict[str, str]:
    """What stands in each file of the folder."""
    sets = {f"{person.sample}.csv": _table(TIME_COLUMNS + SET_COLUMNS, sets_of(person)) for person in PEOPLE}
    events = _table(EVENT_COLUMNS, (row for person in PEOPLE for row in events_of(person)))
    weighed = _table(BODY_MASS_COLUMNS, (row for person in PEOPLE for row in weigh_ins_of(person)))
    return {**sets, EVENTS: events, BODY_MASS: weighed}


def sets_of(person: Person) -> Iterator[Row]:
    """The season, with its loads as a person writes them."""
    return (row | {"weight": f"{row['weight']:g}"} for row in season(person))


def events_of(person: Person) -> Iterator[Row]:
    """The strain, if there was one."""
    if person.strain is not None:
        note = "Right hamstring strain"
        row: Row = {"date": person.strain.day, "kind": "injury", "side": "right", "note": note}
        yield row | {"sample": person.sample, "origin": MADE_UP}


def weigh_ins_of(person: Person) -> Iterator[Row]:
    """What the scale showed every few weeks, from the first body mass to the last."""
    if person.weigh_ins is None:
        return
    chance = np.random.default_rng(person.seed)
    for day in _weigh_days(person):
        share = (day - person.first_day) / (person.last_day - person.first_day)
        kg = float(np.interp(share, (0, 1), person.weigh_ins) + chance.normal(0, SCALE_NOISE_KG))
        yield {"date": day, "sample": person.sample, "kg": f"{kg:.1f}", "origin": MADE_UP}


def _weigh_days(person: Person) -> Iterable[date]:
    between = timedelta(weeks=WEEKS_BETWEEN_WEIGH_INS)
    times = (person.last_day - person.first_day) // between + 1
    return [person.first_day + between * time for time in range(times)]


def _table(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()


def main() -> None:
    """Write the files."""
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="")
        print(f"{FOLDER / name}: {text.count(chr(10)) - 1} made-up rows")


if __name__ == "__main__":
    main()
