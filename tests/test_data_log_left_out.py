"""Sets that do not count: kept in the log, left out wherever sets are read, put back as they were."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data.reading_changes import ReadingChange
from data.readings import Readings
from data.sets import Side, Unit, as_sets
from data.side_rule import RuleKind, SideRule
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, LONGER, export_from, export_of

CURL = "Seated Leg Curl (Machine)"
ALTERNATE = Readings(sides={"strong": {"Lunge": SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)}})


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        yield log


def of(log: TrainingLog, name: str, athlete: str = "me") -> pd.DataFrame:
    sets = log.sets(athlete)
    return sets[sets["exercise_raw"] == name]


def test_a_set_left_out_is_not_read_and_stays_in_the_log(log: TrainingLog) -> None:
    report = log.add(export_from(DIARY))
    everything = log.sets()

    assert log.left_out.add(of(log, CURL).head(1), "ten times the usual load", "me") == 1

    assert of(log, CURL)["reps"].to_list() == [11]
    assert len(log.sets()) == 6
    assert log.exercises()["sets"].sum() == 6
    assert log.sets().index.to_list() == list(range(6))
    assert as_sets(log.sets()).dtypes.to_dict() == everything.dtypes.to_dict()
    assert log.import_report(report.import_id) == report
    assert log.already_known(export_from(DIARY)) == 7


def test_an_exercise_with_every_set_left_out_is_not_listed(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    log.left_out.add(of(log, CURL), "not mine", "me")

    assert log.exercises()["exercise"].to_list() == ["romanian-deadlift"]
    assert log.sets(exercises=["seated-hamstring-curl"]).empty


def test_sets_put_back_are_as_they_were(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    before = log.sets()
    log.left_out.add(before, "all of it", "me")
    assert log.sets().empty

    assert log.left_out.put_back(before, "me") == 7

    pd.testing.assert_frame_equal(log.sets(), before)
    assert log.left_out.all("me").empty
    assert log.left_out.put_back(before, "me") == 0


def test_what_is_left_out_is_listed_with_what_it_says_and_why(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    log.left_out.add(of(log, CURL), "a typo", "me")
    listed = log.left_out.all("me")

    assert listed["exercise_raw"].to_list() == [CURL, CURL]
    assert listed[["load", "reps", "unit"]].to_numpy().tolist() == [[35, 12, "kg"], [35, 11, "kg"]]
    assert set(listed["reason"]) == {"a typo"}
    assert listed.dtypes.to_dict() == log.left_out.all("anna").dtypes.to_dict()


def test_the_list_names_what_can_be_put_back(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    log.left_out.add(of(log, CURL), "a typo", "me")

    log.left_out.put_back(log.left_out.all("me").head(1), "me")

    assert of(log, CURL)["reps"].to_list() == [12]


def test_leaving_out_again_keeps_the_later_reason_alone(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    log.left_out.add(of(log, CURL), "a typo", "me")

    assert log.left_out.add(log.left_out.all("me"), "not mine", "me") == 2

    assert log.left_out.all("me")["reason"].to_list() == ["not mine"] * 2


def test_a_set_that_the_log_does_not_hold_is_passed_over(log: TrainingLog) -> None:
    export = export_from(DIARY)

    assert log.left_out.add(export.sets, "too early", "me") == 0
    log.add(export)

    assert len(log.sets()) == 7


def test_two_people_leave_out_their_own_sets(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    log.add(export_from(DIARY), athlete="anna")

    log.left_out.add(log.sets(), "mine", "me")

    assert log.sets().empty
    assert len(log.sets("anna")) == 7
    assert log.left_out.all("anna").empty


def test_undo_forgets_what_was_left_out_of_its_sets_alone(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    second = log.add(export_from(LONGER))
    log.left_out.add(log.sets(), "all of it", "me")

    log.undo(second.import_id)
    listed = log.left_out.all("me")
    log.add(export_from(LONGER))

    assert len(listed) == 7
    assert log.sets()["load"].to_list() == [24, 24]


def test_importing_again_keeps_what_is_left_out(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    log.left_out.add(of(log, CURL), "a typo", "me")

    log.add(export_from(LONGER))

    assert of(log, CURL).empty
    assert len(log.sets()) == 7


def test_a_set_that_says_something_else_by_now_counts_again(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Squat  600x5 60x5"))
    log.left_out.add(log.sets().head(1), "ten times the usual load", "me")
    log.close()
    with duckdb.connect(str(log.path)) as file:  # as an update from the source does
        file.execute("update sets set load = 60 where load = 600")

    with TrainingLog(log.path) as again:
        assert again.sets()["load"].to_list() == [60, 60]
        assert again.exercises()["sets"].to_list() == [2]
        assert again.left_out.all("me").empty


def test_a_set_left_out_keeps_its_place_in_a_rule_of_sides(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Lunge  20x8 200x8 20x7 20x7"))
    log.set_readings(ALTERNATE)

    log.left_out.add(log.sets().iloc[[1]], "ten times the usual load", "me")

    assert log.sets()["side"].to_list() == ["left", "left", "right"]
    assert log.exercises()[["left", "right"]].iloc[0].to_list() == [2, 1]


def test_what_a_reading_changes_is_counted_without_them(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Lunge  20x8 200x8 20x7 20x7"))
    log.left_out.add(log.sets().iloc[[1]], "ten times the usual load", "me")

    assert log.set_readings(ALTERNATE) == ReadingChange(sided=3)


def test_the_usual_unit_is_that_of_the_sets_that_count(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Squat  60x5"))
    pounds = export_from("2026-01-06  Squat  99x5 99x5")
    log.add(export_of(as_sets(pounds.sets.assign(unit="lb")), content=b"pounds"))
    assert log.usual_unit() is Unit.LB

    log.left_out.add(log.sets(), "not mine", "me")
    log.left_out.put_back(log.left_out.all("me").head(1), "me")

    assert log.usual_unit() is Unit.KG


def test_every_change_makes_the_revision_grow(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    revisions = [log.revision()]
    log.left_out.add(log.sets().head(2), "a typo", "me")
    revisions.append(log.revision())
    log.left_out.put_back(log.left_out.all("me"), "me")
    revisions.append(log.revision())

    assert revisions == [1, 2, 3]


def test_equal_sets_in_one_place_are_listed_once_each(log: TrainingLog) -> None:
    twins = export_from("2026-01-05  Squat  60x5 60x5")
    log.add(replace(twins, sets=as_sets(twins.sets.assign(position=1))))

    assert log.left_out.add(log.sets().head(1), "twice", "me") == 1

    assert len(log.left_out.all("me")) == 2
    assert log.sets().empty
