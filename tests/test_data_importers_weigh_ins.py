"""Body weights in files of weigh-ins and beside sets; all of them are made up."""

import pandas as pd
import pytest

from data.importers import RefusedFile
from tests.importing import read_lines, read_made, reasons

TRACKER = "Date,Time,Measurement,Value,Unit"
STRONGLIFTS = "Date (yyyy/mm/dd),Body Weight (KG),Exercise,Set 1 (Reps),Set 1 (KG)"


def test_strongs_list_of_body_weights_comes_in_as_weigh_ins() -> None:
    export = read_made("strong/m-body-weight.csv")

    assert export.body_mass["day"].to_list() == [pd.Timestamp("2030-02-03"), pd.Timestamp("2030-02-10")]
    assert export.body_mass["kg"].to_list() == [81.2, 80]
    assert export.body_mass["raw"].to_list() == ["81.2", "80"]
    assert export.counts.sets == 0


def test_the_latest_weigh_in_of_a_day_counts_whatever_the_order_of_the_file() -> None:
    export = read_lines('"Date";"Weight (kg)"', "2030-02-03 21:00:00;81", "2030-02-03 07:00:00;80")

    assert export.body_mass["kg"].to_list() == [81]


def test_pounds_become_kilograms_and_stay_as_they_were_written() -> None:
    weighed = read_lines('"Date";"Weight (lb)"', "2030-02-03 07:00:00;180").body_mass.iloc[0]

    assert weighed["kg"] == pytest.approx(81.6466266)
    assert (weighed["raw"], weighed["unit"]) == ("180", "lb")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2030-02-03;0", "“0” in the column “Weight (kg)” is no body weight"),
        ("2030-02-03;800", "“800” in the column “Weight (kg)” is no body weight"),
        ("2030-02-03;", "There is no body weight"),
        ("soon;80", "“soon” in the column “Date” is not a date that Evenstride can read"),
    ],
)
def test_a_weigh_in_that_cannot_be_is_set_aside_with_its_reason(row: str, reason: str) -> None:
    export = read_lines('"Date";"Weight (kg)"', "2030-02-10;80", row)

    assert reasons(export) == {3: reason}
    assert export.body_mass["kg"].to_list() == [80]


def test_of_a_body_tracker_only_body_weights_come_in() -> None:
    export = read_made("fitnotes/body-tracker.csv")

    assert export.body_mass["kg"].round(1).to_list() == [80.5, 80.1]
    assert (export.counts.not_sets, export.counts.set_aside) == (3, 1)


def test_a_body_weight_without_a_unit_is_set_aside() -> None:
    export = read_lines(
        TRACKER, "2030-02-03,07:00:00,Bodyweight,80,", "2030-02-10,07:00:00,Bodyweight,80,kgs"
    )

    assert reasons(export) == {2: "There is no unit of weight"}


def test_a_body_tracker_without_body_weights_is_refused_by_name() -> None:
    with pytest.raises(RefusedFile, match=r"FitNotes body tracker.*export the workouts"):
        read_lines(TRACKER, "2030-02-03,18:05:00,Waist,84,cm")


def test_body_weights_beside_sets_come_in_with_them() -> None:
    export = read_made("stronglifts/old-5-blocks.csv")

    assert export.counts.sets == 18
    assert export.body_mass["unit"].to_list() == ["lb", "lb"]
    assert export.body_mass["kg"].round(1).to_list() == [79.8, 79.8]


@pytest.mark.parametrize("none", ["", "0"])
def test_a_row_without_a_body_weight_says_nothing_about_it(none: str) -> None:
    export = read_lines(STRONGLIFTS, f"2030/02/03,{none},Squat,5,60")

    assert (len(export.body_mass), export.notices) == (0, ())


def test_a_body_weight_that_cannot_be_read_leaves_the_sets_beside_it_alone() -> None:
    export = read_lines(STRONGLIFTS, "2030/02/03,heavy,Squat,5,60")

    assert export.counts.sets == 1
    assert export.notices == (
        "Body weights that could not be read: 1. The sets beside them came in all the same.",
    )
