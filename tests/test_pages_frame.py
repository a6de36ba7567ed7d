"""Every page opens through the frame: with an empty log, and with the made-up sample."""

from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from data.exercise_guides import load_guides
from data.importers import read_export
from data.sample_log import SAMPLE_ATHLETE, SAMPLE_FILE_NAME, sample_file
from data.training_log import TrainingLog
from pages.elements.definitions import definitions
from tests.app_pages import CHART_PAGES, PAGES, opened

MOST_ROWS = 1_000  # a chart may send


@pytest.fixture
def sample_log(log_file: Path) -> Path:
    today = datetime.now().astimezone().date()
    with TrainingLog(log_file) as log:
        log.add(read_export(sample_file(today), SAMPLE_FILE_NAME), SAMPLE_ATHLETE)
    return log_file


def _charts(page: AppTest) -> list[Element]:
    return [chart for chart in page.get("vega_lite_chart") if isinstance(chart, Element)]


@pytest.mark.usefixtures("log_file")
@pytest.mark.parametrize("url", PAGES)
def test_every_page_opens_on_an_empty_log(url: str) -> None:
    page = opened(url)

    assert not page.exception
    assert len(page.title) == 1


@pytest.mark.usefixtures("sample_log")
@pytest.mark.parametrize("url", PAGES)
def test_every_page_opens_with_the_sample_and_says_that_it_is_one(url: str) -> None:
    page = opened(url)

    assert not page.exception
    assert len(page.title) == 1
    assert page.button(key="remove_sample").label == "Remove it and use my own"


@pytest.mark.usefixtures("sample_log")
@pytest.mark.parametrize("url", CHART_PAGES)
def test_every_chart_says_in_words_what_it_shows(url: str) -> None:
    charts = _charts(opened(url))

    assert charts
    assert all(chart.proto.alt for chart in charts)


@pytest.mark.usefixtures("sample_log")
@pytest.mark.parametrize("url", CHART_PAGES)
def test_no_chart_sends_more_rows_than_it_needs(url: str) -> None:
    charts = _charts(opened(url, period="All"))

    for chart in charts:
        sent = [pa.ipc.open_stream(each.data.data).read_all().num_rows for each in chart.proto.datasets]
        assert 0 < max(sent) <= MOST_ROWS  # a log without events sends a frame without rows


@pytest.mark.usefixtures("sample_log")
def test_a_link_with_an_exercise_and_a_period_shows_that_view() -> None:
    page = opened("strength-progress", exercise="Seated curl", period="6 months")

    assert page.session_state["exercise"] == "seated-hamstring-curl"
    assert page.session_state["period"] == "6 months"


@pytest.mark.usefixtures("sample_log")
def test_a_link_with_an_unknown_exercise_shows_the_first() -> None:
    page = opened("strength-progress", exercise="No such thing")

    assert not page.exception
    assert page.session_state["exercise"] == next(iter(load_guides()))


@pytest.mark.usefixtures("log_file")
def test_the_sample_loads_with_one_click_and_leaves_with_one() -> None:
    welcome = opened("")
    loaded = welcome.button(key="load_sample").click().run()
    removed = loaded.button(key="remove_sample").click().run()

    assert not loaded.exception
    assert not removed.exception
    assert removed.button(key="load_sample").label == "Try it with sample data"


def test_every_definition_that_a_page_names_is_in_the_docs() -> None:
    named = {
        heading
        for page in (Path(__file__).parents[1] / "pages").glob("*.py")
        for call in page.read_text(encoding="utf-8").split("how_it_is_worked_out(")[1:]
        for heading in call.partition("key=")[0].split('"')[1::2]
    }

    assert named
    assert named <= set(definitions())


def test_a_log_that_cannot_be_opened_says_why_and_shows_nothing_else(log_file: Path) -> None:
    log_file.write_bytes(b"not a database at all, but long enough to look like a file" * 100)

    page = opened("")

    assert not page.exception
    assert page.title[0].value == "Your log cannot be opened"
    assert log_file.read_bytes().startswith(b"not a database")
