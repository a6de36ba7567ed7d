"""Every made export, damaged and shuffled: what is promised of a file holds for whatever became of it.

`make fuzz` does the same to 100,000 copies.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pandas as pd
import pytest

from data.importers import read_export
from data.training_log import TrainingLog
from tests.file_damage import damaged
from tests.file_promises import goes_in_and_out, in_order, read_or_refused, sessions_of
from tests.fuzz_campaign import batch
from tests.importing import EXPORTS, LATER, OTHER, made_exports, read_made

COPIES = 3  # of each file
NOT_BY_LINE = ("evenstride/", "jefit/", "liftosaur/backup")  # several tables, or no lines at all
BY_LINE = [name for name in made_exports() if not name.startswith(NOT_BY_LINE)]
FILES = [*made_exports(), *(f"{OTHER}{path.name}" for path in sorted((EXPORTS / OTHER).glob("*.csv")))]


@pytest.fixture(scope="module")
def logs() -> Iterator[tuple[TrainingLog, TrainingLog]]:
    """Two logs in memory; each test is an athlete of its own in them."""
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        yield log, other


@pytest.mark.parametrize("name", FILES)
def test_damaged_copies_are_refused_or_accounted_for(name: str) -> None:
    content = (EXPORTS / name).read_bytes()

    for seed in range(COPIES):
        read_or_refused(damaged(content, Random(f"{name} {seed}")), name)  # noqa: S311  not for secrets


@pytest.mark.parametrize("name", made_exports())
def test_a_file_goes_in_once_comes_out_whole_and_is_undone(
    name: str, logs: tuple[TrainingLog, TrainingLog]
) -> None:
    goes_in_and_out(read_made(name), *logs, athlete=name)


@pytest.mark.parametrize("name", BY_LINE)
def test_sessions_may_stand_in_any_order_in_the_file(
    name: str, logs: tuple[TrainingLog, TrainingLog]
) -> None:
    log, _ = logs
    export = read_made(name)
    head, sessions = sessions_of(export)

    turned = read_export(head + b"".join(reversed(sessions)), name, today=LATER)

    assert turned.counts == export.counts
    pd.testing.assert_frame_equal(in_order(turned), in_order(export))
    log.add(export, f"turned {name}")
    report = log.add(turned, f"turned {name}")
    assert (report.added, report.changed) == (0, 0)


@pytest.mark.parametrize("name", BY_LINE)
def test_a_longer_file_adds_what_the_shorter_one_had_not(
    name: str, logs: tuple[TrainingLog, TrainingLog]
) -> None:
    log, _ = logs
    export = read_made(name)
    head, sessions = sessions_of(export)
    shorter = read_export(head + b"".join(sessions[: max(1, len(sessions) // 2)]), name, today=LATER)

    first = log.add(shorter, f"longer {name}")
    report = log.add(replace(export, readings=shorter.readings), f"longer {name}")

    assert (report.already_known, report.changed) == (first.added, 0)
    assert len(log.sets(f"longer {name}")) == export.counts.sets


def test_the_campaign_finds_nothing_wrong_and_keeps_no_file(tmp_path: Path) -> None:
    findings = batch(number=0, copies=16, seed=3, folder=tmp_path)

    assert findings.files == findings.refused + findings.read == 16
    assert findings.sets > 10
    assert not list(tmp_path.iterdir())
