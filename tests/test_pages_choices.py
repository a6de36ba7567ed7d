"""The exercise that a link names: in any spelling that names it, on a log of few exercises or of many."""

from pathlib import Path

import pytest

from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.odd_logs import CURL, RDL, rows, store

PRESS = "Single-leg press (45°) *new*"


def logged(path: Path, *exercises: str) -> None:
    with TrainingLog(path) as log:
        store(log, [row for exercise in exercises for row in rows(exercise, range(0, 28, 7))])


@pytest.mark.parametrize("url", ["strength-progress", "left-right"])
@pytest.mark.parametrize("others", [1, 12])
@pytest.mark.parametrize("asked", [PRESS, PRESS.upper(), r"Single\-leg press \(45°\) \*new\*"])
def test_a_link_may_name_an_exercise_as_the_log_does(
    log_file: Path, url: str, others: int, asked: str
) -> None:
    logged(log_file, RDL, PRESS, *(f"Lunge {number}" for number in range(others)))

    page = opened(url, exercise=asked)

    assert not page.exception
    assert page.session_state["exercise"] == PRESS


@pytest.mark.parametrize(
    "asked", ["seated-hamstring-curl", "Seated hamstring curl", "Seated curl", "seated CURL"]
)
def test_a_link_may_name_a_guides_exercise_by_each_of_its_names(log_file: Path, asked: str) -> None:
    logged(log_file, RDL, CURL)

    page = opened("strength-progress", exercise=asked)

    assert page.session_state["exercise"] == "seated-hamstring-curl"


def test_the_exercise_can_still_be_changed_after_such_a_link(log_file: Path) -> None:
    logged(log_file, CURL, PRESS)
    page = opened("strength-progress", exercise=PRESS)

    chosen = page.pills(key="exercise").set_value("seated-hamstring-curl").run()

    assert chosen.session_state["exercise"] == "seated-hamstring-curl"
