"""How to log sides: what the page promises holds for the names and notes it tells people to write."""

from pathlib import Path

import pytest

from data.exercise_names import understood_names
from data.log_folder import LOG_VARIABLE
from data.sets import Side
from data.side_notes import note_suggestions
from data.side_rule import RuleKind
from pages.elements.sides.help import help_parts
from tests.app_pages import opened
from tests.side_diary import session, training


def test_the_page_has_a_part_for_each_kind_of_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOG_VARIABLE, str(tmp_path / "log.duckdb"))

    page = opened("how-to-log-sides")

    assert not page.exception
    assert [header.value for header in page.header] == [title.replace(",", "\\,") for title in help_parts()]
    assert {"Hevy", "Strong", "FitNotes", "Spreadsheet, or our template"} <= set(help_parts())


@pytest.mark.parametrize("app", ["hevy", "strong", "fitnotes"])
def test_the_names_that_the_page_tells_people_to_use_say_their_side(app: str) -> None:
    names = ["Single Leg RDL (Left)", "Single Leg RDL (Right)", "Single Leg RDL - L", "Single Leg RDL - R"]
    assert all(name in help_parts()["In any app"] for name in names)

    said = understood_names(app, names)

    assert [said[name].side for name in names] == [Side.LEFT, Side.RIGHT] * 2
    assert {said[name].exercise for name in names} == {"single-leg-romanian-deadlift"}


def test_the_comments_that_the_page_tells_people_to_write_are_offered() -> None:
    sets = training(session("2030-02-01", "20x8 20x8 20x8 20x8", note="left | right | left | right"))

    (suggestion,) = note_suggestions(sets)

    assert suggestion.rule.kind == RuleKind.NOTE_IS
    assert suggestion.sets == 4


def test_the_note_on_who_begins_is_offered() -> None:
    sets = training(session("2030-02-01", "20x8 20x8", note="left first"))

    kinds = {suggestion.rule.kind for suggestion in note_suggestions(sets)}

    assert kinds == {RuleKind.ROWS_ALTERNATE, RuleKind.HALVES}
