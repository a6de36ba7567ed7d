"""What comes out of the log: sets and exercises, as the person's readings understand them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.readings import DateOrder, Readings
from data.sets import COLUMNS, KG_PER_LB, Side, SideSource, Unit, as_sets
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, LONGER, export_from, export_of, many_sets


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        yield log


def test_sets_have_the_columns_of_the_vocabulary_each_with_its_type(log: TrainingLog) -> None:
    log.add(export_from(DIARY))

    sets = log.sets()

    assert list(sets) == list(COLUMNS)
    assert as_sets(sets) is sets  # which is so for typed columns only


def test_an_empty_log_has_typed_columns_too(log: TrainingLog) -> None:
    empty = as_sets(pd.DataFrame(index=range(0)))

    assert len(log.sets()) == 0
    assert {name: dtype.kind for name, dtype in log.sets().dtypes.items()} == {
        name: dtype.kind for name, dtype in empty.dtypes.items()
    }
    assert log.imports()["added"].dtype == "int64"
    assert log.imports()["imported_at"].dtype == "datetime64[us]"
    assert log.exercises()["sets"].dtype == "int64"
    assert (log.revision(), log.athletes(), log.readings()) == (0, [], Readings())


def test_every_write_makes_the_revision_grow(log: TrainingLog) -> None:
    revisions = [log.revision()]
    report = log.add(export_from(DIARY))
    revisions.append(log.revision())
    log.set_readings(Readings(units={"strong": Unit.LB}))
    revisions.append(log.revision())
    log.undo(report.import_id)
    revisions.append(log.revision())

    assert revisions == [0, 1, 2, 3]


def test_sets_of_interleaving_imports_come_in_the_order_they_were_done(log: TrainingLog) -> None:
    log.add(export_from("2026-01-09  Squat  63x5\n2026-01-05  Squat  61x5"))
    log.add(export_from("2026-01-07  Squat  62x5 62.5x5", app="hevy"))
    log.add(export_from("2026-01-03  Squat  60x5\n2026-01-11  Squat  64x5", app="fitnotes"))

    assert log.sets()["load"].to_list() == [60, 61, 62, 62.5, 63, 64]


def test_only_the_days_asked_for_are_read_both_ends_included(log: TrainingLog) -> None:
    log.add(export_from("\n".join(f"2026-01-{day:02}  Squat  {day}x5" for day in range(1, 10))))

    loads = log.sets(since=date(2026, 1, 3), until=date(2026, 1, 5))["load"]

    assert loads.to_list() == [3, 4, 5]


def test_only_the_exercises_asked_for_are_read_by_what_names_mean(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    log.add(export_from("2026-01-10  Romanian Deadlift (Dumbbell)  26x8", app="hevy"))

    loads = log.sets(exercises=["romanian-deadlift"])["load"]

    assert loads.to_list() == [20, 20, 20, 22, 22, 26]
    assert log.sets(exercises=["no such exercise"]).empty
    assert log.sets(exercises=[]).empty


def test_a_side_told_by_a_name_is_read_and_never_stored(log: TrainingLog) -> None:
    curls = export_from("2026-01-05  Nordic - L  0x5\n2026-01-06  Nordic - R  0x5")
    guessed = curls.sets.assign(side="left", side_source=str(SideSource.NAME))

    log.add(replace(curls, sets=as_sets(guessed)))

    assert log.sets()["side"].to_list() == ["left", "right"]
    assert log.sets()["side_source"].to_list() == ["name", "name"]
    assert log.already_known(curls) == 2


def test_a_bare_letter_stays_a_side_when_its_twin_is_not_among_the_sets_read(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Nordic - L  0x5\n2026-01-06  Nordic - R  0x5"))

    assert log.sets(until=date(2026, 1, 5))["side"].to_list() == ["left"]


def test_an_answer_that_came_with_an_import_is_kept_for_every_later_reading(log: TrainingLog) -> None:
    export = export_from("2026-01-05  Squat  100x5", readings=Readings({"strong": Unit.LB}))

    log.add(replace(export, sets=as_sets(export.sets.assign(unit=None))))

    assert log.readings() == Readings({"strong": Unit.LB})
    assert log.sets()["load_kg"].to_list() == [100 * KG_PER_LB]
    assert log.usual_unit() is Unit.LB


def test_what_the_person_said_is_not_overruled_by_a_later_import(log: TrainingLog) -> None:
    log.set_readings(Readings({"strong": Unit.LB}))

    log.add(export_from(DIARY, readings=Readings({"strong": Unit.KG, "hevy": Unit.KG})))

    assert log.readings() == Readings({"strong": Unit.LB, "hevy": Unit.KG})


def test_how_one_file_writes_its_dates_says_nothing_about_the_next(log: TrainingLog) -> None:
    log.add(export_from(DIARY, readings=Readings(date_orders={"strong": DateOrder.DAY_FIRST})))

    assert log.readings() == Readings()


def test_the_person_can_change_an_answer_and_the_whole_history_follows(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    log.set_readings(Readings(exercises={"strong": {"Seated Leg Curl (Machine)": "first"}}))

    log.set_readings(Readings(exercises={"strong": {"Seated Leg Curl (Machine)": "hamstring curl"}}))

    assert log.sets(exercises=["hamstring curl"])["load"].to_list() == [35, 35]
    assert log.sets(exercises=["first"]).empty


def test_an_answer_stays_while_another_import_of_its_app_needs_it(log: TrainingLog) -> None:
    first = log.add(export_from(DIARY, readings=Readings({"strong": Unit.LB})))
    log.add(export_from(LONGER))

    log.undo(first.import_id)

    assert log.readings() == Readings({"strong": Unit.LB})


def test_exercises_are_counted_by_side_and_session(log: TrainingLog) -> None:
    log.add(
        export_from("""
            2026-01-05  Pistol Squat  L10x8 R10x8 R10x8
            2026-01-05  Squat  60x5
            2026-01-08  Pistol Squat  L10x8 10x8
        """)
    )

    exercises = log.exercises().set_index("exercise")

    counts = ["sets", "left", "right", "both", "unknown", "sessions"]
    assert list(exercises.loc["Pistol Squat", counts]) == [5, 2, 2, 0, 1, 2]
    assert exercises.loc["Pistol Squat", "last_session"] == pd.Timestamp("2026-01-08 18:00")
    assert list(exercises.index) == ["Pistol Squat", "Squat"]


def test_exercises_up_to_a_day_have_only_its_sets_also_where_some_are_left_out(log: TrainingLog) -> None:
    log.add(export_from("2026-01-05  Squat  60x5\n2026-01-08  Squat  60x5 60x5\n2026-01-08  Lunge  20x8"))
    up_to_monday = log.exercises(until=date(2026, 1, 5))

    log.left_out.add(log.sets().tail(1), "a try-out", "me")

    for exercises in (up_to_monday, log.exercises(until=date(2026, 1, 5))):
        assert exercises[["exercise", "sets"]].to_numpy().tolist() == [["Squat", 1]]
        assert exercises["last_session"].to_list() == [pd.Timestamp("2026-01-05 18:00")]


def test_exercises_add_up_to_the_sets(log: TrainingLog) -> None:
    log.add(export_of(many_sets(400)))
    log.add(export_from("2026-01-05  Nordic - L  0x5\n2026-01-06  Nordic - R  0x5", app="hevy"))

    exercises, sets = log.exercises(), log.sets()

    sessions = sets.groupby("exercise", observed=True)["session_start"].nunique()
    assert exercises.set_index("exercise")["sets"].to_dict() == sets["exercise"].value_counts().to_dict()
    assert exercises["left"].sum() == (sets["side"] == Side.LEFT).sum()
    assert exercises.set_index("exercise")["sessions"].to_dict() == sessions.to_dict()


def test_the_usual_unit_is_that_of_most_loads(log: TrainingLog) -> None:
    kilograms, pounds = export_from("2026-01-05  Squat  60x5"), export_from("2026-01-06  Squat  99x5 99x5")

    assert log.usual_unit() is Unit.KG
    log.add(kilograms)
    log.add(replace(pounds, sets=as_sets(pounds.sets.assign(unit="lb"))))
    assert log.usual_unit() is Unit.LB
