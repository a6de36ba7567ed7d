"""Work in a thread of its own: it says when it is done, gives what it found, and stops when it is told to."""

from collections.abc import Callable
from threading import Event

import pytest

from data.import_choices import ImportChoices
from data.training_log import ImportCancelledError, TrainingLog
from pages.elements.imports.work import Work
from tests.log_fixtures import DIARY, export_from

LONGEST_S = 30.0


def test_it_gives_what_the_call_gave() -> None:
    work = Work(lambda _: 12)

    assert work.wait(LONGEST_S)
    assert work.result() == 12


def test_it_raises_where_it_is_asked_what_the_call_raised() -> None:
    def fail(_: Callable[[], bool]) -> int:
        raise ValueError("no set has minus three reps")

    work = Work(fail)

    assert work.wait(LONGEST_S)
    with pytest.raises(ValueError, match="minus three"):
        work.result()


def test_it_is_not_done_before_it_is_done() -> None:
    go_on = Event()
    work = Work(lambda _: go_on.wait(LONGEST_S))

    was_done = work.is_done
    with pytest.raises(LookupError):
        work.result()
    go_on.set()

    assert not was_done
    assert work.wait(LONGEST_S)
    assert work.result()


def test_an_import_that_is_cancelled_before_it_is_final_stores_nothing() -> None:
    asked, answered = Event(), Event()

    with TrainingLog(":memory:") as log:

        def store(is_cancelled: Callable[[], bool]) -> object:
            def ask() -> bool:
                asked.set()
                answered.wait(LONGEST_S)
                return is_cancelled()

            return log.add(export_from(DIARY), choices=ImportChoices(is_cancelled=ask))

        work = Work(store)
        assert asked.wait(LONGEST_S)
        others_see = len(log.sets())
        work.cancel()
        answered.set()

        assert work.wait(LONGEST_S)
        with pytest.raises(ImportCancelledError):
            work.result()
        assert (others_see, len(log.sets()), len(log.imports())) == (0, 0, 0)
