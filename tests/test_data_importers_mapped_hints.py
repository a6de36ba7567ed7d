"""Tables whose names mislead, or whose cells say several things at once: asked, never read silently."""

import pytest

from data.importers import UnknownTable, read_export
from data.readings import Readings
from tests.importing import LATER, column, read_lines, reasons


def asked_of(*lines: str) -> UnknownTable:
    with pytest.raises(UnknownTable) as refusal:
        read_export("\n".join(lines).encode(), "made.csv", today=LATER)
    return refusal.value


def as_proposed(*lines: str) -> list[str]:
    return [str(found.meaning) for found in asked_of(*lines).columns]


@pytest.mark.parametrize("work", ["3x8@60", "60kg x 8", "60 x 8"])
def test_cells_that_say_several_things_at_once_are_named(work: str) -> None:
    refusal = asked_of("date,exercise,work", f"2030-02-03,RDL,{work}", f"2030-02-05,RDL,{work}")

    assert f"The cells of “work” say several things at once, such as “{work}”." in refusal.hint
    assert refusal.hint in str(refusal)


@pytest.mark.parametrize("reps", ["8/8", "8+8", '"8,8,7"', "8-10", "8 each"])
def test_repetitions_that_are_several_numbers_are_asked_about(reps: str) -> None:
    refusal = asked_of("date,exercise,weight,reps", f"2030-02-03,RDL,60,{reps}", f"2030-02-05,RDL,60,{reps}")

    assert "say several things at once" in str(refusal)


def test_two_sets_in_a_cell_are_not_a_decimal_number() -> None:
    export = read_lines(
        "date;exercise;weight;reps", "2030-02-03;RDL;60,5;8,8", *["2030-02-03;RDL;60;12,0"] * 4
    )

    assert column(export, "reps") == [12] * 4
    assert "may be the repetitions of several sets" in reasons(export)[2]


def test_a_column_of_set_that_never_has_a_first_one_counts_sets() -> None:
    lines = ("Data,Esercizio,Carico,Serie,Ripetizioni", "03.02.2030,RDL,60,3,8", "05.02.2030,RDL,60,4,8")

    refusal = asked_of(*lines)

    assert str(refusal.columns[3].meaning) == "sets"
    proposed = refusal.proposed
    export = read_lines(*lines, readings=Readings(tables={proposed.header: proposed}))
    assert export.counts.sets == 7


def test_a_column_of_sets_that_counts_up_numbers_them() -> None:
    rows = [f"2030-02-03,RDL,{number},8,60" for number in (1, 2, 3, 1, 2)]

    assert as_proposed("date,exercise,sets,reps,weight", *rows)[2] == "set"


def test_times_that_are_never_later_than_the_small_hours_are_durations() -> None:
    rows = ("2030-02-03,Plank,,,0:45", "2030-02-03,Plank,,,1:30", "2030-02-03,RDL,60,8,")

    assert as_proposed("date,exercise,weight,reps,time", *rows)[4] == "hold_s"


def test_names_of_exercises_above_columns_are_no_sides_and_their_sets_no_names() -> None:
    rows = ("2030-02-03,60x8,40x12", "2030-02-05,62.5x8,40x12")

    assert as_proposed("date,RDL,Seated leg curl", *rows) == ["date", "ignored", "ignored"]


@pytest.mark.parametrize(
    "header",
    [
        "Дата;Упражнение;Вес;Повторения;Подходы",  # noqa: RUF001  Russian
        "Data;Ćwiczenie;Ciężar;Powtórzenia;Liczba serii",
        "Fecha;Ejercicio;Peso;Repeticiones;Series",
    ],
)
def test_columns_in_other_languages_are_known(header: str) -> None:
    lines = (header, "03.02.2030;RDL;60;8;3", "05.02.2030;RDL;60;9;2")

    export = read_lines(*lines)

    assert column(export, "reps") == [8, 8, 8, 9, 9]
