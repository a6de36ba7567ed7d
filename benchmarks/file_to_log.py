"""From the bytes of an export to a committed import, over what pandas takes to parse the same bytes."""

import json
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figures import Bound, Comparison, Findings, in_turn, times
from benchmarks.made_up_logs import hevy_file
from benchmarks.one_file import AGAIN, FIRST, PANDAS
from tests.browser.harness import ROOT

SETS = 100_000
ROUNDS = 5
KINDS = {FIRST: ("A new file", 3.0), AGAIN: ("The same file again", 1.5)}
MOST_MB = 500

Run = dict[str, float]  # what `benchmarks.one_file` prints


def measure(today: date, sets: int = SETS, rounds: int = ROUNDS) -> Findings:
    """Parse with pandas, import and import again in turn, each in a process of its own."""
    with TemporaryDirectory() as folder:
        content = hevy_file(sets, today)
        (Path(folder) / "hevy.csv").write_bytes(content)
        runs = in_turn({kind: partial(_run, kind, folder, today) for kind in (PANDAS, *KINDS)}, rounds)
    base = times(run["ms"] for run in runs[PANDAS])
    return Findings(
        title="From a file to the log",
        how=f"A made-up Hevy export with {sets:,} sets ({len(content) / 1e6:.1f} MB, English dates): from "
        "its bytes in memory to the committed import in a log on disk. Every run is a new process that has "
        "loaded the libraries.",
        base="read_csv, to_datetime",
        comparisons=tuple(
            Comparison(what, times(run["ms"] for run in runs[kind]), base, goal, _made_of(runs[kind]))
            for kind, (what, goal) in KINDS.items()
        ),
        bounds=tuple(
            Bound(f"Peak memory: {what.lower()}", _peak(runs[kind]), MOST_MB, "MB")
            for kind, (what, _) in KINDS.items()
        ),
        facts=(
            *(f"{what}. {_made_of(runs[kind])}" for kind, (what, _) in KINDS.items()),
            f"Peak memory of read_csv and to_datetime: {_peak(runs[PANDAS]):.0f} MB.",
        ),
    )


def _run(kind: str, folder: str, today: date) -> Run:
    command = [sys.executable, "-m", "benchmarks.one_file", kind, folder, today.isoformat()]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    found: Run = json.loads(done.stdout)
    return found


def _made_of(runs: list[Run]) -> str:
    read, add = (median(run[part] for run in runs) for part in ("read_ms", "add_ms"))
    return f"Reading takes {read:.0f} ms, storing {add:.0f} ms."


def _peak(runs: list[Run]) -> float:
    return max(run["peak_mb"] for run in runs)
