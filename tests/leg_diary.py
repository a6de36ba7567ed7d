"""A made-up diary of ten weeks, and what the tests of "Your data" ask of its pages."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from data.importers import read_export
from data.readings import Readings
from data.training_log import TrainingLog

HEADER = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
TODAY = datetime.now().astimezone().date()
FIRST = date(2030, 1, 7)
BRIDGE, CURL, SQUAT = "Single Leg Bridge", "Single Leg Curl", "Back Squat"


def lines() -> Iterator[str]:
    """Ten weeks: bridges with notes on sides, curls without, squats."""
    for week in range(10):
        day = FIRST + timedelta(weeks=week)
        for note in ("left", "right", "left", "right"):
            yield f"{day},{BRIDGE},Legs,,kg,12,,,,{note}"
        for reps in (10, 9, 8):
            yield f"{day},{CURL},Legs,20,kg,{reps},,,,"
        for _ in range(3):
            yield f"{day},{SQUAT},Legs,80,kg,5,,,,"


def store(log_file: Path, written: Iterator[str] | list[str], name: str = "made.csv") -> None:
    """Import these lines as a file of FitNotes."""
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *written]).encode(), name, log.readings()))


def kept_readings(log_file: Path) -> Readings:
    """What the log knows of the person's answers."""
    with TrainingLog(log_file) as log:
        return log.readings()


def words(page: AppTest) -> str:
    """All that the page says, as one text."""
    html = [element.proto.body for element in page.get("html") if isinstance(element, Element)]
    texts = [
        element.value
        for element in (
            *page.title,
            *page.header,
            *page.subheader,
            *page.markdown,
            *page.caption,
            *page.table,
        )
    ]
    return "\n".join([*map(str, texts), *html]).replace("\\", "")


def undone(page: AppTest, place: str) -> AppTest:
    """The page after the undo of what was just done."""
    return page.button(key=f"undo-step-{place}").click().run()
