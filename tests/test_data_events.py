"""Events in the log: entered, listed by day, taken out and put back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.events import Event, EventKind
from data.log_errors import UnknownEventError
from data.sets import Side
from data.training_log import TrainingLog

INJURY = Event(date(2026, 3, 14), EventKind.INJURY, Side.LEFT, "hamstring, sprinting")
PAUSE = Event(date(2026, 1, 1), EventKind.PAUSE)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        yield log


def test_events_are_listed_in_order_of_their_days(log: TrainingLog) -> None:
    injury, pause = log.events.add(INJURY, "me"), log.events.add(PAUSE, "me")

    events = log.events.all("me")

    assert events["event_id"].to_list() == [pause, injury]
    assert [day.date() for day in events["day"]] == [PAUSE.day, INJURY.day]
    assert events["kind"].to_list() == ["pause", "injury"]
    assert events["side"].to_list() == ["unknown", "left"]
    assert events["note"].to_list() == ["", "hamstring, sprinting"]


def test_no_events_are_an_empty_frame_of_the_same_types(log: TrainingLog) -> None:
    none = log.events.all("me")
    log.events.add(INJURY, "me")

    assert none.empty
    assert none.dtypes.to_dict() == log.events.all("me").dtypes.to_dict()


@pytest.mark.parametrize("kind", EventKind)
@pytest.mark.parametrize("side", Side)
def test_an_event_taken_out_is_given_back_as_it_was(log: TrainingLog, kind: EventKind, side: Side) -> None:
    event = Event(date(2026, 3, 14), kind, side, "a note")
    event_id = log.events.add(event, "me")

    assert log.events.remove(event_id) == event
    assert log.events.all("me").empty


def test_an_event_cannot_be_taken_out_twice(log: TrainingLog) -> None:
    event_id = log.events.add(INJURY, "me")
    log.events.remove(event_id)
    revision = log.revision()

    with pytest.raises(UnknownEventError, match=f"no event {event_id}"):
        log.events.remove(event_id)

    assert log.revision() == revision


def test_a_number_is_never_used_again(log: TrainingLog) -> None:
    first = log.events.add(INJURY, "me")
    log.events.remove(first)

    assert log.events.add(INJURY, "me") > first


def test_everyone_has_their_own_events(log: TrainingLog) -> None:
    log.events.add(INJURY, "me")
    hers = log.events.add(PAUSE, "anna")
    revision = log.revision()

    log.events.remove(hers)

    assert len(log.events.all("me")) == 1
    assert log.revision() == revision
    assert log.revision("anna") == 2


def test_events_outlive_the_process(log: TrainingLog) -> None:
    log.events.add(INJURY, "me")
    log.close()

    with TrainingLog(log.path) as again:
        assert again.events.all("me")["note"].to_list() == ["hamstring, sprinting"]
