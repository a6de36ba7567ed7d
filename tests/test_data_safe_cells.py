"""Cells that no spreadsheet runs, and that give back the text they were made of."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.safe_cells import as_cell, from_cell, harmless
from tests.formulas import FORMULAS, runs

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_formula_is_left_in_a_cell(formula: str) -> None:
    assert not runs(harmless(formula))
    assert not runs(as_cell(formula))


@given(TEXTS)
@example("'=1")
@example("''")
@example("\\u0020")
@example("a;=1")
@example("\n")
@example(" \t ")
def test_any_text_comes_back_from_its_cell(text: str) -> None:
    cell = as_cell(text)

    assert from_cell(cell) == text
    assert from_cell(cell.strip()) == text
    assert not runs(cell)
    assert "\r" not in cell
    assert "\0" not in cell


def test_ordinary_text_is_written_as_it_is() -> None:
    for text in ("Single-leg curl", "slow, then 'fast'", "3 × 8 – easy", "ok\nbetter", "Übung", "5-8 reps"):
        assert as_cell(text) == text


def test_a_cell_written_by_hand_is_read_as_well_as_it_goes() -> None:
    assert from_cell("C:\\dips") == "C:\\dips"
    assert from_cell("'quoted") == "quoted"
