"""Strength tests in the log: they come with an import, once, and go with it. The tests are made up."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest

from data.strength_tests import STRENGTH_TEST
from data.training_log import TrainingLog
from tests.importing import read_made

TESTS = read_made("vald/template.csv")
WEIGHED = read_made("strong/m-body-weight.csv")


@pytest.fixture
def log() -> Iterator[TrainingLog]:
    with TrainingLog(":memory:") as log:
        yield log


def test_the_tests_of_a_file_are_stored_as_they_were_read(log: TrainingLog) -> None:
    report = log.add(TESTS)

    stored = log.strength_tests.all("me")
    assert log.strength_tests.of_import(report.import_id) == len(TESTS.strength_tests)
    pd.testing.assert_frame_equal(stored, TESTS.strength_tests)


def test_the_same_file_again_adds_no_test(log: TrainingLog) -> None:
    log.add(TESTS)

    known, again = log.check(TESTS).known_tests, log.add(TESTS)

    assert known == len(TESTS.strength_tests)
    assert log.strength_tests.of_import(again.import_id) == 0
    assert len(log.strength_tests.all("me")) == len(TESTS.strength_tests)


def test_another_force_of_the_same_day_is_another_test(log: TrainingLog) -> None:
    log.add(TESTS)
    stronger = TESTS.strength_tests.assign(left_n=lambda tests: tests["left_n"] + 1)

    log.add(replace(TESTS, strength_tests=stronger))

    assert len(log.strength_tests.all("me")) == 2 * len(TESTS.strength_tests)


def test_undo_takes_out_exactly_the_tests_of_that_import(log: TrainingLog) -> None:
    first = log.add(replace(TESTS, strength_tests=TESTS.strength_tests.head(1)))
    second = log.add(TESTS)

    log.undo(second.import_id)

    assert len(log.strength_tests.all("me")) == 1
    assert log.strength_tests.of_import(first.import_id) == 1


def test_two_people_do_not_see_each_others_tests(log: TrainingLog) -> None:
    log.add(TESTS, athlete="ana")

    assert log.strength_tests.all("ben").empty
    assert log.check(TESTS, "ben").known_tests == 0
    assert set(log.strength_tests.all("ana")["athlete"]) == {"ana"}


def test_no_tests_are_an_empty_frame_of_the_same_types(log: TrainingLog) -> None:
    none = log.strength_tests.all("me")
    log.add(TESTS)

    assert list(none.columns) == list(STRENGTH_TEST)
    assert none.dtypes.to_dict() == log.strength_tests.all("me").dtypes.to_dict()


def test_weigh_ins_come_and_go_with_their_import(log: TrainingLog) -> None:
    report = log.add(WEIGHED)
    added, known = log.body_mass.of_import(report.import_id), log.check(WEIGHED).known_days

    log.undo(report.import_id)

    assert (added, known) == (len(WEIGHED.body_mass), len(WEIGHED.body_mass))
    assert log.body_mass.all("me").empty
