"""Telling an answer and taking one back: both in one click, both with the way back."""

from collections.abc import Callable
from functools import partial

from data.reading_texts import Answer, as_readings
from data.training_log import TrainingLog
from pages.elements.readings.told import answer_told, change_told
from pages.elements.undoable import done
from pages.elements.view import View


def told_answers(view: View) -> list[Answer]:
    """What the person told so far, in the order in which they did."""
    told = view.log.answers.all(view.athlete)
    return [Answer(*row) for row in told[["kind", "app", "subject", "value"]].itertuples(index=False)]


def tell(view: View, answer: Answer, place: str) -> None:
    """Store an answer and say what it changed. Ends the run."""
    before = next((other for other in told_answers(view) if other.about == answer.about), None)
    change = view.log.answers.set(as_readings([answer]), view.athlete)
    done(place, f"{answer_told(view, answer)} {change_told(change)}", _way_back(view, answer, before))


def take_back(view: View, answer: Answer, place: str) -> None:
    """Take an answer back and say what that changed. Ends the run."""
    change = view.log.answers.take_back(answer, view.athlete)
    again = partial(_set, view.log, answer, view.athlete) if answer.is_readable else None
    done(place, f"Taken back: {answer_told(view, answer)} {change_told(change)}", again)


def _way_back(view: View, answer: Answer, before: Answer | None) -> Callable[[], object]:
    if before is None or not before.is_readable:
        return partial(view.log.answers.take_back, answer, view.athlete)
    return partial(_set, view.log, before, view.athlete)


def _set(log: TrainingLog, answer: Answer, athlete: str) -> object:
    return log.answers.set(as_readings([answer]), athlete)
