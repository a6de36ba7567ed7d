"""Make `data/sample_log.csv`: a made-up season of one athlete, the same every time.

The athlete trains legs two or three times a week, strains the right hamstring in spring and pauses for three
weeks. Afterwards the single-leg Romanian deadlift joins the plan: there the right leg is clearly weaker at
first and slowly closes the gap.
Run from the project's folder: `python -m benchmarks.make_sample_log`.
"""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from benchmarks.sample_athlete import (
    BRIDGE,
    CURL,
    DAY_NOISE,
    DEADLIFT,
    EPLEY,
    FATIGUE,
    FIRST_MONDAY,
    ONE_LEG_BRIDGE,
    ONE_LEG_DEADLIFT,
    RETURN,
    SIDE_NOISE,
    STRAIN,
    WEEKS,
    Athlete,
    Done,
    Lift,
    strength,
    working_set,
)  # fmt: skip

FILE = Path("data/sample_log.csv")
TIME_COLUMNS = ("date", "time", "session")
SET_COLUMNS = ("exercise", "side", "set_type", "weight", "unit", "reps", "rir", "test", "pain", "note")

HOLIDAY = (date(2026, 8, 10), date(2026, 8, 16))
TEST_DAY, MISSED_REP_DAY = date(2026, 10, 8), date(2026, 9, 14)
ONE_LEG_BRIDGE_FROM = date(2026, 3, 9)
PLAN = {0: ("Legs B", "18:10"), 3: ("Legs A", "06:40"), 5: ("Legs C", "10:05")}  # by weekday, Monday is 0
COMES = {0: 0.95, 3: 0.95, 5: 0.62}  # how likely the athlete is to train that day

NO_RIR = 0.06  # share of sets where the athlete forgot to write them down

Row = dict[str, object]


def season(athlete: Athlete) -> Iterator[Row]:
    """Every set of the season, in order; the first one of each session says that it is made up."""
    for number, day in enumerate(training_days(athlete)):
        title, time = PLAN[day.weekday()]
        for position, row in enumerate(session(athlete, day, number)):
            notes = ["" if position else "made-up sample", str(row.get("note", ""))]
            shared = {"date": day, "time": time, "session": title, "unit": "kg"}
            yield row | shared | {"note": "; ".join(filter(None, notes))}


def training_days(athlete: Athlete) -> list[date]:
    """Mondays and Thursdays and most Saturdays, some of them missed; the last is a Thursday."""
    last = FIRST_MONDAY + timedelta(weeks=WEEKS - 1, days=3)
    calendar = [FIRST_MONDAY + timedelta(days=days) for days in range((last - FIRST_MONDAY).days + 1)]
    planned = [day for day in calendar if day.weekday() in PLAN]
    there = [day for day in planned if not STRAIN < day < RETURN and not HOLIDAY[0] <= day <= HOLIDAY[1]]
    always = {STRAIN, RETURN, TEST_DAY, MISSED_REP_DAY, last}
    return [day for day in there if athlete.happens(COMES[day.weekday()]) or day in always]


def session(athlete: Athlete, day: date, number: int) -> Iterator[Row]:
    """Two exercises, as the guides advise."""
    shape = athlete.varies(DAY_NOISE)
    for lift in lifts_of(day):
        sides = lift.sides if number % 2 else lift.sides[::-1]
        yield from exercise(athlete, lift, day, sides, shape)


def lifts_of(day: date) -> tuple[Lift, Lift]:
    """The exercises of that day; the bridge on one leg comes in March, the deadlift on one leg in May."""
    if day < RETURN:
        bridge = ONE_LEG_BRIDGE if day >= ONE_LEG_BRIDGE_FROM else BRIDGE
        return {0: (DEADLIFT, bridge), 3: (DEADLIFT, CURL), 5: (BRIDGE, CURL)}[day.weekday()]
    if day.weekday() == 0:
        return DEADLIFT, ONE_LEG_BRIDGE
    return ONE_LEG_DEADLIFT, CURL if day.weekday() == 3 else BRIDGE


def exercise(athlete: Athlete, lift: Lift, day: date, sides: tuple[str, ...], shape: float) -> Iterator[Row]:
    """A warm-up and the working sets; then the next session's loads are chosen."""
    test = day == TEST_DAY and lift is ONE_LEG_DEADLIFT
    loads = loads_of(athlete, lift, day, sides)
    if test:  # a test compares both legs at the same load
        loads = dict.fromkeys(sides, min(loads.values()))
    if lift.first_kg:
        yield from (warm_up(lift, side, loads[side]) for side in sides)
    form = {side: strength(lift, side, day) + shape + athlete.varies(SIDE_NOISE) for side in sides}
    done: dict[str, list[Done]] = {side: [] for side in sides}
    for side, one in working_sets(athlete, lift, form, loads, test=test):
        if day == STRAIN and lift is CURL and side == "right":
            yield strained(lift, one.load_kg)
            return
        done[side].append(one)
        yield as_logged(athlete, lift, side, one)
    if day == MISSED_REP_DAY and lift is DEADLIFT:
        yield missed_rep(lift, loads["both"])
    choose_next(athlete, lift, done)


def working_sets(
    athlete: Athlete, lift: Lift, form: dict[str, float], loads: dict[str, float], *, test: bool
) -> Iterator[tuple[str, Done]]:
    """The sides in turns, a step lighter from the next turn on when the reps fall well short."""
    for position in range(lift.sets):
        turn = {}
        for side, load_kg in loads.items():
            turn[side] = working_set(athlete, lift, form[side] - FATIGUE * position, load_kg, test=test)
            yield side, turn[side]
        if any(one.reps < lift.reps_low - 1 for one in turn.values()):
            loads = {side: max(0, load_kg - lift.step_kg) for side, load_kg in loads.items()}


def loads_of(athlete: Athlete, lift: Lift, day: date, sides: tuple[str, ...]) -> dict[str, float]:
    """The load of each side [kg]: what was chosen last time, less in the first session after the strain."""
    chosen = {side: athlete.loads.get((lift.name, side), lift.first_kg) for side in sides}
    back = (lift.name, "came back")
    if day < RETURN or back in athlete.loads:
        return chosen
    athlete.loads[back] = 1
    careful = {side: 0.74 if side == "right" and lift.own_loads else 0.88 for side in sides}
    return {side: lift.step_kg * round(careful[side] * chosen[side] / lift.step_kg) for side in sides}


def as_logged(athlete: Athlete, lift: Lift, side: str, done: Done) -> Row:
    """The set as the athlete writes it down."""
    row: Row = {"exercise": lift.name, "side": side, "weight": done.load_kg, "reps": done.reps}
    row |= {"set_type": "working", "test": "yes" if done.test else ""}
    if athlete.happens(NO_RIR):
        return row
    return row | {"rir": done.rir, "set_type": "working" if done.rir else "failure"}


def strained(lift: Lift, load_kg: float) -> Row:
    """The set that ends the session and the spring."""
    row: Row = {"exercise": lift.name, "side": "right", "set_type": "working", "weight": load_kg, "reps": 4}
    return row | {"pain": "yes", "note": "strained the back of the right thigh, stopped"}


def warm_up(lift: Lift, side: str, load_kg: float) -> Row:
    """One lighter set before the work."""
    light = lift.step_kg * round(0.6 * load_kg / lift.step_kg)
    return {"exercise": lift.name, "side": side, "set_type": "warmup", "weight": light, "reps": lift.reps_low}


def missed_rep(lift: Lift, load_kg: float) -> Row:
    """A try at more than the athlete can hold."""
    heavy = load_kg + 3 * lift.step_kg
    row: Row = {"exercise": lift.name, "side": "both", "set_type": "failure", "weight": heavy, "reps": 0}
    return row | {"note": "tried a heavier pair, grip gave out"}


def choose_next(athlete: Athlete, lift: Lift, done: dict[str, list[Done]]) -> None:
    """Choose the next session's loads, one for both legs unless they differ much."""
    for sides in [[side] for side in done] if lift.own_loads else [list(done)]:
        load_kg = min(one.load_kg for side in sides for one in done[side])
        able = min(sum(one.able for one in done[side]) / lift.sets for side in sides)
        step = next_step(lift, load_kg, able)
        athlete.loads |= {(lift.name, side): max(0, load_kg + step) for side in sides}


def next_step(lift: Lift, load_kg: float, able: float) -> float:
    """A step up where enough reps remain with it, one down where they fell short [kg]."""
    now, heavier = lift.body_kg + load_kg, lift.body_kg + load_kg + lift.step_kg
    able_then = EPLEY * (now * (1 + able / EPLEY) / heavier - 1)
    if able_then - 2.5 >= lift.reps_low:
        return lift.step_kg
    return -lift.step_kg if able - 1 < lift.reps_low else 0


def main() -> None:
    """Write the file."""
    rows = list(season(Athlete(np.random.default_rng(215))))
    with FILE.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, TIME_COLUMNS + SET_COLUMNS, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(row | {"weight": f"{row['weight']:g}"} for row in rows)
    print(f"{FILE}: {len(rows)} made-up sets")


if __name__ == "__main__":
    main()
