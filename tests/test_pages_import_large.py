"""A large file is read and stored beside the page, which says so and can stop it. The rows are made up."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.training_log import TrainingLog
from tests.app_pages import opened

HEADER = "date,exercise,side,weight,unit,reps,rir,note\n"
DAYS = [f"{day.date()}" for day in pd.date_range("2000-01-01", periods=2900)]
LARGE = HEADER + "".join(
    f"{day},Leg Curl at home,{'left' if place % 2 else 'right'},40,kg,{8 + place},1,a made-up note\n"
    for day in DAYS
    for place in range(15)
)
SETS = 15 * len(DAYS)
MOST_LOOKS = 2_000  # a page drawn anew takes a few hundredths of a second


pytestmark = pytest.mark.usefixtures("log_file")


def chosen() -> AppTest:
    return (
        opened("import-workouts")
        .file_uploader(key="workout_file_0")
        .upload("large.csv", LARGE.encode())
        .run()
    )


def title(page: AppTest) -> str:
    """The page's headline, without the backslashes that keep it plain."""
    return page.title[0].value.replace("\\", "")


def watched(page: AppTest, while_titled: str) -> AppTest:
    """The page as soon as its title is another one, looked at again and again as the browser does."""
    for _ in range(MOST_LOOKS):
        if title(page) != while_titled:
            break
        page.run()
    assert not page.exception
    return page


def test_a_large_file_is_read_checked_and_stored_like_any_other(log_file: Path) -> None:
    page = chosen()
    reading = title(page)
    checked = title(watched(page, "Reading your file"))
    page.button(key="import").click().run()
    storing = title(page)

    watched(page, "Storing your sets")

    assert (reading, checked) == ("Reading your file", f"{SETS:,} sets ready to import")
    assert storing in ("Storing your sets", f"{SETS:,} sets imported")
    assert title(page) == f"{SETS:,} sets imported"
    with TrainingLog(log_file) as log:
        assert len(log.sets()) == SETS


def test_reading_a_large_file_can_be_stopped(log_file: Path) -> None:
    page = chosen()

    page.button(key="cancel").click().run()

    assert title(page) == "Choose a file"
    with TrainingLog(log_file) as log:
        assert log.imports().empty
