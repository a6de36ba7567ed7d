"""Clicks in a real browser, timed inside the page: from the click's event to the last change it causes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.figures import Times, times
from tests.browser.harness import CHROMIUM_ARGUMENTS, find_chromium, wait_until_drawn

_METER = Path(__file__).with_name("repaint.js")
_SETTLES_AFTER_MS = 1_000
_PATIENCE_MS = 60_000
_EXERCISES = ".st-key-choose-exercise"


@dataclass(frozen=True)
class Click:
    """When the server was asked, its last answer came, the page changed last: since the click [ms]."""

    asked_ms: float
    answered_ms: float
    repainted_ms: float

    @property
    def server_ms(self) -> float:
        """The server's part [ms]: its script, and its answers on their way."""
        return self.answered_ms - self.asked_ms


class ClickablePage:
    """An open page with choices; every click is timed, and what the charts show is checked."""

    def __init__(self, browser: Browser, address: str) -> None:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, timezone_id="UTC")
        context.set_default_timeout(_PATIENCE_MS)
        self._page: Page = context.new_page()
        self._page.add_init_script(path=_METER)
        self._page.goto(address)
        wait_until_drawn(self._page)
        self._page.wait_for_timeout(_SETTLES_AFTER_MS)
        self._pictures: dict[str, str] = {}

    def exercises(self) -> list[str]:
        """The exercises to choose from, the one on show first."""
        return self._page.locator(_EXERCISES).get_by_role("radio").all_inner_texts()

    def choose(self, label: str) -> Click:
        """Click on a choice and wait until the page is quiet."""
        self._page.evaluate("repaint.arm()")
        self._page.get_by_role("radio", name=label, exact=True).click()
        return Click(*self._page.evaluate("repaint.settled()"))

    def choose_view(self, label: str) -> Click:
        """`choose` on a page with charts. Raises `RuntimeError` where they do not show that view then."""
        before = self._page.evaluate("repaint.picture()")
        click = self.choose(label)
        after = self._page.evaluate("repaint.picture()")
        if not after or after == before or after != self._pictures.setdefault(label, after):
            raise RuntimeError(f"The charts do not show “{label}” after a click on it.")
        return click

    def close(self) -> None:
        """Close the page and forget its browser history."""
        self._page.context.close()


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser without history, and with patience: a busy machine is no reason to stop measuring."""
    expect.set_options(timeout=_PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*CHROMIUM_ARGUMENTS])
        yield browser
        browser.close()


def repaints(clicks: Iterable[Click]) -> Times:
    """From each click to the last change [ms]."""
    return times(click.repainted_ms for click in clicks)


def server_times(clicks: Iterable[Click]) -> Times:
    """From each question to the last answer [ms]."""
    return times(click.server_ms for click in clicks)


def made_of(clicks: Iterable[Click]) -> str:
    """Where the time of these clicks goes, in a sentence."""
    parts = [(one.asked_ms, one.server_ms, max(0.0, one.repainted_ms - one.answered_ms)) for one in clicks]
    asks, answers, draws = (median(part) for part in zip(*parts, strict=True))
    return (
        f"Of the median click, {asks:.0f} ms pass until the browser asks the server, {answers:.0f} ms until "
        f"it has taken in the last answer, and {draws:.0f} ms until all is drawn."
    )
