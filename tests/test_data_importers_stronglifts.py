"""StrongLifts' exports, older and newer; all training here is made up."""

import pandas as pd
import pytest

from data.importers import RefusedFile
from data.readings import DateOrder, Readings
from tests.importing import asked, column, read_answered, read_lines, read_made, reasons

OLD = "Date,Note,Body Weight (KG),Body Weight (LB),Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2,"


def test_every_filled_pair_of_columns_is_a_set() -> None:
    export = read_made("stronglifts/new-kg.csv")

    assert column(export, "reps") == [8, 8, 12, 11, 3]
    assert column(export, "load") == [60, 60, 40, 40, 0]
    assert column(export, "position") == [1, 2, 1, 2, 1]


@pytest.mark.parametrize("name", ["new-kg", "old-4-blocks"])
def test_a_set_of_0_repetitions_was_not_done(name: str) -> None:
    export = read_made(f"stronglifts/{name}.csv")

    assert export.counts.not_sets == {"new-kg": 1, "old-4-blocks": 2}[name]
    assert (export.sets["reps"] > 0).all()


@pytest.mark.parametrize(("name", "line"), [("new-kg", 5), ("old-4-blocks", 5)])
def test_an_exercise_without_any_set_is_set_aside(name: str, line: int) -> None:
    assert reasons(read_made(f"stronglifts/{name}.csv")) == {line: "No reps, time or distance"}


def test_sessions_begin_at_their_start_time() -> None:
    in_kg, in_lb = (read_made(f"stronglifts/new-{unit}.csv").sets for unit in ("kg", "lb"))

    assert in_kg["session_start"][0] == pd.Timestamp("2030-02-03 18:05")
    assert in_lb["session_start"][0] == pd.Timestamp("2030-02-03 00:05")
    assert in_kg["session_title"].to_list()[-1] == "Workout B"


@pytest.mark.parametrize(("name", "unit"), [("new-kg", "kg"), ("new-lb", "lb"), ("old-5-blocks", "lb")])
def test_the_unit_is_that_of_the_columns(name: str, unit: str) -> None:
    sets = read_made(f"stronglifts/{name}.csv").sets

    assert set(sets.loc[sets["load"] > 0, "unit"]) == {unit}


def test_a_row_of_a_workout_holds_the_sets_of_all_its_exercises() -> None:
    sets = read_made("stronglifts/old-4-blocks.csv").sets

    workout = sets[sets["source_line"] == 3]
    assert workout["exercise_raw"].to_list() == [*["Squat"] * 3, *["Romanian Deadlift"] * 3, "Nordic"]
    assert workout["load"].fillna(0).to_list() == [62.5, 62.5, 62.5, 50, 50, 50, 0]
    assert workout["reps"].to_list() == [5, 5, 4, 8, 8, 8, 3]


def test_a_row_that_ends_early_is_read() -> None:
    sets = read_made("stronglifts/old-4-blocks.csv").sets

    assert sets.loc[sets["source_line"] == 4, "reps"].to_list() == [5, 5, 5]


def test_rows_may_go_on_behind_the_header() -> None:
    sets = read_made("stronglifts/old-5-blocks.csv").sets

    dips, chin_ups = (sets[sets["exercise_raw"] == name] for name in ("Dips", "Chin Up"))
    assert dips["reps"].to_list() == [8, 8, 8, 7, 6, 8]
    assert chin_ups["reps"].to_list() == [6, 5]


def test_a_row_of_even_more_cells_is_set_aside_with_its_text() -> None:
    row = "02/23/30,,80,,Squat,60,,5,5,Row,40,,5,5,Curl,20,,5,5,"

    export = read_lines(OLD, row)

    assert export.problems["content"].to_list() == [row]
    assert export.counts.set_aside == 1


def test_a_day_above_12_tells_the_order_of_the_date() -> None:
    export = read_made("stronglifts/old-4-blocks.csv")

    assert asked(export) == ["effort"]
    assert export.sets["session_start"][0] == pd.Timestamp("2030-02-23")


def test_dates_of_either_order_are_asked_and_an_answer_is_used() -> None:
    name = "stronglifts/old-5-blocks.csv"
    answered = read_answered(name, Readings(date_orders={"stronglifts": DateOrder.MONTH_FIRST}))

    assert asked(read_made(name)) == ["date_order", "effort"]
    assert asked(answered) == ["effort"]
    assert answered.sets["session_start"][0] == pd.Timestamp("2030-03-02")


def test_the_same_exercise_twice_in_a_workout_has_two_blocks() -> None:
    header = "Date (yyyy/mm/dd),Exercise,Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG)"
    row = "2030/02/03,Squat,5,60,5,60"

    export = read_lines(header, row, row)

    assert column(export, "block") == [1, 1, 2, 2]
    assert column(export, "position") == [1, 2, 1, 2]


@pytest.mark.parametrize(
    "header", ["Date,Set 1,Exercise 1", "Date,Set 1,Exercise 2,Exercise 1", "Date,Exercise 1,Set 1,Date"]
)
def test_a_header_without_any_whole_block_is_refused(header: str) -> None:
    with pytest.raises(RefusedFile):
        read_lines(header, "02/23/30,5,Squat,5")


def test_more_sets_than_a_training_log_has_are_refused_before_they_are_read() -> None:
    header = "Date (yyyy/mm/dd),Exercise," + ",".join(f"Set {n} (Reps),Set {n} (KG)" for n in range(1, 101))

    with pytest.raises(RefusedFile, match="more than 200,000 rows"):
        read_lines(header, *["2030/02/03,Squat," + ",".join(["5,60"] * 100)] * 2001)


def test_a_zero_does_not_hide_the_weight_in_the_other_unit() -> None:
    header = "Date,Note,Body Weight (KG),Body Weight (LB),Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2,"

    export = read_lines(header, "02/23/30,,,180,Squat,0,135,5,5,", "02/24/30,,,180,Squat,60,0,5,5,")

    assert column(export, "load") == [135, 135, 60, 60]
    assert column(export, "unit") == ["lb", "lb", "kg", "kg"]
