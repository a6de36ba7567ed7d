"""What the pages keep: exercises as the log itself counts them, and a unit that follows what is logged."""

from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from data.exercise_guides import load_guides
from data.sets import Unit
from data.training_log import TrainingLog
from pages.elements.kept import trained, usual_unit
from pages.elements.view import View
from tests.odd_logs import ODD_LOGS, RDL, TODAY, OddLog, rows, store

COUNTS = ["sets", "left", "right", "both", "unknown", "sessions"]


def view_of(log: TrainingLog) -> View:
    return View(log, "me", is_sample=False, guides=load_guides(), today=TODAY, unit=Unit.KG, links={})


def as_texts(exercises: pd.DataFrame) -> pd.DataFrame:
    """The same columns and types on both ways, in an order of their own."""
    which = ["exercise", "variant", "one_sided"]
    texts = exercises.astype(dict.fromkeys(which, "str")).astype(dict.fromkeys(COUNTS, "int64"))
    days = texts.astype(dict.fromkeys(["first_session", "last_session"], "datetime64[us]"))
    return days[[*which, *COUNTS, "first_session", "last_session"]].sort_values(which, ignore_index=True)


@pytest.mark.parametrize("odd", ODD_LOGS, ids=lambda odd: odd.name)
def test_the_exercises_of_the_pages_are_those_that_the_log_counts(tmp_path: Path, odd: OddLog) -> None:
    with TrainingLog(tmp_path / "log.duckdb") as log:
        odd.make(log)

        shown = trained(view_of(log))

        assert_frame_equal(as_texts(shown), as_texts(log.exercises("me", until=TODAY)))


def test_the_usual_unit_follows_what_is_logged(tmp_path: Path) -> None:
    with TrainingLog(tmp_path / "log.duckdb") as log:
        before = usual_unit(log, "me")
        store(log, rows(RDL, unit="lb"))

        assert (before, usual_unit(log, "me")) == (Unit.KG, Unit.LB)
