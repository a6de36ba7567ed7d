"""The report of an import: what it is called, where it leads, and what its undo says. All is made up."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from pages.elements.imports.rows import row_told
from tests.app_pages import opened

EXPORTS = Path(__file__).parent / "exports"
HEADER = "date,exercise,side,weight,unit,reps,rir,note\n"
ONE = "2026-01-05,Romanian deadlift,,60,kg,8,1,\n"


pytestmark = pytest.mark.usefixtures("log_file")


def imported(content: str | bytes) -> AppTest:
    file = content if isinstance(content, bytes) else f"{HEADER}{content}".encode()
    page = opened("import-workouts").file_uploader(key="workout_file_0").upload("made.csv", file).run()
    done = page.button(key="import").click().run()
    assert not done.exception
    return done


def words(page: AppTest) -> str:
    """All text of the page, without the backslashes that keep it plain."""
    return "\n".join(element.value for element in [*page.markdown, *page.caption]).replace("\\", "")


def html(page: AppTest) -> str:
    return " ".join(block.proto.body for block in page.get("html") if isinstance(block, Element))


def test_one_row_is_counted_as_one() -> None:
    done = imported(ONE)

    assert "<dt>1</dt><dd>row in the file, of which</dd>" in html(done)
    assert "<dt>1</dt><dd>new set</dd>" in html(done)
    assert done.title[0].value == "1 set imported"


def test_sets_of_days_to_come_are_not_called_ready() -> None:
    done = imported(ONE.replace("2026", "2099"))

    assert "all of these days are still to come" in words(done)
    assert "ready" not in words(done)
    assert done.button(key="onward").label == "Go to Your data"


def test_sets_of_the_past_lead_to_their_chart() -> None:
    done = imported(ONE)

    assert "Your charts are ready." in words(done)
    assert done.button(key="onward").label == "See your progress"


def test_weigh_ins_are_what_such_a_file_brought() -> None:
    done = imported((EXPORTS / "strong" / "m-body-weight.csv").read_bytes())

    assert done.title[0].value.replace("\\", "") == "2 weigh-ins imported"
    assert "rows without a set (weigh-ins and the like)" in html(done)


def test_strength_tests_lead_to_left_and_right() -> None:
    done = imported((EXPORTS / "vald" / "template.csv").read_bytes())

    assert done.button(key="onward").label == "See left and right"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Legs,9 Sep 2026,,,Squat,,eighty,8,,0,", "Legs,9 Sep 2026,Squat,eighty,8,0"),
        ("Made Up;3/2/2030;3;;;;", "Made Up;3/2/2030;3"),
        (",".join(["a long cell"] * 30), f"{','.join(['a long cell'] * 14)[:159]}…"),
        ("", ""),
    ],
)
def test_a_row_is_told_without_its_empty_cells(content: str, told: str) -> None:
    assert row_told(content) == told


def test_a_row_to_look_at_has_its_reason_and_stands_below_it() -> None:
    done = imported(ONE + "2026-01-06,Romanian deadlift,,sixty,kg,8,1,\n")

    assert "sixty" in html(done).partition("es-below")[2]
