"""Pull the plug at any moment: finished imports are whole, unfinished ones never happened."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from data.training_log import TrainingLog
from tests.crash_campaign import Findings, Notes, check, numbered

CAMPAIGN = Path(__file__).with_name("crash_campaign.py")


def test_nothing_is_lost_or_partial_when_the_program_is_killed_at_any_instant() -> None:
    command = [sys.executable, str(CAMPAIGN), "--kills", "12"]

    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert (found["lost"], found["partial"], found["failed_openings"]) == (0, 0, 0)
    assert found["kills"] == 12
    assert found["imports"] > 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A log with an import of the campaign's, and the note that says so."""
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        report = log.add(numbered(1))
    Notes(tmp_path).write("adding", 1)
    Notes(tmp_path).write("added", 1, report.import_id)
    return tmp_path


def test_the_campaign_finds_nothing_wrong_with_a_sound_log(folder: Path) -> None:
    assert check(folder) == Findings()


def test_the_campaign_notices_a_lost_import(folder: Path) -> None:
    Notes(folder).write("adding", 2)
    Notes(folder).write("added", 2, 2)

    assert check(folder) == Findings(lost=1)


@pytest.mark.parametrize(
    "damage",
    [
        "delete from sets where position = 1 and set_order = 1",
        "update sets set load = load + 1 where set_order = 1",
        "delete from problems",
        "delete from imports",
    ],
)
def test_the_campaign_notices_a_partial_import(folder: Path, damage: str) -> None:
    with duckdb.connect(str(folder / "evenstride.duckdb")) as connection:
        connection.execute(damage)

    findings = check(folder)

    assert findings.partial + findings.failed_openings == 1


def test_the_campaign_notices_a_log_that_does_not_open(folder: Path) -> None:
    (folder / "evenstride.duckdb").write_bytes(b"torn")

    assert check(folder) == Findings(failed_openings=1)


def test_the_campaign_accepts_an_import_that_was_stored_before_it_was_told(folder: Path) -> None:
    with TrainingLog(folder / "evenstride.duckdb") as log:
        log.add(numbered(2))
    Notes(folder).write("adding", 2)

    assert check(folder) == Findings(stored_before_it_was_told=1)
    assert check(folder) == Findings()
