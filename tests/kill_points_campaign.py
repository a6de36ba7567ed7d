"""Kill a program before each line of the log's modules, and look whether the log is as before or as after.

`python tests/kill_points_campaign.py` prints its findings as JSON; a log that is neither stops it with the
traceback and is kept. Random instants (`crash_campaign`) hit what DuckDB does within one line, this what lies
between: before and after BEGIN, rows, file, COMMIT, snapshot, each step of a migration.
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from types import FrameType
from typing import Any

import pandas as pd

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.backup import read_backup, write_backup  # noqa: E402  a script finds the project by the line above
from data.import_choices import ImportChoices  # noqa: E402
from data.readings import Readings  # noqa: E402
from data.sets import Unit  # noqa: E402
from data.training_log import ME, TrainingLog  # noqa: E402
from data.understanding import as_understood  # noqa: E402
from tests.crash_campaign import numbered  # noqa: E402
from tests.log_fixtures import DIARY, LONGER, export_from  # noqa: E402
from tests.old_logs import write_old_log  # noqa: E402

NOON = pd.Timestamp("2026-11-23 12:00").to_pydatetime()
FORK = get_context("fork")  # starting Python anew would take most of the time
LOG, BACKUP = "log.duckdb", "backup.zip"
VERSIONS = "evenstride_versions"
LOG_MODULES = ("log_", "training_log")

Action = Callable[[Path], None]
State = dict[str, list[str]]


def write_usual(path: Path) -> None:
    """A log with two imports, an answer, and sets that are left out."""
    with TrainingLog(path) as log:
        log.add(export_from(DIARY, readings=Readings(units={"strong": Unit.KG})))
        log.add(numbered(1))
        log.left_out.add(log.sets().head(2), "a try-out", ME)


def write_usual_and_backup(path: Path) -> None:
    """The same, and the backup of another log beside it."""
    write_usual(path)
    with TrainingLog(":memory:") as other:
        other.add(numbered(5))
        path.with_name(BACKUP).write_bytes(write_backup(other, NOON))


def write_first_version(path: Path) -> None:
    write_old_log(path, version=1, sets=40)


def write_nothing(path: Path) -> None:
    """There is no log yet."""


def add(path: Path) -> None:
    """An import that knows some sets, brings others, corrects one, and leaves some out."""
    export = export_from(
        LONGER.replace("22x8 22x8", "22x8 22x9"), readings=Readings(units={"strong": Unit.LB})
    )
    choices = ImportChoices(Readings(units={"strong": Unit.LB}), _some_of(export.sets), takes_newer=True)
    with TrainingLog(path) as log:
        log.add(export, choices=choices)


def _some_of(sets: pd.DataFrame) -> pd.DataFrame:
    return sets.tail(2).assign(reason="too heavy to be true")


def undo(path: Path) -> None:
    with TrainingLog(path) as log:
        log.undo(1)


def restore(path: Path) -> None:
    backup = read_backup(path.with_name(BACKUP).read_bytes())
    with TrainingLog(path) as log:
        log.restore(backup.log)


def open_it(path: Path) -> None:
    TrainingLog(path).close()


@dataclass(frozen=True)
class Deed:
    """Something that is done to a log, and the log it is done to."""

    prepare: Action
    act: Action


DEEDS = {
    "import": Deed(write_usual, add),
    "undo": Deed(write_usual, undo),
    "restore": Deed(write_usual_and_backup, restore),
    "migrate": Deed(write_first_version, open_it),
    "make": Deed(write_nothing, open_it),
}


def die_before(point: int, act: Action, path: Path) -> int:
    """Act, and be killed before that line; how many lines there were, where it is never reached."""
    lines = count()

    def each_line(_frame: FrameType, what: str, _value: object) -> Any:  # noqa: ANN401  as Python has it
        if what == "line" and next(lines) == point:
            os.kill(os.getpid(), signal.SIGKILL)
        return each_line

    def each_call(frame: FrameType, _what: str, _value: object) -> Any:  # noqa: ANN401
        file = Path(frame.f_code.co_filename)
        return each_line if file.parent == ROOT / "data" and file.name.startswith(LOG_MODULES) else None

    sys.settrace(each_call)
    act(path)
    sys.settrace(None)
    return next(lines)


def state(path: Path) -> State:
    """All rows of all tables, without the moments at which they were written."""
    with TrainingLog(path) as log:
        whole = log.whole()
    told = {name: rows_of(table.to_pandas()) for name, table in whole.tables.items() if name != VERSIONS}
    return told | {"contents of files": sorted(map(repr, whole.files.items()))}


def rows_of(table: pd.DataFrame) -> list[str]:
    """A table's rows as text, in an order of their own."""
    lasting = table.drop(columns=[name for name in table if str(name).endswith("_at")])
    return sorted(lasting.to_csv(index=False).splitlines())


def in_child(call: Callable[..., Any], *given: object) -> Any:  # noqa: ANN401  whatever the call gives
    with FORK.Pool(1) as pool:
        return pool.apply(call, given)


def campaign(folder: Path, most: int) -> Counter[str]:
    """Each deed killed before so many of its lines, evenly spread, and how often which state was found."""
    rows_of(as_understood(numbered(1).sets, Readings()))  # loads what every life would load anew
    found: Counter[str] = Counter()
    for name, deed in DEEDS.items():
        home = folder / name
        found += killed(home, name, deed, most)
        shutil.rmtree(home)
    return found


def killed(home: Path, name: str, deed: Deed, most: int) -> Counter[str]:
    """One deed, killed again and again."""
    (home / "prepared").mkdir(parents=True)
    in_child(deed.prepare, home / "prepared" / LOG)
    before, after = (copy_of(home / "prepared", home / word) for word in ("before", "after"))
    lines = in_child(die_before, -1, deed.act, after)
    then, now = (in_child(state, path) for path in (before, after))
    found: Counter[str] = Counter({f"{name}: lines": lines})
    for point in spread(lines, most):
        path = copy_of(home / "prepared", home / f"killed-{point}")
        told = after_a_kill(path, deed, point)
        found[f"{name}: {which(told, then, now, f'{name} killed before line {point}')}"] += 1
    return found


def spread(lines: int, most: int) -> list[int]:
    """So many of the numbers below `lines`, evenly spread; the last, behind every COMMIT, is among them."""
    return sorted({lines * part // most - 1 for part in range(1, most + 1)} - {-1})


def which(told: State, then: State, now: State, where: str) -> str:
    """Whether the log says what it said before, or what it says afterwards."""
    states = [word for word, state in (("before", then), ("after", now)) if state == told]
    if not states:
        raise AssertionError(f"{where}: the log is neither as before nor as after")
    return " = ".join(states)


def copy_of(folder: Path, other: Path) -> Path:
    """Where the log lies in a copy of that folder."""
    shutil.copytree(folder, other)
    return other / LOG


def after_a_kill(path: Path, deed: Deed, point: int) -> State:
    """The state of the log whose writer was killed before that line; its folder is gone afterwards."""
    life = FORK.Process(target=die_before, args=(point, deed.act, path))
    life.start()
    life.join()
    if life.exitcode != -signal.SIGKILL:
        raise RuntimeError(f"{path}: the program was not killed but ended with {life.exitcode}")
    told: State = in_child(state, path)
    shutil.rmtree(path.parent)
    return told


def main() -> None:
    """Read the command line, run the campaign, say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--most", type=int, default=1_000, help="kills of each of the deeds")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="evenstride-kill-points-"))
    found = campaign(folder, chosen.most)
    shutil.rmtree(folder)
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
