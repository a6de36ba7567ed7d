"""The samples in the log: each by itself, never mixed with a person's own sets, all gone at once."""

from collections.abc import Iterator
from datetime import date

import pytest

from data.events import Event, EventKind
from data.importers import read_export
from data.sample_loading import add_sample, remove_samples
from data.sample_log import Sample, sample_file
from data.sets import Unit
from data.training_log import TrainingLog

TODAY = date(2026, 11, 23)


@pytest.fixture
def log() -> Iterator[TrainingLog]:
    with TrainingLog(":memory:") as log:
        yield log


@pytest.mark.parametrize("sample", Sample, ids=str)
def test_a_sample_is_stored_whole_for_its_own_athlete(log: TrainingLog, sample: Sample) -> None:
    add_sample(log, sample, TODAY)

    assert log.athletes() == [sample.athlete]
    assert len(log.sets(sample.athlete)) == sample_file(TODAY, sample).count(b"\n") - 1


def test_the_injury_and_the_weigh_ins_come_with_the_sets(log: TrainingLog) -> None:
    add_sample(log, Sample.INJURED, TODAY)

    events, weighed = log.events.all("sample-injured"), log.body_mass.all("sample-injured")

    assert events[["kind", "side"]].to_numpy().tolist() == [["injury", "right"]]
    assert len(weighed) == 6
    assert weighed["kg"].between(64, 67).all()


def test_a_sample_that_is_there_is_not_added_again(log: TrainingLog) -> None:
    add_sample(log, Sample.CLEAR, TODAY)
    before = log.revision("sample")

    add_sample(log, Sample.CLEAR, date(2026, 12, 24))

    assert log.revision("sample") == before


def test_what_a_sample_left_behind_unfinished_is_not_there_twice(log: TrainingLog) -> None:
    log.events.add(
        Event(date(2026, 10, 6), EventKind.INJURY, note="stored before the light went out"), "sample-injured"
    )
    log.body_mass.add(date(2026, 10, 6), 64, Unit.KG, "sample-injured")

    add_sample(log, Sample.INJURED, TODAY)

    assert log.events.all("sample-injured")["note"].to_list() == ["Right hamstring strain"]
    assert len(log.body_mass.all("sample-injured")) == 6


def test_removing_takes_every_sample_out_and_nothing_of_the_person(log: TrainingLog) -> None:
    own = b"date,exercise,side,weight,unit,reps\n2026-11-20,Curl,left,20,kg,8\n"
    log.add(read_export(own, "own.csv"))
    log.events.add(Event(date(2026, 11, 1), EventKind.ILLNESS), "me")
    log.body_mass.add(date(2026, 11, 1), 70, Unit.KG, "me")
    for sample in Sample:
        add_sample(log, sample, TODAY)

    remove_samples(log)

    assert log.athletes() == ["me"]
    assert (len(log.sets()), len(log.events.all("me")), len(log.body_mass.all("me"))) == (1, 1, 1)
    for sample in Sample:
        assert log.sets(sample.athlete).empty
        assert log.events.all(sample.athlete).empty
        assert log.body_mass.all(sample.athlete).empty


def test_a_sample_can_come_back_after_it_was_removed(log: TrainingLog) -> None:
    add_sample(log, Sample.FEW, TODAY)
    remove_samples(log)

    add_sample(log, Sample.FEW, TODAY)

    assert len(log.sets("sample-few")) == sample_file(TODAY, Sample.FEW).count(b"\n") - 1


def test_removing_samples_from_a_log_without_any_changes_nothing(log: TrainingLog) -> None:
    remove_samples(log)

    assert log.athletes() == []
