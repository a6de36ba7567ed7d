"""Several visitors at once: readers see whole imports only, and racing imports of one file add it once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, export_from, export_of, many_sets

SETS_AN_IMPORT = 400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "evenstride.duckdb"


def test_racing_imports_of_one_file_add_it_once(path: Path) -> None:
    export = export_of(many_sets(2_000))
    with TrainingLog(path) as log, ThreadPoolExecutor(6) as threads:
        reports = list(threads.map(log.add, [export] * 6))

        assert sorted(report.added for report in reports) == [0, 0, 0, 0, 0, 2_000]
        assert all(report.added + report.already_known == 2_000 for report in reports)
        assert len(log.sets()) == 2_000


def test_racing_imports_through_two_openings_add_a_file_once(path: Path) -> None:
    export = export_of(many_sets(2_000))
    with TrainingLog(path) as one, TrainingLog(path) as other, ThreadPoolExecutor(4) as threads:
        reports = list(threads.map(lambda log: log.add(export), [one, other, one, other]))

        assert sorted(report.added for report in reports) == [0, 0, 0, 2_000]


def test_several_threads_may_open_a_new_log_at_once(path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        logs = list(threads.map(TrainingLog, [path] * 4))

    logs[0].add(export_from(DIARY))

    assert [len(log.sets()) for log in logs] == [7] * 4
    for log in logs:
        log.close()


def test_readers_see_whole_imports_while_others_write(path: Path) -> None:
    with TrainingLog(path) as log, ThreadPoolExecutor(4) as threads:
        writing = [
            threads.submit(log.add, export_of(many_sets(SETS_AN_IMPORT, first=f"{2000 + number}-01-01")))
            for number in range(8)
        ]
        seen = []
        while not all(write.done() for write in writing):
            seen += [len(sets) for sets in threads.map(lambda _: log.sets(), range(3))]

        assert {number % SETS_AN_IMPORT for number in seen} == {0}
        assert len(log.sets()) == 8 * SETS_AN_IMPORT


def test_writes_of_many_athletes_stay_apart(path: Path) -> None:
    athletes = [f"athlete {number}" for number in range(8)]
    with TrainingLog(path) as log, ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda athlete: log.add(export_from(DIARY), athlete), athletes))

        assert [len(log.sets(athlete)) for athlete in athletes] == [7] * 8
        assert [log.revision(athlete) for athlete in athletes] == [1] * 8
