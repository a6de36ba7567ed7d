"""Tables of one's own with several people in them, as coaches and physios keep; all names are made up."""

from collections.abc import Sequence

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers import Export, RefusedFile, UnknownTable
from data.importers.own_columns import meaning_of
from data.importers.own_table import mapping_by_words
from data.readings import Readings
from data.table_mapping import PERSON, Meaning, TableMapping
from tests.importing import IDENTITY, asked, column, read_answered, read_lines, read_made, reasons

SEVERAL = "own_table/several-people.csv"
HEADER = "date,athlete,exercise,side,weight_kg,reps,rir"
ANNS, BEAS = (Readings(people={"own_table": name}) for name in ("Ann Made", "Bea Made"))


def row(name: str, *, exercise: str = "Curl", reps: str = "8", date: str = "2030-02-03") -> str:
    return f"{date},{name},{exercise},left,20,{reps},2"


def options(export: Export) -> dict[str, str]:
    return dict(next(question for question in export.questions if question.name == "person").options)


def test_the_sets_of_one_person_come_in_and_whose_they_are_is_said() -> None:
    export = read_lines(HEADER, row("Ann Made"), row("ann  made", reps="7"), row("", reps="6"))

    assert column(export, "reps") == [8, 7, 6]
    assert export.notices == ("All sets of this file are those of Ann Made.",)
    assert export.questions == ()


def test_several_people_are_asked_about_with_their_sets_and_the_one_with_most_is_proposed() -> None:
    export = read_made(SEVERAL)

    question = export.questions[0]
    assert options(export) == {"Ann Made": "Ann Made (3 sets)", "Bea Made": "Bea Made (2 sets)"}
    assert (question.name, question.proposed) == ("person", "Ann Made")
    assert question.evidence.endswith("The names are in the column “athlete”.")


def test_of_two_people_with_as_many_sets_the_first_is_proposed() -> None:
    question = read_lines(HEADER, row("Bea Made"), row("Ann Made")).questions[0]

    assert question.proposed == "Bea Made"


def test_only_the_sets_of_the_person_who_is_answered_come_in() -> None:
    anns, beas = read_answered(SEVERAL, ANNS), read_answered(SEVERAL, BEAS)

    assert column(anns, "source_line") == [2, 4, 7]
    assert column(beas, "source_line") == [3, 5]
    assert "person" not in {*asked(anns), *asked(beas)}


def test_rows_of_others_are_no_sets_and_it_is_said_whose_they_are() -> None:
    export = read_answered(SEVERAL, BEAS)

    assert (export.counts.rows_read, export.counts.sets, export.counts.not_sets) == (7, 2, 4)
    assert "Rows of other people that stay out: 3." in export.notices
    assert "Other people in this file: Ann Made (3)." in export.notices


def test_a_row_without_a_name_among_several_people_is_set_aside() -> None:
    export = read_made(SEVERAL)

    assert reasons(export) == {6: "Nobody is named here, but other people are in the other rows"}


def test_a_row_without_a_name_keeps_its_place_so_that_naming_it_moves_no_set() -> None:
    rows = [row("Ann Made"), row("", reps="7"), row("Ann Made", reps="6"), row("Bea Made")]

    before = read_lines(HEADER, *rows, readings=ANNS)
    named = read_lines(HEADER, rows[0], row("Ann Made", reps="7"), *rows[2:], readings=ANNS)

    assert (column(before, "position"), column(named, "position")) == ([1, 3], [1, 2, 3])


def test_a_faulty_row_of_somebody_else_is_nothing_to_look_at() -> None:
    export = read_lines(HEADER, row("Ann Made"), row("Bea Made", reps="odd"), readings=ANNS)

    assert export.problems.empty
    assert (export.counts.sets, export.counts.not_sets) == (1, 1)


def test_each_side_of_a_row_is_a_set_of_its_person_and_a_number_of_sets_so_many() -> None:
    header = "date,athlete,exercise,sets,weight_kg,left_reps,right_reps"
    rows = ["2030-02-03,Ann Made,Curl,3,20,8,8", "2030-02-03,Bea Made,Curl,1,20,8,"]

    assert list(options(read_lines(header, *rows)).values()) == ["Ann Made (6 sets)", "Bea Made (1 set)"]


def test_what_others_wrote_decides_nothing_about_the_persons_own_rows() -> None:
    rows = [row("Ann Made", date="03/02/2030"), row("Bea Made", date="13/02/2030")]

    assert "date_order" in asked(read_lines(HEADER, *rows, readings=ANNS))
    assert "date_order" not in asked(read_lines(HEADER, *rows, readings=BEAS))


def test_first_and_last_names_together_tell_people_apart() -> None:
    header = "Vorname;Name;Datum;Übung;Gewicht (kg);Wdh"
    rows = ["Ann;Made;2030-02-03;Curl;20;8", "Ann;Other;2030-02-03;Curl;20;7"]

    assert list(options(read_lines(header, *rows))) == ["Ann Made", "Ann Other"]


@pytest.mark.parametrize(
    "header",
    [
        "date,athlete,exercise,reps",
        "Date,Client name,Exercise,Reps",
        "date,patient_id,exercise,reps",
        "date,user,exercise,reps",
        "date,lifter,exercise,reps",
        "Date,Person,Exercise,Reps",
        "Date,Name,Exercise,Reps",
        "Datum,Sportler:in,Übung,Wdh",
        "Datum,Name,Übung,Wiederholungen",
        "Fecha,Atleta,Ejercicio,Repeticiones",
        "Fecha,Nombre del paciente,Ejercicio,Repeticiones",
        "Fecha,Nombre,Ejercicio,Repeticiones",
        "Date,Nom de l'athlète,Exercice,Répétitions",
        "Date,Prénom,Exercice,Répétitions",
        "Data,Cliente,Exercício,Repetições",
        "Data,Nome,Exercício,Repetições",
        "Data,Paziente,Esercizio,Ripetizioni",
        "Data,Nome,Esercizio,Ripetizioni",
        "Tarih,Sporcu adı,Egzersiz,Tekrar",  # noqa: RUF001  Turkish has a dotless i
        "Tarih,İsim,Egzersiz,Tekrar",
    ],
)
def test_people_are_known_in_many_languages(header: str) -> None:
    export = read_lines(header, "2030-02-03,Ann Made,Curl,8", "2030-02-03,Bea Made,Curl,9")

    assert list(options(export)) == ["Ann Made", "Bea Made"]
    assert (export.counts.sets, export.counts.not_sets) == (1, 1)


def test_a_total_is_no_person_and_a_person_no_total() -> None:
    export = read_lines(HEADER, row("Suma"), ",Suma,,,20,8,", "Total,,,,40,16,", ",Total,,,40,16,")

    assert "All sets of this file are those of Suma." in export.notices
    assert (export.counts.sets, export.counts.not_sets) == (2, 2)


@pytest.mark.parametrize(
    "name", ["Name", "Client notes", "User weight", "Team", "Coach", "Exercise name", "First name", "Id"]
)
def test_a_name_that_may_be_something_else_is_no_persons(name: str) -> None:
    assert meaning_of(name) != PERSON


def test_a_name_is_that_of_the_exercise_where_no_other_column_is() -> None:
    with pytest.raises(UnknownTable) as refusal:
        read_lines("date,name,kg,reps", "2030-02-03,Curl,20,8", "2030-02-03,Bridge,20,8")

    assert [str(found.meaning) for found in refusal.value.columns][1] == "exercise_raw"


def test_a_name_beside_an_athlete_is_no_second_person() -> None:
    mapping = mapping_by_words(["date", "athlete", "name", "exercise", "reps"])

    assert [key for key, meaning in mapping.columns if meaning == PERSON] == ["athlete"]


def test_a_number_is_nobodys_name_where_the_word_may_mean_a_number() -> None:
    rows = [f"2030-02-03,Curl,{reps},8" for reps in (8, 10, 12)]

    with pytest.raises(UnknownTable) as refusal:
        read_lines("Date,Exercice,Nombre,Répétitions", *rows)

    assert PERSON not in [found.meaning for found in refusal.value.columns]


def test_the_person_may_say_that_a_column_names_people_or_does_not() -> None:
    lines = ("date,whom,exercise,reps", "2030-02-03,Ann Made,Curl,8", "2030-02-03,Bea Made,Curl,9")
    names = lines[0].split(",")
    mapping = TableMapping.of("own_table", names, map(Meaning.of, ["date", "person", "exercise_raw", "reps"]))

    assert list(options(read_lines(*lines, readings=Readings(tables={mapping.header: mapping})))) == [
        "Ann Made",
        "Bea Made",
    ]


def test_several_people_in_a_column_that_is_not_used_are_said() -> None:
    names = HEADER.split(",")
    meanings = ["date", "ignored", "exercise_raw", "side", "load kg", "reps", "rir"]
    mapping = TableMapping.of("own_table", names, map(Meaning.of, meanings))

    export = read_lines(
        HEADER, row("Ann Made"), row("Bea Made"), readings=Readings(tables={mapping.header: mapping})
    )

    assert export.counts.sets == 2
    assert export.notices[0].startswith("The column “athlete” seems to name several people and is not used")


def test_a_column_of_hundreds_of_names_is_no_column_of_people() -> None:
    rows = [row(f"Made Up {number}") for number in range(501)]

    with pytest.raises(UnknownTable, match="not certain"):
        read_lines(HEADER, *rows)


def test_more_people_than_one_could_choose_from_are_refused() -> None:
    rows = [row(f"Made Up {number}") for number in range(501)]

    with pytest.raises(RefusedFile, match="501 people"):
        read_lines(HEADER, *(rows * 2))


FIRST = ("2030-02-03", "Curl", "", "20", "8")
any_set = st.tuples(
    st.sampled_from(["03/02/2030", "05/02/2030", "13/02/2030", "2030-02-14"]),
    st.sampled_from(["Curl", "Bridge"]),
    st.sampled_from(["l", "r", ""]),
    st.sampled_from(["20", "22,5", "1,250", ""]),
    st.sampled_from(["8", "7", "", "odd"]),
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(any_set, max_size=6),
    st.lists(st.tuples(st.integers(0, 6), any_set), max_size=6),
)
def test_the_sets_of_a_person_are_the_same_with_and_without_the_rows_of_others(
    own: Sequence[Sequence[str]], others: Sequence[tuple[int, Sequence[str]]]
) -> None:
    rows = [_line("Ann Made", cells) for cells in [FIRST, *own]]
    mixed = list(rows)
    for place, cells in others:
        mixed.insert(place, _line("Bea Made", cells))

    alone, among = (
        read_lines("date;athlete;exercise;side;weight;reps", *lines, readings=ANNS) for lines in (rows, mixed)
    )

    pd.testing.assert_frame_equal(_sets(alone), _sets(among), check_categorical=False)
    assert alone.questions == among.questions
    assert among.counts.rows_read == len(mixed)
    assert among.counts.not_sets == alone.counts.not_sets + len(others)


def _line(name: str, cells: Sequence[str]) -> str:
    date, *rest = cells
    return ";".join([date, name, *rest])


def _sets(export: Export) -> pd.DataFrame:
    return export.sets.drop(columns="source_line").sort_values(IDENTITY).reset_index(drop=True)
