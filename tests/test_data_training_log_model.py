"""The log against a plain dict: whatever is added, undone and added again, both say the same."""

import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from data.importers.export import Export
from data.sets import as_sets
from data.training_log import TrainingLog
from tests.log_fixtures import export_of

Place = tuple[pd.Timestamp, str, int, int, str]  # session, exercise, block, position, side

ATHLETES = st.sampled_from(["me", "anna"])
PLACES = st.tuples(
    st.sampled_from(
        [pd.Timestamp(start) for start in ("2026-01-05 18:00", "2026-01-05 19:00", "2026-01-08")]
    ),
    st.sampled_from(["Squat", "Lunge", "Nordic - L", "Nordic - R"]),
    st.sampled_from([1, 2]),
    st.sampled_from([1, 2]),
    st.sampled_from(["left", "right", "unknown"]),
)
LOADS = st.sampled_from([None, 0.0, 10.0, 12.5])
FILES = st.dictionaries(PLACES, LOADS, max_size=6)


def as_export(sets_in_file: dict[Place, float | None]) -> Export:
    """A file with these sets, in this order."""
    rows = [
        (start, exercise, block, position, side, "none" if side == "unknown" else "column", load, line)
        for line, ((start, exercise, block, position, side), load) in enumerate(sets_in_file.items(), start=2)
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


class LogAndDict(RuleBasedStateMachine):
    """`stored` is what the log should hold: each athlete's sets by their place, with load and import."""

    imports = Bundle[tuple[str, int]]("imports")

    def __init__(self) -> None:
        super().__init__()
        self.log = TrainingLog(":memory:")
        self.stored: dict[str, dict[Place, tuple[float | None, int]]] = {"me": {}, "anna": {}}
        self.files: dict[str, dict[int, bytes]] = {"me": {}, "anna": {}}
        self.writes = {"me": 0, "anna": 0}

    def teardown(self) -> None:
        for athlete, files in self.files.items():
            assert {number: self.log.original_file(number) for number in files} == files
            assert self.log.revision(athlete) == self.writes[athlete]
        self.log.close()

    @rule(target=imports, athlete=ATHLETES, file=FILES)
    def add(self, athlete: str, file: dict[Place, float | None]) -> tuple[str, int]:
        export, mine = as_export(file), self.stored[athlete]
        known = [place for place in file if place in mine]
        changed = [place for place in known if mine[place][0] != file[place]]
        assert self.log.already_known(export, athlete) == len(known)

        report = self.log.add(export, athlete)

        counts = (report.added, report.already_known, report.changed)
        assert counts == (len(file) - len(known), len(known), len(changed))
        mine |= {place: (load, report.import_id) for place, load in file.items() if place not in mine}
        self.files[athlete][report.import_id] = export.content
        self.writes[athlete] += 1
        return athlete, report.import_id

    @rule(done=consumes(imports))
    def undo(self, done: tuple[str, int]) -> None:
        athlete, import_id = done

        self.log.undo(import_id)

        kept = {place: row for place, row in self.stored[athlete].items() if row[1] != import_id}
        self.stored[athlete] = kept
        del self.files[athlete][import_id]
        self.writes[athlete] += 1

    @invariant()
    def holds_the_same_sets(self) -> None:
        for athlete, mine in self.stored.items():
            sets = self.log.sets(athlete)
            found = sorted(
                (row.session_start, row.exercise_raw, row.block, row.position) for row in sets.itertuples()
            )
            assert found == sorted(place[:4] for place in mine)
            assert sets["load"].sum() == sum(load or 0 for load, _ in mine.values())
            assert sets["load"].isna().sum() == sum(load is None for load, _ in mine.values())

    @invariant()
    def lists_the_same_imports(self) -> None:
        for athlete, files in self.files.items():
            assert self.log.imports(athlete)["import_id"].to_list() == sorted(files, reverse=True)


TestLogAndDict = LogAndDict.TestCase
TestLogAndDict.settings = settings(max_examples=12, stateful_step_count=8, deadline=None)
