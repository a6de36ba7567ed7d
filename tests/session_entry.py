"""Logging a session through the page: what its tests press, type and read."""

from datetime import datetime, timedelta
from pathlib import Path

from streamlit.testing.v1 import AppTest

from data.importers import read_export
from data.set_entry import EnteredSession, EnteredSet
from data.training_log import TrainingLog
from tests.app_pages import opened

TODAY = datetime.now().astimezone().date()
HEADER = "date,exercise,side,weight,unit,reps,rir"
DEADLIFT = "Single-leg Romanian deadlift"
LEG_BY_LEG = [("left", 8), ("right", 7), ("left", 7), ("right", 6)]


def store(log_file: Path, unit: str = "kg", exercise: str = DEADLIFT) -> None:
    """A session three days ago: two sets a leg of the single-leg deadlift, or of that exercise."""
    day = TODAY - timedelta(days=3)
    lines = [f"{day},{exercise},{side},20,{unit},{reps},2" for side, reps in LEG_BY_LEG]
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *lines]).encode(), "made.csv"))


def press(page: AppTest, label: str, number: int = 0) -> AppTest:
    """Press the button with this label, or the one after so many others."""
    return [button for button in page.button if button.label == label][number].click().run()


def field(page: AppTest, label: str) -> float | None:
    """What a number field holds."""
    return next(field.value for field in page.number_input if field.label == label)


def type_in(page: AppTest, label: str, value: float) -> None:
    """Type into a number field."""
    next(field for field in page.number_input if field.label == label).set_value(value)


def started(trained: Path) -> AppTest:
    """The page with a session just begun."""
    assert trained.exists()
    return press(opened("log-a-session"), "Start")


def in_log(log_file: Path) -> list[EnteredSet]:
    """The sets of the session that is open."""
    with TrainingLog(log_file) as log:
        return log.entries.of(open_session(log).session_id)


def open_session(log: TrainingLog) -> EnteredSession:
    session = log.entries.open_session("me")
    assert session is not None
    return session


def entered(log_file: Path) -> list[tuple[str, float, float]]:
    """Side, kilograms and reps of the sets logged here that count."""
    with TrainingLog(log_file) as log:
        sets = log.sets()
    here = sets[sets["app"] == "evenstride"]
    return list(zip(here["side"].astype(str), here["load_kg"].round(2), here["reps"], strict=True))


def headings(page: AppTest) -> list[str]:
    """The exercises on the page."""
    return [heading.value.replace("\\", "") for heading in page.header]
