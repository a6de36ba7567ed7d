"""`python -m data.importers FILE…` shows what reading each file gives, and stores nothing.

With `--json` one line of JSON a file. Exit code 0 when all were read, 2 when any was refused. A table that
nobody described is refused with a proposal of what its columns hold: put it into a file, correct it, and give
that file with `--mapping`.
"""

import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pandas as pd

from data.importers import Export, Readings, RefusedFile, UnknownTable, app_title, read_export
from data.importers.export import PROBLEM_COLUMNS, OutlierKind
from data.importers.source_text import MAX_BYTES
from data.sets import Side
from data.table_mapping import TableMapping

READ, REFUSED = 0, 2

_ODD = {
    OutlierKind.DAY: "of a day to come",
    OutlierKind.LOAD: "with a weight far beyond the usual",
    OutlierKind.REPS: "with very many repetitions",
}
_UNUSED = "the mapping is for a table with other columns, and was not used."


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code for these arguments, by default those of the command line."""
    parser = ArgumentParser(prog="python -m data.importers", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one line of JSON a file, for machines")
    parser.add_argument("--mapping", type=_mapping, metavar="JSON", help="a file that says what columns hold")
    options = parser.parse_args(arguments)
    codes = [_show(path, options.mapping, as_json=options.json) for path in options.files]
    return max(codes)  # refused, if any was


def _mapping(path: str) -> TableMapping:
    """The mapping in a file."""
    try:
        return TableMapping.from_text(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # argparse would hide what a ValueError says
        raise ArgumentTypeError(f"{path}: {error}") from None


def _show(path: Path, mapping: TableMapping | None, *, as_json: bool) -> int:
    try:
        export = read_export(_bytes(path), path.name, _readings(mapping))
    except RefusedFile as refusal:
        if as_json:
            sys.stdout.write(f"{json.dumps({'file': str(path), **_refused(refusal)})}\n")
        sys.stderr.write("".join(f"{_printable(line, most=2000)}\n" for line in _why(path, refusal, mapping)))
        return REFUSED
    if as_json:
        sys.stdout.write(f"{json.dumps(_for_machines(path, export))}\n")
    else:
        unused = [f"  Note: {_UNUSED}"] if mapping not in (None, export.mapping) else []
        lines = (*_for_people(path, export), *unused, "")
        sys.stdout.write("".join(f"{_printable(line)}\n" for line in lines))
    return READ


def _readings(mapping: TableMapping | None) -> Readings:
    """The mapping for whatever file has its columns."""
    return Readings() if mapping is None else Readings(tables={mapping.header: mapping})


def _refused(refusal: RefusedFile) -> dict[str, object]:
    """Why a file is refused; of a table also its columns, and the mapping that is proposed."""
    if not isinstance(refusal, UnknownTable):
        return {"refused": str(refusal)}
    columns = [{**asdict(column), "meaning": str(column.meaning)} for column in refusal.columns]
    return {"refused": str(refusal), "columns": columns, "mapping": json.loads(refusal.proposed.to_text())}


def _why(path: Path, refusal: RefusedFile, mapping: TableMapping | None) -> Iterator[str]:
    yield f"{path}: {refusal}"
    if not isinstance(refusal, UnknownTable):
        return
    if mapping is not None and mapping.header != refusal.proposed.header:
        yield f"  Note: {_UNUSED}"
    for column in refusal.columns:
        samples = ", ".join(column.samples) or "empty"
        yield f"  “{column.name}” ({samples}): {column.meaning}. {column.evidence}"


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
        "outliers": export.outliers.to_dict("records"),
        "strength_tests": _records(export.strength_tests),
        "weigh_ins": _records(export.body_mass),
        "notices": list(export.notices),
        "mapping": None if export.mapping is None else json.loads(export.mapping.to_text()),
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
    yield from _besides(export)


def _besides(export: Export) -> Iterator[str]:
    """What a file holds beside sets that need no look; odd sets are among the lines above, a day once."""
    for kind, words in _ODD.items():
        if count := int((export.outliers["kind"] == kind).sum()):
            yield f"  To keep or leave out: {_counted(count, 'set')} {words}"
    tests, weighed = export.strength_tests, export.body_mass
    if len(tests):
        yield f"  {_counted(len(tests), 'strength test')}, {_days(tests['tested_at'])}"
    if len(weighed):
        yield f"  {_counted(len(weighed), 'weigh-in')}, {_days(weighed['day'])}"


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def _days(days: pd.Series) -> str:
    return f"{days.min():%Y-%m-%d} to {days.max():%Y-%m-%d}"


def _records(rows: pd.DataFrame) -> list[dict[str, object]]:
    """The rows as JSON can have them: times as texts, nothing for what is missing."""
    told: list[dict[str, object]] = json.loads(rows.to_json(orient="records", date_format="iso"))
    return told


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
