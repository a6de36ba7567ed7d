"""Readings on Your data: answers told, listed and taken back one by one. All training is made up."""

from pathlib import Path

import pytest

from data.readings import AssumedEffort, Readings, RepsMean
from data.table_mapping import OWN_TABLE
from data.training_log import TrainingLog
from pages.elements.readings.told import name_told
from tests.app_pages import opened
from tests.leg_diary import BRIDGE, CURL, kept_readings, lines, store, undone, words


@pytest.fixture
def diary(log_file: Path) -> Path:
    store(log_file, lines())
    return log_file


def test_the_effort_of_an_app_is_changed_and_undone(diary: Path) -> None:
    page = opened("your-data", section="Readings")

    page.selectbox(key="effort-fitnotes-unknown").set_value(AssumedEffort.FAILURE).run()

    assert "100 sets now have an assumed effort." in words(page)
    assert kept_readings(diary).efforts == {"fitnotes": AssumedEffort.FAILURE}
    page = undone(page, "readings")
    assert kept_readings(diary).efforts == {"fitnotes": AssumedEffort.UNKNOWN}
    assert page.selectbox(key="effort-fitnotes-unknown").value == "unknown"


def test_a_name_is_matched_with_a_guide_and_parted_again(diary: Path) -> None:
    page = opened("your-data", section="Readings")
    page.selectbox(key="reading-name").set_value(f"fitnotes\t{BRIDGE}").run()

    page.selectbox(key=f"means-fitnotes-{BRIDGE}-{BRIDGE}").set_value("single-leg-hamstring-bridge").run()

    assert f"“{BRIDGE}” in FitNotes means Single-leg hamstring bridge." in words(page)
    assert "40 sets count for another exercise now." in words(page)
    undone(page, "readings")
    assert kept_readings(diary).exercises == {}


def test_every_answer_is_listed_and_taken_back_one_by_one(diary: Path) -> None:
    told = Readings(efforts={"fitnotes": AssumedEffort.ONE_OR_TWO}, reps={"fitnotes": {CURL: RepsMean.TOTAL}})
    with TrainingLog(diary) as log:
        log.set_readings(told)
    page = opened("your-data", section="Readings")
    assert "had about 1–2 reps in reserve on both sides." in words(page)
    assert "about 30 sets" in words(page)

    for _ in range(2):
        page.button(key="take-back-0").click().run()

    assert not page.exception
    assert kept_readings(diary) == Readings()
    assert "Nothing yet." in words(page)


def test_a_name_of_ones_own_table_is_told_in_the_middle_of_a_sentence() -> None:
    assert name_told(OWN_TABLE, "Curl") == "\u201cCurl\u201d in your own table"
    assert name_told("fitnotes", "Curl") == "\u201cCurl\u201d in FitNotes"
