import pandas as pd
import pytest

from data.log_errors import UnknownImportError
from data.log_left_out import PLACE
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, LONGER, export_from

CORRECTED = DIARY.replace("20x7", "20x9").replace("35x11", "35x10")
AGAIN = DIARY.replace("20x7", "20x10")


@pytest.fixture
def log() -> TrainingLog:
    return TrainingLog(":memory:")


def reps(log: TrainingLog, athlete: str = "me") -> list[float]:
    return list(log.sets(athlete)["reps"])


def test_a_change_at_the_source_is_shown_before_and_after(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    newer = log.add(export_from(CORRECTED))

    changes = log.changes.of(newer.import_id)
    assert newer.changed == 2
    assert changes[["place", "before", "after", "decision"]].to_numpy().tolist() == [
        ["5 January 2026, 18:00, Romanian Deadlift (Dumbbell), set 3", "reps: 7", "reps: 9", "waiting"],
        ["5 January 2026, 18:00, Seated Leg Curl (Machine), set 2", "reps: 11", "reps: 10", "waiting"],
    ]
    assert log.changes.waiting("me").equals(changes)


def test_a_log_without_changes_has_none_to_show(log: TrainingLog) -> None:
    first = log.add(export_from(DIARY))
    log.add(export_from(LONGER))

    assert log.changes.waiting("me").empty
    assert log.changes.of(first.import_id).empty


def test_a_change_reaches_the_sets_only_on_request(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    before = reps(log)

    updated = log.changes.update(newer.import_id)

    assert before == [8, 8, 7, 12, 11, 8, 8]
    assert updated == 2
    assert reps(log) == [8, 8, 9, 12, 10, 8, 8]
    assert log.changes.waiting("me").empty


def test_an_updated_change_still_says_what_it_replaced(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))

    log.changes.update(newer.import_id)

    changes = log.changes.of(newer.import_id)
    assert changes["before"].to_list() == ["reps: 7", "reps: 11"]
    assert changes["after"].to_list() == ["reps: 9", "reps: 10"]
    assert set(changes["decision"]) == {"updated"}


def test_one_set_can_be_updated_and_another_kept(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    changes = log.changes.waiting("me")

    updated = log.changes.update(newer.import_id, changes.head(1)[PLACE])
    kept = log.changes.keep(newer.import_id, changes.tail(1))

    assert (updated, kept) == (1, 1)
    assert reps(log) == [8, 8, 9, 12, 11, 8, 8]
    assert log.changes.of(newer.import_id)["decision"].to_list() == ["updated", "kept"]


def test_after_an_update_the_same_file_says_nothing_new(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    log.changes.update(newer.import_id)

    again = log.add(export_from(CORRECTED))

    assert (again.added, again.changed) == (0, 0)
    assert log.changes.waiting("me").empty


def test_what_was_kept_is_not_shown_again(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    log.changes.keep(newer.import_id)

    again = log.add(export_from(CORRECTED))

    assert again.changed == 2
    assert log.changes.waiting("me").empty
    assert set(log.changes.of(again.import_id)["decision"]) == {"kept"}


@pytest.mark.parametrize("decision", ["update", "keep"])
def test_a_still_newer_change_is_shown_again(log: TrainingLog, decision: str) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    getattr(log.changes, decision)(newer.import_id)

    newest = log.add(export_from(AGAIN))

    shown = log.changes.waiting("me")
    assert "reps: 10" in shown["after"].to_list()
    assert set(shown["import_id"]) == {newest.import_id}


def test_the_latest_file_counts_where_two_wait(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    newest = log.add(export_from(AGAIN))

    shown = log.changes.waiting("me")

    assert shown["after"].to_list() == ["reps: 10"]  # the leg curl says again what the log says
    assert shown["import_id"].to_list() == [newest.import_id]
    assert len(log.changes.of(newer.import_id)) == 2


def test_undoing_the_import_that_brought_a_change_brings_the_old_content_back(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    before = log.sets()
    newer = log.add(export_from(CORRECTED + "2026-01-12  Squat  50x5"))
    log.changes.update(newer.import_id)

    log.undo(newer.import_id)

    pd.testing.assert_frame_equal(log.sets(), before)
    assert log.changes.waiting("me").empty


def test_undoing_the_older_of_two_updates_leaves_the_newer(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    log.changes.update(newer.import_id)
    newest = log.add(export_from(AGAIN))
    log.changes.update(newest.import_id)

    log.undo(newer.import_id)
    after_one = reps(log)
    log.undo(newest.import_id)

    assert after_one == [8, 8, 10, 12, 11, 8, 8]
    assert reps(log) == [8, 8, 7, 12, 11, 8, 8]


def test_undoing_the_newer_of_two_updates_leaves_the_older(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    log.changes.update(newer.import_id)
    newest = log.add(export_from(AGAIN))
    log.changes.update(newest.import_id)

    log.undo(newest.import_id)

    assert reps(log) == [8, 8, 9, 12, 10, 8, 8]


def test_undoing_the_import_that_added_a_set_takes_its_changes_along(log: TrainingLog) -> None:
    first = log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    log.changes.update(newer.import_id)

    log.undo(first.import_id)
    again = log.add(export_from(DIARY))

    assert (again.added, again.changed) == (7, 0)
    assert reps(log) == [8, 8, 7, 12, 11, 8, 8]
    assert log.changes.waiting("me").empty


def test_the_set_keeps_the_import_that_added_it(log: TrainingLog) -> None:
    first = log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    log.changes.update(newer.import_id)

    log.undo(first.import_id)

    assert log.sets().empty


def test_other_sessions_of_the_day_may_be_edited_when_a_longer_file_comes(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    edited = LONGER.replace("35x12 35x11", "35x12 35x11 30x15").replace("22x8 22x8", "22x8 22x6")

    newer = log.add(export_from(edited))

    assert (newer.added, newer.already_known, newer.changed) == (3, 7, 1)
    assert log.changes.waiting("me")["after"].to_list() == ["reps: 6"]


def test_a_note_a_side_and_a_load_are_told_in_words(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Lunge  20x8"))
    export = export_from("2026-01-05  Lunge  L22x8")
    noted = export.sets.assign(note=pd.Categorical(["slow"]))

    newer = log.add(export.__class__(**{**vars(export), "sets": noted}))

    changes = log.changes.of(newer.import_id)
    assert changes["before"].to_list() == ["side: unknown; weight: 20; note: –"]
    assert changes["after"].to_list() == ["side: left; weight: 22; note: slow"]


def test_two_people_in_one_log_never_mix(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    log.add(export_from(DIARY), athlete="anna")

    newer = log.add(export_from(CORRECTED), athlete="anna")
    log.changes.update(newer.import_id)

    assert reps(log) == [8, 8, 7, 12, 11, 8, 8]
    assert reps(log, "anna") == [8, 8, 9, 12, 10, 8, 8]
    assert log.changes.waiting("me").empty
    assert log.revision("me") == 1


def test_undoing_one_persons_import_leaves_the_updates_of_another(log: TrainingLog) -> None:
    first = log.add(export_from(DIARY))
    log.add(export_from(DIARY), athlete="anna")
    newer = log.add(export_from(CORRECTED), athlete="anna")
    log.changes.update(newer.import_id)

    log.undo(first.import_id)

    assert reps(log, "anna") == [8, 8, 9, 12, 10, 8, 8]


def test_a_set_that_was_left_out_counts_again_once_it_is_updated_and_not_after_undo(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    log.left_out.add(log.changes.waiting("me").head(1), "typing mistake", "me")
    left = reps(log)

    log.changes.update(newer.import_id)
    updated = reps(log)
    log.undo(newer.import_id)

    assert left == [8, 8, 12, 11, 8, 8]
    assert updated == [8, 8, 9, 12, 10, 8, 8]
    assert reps(log) == left


def test_an_update_makes_old_frames_old(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newer = log.add(export_from(CORRECTED))
    before = log.revision()

    log.changes.update(newer.import_id)

    assert log.revision() == before + 1


def test_an_import_that_is_not_there_has_no_changes(log: TrainingLog) -> None:
    with pytest.raises(UnknownImportError):
        log.changes.of(7)
    with pytest.raises(UnknownImportError):
        log.changes.update(7)
