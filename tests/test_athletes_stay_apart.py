"""Many athletes in one log: whatever one of them does, nobody sees or changes what is another's."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from streamlit.testing.v1 import AppTest

from data.importers import read_export
from data.log_folder import LOG_VARIABLE
from data.own_export import to_csv
from data.training_log import ME, TrainingLog
from tests.app_pages import PAGES, opened
from tests.canaries import NAMES, exported, fill, told
from tests.importing import LATER

OWN, *OTHERS = NAMES
ACTIONS = 3  # each followed by a look at all that the others have


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of eight athletes; the person at this computer is one of them."""
    path = tmp_path_factory.mktemp("canaries") / "log.duckdb"
    with TrainingLog(path) as log:
        for name in NAMES:
            fill(log, name, ME if name == OWN else name)
    return path


@pytest.fixture
def log() -> Iterator[TrainingLog]:
    with TrainingLog(":memory:") as log:
        yield log


def canaries(text: str) -> set[str]:
    return {name for name in NAMES if name in text}


def words_of(page: AppTest) -> str:
    """All that the page sends to the browser: texts, labels, choices, and the rows of tables and charts."""
    sent = [
        str(getattr(element, "proto", ""))
        for kind in page.main.children.values()
        for element in elements_in(kind)
    ]
    sent += [
        str(getattr(element, "proto", ""))
        for kind in page.sidebar.children.values()
        for element in elements_in(kind)
    ]
    return "\n".join(sent)


def elements_in(node: object) -> Iterator[object]:
    children = getattr(node, "children", None)
    if children is None:
        yield node
    for child in (children or {}).values():
        yield from elements_in(child)


@pytest.mark.parametrize("url", PAGES)
def test_a_page_shows_its_own_athlete_only(url: str, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOG_VARIABLE, str(shared))

    page = opened(url, period="All")

    assert not page.exception
    assert canaries(words_of(page)) <= {OWN}


def test_a_page_that_lists_exercises_shows_ones_own(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOG_VARIABLE, str(shared))

    shown = words_of(opened("strength-progress", period="All")) + words_of(opened("your-data"))

    assert canaries(shown) == {OWN}


def test_the_log_tells_each_athlete_their_own_only(shared: Path) -> None:
    with TrainingLog(shared) as log:
        assert log.athletes() == sorted([ME, *OTHERS])
        for name in NAMES:
            athlete = ME if name == OWN else name
            (import_id,) = log.imports(athlete)["import_id"]

            assert canaries(told(log, athlete, import_id)) == {name}
            assert canaries(to_csv(log.everything(athlete)).decode()) == {name}


def test_no_action_of_one_athlete_changes_another(log: TrainingLog) -> None:
    random, names = Random(14), NAMES[:3]  # noqa: S311  not for secrets
    numbers = {name: fill(log, name, name) for name in names}

    for _ in range(ACTIONS):
        acting = random.choice(names)
        before = {name: told(log, name, numbers[name]) for name in names}
        revisions = {name: log.revision(name) for name in names}
        if random.random() < 0.5:
            log.undo(numbers[acting])
            report = log.add(read_export(exported(acting), f"{acting}.csv", today=LATER), acting)
            numbers[acting] = report.import_id
        else:
            log.left_out.put_back(log.left_out.all(acting), acting)
            log.left_out.add(log.sets(acting).sample(2, random_state=3), f"reason {acting}", acting)

        for name in set(names) - {acting}:
            assert told(log, name, numbers[name]) == before[name]
            assert log.revision(name) == revisions[name]
        assert log.revision(acting) > revisions[acting]
        assert canaries(told(log, acting, numbers[acting])) == {acting}
