"""A session in two windows at once: nothing is written over, and both end on what it was."""

from playwright.sync_api import Page, expect

from tests.browser.harness import Server, wait_until_drawn
from tests.browser.test_log_a_session import start


def test_a_window_that_is_behind_adds_its_set_and_shows_what_became_of_the_session(
    cold_server: Server, page: Page
) -> None:
    start(cold_server, page)
    behind = page.context.new_page()
    behind.goto(f"{cold_server.url}/log-a-session")
    wait_until_drawn(behind)
    page.get_by_role("button", name="Left done").click()
    expect(page.get_by_text("Left: set 2 of")).to_be_visible()
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_role("heading", name="1 set logged")).to_be_visible()

    behind.get_by_role("button", name="Left done").click()

    expect(behind.get_by_role("heading", name="2 sets logged")).to_be_visible()
