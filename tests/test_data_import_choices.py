"""What a person decides while checking a file: checked beside the log, and stored with it or not at all."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest

from data.import_choices import ImportChoices
from data.log_left_out import PLACE
from data.readings import Readings
from data.sets import Unit
from data.training_log import ImportCancelledError, TrainingLog
from tests.log_fixtures import DIARY, LONGER, export_from, export_of, many_sets

NEWER = LONGER.replace("20x7", "20x9")
"""The longer diary, in which one set has other reps by now."""


@pytest.fixture
def log() -> Iterator[TrainingLog]:
    with TrainingLog(":memory:") as log:
        yield log


def test_the_check_of_a_new_file_finds_nothing_known(log: TrainingLog) -> None:
    check = log.check(export_from(DIARY))

    assert (check.new_sets, len(check.changed)) == (7, 0)
    assert log.imports().empty


def test_the_check_says_what_adding_then_counts(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    check = log.check(export_from(NEWER))
    report = log.add(export_from(NEWER))

    assert check.new_sets == report.added == 2
    assert len(check.changed) == report.changed == 1
    assert check.is_known.sum() == report.already_known == 7


def test_the_check_shows_changed_sets_as_the_log_shows_them_later(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    ahead = log.check(export_from(NEWER)).changed
    report = log.add(export_from(NEWER))

    later = log.changes.of(report.import_id)
    told = ["place", "before", "after"]
    assert ahead[["before", "after"]].to_numpy().tolist() == [["reps: 7", "reps: 9"]]
    assert ahead[told].to_numpy().tolist() == later[told].to_numpy().tolist()


def test_two_people_do_not_know_each_others_sets(log: TrainingLog) -> None:
    log.add(export_from(DIARY), athlete="ana")

    assert log.check(export_from(DIARY), "ben").new_sets == 7


def test_newer_content_is_taken_where_the_person_says_so(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    log.add(export_from(NEWER), choices=ImportChoices(takes_newer=True))

    assert 9 in log.sets()["reps"].to_list()
    assert log.changes.waiting("me").empty


def test_newer_content_is_taken_for_the_sets_that_the_person_names(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    newest = export_from(NEWER.replace("20x8", "20x11"))
    changed = log.check(newest).changed

    log.add(newest, choices=ImportChoices(takes_newer=True, newer=changed.iloc[[0]][PLACE]))

    assert len(changed) > 1
    assert len(log.changes.waiting("me")) == len(changed) - 1


def test_newer_content_waits_where_the_person_says_nothing(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    log.add(export_from(NEWER))

    assert 9 not in log.sets()["reps"].to_list()
    assert len(log.changes.waiting("me")) == 1


def test_sets_that_are_left_out_are_stored_and_do_not_count(log: TrainingLog) -> None:
    export = export_from(DIARY)
    left_out = export.sets.iloc[[0, 4]].assign(reason=["too heavy", "too many"])

    report = log.add(export, choices=ImportChoices(left_out=left_out))

    assert report.added == 7
    assert len(log.sets()) == 5
    assert log.left_out.all("me")["reason"].to_list() == ["too heavy", "too many"]
    assert log.left_out.of_import(report.import_id) == 2


def test_an_answer_takes_the_place_of_an_older_one(log: TrainingLog) -> None:
    log.add(export_from(DIARY, readings=Readings(units={"strong": Unit.KG})))

    log.add(export_from(LONGER), choices=ImportChoices(answers=Readings(units={"strong": Unit.LB})))

    assert log.readings().units == {"strong": Unit.LB}


def test_answers_that_came_with_a_file_go_with_it(log: TrainingLog) -> None:
    answers = Readings(exercises={"strong": {"Seated Leg Curl (Machine)": "Curl at home"}})
    report = log.add(export_from(DIARY, readings=answers), choices=ImportChoices(answers=answers))

    log.undo(report.import_id)

    assert log.readings() == Readings()


def test_a_cancelled_import_never_happened(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    before = (log.sets(), log.readings(), log.imports(), log.revision())
    everything = ImportChoices(
        answers=Readings(units={"strong": Unit.LB}),
        left_out=export_from(NEWER).sets.iloc[[8]].assign(reason="too heavy"),
        takes_newer=True,
        is_cancelled=lambda: True,
    )

    with pytest.raises(ImportCancelledError, match=r"diary\.csv was stopped"):
        log.add(export_from(NEWER), choices=everything)

    pd.testing.assert_frame_equal(log.sets(), before[0])
    pd.testing.assert_frame_equal(log.imports(), before[2])
    assert (log.readings(), log.revision()) == (before[1], before[3])
    assert log.left_out.all("me").empty


def test_a_large_file_is_checked_like_a_small_one(log: TrainingLog) -> None:
    sets = many_sets(30_000)
    log.add(export_of(sets.head(10_000)))
    other = sets.assign(reps=sets["reps"].mask(sets.index == 5, 99.0))

    check = log.check(replace(export_of(other), content=b"another"))

    assert check.new_sets == 20_000
    assert len(check.changed) == 1
