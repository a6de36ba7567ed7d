"""What the log keeps of an import, and that undo takes out exactly what went in."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import shake_128
from pathlib import Path

import pandas as pd
import pytest

from data.log_errors import UnknownImportError
from data.readings import Readings
from data.sets import Unit
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, LONGER, export_from, export_of, many_sets


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        yield log


def test_undo_removes_exactly_what_its_import_added(log: TrainingLog) -> None:
    first = log.add(export_from(DIARY))
    second = log.add(export_from(LONGER))
    log.undo(second.import_id)

    assert len(log.sets()) == 7
    assert log.imports()["import_id"].to_list() == [first.import_id]


def test_undoing_an_import_that_added_nothing_removes_nothing(log: TrainingLog) -> None:
    log.add(export_from(DIARY))
    again = log.add(export_from(DIARY))

    log.undo(again.import_id)

    assert len(log.sets()) == 7


def test_a_file_can_be_imported_again_after_undo(log: TrainingLog) -> None:
    first = log.add(export_from(DIARY))
    before = log.sets()
    log.undo(first.import_id)

    again = log.add(export_from(DIARY))

    assert (again.added, again.already_known) == (7, 0)
    assert again.import_id > first.import_id
    pd.testing.assert_frame_equal(log.sets(), before)


def test_an_undone_import_leaves_nothing_behind(log: TrainingLog) -> None:
    report = log.add(
        export_from(
            DIARY, problems=((9, "no date", "set aside", ""),), readings=Readings({"strong": Unit.LB})
        )
    )

    log.undo(report.import_id)

    assert log.sets().empty
    assert log.imports().empty
    assert log.athletes() == []
    assert log.readings() == Readings()
    with pytest.raises(UnknownImportError):
        log.problems(report.import_id)


def test_an_undone_import_cannot_be_undone_again(log: TrainingLog) -> None:
    report = log.add(export_from(DIARY))
    log.undo(report.import_id)
    revision = log.revision()

    with pytest.raises(UnknownImportError, match=f"There is no import {report.import_id}"):
        log.undo(report.import_id)

    assert log.revision() == revision


def test_the_original_file_is_kept_byte_for_byte(log: TrainingLog) -> None:
    content = bytes(range(256)) * 400

    report = log.add(export_of(many_sets(5), content=content))

    assert log.original_file(report.import_id) == content


def test_an_empty_file_is_kept_too(log: TrainingLog) -> None:
    report = log.add(export_of(many_sets(0), content=b""))

    assert (report.added, report.sessions, report.first_session) == (0, 0, None)
    assert log.original_file(report.import_id) == b""


def test_a_file_stays_while_another_import_holds_it(log: TrainingLog) -> None:
    first, second = log.add(export_from(DIARY)), log.add(export_from(DIARY))

    log.undo(first.import_id)

    assert log.original_file(second.import_id) == export_from(DIARY).content


def test_imports_are_listed_with_the_latest_first(log: TrainingLog) -> None:
    first, second = log.add(export_from(DIARY)), log.add(export_from(LONGER, file_name="longer.csv"))

    imports = log.imports()

    assert imports["file_name"].to_list() == ["longer.csv", "diary.csv"]
    assert imports["added"].to_list() == [second.added, first.added]


def test_the_report_of_an_import_can_be_read_again(log: TrainingLog) -> None:
    report = log.add(export_from(DIARY))

    assert log.import_report(report.import_id) == report


def test_problems_are_kept_in_the_order_of_the_file(log: TrainingLog) -> None:
    export = export_from(
        DIARY, problems=((12, "no reps", "set aside", "a;b"), (3, "no date", "set aside", "x"))
    )

    problems = log.problems(log.add(export).import_id)

    assert problems["line"].to_list() == [3, 12]
    pd.testing.assert_frame_equal(
        problems, export.problems.sort_values("line", ignore_index=True).astype(problems.dtypes)
    )


def test_undo_leaves_other_athletes_alone(log: TrainingLog) -> None:
    mine, hers = log.add(export_from(DIARY)), log.add(export_from(DIARY), athlete="anna")

    log.undo(mine.import_id)

    assert len(log.sets("anna")) == 7
    assert log.original_file(hers.import_id) == export_from(DIARY).content
    assert log.revision("anna") == 1


def test_files_of_undone_imports_leave_no_room_behind(tmp_path: Path) -> None:
    path, megabyte = tmp_path / "room.duckdb", 2**20
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))
        for seed in range(6):
            noise = shake_128(bytes([seed])).digest(megabyte)  # nothing compresses it
            log.undo(log.add(replace(export_from(LONGER), content=noise)).import_id)

    assert path.stat().st_size < 4 * megabyte
