"""A log whose file, or what waits beside it, is torn: it opens as it once was, or not at all."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from data.training_log import TrainingLog
from tests.crash_campaign import numbered
from tests.damage_campaign import NAME, STATES, Findings, look

CAMPAIGN = Path(__file__).with_name("damage_campaign.py")


def test_a_damaged_log_opens_as_it_once_was_or_not_at_all() -> None:
    command = [sys.executable, str(CAMPAIGN), "--logs", "25", "--seed", "3"]

    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert (found["wrong"], found["crashed"], found["destroyed"]) == (0, 0, 0)
    assert found["logs"] == found["as_it_was"] + found["as_it_once_was"] + found["refused"] == 25
    assert min(found["as_it_was"], found["as_it_once_was"], found["refused"]) > 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A log in the first of the states that the campaign goes through."""
    with TrainingLog(tmp_path / NAME) as log:
        log.add(numbered(5))
    return tmp_path


def test_the_campaign_finds_nothing_wrong_with_a_state_that_was(folder: Path) -> None:
    assert look(folder, None) == look(folder, STATES[0]) == Findings(as_it_once_was=1)


def test_the_campaign_notices_that_the_latest_imports_are_gone(folder: Path) -> None:
    assert look(folder, STATES[-1]) == Findings(wrong=1)


@pytest.mark.parametrize(
    "damage",
    [
        "delete from sets where position = 1 and set_order = 1",
        "update sets set load = load + 1 where set_order = 1",
        "delete from problems",
        "delete from imports",
    ],
)
def test_the_campaign_notices_a_state_that_never_was(folder: Path, damage: str) -> None:
    with duckdb.connect(str(folder / NAME)) as connection:
        connection.execute(damage)

    assert look(folder, None) == Findings(wrong=1)


def test_the_campaign_counts_a_log_that_is_refused_and_left_as_it_is(folder: Path) -> None:
    (folder / NAME).write_bytes(b"torn")

    assert look(folder, None) == Findings(refused=1)
