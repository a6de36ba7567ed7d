"""Cut, zero and overwrite parts of a log's files, and look whether it opens as it once was, or not at all.

`python tests/damage_campaign.py --logs 500` prints its findings as JSON; the first three are 0, or it exits
with 1 and keeps the log it found them in. Half of the logs are damaged in the file itself, half in what a
killed program left beside it (the write-ahead log), as a full disk or a power cut would leave it.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.readings import Readings  # noqa: E402  a script finds the project by the line above
from data.training_log import LogError, TrainingLog  # noqa: E402
from data.understanding import as_understood  # noqa: E402
from tests.campaigns import seeded  # noqa: E402
from tests.crash_campaign import is_whole, numbered, size_of  # noqa: E402

BLOCK = 512  # what a disk writes at once [B]
NAME, WAL = "evenstride.duckdb", "evenstride.duckdb.wal"
STATES = ((5,), (5, 1), (5, 1, 2), (2, 5), (2, 3, 5))  # which imports the log held, one after the other
FORK = get_context("fork")  # starting Python anew would take most of the time

Content = dict[str, bytes]  # the log's file and what lies beside it, by name


@dataclass(frozen=True)
class Findings:
    """What a campaign found; the first three must be 0."""

    wrong: int = 0
    crashed: int = 0
    destroyed: int = 0
    logs: int = 0
    as_it_was: int = 0
    as_it_once_was: int = 0
    refused: int = 0

    def __add__(self, other: "Findings") -> "Findings":
        return Findings(**{name: number + getattr(other, name) for name, number in asdict(self).items()})

    @property
    def bad(self) -> bool:
        """Whether something that never was came out, or something that was is gone."""
        return bool(self.wrong or self.crashed or self.destroyed)


@dataclass(frozen=True)
class Written:
    """A log whose writer was killed, the same log closed, and how long the tail was after each write [B]."""

    killed: Content
    closed: Content
    tail_sizes: tuple[int, ...]


def written(folder: Path) -> Written:
    """The log of `STATES`, its first import in the file, the others beside it."""
    folder.mkdir()
    writer = FORK.Process(target=write_and_die, args=(folder,))
    writer.start()
    writer.join()
    killed = content_of(folder)
    sizes = tuple(map(int, (folder / "sizes.txt").read_text().split()))
    closer = FORK.Process(target=open_and_close, args=(folder / NAME,))
    closer.start()
    closer.join()
    return Written(killed, content_of(folder), sizes)


def write_and_die(folder: Path) -> None:
    """Go through the states, note the size of the tail after each, and be killed."""
    with TrainingLog(folder / NAME) as log:
        log.add(numbered(5))
    log, sizes = TrainingLog(folder / NAME), [0]
    first = log.add(numbered(1)).import_id
    sizes.append((folder / WAL).stat().st_size)
    for write in (lambda: log.add(numbered(2)), lambda: log.undo(first), lambda: log.add(numbered(3))):
        write()
        sizes.append((folder / WAL).stat().st_size)
    (folder / "sizes.txt").write_text(" ".join(map(str, sizes)))
    os.kill(os.getpid(), signal.SIGKILL)


def open_and_close(path: Path) -> None:
    TrainingLog(path).close()


def content_of(folder: Path) -> Content:
    return {file.name: file.read_bytes() for file in sorted(folder.glob(f"{NAME}*"))}


def cut(content: bytes, start: int, _random: Random) -> bytes:
    return content[:start]


def zeroed_from(content: bytes, start: int, _random: Random) -> bytes:
    return content[:start] + bytes(len(content) - start)


def zeroed_block(content: bytes, start: int, _random: Random) -> bytes:
    return content[:start] + bytes(len(content[start : start + BLOCK])) + content[start + BLOCK :]


def strange_block(content: bytes, start: int, random: Random) -> bytes:
    return content[:start] + random.randbytes(len(content[start : start + BLOCK])) + content[start + BLOCK :]


def flipped_bit(content: bytes, start: int, random: Random) -> bytes:
    flipped = bytes(byte ^ (1 << random.randrange(8)) for byte in content[start : start + 1])
    return content[:start] + flipped + content[start + 1 :]


Damage = Callable[[bytes, int, Random], bytes]
DAMAGES: tuple[Damage, ...] = (cut, zeroed_from, zeroed_block, strange_block, flipped_bit)


def look(folder: Path, expected: tuple[int, ...] | None) -> Findings:
    """What a damaged log opens as; `expected` is what it must be, None where any earlier state will do."""
    before = content_of(folder)
    try:
        log = TrainingLog(folder / NAME)
    except LogError:
        return Findings(refused=1, destroyed=int(content_of(folder) != before))
    with log:
        try:
            held = held_by(log)
        except LogError:
            return Findings(refused=1)
    if held is None or held not in STATES or expected not in (None, held):
        return Findings(wrong=1)
    return Findings(as_it_was=1) if held == STATES[-1] else Findings(as_it_once_was=1)


def held_by(log: TrainingLog) -> tuple[int, ...] | None:
    """The numbers of the imports in the log in their order, None where one of them is not whole."""
    imports, sets = log.imports(), log.sets()
    found = {int(app.split()[1]): int(row) for app, row in imports[["app", "import_id"]].to_numpy()}
    whole = all(is_whole(log, sets, number, import_id) for number, import_id in found.items())
    return as_in_states(found) if whole and len(sets) == sum(map(size_of, found)) else None


def as_in_states(found: dict[int, int]) -> tuple[int, ...]:
    """The same numbers in the order in which `STATES` has them."""
    return next((state for state in STATES if set(state) == set(found)), tuple(found))


def damaged(log: Written, random: Random) -> tuple[Content, tuple[int, ...] | None]:
    """A damaged copy, and what it must hold where that is certain: a cut tail keeps every whole write."""
    damage = random.choice(DAMAGES)
    if random.random() < 0.5:
        whole = log.closed[NAME]
        return {NAME: damage(whole, random.randrange(len(whole)), random)}, STATES[-1]
    whole = log.killed[WAL]
    start = random.randint(0, len(whole))
    kept = sum(size <= start for size in log.tail_sizes)
    return log.killed | {WAL: damage(whole, start, random)}, STATES[kept - 1] if damage is cut else None


def ends_of_writes(log: Written) -> list[tuple[Content, tuple[int, ...]]]:
    """The tail cut right behind each write, and a byte before its end."""
    cuts = [(size, state) for size, state in zip(log.tail_sizes, STATES, strict=True)]
    cuts += [(size - 1, state) for size, state in zip(log.tail_sizes[1:], STATES[:-1], strict=True)]
    return [(log.killed | {WAL: log.killed[WAL][:size]}, state) for size, state in cuts]


def campaign(folder: Path, logs: int, seed: int) -> Findings:
    """So many damaged logs, each looked at in another process; stops at the first finding and keeps it."""
    as_understood(numbered(1).sets, Readings())  # loads what every process would load anew
    random, findings = Random(seed), Findings()  # noqa: S311  not for secrets
    log = written(folder / "whole")
    certain = ends_of_writes(log)
    looker = ProcessPoolExecutor(1, mp_context=FORK)
    for number in range(logs):
        copy = folder / f"log-{number}"
        copy.mkdir()
        content, expected = certain.pop() if certain else damaged(log, random)
        for name, inside in content.items():
            (copy / name).write_bytes(inside)
        try:
            findings += looker.submit(look, copy, expected).result() + Findings(logs=1)
        except BrokenProcessPool:
            findings += Findings(crashed=1, logs=1)
        if findings.bad:
            for name, inside in content.items():
                (copy / f"found-{name}").write_bytes(inside)
            break
        shutil.rmtree(copy)
    looker.shutdown()
    return findings


if __name__ == "__main__":
    seeded(campaign, "logs", 60, __doc__)
