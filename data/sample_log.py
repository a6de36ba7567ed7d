"""Six made-up training logs, moved to end this week, so that they never look stale.

`benchmarks/make_sample_logs.py` made the files in `data/samples`: no real person trained these sets. Each log
belongs to an athlete of its own, so that it never mixes with another or with a person's own sets.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from data.events import Event, EventKind
from data.sets import Side

_FOLDER = Path(__file__).with_name("samples")
_DATE_LENGTH = len("2026-11-23")  # a row begins with its date


class Sample(StrEnum):
    """What is true about the person of a sample log; its word names the file."""

    CLEAR = "clear"  # a year; one leg clearly weaker on one exercise
    LEANING = "leaning"  # one leg probably weaker
    EVEN = "even"
    MATCHED = "matched"  # the same reps on both legs, whatever each could do
    INJURED = "injured"  # back from an injury this week
    FEW = "few"  # only just begun

    @property
    def athlete(self) -> str:
        """Whose log it is."""
        return "sample" if self is Sample.CLEAR else f"sample-{self}"

    @property
    def file_name(self) -> str:
        """The file as it is imported."""
        return f"made-up-{self}-sample-log.csv"


SAMPLE_ATHLETE = Sample.CLEAR.athlete
SAMPLE_FILE_NAME = Sample.CLEAR.file_name


def sample_file(today: date, sample: Sample = Sample.CLEAR) -> bytes:
    """The sample log as a CSV file in our own table format, its last session at most six days before `today`.

    All dates move by the same number of whole weeks, so weekdays and pauses stay; nothing lies in the future.
    """
    header, *rows = _written(sample)
    moved_by = _moved_by(today, sample)
    return "".join([header, *(_moved(row, moved_by) for row in rows)]).encode()


def sample_events(today: date, sample: Sample) -> list[Event]:
    """What happened to the person of the sample log, moved as its sets are."""
    return [
        Event(day, EventKind(row["kind"]), Side(row["side"]), row["note"])
        for day, row in _told("events.csv", today, sample)
    ]


def sample_weigh_ins(today: date, sample: Sample) -> list[tuple[date, float]]:
    """The days on which the person of the sample log stood on a scale, and their body mass [kg]."""
    return [(day, float(row["kg"])) for day, row in _told("body_mass.csv", today, sample)]


def _told(name: str, today: date, sample: Sample) -> Iterator[tuple[date, dict[str, str]]]:
    """The rows of that sample in a file for all of them, each with its day."""
    moved_by = _moved_by(today, sample)
    for row in csv.DictReader(io.StringIO((_FOLDER / name).read_text(encoding="utf-8"), newline="")):
        if row["sample"] == sample:
            yield date.fromisoformat(row["date"]) + moved_by, row


def _written(sample: Sample) -> list[str]:
    content = (_FOLDER / f"{sample}.csv").read_bytes().decode("utf-8")
    return content.splitlines(keepends=True)


def _moved_by(today: date, sample: Sample) -> timedelta:
    last = _day(_written(sample)[-1])
    return timedelta(weeks=(today - last).days // 7)


def _moved(row: str, by: timedelta) -> str:
    return (_day(row) + by).isoformat() + row[_DATE_LENGTH:]


def _day(row: str) -> date:
    return date.fromisoformat(row[:_DATE_LENGTH])
