"""Moments in UTC, on the person's own clock; and whose clock that is."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from data.importers.cells import CellFault
from data.importers.utc_times import local_moment, moment_of_milliseconds, time_zone_question

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("2030-02-03 23:30:11 +0000", "2030-02-04 00:30:11"),
        ("2030-07-03 23:30:11 +0000", "2030-07-04 01:30:11"),
        ("2030-02-03T23:30:00.000Z", "2030-02-04 00:30:00"),
        ("2030-02-03 23:30 UTC", "2030-02-04 00:30:00"),
        ("2030-02-03 23:30:11 -0500", "2030-02-04 05:30:11"),
        ("2030-02-03 23:30:11+05:30", "2030-02-03 19:00:11"),
        ("2030-02-03 23:30:11", "2030-02-03 23:30:11"),
        ("2030-02-03", "2030-02-03 00:00:00"),
    ],
)
def test_an_offset_is_taken_into_account_and_no_offset_is_the_persons_clock(text: str, local: str) -> None:
    assert local_moment(text, BERLIN) == datetime.fromisoformat(local)


@pytest.mark.parametrize("text", ["", "soon", "2030-02-03 25:00:00 +0000", "2030-02-03 18:05 +9900"])
def test_what_is_no_moment_is_a_fault(text: str) -> None:
    with pytest.raises(CellFault):
        local_moment(text, BERLIN)


def test_this_computers_zone_is_proposed_and_comes_first() -> None:
    question = time_zone_question("Asia/Kathmandu")

    assert question.proposed == next(iter(question.options)) == "Asia/Kathmandu"
    assert "Asia/Kathmandu" in question.evidence


def test_no_zone_is_offered_twice() -> None:
    options = time_zone_question("Europe/Berlin").options

    assert list(options).count("Europe/Berlin") == 1
    assert "UTC" in options


def test_milliseconds_count_from_1970_in_utc() -> None:
    assert moment_of_milliseconds("1896391811000", BERLIN) == datetime.fromisoformat("2030-02-04 00:30:11")
    assert moment_of_milliseconds("1896391811000.0", BERLIN) == datetime.fromisoformat("2030-02-04 00:30:11")


@pytest.mark.parametrize("text", ["", "1896391811", "-1896391811000", "9" * 20])
def test_other_numbers_are_no_milliseconds(text: str) -> None:
    with pytest.raises(CellFault):
        moment_of_milliseconds(text, BERLIN)
