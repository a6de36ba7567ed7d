"""The import page without a browser: what a person's answers do."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from data.sets import Unit
from data.training_log import TrainingLog
from tests.app_pages import opened

STRONG = Path(__file__).parent / "exports" / "strong" / "d-12-columns.csv"


def _checking(content: bytes, name: str) -> AppTest:
    return opened("import-workouts").file_uploader(key="workout_file_0").upload(name, content).run()


def test_the_unit_is_asked_for_again_with_the_earlier_answer_proposed(log_file: Path) -> None:
    first = _checking(STRONG.read_bytes(), STRONG.name)
    first.radio(key="answer-unit").set_value("lb").run()
    first.button(key="import").click().run()

    second = _checking(STRONG.read_bytes(), STRONG.name)

    assert not second.exception
    assert second.radio(key="answer-unit").value == "lb"
    assert log_file.exists()


def test_another_answer_changes_how_the_whole_log_is_read(log_file: Path) -> None:
    for answer in ("kg", "lb"):
        page = _checking(STRONG.read_bytes(), STRONG.name)
        page.radio(key="answer-unit").set_value(answer).run()
        page.button(key="import").click().run()

    with TrainingLog(log_file) as log:
        assert log.readings().units == {"strong": Unit.LB}


def test_a_file_that_is_checked_and_left_changes_nothing(log_file: Path) -> None:
    _checking(STRONG.read_bytes(), STRONG.name)

    with TrainingLog(log_file) as log:
        assert log.exercises().empty
        assert log.imports().empty


def test_a_log_that_breaks_while_it_is_open_says_so_in_place_of_the_page(log_file: Path) -> None:
    _checking(STRONG.read_bytes(), STRONG.name).button(key="import").click().run()
    with TrainingLog(log_file) as log:
        log._transactions._connection.execute("drop table problems")  # noqa: SLF001  # damage of a kind that nobody foresees

    page = opened("import-workouts", **{"import": "1"})

    assert not page.exception
    assert str(log_file) in page.error[0].value.replace("\\", "")
    assert "Nothing was changed" in page.error[0].value
