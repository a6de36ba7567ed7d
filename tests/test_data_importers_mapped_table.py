"""Tables that nobody knows, read as the person says: `tests/exports/other/`, all of it made up."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers import Export, RefusedFile, UnknownTable, app_title, described_table, read_export
from data.importers.mapped_looks import SAMPLES
from data.readings import Readings, ZerosMean
from data.sets import Side, Unit
from data.table_mapping import NOTHING, Meaning, TableMapping, column_keys, header_key
from tests.importing import EXPORTS, IDENTITY, LATER, column, read_lines, reasons

OTHER = EXPORTS / "other"
GERMAN = OTHER / "german-with-sides.csv"
NAMELESS = OTHER / "no-header-words.csv"
NO_REPS = OTHER / "without-repetitions.csv"
OPEN = OTHER / "open-in-every-way.csv"


def asked(content: bytes, readings: Readings | None = None) -> UnknownTable:
    """What is asked of a table that nobody described."""
    with pytest.raises(UnknownTable) as refusal:
        read_export(content, "made.csv", readings or Readings(), today=LATER)
    return refusal.value


def described(mapping: TableMapping) -> Readings:
    return Readings(tables={mapping.header: mapping})


def read(path: Path, **answers: object) -> Export:
    """The file as it is proposed, with these answers."""
    proposed = asked(path.read_bytes()).proposed
    said = replace(proposed, **answers)  # type: ignore[arg-type]
    return read_export(path.read_bytes(), path.name, described(said), today=LATER)


def proposed(*lines: str) -> list[str]:
    """What each column of these lines may hold."""
    return [str(found.meaning) for found in described_table("\n".join(lines).encode()).columns]


def test_a_table_without_repetitions_says_what_it_has_and_what_is_missing() -> None:
    refusal = asked(NO_REPS.read_bytes())

    assert "The columns are “Day”, “Lift”, “Kilos”, “Comment”." in str(refusal)
    assert "There is no column with repetitions" in str(refusal)
    assert [found.name for found in refusal.columns] == ["Day", "Lift", "Kilos", "Comment"]
    assert [str(found.meaning) for found in refusal.columns] == ["date", "exercise_raw", "load kg", "note"]
    assert all(found.evidence for found in refusal.columns)


@pytest.mark.parametrize(
    "content", [b"Dear diary,\ntoday I trained my legs.\n", b"item,price\nbread,2\nmilk,1\n"]
)
def test_a_table_with_no_dates_and_no_known_name_is_refused_with_a_way_out(content: bytes) -> None:
    with pytest.raises(RefusedFile) as refusal:
        read_export(content, "made.csv", today=LATER)

    assert not isinstance(refusal.value, UnknownTable)
    assert "None of them holds dates" in str(refusal.value)
    assert "date, exercise, side, weight, unit, reps" in str(refusal.value)


def test_a_proposal_shows_at_most_five_values_of_each_column() -> None:
    rows = [f"2030-02-{day:02},Bridge {day},{day}" for day in range(1, 20)]

    columns = asked("\n".join(["x,y,z", *rows, "2030-03-01,,"]).encode()).columns

    assert [len(found.samples) for found in columns] == [SAMPLES] * 3
    assert columns[1].samples == ("Bridge 1", "Bridge 2", "Bridge 3", "Bridge 4", "Bridge 5")


def test_what_is_proposed_for_a_spreadsheet_with_sides() -> None:
    meanings = [str(found.meaning) for found in asked(GERMAN.read_bytes()).columns]

    assert meanings == ["date", "exercise_raw", "reps left", "reps right", "load", "rir", "note"]


def test_values_alone_are_enough_for_a_proposal() -> None:
    refusal = asked(NAMELESS.read_bytes())

    assert [str(found.meaning) for found in refusal.columns] == [
        "date",
        "exercise_raw",
        "side",
        "set",
        "load",
        "reps",
    ]
    assert refusal.columns[3].evidence == "Its values are numbers that count up and begin again."


@pytest.mark.parametrize(
    "header",
    [
        "Day,Drill,Resistance,How many times",
        "Tag,Bewegung,Belastung,Anzahl",
        "Jour,Mouvement,Lest,Nombre",
        "Día,Movimiento,Resistencia,Veces",
        "Dia,Movimento,Carga,Vezes",
        "Giorno,Esercizio,Zavorra,Volte",
        "Gün,Hareket,Yük,Adet",
        "Dag,Beweging,Belasting,Aantal",
    ],
)
def test_words_of_many_languages_are_proposed(header: str) -> None:
    rows = ["2030-02-03,Bridge,20.5,8", "2030-02-03,Bridge,22.5,7"]

    assert proposed(header, *rows) == ["date", "exercise_raw", "load", "reps"]


def test_a_name_whose_values_say_otherwise_is_not_believed() -> None:
    lines = ["When,Data,Drill,Reps", "2030-02-03,8 hours of sleep,Bridge,8", "2030-02-04,tired,Bridge,7"]

    assert proposed(*lines)[0] == "date"
    assert proposed(*lines)[2:] == ["exercise_raw", "reps"]


def test_columns_that_are_about_more_than_a_set_are_not_proposed_as_load() -> None:
    lines = ["Day,Drill,Reps,1RM,Bodyweight", "2030-02-03,Bridge,8,120,80", "2030-02-04,Bridge,7,121,81"]

    assert proposed(*lines) == ["date", "exercise_raw", "reps", "ignored", "ignored"]


@pytest.mark.parametrize(
    ("name", "values", "meaning"),
    [
        ("How many reps?", ["8", "7"], "reps"),
        ("Reps left in the tank", ["2", "1"], "rir"),
        ("Weight lifted (lbs)", ["45", "50"], "load lb"),
        ("Left leg reps done", ["8", "7"], "reps left"),
        ("How long", ["30s", "45 sec"], "hold_s"),
        ("What I used", ["20 kg", "22.5 kg"], "load"),
        ("Which exercise did you do?", ["Bridge", "RDL"], "exercise_raw"),
        ("Reps", ["", ""], "reps"),
        ("q", ["", ""], "ignored"),
        ("q", ["?", "?"], "ignored"),
        ("q", ["warm-up", "working"], "set_type"),
    ],
)
def test_a_name_in_other_words_is_understood_with_its_values(
    name: str, values: list[str], meaning: str
) -> None:
    lines = [f"when,{name}", *(f"2030-02-0{day},{value}" for day, value in enumerate(values, start=3))]

    assert proposed(*lines)[1] == meaning


@pytest.mark.parametrize("letters", ["G D", "I D", "E D", "S D", "izq der", "esq dir"])
def test_sides_in_letters_of_other_languages_are_known_by_their_pair(letters: str) -> None:
    left, right = letters.split()

    export = read_lines(
        "date,exercise,side,kg,reps", f"2030-02-03,RDL,{left},20,8", f"2030-02-03,RDL,{right},20,8"
    )

    assert column(export, "side") == ["left", "right"]
    assert "Set aside" not in set(export.problems["what_happens"])


@pytest.mark.parametrize("side", ["D", "G", "S"])
def test_such_a_letter_without_its_twin_is_no_side(side: str) -> None:
    export = read_lines("date,exercise,side,kg,reps", f"2030-02-03,Single leg RDL,{side},20,8")

    assert column(export, "side") == ["unknown"]


def test_a_row_with_both_sides_is_two_sets() -> None:
    export = read(GERMAN, day_first=True)

    assert column(export, "side") == ["left", "right"] * 5 + ["left"]
    assert column(export, "reps") == [8, 7, 8, 8, 12, 10, 12, 11, 9, 8, 9]
    assert column(export, "load") == [17.5] * 4 + [40] * 4 + [17.5] * 3
    assert set(column(export, "side_source")) == {"column"}
    assert (export.counts.rows_read, export.counts.sets, export.counts.set_aside) == (12, 11, 1)
    assert "“heute nicht”" in reasons(export)[8]


def test_the_mapping_answers_what_the_values_leave_open() -> None:
    export = read(OPEN, day_first=False, decimal_comma=True, unit=Unit.KG)

    assert not {question.name for question in export.questions} & {"date_order", "unit"}
    assert column(export, "load") == [1.25, 20, 20]
    assert column(export, "load_kg") == [1.25, 20, 20]
    assert [start.month for start in export.sets["session_start"]] == [2, 2, 2]


def test_other_answers_give_other_numbers_and_the_cell_stays_as_it_was() -> None:
    export = read(OPEN, day_first=True, decimal_comma=False, unit=Unit.LB)

    assert column(export, "load") == [1250, 20, 20]
    assert column(export, "load_raw")[0] == "1,250"
    assert [start.month for start in export.sets["session_start"]] == [3, 3, 4]


def test_what_stays_open_is_asked_or_set_aside() -> None:
    export = read(OPEN)

    assert {question.name for question in export.questions} >= {"date_order", "unit"}
    assert "may be a decimal comma" in reasons(export)[2]


def test_values_that_show_the_decimal_sign_count_before_the_answer() -> None:
    lines = ["date;exercise;kg;reps", "2030-02-03;Bridge;1,250;8", "2030-02-03;Bridge;17,5;8"]

    assert column(read_lines(*lines), "load") == [1.25, 17.5]


def test_what_the_values_decide_is_said() -> None:
    lines = ["date;exercise;kg;reps", "13/02/2030;Bridge;1,250;8", "01/02/2030;Bridge;17,5;8"]

    assert read_lines(*lines).notices == (
        "Dates such as 13/02/2030 show that the day comes first.",
        "Numbers such as 17,5 show that the comma of 1,250 begins the decimals.",
    )


def test_thousands_are_read_where_a_point_parts_decimals() -> None:
    lines = ["date;exercise;kg;reps", "2030-02-03;Leg press;1,250.5;8", "2030-02-03;Leg press;1,250;8"]

    assert column(read_lines(*lines), "load") == [1250.5, 1250]


def test_a_dash_is_an_empty_cell() -> None:
    export = read_lines("date,exercise,kg,reps", "2030-02-03,Bridge,-,8")

    assert (column(export, "load"), column(export, "reps")) == ([None], [8])


def test_a_column_may_say_which_sets_are_warm_ups() -> None:
    export = read_lines(
        "date,exercise,kg,reps,warm-up", "2030-02-03,Bridge,20,8,yes", "2030-02-03,Bridge,20,8,"
    )

    assert column(export, "set_type") == ["warmup", "working"]


def test_a_right_column_of_zeros_is_asked_of_a_described_table_too() -> None:
    lines = ["Tag;Was;Links;Rechts", "2030-02-03;Single leg RDL;8;0", "2030-02-03;Single leg RDL;7;0"]
    mapping = asked("\n".join(lines).encode()).proposed

    export = read_lines(*lines, readings=described(mapping))

    assert "right_zeros" in {question.name for question in export.questions}
    assert export.readings.zeros == {mapping.app: ZerosMean.NOT_RECORDED}
    assert set(column(export, "side")) == {"unknown"}


def test_the_app_of_a_described_table_is_its_header() -> None:
    first, second = read(GERMAN), read(NAMELESS)

    assert first.app == f"table-{header_key(GERMAN.read_text().splitlines()[0].split(';'))[:8]}"
    assert first.app != second.app
    assert app_title(first.app) == f"Your own table {first.app[6:10]}"
    assert set(column(first, "app")) == {first.app}


def test_moving_a_column_keeps_every_set_where_it_was() -> None:
    rows = [line.split(",") for line in NAMELESS.read_text().splitlines()]
    moved = "\n".join(",".join(reversed(row)) for row in rows).encode()
    first = read(NAMELESS)

    second = read_export(moved, "moved.csv", described(asked(NAMELESS.read_bytes()).proposed), today=LATER)

    assert second.sets[IDENTITY].equals(first.sets[IDENTITY])


def test_a_new_column_is_asked_about_and_the_table_stays_the_same() -> None:
    known = asked(GERMAN.read_bytes()).proposed
    header, *rows = GERMAN.read_text().splitlines()
    content = "\n".join([f"{header};Pause", *(f"{row};90" for row in rows)]).encode()

    refusal = asked(content, described(replace(known, day_first=True)))

    assert "you described before" in str(refusal)
    assert (refusal.proposed.app, refusal.proposed.day_first) == (known.app, True)
    export = read_export(content, "longer.csv", described(refusal.proposed), today=LATER)
    assert export.sets[IDENTITY].equals(read(GERMAN, day_first=True).sets[IDENTITY])


def test_what_the_person_said_counts_before_what_the_names_say() -> None:
    names = ["date", "exercise", "weight", "reps"]
    content = b"date,exercise,weight,reps\n2030-02-03,Bridge,20,8\n"
    by_words = read_export(content, "made.csv", today=LATER).mapping
    assert by_words is not None
    swapped = TableMapping.of(
        by_words.app, names, [Meaning("date"), Meaning("exercise_raw"), Meaning("reps"), Meaning("load")]
    )

    export = read_export(content, "made.csv", described(swapped), today=LATER)

    assert (column(export, "reps"), column(export, "load"), export.app) == ([20], [8], "own_table")
    assert export.mapping == swapped


@pytest.mark.parametrize(
    "title", ["My training 2030", "My training 2030;;;", '"My; training"\n', "\n;;;\nTitle;;"]
)
def test_a_title_above_the_header_is_skipped_and_lines_keep_their_numbers(title: str) -> None:
    export = read_lines(title, "date;exercise;kg;reps", "2030-02-03;Bridge;20;8")

    assert column(export, "reps") == [8]
    assert column(export, "source_line") == [title.count("\n") + 3]


def test_an_apps_own_file_is_never_read_by_a_mapping() -> None:
    content = (EXPORTS / "hevy" / "14-columns-kg-km.csv").read_bytes()
    names = content.decode().splitlines()[0].replace('"', "").split(",")
    mapping = TableMapping.of("own_table", names, [NOTHING for _ in names])

    export = read_export(content, "hevy.csv", described(mapping), today=LATER)

    assert (export.app, export.mapping) == ("hevy", None)


def test_a_mapping_without_what_is_needed_is_refused_with_itself_as_the_proposal() -> None:
    mapping = TableMapping.of("table-0123abcd", ["A", "B", "C", "D", "E", "F"], [NOTHING] * 6)

    refusal = asked(NAMELESS.read_bytes(), described(mapping))

    assert "There is no column with dates" in str(refusal)
    assert refusal.proposed == mapping


def test_two_columns_that_say_the_same_are_told_and_one_is_proposed() -> None:
    refusal = asked(b"date,exercise,reps,Repetitions\n2030-02-03,Bridge,8,8\n")

    assert [str(found.meaning) for found in refusal.columns][2:] == ["reps", "ignored"]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_mapping_of_any_table_is_refused_or_accounted_for(data: st.DataObject) -> None:
    names = ["A", "B", "C", "D"]
    cells = st.sampled_from(
        ["", "2030-02-03", "03/02/2030", "8", "17,5", "1,250", "L", "-1", "Bridge", "1e308"]
    )
    rows = data.draw(st.lists(st.lists(cells, min_size=4, max_size=4), min_size=1, max_size=6))
    fields = [
        "date",
        "exercise_raw",
        "reps",
        "reps left",
        "reps right",
        "load lb",
        "side",
        "sets",
        "hold_s min",
    ]
    meanings = [Meaning.of(data.draw(st.sampled_from(fields))) for _ in names]
    mapping = TableMapping.of("table-0123abcd", names, meanings)
    content = "\n".join(";".join(row) for row in [names, *rows]).encode()

    try:
        export = read_export(content, "made.csv", described(mapping), today=LATER)
    except RefusedFile:
        return

    counts = export.counts
    assert counts.rows_read == counts.sets + counts.not_sets + counts.set_aside
    assert len(export.sets) == counts.sets
    assert (export.problems["what_happens"] == "Set aside").sum() == counts.set_aside
    assert not export.sets.duplicated(IDENTITY).any()
    assert set(column(export, "side")) <= set(Side)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="Dayreps;,\n012/LR.é\"'-", max_size=300))
def test_what_is_proposed_for_any_text_fits_its_columns(text: str) -> None:
    try:
        refusal = described_table(text.encode())
    except RefusedFile:
        return

    names = [found.name for found in refusal.columns]
    assert {key for key, _ in refusal.proposed.columns} == set(column_keys(names))
    assert refusal.proposed.header == header_key(names)
