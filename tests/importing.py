"""Made-up exports in tests: the files of `tests/exports/`, and rows written in a test. Nobody's training."""

from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from data.importers import Export, read_export
from data.readings import Readings

EXPORTS = Path(__file__).with_name("exports")
HOSTILE = Path(__file__).with_name("hostile")
OTHER = "other/"  # tables that nobody described yet
LATER = date(2031, 1, 1)  # all made-up training is in 2030
IDENTITY = ["athlete", "app", "session_start", "exercise_raw", "block", "position"]

HEVY = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)
STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)


def made_exports() -> list[str]:
    """The names of all files in `tests/exports/` that are read without a word from the person."""
    files = [path.relative_to(EXPORTS).as_posix() for path in EXPORTS.glob("*/*.*")]
    return sorted(name for name in files if not name.startswith(OTHER))


@cache
def read_made(name: str) -> Export:
    return read_export((EXPORTS / name).read_bytes(), name, today=LATER)


def read_answered(name: str, readings: Readings) -> Export:
    """A made-up export, read with these answers."""
    return read_export((EXPORTS / name).read_bytes(), name, readings, today=LATER)


def read_lines(*lines: str, readings: Readings | None = None, today: date = LATER) -> Export:
    """A file of these lines."""
    return read_export("\n".join(lines).encode(), "made.csv", readings or Readings(), today=today)


def hevy_row(
    *,
    exercise: str = "Seated Leg Curl (Machine)",
    start: str = "3 Feb 2030, 18:05",
    index: str = "0",
    set_type: str = "normal",
    weight: str = "40",
    reps: str = "12",
    distance: str = "",
    duration: str = "",
    rpe: str = "",
) -> str:
    cells = f'{index},"{set_type}",{weight},{reps},{distance},{duration},{rpe}'
    return f'"Legs","{start}","{start}","","{exercise}",,"",{cells}'


def asked(export: Export) -> list[str]:
    """The names of the questions, in their order."""
    return [question.name for question in export.questions]


def reasons(export: Export) -> dict[int, str]:
    """Why which line was set aside."""
    aside = export.problems[export.problems["what_happens"] == "Set aside"]
    return dict(zip(aside["line"], aside["reason"], strict=True))


def column(export: Export, name: str) -> list[object]:
    """A column of the sets, None where a value is missing."""
    values = export.sets[name].astype(object)
    return values.where(pd.notna(values), None).to_list()
