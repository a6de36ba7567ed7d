"""What goes into the log: every set once, counts that add up, one athlete's sets apart from another's."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.log_errors import NotStoredError
from data.readings import Readings
from data.sets import LOGGED, as_sets
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, LONGER, export_from, export_of, many_sets


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        yield log


def test_an_import_adds_every_set_of_its_file(log: TrainingLog) -> None:
    report = log.add(export_from(DIARY, problems=((9, "no date", "set aside", "x;;"),)))

    assert (report.rows_read, report.sets, report.not_sets, report.set_aside) == (9, 7, 1, 1)
    assert (report.added, report.already_known, report.changed) == (7, 0, 0)
    assert (report.app, report.layout, report.file_name) == ("strong", "semicolon 14 columns", "diary.csv")
    assert (report.sessions, report.first_session, report.last_session) == (
        2,
        pd.Timestamp("2026-01-05 18:00"),
        pd.Timestamp("2026-01-08 18:00"),
    )


def test_a_report_is_read_like_a_mapping_too(log: TrainingLog) -> None:
    report = log.add(export_from(DIARY))

    assert report["added"] == report.added == 7


def test_what_was_logged_comes_back_as_it_was(log: TrainingLog) -> None:
    said = many_sets(60).assign(
        note="wobbly, ½ range", rpe=8.5, rir=1.5, variant_raw="wide", side="left", side_source="column"
    )
    export = export_of(as_sets(said))

    log.add(export)

    pd.testing.assert_frame_equal(
        log.sets()[list(LOGGED)], export.sets[list(LOGGED)], check_categorical=False
    )


def test_the_same_file_again_adds_nothing(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    again = log.add(export_from(DIARY))

    assert (again.added, again.already_known, again.changed) == (0, 7, 0)
    assert len(log.sets()) == 7


def test_a_longer_export_adds_only_what_is_new(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    longer = log.add(export_from(LONGER))

    assert (longer.added, longer.already_known) == (2, 7)
    assert log.sets()["load"].to_list() == [20, 20, 20, 35, 35, 22, 22, 24, 24]


def test_what_add_will_know_is_told_before(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    assert log.already_known(export_from(LONGER)) == 7
    assert log.already_known(export_from(LONGER), athlete="anna") == 0
    assert len(log.sets()) == 7


def test_two_equal_sets_are_two_sets(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Squat  60x5 60x5 60x5"))

    assert log.sets()["load"].to_list() == [60, 60, 60]


def test_two_sets_in_one_place_are_both_kept_and_known_again(log: TrainingLog) -> None:
    once = export_from("2026-01-05  Squat  60x5 70x5")
    twice = replace(once, sets=once.sets.assign(position=1))

    first, again = log.add(twice), log.add(twice)

    assert (first.added, again.already_known, again.changed) == (2, 2, 0)


def test_a_left_and_a_right_set_of_one_row_are_two_sets(log: TrainingLog) -> None:
    both = export_from("2026-01-05  Lunge  L10x8 R10x8")

    report = log.add(replace(both, sets=both.sets.assign(source_line=2)))

    assert report.added == 2
    assert log.sets()["side"].to_list() == ["left", "right"]


def test_a_side_added_at_the_source_changes_a_set_and_makes_no_second_one(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Lunge  10x8 10x8"))

    report = log.add(export_from("2026-01-05  Lunge  L10x8 R10x8"))

    assert (report.added, report.already_known, report.changed) == (0, 2, 2)


def test_a_set_that_says_something_else_is_changed_and_stays(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    report = log.add(export_from(DIARY.replace("22x8 22x8", "22x8 23x8")))

    assert (report.added, report.already_known, report.changed) == (0, 7, 1)
    assert log.sets()["load"].to_list()[-2:] == [22, 22]


def test_every_logged_column_can_change_a_set(log: TrainingLog) -> None:
    export = export_from("2026-01-05  Lunge  L10x8")
    log.add(export)
    other: dict[str, Any] = {
        "session_title": "Legs",
        "variant_raw": "walking",
        "side": "right",
        "side_source": "set type",
        "set_type": "warmup",
        "test": True,
        "pain": True,
        "load": 11.0,
        "unit": "lb",
        "load_raw": "10,0",
        "reps": None,
        "hold_s": 30.0,
        "distance_m": 20.0,
        "rpe": 8.0,
        "rir": 2.0,
        "effort_source": "logged",
        "superset": "1",
        "note": "easy",
    }

    changed = {
        name: log.add(replace(export, sets=as_sets(export.sets.assign(**{name: value})))).changed
        for name, value in other.items()
    }

    place = {"athlete", "app", "session_start", "exercise_raw", "block", "position"}
    order = {"set_order", "source_line"}
    assert set(other) == set(LOGGED) - place - order
    assert changed == dict.fromkeys(other, 1)


def test_another_line_of_the_file_is_no_change(log: TrainingLog) -> None:
    export = export_from(DIARY)
    log.add(export)

    moved = export.sets.assign(source_line=export.sets["source_line"] + 40)

    assert log.add(replace(export, sets=moved)).changed == 0


def test_athletes_never_mix(log: TrainingLog) -> None:
    mine, hers = log.add(export_from(DIARY)), log.add(export_from(LONGER), athlete="anna")
    log.set_readings(Readings(exercises={"strong": {"Seated Leg Curl (Machine)": "my curl"}}))

    assert (mine.added, hers.added) == (7, 9)
    assert set(log.sets()["athlete"]) == {"me"}
    assert set(log.sets("anna")["athlete"]) == {"anna"}
    assert "my curl" not in set(log.exercises("anna")["exercise"])
    assert log.imports("anna")["import_id"].to_list() == [hers.import_id]
    assert log.athletes() == ["anna", "me"]


def test_what_the_log_cannot_hold_is_refused_whole(log: TrainingLog) -> None:
    export = export_from(DIARY)
    negative = export.sets.assign(reps=[8, 8, 8, 8, 8, 8, -1.0])

    with pytest.raises(NotStoredError, match="reps"):
        log.add(replace(export, sets=negative))

    assert log.sets().empty
    assert log.imports().empty
    assert log.revision() == 0


def test_an_export_whose_counts_do_not_fit_its_sets_is_refused(log: TrainingLog) -> None:
    export = export_from(DIARY)

    with pytest.raises(ValueError, match="7 sets counted, but 6 given"):
        log.add(replace(export, sets=export.sets.head(6)))

    assert log.imports().empty


def test_a_log_in_memory_is_nobody_elses() -> None:
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        log.add(export_from(DIARY))

        assert (len(log.sets()), len(other.sets())) == (7, 0)


def test_a_log_lasts_from_one_opening_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "evenstride.duckdb"
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))
        before = log.sets()

    with TrainingLog(path) as log:
        pd.testing.assert_frame_equal(log.sets(), before)
        assert log.path == path
