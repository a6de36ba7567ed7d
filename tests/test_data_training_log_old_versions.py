"""A log of any earlier version opens with everything kept, also when its migration was killed on the way."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from data.log_migrations import newest_version
from data.training_log import TrainingLog
from tests.log_fixtures import export_of, many_sets
from tests.old_logs import is_kept, write_old_log

CAMPAIGN = Path(__file__).with_name("migration_campaign.py")


@pytest.mark.parametrize("version", range(1, newest_version() + 1))
def test_a_log_of_any_version_opens_with_everything_kept(version: int, tmp_path: Path) -> None:
    path = tmp_path / "evenstride.duckdb"
    written = write_old_log(path, version)

    is_kept(path, written)

    copies = list(tmp_path.glob("*.before-version-*.duckdb"))
    assert len(copies) == (version < newest_version())
    for copy in copies:
        is_kept(copy, written)


def test_a_log_of_the_first_version_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "evenstride.duckdb"
    write_old_log(path, 1, sets=400)

    with TrainingLog(path) as log:
        known = log.add(export_of(many_sets(420, seed=1)))

        assert (known.import_id, known.already_known) == (3, 400)
        log.undo(3)
        assert len(log.sets()) == 400
        log.undo(1)
        assert log.sets().empty
        assert len(log.sets("anna")) == 800


def test_nothing_is_lost_when_the_program_is_killed_while_it_migrates() -> None:
    command = [sys.executable, str(CAMPAIGN), "--kills", "4", "--seed", "2"]

    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["kills"] == 4
