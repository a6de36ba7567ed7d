"""The sets of a made-up person in one session: how they go, how they are written down, the next loads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from benchmarks.sample_athlete import EPLEY, FATIGUE, Athlete, Done, Lift, strength, working_set
from benchmarks.sample_people import DEADLIFT, ONE_LEG_DEADLIFT, Person

NO_RIR = 0.06  # share of sets where a person forgot to write them down
UNMATCHED = 0.02  # share of sets in which one who matches the sides lets the second go its own way

Row = dict[str, object]


@dataclass(frozen=True)
class Outing:
    """Who trains on which day, and how far the day is off their usual strength, in logarithms."""

    person: Person
    athlete: Athlete
    day: date
    shape: float

    def form(self, lift: Lift, side: str) -> float:
        """The logarithm of what that side can move once today [kg]."""
        person = self.person
        usual = strength(lift, side, self.day, person.first_day, person.strain)
        return usual + self.shape + self.athlete.varies(person.side_noise)

    def strains(self, lift: Lift, side: str) -> bool:
        """Whether the next set is the one in which the hamstring gives way."""
        strain = self.person.strain
        return strain is not None and (self.day, lift.name, side) == (strain.day, strain.lift, "right")


def exercise(outing: Outing, lift: Lift, sides: tuple[str, ...]) -> Iterator[Row]:
    """A warm-up and the working sets; then the next session's loads are chosen."""
    test = outing.day in outing.person.test_days and lift.name == ONE_LEG_DEADLIFT.name
    loads = loads_of(outing, lift, sides)
    if test:  # a test compares both legs at the same load
        loads = dict.fromkeys(sides, min(loads.values()))
    if lift.first_kg:
        yield from (warm_up(lift, side, loads[side]) for side in sides)
    done: dict[str, list[Done]] = {side: [] for side in sides}
    for side, one in working_sets(outing, lift, loads, test=test):
        if outing.strains(lift, side):
            yield strained(lift, one.load_kg)
            return
        done[side].append(one)
        yield as_logged(outing, lift, side, one)
    if outing.day in outing.person.missed_rep_days and lift is DEADLIFT:
        yield missed_rep(lift, loads["both"])
    choose_next(outing.athlete, lift, done)


def working_sets(
    outing: Outing, lift: Lift, loads: dict[str, float], *, test: bool
) -> Iterator[tuple[str, Done]]:
    """The sides in turns, a step lighter from the next turn on when the reps fall well short."""
    form = {side: outing.form(lift, side) for side in loads}
    for position in range(lift.sets):
        turn: list[Done] = []
        for side, load_kg in loads.items():
            own = working_set(outing.athlete, lift, form[side] - FATIGUE * position, load_kg, test=test)
            copies = turn and outing.person.matches and not outing.athlete.happens(UNMATCHED)
            turn.append(turn[0] if copies else own)
            yield side, turn[-1]
        if any(one.reps < lift.reps_low - 1 for one in turn):
            loads = {side: max(0, load_kg - lift.step_kg) for side, load_kg in loads.items()}


def loads_of(outing: Outing, lift: Lift, sides: tuple[str, ...]) -> dict[str, float]:
    """The load of each side [kg]: what was chosen last time, less in the first session after a strain."""
    known, strain = outing.athlete.loads, outing.person.strain
    chosen = {side: known.get((lift.name, side), lift.first_kg) for side in sides}
    back = (lift.name, "came back")
    if strain is None or outing.day < strain.back or back in known:
        return chosen
    known[back] = 1
    careful = {side: 0.74 if side == "right" and lift.own_loads else 0.88 for side in sides}
    return {side: lift.step_kg * round(careful[side] * chosen[side] / lift.step_kg) for side in sides}


def as_logged(outing: Outing, lift: Lift, side: str, done: Done) -> Row:
    """The set as the person writes it down."""
    row: Row = {"exercise": lift.name, "side": side, "weight": done.load_kg, "reps": done.reps}
    row |= {"set_type": "working", "test": "yes" if done.test else ""}
    if not outing.person.matches and outing.athlete.happens(NO_RIR):
        return row
    return row | {"rir": done.rir, "set_type": "working" if done.rir else "failure"}


def strained(lift: Lift, load_kg: float) -> Row:
    """The set that ends the session."""
    row: Row = {"exercise": lift.name, "side": "right", "set_type": "working", "weight": load_kg, "reps": 4}
    return row | {"pain": "yes", "note": "strained the back of the right thigh, stopped"}


def warm_up(lift: Lift, side: str, load_kg: float) -> Row:
    """One lighter set before the work."""
    light = lift.step_kg * round(0.6 * load_kg / lift.step_kg)
    return {"exercise": lift.name, "side": side, "set_type": "warmup", "weight": light, "reps": lift.reps_low}


def missed_rep(lift: Lift, load_kg: float) -> Row:
    """A try at more than the person can hold."""
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
