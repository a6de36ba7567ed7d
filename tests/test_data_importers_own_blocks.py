"""Tables in which a date or an exercise stands once for several rows; all training here is made up."""

from tests.importing import column, read_lines, read_made, reasons

HEADER = "date,exercise,weight_kg,reps"


def test_a_date_that_stands_once_counts_for_the_rows_below_it() -> None:
    export = read_lines(
        HEADER, "2030-02-03,Curl,20,12", ",Curl,20,11", "2030-02-05,Curl,20,12", ",Squat,60,5"
    )

    assert list(export.sets["session_start"].dt.day) == [3, 3, 5, 5]
    assert "2 rows without a date took the one above. Please check a few of them." in export.notices


def test_an_exercise_holds_until_the_date_changes() -> None:
    rows = ["2030-02-03,Curl,20,12", ",,20,11", ",,20,10", "2030-02-05,,60,5", ",Squat,60,5", ",,60,5"]

    export = read_lines(HEADER, *rows)

    assert column(export, "exercise_raw") == ["Curl", "Curl", "Curl", "Squat", "Squat"]
    assert reasons(export) == {5: "No exercise is named"}


def test_an_exercise_that_stands_once_beside_full_dates_is_carried_too() -> None:
    export = read_lines(HEADER, "2030-02-03,Curl,20,12", "2030-02-03,,20,11", "2030-02-03,,20,10")

    assert column(export, "exercise_raw") == ["Curl"] * 3


def test_a_single_missing_date_among_many_is_a_slip_that_nobody_fills_in() -> None:
    export = read_lines(HEADER, *["2030-02-03,Curl,20,12"] * 6, ",Curl,20,12")

    assert export.counts.sets == 6
    assert reasons(export) == {8: "There is no date"}


def test_rows_above_the_first_date_stay_without_one() -> None:
    export = read_lines(HEADER, ",Curl,20,12", "2030-02-03,Curl,20,12", ",Curl,20,11")

    assert reasons(export) == {2: "There is no date"}


def test_totals_and_rows_of_nothing_but_a_date_are_no_sets() -> None:
    export = read_made("own_table/dates-once-a-day.csv")

    assert (export.counts.not_sets, export.counts.set_aside) == (2, 0)
    assert "Total" not in column(export, "exercise_raw")

    headed = read_lines(HEADER, "2030-02-03,,,", ",Curl,20,12", "2030-02-05,,,", ",Curl,20,12", ",Sum,40,24")

    assert (headed.counts.sets, headed.counts.not_sets) == (2, 3)
    assert list(headed.sets["session_start"].dt.day) == [3, 5]


def test_the_text_of_a_row_that_is_set_aside_is_as_it_was_written() -> None:
    export = read_lines(HEADER, "2030-02-03,Curl,20,12", ",Curl,20,", ",Curl,20,11")

    assert export.problems["content"].to_list() == [",Curl,20,"]
