"""Our own CSV: all of an athlete's in one table, which imported again gives the same."""

from datetime import date, datetime
from io import BytesIO

import pandas as pd
import pyarrow.parquet as pq
import pytest

from data.events import Event, EventKind
from data.importers.export import RefusedFile
from data.own_export import to_parquet
from data.preferences import Preferences
from data.readings import Readings
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.formulas import FORMULAS, runs
from tests.log_fixtures import DIARY, export_from, export_of, many_sets
from tests.own_file import cells, filled, read, reps, same_sets, same_told, taken_out


def test_everything_comes_back_into_an_empty_log() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        report = other.add(read(taken_out(log)))

        assert (report.added, report.set_aside) == (16, 0)
        same_sets(log, other)
        same_told(log, other)


def test_sets_logged_here_come_back_with_what_was_said_about_their_doubles() -> None:
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        session = log.entries.start("me", datetime.fromisoformat("2026-01-05T18:30:00"))
        for reps in (8, 7):
            log.entries.save(session, SetEntry("Lunge", side=Side.LEFT, load=20, unit=Unit.KG, reps=reps))
        log.add(export_from("2026-01-05  Lunge  L20x8 L20x7"))
        log.entries.separate(log.entries.doubled("me").head(1), "me")

        report = other.add(read(taken_out(log)))

        assert (report.added, len(other.sets()), other.exercises()["sets"].sum()) == (4, 3, 3)
        same_sets(log, other)
        assert log.add(read(taken_out(log))).added == 0


def test_taking_out_what_came_in_gives_the_same_file() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        content = taken_out(log)

        other.add(read(content))

        assert taken_out(other) == content


def test_importing_it_into_the_same_log_adds_and_changes_nothing() -> None:
    with filled() as log:
        content = taken_out(log)

        report = log.add(read(content))

        assert (report.added, report.already_known, report.changed) == (0, 16, 0)
        assert taken_out(log) == content


def test_what_the_log_says_otherwise_stays() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.set_readings(Readings(units={"strong": Unit.KG}))
        other.body_mass.add(date(2026, 1, 3), 81, Unit.KG, "me")
        other.preferences.set(Preferences(unit=Unit.KG), "me")

        other.add(read(taken_out(log)))

        assert other.readings().units == {"strong": Unit.KG}
        assert other.body_mass.all("me")["kg"].to_list() == [81]
        assert other.preferences.of("me") == Preferences(unit=Unit.KG)


def test_undoing_the_import_leaves_the_log_as_it_was() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.add(export_from("2026-02-02  Lunge  10x10", app="jefit"))
        other.body_mass.add(date(2026, 2, 3), 81, Unit.KG, "me")
        before = taken_out(other)

        report = other.add(read(taken_out(log)))
        other.undo(report.import_id)

        assert taken_out(other) == before


def test_an_unrelated_undo_leaves_the_readings_that_came_with_it() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.add(read(taken_out(log)))
        report = other.add(export_from("2026-02-02  Lunge  10x10", app="jefit"))

        other.undo(report.import_id)

        assert other.readings() == log.readings()


def test_a_preference_chosen_after_the_import_outlives_its_undo() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        report = other.add(read(taken_out(log)))
        other.preferences.set(Preferences(unit=Unit.KG), "me")

        other.undo(report.import_id)

        assert other.preferences.of("me") == Preferences(unit=Unit.KG)


def test_a_later_version_of_the_file_shows_its_changes() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.add(read(taken_out(log)))
        edited = taken_out(log).replace(b',22,"kg","22.0",8,', b',23,"kg","23",8,')

        report = other.add(read(edited))

        assert report.changed == 4
        assert set(other.changes.waiting("me")["after"]) == {"weight: 23"}


def test_the_file_of_one_athlete_has_nothing_of_another() -> None:
    with filled() as log:
        before = taken_out(log)
        log.add(export_from(DIARY, app="canary"), athlete="anna")
        log.events.add(Event(date(2026, 1, 2), EventKind.PAUSE, note="canary"), "anna")

        assert taken_out(log) == before


def test_an_empty_log_has_a_file_that_can_be_imported() -> None:
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        report = other.add(read(taken_out(log)))

        assert (report.rows_read, report.sets, report.not_sets) == (1, 0, 1)


def test_no_cell_is_a_formula_and_each_comes_back() -> None:
    count = len(FORMULAS)
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        said = pd.Categorical(FORMULAS)
        log.add(export_of(many_sets(count).assign(note=said, session_title=said, variant_raw=said)))
        for number, formula in enumerate(FORMULAS):
            log.events.add(Event(date(2026, 1, 1 + number % 9), EventKind.PAUSE, note=formula), "me")
        log.set_readings(Readings(exercises={"strong": {formula: formula for formula in FORMULAS}}))
        content = taken_out(log)

        other.add(read(content))

        assert [row for row in cells(content) if any(map(runs, row.values()))] == []
        same_sets(log, other)
        same_told(log, other)


def test_a_row_that_was_spoilt_by_a_spreadsheet_is_set_aside_with_its_reason() -> None:
    with filled() as log:
        content = (
            taken_out(log)
            .replace(b'"set","strong","2026-01-08 18:00:00"', b'"set","strong","08.01.26 18:00"')
            .replace(b'"body mass"', b'"weight"')
            .replace(b'"2026-01-02"', b'"2026-02-30"')
            .replace(b'"dumbbell_step_kg",,"2.0"', b'"dumbbell_step_kg",,"-2.0"')
            .replace(b'"effort",,"one_or_two"', b'"effort",,"much"')
        )

    export = read(content)

    reasons = set(export.problems["reason"])
    spoilt = "“08.01.26 18:00” in the column “session_start” is not a time as Evenstride writes it"
    assert export.counts.set_aside == len(export.problems) == 7
    assert reasons == {
        f"{spoilt}, such as 2030-02-03 18:05:00",
        "It does not say what this row is",
        "“2026-02-30” in the column “day” is no day that there is",
        "Loads grow by 0 to 50 kg, not by -2.0",
        "“effort: much” is no reading that this Evenstride knows",
    }


def test_a_set_that_stands_twice_in_the_file_comes_in_once() -> None:
    with filled() as log:
        lines = taken_out(log).splitlines(keepends=True)

    export = read(b"".join([*lines, lines[-1]]))

    assert (export.counts.sets, export.counts.set_aside) == (16, 1)


def test_a_file_of_a_newer_evenstride_is_refused() -> None:
    with filled() as log:
        content = taken_out(log).replace(b',"1",', b',"2",', 1)

    with pytest.raises(RefusedFile, match="newer Evenstride"):
        read(content)


def test_the_order_of_the_rows_does_not_matter() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        head, *rows = taken_out(log).splitlines(keepends=True)

        other.add(read(b"".join([head, *reversed(rows)])))

        for app in ("strong", "hevy"):
            assert reps(log, app) == reps(other, app)
        assert other.readings() == log.readings()
        assert len(other.left_out.all("me")) == 2


def test_parquet_has_the_sets_as_understood_with_their_types() -> None:
    with filled() as log:
        sets = log.sets()

        found = pq.read_table(BytesIO(to_parquet(sets))).to_pandas()

    pd.testing.assert_frame_equal(found, sets, check_categorical=False)


def test_parquet_of_nothing_has_the_columns_all_the_same() -> None:
    with TrainingLog(":memory:") as log:
        found = pq.read_table(BytesIO(to_parquet(log.sets())))

        assert found.column_names == list(log.sets().columns)
