"""Tables of one's own; all training here is made up."""

import pytest

from data.importers import RefusedFile
from data.readings import DateOrder, Readings, ZerosMean
from data.sets import Unit
from tests.importing import IDENTITY, asked, column, read_lines, read_made, reasons

KNOWN = Readings(units={"own_table": Unit.KG})
LONG = "date,exercise,side,weight,unit,reps"
WIDE = "date,exercise,weight_kg,left_reps,right_reps"


def test_the_template_is_read_as_it_stands() -> None:
    export = read_made("own_table/template.csv")

    assert column(export, "side") == ["left", "right", "both", "left", "right"]
    assert set(column(export, "side_source")) == {"column"}
    assert column(export, "load_kg") == [16, 16, 40, 0, 0]
    assert column(export, "rir") == [2, 1, None, 2, 1]
    assert (export.questions, export.notices, export.problems.empty) == ((), (), True)


@pytest.mark.parametrize(
    "header",
    [
        "date,exercise,side,weight_kg,reps",
        "DATE, Exercise Name ,Working Leg,Weight (kg),Repetitions",
        "Workout_Date\texerciseName\tLeg\tKG\tREPS",
        "Datum;Übung;Bein;Gewicht [kg];Wdh.",
        "Fecha|Ejercicio|Pierna|Peso kg|Repeticiones",
        "Data;Esercizio;Lato;Carico (kg);Ripetizioni",
        "Tarih;Egzersiz;Bacak;Ağırlık (kg);Tekrar",  # noqa: RUF001  Turkish has a dotless i
        "Date;Exercice;Jambe;Charge (kg);Reps",
    ],
)
def test_columns_are_understood_in_many_spellings(header: str) -> None:
    delimiter = next(letter for letter in ",\t;|" if letter in header)

    export = read_lines(header, delimiter.join(["2030-02-03", "Bridge", "left", "20", "8"]))

    assert column(export, "side") == ["left"]
    assert (column(export, "load_kg"), column(export, "reps")) == ([20], [8])
    assert export.notices == ()


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("l L left Left LEFT links gauche izquierda esquerda sinistra sx sol", "left"),
        ("r R right rechts droite derecha direita destra dx sağ SAĞ", "right"),
        ("both alternating bilateral", "both"),
    ],
)
def test_side_words_in_all_their_languages(words: str, side: str) -> None:
    rows = [f"2030-02-03,Bridge,{word},20,kg,8" for word in words.split()]

    export = read_lines(LONG, *rows, f"2030-02-03,Bridge,{words.rpartition(' ')[2]} leg,20,kg,8")

    assert set(column(export, "side")) == {side}
    assert export.problems.empty


def test_an_unknown_side_word_leaves_the_side_unknown_and_is_shown() -> None:
    export = read_lines(LONG, "2030-02-03,Single leg RDL,front,20,kg,8", "2030-02-03,Single leg RDL,,20,kg,8")

    assert column(export, "side") == ["unknown", "unknown"]
    assert column(export, "side_source") == ["none", "none"]
    assert export.problems[["line", "what_happens"]].to_numpy().tolist() == [[2, "Kept"]]


def test_a_column_overrules_the_name() -> None:
    export = read_lines(LONG, "2030-02-03,Romanian deadlift (Left),right,20,kg,8")

    assert (column(export, "side"), column(export, "side_source")) == (["right"], ["column"])


def test_a_side_may_stand_for_the_kind_of_set() -> None:
    export = read_lines("date,exercise,set_type,kg,reps", "2030-02-03,Bridge,left,20,8")

    assert (column(export, "side"), column(export, "side_source")) == (["left"], ["set type"])
    assert export.problems.empty


def test_decimal_commas_and_short_rows_of_a_spreadsheet() -> None:
    export = read_made("own_table/spreadsheet-semicolons.csv")

    assert column(export, "load") == [17.5, 17.5, 40, 40]
    assert column(export, "source_line") == [2, 3, 5, 7]
    assert column(export, "note")[1] == "müde;\nnächstes Mal leichter"


def test_a_comma_that_may_part_thousands_is_set_aside() -> None:
    export = read_lines("date;exercise;kg;reps", "2030-02-03;Leg press;1,250;8", readings=KNOWN)

    assert "may be a decimal comma or a thousands separator" in reasons(export)[2]


def test_units_behind_weights_and_body_weight_in_words() -> None:
    export = read_made("own_table/words-of-many-kinds.csv")

    assert column(export, "unit") == ["kg", "kg", "lb", None]
    assert column(export, "load_kind") == ["external", "external", "external", "bodyweight"]
    assert column(export, "hold_s") == [None, None, None, 45]
    assert column(export, "set_type") == ["warmup", "drop", "failure", "working"]
    assert column(export, "variant") == ["Machine A"] * 3 + [""]
    assert column(export, "test") == [False, True, False, False]
    assert column(export, "pain") == [False, True, True, False]
    assert {(start.hour, start.minute) for start in export.sets["session_start"]} == {(18, 5)}


def test_kilograms_count_before_pounds_where_both_are_filled() -> None:
    export = read_lines(
        "date,exercise,weight_kg,weight_lb,reps", "2030-02-03,Bridge,20,44,8", "2030-02-03,Bridge,,44,8"
    )

    assert column(export, "load") == [20, 44]
    assert column(export, "unit") == ["kg", "lb"]


def test_a_weight_without_a_unit_is_a_question() -> None:
    export = read_lines("date,exercise,weight,reps", "2030-02-03,Bridge,20,8")

    assert asked(export) == ["unit", "effort"]


def test_each_filled_side_of_a_row_is_a_set() -> None:
    export = read_made("own_table/one-column-a-side.csv")

    assert column(export, "side") == ["left", "right", "left"]
    assert column(export, "reps") == [8, 7, 8]
    assert column(export, "rir") == [2, 1, 1]
    assert column(export, "load_kg") == [16, 16, 16]
    assert column(export, "source_line") == [2, 2, 3]
    assert reasons(export) == {4: "No reps, time or distance"}


def test_a_row_may_fill_the_columns_that_both_sides_share() -> None:
    export = read_lines(f"{WIDE},reps,side", "2030-02-03,Bridge,20,8,7,,", "2030-02-03,Bridge,30,,,9,both")

    assert column(export, "side") == ["left", "right", "both"]
    assert column(export, "reps") == [8, 7, 9]


def test_a_single_zero_among_other_numbers_is_a_failed_set() -> None:
    export = read_lines(WIDE, "2030-02-03,Single leg RDL,20,8,0", "2030-02-03,Single leg RDL,20,8,7")

    assert asked(export) == ["effort"]
    assert column(export, "reps") == [8, 0, 8, 7]


def test_a_right_column_of_zeros_is_a_question() -> None:
    export = read_made("own_table/right-column-of-zeros.csv")

    assert [(question.name, question.proposed) for question in export.questions] == [
        ("right_zeros", "not_recorded"),
        ("effort", "unknown"),
    ]
    assert column(export, "side") == ["unknown"] * 3
    assert (export.counts.sets, export.counts.not_sets) == (3, 2)
    assert export.readings.zeros == {"own_table": ZerosMean.NOT_RECORDED}


def test_a_left_column_of_zeros_is_one_too() -> None:
    export = read_lines(WIDE, "2030-02-03,Single leg RDL,20,0,8")

    assert asked(export) == ["left_zeros", "effort"]
    assert (column(export, "side"), column(export, "reps")) == (["unknown"], [8])


def test_zeros_may_be_failed_sets_and_no_set_changes_its_place() -> None:
    rows = [WIDE, "2030-02-03,Single leg RDL,20,8,0", "2030-02-03,Single leg RDL,20,7,0"]

    not_recorded = read_lines(*rows)
    failed = read_lines(
        *rows, readings=not_recorded.readings.answered("own_table", "right_zeros", "failed_sets")
    )

    assert failed.questions == ()
    assert column(failed, "side") == ["left", "right"] * 2
    assert column(failed, "reps") == [8, 0, 7, 0]
    assert not_recorded.sets[IDENTITY].merge(failed.sets[IDENTITY]).shape == not_recorded.sets[IDENTITY].shape


@pytest.mark.parametrize(
    "date", ["2030-02-03", "2030/2/3", "3.2.2030", "3 Feb 2030", "Feb 3, 2030", "3-Feb-30"]
)
def test_dates_of_one_meaning_ask_nothing(date: str) -> None:
    export = read_lines("date;exercise;kg;reps;rir", f"{date};Bridge;20;8;1")

    assert export.questions == ()
    assert export.sets["session_start"][0].isoformat() == "2030-02-03T00:00:00"


def test_a_date_that_shows_the_order_settles_all() -> None:
    export = read_lines("date,exercise,kg,reps,rir", "03/02/2030,Bridge,20,8,1", "13/02/2030,Bridge,20,8,1")

    assert export.questions == ()
    assert [start.day for start in export.sets["session_start"]] == [3, 13]


def test_dates_of_either_order_are_a_question() -> None:
    export = read_made("own_table/dates-of-either-order.csv")

    question = export.questions[0]
    assert (question.name, question.proposed) == ("date_order", "day_first")
    assert question.evidence == "With the day first, the dates lie closer together."
    assert export.readings.date_orders == {"own_table": DateOrder.DAY_FIRST}


def test_a_known_order_is_used_and_not_asked_again() -> None:
    readings = Readings(date_orders={"own_table": DateOrder.MONTH_FIRST})

    export = read_lines("date,exercise,kg,reps,rir", "03/02/2030,Bridge,20,8,1", readings=readings)

    assert export.questions == ()
    assert export.sets["session_start"][0].month == 3


def test_dates_that_contradict_each_other_are_asked_about_and_the_impossible_ones_set_aside() -> None:
    dates = ["13/02/2030", "14/02/2030", "02/15/2030"]

    export = read_lines("date,exercise,kg,reps", *(f"{date},Bridge,20,8" for date in dates))

    assert export.questions[0].proposed == "day_first"
    assert export.questions[0].evidence == "With the day first, fewer dates are impossible."
    assert reasons(export) == {4: "“02/15/2030” in the column “date” is not a possible date"}


def test_a_time_in_its_own_column_and_a_bad_one() -> None:
    export = read_lines(
        "date,time,exercise,kg,reps", "2030-02-03,7 o'clock,A,20,8", "2030-02-03,7:30 pm,A,20,8"
    )

    assert export.sets["session_start"][0].isoformat() == "2030-02-03T19:30:00"
    assert "is not a time of day" in reasons(export)[2]


def test_columns_that_are_not_understood_are_named() -> None:
    export = read_lines("date,exercise,kg,reps,mood,tempo", "2030-02-03,Bridge,20,8,fine,3-1-1")

    assert export.notices == ("These columns were not read: mood, tempo.",)


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("date,exercise,weight", "no column with repetitions, hold times or distances"),
        ("exercise,reps,weight", "no column with dates"),
        ("date,reps,weight", "no column with the names of exercises"),
        ("name,value,city", "The columns are “name”, “value”, “city”"),
    ],
)
def test_a_table_that_is_no_log_says_what_it_lacks(header: str, sentence: str) -> None:
    with pytest.raises(RefusedFile, match=sentence) as refusal:
        read_lines(header, "1,2,3")

    assert "template" in str(refusal.value)


def test_a_row_of_several_equal_sets_is_so_many_sets() -> None:
    export = read_lines(
        "date,exercise,sets,kg,reps", "2030-02-03,Bridge,3,20,8", "2030-02-03,Bridge,,25,6", readings=KNOWN
    )

    assert column(export, "reps") == [8, 8, 8, 6]
    assert column(export, "position") == [1, 2, 3, 4]
    assert column(export, "source_line") == [2, 2, 2, 3]
    assert (export.counts.rows_read, export.counts.sets) == (4, 4)
    assert "1 row stands for several equal sets" in export.notices[0]


@pytest.mark.parametrize("count", ["0", "21", "2.5", "-1", "many"])
def test_a_number_of_sets_that_is_none_sets_its_row_aside_once(count: str) -> None:
    export = read_lines("date,exercise,sets,reps", f"2030-02-03,Bridge,{count},8", "2030-02-03,Bridge,2,8")

    assert list(reasons(export)) == [2]
    assert (export.counts.sets, export.counts.set_aside) == (2, 1)


def test_a_column_of_single_sets_is_read() -> None:
    assert read_lines("date,exercise,sets,reps", "2030-02-03,Bridge,1,8").counts.sets == 1


def test_two_columns_that_say_the_same_are_refused() -> None:
    with pytest.raises(RefusedFile, match="“reps” and “Repetitions” seem to say the same"):
        read_lines("date,exercise,reps,Repetitions", "2030-02-03,Bridge,8,8")
