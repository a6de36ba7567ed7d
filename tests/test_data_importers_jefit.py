"""JEFIT's backup of several tables; all training here is made up."""

import pandas as pd
import pytest

from data.importers import RefusedFile
from tests.importing import EXPORTS, asked, column, read_lines, read_made, reasons

MADE = "jefit/with-set-logs.csv"
LINES = (EXPORTS / MADE).read_text(encoding="utf-8").splitlines()
SETTING, LOGS, SET_LOGS = (
    f"### {name} ##########" for name in ("SETTING", "EXERCISE LOGS", "EXERCISE SET LOGS")
)
LOGS_HEADER = "_id,mydate,ename,logs"


def jefit_lines(*rows: str, mass: str = "kg") -> list[str]:
    return ["", SETTING, "_id,mass", f"1,{mass}", LOGS, LOGS_HEADER, *rows]


def test_every_listed_weight_and_repetitions_are_a_set() -> None:
    sets = read_made(MADE).sets

    assert sets["load"].to_list() == [20, 90, 90, 135, 0, 20, 90, 45]
    assert sets["reps"].fillna(-1).to_list() == [12, 10, 9, 8, -1, 12, 10, 10]


@pytest.mark.parametrize(("name", "unit"), [("with-set-logs", "lb"), ("kilograms", "kg")])
def test_the_unit_is_that_of_the_settings(name: str, unit: str) -> None:
    export = read_made(f"jefit/{name}.csv")

    assert set(export.sets["unit"]) == {unit}
    assert asked(export) == ["effort"]


def test_without_a_unit_in_the_settings_it_is_asked() -> None:
    export = read_lines(*jefit_lines('1,2030-02-03,Squat,"60.0x5"', mass=""))

    assert asked(export) == ["unit", "effort"]


def test_0_by_0_is_no_set_and_no_repetition_with_a_weight_is_a_failed_one() -> None:
    export = read_made(MADE)

    assert export.counts.not_sets == 1
    assert column(read_made("jefit/kilograms.csv"), "reps") == [12, 12, 0]


def test_set_logs_tell_warm_ups_and_times() -> None:
    export = read_made(MADE)

    assert column(export, "set_type")[:3] == ["warmup", "working", "working"]
    assert column(export, "hold_s")[4] == 60


def test_a_set_that_only_the_set_logs_have_comes_in() -> None:
    header = "exercise_log_id,set_index,weight_lbs,reps,set_type"
    lines = jefit_lines('1,2030-02-03,Squat,"60.0x5"')

    export = read_lines(*lines, SET_LOGS, header, "1,0,60.0,5,default", "1,1,65.0,4,default")

    assert (column(export, "load"), column(export, "reps")) == ([60, 65], [5, 4])


def test_set_logs_of_no_exercise_are_told() -> None:
    assert read_made(MADE).notices == (
        "Rows of the table EXERCISE SET LOGS that belong to no exercise were not read: 1.",
    )


def test_an_exercise_without_sets_is_set_aside() -> None:
    assert list(reasons(read_made(MADE)).values()) == ["No reps, time or distance"]


def test_lines_are_counted_from_the_start_of_the_file() -> None:
    lines = read_made(MADE).sets["source_line"].to_list()

    assert "2030-02-05,300" in LINES[lines[-1] - 1]
    assert lines[:3] == [12, 12, 12]


def test_an_exercise_done_twice_has_two_blocks() -> None:
    assert column(read_made(MADE), "block")[5:] == [1, 1, 2]


def test_sessions_are_days() -> None:
    assert read_made(MADE).sets["session_start"][0] == pd.Timestamp("2030-02-03")


@pytest.mark.parametrize("listed", ["20.0", "x", "20.0xmany", "ax12"])
def test_a_listed_set_that_is_none_is_set_aside(listed: str) -> None:
    export = read_lines(*jefit_lines(f'1,2030-02-03,Squat,"{listed},60.0x5"'))

    assert (export.counts.sets, export.counts.set_aside) == (1, 1)
    assert "Squat" in export.problems["content"][0]


@pytest.mark.parametrize(
    "lines",
    [
        ["", "### SETTING", "_id,mass", "1,kg"],
        ["", SETTING, "_id,mass", "1,kg"],
        ["", SETTING, "_id,mass", "1,kg", LOGS],
        ["", SETTING, "_id,mass", "1,kg", LOGS, LOGS_HEADER],
        ["", SETTING, "_id,mass", "1,kg", LOGS, "_id,ename", "1,Squat"],
    ],
)
def test_a_backup_without_sets_is_refused(lines: list[str]) -> None:
    with pytest.raises(RefusedFile, match="Please export"):
        read_lines(*lines)


def test_a_text_with_a_heading_is_no_jefit_export() -> None:
    with pytest.raises(RefusedFile, match="does not know this kind of file"):
        read_lines("### My training", "squats, many")


def test_personal_details_of_the_backup_are_not_kept_in_sets() -> None:
    shown = read_made(MADE).sets.to_csv()

    assert "1896372311" not in shown


def test_sets_that_are_listed_over_and_over_are_refused() -> None:
    lines = jefit_lines(*["1,2030-02-03,Squat,60.0x5"] * 1000)
    details = [f"1,{index},60.0,5" for index in range(300)]

    with pytest.raises(RefusedFile, match="more than 200,000 rows"):
        read_lines(*lines, SET_LOGS, "exercise_log_id,set_index,weight_lbs,reps", *details)


def test_set_logs_that_do_not_fit_are_set_aside_with_their_line() -> None:
    header = "exercise_log_id,set_index,weight_lbs,reps,set_type"
    lines = jefit_lines('1,2030-02-03,Squat,"60.0x5"')

    export = read_lines(*lines, SET_LOGS, header, "1,0,60.0")

    assert list(reasons(export)) == [len(lines) + 3]
    assert export.counts.sets == 1
