"""Several visitors at once each get what they asked for, and no path leads out of what is served."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from data.training_log import TrainingLog
from tests.browser.harness import Server, serving, wait_until_drawn
from tests.log_fixtures import export_of, many_sets

VISITORS = 10
ADDRESSES = ["strength-progress", "weekly-volume", "left-right", "your-data", "how-to-log-sides"]
UP = ["../", "..%2f", "%2e%2e/", "..%5c", "....//", "%252e%252e%252f"]
FILES = [
    "log.duckdb",
    "app.py",
    "pyproject.toml",
    "data/training_log.py",
    "etc/passwd",
    ".streamlit/config.toml",
]
PLACES = ["", "static/", "media/", "app/static/", "component/x/"]
PATHS = [f"/{place}{up * 6}{file}" for place in PLACES for up in UP for file in ("log.duckdb", "etc/passwd")]
PATHS += [f"/{place}{file}" for place in PLACES for file in FILES]
OURS = ["from data", "[project]", "root:", "DUCK", "[server]", "import streamlit"]


def test_no_path_leads_out_of_what_is_served(server: Server) -> None:
    answers = {path: server.ask(path).text for path in PATHS}

    assert len(answers) > 50
    assert not [path for path, text in answers.items() if any(word in text for word in OURS)]


def test_ten_visitors_at_once_each_get_their_pages(chromium: Browser, tmp_path: Path) -> None:
    with TrainingLog(tmp_path / "log.duckdb") as log:
        log.add(export_of(many_sets(800, first="2026-08-01")))
    with serving(tmp_path) as server:
        context = chromium.new_context()
        context.set_default_timeout(60_000)
        alone = context.new_page()
        expected = {address: shown(alone, server, address) for address in ADDRESSES}
        visitors = [context.new_page() for _ in range(VISITORS)]

        for turn in range(2):
            asked = [ADDRESSES[(number + turn) % len(ADDRESSES)] for number in range(VISITORS)]
            for visitor, address in zip(visitors, asked, strict=True):
                visitor.goto(f"{server.url}/{address}", wait_until="commit")
            for visitor, address in zip(visitors, asked, strict=True):
                wait_until_drawn(visitor)
                assert visitor.get_by_test_id("stMain").inner_text() == expected[address]

        context.close()
        assert "Uncaught app execution" not in server.output.read_text()


def shown(page: Page, server: Server, address: str) -> str:
    """What the page says to its only visitor."""
    page.goto(f"{server.url}/{address}")
    wait_until_drawn(page)
    return page.get_by_test_id("stMain").inner_text()
