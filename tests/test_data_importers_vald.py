"""VALD NordBord's exports are strength tests with two sides; all of them are made up."""

import pandas as pd
import pytest

from data.importers import Export, RefusedFile
from data.importers.vald_columns import measures
from data.readings import DateOrder, Readings
from tests.importing import read_answered, read_lines, read_made, reasons

HUB = (
    "Name,ExternalId,Date UTC,Time UTC,Device,Test,L Reps,R Reps,L Max Force (N),R Max Force (N),"
    "L Max Torque (Nm),R Max Torque (Nm),Notes"
)
TEMPLATE = "Athlete,Date,L Max Force (N),R Max Force (N),L Max Torque (Nm),R Max Torque (Nm)"
IN_TOKYO = Readings(time_zones={"vald": "Asia/Tokyo"})


def hub_row(name: str = "Made Up", date: str = "2/13/2030", time: str = "11:05 PM", left: str = "310") -> str:
    return f"{name},1,{date},{time},NordBord,Nordic,3,3,{left},295,130,124,"


def times(export: Export) -> list[pd.Timestamp]:
    return export.strength_tests["tested_at"].to_list()


@pytest.mark.parametrize(
    ("name", "left", "right"),
    [
        ("template", [310, 320.5], [295, 318]),
        ("hub-export", [310, 330], [295, 280]),
        ("api", [310, 330], [295, 280]),
    ],
)
def test_each_row_is_a_test_with_the_force_of_both_legs(
    name: str, left: list[float], right: list[float]
) -> None:
    export = read_made(f"vald/{name}.csv")

    assert export.strength_tests["left_n"].to_list() == left
    assert export.strength_tests["right_n"].to_list() == right
    assert (export.counts.sets, len(export.sets)) == (0, 0)


def test_tests_are_no_sets_and_every_row_is_counted() -> None:
    counts = read_made("vald/hub-export.csv").counts

    assert (counts.rows_read, counts.not_sets, counts.set_aside) == (4, 3, 1)


def test_all_that_the_device_measured_is_kept_with_its_unit() -> None:
    test = read_made("vald/hub-export.csv").strength_tests.iloc[0]

    assert test[["test", "device", "note"]].to_list() == ["Nordic", "NordBord 7", "after training, tired"]
    assert test[["left_avg_n", "right_avg_n"]].to_list() == [280.5, 270.25]
    assert test[["left_torque_nm", "right_torque_nm"]].to_list() == [130.2, 123.9]
    assert test[["left_impulse_ns", "right_impulse_ns"]].to_list() == [900, 880.5]
    assert test[["left_reps", "right_reps"]].to_list() == [3, 3]
    assert (test["app"], test["source_line"]) == ("vald", 2)


def test_the_difference_that_the_file_states_is_not_among_the_columns() -> None:
    columns = read_made("vald/template.csv").strength_tests.columns

    assert not columns.str.contains("imbalance").any()


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("L Max Force (N)", "left_n"),
        ("R PeakForce (N)", "right_n"),
        ("Left Peak Force [N]", "left_n"),
        ("rightMaxForce", "right_n"),
        ("L Avg Force (N)", "left_avg_n"),
        ("leftAvgForce", "left_avg_n"),
        ("R Max Impulse (N⋅s)", "right_impulse_ns"),
        ("L Max Impulse (N·s)", "left_impulse_ns"),
        ("leftImpulse", "left_impulse_ns"),
        ("R Max Torque (Nm)", "right_torque_nm"),
        ("leftRepetitions", "left_reps"),
        ("R Reps", "right_reps"),
    ],
)
def test_a_measure_is_known_by_any_of_its_spellings(name: str, measure: str) -> None:
    assert measures((name,)) == {measure: name}


@pytest.mark.parametrize(
    "name", ["L Max Force (kg)", "Max Imbalance (%)", "leftCalibration", "L Avg Torque (Nm)", "Left", ""]
)
def test_another_measure_or_unit_is_none_of_them(name: str) -> None:
    assert measures((name,)) == {}


def test_moments_in_utc_are_on_the_persons_clock() -> None:
    hub = read_lines(HUB, hub_row(), readings=IN_TOKYO)
    api = read_answered("vald/api.csv", IN_TOKYO)

    assert times(hub) == [pd.Timestamp("2030-02-14 08:05")]
    assert times(api)[0] == pd.Timestamp("2030-02-14 08:05")


def test_a_day_without_a_time_stays_that_day() -> None:
    export = read_lines(HUB, hub_row(time=""), readings=Readings(time_zones={"vald": "Pacific/Honolulu"}))

    assert times(export) == [pd.Timestamp("2030-02-13")]


def test_the_zone_is_asked_where_times_are_in_utc_and_only_there() -> None:
    assert [question.name for question in read_lines(HUB, hub_row()).questions] == ["time_zone"]
    assert read_made("vald/template.csv").questions == ()


def test_dates_of_either_order_are_asked_with_the_month_first_proposed() -> None:
    row = "Made Up,3/2/2030,310,295,130,124"
    answered = Readings(date_orders={"vald": DateOrder.DAY_FIRST})

    asked = read_lines(TEMPLATE, row)

    assert [(question.name, question.proposed) for question in asked.questions] == [
        ("date_order", "month_first")
    ]
    assert times(asked) == [pd.Timestamp("2030-03-02")]
    assert times(read_lines(TEMPLATE, row, readings=answered)) == [pd.Timestamp("2030-02-03")]


def test_several_people_are_named_and_asked_about_and_never_mixed() -> None:
    export = read_made("vald/hub-export.csv")

    question = next(question for question in export.questions if question.name == "person")
    assert list(question.options) == ["Another Name", "Made Up"]
    assert question.proposed == "Made Up"
    assert "Tests of other people that stay out: 1." in export.notices
    assert len(export.strength_tests) == 2


def test_the_person_who_is_named_gets_their_tests_and_no_others() -> None:
    export = read_answered("vald/hub-export.csv", Readings(people={"vald": "another name"}))

    assert export.strength_tests["left_n"].to_list() == [410]
    assert export.strength_tests["athlete"].to_list() == ["me"]
    assert "person" not in [question.name for question in export.questions]


def test_a_person_who_is_not_in_the_file_is_asked_for_again() -> None:
    export = read_answered("vald/hub-export.csv", Readings(people={"vald": "Somebody Else"}))

    assert "person" in [question.name for question in export.questions]


def test_one_person_is_said_and_not_asked() -> None:
    assert read_made("vald/template.csv").notices == ("All tests of this file are those of Made Up.",)


def test_a_row_that_names_nobody_among_others_is_set_aside() -> None:
    export = read_lines(HUB, hub_row(), hub_row("Another Name"), hub_row(""))

    assert reasons(export) == {4: "Nobody is named here, but other people are in the other rows"}
    assert len(export.strength_tests) == 1


def test_more_people_than_one_could_choose_from_are_refused() -> None:
    with pytest.raises(RefusedFile, match="501 people"):
        read_lines(HUB, *(hub_row(f"Name {number}") for number in range(501)))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (hub_row(left="lost"), "“lost” in the column “L Max Force (N)” is not a number"),
        (hub_row(left="-310"), "“-310” in the column “L Max Force (N)” is negative"),
        (hub_row(date=""), "There is no date"),
        (hub_row(left="").replace(",295,", ",,"), "There is no force of either leg"),
    ],
)
def test_a_row_that_gives_no_test_is_set_aside_with_its_reason(row: str, reason: str) -> None:
    export = read_lines(HUB, hub_row(date="2/14/2030"), row)

    assert reasons(export) == {3: reason}
    assert len(export.strength_tests) == 1


def test_one_leg_alone_is_a_test_too() -> None:
    test = read_lines(HUB, hub_row(left="")).strength_tests.iloc[0]

    assert pd.isna(test["left_n"])
    assert test["right_n"] == 295
