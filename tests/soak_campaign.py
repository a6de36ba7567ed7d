"""Import, undo and open every page, again and again, and look whether memory or the log's file grows.

`python tests/soak_campaign.py --rounds 500` prints its findings as JSON; memory is that of this process,
which plays the server and the visitors. After the first fifth of the rounds and at the end the log is closed
and what pages keep is forgotten: what has come in between is never given back.
"""

import argparse
import gc
import json
import os
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import pandas as pd
import streamlit as st

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.importers.export import Counts, Export  # noqa: E402  a script finds the project by the line above
from data.log_folder import LOG_VARIABLE  # noqa: E402
from data.training_log import TrainingLog  # noqa: E402
from tests.app_pages import PAGES, opened  # noqa: E402
from tests.log_fixtures import export_of, many_sets  # noqa: E402

PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
BLOCK_KB = 256  # by so much a log's file grows and shrinks


@dataclass(frozen=True)
class Measured:
    """What there is at one moment."""

    memory_kb: int
    file_kb: int
    frames: int
    rows: int


@dataclass(frozen=True)
class Findings:
    """What a campaign measured; growth is between the warm-up and the end."""

    rounds: int
    pages_failed: int
    sets_left: int
    memory_kb: int
    memory_growth_kb: int
    file_kb: int
    file_growth_kb: int
    frames_growth: int
    rows_growth: int

    @property
    def bad(self) -> bool:
        """Whether a page failed, a frame or a row of an undone import is still there, or the file grows."""
        kept = self.frames_growth > 0 or self.rows_growth > 0
        return bool(self.pages_failed or kept or self.file_growth_kb > 4 * BLOCK_KB)


def campaign(path: Path, rounds: int, urls: tuple[str, ...] = PAGES) -> Findings:
    """So many rounds: an import, every page, its undo. One import stays, for the pages to show."""
    warm = max(1, rounds // 5)
    with TrainingLog(path) as log:
        log.add(export_of(many_sets(400, first="2026-01-01")))
    failed = go_round(path, range(warm), urls)
    before = measured(path)
    failed += go_round(path, range(warm, rounds), urls)
    after = measured(path)
    with TrainingLog(path) as log:
        left = len(log.sets())
    return Findings(
        rounds=rounds,
        pages_failed=failed,
        sets_left=left,
        memory_kb=after.memory_kb,
        memory_growth_kb=after.memory_kb - before.memory_kb,
        file_kb=after.file_kb,
        file_growth_kb=after.file_kb - before.file_kb,
        frames_growth=after.frames - before.frames,
        rows_growth=after.rows - before.rows,
    )


def go_round(path: Path, numbers: range, urls: tuple[str, ...]) -> int:
    """The rounds of these numbers; how many pages failed."""
    failed = 0
    with TrainingLog(path) as log:
        for number in numbers:
            report = log.add(rounds_export(number))
            failed += sum(bool(opened(url).exception) for url in urls)
            log.undo(report.import_id)
    return failed


def rounds_export(number: int) -> Export:
    """2,000 sets and some rows that were set aside, of an app of their own."""
    export = export_of(many_sets(2_000, first="2020-01-01", app="hevy", seed=number))
    rows = [(line, "no date", "set aside", f"row {number} {line}") for line in range(20)]
    problems = pd.DataFrame(rows, columns=list(export.problems))
    return replace(export, problems=problems, counts=Counts(2_020, 2_000, 0, 20))


def measured(path: Path) -> Measured:
    """What is held while nobody looks."""
    st.cache_resource.clear()
    gc.collect()
    frames = sum(isinstance(each, pd.DataFrame) for each in gc.get_objects())
    return Measured(memory_kb(), file_kb(path), frames, rows_of(path))


def rows_of(path: Path) -> int:
    """How many rows all tables of the log have together."""
    with TrainingLog(path) as log:
        return sum(table.num_rows for table in log.whole().tables.values())


def memory_kb() -> int:
    """How much memory this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_BYTES // 1024


def file_kb(path: Path) -> int:
    """The size of the log's file and of what waits beside it to be written there."""
    return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) // 1024


def main() -> None:
    """Read the command line, run the campaign, say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=30)
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="evenstride-soak-"))
    os.environ[LOG_VARIABLE] = str(folder / "log.duckdb")
    findings = campaign(folder / "log.duckdb", chosen.rounds)
    shutil.rmtree(folder)
    sys.stdout.write(json.dumps(asdict(findings)) + "\n")
    sys.exit(findings.bad)


if __name__ == "__main__":
    main()
