"""Kill a program at random instants while it writes the log, and look for what is lost.

`python tests/crash_campaign.py --kills 1000` prints its findings as JSON; they are 0, or it exits with 1 and
keeps the log it found them in. What the killed program was told is stored, it notes in a file beside the
log, on the disk before it goes on: the log must hold exactly that, and of what it was about to do, all or
nothing.
"""

import os
import random
import shutil
import sys
from dataclasses import asdict, dataclass, replace
from multiprocessing import get_context
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.importers.export import Counts, Export  # noqa: E402  a script finds the project by the line above
from data.readings import Readings  # noqa: E402
from data.training_log import LogError, TrainingLog  # noqa: E402
from data.understanding import as_understood  # noqa: E402
from tests.campaigns import seeded  # noqa: E402
from tests.log_fixtures import export_of, many_sets  # noqa: E402

KILLS_A_LOG = 20  # then a new one: its first opening is an instant to be killed in, too
LONGEST_LIFE_S = 1.0
SIZES = (40, 200, 200, 200, 3_000)
CHECKED_IN_FULL = 10  # imports; of the others, how many sets there are

# Loaded once and forked for each life: starting Python anew would take most of the time.
FORK = get_context("fork")


@dataclass(frozen=True)
class Findings:
    """What a campaign found; the first three must be 0."""

    lost: int = 0
    partial: int = 0
    failed_openings: int = 0
    kills: int = 0
    imports: int = 0
    undone: int = 0
    stored_before_it_was_told: int = 0
    logs_left_with_a_wal: int = 0

    def __add__(self, other: "Findings") -> "Findings":
        return Findings(**{name: number + getattr(other, name) for name, number in asdict(self).items()})

    @property
    def bad(self) -> bool:
        """Whether something was lost, partial or not opened."""
        return bool(self.lost or self.partial or self.failed_openings)


class Notes:
    """What the killed program noted: a line before each write and one after it, each on the disk at once."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "notes.txt"

    def write(self, *words: object) -> None:
        with self.file.open("a") as file:
            file.write(" ".join(map(str, words)) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> list[list[str]]:
        """Its lines, without one that the kill cut off."""
        text = self.file.read_text() if self.file.exists() else ""
        return [line.split() for line in text.split("\n")[:-1]]

    def stored(self) -> dict[int, int]:
        """Each stored import's number in the campaign, and in the log."""
        stored = {}
        for what, number, *rest in self.read():
            if what == "added":
                stored[int(number)] = int(rest[0])
            if what == "undone":
                del stored[int(number)]
        return stored

    def unfinished(self) -> tuple[str, int]:
        """What was begun and never told to be done, with its number; empty where there is no such thing."""
        what, number, *_ = (self.read() or [["", "0"]])[-1]
        return (what, int(number)) if what in ("adding", "undoing") else ("", 0)

    def next_number(self) -> int:
        return 1 + max((int(number) for what, number, *_ in self.read() if what == "adding"), default=0)


def size_of(number: int) -> int:
    """How many sets the import of that number has."""
    return SIZES[number % len(SIZES)]


def numbered(number: int) -> Export:
    """The campaign's import of that number, always the same; a number is an app, so that none overlap."""
    sets = many_sets(size_of(number), app=f"app {number}", seed=number)
    export = export_of(sets, content=f"file {number}\n".encode() * 500)
    problem = pd.DataFrame([(number, "no date", "set aside", "made up")], columns=list(export.problems))
    return replace(export, problems=problem, counts=Counts(len(sets) + 1, len(sets), 0, 1))


def write_until_killed(folder: Path, seed: int) -> None:
    """Add and undo imports, for ever."""
    notes, chance = Notes(folder), random.Random(seed)  # noqa: S311  not for secrets
    with TrainingLog(folder / "evenstride.duckdb") as log:
        while True:
            stored = notes.stored()
            if stored and chance.random() < 0.2:
                number = chance.choice(list(stored))
                notes.write("undoing", number)
                log.undo(stored[number])
                notes.write("undone", number)
            else:
                number = notes.next_number()
                notes.write("adding", number)
                report = log.add(numbered(number))
                notes.write("added", number, report.import_id)


def check(folder: Path) -> Findings:
    """Whether the log opens and holds what the killed program was told, and notes what became of the rest."""
    try:
        with TrainingLog(folder / "evenstride.duckdb") as log:
            return compare(log, Notes(folder))
    except LogError as error:
        sys.stderr.write(f"{folder}: {error}\n")
        return Findings(failed_openings=1)


def compare(log: TrainingLog, notes: Notes) -> Findings:
    """What the log holds against what the notes say."""
    imports, sets = log.imports(), log.sets()
    found = {
        int(app.split()[1]): int(row) for app, row in zip(imports["app"], imports["import_id"], strict=True)
    }
    stored, (begun, number) = notes.stored(), notes.unfinished()
    lost = set(stored) - set(found) - ({number} if begun == "undoing" else set())
    back = set(found) - set(stored) - ({number} if begun == "adding" else set())
    sizes = {int(str(app).split()[1]): size for app, size in sets["app"].value_counts().items()}
    torn = {
        each for each in found.keys() | sizes.keys() if each not in found or sizes.get(each) != size_of(each)
    }
    latest = [each for each in found if each > max(found) - CHECKED_IN_FULL]
    torn |= {each for each in latest if not is_whole(log, sets, each, found[each])}
    if begun == "adding" and number in found:
        notes.write("added", number, found[number])
    elif begun:
        notes.write("undone" if begun == "undoing" and number not in found else "left", number)
    return Findings(
        lost=len(lost),
        partial=len(torn | back),
        stored_before_it_was_told=int(begun == "adding" and number in found),
    )


def is_whole(log: TrainingLog, sets: pd.DataFrame, number: int, import_id: int) -> bool:
    """Whether the import has every number of every set, its file and its problem."""
    export, stored = numbered(number), sets[sets["app"] == f"app {number}"]
    same_numbers = all(
        stored[name].to_list() == export.sets[name].to_list() for name in ("session_start", "load", "reps")
    )
    same_file = log.original_file(import_id) == export.content
    return same_numbers and same_file and log.problems(import_id)["line"].to_list() == [number]


def live_and_die(folder: Path, seed: int) -> Findings:
    """Start the program, kill it at a random instant, and look."""
    life = FORK.Process(target=write_until_killed, args=(folder, seed))
    life.start()
    life.join(random.Random(seed).uniform(0, LONGEST_LIFE_S))  # noqa: S311
    survived = life.is_alive()
    life.kill()
    life.join()
    if not survived:
        raise RuntimeError(f"{folder}: the program ended by itself, see above")
    wal = int((folder / "evenstride.duckdb.wal").exists())
    with FORK.Pool(1) as looker:
        return looker.apply(check, [folder]) + Findings(kills=1, logs_left_with_a_wal=wal)


def campaign(folder: Path, kills: int, seed: int) -> Findings:
    """So many kills; stops at the first finding, and leaves its log in `folder`."""
    as_understood(numbered(1).sets, Readings())  # loads what every life would load anew
    findings = Findings()
    for number in range(kills):
        log_folder = folder / f"log-{number // KILLS_A_LOG}"
        log_folder.mkdir(exist_ok=True)
        findings += live_and_die(log_folder, seed + number)
        if findings.bad:
            break
        if number % KILLS_A_LOG == KILLS_A_LOG - 1 or number == kills - 1:
            words = [what for what, *_ in Notes(log_folder).read()]
            findings += Findings(imports=words.count("added"), undone=words.count("undone"))
            shutil.rmtree(log_folder)
    return findings


if __name__ == "__main__":
    seeded(campaign, "kills", 100, __doc__)
