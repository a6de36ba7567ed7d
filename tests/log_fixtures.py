"""What the tests of the training log share: exports as an importer would give them, written as a diary."""

import numpy as np
import pandas as pd

from data.importers.export import PROBLEM_COLUMNS, Counts, Export
from data.readings import Readings
from data.sets import SideSource, as_sets

DIARY = """
    2026-01-05  Romanian Deadlift (Dumbbell)  20x8 20x8 20x7
    2026-01-05  Seated Leg Curl (Machine)     35x12 35x11
    2026-01-08  Romanian Deadlift (Dumbbell)  22x8 22x8
"""
"""Seven sets in two sessions, all made up."""

LONGER = DIARY + "    2026-01-12  Romanian Deadlift (Dumbbell)  24x8 24x6\n"
"""The same and two more, as a later export has them."""

Problem = tuple[int, str, str, str]  # line, reason, what happens, content


def export_from(
    diary: str,
    *,
    app: str = "strong",
    file_name: str = "diary.csv",
    problems: tuple[Problem, ...] = (),
    readings: Readings | None = None,
) -> Export:
    """A diary as an export: a line a day and exercise, its sets as load and reps, `L20x8` for a left one."""
    sets = sets_from(diary, app)
    return Export(
        app=app,
        layout="semicolon 14 columns",
        file_name=file_name,
        content=f"{app}: {diary}".encode(),
        sets=sets,
        counts=Counts(len(sets) + 1 + len(problems), len(sets), 1, len(problems)),
        problems=pd.DataFrame(list(problems), columns=PROBLEM_COLUMNS).astype({"line": "int64"}),
        readings=readings or Readings(),
    )


def sets_from(diary: str, app: str = "strong") -> pd.DataFrame:
    """The sets of a diary, numbered as an importer numbers them."""
    rows = [row for line in diary.strip().splitlines() for row in _sets_of(line)]
    frame = pd.DataFrame(rows, columns=[*_ROW, "load", "reps"])
    numbered = frame.assign(
        app=app,
        set_order=frame.groupby("session_start").cumcount() + 1,
        source_line=np.arange(2, len(frame) + 2),
        unit="kg",
        load_raw=frame["load"].astype(str),
    )
    return as_sets(numbered)


_ROW = ["session_start", "exercise_raw", "position", "side", "side_source"]
_SIDE = {"L": "left", "R": "right"}


def _sets_of(line: str) -> list[tuple[object, ...]]:
    day, *exercise, texts = (part for part in line.strip().split("  ") if part.strip())
    name = exercise[0].strip()
    return [
        (pd.Timestamp(f"{day} 18:00"), name, position, *_side_and_numbers(text))
        for position, text in enumerate(texts.split(), start=1)
    ]


def _side_and_numbers(text: str) -> tuple[object, ...]:
    side = _SIDE.get(text[0])
    load, reps = text.lstrip("LR").split("x")
    return side or "unknown", SideSource.COLUMN if side else SideSource.NONE, float(load), float(reps)


def many_sets(number: int, *, first: str = "2020-01-01", app: str = "strong", seed: int = 1) -> pd.DataFrame:
    """So many made-up sets: 20 a session, four of each of five exercises, a session a day."""
    row = np.arange(number)
    random = np.random.default_rng(seed)
    names = np.array(
        ["Romanian Deadlift (Dumbbell)", "Seated Leg Curl (Machine)", "Hip Thrust", "Squat", "Lunge"]
    )
    return as_sets(
        pd.DataFrame(
            {
                "app": app,
                "session_start": pd.Timestamp(f"{first} 18:00") + pd.to_timedelta(row // 20, unit="D"),
                "exercise_raw": names[row % 20 // 4],
                "position": row % 4 + 1,
                "set_order": row % 20 + 1,
                "source_line": row + 2,
                "load": random.integers(10, 100, number) / 2,
                "unit": "kg",
                "reps": random.integers(3, 15, number),
            }
        )
    )


def export_of(sets: pd.DataFrame, file_name: str = "made.csv", content: bytes = b"made up") -> Export:
    """These sets as an export, without a problem."""
    return Export(
        app=str(sets["app"].iloc[0]) if len(sets) else "strong",
        layout="comma 12 columns",
        file_name=file_name,
        content=content,
        sets=sets,
        counts=Counts(len(sets), len(sets), 0, 0),
        problems=pd.DataFrame(columns=PROBLEM_COLUMNS).astype({"line": "int64"}),
    )
