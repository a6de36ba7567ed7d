"""The sample log as it is handed to the importer."""

import csv
import io
from datetime import date, timedelta
from itertools import pairwise

import pytest

from data.exercise_guides import load_guides
from data.importers import read_export
from data.sample_log import SAMPLE_ATHLETE, SAMPLE_FILE_NAME, sample_file

TODAY = date(2026, 11, 23)
HEADER = "date,time,session,exercise,side,set_type,weight,unit,reps,rir,test,pain,note"
DAYS = pytest.mark.parametrize(
    "today", [date(2026, 11, 18), date(2026, 11, 19), TODAY, date(2027, 2, 28), date(2028, 2, 29)], ids=str
)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def days_of(content: bytes) -> list[date]:
    return [date.fromisoformat(row["date"]) for row in rows_of(content)]


@DAYS
def test_the_last_session_lies_within_the_week_that_ends_today(today: date) -> None:
    last = max(days_of(sample_file(today)))

    assert today - timedelta(days=6) <= last <= today


@DAYS
def test_all_dates_move_by_the_same_whole_weeks(today: date) -> None:
    moved = {
        after - before
        for before, after in zip(days_of(sample_file(TODAY)), days_of(sample_file(today)), strict=True)
    }

    assert len(moved) == 1
    assert moved.pop().days % 7 == 0


def test_nothing_but_the_dates_changes() -> None:
    def without_dates(content: bytes) -> list[bytes]:
        return [line.partition(b",")[2] for line in content.splitlines()]

    assert without_dates(sample_file(date(2027, 6, 1))) == without_dates(sample_file(TODAY))


def test_every_row_has_exactly_our_columns() -> None:
    header, *rows = list(csv.reader(io.StringIO(sample_file(TODAY).decode(), newline="")))

    assert ",".join(header) == HEADER
    assert {len(row) for row in rows} == {len(header)}


def test_holds_at_least_nine_months_of_training() -> None:
    days = days_of(sample_file(TODAY))

    assert max(days) - min(days) >= timedelta(days=275)


def test_holds_a_pause_long_enough_to_break_a_line() -> None:
    days = sorted(set(days_of(sample_file(TODAY))))

    pauses = [later - earlier for earlier, later in pairwise(days)]

    assert sum(pause > timedelta(days=16) for pause in pauses) == 1


def test_holds_every_guide_with_both_legs_wherever_one_leg_works() -> None:
    sides: dict[str, set[str]] = {guide.name: set() for guide in load_guides().values()}

    for row in rows_of(sample_file(TODAY)):
        sides[row["exercise"]].add(row["side"])

    assert sides == {
        "Romanian deadlift": {"both"},
        "Single-leg Romanian deadlift": {"left", "right"},
        "Seated hamstring curl": {"left", "right"},
        "Hamstring bridge": {"both"},
        "Single-leg hamstring bridge": {"left", "right"},
    }


def test_has_the_variety_of_a_real_log() -> None:
    rows = rows_of(sample_file(TODAY))

    assert 1_200 <= len(rows) <= 1_800
    assert {row["set_type"] for row in rows} == {"warmup", "working", "failure"}
    assert {row["unit"] for row in rows} == {"kg"}
    assert any(row["test"] == "yes" for row in rows)
    assert any(row["pain"] == "yes" for row in rows)
    assert any(row["reps"] == "0" for row in rows)


def test_most_working_sets_say_how_hard_they_were_and_some_do_not() -> None:
    working = [row for row in rows_of(sample_file(TODAY)) if row["set_type"] != "warmup"]

    known = sum(row["rir"] != "" for row in working) / len(working)

    assert 0.9 < known < 1


def test_every_session_says_that_it_is_made_up() -> None:
    sessions = {(row["date"], row["time"]): row["note"] for row in reversed(rows_of(sample_file(TODAY)))}

    assert all(note.startswith("made-up sample") for note in sessions.values())


def test_our_own_importer_reads_every_row_as_a_set_of_a_guide() -> None:
    content = sample_file(TODAY)

    export = read_export(content, SAMPLE_FILE_NAME)

    assert export.counts.sets == export.counts.rows_read == len(rows_of(content))
    assert export.problems.empty
    assert export.questions == ()
    assert set(export.sets["exercise"].unique()) == set(load_guides())


def test_the_sample_has_an_athlete_and_a_name_of_its_own() -> None:
    assert SAMPLE_ATHLETE != "me"
    assert "sample" in SAMPLE_FILE_NAME
