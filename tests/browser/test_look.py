"""Every page at every size in both themes: readable by a screen reader, and never wider than the screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.app_pages import PAGES
from tests.browser.harness import SCHEMES, SIZES, Server, accessibility_findings, serving, wait_until_drawn

NARROWEST = 320  # [px]


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


def findings_everywhere(page: Page) -> list[str]:
    """What axe finds on the page at desk and phone size, in light and dark."""
    wait_until_drawn(page)
    found = []
    for width, height in SIZES.values():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            wait_until_drawn(page)
            found += accessibility_findings(page)
    return found


@pytest.mark.parametrize("url", PAGES)
def test_axe_finds_nothing_of_ours(with_sample: Server, page: Page, url: str) -> None:
    page.goto(f"{with_sample.url}/{url}")

    assert findings_everywhere(page) == []


@pytest.mark.parametrize("url", PAGES)
def test_no_page_is_wider_than_the_narrowest_phone(with_sample: Server, page: Page, url: str) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 640})

    page.goto(f"{with_sample.url}/{url}")
    wait_until_drawn(page)

    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")


def test_axe_finds_nothing_of_ours_on_the_welcome(server: Server, page: Page) -> None:
    page.goto(server.url)

    assert findings_everywhere(page) == []


def test_charts_follow_the_theme_without_a_rerun(with_sample: Server, page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{with_sample.url}/left-right")
    wait_until_drawn(page)
    mark = page.locator("svg.marks path[fill*='--es-left']").first
    light = mark.evaluate("mark => getComputedStyle(mark).fill")

    page.emulate_media(color_scheme="dark")

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
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.goto(f"{with_sample.url}/left-right")
    wait_until_drawn(page)

    page.get_by_role("button", name="Make a report").click()
    page.get_by_role("dialog").wait_for()

    assert accessibility_findings(page) == []


def test_the_guides_stand_in_pairs_on_a_phone(server: Server, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
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
