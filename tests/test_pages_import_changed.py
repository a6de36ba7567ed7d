"""Sets that a newer file says otherwise, while it is checked: none, all or some of them. All is made up."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.training_log import TrainingLog
from tests.app_pages import opened

HEADER = "date,exercise,side,weight,unit,reps,rir,note\n"
CURLS = "".join(
    f"2026-01-{day:02},Leg Curl at home,,40,kg,{reps},1,\n" for day in range(5, 9) for reps in (9, 8)
)
NEWER = CURLS.replace("kg,9", "kg,7")
MANY = "".join(
    f"2025-{month:02}-{day:02},Leg Curl at home,,40,kg,9,1,\n" for month in (1, 2) for day in range(1, 20)
)


pytestmark = pytest.mark.usefixtures("log_file")


def checking(rows: str) -> AppTest:
    upload = opened("import-workouts").file_uploader(key="workout_file_0")
    page = upload.upload("made.csv", f"{HEADER}{rows}".encode()).run()
    assert not page.exception
    return page


def stored(page: AppTest) -> AppTest:
    done = page.button(key="import").click().run()
    assert not done.exception
    return done


def choosing(page: AppTest, answer: str) -> AppTest:
    return page.segmented_control(key="newer-1").set_value(answer).run()


@pytest.mark.parametrize(("answer", "sevens", "waiting"), [("none", 0, 4), ("all", 4, 0)])
def test_changed_sets_are_updated_only_on_request(
    log_file: Path, answer: str, sevens: int, waiting: int
) -> None:
    stored(checking(CURLS))

    page = checking(NEWER)
    title = page.header[1].value
    stored(choosing(page, answer))

    assert title == "4 sets of your log say something else in this file"
    with TrainingLog(log_file) as log:
        assert (log.sets()["reps"] == 7).sum() == sevens
        assert len(log.changes.waiting("me")) == waiting


def test_one_changed_set_can_be_taken_and_the_others_wait(log_file: Path) -> None:
    stored(checking(CURLS))

    page = choosing(checking(NEWER), "some")
    page = page.checkbox(key="take-1-2").check().run()
    button = page.button(key="import").label
    done = stored(page)

    assert (button, done.title[0].value) == ("Update 1 set", "1 set updated")
    with TrainingLog(log_file) as log:
        changed = log.sets()
        assert changed.loc[changed["reps"] == 7, "session_start"].dt.day.to_list() == [7]
        assert len(log.changes.waiting("me")) == 3


def test_many_changed_sets_are_chosen_by_their_sessions(log_file: Path) -> None:
    stored(checking(MANY))

    page = choosing(checking(MANY.replace("kg,9", "kg,7")), "some")
    sessions = page.multiselect(key="take-sessions-1")
    stored(sessions.set_value(sessions.options[:2]).run())

    assert sessions.options[0] == "1 Jan 2025, 00:00: 1 set"
    with TrainingLog(log_file) as log:
        assert (log.sets()["reps"] == 7).sum() == 2


def test_one_changed_set_needs_no_choosing() -> None:
    stored(checking(CURLS))

    page = checking(CURLS.replace("kg,9", "kg,7", 1))

    assert page.segmented_control(key="newer-1").options == ["Keep mine", "Take the newer"]
