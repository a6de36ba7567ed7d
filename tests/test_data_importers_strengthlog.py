"""StrengthLog's export; all training here is made up."""

import pandas as pd
import pytest

from data.importers import Export
from data.readings import Readings
from data.sets import Unit
from tests.importing import EXPORTS, asked, column, read_answered, read_lines, read_made, reasons

MADE = "strengthlog/25-columns.csv"
HEADER = (EXPORTS / MADE).read_text(encoding="utf-8").splitlines()[0]
ANSWERED = Readings(time_zones={"strengthlog": "Europe/Berlin"}, units={"strengthlog": Unit.KG})


def read() -> Export:
    return read_answered(MADE, ANSWERED)


def test_milliseconds_since_1970_are_read_on_the_persons_clock() -> None:
    assert read().sets["session_start"][0] == pd.Timestamp("2030-02-04 00:30:11")


def test_time_zone_and_unit_are_asked() -> None:
    assert asked(read_made(MADE)) == ["time_zone", "unit", "effort"]
    assert asked(read()) == ["effort"]


def test_0_by_0_is_no_set() -> None:
    assert read().counts.not_sets == 1


def test_a_weight_that_helps_is_set_aside() -> None:
    assert list(reasons(read())) == [7]
    assert "takes weight off the body" in reasons(read())[7]


def test_a_weight_on_top_of_the_body_is_the_load() -> None:
    assert column(read(), "load")[:4] == [20, 40, 40, 10]


def test_warm_ups_and_sets_to_failure_are_marked() -> None:
    export = read()

    assert column(export, "set_type")[:4] == ["warmup", "working", "failure", "working"]
    assert column(export, "note")[1] == "slow, and deep"


def test_kilometres_and_metres_are_added() -> None:
    export = read()

    assert column(export, "distance_m")[4] == 2500
    assert column(export, "hold_s")[4] == 900


@pytest.mark.parametrize("start", ["", "soon", "1896391811", "99999999999999999999"])
def test_a_row_without_a_possible_date_is_set_aside(start: str) -> None:
    row = f"Legs,{start},,Squat,60,,,,,,5,,,,,false,false,false,true,,,,,,"

    assert list(reasons(read_lines(HEADER, row, readings=ANSWERED))) == [2]
