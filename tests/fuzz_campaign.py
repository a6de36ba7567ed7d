"""Damage made-up exports in every way and look whether each copy is refused or accounted for.

`python tests/fuzz_campaign.py --files 100000` prints its findings as JSON. A copy that breaks a promise stops
it with the traceback; that copy is kept, its seed in its name.
"""

import argparse
import json
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.training_log import TrainingLog  # noqa: E402  a script finds the project by the line above
from tests.file_damage import damaged  # noqa: E402
from tests.file_promises import goes_in_and_out, read_or_refused  # noqa: E402
from tests.importing import EXPORTS, made_exports  # noqa: E402

COPIES_A_BATCH = 20  # which share two logs in memory


@dataclass(frozen=True)
class Findings:
    """How many copies there were, and what became of them."""

    files: int = 0
    refused: int = 0
    read: int = 0
    sets: int = 0
    not_sets: int = 0
    set_aside: int = 0

    def __add__(self, other: "Findings") -> "Findings":
        return Findings(**{name: number + getattr(other, name) for name, number in asdict(self).items()})


def batch(number: int, copies: int, seed: int, folder: Path) -> Findings:
    """So many copies of files chosen at random; whichever is being looked at stands in `folder`."""
    random, findings = Random(f"{seed} {number}"), Findings()  # noqa: S311  not for secrets
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        for copy in range(copies):
            name = random.choice(made_exports())
            content = damaged((EXPORTS / name).read_bytes(), random)
            kept = folder / f"seed-{seed}-{number}-{copy}-{name.replace('/', '-')}"
            kept.write_bytes(content)
            findings += look_at(content, name, (log, other), athlete=f"athlete {copy}")
            kept.unlink()
    return findings


def look_at(content: bytes, name: str, logs: tuple[TrainingLog, TrainingLog], athlete: str) -> Findings:
    """What became of one copy; raises where a promise is broken."""
    export = read_or_refused(content, name)
    if export is None:
        return Findings(files=1, refused=1)
    goes_in_and_out(export, *logs, athlete=athlete)
    counts = export.counts
    return Findings(1, 0, 1, counts.sets, counts.not_sets, counts.set_aside)


def campaign(files: int, seed: int, processes: int, folder: Path) -> Findings:
    """So many copies, in batches."""
    sizes = [min(COPIES_A_BATCH, files - start) for start in range(0, files, COPIES_A_BATCH)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(batch, range(len(sizes)), sizes, repeat(seed), repeat(folder)), Findings())


def main() -> None:
    """Read the command line, run the campaign, say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="evenstride-fuzz-"))
    findings = campaign(chosen.files, chosen.seed, chosen.processes, folder)
    sys.stdout.write(json.dumps({**asdict(findings), "seed": chosen.seed}) + "\n")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
