"""The log against a plain dict: whatever is added, undone and added again, both say the same."""

from dataclasses import dataclass, field

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.export import Export
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
    """What one athlete's log should hold: the sets by their place, with what they say and their import."""

    sets: dict[Place, tuple[Said, int]] = field(default_factory=dict)
    files: dict[int, bytes] = field(default_factory=dict)
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
        del self.files[import_id]
        self.writes += 1

    def equals(self, log: TrainingLog, athlete: str) -> None:
        sets = log.sets(athlete)
        found = sorted(
            (row.session_start, row.exercise_raw, row.block, row.position) for row in sets.itertuples()
        )
        assert found == sorted(self.sets)
        loads = [load for (load, _), _ in self.sets.values()]
        assert sets["load"].sum() == sum(load or 0 for load in loads)
        assert sets["load"].isna().sum() == loads.count(None)
        stated = sets[sets["side_source"] == "column"]["side"]
        assert sorted(stated) == sorted(side for (_, side), _ in self.sets.values() if side != "unknown")
        assert log.imports(athlete)["import_id"].to_list() == sorted(self.files, reverse=True)
        assert {number: log.original_file(number) for number in self.files} == self.files
        assert log.revision(athlete) == self.writes


@settings(max_examples=15, deadline=None)
@given(steps=st.lists(st.tuples(ATHLETES, FILES | UNDO), max_size=8))
def test_the_log_says_what_a_dict_would_whatever_is_added_and_undone(
    steps: list[tuple[str, File | int]],
) -> None:
    models = {"me": Model(), "anna": Model()}
    with TrainingLog(":memory:") as log:
        for athlete, step in steps:
            model = models[athlete]
            if isinstance(step, dict):
                model.add(log, athlete, step)
            elif model.files:
                model.undo(log, sorted(model.files)[step % len(model.files)])

            model.equals(log, athlete)

        for athlete, model in models.items():
            model.equals(log, athlete)
