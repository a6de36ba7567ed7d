"""Kill a program at random instants while it brings an old log to this version, and look for what is lost.

`python tests/migration_campaign.py --kills 300` prints its findings as JSON; a log that lost something stops
it with the traceback and is kept.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from multiprocessing import get_context
from pathlib import Path
from random import Random

import duckdb

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.log_migrations import newest_version  # noqa: E402  a script finds the project by the line above
from data.training_log import TrainingLog  # noqa: E402
from tests.old_logs import is_kept, write_old_log  # noqa: E402

LONGEST_LIFE_S = 0.4
FORK = get_context("fork")  # starting Python anew would take most of the time


def open_and_wait(path: Path) -> None:
    """Open the log and keep it open until killed."""
    with TrainingLog(path):
        FORK.Event().wait()


def version_of(path: Path) -> int:
    """The version that the log in the file has."""
    with duckdb.connect(str(path)) as connection:
        rows = connection.execute("select max(version) from evenstride_versions").fetchall()
    return int(rows[0][0])


def kill_while_opening(path: Path, after_s: float) -> None:
    """Open the log in another process and kill that."""
    life = FORK.Process(target=open_and_wait, args=(path,))
    life.start()
    life.join(after_s)
    life.kill()
    life.join()


def campaign(folder: Path, kills: int, seed: int) -> Counter[str]:
    """So many kills, each of an old log of its own, and the versions in which they left the logs."""
    random, left = Random(seed), Counter[str]()  # noqa: S311  not for secrets
    newest = newest_version()
    for number in range(kills):
        log_folder = folder / f"log-{number}"
        log_folder.mkdir()
        path = log_folder / "evenstride.duckdb"
        written = write_old_log(path, version=random.randint(1, newest - 1), sets=400)
        kill_while_opening(path, random.uniform(0, LONGEST_LIFE_S))
        with FORK.Pool(1) as looker:
            left[f"version {looker.apply(version_of, [path])}"] += 1
            looker.apply(is_kept, [path, written])
            left["parts of copies"] += len(list(log_folder.glob("*.part")))
            for copy in log_folder.glob("*.before-version-*.duckdb"):
                left["copies"] += 1
                looker.apply(is_kept, [copy, written])
        shutil.rmtree(log_folder)
    return left


def main() -> None:
    """Read the command line, run the campaign, say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="evenstride-migrations-"))
    left = campaign(folder, chosen.kills, chosen.seed)
    shutil.rmtree(folder)
    sys.stdout.write(json.dumps({"lost": 0, "kills": chosen.kills, "left": left, "seed": chosen.seed}) + "\n")


if __name__ == "__main__":
    main()
