"""The sample on the pages: one click in, six to choose from by a click or a link, one click out."""

from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.importers import read_export
from data.sample_loading import add_sample
from data.sample_log import Sample
from data.training_log import TrainingLog
from tests.app_pages import opened

TODAY = datetime.now().astimezone().date()
HEADLINES = {  # in the link, and what the balance page then says first
    "clear difference": "Right clearly weaker on 1 of 3 exercises",
    "leaning": "Leaning: left weaker on 1 of 2 exercises",
    "even": "No meaningful difference on 3 of 3 exercises",
    "matched reps": "Cannot be measured: you match the sides",
    "after an injury": "Cannot tell yet which leg is weaker",
    "too few sessions": "Too early to tell: 3 of 5 sessions",
}


def athletes(log_file: Path) -> list[str]:
    with TrainingLog(log_file) as log:
        return log.athletes()


def headline(page: AppTest) -> str:
    return page.title[0].value.replace("\\", "")


def banner(page: AppTest) -> list[str]:
    return [text.value for text in page.markdown if text.value.startswith("**Sample data.**")]


@pytest.mark.usefixtures("log_file")
@pytest.mark.parametrize("label", HEADLINES)
def test_a_link_to_a_sample_shows_its_state(label: str) -> None:
    page = opened("left-right", sample=label)

    assert not page.exception
    assert headline(page) == HEADLINES[label]
    assert len(banner(page)) == 1


def test_one_click_on_the_welcome_loads_the_first_sample_alone(log_file: Path) -> None:
    page = opened("").button(key="load_sample").click().run()

    assert not page.exception
    assert athletes(log_file) == ["sample"]


def test_another_sample_is_loaded_when_it_is_chosen(log_file: Path) -> None:
    page = opened("left-right", sample="even")
    page.button_group(key="sample").set_value(Sample.FEW).run()

    assert not page.exception
    assert headline(page) == HEADLINES["too few sessions"]
    assert athletes(log_file) == ["sample-even", "sample-few"]


def test_one_click_removes_all_samples_whatever_the_link_says(log_file: Path) -> None:
    page = opened("left-right", sample="after an injury", exercise="Seated curl")
    page.button_group(key="sample").set_value(Sample.EVEN).run()
    page.button(key="remove_sample").click().run()

    assert not page.exception
    assert headline(page) == "Bring in your training log"
    assert banner(page) == []
    assert athletes(log_file) == []


def test_a_removed_sample_stays_away(log_file: Path) -> None:
    page = opened("left-right", sample="even")
    page.button(key="remove_sample").click().run()

    assert banner(page.run()) == []
    assert athletes(log_file) == []


def test_the_page_of_ones_own_data_removes_the_samples_too(log_file: Path) -> None:
    page = opened("your-data", sample="leaning")
    page.button(key="remove_sample_here").click().run()

    assert not page.exception
    assert athletes(log_file) == []


@pytest.mark.usefixtures("log_file")
def test_an_unknown_sample_in_the_link_shows_the_first() -> None:
    page = opened("left-right", sample="no such thing")

    assert not page.exception
    assert headline(page) == HEADLINES["clear difference"]


@pytest.mark.parametrize("query", [{}, {"sample": "even"}], ids=["no link", "a link"])
def test_the_sample_gives_way_to_the_persons_own_sets(log_file: Path, query: dict[str, str]) -> None:
    own = f"date,exercise,side,weight,unit,reps,rir\n{TODAY},Curl,left,20,kg,8,1\n"
    with TrainingLog(log_file) as log:
        add_sample(log, Sample.CLEAR, TODAY)
        log.add(read_export(own.encode(), "own.csv"))

    page = opened("left-right", **query)

    assert not page.exception
    assert banner(page) == []
    assert athletes(log_file) == ["me", "sample"]


@pytest.mark.usefixtures("log_file")
def test_an_empty_log_shows_no_sample_that_nobody_asked_for() -> None:
    assert banner(opened("left-right")) == []
