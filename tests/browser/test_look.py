"""Every page at every size in both themes: readable by a screen reader, and never wider than the screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.app_pages import PAGES
from tests.browser.harness import (
    NARROWEST,
    SIZES,
    Server,
    accessibility_findings,
    findings_everywhere,
    is_no_wider_than_the_screen,
    serving,
    show_in,
    wait_until_drawn,
)


@pytest.fixture(scope="module")
def with_sample(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that shows the made-up sample."""
    with serving(tmp_path_factory.mktemp("sample")) as server:
        page = chromium.new_page()
        page.goto(server.url)
        page.get_by_role("button", name="Try it with sample data").click()
        page.get_by_text("Sample data.").wait_for()
        page.close()
        yield server


@pytest.mark.parametrize("url", PAGES)
def test_no_page_is_wider_than_the_narrowest_phone_and_axe_finds_nothing_of_ours(
    with_sample: Server, page: Page, url: str
) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 640})

    page.goto(f"{with_sample.url}/{url}")
    wait_until_drawn(page)

    assert is_no_wider_than_the_screen(page)
    assert findings_everywhere(page) == []


def test_axe_finds_nothing_of_ours_on_the_welcome(server: Server, page: Page) -> None:
    page.goto(server.url)

    assert findings_everywhere(page) == []


def test_charts_follow_the_theme_without_a_rerun(with_sample: Server, page: Page) -> None:
    page.goto(f"{with_sample.url}/left-right")
    wait_until_drawn(page)
    show_in(page, "light")
    mark = page.locator("svg.marks path[fill*='--es-left']").first
    light = mark.evaluate("mark => getComputedStyle(mark).fill")

    show_in(page, "dark")

    assert mark.evaluate("mark => getComputedStyle(mark).fill") != light


def test_every_chart_has_its_numbers_and_their_definition_one_click_away(
    with_sample: Server, page: Page
) -> None:
    page.goto(f"{with_sample.url}/strength-progress")
    wait_until_drawn(page)

    strength = page.locator(".st-key-card-strength")
    strength.get_by_text("Show as a table").click()
    page.get_by_test_id("stDataFrame").wait_for()
    strength.get_by_text("How this is worked out").click()

    page.get_by_role("heading", name="Estimated one-rep max", level=3).wait_for()


def test_axe_finds_nothing_of_ours_in_a_dialog_in_the_dark(with_sample: Server, page: Page) -> None:
    page.goto(f"{with_sample.url}/left-right")
    wait_until_drawn(page)
    show_in(page, "dark")

    page.get_by_role("button", name="Make a report").click()
    page.get_by_role("dialog").get_by_role("button", name="Make the page").wait_for()
    wait_until_drawn(page)

    assert accessibility_findings(page) == []


def test_the_guides_stand_in_pairs_on_a_phone(server: Server, page: Page) -> None:
    width, height = SIZES["phone"]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(server.url)
    wait_until_drawn(page)

    cards = page.locator('.st-key-guide-cards [class*="st-key-card-guide-"]')
    first, second = cards.nth(0).bounding_box(), cards.nth(1).bounding_box()

    assert first is not None
    assert second is not None
    assert first["y"] == second["y"]


def test_the_menu_of_a_phone_is_inside_the_screen(server: Server, page: Page) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    page.goto(server.url)
    wait_until_drawn(page)

    box = page.get_by_test_id("stMainMenu").bounding_box()

    assert box is not None
    assert box["x"] + box["width"] <= NARROWEST
