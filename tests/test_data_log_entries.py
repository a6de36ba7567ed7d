"""Sessions logged here: saved set by set, changed, deleted, undone, and never counted twice."""

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from data.importers.export import Export
from data.log_errors import UnknownEntryError
from data.set_entry import SessionState, SetEntry
from data.sets import COLUMNS, EffortSource, SetType, Side, Unit
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, export_from, export_of, sets_from

ROOT = Path(__file__).parents[1]
EVENING = datetime(2026, 1, 5, 18, 30)  # noqa: DTZ001  a wall clock, as in every session
DEADLIFT = SetEntry("Romanian deadlift", Side.BOTH, 20.0, Unit.KG, 8.0)
LEFT = SetEntry("Single-leg Romanian deadlift", Side.LEFT, 16.0, Unit.KG, 8.0, 1.0, variant="dumbbell")
RIGHT = replace(LEFT, side=Side.RIGHT)


@pytest.fixture
def log() -> TrainingLog:
    return TrainingLog(":memory:")


def session_with(log: TrainingLog, *entries: SetEntry, start: datetime = EVENING) -> list[int]:
    return log.entries.save_all(log.entries.start("me", start), entries)


def told(log: TrainingLog) -> list[tuple[str, float]]:
    """Side and reps of every set that counts, in order."""
    sets = log.sets()
    return list(zip(sets["side"].astype(str), sets["reps"], strict=True))


def test_a_saved_set_counts_at_once_with_every_column(log: TrainingLog) -> None:
    session_with(log, replace(LEFT, pain=True, note="made up"))

    sets = log.sets()

    assert list(sets.columns) == list(COLUMNS)
    row = sets.iloc[0]
    assert (row["app"], row["side"], row["side_source"]) == ("evenstride", "left", "entered")
    assert (row["exercise"], row["variant"]) == ("single-leg-romanian-deadlift", "dumbbell")
    assert (row["load_kg"], row["reps"], row["rir"]) == (16, 8, 1)
    assert (row["pain"], row["note"], row["effort_source"]) == (True, "made up", EffortSource.LOGGED)
    assert row["session_start"] == pd.Timestamp(EVENING)


def test_an_entered_set_without_effort_says_that_it_is_not_known(log: TrainingLog) -> None:
    session_with(log, DEADLIFT, replace(DEADLIFT, set_type=SetType.FAILURE))

    assert list(log.sets()["effort_source"]) == [EffortSource.UNKNOWN, EffortSource.FAILURE]


def test_pounds_are_understood_as_pounds(log: TrainingLog) -> None:
    session_with(log, replace(DEADLIFT, load=50.0, unit=Unit.LB))

    assert log.sets()["load_kg"].iloc[0] == pytest.approx(22.68, abs=0.01)
    assert log.usual_unit() == Unit.LB


def test_planned_sets_wait_and_do_not_count(log: TrainingLog) -> None:
    session_id = log.entries.start("me", EVENING)
    log.entries.save(session_id, replace(LEFT, planned=True))

    waiting = log.entries.of(session_id)

    assert log.sets().empty
    assert log.exercises().empty
    assert [one.entry for one in waiting] == [replace(LEFT, planned=True)]


def test_sets_stand_in_the_order_in_which_they_were_done_not_planned(log: TrainingLog) -> None:
    first, second = session_with(log, replace(LEFT, planned=True), replace(RIGHT, planned=True))

    log.entries.change(second, RIGHT)
    log.entries.change(first, LEFT)

    assert list(log.sets()["side"]) == [Side.RIGHT, Side.LEFT]
    assert sorted(log.sets()["position"]) == [1, 2]


def test_a_changed_set_keeps_its_place(log: TrainingLog) -> None:
    first, _ = session_with(log, LEFT, RIGHT)

    log.entries.change(first, replace(LEFT, reps=6.0))

    assert told(log) == [("left", 6), ("right", 8)]


def test_undo_brings_back_exactly_what_a_change_or_a_deletion_took(log: TrainingLog) -> None:
    first, _ = session_with(log, LEFT, RIGHT)
    before = log.sets()
    log.entries.change(first, replace(LEFT, reps=6.0, note="made up"))
    log.entries.delete(first)

    log.entries.undo(first)
    log.entries.undo(first)

    pd.testing.assert_frame_equal(log.sets(), before)


def test_undoing_a_done_set_lets_it_be_planned_again(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, replace(LEFT, planned=True))
    log.entries.change(entry_id, LEFT)

    log.entries.undo(entry_id)

    assert log.sets().empty
    session = log.entries.open_session("me")
    assert session is not None
    assert log.entries.of(session.session_id)[0].entry.planned


def test_an_exercise_can_be_removed_and_brought_back_in_one_step(log: TrainingLog) -> None:
    ids = session_with(log, LEFT, RIGHT)

    log.entries.delete(*ids)
    assert log.sets().empty
    log.entries.undo(*ids)

    assert told(log) == [("left", 8), ("right", 8)]


def test_the_place_of_an_exercise_that_was_removed_is_not_given_again(log: TrainingLog) -> None:
    session_id = log.entries.start("me", EVENING)
    first = log.entries.next_place(session_id)
    entry_id = log.entries.save(session_id, replace(LEFT, place=first))

    log.entries.delete(entry_id)

    assert (first, log.entries.next_place(session_id)) == (1, 2)


@pytest.mark.parametrize("doing", ["change", "delete", "undo"])
def test_a_set_that_is_not_there_is_named(log: TrainingLog, doing: str) -> None:
    arguments = (7, LEFT) if doing == "change" else (7,)

    with pytest.raises(UnknownEntryError, match="no set 7"):
        getattr(log.entries, doing)(*arguments)


def test_a_set_cannot_be_deleted_twice(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, LEFT)
    log.entries.delete(entry_id)

    with pytest.raises(UnknownEntryError, match="was deleted"):
        log.entries.delete(entry_id)


def test_one_unknown_set_among_several_leaves_all_of_them(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, LEFT)

    with pytest.raises(UnknownEntryError):
        log.entries.delete(entry_id, 99)

    assert told(log) == [("left", 8)]


def test_a_set_never_becomes_one_of_another_exercise(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, LEFT)

    with pytest.raises(ValueError, match="not of Romanian deadlift"):
        log.entries.change(entry_id, DEADLIFT)


@pytest.mark.parametrize(("exercise", "side"), [("Squat", Side.UNKNOWN), ("  ", Side.BOTH)])
def test_a_set_without_leg_or_exercise_is_none(exercise: str, side: Side) -> None:
    with pytest.raises(ValueError, match="its exercise and its leg"):
        SetEntry(exercise, side)


def test_a_cancelled_session_does_not_count_until_it_is_reopened(log: TrainingLog) -> None:
    session_with(log, LEFT)
    session = log.entries.open_session("me")
    assert session is not None

    log.entries.cancel(session.session_id)
    counted = len(log.sets())
    log.entries.reopen(session.session_id)

    assert counted == 0
    assert told(log) == [("left", 8)]


def test_a_finished_session_is_no_longer_open_and_still_counts(log: TrainingLog) -> None:
    session_with(log, LEFT)
    session = log.entries.open_session("me")
    assert session is not None

    log.entries.finish(session.session_id)

    assert log.entries.open_session("me") is None
    assert log.entries.session(session.session_id).state == SessionState.FINISHED
    sessions = log.entries.sessions("me")
    assert (sessions["sets"].to_list(), sessions["state"].to_list()) == ([1], ["finished"])


def test_two_sessions_of_one_second_are_two(log: TrainingLog) -> None:
    session_with(log, LEFT)
    session_with(log, LEFT)

    assert log.sets()["session_start"].nunique() == 2


def test_whoever_logs_here_is_an_athlete_and_nobody_sees_the_other_ones_sets(log: TrainingLog) -> None:
    session_with(log, LEFT)
    log.entries.save(log.entries.start("anna", EVENING), RIGHT)

    assert log.athletes() == ["anna", "me"]
    assert told(log) == [("left", 8)]
    assert list(log.sets("anna")["side"]) == [Side.RIGHT]


def test_everything_entered_is_there_when_the_log_is_opened_again(tmp_path: Path) -> None:
    with TrainingLog(tmp_path / "log.duckdb") as log:
        session_with(log, LEFT, replace(RIGHT, planned=True))
        before = log.sets()

    with TrainingLog(tmp_path / "log.duckdb") as log:
        session = log.entries.open_session("me")
        assert session is not None
        assert [one.entry for one in log.entries.of(session.session_id)] == [
            LEFT,
            replace(RIGHT, planned=True),
        ]
        pd.testing.assert_frame_equal(log.sets(), before)


SAVE_AND_DIE = """
import os, signal, sys
from datetime import datetime
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
log = TrainingLog(sys.argv[1])
session_id = log.entries.start("me", datetime(2026, 1, 5, 18, 30))
log.entries.save(session_id, SetEntry("Squat", Side.BOTH, 50.0, Unit.KG, 5.0))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_saved_set_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "log.duckdb"

    killed = subprocess.run([sys.executable, "-c", SAVE_AND_DIE, str(path)], cwd=ROOT, check=False)

    assert killed.returncode == -signal.SIGKILL
    with TrainingLog(path) as log:
        assert told(log) == [("both", 5)]


def test_every_save_makes_kept_frames_old(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, LEFT)
    before = log.revision()

    log.entries.change(entry_id, replace(LEFT, reps=9.0))
    log.entries.delete(entry_id)
    log.entries.undo(entry_id)

    assert log.revision() == before + 3


def imported(diary: str, app: str = "strong") -> Export:
    return export_of(sets_from(diary, app))


def test_what_was_logged_here_and_imported_counts_once_with_its_side(log: TrainingLog) -> None:
    session_with(log, *[replace(LEFT, exercise="Single Leg RDL"), replace(RIGHT, exercise="Single Leg RDL")])

    report = log.add(imported("2026-01-05  Single Leg RDL  16x8 16x8"))

    assert told(log) == [("left", 8), ("right", 8)]
    assert report.added == 2
    assert log.entries.doubled_by(report.import_id, "me") == 2
    assert list(log.entries.doubled("me")["side_entered"]) == ["left", "right"]
    assert log.exercises()["sets"].sum() == 2


@pytest.mark.parametrize(
    ("diary", "counted"),
    [
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20x8", 1),
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20.05x8", 1),  # rounded
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20x8 20x8", 2),  # one to one
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20x7", 2),  # other reps
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20.5x8", 2),  # another load
        ("2026-01-06  Romanian Deadlift (Dumbbell)  20x8", 2),  # another day
        ("2026-01-05  Hip Thrust  20x8", 2),  # another exercise
    ],
)
def test_only_the_same_set_is_a_double(log: TrainingLog, diary: str, counted: int) -> None:
    session_with(log, DEADLIFT)

    log.add(imported(diary))

    assert len(log.sets()) == counted
    assert log.exercises()["sets"].sum() == counted


@pytest.mark.parametrize(("side", "counted"), [("L", 1), ("R", 2)])
def test_a_side_that_contradicts_makes_two_sets(log: TrainingLog, side: str, counted: int) -> None:
    session_with(log, LEFT)

    log.add(imported(f"2026-01-05  Single Leg RDL  {side}16x8"))

    assert len(log.sets()) == counted


def test_a_set_whose_side_the_file_says_is_matched_before_one_without(log: TrainingLog) -> None:
    session_with(log, LEFT)

    log.add(imported("2026-01-05  Single Leg RDL  16x8 L16x8"))

    assert list(log.entries.doubled("me")["side"]) == [Side.LEFT]
    assert told(log) == [("unknown", 8), ("left", 8)] or told(log) == [("left", 8), ("unknown", 8)]


def test_pounds_here_and_kilograms_in_the_file_are_the_same_set(log: TrainingLog) -> None:
    session_with(log, replace(DEADLIFT, load=45.0, unit=Unit.LB))

    log.add(imported("2026-01-05  Romanian Deadlift (Dumbbell)  20.4x8"))

    assert len(log.sets()) == 1


def test_two_sets_that_look_alike_can_be_said_to_be_two(log: TrainingLog) -> None:
    session_with(log, DEADLIFT)
    log.add(imported("2026-01-05  Romanian Deadlift (Dumbbell)  20x8 20x8"))
    doubled = log.entries.doubled("me")

    log.entries.separate(doubled, "me")
    as_two = len(log.sets())
    log.entries.separate(doubled, "me", separate=False)

    assert (as_two, len(log.sets())) == (3, 2)


def test_deleting_the_entered_set_lets_the_imported_one_count_again(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, DEADLIFT)
    log.add(imported("2026-01-05  Romanian Deadlift (Dumbbell)  20x8"))

    log.entries.delete(entry_id)

    assert list(log.sets()["app"]) == ["strong"]


def test_undoing_the_import_leaves_the_entered_set(log: TrainingLog) -> None:
    session_with(log, DEADLIFT)
    report = log.add(export_from(DIARY))

    log.undo(report.import_id)

    assert list(log.sets()["app"]) == ["evenstride"]
    assert log.entries.doubled("me").empty


def test_the_sets_of_one_exercise_are_those_of_the_whole_log(log: TrainingLog) -> None:
    session_with(log, DEADLIFT, LEFT)
    log.add(export_from(DIARY))

    every = log.sets()
    some = log.sets(exercises=["romanian-deadlift"])

    assert len(some) == (every["exercise"] == "romanian-deadlift").sum()


REPS = st.integers(0, 12).map(float)
SIDES = st.sampled_from([Side.LEFT, Side.RIGHT, Side.BOTH])
ENTRIES = st.builds(
    lambda side, reps, planned: SetEntry("Nordic curl", side, 0.0, Unit.KG, reps, planned=planned),
    SIDES,
    REPS,
    st.booleans(),
)


class EnteredSets(RuleBasedStateMachine):
    """A session against a plain dict of what each set said, one version after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.log = TrainingLog(":memory:")
        self.said: dict[int, list[SetEntry | None]] = {}  # None: deleted

    @initialize()
    def begin(self) -> None:
        self.session_id = self.log.entries.start("me", EVENING)

    def there(self) -> list[int]:
        return [entry_id for entry_id, said in self.said.items() if said and said[-1] is not None]

    @rule(entry=ENTRIES)
    def save(self, entry: SetEntry) -> None:
        self.said[self.log.entries.save(self.session_id, entry)] = [entry]

    @precondition(lambda self: self.there())
    @rule(data=st.data(), entry=ENTRIES)
    def change(self, data: st.DataObject, entry: SetEntry) -> None:
        entry_id = data.draw(st.sampled_from(self.there()))
        self.log.entries.change(entry_id, entry)
        self.said[entry_id].append(entry)

    @precondition(lambda self: self.there())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        entry_id = data.draw(st.sampled_from(self.there()))
        self.log.entries.delete(entry_id)
        self.said[entry_id].append(None)

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        entry_id = data.draw(st.sampled_from(list(self.said)))
        if self.said[entry_id]:
            self.log.entries.undo(entry_id)
            self.said[entry_id].pop()
        else:
            with pytest.raises(UnknownEntryError, match="Nothing is left to undo"):
                self.log.entries.undo(entry_id)

    @invariant()
    def the_log_says_what_the_dict_says(self) -> None:
        newest = {entry_id: said[-1] for entry_id, said in self.said.items() if said}
        expected = {entry_id: entry for entry_id, entry in newest.items() if entry is not None}
        found = {one.entry_id: one.entry for one in self.log.entries.of(self.session_id)}
        assert found == expected
        sets = self.log.sets()
        done = sorted((str(one.side), one.reps) for one in expected.values() if not one.planned)
        assert sorted(zip(sets["side"].astype(str), sets["reps"], strict=True)) == done
        assert sets["position"].is_unique

    def teardown(self) -> None:
        self.log.close()


TestEnteredSets = EnteredSets.TestCase
TestEnteredSets.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
