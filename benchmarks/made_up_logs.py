"""Made-up training logs of any size, the same every time: no real person trained these sets."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice

import numpy as np

from data.importers import Export, read_export

_SEED = 215
_OWN_HEADER = "date,time,exercise,side,weight,unit,reps,rir"
_HEVY_HEADER = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes",'
    '"set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)
_LEGS = ("left", "right")
# Sides, sets of each side, first load [kg].
_EXERCISES: dict[str, tuple[tuple[str, ...], int, float]] = {
    "Romanian deadlift": (("both",), 4, 60),
    "Single-leg Romanian deadlift": (_LEGS, 3, 18),
    "Seated hamstring curl": (_LEGS, 3, 30),
    "Hamstring bridge": (("both",), 4, 10),
    "Single-leg hamstring bridge": (_LEGS, 3, 5),
    "Split squat": (_LEGS, 3, 20),
}  # few enough that every page has a button for each
_EXERCISES_A_SESSION = 4
_HEVY_EXERCISES = (
    "Romanian Deadlift (Barbell)",
    "Single Leg Romanian Deadlift (Dumbbell)",
    "Seated Leg Curl (Machine)",
    "Lying Leg Curl (Machine)",
    "Hip Thrust (Barbell)",
    "Bulgarian Split Squat",
    "Leg Press (Machine)",
    "Squat (Barbell)",
    "Bench Press (Barbell)",
    "Pull Up",
)
_HEVY_SETS_A_BLOCK, _HEVY_SETS_A_SESSION = 4, 24


def own_export(sets: int, today: date) -> Export:
    """A log in our own table format, read: that many sets, the last session the day before `today`.

    Three sessions a week with four of six exercises each, most of them on one leg after the other: 10,000
    sets are three years.
    """
    return read_export(own_file(sets, today), "made-up-log.csv", today=today)


def own_file(sets: int, today: date) -> bytes:
    """The file of `own_export`."""
    done = list(islice(_done(), sets))
    last = done[-1][0]
    chance = np.random.default_rng(_SEED)
    vary, reps, rir = (
        chance.normal(1, 0.04, sets),
        chance.integers(5, 10, sets),
        chance.integers(0, 3, sets),
    )
    rows = [
        f"{_day(last - session, today)},18:30,{exercise},{side},"
        f"{_half_kg(first_kg * (1 + 0.4 * session / max(last, 1)) * vary[n])},kg,{reps[n]},{rir[n]}"
        for n, (session, exercise, side, first_kg) in enumerate(done)
    ]
    return _file(_OWN_HEADER, rows)


def _done() -> Iterator[tuple[int, str, str, float]]:
    """Sets without end, in the order they are done: session number, exercise, side, first load [kg]."""
    names = list(_EXERCISES)
    for session in count():
        for place in range(_EXERCISES_A_SESSION):
            name = names[(session * _EXERCISES_A_SESSION + place) % len(names)]
            sides, sets, first_kg = _EXERCISES[name]
            for side in sides * sets:
                yield session, name, side, first_kg


def _day(sessions_later: int, today: date) -> date:
    weeks, place = divmod(sessions_later, 3)
    return today - timedelta(weeks=weeks, days=1 + 2 * place)


def _half_kg(load_kg: float) -> float:
    return round(load_kg * 2) / 2


def hevy_file(sets: int, today: date) -> bytes:
    """A Hevy export with 14 columns, English dates and that many sets, newest first: 24 sets a day.

    100,000 sets are about 11 MB.
    """
    chance = np.random.default_rng(_SEED)
    load_kg, reps = chance.integers(10, 200, sets) / 2, chance.integers(5, 13, sets)
    rows = [_hevy_row(n, today, load_kg[n], reps[n]) for n in range(sets)]
    return _file(_HEVY_HEADER, rows)


def _hevy_row(number: int, today: date, load_kg: float, reps: int) -> str:
    day = today - timedelta(days=1 + number // _HEVY_SETS_A_SESSION)
    block, position = divmod(number, _HEVY_SETS_A_BLOCK)
    when = f"{day.day} {day:%b %Y}"
    kind = "normal" if position else "warmup"
    exercise = _HEVY_EXERCISES[block % len(_HEVY_EXERCISES)]
    rpe = "" if number % 5 == 0 else "8.5"
    times = f'"{when}, 18:05","{when}, 19:10"'
    return f'"Legs and hips",{times},"","{exercise}",,"",{position},"{kind}",{load_kg:g},{reps},,,{rpe}'


def _file(header: str, rows: list[str]) -> bytes:
    return "\n".join([header, *rows, ""]).encode()
