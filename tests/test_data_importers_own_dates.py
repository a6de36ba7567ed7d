"""Dates of a person's own table: a spreadsheet's numbers, moments in UTC, days without a year."""

import pytest

from data.importers import RefusedFile, UnknownTable, read_export
from data.importers.cells import CellFault
from data.importers.own_dates import own_moment
from data.readings import Readings
from tests.importing import LATER, asked, read_lines, reasons

HEADER = "date,exercise,weight_kg,reps"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("47517", "2030-02-03T00:00:00"),
        ("47517.75", "2030-02-03T18:00:00"),
        ("47517,75", "2030-02-03T18:00:00"),
    ],
)
def test_a_spreadsheets_number_is_a_day(text: str, meant: str) -> None:
    assert own_moment(text).isoformat() == meant


@pytest.mark.parametrize("text", ["4751", "147517", "80000", "20300203"])
def test_other_numbers_are_no_days(text: str) -> None:
    with pytest.raises(CellFault):
        own_moment(text)


def test_a_number_that_was_read_as_a_day_is_told() -> None:
    export = read_lines(HEADER, "47517,Curl,20,12", "47519,Curl,20,12")

    assert list(export.sets["session_start"].dt.strftime("%Y-%m-%d")) == ["2030-02-03", "2030-02-05"]
    assert "Dates such as 47517 count a spreadsheet's days: this one is 3 February 2030." in export.notices


def test_moments_in_utc_ask_where_the_person_trains() -> None:
    row = "2030-02-03T23:05:00Z,Curl,20,12"

    assert "time_zone" in asked(read_lines(HEADER, row))

    answered = read_lines(HEADER, row, readings=Readings(time_zones={"own_table": "Europe/Berlin"}))

    assert str(answered.sets["session_start"].iloc[0]) == "2030-02-04 00:05:00"


def test_a_day_without_a_year_is_set_aside_with_that_reason() -> None:
    export = read_lines(HEADER, "Mon 3 Feb,Curl,20,12", "2030-02-05,Curl,20,12")

    assert reasons(export) == {
        2: "“Mon 3 Feb” in the column “date” has no year. Please write the year behind it"
    }


@pytest.mark.parametrize(
    "days", [("Mon 3 Feb", "Wed 5 Feb"), ("3/2", "5/2"), ("3.2.", "5.2."), ("47517", "47519")]
)
def test_no_training_log_is_refused_as_none_for_its_kind_of_dates(days: tuple[str, str]) -> None:
    content = "\n".join(["x1,x2,x3,x4", *(f"{day},RDL,60,8" for day in days)])

    with pytest.raises(UnknownTable) as refusal:
        read_export(content.encode(), "made.csv", today=LATER)

    if not days[0].isdecimal():
        assert f"The dates in “x1” have no year, such as “{days[0]}”" in str(refusal.value)


def test_a_table_that_is_no_log_is_refused_still() -> None:
    with pytest.raises(RefusedFile, match="None of them holds dates"):
        read_export(b"item,price\nbread,2.5\nmilk,1.2\n", "made.csv", today=LATER)
