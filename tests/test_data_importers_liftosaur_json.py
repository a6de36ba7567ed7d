"""Liftosaur's JSON backup, the one document that is read; all training here is made up."""

import json

import pandas as pd
import pytest

from data.importers import Export, RefusedFile, read_export
from data.readings import Readings
from tests.importing import LATER, column, read_answered

MADE = "liftosaur/backup.json"
IN_TOKYO = Readings(time_zones={"liftosaur": "Asia/Tokyo"})


def made() -> Export:
    return read_answered(MADE, IN_TOKYO)


def backup(exercise: object = None, **logged: object) -> bytes:
    """A backup with one set."""
    entry = {"exercise": exercise or {"id": "squat"}, "warmupSets": [], "sets": [logged]}
    record = {"date": "2030-02-03T18:00:00.000Z", "entries": [entry]}
    return json.dumps({"history": [record]}).encode()


def read(content: bytes) -> Export:
    return read_export(content, "backup.json", IN_TOKYO, today=LATER)


def test_reps_by_side_are_a_set_of_each_leg() -> None:
    sets = made().sets

    dead = sets[(sets["exercise_raw"] == "Single Leg Deadlift") & (sets["set_type"] == "working")]
    assert list(zip(dead["side"], dead["reps"], strict=True)) == [
        ("left", 7),
        ("right", 8),
        ("left", 6),
        ("right", 8),
    ]
    assert set(dead["side_source"]) == {"set type"}


def test_a_one_sided_set_without_left_reps_has_no_known_side() -> None:
    sets = made().sets

    assert sets.loc[sets["exercise_raw"].str.contains("On Bench"), "side"].to_list() == ["unknown"]


def test_a_set_that_was_not_done_is_no_set_and_0_reps_are_a_failed_one() -> None:
    export = made()

    assert export.counts.not_sets == 4  # two sets, and two weigh-ins
    assert export.sets.loc[export.sets["exercise_raw"] == "Seated Leg Curl", "reps"].to_list() == [12, 0]


def test_holds_are_read_by_side_too() -> None:
    sets = made().sets

    held = sets[sets["exercise_raw"] == "Hamstring Hold, One Leg"]
    assert list(zip(held["side"], held["hold_s"], strict=True)) == [("left", 25), ("right", 30)]


def test_sessions_begin_on_the_persons_clock() -> None:
    assert made().sets["session_start"][0] == pd.Timestamp("2030-02-04 08:30")


def test_names_units_effort_and_notes_are_those_of_the_csv_export() -> None:
    sets = made().sets

    assert sets["variant"].to_list()[:8] == ["dumbbell"] * 6 + ["machine"] * 2
    assert column(made(), "unit")[6] == "lb"
    assert column(made(), "rir")[2] == 1.5
    assert column(made(), "note")[0] == "slow, and\ndeep"
    assert column(made(), "superset")[6] == "A"
    assert column(made(), "session_title")[0] == "Made up: Day 1"


def test_weigh_ins_come_in_beside_the_sets() -> None:
    assert made().body_mass["kg"].to_list() == [80.5, 80]


def test_the_number_of_a_set_stands_for_its_line_and_the_file_says_so() -> None:
    export = made()

    assert export.sets["source_line"].to_list()[:3] == [1, 2, 3]
    assert "number of the set" in export.notices[0]


def test_the_planned_weight_counts_where_an_older_backup_has_no_other() -> None:
    planned, done = ({"value": load, "unit": "kg"} for load in (60, 62.5))

    old = read(backup(completedReps=5, weight=planned))
    new = read(backup(completedReps=5, weight=planned, completedWeight=done))

    assert (column(old, "load"), column(new, "load")) == ([60], [62.5])


@pytest.mark.parametrize(
    ("exercise", "name"),
    [
        ({"id": "romanianDeadlift", "equipment": "dumbbell"}, "Romanian Deadlift"),
        ({"id": "singleLegGluteBridgeBench"}, "Single Leg Glute Bridge On Bench"),
        ({"id": "tBarRow"}, "T Bar Row"),
        ({"id": "squat", "equipment": "made-up-one"}, "Squat"),
    ],
)
def test_an_exercise_is_called_as_the_app_shows_it(exercise: object, name: str) -> None:
    assert column(read(backup(exercise, completedReps=5)), "exercise_raw") == [name]


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{}",
        b'{"history": "none"}',
        b'{"history": [1, null, {"entries": [{"sets": 5}]}]}',
        b'{"users": [{"name": "made up"}]}',
    ],
)
def test_another_document_is_refused_as_json(content: bytes) -> None:
    with pytest.raises(RefusedFile, match=r"JSON file without workouts of Liftosaur"):
        read(content)


@pytest.mark.parametrize(
    "content", [b'{"history": [', b"{history: []}", b"[" * 100_000, b'{"history": ' + b"[" * 5_000]
)
def test_a_broken_document_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedFile, match="cannot be read"):
        read(content)


@pytest.mark.parametrize("content", [b"[" + b"[]," * 500_000 + b"[]]", b"[" + b"1," * 2_100_000 + b"1]"])
def test_a_document_of_more_values_than_a_log_has_is_refused_before_it_is_parsed(content: bytes) -> None:
    with pytest.raises(RefusedFile, match="more than any training log"):
        read(content)


@pytest.mark.parametrize(
    ("logged", "reason"),
    [
        ({"completedReps": "many"}, "“many” in the column “Completed Reps” is not a number"),
        ({"completedReps": -5}, "“-5” in the column “Completed Reps” is negative"),
        ({"completedReps": float("nan")}, "“NaN” in the column “Completed Reps” is not a number"),
        (
            {"completedReps": 5, "completedRpe": 11},
            "“11” in the column “Completed RPE” is not between 1 and 10",
        ),
    ],
)
def test_a_set_that_means_nothing_is_set_aside_with_its_reason(
    logged: dict[str, object], reason: str
) -> None:
    export = read(backup(**logged))

    assert export.problems["reason"][0].startswith(reason)
    assert (export.counts.rows_read, export.counts.set_aside) == (1, 1)


def test_halves_of_characters_and_nuls_break_nothing() -> None:
    assert read(backup({"id": "squat\ud800"}, completedReps=5)).counts.sets == 1
    with pytest.raises(RefusedFile):
        read(backup({"id": "squat\0"}, completedReps=5))
