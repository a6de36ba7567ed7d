"""The log against a plain dict: whatever is added, undone, told or left out, both say the same."""

from dataclasses import dataclass, field

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.export import Export
from data.log_errors import UnknownReadingError
from data.reading_changes import ReadingChange
from data.reading_texts import Answer, as_readings
from data.readings import ASSUMED_RIR, AssumedEffort
from data.sets import as_sets
from data.training_log import TrainingLog
from tests.log_fixtures import export_of

Place = tuple[pd.Timestamp, str, int, int]  # session, exercise, block, position
Said = tuple[float | None, str]  # load, side
File = dict[Place, Said]

ATHLETES = st.sampled_from(["me", "anna"])
PLACES = st.tuples(
    st.sampled_from(
        [pd.Timestamp(start) for start in ("2026-01-05 18:00", "2026-01-05 19:00", "2026-01-08")]
    ),
    st.sampled_from(["Squat", "Lunge", "Nordic - L", "Nordic - R"]),
    st.sampled_from([1, 2]),
    st.sampled_from([1, 2]),
)
SAID = st.tuples(st.sampled_from([None, 0.0, 10.0, 12.5]), st.sampled_from(["left", "right", "unknown"]))
UNDO = st.integers(0, 7)  # which of the imports that are there
FILES = st.dictionaries(PLACES, SAID, max_size=6)
EFFORT, LUNGES = ("effort", "own", ""), ("side", "own", "Lunge")
ANSWERS = st.sampled_from(
    [
        *(Answer(*EFFORT, str(effort)) for effort in AssumedEffort),
        *(Answer(*LUNGES, f"one leg, {side}") for side in ("left", "right")),
    ]
)


@dataclass(frozen=True)
class TakeBack:
    """An answer to take back, whatever it is by now."""

    answer: Answer


@dataclass(frozen=True)
class LeaveOut:
    """Places to leave out, or to put back."""

    places: frozenset[Place]
    put_back: bool


Step = File | int | Answer | TakeBack | LeaveOut
STEPS = st.one_of(
    FILES,
    UNDO,
    ANSWERS,
    st.builds(TakeBack, ANSWERS),
    st.builds(LeaveOut, st.frozensets(PLACES, min_size=1, max_size=9), st.booleans()),
)


def as_export(sets_in_file: File) -> Export:
    """A file with these sets, in this order."""
    rows = [
        (*place, side, "none" if side == "unknown" else "column", load, line)
        for line, (place, (load, side)) in enumerate(sets_in_file.items(), start=2)
    ]
    columns = [
        "session_start",
        "exercise_raw",
        "block",
        "position",
        "side",
        "side_source",
        "load",
        "source_line",
    ]
    sets = as_sets(pd.DataFrame(rows, columns=columns).assign(app="own", unit="kg"))
    return export_of(sets, content=repr(sets_in_file).encode())


@dataclass
class Model:
    """What one athlete's log should hold: the sets by their place, with what they say and their import.

    And what was told, by kind, app and subject; and the places of the sets that do not count.
    """

    sets: dict[Place, tuple[Said, int]] = field(default_factory=dict)
    files: dict[int, bytes] = field(default_factory=dict)
    told: dict[tuple[str, str, str], str] = field(default_factory=dict)
    left_out: set[Place] = field(default_factory=set)
    writes: int = 0

    def add(self, log: TrainingLog, athlete: str, file: File) -> None:
        export = as_export(file)
        known = [place for place in file if place in self.sets]
        changed = [place for place in known if self.sets[place][0] != file[place]]
        assert log.already_known(export, athlete) == len(known)

        report = log.add(export, athlete)

        counts = (report.added, report.already_known, report.changed)
        assert counts == (len(file) - len(known), len(known), len(changed))
        new = {place: (said, report.import_id) for place, said in file.items() if place not in self.sets}
        self.sets |= new
        self.files[report.import_id] = export.content
        self.writes += 1

    def undo(self, log: TrainingLog, import_id: int) -> None:
        log.undo(import_id)

        self.sets = {place: row for place, row in self.sets.items() if row[1] != import_id}
        self.left_out &= set(self.sets)
        del self.files[import_id]
        self.writes += 1

    def tell(self, log: TrainingLog, athlete: str, answer: Answer) -> None:
        before = self.understood()
        readings = as_readings([answer])
        preview = log.answers.would_change(readings, athlete)

        change = log.set_readings(readings, athlete)

        self.told[answer.about] = answer.value
        self.writes += 1
        assert change == preview == self.change_since(before)

    def take_back(self, log: TrainingLog, athlete: str, answer: Answer) -> None:
        before = self.understood()
        if answer.about not in self.told:
            with pytest.raises(UnknownReadingError):
                log.answers.take_back(answer, athlete)
            return

        change = log.answers.take_back(answer, athlete)

        del self.told[answer.about]
        self.writes += 1
        assert change == self.change_since(before)

    def leave_out(self, log: TrainingLog, athlete: str, step: LeaveOut) -> None:
        columns = ["session_start", "exercise_raw", "block", "position"]
        places = pd.DataFrame(list(step.places), columns=columns).assign(app="own")
        if step.put_back:
            changed = log.left_out.put_back(places, athlete)
            assert changed == len(step.places & self.left_out)
            self.left_out -= step.places
        else:
            assert log.left_out.add(places, "a typo", athlete) == len(step.places & set(self.sets))
            self.left_out |= step.places & set(self.sets)
        self.writes += 1

    def counting(self) -> dict[Place, Said]:
        return {place: said for place, (said, _) in self.sets.items() if place not in self.left_out}

    def understood(self) -> dict[Place, tuple[str, float | None]]:
        """The side by the rule and the assumed effort of each set that counts."""
        side = self.told.get(LUNGES, "").removeprefix("one leg, ")
        rir = ASSUMED_RIR.get(AssumedEffort(self.told.get(EFFORT, "unknown")))
        return {
            place: (side if place[1] == "Lunge" and said[1] == "unknown" else "", rir)
            for place, said in self.counting().items()
        }

    def change_since(self, before: dict[Place, tuple[str, float | None]]) -> ReadingChange:
        pairs = [(before[place], now) for place, now in self.understood().items()]
        return ReadingChange(
            sided=sum(not was and bool(now) for (was, _), (now, _) in pairs),
            to_unknown=sum(bool(was) and not now for (was, _), (now, _) in pairs),
            switched=sum(bool(was and now) and was != now for (was, _), (now, _) in pairs),
            efforts_assumed=sum(now is not None and was != now for (_, was), (_, now) in pairs),
            efforts_unknown=sum(was is not None and now is None for (_, was), (_, now) in pairs),
        )

    def equals(self, log: TrainingLog, athlete: str) -> None:
        sets, counting = log.sets(athlete), self.counting()
        found = sorted(
            (row.session_start, row.exercise_raw, row.block, row.position) for row in sets.itertuples()
        )
        assert found == sorted(counting)
        loads = [load for load, _ in counting.values()]
        assert sets["load"].sum() == sum(load or 0 for load in loads)
        assert sets["load"].isna().sum() == loads.count(None)
        stated = sets[sets["side_source"] == "column"]["side"]
        assert sorted(stated) == sorted(side for _, side in counting.values() if side != "unknown")
        understood = self.understood().values()
        by_rule = sets[sets["side_source"] == "rule"]["side"]
        assert sorted(by_rule) == sorted(side for side, _ in understood if side)
        assert sorted(sets["rir"].dropna()) == sorted(rir for _, rir in understood if rir is not None)
        assert log.exercises(athlete)["sets"].sum() == len(counting)
        assert len(log.left_out.all(athlete)) == len(self.left_out)
        assert len(log.answers.all(athlete)) == len(self.told)
        assert log.imports(athlete)["import_id"].to_list() == sorted(self.files, reverse=True)
        assert {number: log.original_file(number) for number in self.files} == self.files
        assert log.revision(athlete) == self.writes


@settings(max_examples=20, deadline=None)
@given(steps=st.lists(st.tuples(ATHLETES, STEPS), max_size=8))
def test_the_log_says_what_a_dict_would_whatever_is_done_to_it(steps: list[tuple[str, Step]]) -> None:
    models = {"me": Model(), "anna": Model()}
    with TrainingLog(":memory:") as log:
        for athlete, step in steps:
            model = models[athlete]
            if isinstance(step, dict):
                model.add(log, athlete, step)
            elif isinstance(step, Answer):
                model.tell(log, athlete, step)
            elif isinstance(step, TakeBack):
                model.take_back(log, athlete, step.answer)
            elif isinstance(step, LeaveOut):
                model.leave_out(log, athlete, step)
            elif model.files:
                model.undo(log, sorted(model.files)[step % len(model.files)])

            model.equals(log, athlete)

        for athlete, model in models.items():
            model.equals(log, athlete)
