"""Logging a session through the page: saved set by set, changed, undone."""

from pathlib import Path

import pytest

from data.sets import LoadKind, Side
from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.session_entry import TODAY, entered, field, headings, in_log, press, started, store, type_in


@pytest.fixture
def trained(log_file: Path) -> Path:
    store(log_file)
    return log_file


def test_one_press_saves_a_set_and_the_next_one_stands_there(trained: Path) -> None:
    page = press(started(trained), "Left done")

    assert entered(trained) == [("left", 20, 8)]
    assert field(page, "Left reps") == 7
    assert field(page, "Right reps") == 7


def test_what_is_typed_is_what_is_saved(trained: Path) -> None:
    page = started(trained)
    type_in(page, "Right weight (kg)", 17.5)
    type_in(page, "Right reps", 9)
    next(pills for pills in page.pills if pills.label == "Right reps in reserve").set_value(1.0)
    next(box for box in page.checkbox if box.label == "Pain" and "right" in str(box.key)).check()

    press(page, "Right done")

    done = [one.entry for one in in_log(trained) if not one.entry.planned]
    assert [(entry.side, entry.load, entry.reps, entry.rir, entry.pain) for entry in done] == [
        (Side.RIGHT, 17.5, 9, 1, True)
    ]


def test_a_new_visit_goes_on_where_the_last_one_stopped(trained: Path) -> None:
    press(started(trained), "Left done")

    page = opened("log-a-session")

    assert not page.exception
    assert field(page, "Left reps") == 7
    assert any(button.label.startswith("1. 20 kg × 8") for button in page.button)


def test_a_saved_set_can_be_changed_deleted_and_brought_back(trained: Path) -> None:
    page = press(started(trained), "Left done")
    page = press(page, next(button.label for button in page.button if button.label.startswith("1. ")))
    type_in(page, "Left reps", 5)
    page = press(page, "Save the change")
    changed = entered(trained)

    page = press(page, "Undo")
    back = entered(trained)
    page = press(page, next(button.label for button in page.button if button.label.startswith("1. ")))
    page = press(page, "Delete")
    deleted = entered(trained)
    press(page, "Undo")

    assert changed == [("left", 20, 5)]
    assert back == [("left", 20, 8)]
    assert deleted == []
    assert entered(trained) == [("left", 20, 8)]


def test_leaving_a_set_as_it_was_changes_nothing(trained: Path) -> None:
    page = press(started(trained), "Left done")
    page = press(page, next(button.label for button in page.button if button.label.startswith("1. ")))

    page = press(page, "Leave it")

    assert entered(trained) == [("left", 20, 8)]
    assert field(page, "Left reps") == 7


def test_more_sets_than_planned_follow_the_last_one(trained: Path) -> None:
    page = started(trained)
    planned = sum(one.entry.side == Side.LEFT for one in in_log(trained))
    for _ in range(planned):
        page = press(page, "Left done")

    press(page, "Add this set")

    assert len(entered(trained)) == planned + 1


def test_another_exercise_can_be_added_and_done_leg_by_leg(trained: Path) -> None:
    page = started(trained)
    adding = next(box for box in page.selectbox if box.label == "Add an exercise")

    page = adding.set_value("Hamstring bridge").run()
    page = press(page, "Do it leg by leg")

    assert "Hamstring bridge" in headings(page)
    sides = [one.entry.side for one in in_log(trained) if one.entry.exercise == "Hamstring bridge"]
    assert set(sides) == {Side.LEFT, Side.RIGHT}


def test_a_removed_exercise_comes_back_with_its_sets(trained: Path) -> None:
    page = press(started(trained), "Left done")

    page = press(page, "Remove this exercise with its sets")
    removed = (entered(trained), headings(page))
    page = press(page, "Undo")

    assert removed == ([], [])
    assert entered(trained) == [("left", 20, 8)]
    assert headings(page) == ["Single-leg Romanian deadlift"]


def test_an_exercise_that_comes_back_stands_beside_the_one_added_meanwhile(trained: Path) -> None:
    page = press(press(started(trained), "Left done"), "Remove this exercise with its sets")
    page = (
        next(box for box in page.selectbox if box.label == "Add an exercise")
        .set_value("Hamstring bridge")
        .run()
    )

    page = press(page, "Undo")

    assert not page.exception
    assert headings(page) == ["Single-leg Romanian deadlift", "Hamstring bridge"]


def test_what_was_not_done_can_be_left_out(trained: Path) -> None:
    page = press(started(trained), "Left done")

    press(page, "Leave out the sets still to do")

    assert [one.entry.planned for one in in_log(trained)] == [False]


def test_body_weight_is_kept_for_the_day_of_the_session(trained: Path) -> None:
    page = started(trained)
    type_in(page, "Body weight (kg)", 71.5)

    press(page, "Save body weight")

    with TrainingLog(trained) as log:
        weighed = log.body_mass.all("me")
    assert [(day.date(), kg) for day, kg in zip(weighed["day"], weighed["kg"], strict=True)] == [
        (TODAY, 71.5)
    ]


def test_another_window_that_is_behind_does_not_write_over_a_set(trained: Path) -> None:
    page = started(trained)
    behind = opened("log-a-session")
    press(page, "Left done")
    type_in(behind, "Left reps", 5)

    press(behind, "Left done")

    assert entered(trained) == [("left", 20, 8), ("left", 20, 5)]


def test_changing_a_set_that_another_window_deleted_changes_nothing_and_says_so(trained: Path) -> None:
    page = press(started(trained), "Left done")
    page = press(page, "1. 20 kg × 8")
    other = press(opened("log-a-session"), "1. 20 kg × 8")
    press(other, "Delete")

    page = press(page, "Save the change")

    assert not page.exception
    assert any("Another window has deleted that set" in caption.value for caption in page.caption)
    assert entered(trained) == []


def test_a_hold_is_logged_in_seconds_and_comes_again_in_seconds(trained: Path) -> None:
    page = started(trained)
    type_in(page, "Left reps", 0)
    next(field for field in page.number_input if field.label == "Hold (s)").set_value(30.0)

    page = press(press(press(page, "Left done"), "Finish"), "Log another session")
    page = press(page, "Start")

    assert field(page, "Left hold (s)") == 30


def test_a_set_with_help_says_so_and_is_understood_so(log_file: Path) -> None:
    store(log_file, exercise="Assisted Nordic curl")
    page = started(log_file)
    type_in(page, "Left help (kg)", 15)

    page = press(page, "Left done")

    assert any(button.label == "1. 15 kg of help × 8" for button in page.button)
    assert any("left 20 kg of help × 8, 7" in caption.value.replace("\\", "") for caption in page.caption)
    with TrainingLog(log_file) as log:
        assert log.sets()["load_kind"].unique().tolist() == [LoadKind.ASSISTED]
