"""Killed between any two steps of a write, the log is as it was before or as it is after."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kill_points_campaign import DEEDS, spread, which

CAMPAIGN = Path(__file__).with_name("kill_points_campaign.py")
OLD, NEW, TORN = {"sets": ["1"]}, {"sets": ["1", "2"]}, {"sets": ["2"]}


def test_a_log_whose_writer_was_killed_at_any_step_is_as_before_or_as_after() -> None:
    command = [sys.executable, str(CAMPAIGN), "--most", "3"]

    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert all(found[f"{name}: lines"] > 100 for name in DEEDS)
    assert sum(times for what, times in found.items() if not what.endswith("lines")) >= 12


def test_the_campaign_knows_before_from_after_and_notices_what_is_neither() -> None:
    assert which(OLD, OLD, NEW, "") == "before"
    assert which(NEW, OLD, NEW, "") == "after"
    assert which(OLD, OLD, OLD, "") == "before = after"
    with pytest.raises(AssertionError, match="import killed before line 3: the log is neither"):
        which(TORN, OLD, NEW, "import killed before line 3")


def test_the_campaign_kills_before_lines_from_first_to_last() -> None:
    assert spread(318, 3) == [105, 211, 317]
    assert spread(3, 1000) == [0, 1, 2]
