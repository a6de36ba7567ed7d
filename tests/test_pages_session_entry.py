"""Logging a session through the page: filled in, saved set by set, changed, finished, found in the log."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.importers import read_export
from data.log_folder import LOG_VARIABLE
from data.sample_loading import add_sample
from data.sample_log import Sample
from data.set_entry import EnteredSession, EnteredSet, SetEntry
from data.sets import SetType, Side, Unit
from data.training_log import TrainingLog
from pages.elements.entry.texts import plan_told, set_text
from pages.elements.formatting import step_in_unit
from tests.app_pages import opened

TODAY = datetime.now().astimezone().date()
HEADER = "date,exercise,side,weight,unit,reps,rir"
LEG_BY_LEG = [("left", 8), ("right", 7), ("left", 7), ("right", 6)]


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "log.duckdb"
    monkeypatch.setenv(LOG_VARIABLE, str(path))
    return path


@pytest.fixture
def trained(log_file: Path) -> Path:
    """A log with one session, three days ago: two sets a leg of the single-leg deadlift."""
    store(log_file)
    return log_file


def store(log_file: Path, unit: str = "kg") -> None:
    day = TODAY - timedelta(days=3)
    lines = [f"{day},Single-leg Romanian deadlift,{side},20,{unit},{reps},2" for side, reps in LEG_BY_LEG]
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *lines]).encode(), "made.csv"))


def press(page: AppTest, label: str, number: int = 0) -> AppTest:
    """Press the button with this label, or the one after so many others."""
    return [button for button in page.button if button.label == label][number].click().run()


def field(page: AppTest, label: str) -> float | None:
    return next(field.value for field in page.number_input if field.label == label)


def type_in(page: AppTest, label: str, value: float) -> None:
    next(field for field in page.number_input if field.label == label).set_value(value)


def started(trained: Path) -> AppTest:
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
    return [heading.value.replace("\\", "") for heading in page.header]


@pytest.mark.usefixtures("log_file")
def test_an_empty_log_offers_the_five_guides_and_asks_for_one() -> None:
    page = opened("log-a-session")
    chosen = page.pills(key="entry-exercises")

    page = press(page, "Start")

    assert len(chosen.options) == 5
    assert chosen.value == []
    assert page.warning[0].value == "Choose an exercise first."


def test_last_times_sets_are_filled_in_and_effort_is_left_open(trained: Path) -> None:
    page = started(trained)

    planned = [one.entry for one in in_log(trained)]

    assert not page.exception
    assert all(entry.planned and entry.rir is None for entry in planned)
    assert [(entry.side, entry.load, entry.reps) for entry in planned[:2]] == [
        (Side.LEFT, 20, 8),
        (Side.RIGHT, 20, 7),
    ]
    assert (field(page, "Left reps"), field(page, "Right reps")) == (8, 7)
    assert entered(trained) == []


def test_a_card_says_what_last_times_sets_were(trained: Path) -> None:
    page = started(trained)

    told = [caption.value.replace("\\", "") for caption in page.caption]

    assert any("left 20 kg × 8, 7; right 20 kg × 7, 6." in line for line in told)


@pytest.mark.usefixtures("trained")
def test_a_link_with_an_exercise_chooses_that_one() -> None:
    page = opened("log-a-session", exercise="hamstring-bridge")

    assert page.pills(key="entry-exercises").value == ["Hamstring bridge"]


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


def test_a_session_of_another_day_says_so_and_can_be_left(trained: Path) -> None:
    with TrainingLog(trained) as log:
        session_id = log.entries.start("me", datetime.now() - timedelta(days=2))  # noqa: DTZ005  wall clock
        log.entries.save(session_id, SetEntry("Hamstring bridge", Side.BOTH, 0.0, Unit.KG, 8.0))

    page = press(opened("log-a-session"), "Leave it and start a new one")

    assert page.title[0].value == "Log a session"
    assert entered(trained) == [("both", 0, 8)]


def test_what_was_not_done_can_be_left_out(trained: Path) -> None:
    page = press(started(trained), "Left done")

    press(page, "Leave out the sets still to do")

    assert [one.entry.planned for one in in_log(trained)] == [False]


def test_a_finished_session_says_what_it_was_and_can_be_opened_again(trained: Path) -> None:
    page = started(trained)
    for leg in ("Left", "Right"):
        page = press(page, f"{leg} done")

    page = press(page, "Finish")
    title = page.title[0].value
    again = press(page, "Open it again")

    assert title == "2 sets logged"
    assert any(button.label == "Finish" for button in again.button)
    assert entered(trained) == [("left", 20, 8), ("right", 20, 7)]


def test_a_session_without_a_set_is_not_finished(trained: Path) -> None:
    page = press(started(trained), "Finish")

    assert "No set is saved yet" in page.warning[0].value


def test_a_discarded_session_does_not_count_and_can_be_brought_back(trained: Path) -> None:
    page = press(press(started(trained), "Left done"), "Discard this session")
    discarded = (page.title[0].value, entered(trained))

    press(page, "Bring it back")

    assert discarded == ("Session discarded", [])
    assert entered(trained) == [("left", 20, 8)]


def test_the_next_session_is_suggested_from_what_was_logged_here(trained: Path) -> None:
    page = started(trained)
    type_in(page, "Left weight (kg)", 24)
    page = press(press(page, "Left done"), "Finish")

    page = press(press(page, "Log another session"), "Start")

    assert field(page, "Left weight (kg)") == 24


def test_body_weight_is_kept_for_the_day_of_the_session(trained: Path) -> None:
    page = started(trained)
    type_in(page, "Body weight (kg)", 71.5)

    press(page, "Save body weight")

    with TrainingLog(trained) as log:
        weighed = log.body_mass.all("me")
    assert [(day.date(), kg) for day, kg in zip(weighed["day"], weighed["kg"], strict=True)] == [
        (TODAY, 71.5)
    ]


def test_who_lifts_pounds_logs_pounds(log_file: Path) -> None:
    store(log_file, unit="lb")
    page = started(log_file)

    shown = field(page, "Left weight (lb)")
    press(page, "Left done")

    assert shown == 20
    done = [one.entry for one in in_log(log_file) if not one.entry.planned]
    assert [(entry.load, entry.unit) for entry in done] == [(20, Unit.LB)]
    assert entered(log_file) == [("left", 9.07, 8)]


def test_logging_while_the_sample_is_on_show_starts_an_own_log(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        add_sample(log, Sample.CLEAR, TODAY)
    page = opened("log-a-session")
    page.pills(key="entry-exercises").set_value(["Hamstring bridge"])

    page = press(page, "Start my own log")

    assert not page.exception
    assert headings(page) == ["Hamstring bridge"]
    with TrainingLog(log_file) as log:
        assert log.athletes() == ["me"]


@pytest.mark.usefixtures("log_file")
@pytest.mark.parametrize("number", ["7", "x", ""])
def test_a_link_to_a_session_that_is_not_there_shows_the_start(number: str) -> None:
    page = opened("log-a-session", session=number)

    assert not page.exception
    assert page.title[0].value == "Log a session"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (SetEntry("x", Side.LEFT, 20.0, Unit.KG, 8.0, 1.0), "20 kg × 8, 1 in reserve"),
        (SetEntry("x", Side.LEFT, 52.5, Unit.LB, 1.0), "52.5 lb × 1"),
        (SetEntry("x", Side.BOTH, 0.0, Unit.KG, 1.0), "1 rep"),
        (SetEntry("x", Side.BOTH, None, None, 12.0), "12 reps"),
        (SetEntry("x", Side.BOTH, None, None, None, hold_s=30.0), "30 s"),
        (SetEntry("x", Side.BOTH, 5.0, Unit.KG, None, hold_s=30.0, pain=True), "5 kg × 30 s, pain"),
        (SetEntry("x", Side.BOTH, 5.0, Unit.KG, 3.0, set_type=SetType.WARMUP), "5 kg × 3, warm-up"),
    ],
)
def test_a_set_is_told_in_one_line(entry: SetEntry, told: str) -> None:
    assert set_text(entry) == told


BEFORE = pd.DataFrame({"load_kg": [20.0, 20.0]})
PLANNED = SetEntry("x", Side.LEFT, 20.0, Unit.KG, 8.0, planned=True)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (PLANNED, ""),
        (replace(PLANNED, load=44.09, unit=Unit.LB), ""),  # the same in pounds
        (replace(PLANNED, load=22.0), "Suggested now: 22 kg."),
        (replace(PLANNED, side=Side.RIGHT), "Begin with the right leg."),
        (replace(PLANNED, load=22.0, planned=False), ""),  # done already
    ],
)
def test_a_card_says_what_is_planned_otherwise(entry: SetEntry, told: str) -> None:
    assert plan_told([entry], BEFORE) == told


@pytest.mark.parametrize(
    ("step_kg", "step_lb"), [(2.0, 5.0), (2.5, 5.0), (1.0, 2.5), (0.5, 2.5), (5.0, 10.0)]
)
def test_pounds_go_in_steps_that_plates_have(step_kg: float, step_lb: float) -> None:
    assert step_in_unit(step_kg, Unit.LB) == step_lb
    assert step_in_unit(step_kg, Unit.KG) == step_kg
