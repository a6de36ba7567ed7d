"""Events, body weight and settings on Your data. All training is made up."""

from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest

from data.events import Event, EventKind
from data.preferences import SetCounting
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.leg_diary import FIRST, TODAY, lines, store, undone, words


@pytest.fixture
def diary(log_file: Path) -> Path:
    store(log_file, lines())
    return log_file


def test_an_event_is_removed_and_brought_back(diary: Path) -> None:
    event = Event(FIRST, EventKind.INJURY, Side.LEFT, "Strain")
    with TrainingLog(diary) as log:
        number = log.events.add(event, "me")
    page = opened("your-data", section="Events, weight")

    page.button(key=f"remove-event-{number}").click().run()
    assert "Removed: Strain." in words(page)
    undone(page, "events")

    with TrainingLog(diary) as log:
        events = log.events.all("me").drop(columns="event_id")
    assert events.to_numpy().tolist() == [[pd.Timestamp(FIRST), "injury", "left", "Strain"]]


def test_the_latest_event_stands_first_and_a_note_does_not_hide_what_it_was(diary: Path) -> None:
    with TrainingLog(diary) as log:
        log.events.add(Event(FIRST, EventKind.INJURY, Side.LEFT, "Strain"), "me")
        log.events.add(Event(FIRST + timedelta(days=9), EventKind.ILLNESS, Side.UNKNOWN, ""), "me")

    told = words(opened("your-data", section="Events, weight"))

    assert told.index("16 January 2030: Illness") < told.index("7 January 2030: Strain")
    assert "Injury, left leg" in told


def test_a_weigh_in_is_entered_removed_and_brought_back(diary: Path) -> None:
    page = opened("your-data", section="Events, weight")
    mass = next(field for field in page.number_input if field.label == "Weight (kg)")
    mass.set_value(71.3)
    next(button for button in page.button if button.proto.form_id == "body-mass").click().run()
    assert "71.3 kg" in words(page)

    page.button(key=f"remove-weigh-in-{TODAY}").click().run()
    undone(page, "body-mass")

    with TrainingLog(diary) as log:
        weighed = log.body_mass.all("me")
    assert weighed.to_numpy().tolist() == [[pd.Timestamp(TODAY), 71.3, "kg", "71.3"]]


def test_a_second_weigh_in_of_a_day_gives_way_to_the_first_when_undone(diary: Path) -> None:
    with TrainingLog(diary) as log:
        log.body_mass.add(TODAY, 150.5, Unit.LB, "me")
    page = opened("your-data", section="Events, weight")
    next(field for field in page.number_input if field.label == "Weight (kg)").set_value(80.0)
    next(button for button in page.button if button.proto.form_id == "body-mass").click().run()

    undone(page, "body-mass")

    with TrainingLog(diary) as log:
        weighed = log.body_mass.all("me")
    assert weighed[["unit", "raw"]].to_numpy().tolist() == [["lb", "150.5"]]
    assert weighed["kg"].to_list() == pytest.approx([68.2657], abs=1e-4)


def test_pounds_are_shown_everywhere_once_they_are_chosen(diary: Path) -> None:
    page = opened("your-data", section="Settings")
    units = {group.label: group for group in page.button_group}

    units["Show weights in"].set_value("lb").run()

    assert not page.exception
    assert page.selectbox(key="setting-Dumbbells go up by-lb").value == 5.0
    assert [field.label for field in opened("your-data", section="Events, weight").number_input] == [
        "Weight (lb)"
    ]
    with TrainingLog(diary) as log:
        assert log.preferences.of("me").unit == Unit.LB


def test_settings_are_stored_as_they_are_changed(diary: Path) -> None:
    page = opened("your-data", section="Settings")

    page.selectbox(key="setting-Smallest plate-kg").set_value(0.5).run()
    page.radio(key="setting-counting").set_value(str(SetCounting.EACH_ROW)).run()
    page.selectbox(key="setting-zone").set_value("Europe/Berlin").run()

    with TrainingLog(diary) as log:
        kept = log.preferences.of("me")
    assert (kept.plate_step_kg, kept.set_counting, kept.time_zone) == (
        1.0,
        SetCounting.EACH_ROW,
        "Europe/Berlin",
    )
    assert kept.dumbbell_step_kg == 2.0
    assert "Weeks begin on Monday, everywhere." in words(page)


@pytest.mark.usefixtures("diary")
def test_time_zones_are_named_as_people_read_them() -> None:
    zones = opened("your-data", section="Settings").selectbox(key="setting-zone").options

    assert "America/New York" in zones
    assert not any("Etc/" in zone for zone in zones)
