"""The ways through an import in a real browser: in sight, back, off and on again, undone. All is made up."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import Server, findings_everywhere, wait_until_drawn
from tests.browser.test_journey import EXPORTS, choose_file, headline

TABLE = "date,exercise,side,weight,unit,reps,rir,note\n" + "".join(
    f"2026-01-{day:02},{name},{side},40,kg,{reps},1,\n"
    for day in (5, 7, 9)
    for name, side, reps in (
        ("Seated Leg Curl", "left", 9),
        ("Seated Leg Curl", "right", 8),
        ("Single Leg Hip Thrust", "", 10),
        ("Glute Bridge with a rather long name for a phone", "", 12),
    )
)
IMPORT = "Import 12 sets"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "made.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def check(server: Server, page: Page, file: Path) -> None:
    """Go to the check of a file."""
    page.goto(f"{server.url}/import-workouts")
    choose_file(page, file)
    expect(headline(page, "ready to import")).to_be_visible()
    wait_until_drawn(page)


def test_axe_finds_nothing_of_ours_where_a_file_is_chosen_and_refused(
    server: Server, page: Page, tmp_path: Path
) -> None:
    refused = tmp_path / "made.xlsx"
    refused.write_bytes(b"PK\x03\x04 made up")
    page.goto(f"{server.url}/import-workouts")
    expect(headline(page, "Choose a file")).to_be_visible()
    where_chosen = findings_everywhere(page)

    choose_file(page, refused)
    expect(headline(page, "This file could not be read")).to_be_visible()

    assert where_chosen == []
    assert findings_everywhere(page) == []


@pytest.mark.parametrize("width", [1440, 390])
def test_the_button_of_a_check_is_in_sight_wherever_one_reads(
    server: Server, page: Page, table: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    check(server, page, table)

    button = page.get_by_role("button", name=IMPORT)
    expect(button).to_be_in_viewport(ratio=1)
    button.click(trial=True)  # nothing lies over it, the tab bar of a phone neither

    page.locator(".st-key-other-exercises summary").focus()
    bar, focused = (page.locator(place).bounding_box() for place in (".st-key-way-on", "summary:focus"))
    assert bar is not None
    assert focused is not None
    assert focused["y"] + focused["height"] <= bar["y"]


def test_names_are_read_aloud_without_backslashes(server: Server, page: Page) -> None:
    check(server, page, EXPORTS / "strong" / "b-10-columns.csv")

    box = page.get_by_role("combobox", name="What “Seated Leg Curl (Machine)” is here", exact=True)

    expect(box).to_be_visible()
    assert "\\\\" not in page.get_by_test_id("stMain").aria_snapshot()


def test_an_undone_import_is_named_on_the_page_that_follows(
    cold_server: Server, page: Page, table: Path
) -> None:
    check(cold_server, page, table)
    page.get_by_role("button", name=IMPORT).click()

    page.get_by_role("button", name="Undo this import").click()

    expect(page.get_by_text("Undone: 12 sets of made.csv removed.")).to_be_visible()


def test_the_way_back_from_the_charts_leads_to_the_report(
    cold_server: Server, page: Page, table: Path
) -> None:
    check(cold_server, page, table)
    page.get_by_role("button", name=IMPORT).click()
    page.get_by_role("button", name="See left and right").click()
    expect(page).to_have_url(re.compile("/left-right"))
    wait_until_drawn(page)

    page.go_back()

    expect(headline(page, "12 sets imported")).to_be_visible()


def test_a_check_that_was_left_can_be_taken_up_again(server: Server, page: Page, table: Path) -> None:
    check(server, page, table)

    page.get_by_role("link", name="Your data").first.click()
    page.get_by_role("link", name="Go on checking made.csv").click()

    expect(headline(page, "12 sets ready to import")).to_be_visible()


def test_the_drop_zone_invites_from_its_middle_on_a_phone(server: Server, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server.url}/import-workouts")
    wait_until_drawn(page)
    zone = page.get_by_test_id("stFileUploaderDropzone")

    boxes = [
        each.bounding_box() for each in (zone, zone.locator("button"), zone.get_by_text("20MB per file"))
    ]

    middles = {round(box["x"] + box["width"] / 2) for box in boxes if box is not None}
    assert len(boxes) == 3
    assert max(middles) - min(middles) <= 1


def test_our_colours_are_dark_in_what_opens_over_a_dark_page(server: Server, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    page.goto(f"{server.url}/import-workouts")
    wait_until_drawn(page)
    page.locator(".st-key-tab-more button").click()
    opened = page.get_by_test_id("stPopoverBody")

    opened.evaluate("over => { over.style.color = 'var(--es-ink)'; }")
    ink = opened.evaluate("over => getComputedStyle(over).color")

    assert ink == "rgb(236, 238, 240)"


def test_a_list_that_has_the_focus_has_its_ring_around_the_whole_of_it(
    server: Server, page: Page, table: Path
) -> None:
    check(server, page, table)

    page.get_by_role("combobox", name="What “Seated Leg Curl” is here").focus()

    ring = "each => getComputedStyle(each).outlineStyle"
    assert page.locator("input:focus").evaluate(ring) == "none"
    assert page.locator(".react-aria-ComboBox > [role=group]:has(:focus)").evaluate(ring) == "solid"
