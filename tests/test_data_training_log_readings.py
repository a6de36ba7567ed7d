"""The person's readings in the log: every kind is kept, listed, tried first, and taken back alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data.log_errors import UnknownReadingError
from data.log_migrations import MIGRATIONS
from data.reading_changes import ReadingChange
from data.reading_texts import KINDS, Answer, answers, as_readings
from data.readings import AssumedEffort, LoadMeans, Readings, RepsMean
from data.sets import Side, Unit, as_sets
from data.side_rule import RuleKind, SideRule
from data.table_mapping import Meaning, TableMapping
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, export_from, export_of

LUNGES = """
    2026-01-05  Single Leg Lunge  20x8 20x8 20x7 20x7
    2026-01-05  Squat             60x5
    2026-01-08  Single Leg Lunge  22x8 22x8
"""
RULE = Readings(sides={"strong": {"Single Leg Lunge": SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)}})
COUNTS = Readings(sides={"strong": {"Lunge": SideRule(RuleKind.NOTE_COUNTS, None, ("l",), ("r",))}})
EVERY_KIND = Readings(
    units={"strong": Unit.LB},
    efforts={"strong": AssumedEffort.FAILURE},
    exercises={"strong": {"Squat": "my squat"}},
    reps={"strong": {"Squat": RepsMean.TOTAL}},
    loads={"strong": {"Squat": LoadMeans.EACH_HAND}},
    sides=RULE.sides,
    tables={"0123abcd0123abcd": TableMapping("table-0123abcd", (("kg", Meaning("load", None, "kg")),))},
    new_to_me=frozenset({("nordic", "band"), ("nordic", "")}),
)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        yield log


def told(log: TrainingLog, athlete: str = "me") -> list[Answer]:
    columns = ["kind", "app", "subject", "value"]
    return [Answer(*row) for row in log.answers.all(athlete)[columns].itertuples(index=False)]


def test_every_kind_of_reading_is_kept(log: TrainingLog) -> None:
    log.set_readings(EVERY_KIND)

    assert log.readings() == EVERY_KIND
    assert log.readings("anna") == Readings()
    assert set(log.answers.all("me")["kind"]) == set(KINDS)


def test_readings_outlive_the_process(log: TrainingLog) -> None:
    log.set_readings(EVERY_KIND)
    log.close()

    with TrainingLog(log.path) as again:
        assert again.readings() == EVERY_KIND


def test_answers_are_listed_with_their_source_in_the_order_they_were_given(log: TrainingLog) -> None:
    log.add(export_from(DIARY, readings=Readings(efforts={"strong": AssumedEffort.UNKNOWN})))
    log.set_readings(Readings({"strong": Unit.LB}))

    listed = log.answers.all("me")

    assert listed["kind"].to_list() == ["effort", "unit"]
    assert listed["source"].to_list() == ["import", "person"]
    assert listed["value"].to_list() == ["unknown", "lb"]
    assert listed["set_at"].is_monotonic_increasing
    assert listed["is_readable"].all()


def test_without_answers_the_list_is_empty_and_typed(log: TrainingLog) -> None:
    listed = log.answers.all("me")

    assert listed.empty
    assert listed["set_at"].dtype == "datetime64[us]"
    assert listed["is_readable"].dtype == "bool"


def test_each_answer_can_be_taken_back_alone_and_given_again(log: TrainingLog) -> None:
    log.set_readings(EVERY_KIND)

    for answer in answers(EVERY_KIND):
        log.answers.take_back(answer, "me")

        assert set(told(log)) == set(answers(EVERY_KIND)) - {answer}
        log.set_readings(as_readings([answer]))

    assert log.readings() == EVERY_KIND


def test_what_is_not_there_cannot_be_taken_back(log: TrainingLog) -> None:
    log.set_readings(EVERY_KIND, "anna")
    revision = log.revision()

    with pytest.raises(UnknownReadingError, match=r"no reading side of Single Leg Lunge of strong"):
        log.answers.take_back(next(answers(RULE)), "me")

    assert log.revision() == revision
    assert log.readings("anna") == EVERY_KIND


def test_a_changed_reading_says_what_it_changes_in_the_history(log: TrainingLog) -> None:
    log.add(export_from(LUNGES))
    log.add(export_from(LUNGES), athlete="anna")

    given = log.set_readings(RULE)
    again = log.set_readings(RULE)
    taken = log.answers.take_back(next(answers(RULE)), "me")

    assert given == ReadingChange(sided=6)
    assert again.is_nothing
    assert taken == ReadingChange(to_unknown=6)


def test_what_a_reading_would_change_is_known_before_it_is_stored(log: TrainingLog) -> None:
    log.add(export_from(LUNGES))
    log.set_readings(Readings(efforts={"strong": AssumedEffort.FAILURE}))
    revision = log.revision()

    preview = log.answers.would_change(RULE, "me")

    assert preview == ReadingChange(sided=6)
    assert log.revision() == revision
    assert log.readings() == Readings(efforts={"strong": AssumedEffort.FAILURE})
    assert log.set_readings(RULE) == preview


def test_a_reading_of_nothing_in_the_log_changes_nothing(log: TrainingLog) -> None:
    log.add(export_from(LUNGES, app="hevy"))

    assert log.set_readings(EVERY_KIND).is_nothing


def test_the_sides_of_a_rule_are_read_and_counted(log: TrainingLog) -> None:
    log.add(export_from(LUNGES))
    log.set_readings(RULE)

    sets, exercises = log.sets(), log.exercises().set_index("exercise")

    lunges = sets[sets["exercise_raw"] == "Single Leg Lunge"]
    assert lunges["side"].to_list() == ["left", "right"] * 3
    assert list(exercises.loc["Single Leg Lunge", ["sets", "left", "right", "unknown"]]) == [6, 3, 3, 0]
    assert list(exercises.loc["Squat", ["sets", "unknown"]]) == [1, 1]
    assert exercises["sets"].sum() == len(sets)


def test_a_row_that_stands_for_two_sets_is_two_wherever_sets_are_read(log: TrainingLog) -> None:
    lunges = export_from("2026-01-05  Lunge  20x42 20x40")
    noted = as_sets(lunges.sets.assign(note=["20L 22R", ""]))
    report = log.add(export_of(noted))

    change = log.set_readings(COUNTS)

    assert (change.rows_added, report.added) == (1, 2)
    assert log.sets()["reps"].to_list() == [20, 22, 40]
    assert log.exercises()["sets"].to_list() == [3]
    assert log.already_known(export_of(noted)) == 2


def test_an_answer_that_came_with_an_import_goes_with_it_but_not_what_no_app_is_concerned_with(
    log: TrainingLog,
) -> None:
    report = log.add(export_from(DIARY, readings=EVERY_KIND))

    log.undo(report.import_id)

    assert log.readings() == Readings(tables=EVERY_KIND.tables, new_to_me=EVERY_KIND.new_to_me)


def test_what_the_person_said_stays_when_an_import_goes(log: TrainingLog) -> None:
    report = log.add(export_from(DIARY))
    log.set_readings(EVERY_KIND)

    log.undo(report.import_id)

    assert log.readings() == EVERY_KIND


def test_an_answer_that_cannot_be_read_is_listed_and_can_be_taken_back(log: TrainingLog) -> None:
    log.set_readings(EVERY_KIND)
    log.close()
    with duckdb.connect(str(log.path)) as file:
        file.execute("update readings set value = 'by the moon' where kind = 'side'")

    with TrainingLog(log.path) as again:
        listed = again.answers.all("me").set_index("kind")
        kept = again.readings()
        again.answers.take_back(Answer("side", "strong", "Single Leg Lunge", ""), "me")

        assert list(listed.loc["side", ["value", "is_readable"]]) == ["by the moon", False]
        assert kept.sides == {}
        assert kept.units == EVERY_KIND.units
        assert "side" not in set(again.answers.all("me")["kind"])


def test_readings_of_an_older_log_come_along(tmp_path: Path) -> None:
    path, older = tmp_path / "evenstride.duckdb", tmp_path / "older"
    older.mkdir()
    for migration in sorted(MIGRATIONS.glob("*.sql"))[:2]:
        shutil.copy(migration, older)
    TrainingLog(path, older).close()
    with duckdb.connect(str(path)) as file:
        file.execute("""
            insert into readings values
                ('me', 'unit', 'strong', '', 'lb', 'import', '2026-01-05 18:00'),
                ('me', 'exercise', 'strong', 'Squat', 'my squat', 'person', '2026-01-06 18:00')
        """)

    with TrainingLog(path) as log:
        listed = log.answers.all("me")
        log.set_readings(EVERY_KIND)

        assert listed["source"].to_list() == ["import", "person"]
        assert listed["set_at"].to_list() == [
            pd.Timestamp("2026-01-05 18:00"),
            pd.Timestamp("2026-01-06 18:00"),
        ]
        assert log.readings() == EVERY_KIND
