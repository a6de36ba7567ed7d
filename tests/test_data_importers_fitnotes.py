"""FitNotes for Android; all training here is made up."""

import pytest

from tests.importing import column, read_lines, read_made, reasons

HEADER = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"


def test_names_with_commas_are_put_together_again() -> None:
    export = read_made("fitnotes/9-columns.csv")

    assert column(export, "exercise_raw")[0] == "Curl, Seated, Slow"
    assert column(export, "load") == [40, 155, 40, 0, 0]
    assert export.notices == (
        "Names with a comma were put together again; please check them: Curl, Seated, Slow.",
    )


def test_quotation_marks_in_names_are_letters() -> None:
    assert column(read_made("fitnotes/9-columns.csv"), "exercise_raw")[3] == '12" Step Down'
    assert column(read_made("fitnotes/10-columns.csv"), "exercise_raw")[3] == '"Big" Curl'


def test_comments_are_quoted_and_may_go_on_over_lines() -> None:
    export = read_made("fitnotes/10-columns.csv")

    assert column(export, "note") == ["", "left, then right", 'he said "slower",\nand slower', "", ""]
    assert column(export, "source_line") == [2, 3, 4, 6, 7]


def test_a_comment_that_never_ends_takes_only_its_own_line() -> None:
    rows = [
        '2030-02-03,Curl,Legs,40.0,kgs,12,0.0,m,,"open, still',
        '2030-02-03,Curl,Legs,40.0,kgs,11,0.0,m,,""',
    ]

    export = read_lines(HEADER, *rows)

    assert column(export, "reps") == [12, 11]
    assert column(export, "note") == ["open, still", ""]


def test_a_name_that_a_spreadsheet_program_quoted_loses_its_marks() -> None:
    export = read_lines(HEADER, '2030-02-03,"Curl, Seated",Legs,40.0,kgs,12,0.0,m,,')

    assert column(export, "exercise_raw") == ["Curl, Seated"]


@pytest.mark.parametrize(("layout", "unit"), [("8-columns-kg", "kg"), ("8-columns-lbs", "lb")])
def test_the_unit_in_the_header(layout: str, unit: str) -> None:
    assert set(column(read_made(f"fitnotes/{layout}.csv"), "unit")) == {unit}


def test_the_unit_in_each_row() -> None:
    assert column(read_made("fitnotes/9-columns.csv"), "unit") == ["kg", "lb", "kg", "kg", "kg"]


def test_a_day_is_one_session_in_which_sets_are_counted_by_exercise() -> None:
    export = read_made("fitnotes/9-columns.csv")

    assert {start.hour for start in export.sets["session_start"]} == {0}
    assert column(export, "block") == [1] * 5
    assert column(export, "position") == [1, 1, 2, 1, 1]
    assert column(export, "set_order") == [1, 2, 3, 4, 5]


def test_times_have_hours_minutes_and_seconds() -> None:
    export = read_made("fitnotes/8-columns-kg.csv")

    assert column(export, "hold_s") == [None, None, 90, 900]
    assert column(export, "reps") == [8, 8, None, None]
    assert column(export, "distance_m") == [None, None, None, 2500]


def test_a_weight_as_unit_of_distance_gives_no_distance() -> None:
    export = read_lines(HEADER, "2030-02-03,Carry,Legs,40.0,kgs,0,20.0,kg,,")

    assert (export.counts.sets, column(export, "distance_m")) == (1, [None])
    assert "distances" in export.notices[0]


def test_a_record_with_too_few_cells_is_set_aside() -> None:
    export = read_lines(HEADER, "2030-02-03,Curl,Legs,40.0,kgs,12,0.0,m")

    assert reasons(export)[2].startswith("This row has 8 cells where the header has 10")


def test_a_table_with_the_same_columns_in_another_order_is_not_read_by_position() -> None:
    shuffled = HEADER.replace("Exercise,Category", "Category,Exercise")

    assert read_lines(shuffled, "2030-02-03,Legs,Curl,40.0,kgs,12,0.0,m,,").app == "own_table"


def test_a_file_in_which_every_cell_is_quoted_is_read() -> None:
    export = read_made("fitnotes/saved-by-a-spreadsheet.csv")

    assert column(export, "exercise_raw") == ["Romanian Deadlift", "Curl, Seated, Slow", "Plank"]
    assert column(export, "hold_s") == [None, None, 90]


def test_a_column_behind_those_that_are_known_changes_nothing_but_is_told() -> None:
    header = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Superset"

    export = read_lines(
        header, "2030-02-03,Plank,Abs,0.0,0,0.0,m,0:01:30,", "2030-02-03,Curl, slow,Legs,40.0,12,0.0,m,,1"
    )

    assert export.app == "fitnotes"
    assert column(export, "hold_s") == [90, None]
    assert column(export, "exercise_raw") == ["Plank", "Curl, slow"]
    assert any("Superset" in notice for notice in export.notices)
