"""What the tests of the training log do in a process of its own: `python -m tests.log_in_child WHAT LOG`.

open   open the log, print how many sets it has and which DuckDB read them
hold   open it and keep it open until the input ends
write  add the diary, then print the same as `open`
open unprivileged
       open it as a user who may not write everywhere
full   add sets until a file may not grow any more, as on a full disk

A log that cannot be opened or written prints the kind of its error and its sentence.
"""

import os
import resource
import sys
from pathlib import Path

import duckdb

from data.training_log import LogError, TrainingLog
from tests.log_fixtures import DIARY, export_from, export_of, many_sets

ROOM_LEFT = 400_000  # bytes that each file may still grow


NOBODY = 65534


def main(what: str, path: Path) -> None:
    if what == "open unprivileged" and os.geteuid() == 0:
        os.setuid(NOBODY)
    with TrainingLog(path) as log:
        if what == "hold":
            say("open")
            sys.stdin.read()
            return
        if what == "write":
            log.add(export_from(DIARY))
        if what == "full":
            fill(log)
        say(f"{len(log.sets())} sets with DuckDB {duckdb.__version__}")


def fill(log: TrainingLog) -> None:
    most = log.path.stat().st_size + ROOM_LEFT
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    for number in range(1, 30):
        log.add(export_of(many_sets(2_000, first=f"{1990 + number}-01-01"), content=b"%d" % number))
        say("added")


def say(text: str) -> None:
    """Tell the test at once, whatever happens to this process next."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(sys.argv[1], Path(sys.argv[2]))
    except LogError as error:
        say(f"{type(error).__name__}: {error}")
