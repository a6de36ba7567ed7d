"""A log with something of everything, and what must be the same after its own CSV went round."""

import csv
from datetime import date
from io import StringIO

import pandas as pd

from data.events import Event, EventKind
from data.importers import read_export
from data.importers.export import Export
from data.own_export import to_csv
from data.preferences import Preferences, SetCounting
from data.readings import AssumedEffort, LoadMeans, Readings, RepsMean
from data.sets import Side, Unit
from data.side_rule import RuleKind, SideRule
from data.training_log import TrainingLog
from tests.importing import read_made
from tests.log_fixtures import DIARY, LONGER, export_from

TODAY = date(2026, 11, 23)
EVERYTHING = Readings(
    units={"strong": Unit.LB},
    exercises={"strong": {"Squat": "split-squat", " Odd": "=1"}},
    efforts={"strong": AssumedEffort.ONE_OR_TWO},
    reps={"strong": {"Lunge": RepsMean.TOTAL}},
    loads={"hevy": {"Lunge": LoadMeans.EACH_HAND}},
    sides={"strong": {"Seated Leg Curl (Machine)": SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)}},
    new_to_me=frozenset({("lunge", ""), ("squat", "barbell")}),
)


def filled() -> TrainingLog:
    log = TrainingLog(":memory:")
    log.add(export_from(DIARY, readings=Readings(units={"strong": Unit.KG})))
    log.add(export_from(LONGER.replace("20x8", "L20x8"), app="hevy"))
    log.set_readings(EVERYTHING)
    log.events.add(Event(date(2026, 1, 2), EventKind.INJURY, Side.LEFT, "fell off the bike"), "me")
    log.events.add(Event(date(2026, 1, 2), EventKind.INJURY, Side.LEFT, "fell off the bike"), "me")
    log.body_mass.add(date(2026, 1, 3), 176.4, Unit.LB, "me", raw="176,4")
    log.preferences.set(Preferences(unit=Unit.LB, set_counting=SetCounting.EACH_ROW), "me")
    log.left_out.add(log.sets().head(2), "typed twice", "me")
    log.add(read_made("vald/api.csv"))
    return log


def taken_out(log: TrainingLog) -> bytes:
    return to_csv(log.everything())


def read(content: bytes) -> Export:
    return read_export(content, "evenstride.csv", today=TODAY)


def cells(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def same_sets(one: TrainingLog, other: TrainingLog) -> None:
    """The same sets in the same order; their line is that of the file they came in."""
    was, now = (log.sets().drop(columns="source_line") for log in (one, other))
    pd.testing.assert_frame_equal(was, now, check_categorical=False)


def same_told(one: TrainingLog, other: TrainingLog) -> None:
    """The same readings, events, weigh-ins, preferences, and the same sets left out."""
    assert one.readings() == other.readings()
    assert one.preferences.of("me") == other.preferences.of("me")
    for was, now in zip(told(one), told(other), strict=True):
        pd.testing.assert_frame_equal(was, now, check_categorical=False)


def reps(log: TrainingLog, app: str) -> list[float]:
    sets = log.sets()
    return list(sets.loc[sets["app"] == app, "reps"])


def told(log: TrainingLog) -> list[pd.DataFrame]:
    return [
        log.answers.all("me"),
        log.events.all("me").drop(columns="event_id"),
        log.body_mass.all("me"),
        log.left_out.all("me"),
        log.strength_tests.all("me").drop(columns="source_line"),
    ]
