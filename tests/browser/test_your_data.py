"""Your data in a real browser: every part readable, none too wide, and the way from a rule to its undo."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.harness import (
    NARROWEST,
    Server,
    findings_everywhere,
    is_no_wider_than_the_screen,
    serving,
    wait_until_drawn,
)

PARTS = ("Imports", "Left and right", "Readings", "Events, weight", "Take it with you", "Settings")
HEADER = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
BRIDGE = "Single Leg Bridge"


@pytest.fixture(scope="module")
def with_notes(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose log has made-up sets with notes on sides."""
    folder = tmp_path_factory.mktemp("notes")
    rows = [
        f"{date(2030, 1, 7) + timedelta(weeks=week)},{BRIDGE},Legs,,kg,12,,,,{note}"
        for week in range(6)
        for note in ("left", "right")
    ]
    file = folder / "made.csv"
    file.write_text("\n".join([HEADER, *rows]))
    with serving(folder) as server:
        page = chromium.new_page()
        bring_in(page, server, file)
        page.close()
        yield server


def bring_in(page: Page, server: Server, file: Path) -> None:
    page.goto(f"{server.url}/import-workouts")
    with page.expect_file_chooser() as dialog:
        page.get_by_test_id("stFileUploaderDropzone").locator("button").click()
    dialog.value.set_files(file)
    page.get_by_role("button", name=re.compile(r"^Import \d+ sets$")).click()
    expect(page.get_by_role("heading", level=1, name="imported")).to_be_visible()


@pytest.mark.parametrize("part", PARTS)
def test_no_part_is_wider_than_the_narrowest_phone_and_axe_finds_nothing_of_ours(
    with_notes: Server, page: Page, part: str
) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 640})

    page.goto(f"{with_notes.url}/your-data?section={part}")
    wait_until_drawn(page)

    assert is_no_wider_than_the_screen(page)
    assert findings_everywhere(page) == []


def test_a_rule_is_used_and_undone_and_the_link_shows_the_same_part(with_notes: Server, page: Page) -> None:
    page.goto(f"{with_notes.url}/your-data?sides={BRIDGE}")
    wait_until_drawn(page)

    page.get_by_text("The note of a row says it").click()
    page.get_by_role("button", name="Use this for 12 sets").click()
    expect(page.get_by_text("12 sets are now left or right.")).to_be_visible()
    page.get_by_role("button", name="Undo", exact=True).click()

    expect(page.get_by_role("heading", level=1, name="12 sets do not say which side")).to_be_visible()
    page.get_by_role("radio", name="Imports").click()
    expect(page).to_have_url(re.compile("section=Imports"))
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Bring in your training log")).to_be_visible()
