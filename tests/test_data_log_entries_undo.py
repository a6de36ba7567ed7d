"""Sets logged here: changed, deleted, undone; against a plain dict of what each set said."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from data.log_errors import UnknownEntryError
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.entered_sets import DEADLIFT, EVENING, LEFT, RIGHT, session_with, told

REPS = st.integers(0, 12).map(float)
SIDES = st.sampled_from([Side.LEFT, Side.RIGHT, Side.BOTH])
ENTRIES = st.builds(
    lambda side, reps, planned: SetEntry("Nordic curl", side, 0.0, Unit.KG, reps, planned=planned),
    SIDES,
    REPS,
    st.booleans(),
)


@pytest.fixture
def log() -> TrainingLog:
    return TrainingLog(":memory:")


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
