"""Changed sets against a plain dict: imports, updates, undo and moves to another computer, in any order."""

from dataclasses import dataclass, field
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from data.backup import read_backup, write_backup
from data.training_log import TrainingLog
from tests.test_data_training_log_model import ATHLETES, FILES, UNDO, File, Place, Said, as_export

TAKE_OVER, MOVE = "take over what the last import says otherwise", "move to another computer"
NOON = datetime.fromisoformat("2026-11-23T12:00:00")
STEPS = st.tuples(ATHLETES, FILES | UNDO | st.just(TAKE_OVER) | st.just(MOVE))


@dataclass
class Model:
    """One athlete's log: who added which set, what each import says of it, and what was taken over."""

    added_by: dict[Place, int] = field(default_factory=dict)
    said: dict[tuple[int, Place], Said] = field(default_factory=dict)
    taken: list[tuple[int, Place]] = field(default_factory=list)  # in the order in which they were
    imports: list[int] = field(default_factory=list)

    def says(self, place: Place) -> Said:
        """What was taken over last, else what was logged."""
        taken = [self.said[update] for update in self.taken if update[1] == place]
        return taken[-1] if taken else self.said[self.added_by[place], place]

    def add(self, log: TrainingLog, athlete: str, file: File) -> None:
        known = {place: said for place, said in file.items() if place in self.added_by}
        changed = [place for place, said in known.items() if self.says(place) != said]
        told_before = {place for number, place in self.said if number != self.added_by[place]}

        report = log.add(as_export(file), athlete)

        assert (report.already_known, report.changed) == (len(known), len(changed))
        kept = {place for place in file if place not in known or place in changed or place in told_before}
        self.added_by |= {place: report.import_id for place in file if place not in known}
        self.said |= {(report.import_id, place): file[place] for place in kept}
        self.imports.append(report.import_id)

    def undo(self, log: TrainingLog, import_id: int) -> None:
        log.undo(import_id)

        self.added_by = {place: number for place, number in self.added_by.items() if number != import_id}
        self.said = {
            (number, place): said
            for (number, place), said in self.said.items()
            if number != import_id and place in self.added_by
        }
        self.taken = [update for update in self.taken if update in self.said]
        self.imports.remove(import_id)

    def take_over(self, log: TrainingLog, import_id: int) -> None:
        waiting = [
            (number, place)
            for (number, place), said in self.said.items()
            if number == import_id and (number, place) not in self.taken and said != self.says(place)
        ]

        assert log.changes.update(import_id) == len(waiting)

        self.taken += waiting

    def equals(self, log: TrainingLog, athlete: str) -> None:
        sets = log.sets(athlete)
        found = {
            (row.session_start, row.exercise_raw, row.block, row.position): row.load
            for row in sets.fillna({"load": -1.0}).itertuples()
        }
        loads = {place: self.says(place)[0] for place in self.added_by}
        assert found == {place: -1.0 if load is None else load for place, load in loads.items()}
        sides = [self.says(place)[1] for place in self.added_by]
        stated = sets[sets["side_source"] == "column"]["side"]
        assert sorted(stated) == sorted(side for side in sides if side != "unknown")
        assert len(log.changes.waiting(athlete)) == len(self.waiting())

    def waiting(self) -> list[Place]:
        """The sets of which the latest file that was kept says something else."""
        latest = {place: update for update in sorted(self.said) for place in [update[1]]}
        return [
            place
            for place, update in latest.items()
            if update not in self.taken and self.said[update] != self.says(place)
        ]


def moved(log: TrainingLog) -> TrainingLog:
    """Another log, with all that this one has."""
    with log:
        other = TrainingLog(":memory:")
        other.restore(read_backup(write_backup(log, NOON)).log)
        return other


@settings(max_examples=15, deadline=None)
@given(steps=st.lists(STEPS, max_size=8))
def test_sets_say_what_was_taken_over_last_whatever_is_done(
    steps: list[tuple[str, File | int | str]],
) -> None:
    models = {"me": Model(), "anna": Model()}
    log = TrainingLog(":memory:")
    for athlete, step in steps:
        model = models[athlete]
        if isinstance(step, dict):
            model.add(log, athlete, step)
        elif step == MOVE:
            log = moved(log)
        elif step == TAKE_OVER and model.imports:
            model.take_over(log, model.imports[-1])
        elif isinstance(step, int) and model.imports:
            model.undo(log, model.imports[step % len(model.imports)])

        model.equals(log, athlete)

    for athlete, model in models.items():
        model.equals(log, athlete)
    log.close()
