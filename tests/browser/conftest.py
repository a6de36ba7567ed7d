"""Fixtures of the tests in a real browser. Without Chromium they are left out, and the summary says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.harness import (
    CHROMIUM_ARGUMENTS,
    HOW_TO_GET_CHROMIUM,
    Server,
    Watch,
    find_chromium,
    serving,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    found = find_chromium()
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if found is None:
                item.add_marker(pytest.mark.skip(f"left out, there is no Chromium: {HOW_TO_GET_CHROMIUM}"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that a module shares, with one training log. In the end no page may have failed."""
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running
        assert "Uncaught app execution" not in running.output.read_text()


@pytest.fixture
def cold_server(tmp_path: Path) -> Iterator[Server]:
    """A server that nobody has visited, with an empty training log. In the end no page may have failed."""
    with serving(tmp_path) as running:
        yield running
        assert "Uncaught app execution" not in running.output.read_text()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for a module, not for the whole run: Playwright keeps the event loop of its thread busy."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*CHROMIUM_ARGUMENTS])
        yield browser
        browser.close()


@pytest.fixture
def watch() -> Watch:
    """What goes wrong on the test's page; a test that causes an error on purpose clears it from the list."""
    return Watch()


@pytest.fixture
def page(chromium: Browser, watch: Watch) -> Iterator[Page]:
    """A page at desk size in a browser without history. At the end nothing may have gone wrong on it."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(30_000)
    page = context.new_page()
    watch.over(page)
    yield page
    context.close()
    assert watch == Watch()
