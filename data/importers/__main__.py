"""`python -m data.importers FILE…` shows what reading each file gives, and stores nothing.

With `--json` one line of JSON a file. Exit code 0 when all were read, 2 when any was refused.
"""

import json
import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from data.importers import Export, RefusedFile, app_title, read_export
from data.importers.export import PROBLEM_COLUMNS
from data.importers.source_text import MAX_BYTES
from data.sets import Side

READ, REFUSED = 0, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code for these arguments, by default those of the command line."""
    parser = ArgumentParser(prog="python -m data.importers", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one line of JSON a file, for machines")
    options = parser.parse_args(arguments)
    codes = [_show(path, as_json=options.json) for path in options.files]
    return max(codes)  # refused, if any was


def _show(path: Path, *, as_json: bool) -> int:
    try:
        export = read_export(_bytes(path), path.name)
    except RefusedFile as refusal:
        if as_json:
            sys.stdout.write(f"{json.dumps({'file': str(path), 'refused': str(refusal)})}\n")
        sys.stderr.write(f"{_printable(f'{path}: {refusal}', most=2000)}\n")
        return REFUSED
    if as_json:
        sys.stdout.write(f"{json.dumps(_for_machines(path, export))}\n")
    else:
        sys.stdout.write("".join(f"{_printable(line)}\n" for line in (*_for_people(path, export), "")))
    return READ


def _bytes(path: Path) -> bytes:
    """The file's bytes, and no more of them than it takes to see that they are too many."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise RefusedFile(f"This file cannot be opened: {error.strerror}. Please check its name.") from None


def _for_machines(path: Path, export: Export) -> dict[str, object]:
    return {
        "file": str(path),
        "app": export.app,
        "layout": export.layout,
        "span": [start.isoformat() for start in _span(export)],
        "counts": asdict(export.counts),
        "exercises": _exercises(export),
        "questions": [asdict(question) for question in export.questions],
        "problems": export.problems.to_dict("records"),
        "notices": list(export.notices),
    }


def _for_people(path: Path, export: Export) -> Iterator[str]:
    counts = export.counts
    yield str(path)
    yield f"  {app_title(export.app)}, {export.layout}"
    yield "  " + (" to ".join(f"{start:%Y-%m-%d}" for start in _span(export)) or "no sets")
    yield (
        f"  {counts.rows_read:,} rows read = {counts.sets:,} sets + {counts.not_sets:,} not sets"
        f" + {counts.set_aside:,} set aside"
    )
    for notice in export.notices:
        yield f"  Note: {notice}"
    for question in export.questions:
        yield f"  Question: {question.text}"
        yield f"    Read as: {question.options[question.proposed]}. {question.evidence}"
    for exercise in _exercises(export):
        sides = ", ".join(f"{side} {exercise[side]}" for side in Side if exercise[side])
        meant = "" if exercise["exercise"] == exercise["exercise_raw"] else f" → {exercise['exercise']}"
        yield f"  {exercise['sets']:>6,} sets  {exercise['exercise_raw']}{meant} ({sides})"
    for problem in export.problems.to_dict("records"):
        line, reason, what_happens, content = (problem[column] for column in PROBLEM_COLUMNS)
        yield f"  Line {line}: {reason}. {what_happens}: {content}"


def _span(export: Export) -> list[datetime]:
    start = export.sets["session_start"]
    return [] if start.empty else [start.min(), start.max()]


def _exercises(export: Export) -> list[dict[str, object]]:
    """Each logged name, the one with most sets first: the exercise it means, and its sets by side."""
    sets = export.sets
    sides: dict[tuple[str, str], Counter[str]] = {}
    for name, exercise, side in zip(sets["exercise_raw"], sets["exercise"], sets["side"], strict=True):
        sides.setdefault((name, exercise), Counter())[side] += 1
    return [
        {"exercise_raw": name, "exercise": exercise, "sets": by_side.total()}
        | {side: by_side[side] for side in Side}
        for (name, exercise), by_side in sorted(sides.items(), key=lambda found: -found[1].total())
    ]


def _printable(line: str, most: int = 300) -> str:
    """The line as a terminal can show it: a file may hold characters that would command it."""
    shown = "".join(letter if letter.isprintable() else " " for letter in line)
    return shown if len(shown) <= most else f"{shown[:most]}…"


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # whoever reads this has seen enough, such as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(READ)
