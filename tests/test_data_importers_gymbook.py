"""GymBook's export in Italian; all training here is made up."""

import pandas as pd
import pytest

from tests.importing import EXPORTS, asked, column, read_lines, read_made, reasons

MADE = "gymbook/italian.csv"
HEADER = (EXPORTS / MADE).read_text(encoding="utf-8").splitlines()[0]


def gymbook_row(amount: str = "12 ripetizioni", load: str = "40,00 kg", date: str = "03/02/30") -> str:
    return f'{date},"Gambe",18:05,"Ponte",Gambe,"","",Set,"{amount}","{load}",,No'


def test_the_day_stands_before_the_month_and_is_not_asked() -> None:
    export = read_made(MADE)

    assert export.sets["session_start"][0] == pd.Timestamp("2030-02-03 18:05")
    assert asked(export) == ["effort"]


def test_the_sets_of_a_programme_on_a_day_are_one_session() -> None:
    sets = read_made(MADE).sets

    assert sets.groupby("session_start", observed=True).size().to_list() == [6, 2]
    assert sets["set_order"].to_list() == [1, 2, 3, 4, 5, 6, 1, 2]


def test_a_skipped_set_is_no_set() -> None:
    export = read_made(MADE)

    assert export.counts.not_sets == 2
    assert export.problems.empty


def test_warm_up_and_cool_down_are_no_working_sets() -> None:
    types = read_made(MADE).sets["set_type"].to_list()

    assert types == ["warmup", "working", "working", "working", "warmup", "working", "working", "working"]


def test_amounts_are_read_with_their_units_and_decimal_commas() -> None:
    export = read_made(MADE)

    assert column(export, "load")[:5] == [20, 40, 42.5, 60, 30]
    assert column(export, "load_raw")[2] == "42,50 kg"
    assert set(export.sets["unit"].dropna()) == {"kg"}
    assert column(export, "hold_s")[5:] == [45, None, 900]
    assert column(export, "distance_m")[7] == 2500
    assert column(export, "reps")[5:] == [None, 1, None]


@pytest.mark.parametrize(
    ("amount", "seconds"), [("1 minuto 30 secondi", 90), ("1,5 min.", 90), ("1 ora", 3600), ("90 s", 90)]
)
def test_times_in_other_words(amount: str, seconds: float) -> None:
    assert column(read_lines(HEADER, gymbook_row(amount)), "hold_s") == [seconds]


@pytest.mark.parametrize(
    ("load", "value"), [("1.250,00 kg", 1250), ("40 kg", 40), ("40.5 kg", 40.5), ("1,125 kg", 1.125)]
)
def test_points_and_commas_in_numbers(load: str, value: float) -> None:
    assert column(read_lines(HEADER, gymbook_row(load=load)), "load") == [value]


@pytest.mark.parametrize("amount", ["12 volte", "molte", "1,2,3 ripetizioni", "-3 ripetizioni"])
def test_an_amount_that_is_none_is_set_aside(amount: str) -> None:
    export = read_lines(HEADER, gymbook_row(amount), gymbook_row())

    assert list(reasons(export)) == [2]
    assert amount in reasons(export)[2]


def test_a_weight_without_its_unit_asks_for_it() -> None:
    export = read_lines(HEADER, gymbook_row(load="40,00"))

    assert asked(export) == ["unit", "effort"]


def test_an_impossible_date_is_set_aside_and_the_session_goes_on() -> None:
    export = read_lines(HEADER, gymbook_row(date="31/02/30"), gymbook_row())

    assert list(reasons(export)) == [2]
    assert export.counts.sets == 1
