"""Strong's exports; all training here is made up."""

import pandas as pd
import pytest

from data.importers import RefusedFile
from data.readings import AssumedEffort, Readings
from data.sets import Unit
from tests.importing import STRONG, asked, column, read_lines, read_made, reasons

START = "2030-02-03 18:05:11"
IN_UNITS = (
    "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,Distance,Distance Unit,Seconds,Notes,"
    "Workout Notes"
)


def strong_row(order: str, exercise: str = "Squat (Barbell)", weight: str = "60", reps: str = "5") -> str:
    return f'{START},"Legs",1h 2m,"{exercise}",{order},{weight},{reps},0,0,"","",'


def test_letters_in_the_order_are_kinds_of_set() -> None:
    export = read_lines(STRONG, *(strong_row(order) for order in ("W", "1", "D", "F")))

    assert column(export, "set_type") == ["warmup", "working", "drop", "failure"]
    assert column(export, "rir") == [None, None, None, 0]


def test_rest_timers_and_notes_are_no_sets() -> None:
    export = read_made("strong/d-12-columns.csv")

    assert export.counts.not_sets == 3
    assert column(export, "position") == [1, 2, 3, 4, 1]
    assert export.problems.empty


def test_a_german_rest_timer_is_no_set() -> None:
    assert read_made("strong/j-german.csv").counts.not_sets == 1


def test_an_unknown_word_for_the_order_is_set_aside() -> None:
    export = read_lines(STRONG, strong_row("1"), strong_row("Minuteur", reps="0"))

    assert list(reasons(export)) == [3]
    assert "“Minuteur” in the column “Set Order”" in reasons(export)[3]


def test_an_exercise_done_twice_has_two_blocks() -> None:
    rows = [
        strong_row(order, exercise) for order, exercise in (("1", "A"), ("2", "A"), ("1", "B"), ("1", "A"))
    ]

    export = read_lines(STRONG, *rows)

    assert column(export, "block") == [1, 1, 1, 2]
    assert column(export, "position") == [1, 2, 1, 1]


def test_numbers_that_start_again_begin_a_new_block() -> None:
    export = read_lines(STRONG, *(strong_row(order) for order in ("W", "1", "D", "3", "1", "2")))

    assert column(export, "block") == [1, 1, 1, 1, 2, 2]


def test_the_first_layout_counts_from_0() -> None:
    export = read_made("strong/a-9-columns.csv")

    assert column(export, "position") == [1, 2, 1, 1]
    assert column(export, "unit") == ["kg"] * 4
    assert column(export, "distance_m")[2] == 2400
    assert asked(export) == ["effort"]


@pytest.mark.parametrize(
    ("layout", "questions"),
    [
        ("b-10-columns", ["unit", "effort"]),
        ("c-11-columns", ["unit"]),
        ("d-12-columns", ["unit"]),
        ("e-10-columns", ["unit", "effort"]),
        ("j-german", ["unit"]),
    ],
)
def test_a_layout_without_a_unit_asks_for_it(layout: str, questions: list[str]) -> None:
    export = read_made(f"strong/{layout}.csv")

    assert asked(export) == questions
    assert set(export.questions[0].options) == {"kg", "lb"}
    assert column(export, "unit") == [None] * export.counts.sets
    assert export.readings.units == {"strong": Unit(export.questions[0].proposed)}


@pytest.mark.parametrize(
    "layout", ["a-9-columns", "f-13-columns", "g-14-columns", "h-13-columns", "i-12-columns", "n-14-columns"]
)
def test_a_layout_that_states_units_asks_for_nothing_but_the_effort(layout: str) -> None:
    assert asked(read_made(f"strong/{layout}.csv")) == ["effort"]


def test_pound_plates_on_the_barbell_propose_pounds() -> None:
    question = read_made("strong/b-10-columns.csv").questions[0]

    assert question.proposed == "lb"
    assert "Of 3 barbell sets, 3 " in question.evidence


def test_kilogram_plates_on_the_barbell_propose_kilograms() -> None:
    assert read_made("strong/l-chinese.csv").questions[0].proposed == "kg"


def test_what_is_left_of_converted_pounds_proposes_pounds_before_any_plates() -> None:
    export = read_lines(STRONG, strong_row("1", weight="60"), strong_row("2", weight="185.00000000000003"))

    assert export.questions[0].proposed == "lb"
    assert "185.00000000000003" in export.questions[0].evidence


def test_without_any_cue_kilograms_are_proposed() -> None:
    export = read_lines(STRONG, strong_row("1", exercise="Leg Press", weight="61"))

    assert export.questions[0].proposed == "kg"
    assert export.questions[0].evidence == "Nothing in the file points to one of them."


def test_a_known_answer_is_used_and_not_asked_again() -> None:
    readings = Readings(units={"strong": Unit.LB}, efforts={"strong": AssumedEffort.FAILURE})

    export = read_lines(STRONG, strong_row("1", weight="100"), readings=readings)

    assert export.questions == ()
    assert export.sets["load_kg"][0] == pytest.approx(45.359237)
    assert column(export, "unit") == [None]
    assert export.readings == readings


def test_body_weight_alone_asks_for_no_unit() -> None:
    export = read_lines(STRONG, strong_row("1", exercise="Glute Bridge", weight="0"))

    assert asked(export) == ["effort"]
    assert column(export, "load_kind") == ["bodyweight"]


def test_no_load_on_a_barbell_is_of_unknown_kind() -> None:
    export = read_lines(STRONG, strong_row("1", weight="0"))

    assert column(export, "load_kind") == ["unknown"]
    assert column(export, "load_kg") == [None]


def test_each_row_may_have_its_own_unit() -> None:
    export = read_made("strong/f-13-columns.csv")

    assert column(export, "unit") == ["lb", "kg", None, None]
    assert column(export, "load_kg")[0] == pytest.approx(40.8233133)
    assert column(export, "distance_m")[3] == pytest.approx(2414.016)
    assert column(export, "note")[3] == "along the river; flat"


def test_a_file_without_its_header_is_read_like_the_one_with_it() -> None:
    with_header, without = (
        read_made(f"strong/f-{name}.csv").sets.drop(columns="source_line")
        for name in ("13-columns", "without-header")
    )

    assert with_header.equals(without)


def test_kilograms_and_metres_of_the_quoted_layout() -> None:
    export = read_made("strong/h-13-columns.csv")

    assert column(export, "load_kg")[0] == 40.8233133
    assert column(export, "distance_m") == [None, 2400]


def test_an_unknown_unit_of_weight_is_set_aside() -> None:
    export = read_lines(IN_UNITS, f'{START},"Legs",Squat,1,9,st,5,,,0,"",""')

    assert (
        reasons(export)[2] == "“st” in the column “Weight Unit” is not a unit of weight that Evenstride knows"
    )


def test_distances_without_a_unit_come_in_without_them_and_say_so() -> None:
    export = read_lines(STRONG, f'{START},"Legs",1h,"Running",1,0,0,5,1800,"","",')

    assert column(export, "distance_m") == [None]
    assert column(export, "hold_s") == [1800]
    assert "distances" in export.notices[0]


def test_reps_written_with_a_decimal_point() -> None:
    export = read_made("strong/e-10-columns.csv")

    assert column(export, "reps") == [8, 8, None, 5]
    assert column(export, "hold_s") == [None, None, 45, None]


def test_notes_between_doubled_quotation_marks_are_mended() -> None:
    export = read_made("strong/i-12-columns.csv")

    assert export.counts.sets == 3
    assert column(export, "note") == ["slow, and deep", "again", ""]


def test_a_record_that_cannot_be_mended_is_set_aside_with_its_text() -> None:
    row = f'{START},"Legs","Squat",1,60,kg,5,,,0,one, two, three,""'

    export = read_lines(IN_UNITS, row)

    assert (export.counts.rows_read, export.counts.sets) == (1, 0)
    assert export.problems["content"].to_list() == [row]


def test_sessions_begin_to_the_second() -> None:
    assert read_made("strong/g-14-columns.csv").sets["session_start"][0] == pd.Timestamp(START)


def test_names_of_the_header_are_read_with_curly_apostrophes_too() -> None:
    header = (
        "Date,Nom de l’entraînement,Durée,Nom de l’exercice,Ordre de la série,Poids,Réps,Distance,Secondes,"
        "Notes,Notes d’entraînement,RPE"
    )

    export = read_lines(header, f'{START},"Jambes",38min,"Squat (Barbell)",1,60,8,0,0,"","",')

    assert export.layout == "comma 12 columns, French"


@pytest.mark.parametrize("word", ["Minuteur de repos", "Descanso", "休憩タイマー"])
def test_a_word_without_load_reps_and_distance_is_no_set_in_any_language(word: str) -> None:
    export = read_lines(STRONG, strong_row("1"), strong_row(word, weight="0", reps="0"))

    assert (export.counts.sets, export.counts.not_sets, export.counts.set_aside) == (1, 1, 0)


def test_numbered_letters_are_kinds_of_set_too() -> None:
    export = read_lines(STRONG, *(strong_row(order) for order in ("W1", "W2", "1", "D1")))

    assert column(export, "set_type") == ["warmup", "warmup", "working", "drop"]


def test_a_layout_under_names_of_another_language_is_known_by_its_first_row() -> None:
    export = read_made("strong/o-another-language.csv")

    assert (export.app, export.counts.sets, export.counts.not_sets) == ("strong", 3, 1)
    assert column(export, "note")[1] == "primero izquierda, luego derecha"


@pytest.mark.parametrize("first", ["soon", "2030-02-03 18:05:11"])
def test_a_table_of_twelve_columns_is_not_taken_for_strongs(first: str) -> None:
    row = f'{first},"Legs",often,"Squat",1,60,5,0,0,"","",'

    with pytest.raises(RefusedFile):
        read_lines(STRONG.replace("Exercise Name", "X").replace("Set Order", "Y"), row)


def test_a_short_row_and_a_note_between_doubled_marks_are_both_put_right() -> None:
    noted = f'{START},"Legs",1h 2m,"Squat",1,60,5,0,0,""slow, deep"","",'

    export = read_lines(STRONG, noted, f'{START},"Legs",1h 2m,"Squat",2,60,4')

    assert column(export, "reps") == [5, 4]
    assert column(export, "note") == ["slow, deep", ""]
