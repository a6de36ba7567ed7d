"""Every chart stands under a question that it answers, short enough for a phone; on the made-up sample."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.sample_loading import add_sample
from data.sample_log import Sample
from data.sets import Unit
from data.training_log import TrainingLog
from pages.elements.strength.scale import WORDS, Scale, measure_told
from tests.app_pages import CHART_PAGES, opened

TODAY = datetime.now().astimezone().date()
MOST_LETTERS = 45  # in one line on a phone
HEADINGS = {"header", "subheader"}


@pytest.fixture
def sample(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        add_sample(log, next(iter(Sample)), TODAY)


def titles_of_charts(page: AppTest) -> Iterator[str]:
    """The heading above each chart, in the order of the page."""
    title = ""
    for node in page.main:
        if node.type in HEADINGS:
            title = str(getattr(node, "value", "")).replace("\\", "")
        elif node.type == "vega_lite_chart":
            yield title


def is_a_short_question(title: str) -> bool:
    return title.endswith("?") and len(title) <= MOST_LETTERS


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("url", CHART_PAGES)
def test_every_chart_stands_under_the_question_that_it_answers(url: str) -> None:
    titles = list(titles_of_charts(opened(url)))

    assert titles
    assert [title for title in titles if not is_a_short_question(title)] == []


@pytest.mark.usefixtures("sample")
def test_the_bars_of_one_exercise_ask_too() -> None:
    titles = list(titles_of_charts(opened("weekly-volume", exercise="Single-leg RDL")))

    assert "How much load, week by week?" in titles
    assert [title for title in titles if not is_a_short_question(title)] == []


@pytest.mark.usefixtures("log_file")
def test_the_example_of_the_welcome_asks_too() -> None:
    assert [is_a_short_question(title) for title in titles_of_charts(opened(""))] == [True]


@pytest.mark.parametrize("scale", Scale)
def test_whatever_strength_is_told_in_its_chart_asks_and_names_measure_and_unit(scale: Scale) -> None:
    words, below = WORDS[scale], measure_told(scale, Unit.LB)

    assert is_a_short_question(words.question)
    assert below.startswith(words.title)
    assert {Scale.REPS: "reps", Scale.SECONDS: "in seconds"}.get(scale, "in lb") in below
