"""Import, undo and open every page, again and again, and look whether memory or the log's file grows.

`python tests/soak_campaign.py --rounds 500` prints its findings as JSON; memory is that of this process,
which plays the server and the visitors. The first fifth of the rounds fills caches and is not counted.
"""

import argparse
import gc
import json
import os
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.log_folder import LOG_VARIABLE  # noqa: E402  a script finds the project by the line above
from data.training_log import TrainingLog  # noqa: E402
from tests.app_pages import PAGES, opened  # noqa: E402
from tests.log_fixtures import export_of, many_sets  # noqa: E402

PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Findings:
    """What a campaign measured; sizes in kilobytes, growth since the rounds that warm it up."""

    rounds: int
    pages_failed: int
    sets_left: int
    memory_kb: int
    memory_growth_kb: int
    file_kb: int
    file_growth_kb: int


def campaign(path: Path, rounds: int, urls: tuple[str, ...] = PAGES) -> Findings:
    """So many rounds: an import, every page, its undo. One import stays, for the pages to show."""
    failed, warm = 0, max(1, rounds // 5)
    before = (0, 0)
    with TrainingLog(path) as log:
        log.add(export_of(many_sets(400, first="2026-01-01")))
        for number in range(rounds):
            if number == warm:
                before = (memory_kb(), file_kb(path))
            report = log.add(export_of(many_sets(2_000, first="2020-01-01", app="hevy", seed=number)))
            failed += sum(bool(opened(url).exception) for url in urls)
            log.undo(report.import_id)
        after, left = (memory_kb(), file_kb(path)), len(log.sets())
    return Findings(rounds, failed, left, after[0], after[0] - before[0], after[1], after[1] - before[1])


def memory_kb() -> int:
    """How much memory this process holds, once what nobody uses was given back."""
    gc.collect()
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
    sys.exit(bool(findings.pages_failed))


if __name__ == "__main__":
    main()
