"""Your data through the frame: every part opens, imports and their undo. All training is made up."""

from datetime import datetime, time
from pathlib import Path

import pytest

from data.sample_loading import add_sample
from data.sample_log import Sample
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.leg_diary import FIRST, SQUAT, TODAY, lines, store, undone, words

SECTIONS = ("Imports", "Left and right", "Readings", "Events, weight", "Take it with you", "Settings")


@pytest.fixture
def diary(log_file: Path) -> Path:
    store(log_file, lines())
    return log_file


@pytest.mark.usefixtures("log_file")
@pytest.mark.parametrize("section", SECTIONS)
def test_every_part_opens_on_an_empty_log(section: str) -> None:
    page = opened("your-data", section=section)

    assert not page.exception
    assert len(page.title) == 1


@pytest.mark.parametrize("section", SECTIONS)
def test_every_part_opens_beside_the_sample(log_file: Path, section: str) -> None:
    with TrainingLog(log_file) as log:
        add_sample(log, Sample.CLEAR, TODAY)

    page = opened("your-data", section=section)

    assert not page.exception
    assert len(page.title) == 1


def test_a_newer_file_changes_sets_only_on_request(diary: Path) -> None:
    newer = [line.replace(",5,,,,", ",6,,,,") if str(FIRST) in line else line for line in lines()]
    store(diary, newer, "newer.csv")
    page = opened("your-data")
    assert "3 sets say something else in a newer file" in words(page)
    assert "7 January 2030, Back Squat, set 1" in words(page)  # no time where the file has none

    page.button(key="keep-0").click().run()
    page.button(key="newer-all").click().run()

    with TrainingLog(diary) as log:
        squats = log.sets(exercises=[SQUAT], until=FIRST)
    assert squats["reps"].to_list() == [5, 6, 6]
    assert "something else in a newer file" not in words(page)


def test_a_set_that_was_left_out_is_put_back_and_left_out_again(diary: Path) -> None:
    with TrainingLog(diary) as log:
        log.left_out.add(log.sets(exercises=[SQUAT]).head(1), "a slip", "me")
    page = opened("your-data")
    assert "Back Squat: 80 kg, 5 reps" in words(page)
    assert "7 January 2030: a slip" in words(page)

    page.button(key="put-back-0").click().run()
    assert "Put back: Back Squat: 80 kg, 5 reps, 7 January 2030." in words(page)
    undone(page, "left-out")

    with TrainingLog(diary) as log:
        assert log.left_out.all("me")["reason"].to_list() == ["a slip"]


def test_an_import_is_undone_and_said_to_be(diary: Path) -> None:
    page = opened("your-data")

    page.button(key="undo-1").click().run()

    assert "Undone: 100 sets of made.csv removed. You can import the file again." in words(page)
    with TrainingLog(diary) as log:
        assert log.sets().empty


def test_names_and_notes_of_a_file_are_drawn_as_they_are(log_file: Path) -> None:
    name = "![x](http://outside.invalid/x.png) Single Leg Curl"
    store(log_file, [f"2030-01-07,{name},Legs,20,kg,8,,,,**left** first"] * 2)

    for section in ("Left and right", "Readings"):
        page = opened("your-data", section=section)
        drawn = [*page.header, *page.markdown, *page.caption]
        assert not page.exception
        assert not any("![x](" in element.value for element in drawn)


def test_a_set_that_looks_doubled_is_counted_as_two_and_as_one_again(diary: Path) -> None:
    with TrainingLog(diary) as log:
        session_id = log.entries.start("me", datetime.combine(FIRST, time(18)))
        log.entries.save(session_id, SetEntry(SQUAT, Side.BOTH, 80.0, Unit.KG, 5.0))
    page = opened("your-data")
    assert "1 set counts once, as you logged it here." in words(page)
    assert "7 January 2030: logged here (both legs) and in FitNotes" in words(page)

    page = page.button(key="separate-0").click().run()
    assert "Both count now: Back Squat: 80 kg × 5, 7 January 2030." in words(page)
    assert squats(diary) == 4
    page = undone(page, "doubled")
    assert squats(diary) == 3

    page.button(key="separate-0").click().run()
    page = opened("your-data")
    assert "both count, as you said" in words(page)
    page.button(key="separate-0").click().run()
    assert squats(diary) == 3


def squats(diary: Path) -> int:
    """How many squats of the first day count."""
    with TrainingLog(diary) as log:
        return len(log.sets(exercises=[SQUAT], until=FIRST))
