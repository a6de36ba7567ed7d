"""Every page bears every odd log: it says something, and nothing that only a program would say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from data.exercise_guides import load_guides
from data.training_log import TrainingLog
from pages.elements.text import plain
from tests.app_pages import PAGES, opened
from tests.odd_logs import HOSTILE, ODD_LOGS, SINGLE_RDL, OddLog, rows, store

SECTIONS = ("Left and right", "Readings", "Events, weight", "Take it with you", "Settings")
BY_NAME = {odd.name: odd for odd in ODD_LOGS}

WRONG = re.compile(
    r"(?<![\w-])(?:nan|NaN|None(?! (?:of|yet))|inf|NaT|<NA>|-0)(?![\w-])"  # without its words
    r"|Traceback|\{[a-z_]+\}"
    r"|\b1 (?:sets|sessions|days|weeks|exercises|reps|pairs|tests)\b"
    r"|imbalance|\bbad\b|\bpoor|abnormal|danger|deficit|congrat|!",
)
PICTURE = re.compile(r"(?<!\\)!\[")  # in Markdown; our own pages have none
TAG = re.compile(r"<(?:b|script)>")  # in HTML; ours has neither
STILL = ("import-workouts", "how-to-log-sides", *list(load_guides())[2:])  # alike whatever the log
MOST_PAGES = [url for url in PAGES if url not in STILL]


def made(log_file: Path, name: str) -> None:
    with TrainingLog(log_file) as log:
        BY_NAME[name].make(log)


def markdown(page: AppTest) -> Iterator[str]:
    """All that the page draws as Markdown."""
    yield from (text.value for text in (*page.title, *page.header, *page.subheader, *page.markdown))
    yield from (text.value for text in page.caption)
    yield from (text for kind in ("page_link", "button") for text in _of(page, kind, "label"))


def html(page: AppTest) -> Iterator[str]:
    """All that the page draws as HTML, but for the stylesheet."""
    return (body for body in _of(page, "html", "body") if "<style" not in body)


def words(page: AppTest) -> str:
    """All that a person reads or hears."""
    said = "\n".join([*markdown(page), *html(page), *_of(page, "vega_lite_chart", "alt")])
    return said.replace("\\", "").replace("\u2060", "")


def _of(page: AppTest, kind: str, name: str) -> list[str]:
    protos = [element.proto for element in page.get(kind) if isinstance(element, Element)]
    return [str(getattr(proto, name)) for proto in protos]


def faults(url: str, odd: OddLog, **query: str) -> list[str]:
    """What is wrong with a page on this log."""
    page = opened(url, **query)
    where = f"{url or 'today'} {query}"
    found = [f"{where}: {error.message}" for error in page.exception]
    if len(page.title) != 1:
        found.append(f"{where}: {len(page.title)} headlines")
    found += [f"{where}: a picture, {text[:60]!r}" for text in markdown(page) if PICTURE.search(text)]
    found += [f"{where}: a tag, {text[:60]!r}" for text in html(page) if TAG.search(text)]
    if not odd.any_word:
        said = words(page)
        found += [
            f"{where}: {said[max(0, at.start() - 40) : at.end() + 20]!r}" for at in WRONG.finditer(said)
        ]
    return found


@pytest.mark.parametrize("odd", ODD_LOGS, ids=lambda odd: odd.name)
def test_every_page_bears_it(log_file: Path, odd: OddLog) -> None:
    made(log_file, odd.name)

    found = [fault for url in MOST_PAGES for fault in faults(url, odd)]

    assert found == []


@pytest.mark.parametrize("name", ["hostile names", "only warm-ups", "only holds"])
def test_the_pages_that_hardly_look_at_the_log_bear_it(log_file: Path, name: str) -> None:
    made(log_file, name)

    found = [fault for url in STILL for fault in faults(url, BY_NAME[name])]

    assert found == []


@pytest.mark.parametrize("name", ["hostile names", "a session in progress", "only strength tests"])
def test_every_part_of_your_data_bears_it(log_file: Path, name: str) -> None:
    made(log_file, name)

    found = [fault for part in SECTIONS for fault in faults("your-data", BY_NAME[name], section=part)]

    assert found == []


@pytest.mark.parametrize("exercise", HOSTILE[:4])
def test_a_hostile_name_is_chosen_like_any_other(log_file: Path, exercise: str) -> None:
    with TrainingLog(log_file) as log:
        store(log, rows(exercise, [0, 7], "LR"))

    found = faults("left-right", BY_NAME["hostile names"])

    assert found == []


@pytest.mark.parametrize("url", ["", "left-right", "strength-progress", "weekly-volume"])
def test_a_log_of_days_to_come_says_so_and_leads_to_its_imports(log_file: Path, url: str) -> None:
    made(log_file, "only days to come")

    page = opened(url)

    assert page.title[0].value == "Every session in your log is dated after today"
    assert "Go to Your data" in words(page)


def test_a_set_of_a_day_to_come_counts_nowhere_yet(log_file: Path) -> None:
    made(log_file, "a day to come beside a year ago")

    today, guide = opened(""), opened("romanian-deadlift")

    assert words(today).startswith("Your last session was 393 days ago")
    assert "Your log has no sets of it yet." in words(guide)


def test_a_log_whose_sets_are_all_left_out_is_not_called_empty(log_file: Path) -> None:
    made(log_file, "everything left out")

    assert opened("").title[0].value == "All sets in your log are left out"


def test_an_exercise_with_warm_ups_alone_is_no_choice_on_the_balance_page(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        store(log, rows() + rows("Lunge", [1], set_type="warmup"))

    page = opened("left-right", exercise="Lunge")

    assert not page.exception
    assert "Lunge" not in words(page)


def test_warm_ups_alone_are_not_taken_for_sets_without_a_side(log_file: Path) -> None:
    made(log_file, "only warm-ups")

    assert opened("left-right").title[0].value == "No working set of one leg yet"


def test_holds_alone_are_no_first_session(log_file: Path) -> None:
    made(log_file, "only holds")

    assert opened("").title[0].value == "No set to count yet"
    assert "Working sets with reps are counted here" in words(opened("weekly-volume", exercise=SINGLE_RDL))


def test_strength_tests_stand_on_the_balance_page_apart_from_the_verdict(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        store(log, rows())
    before = opened("left-right")
    made(log_file, "only strength tests")

    after = opened("left-right")

    tests = after.table[0].value
    assert not before.table
    assert after.title[0].value == before.title[0].value
    assert tests.iloc[:, -1].to_list() == ["–", "–", plain("Left by 4%")]
    assert "they are never mixed into what this page says" in words(after)
