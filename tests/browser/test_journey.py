"""A person's way through the dashboard in a real browser: from a file to charts, and back again."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.app_pages import PAGES
from tests.browser.harness import Server, wait_until_drawn

EXPORTS = Path(__file__).parents[1] / "exports"
HEVY = EXPORTS / "hevy" / "14-columns-kg-km.csv"

HOSTILE_TABLE = """date,exercise,side,weight,unit,reps,rir,note
2025-01-07,![x](http://outside.invalid/x.png),left,20,kg,8,1,<script>document.title='hit'</script>
2025-01-07,![x](http://outside.invalid/x.png),right,20,kg,8,1,:material/home:
2025-01-08,[link](http://outside.invalid) <b>bold</b>,left,20,kg,8,1,
2025-01-08,:red[alarm] **stars** www.outside.invalid,right,20,kg,8,1,
"""


def choose_file(page: Page, path: Path) -> None:
    """Choose a file through the real upload button and the browser's file dialog: one click."""
    with page.expect_file_chooser() as dialog:
        page.get_by_test_id("stFileUploaderDropzone").locator("button").click()
    dialog.value.set_files(path)


def ten_years_ago(export: Path, folder: Path) -> Path:
    """The made-up export, of 2020 instead of 2030: sets count from their day on."""
    moved = folder / export.name
    moved.write_bytes(export.read_bytes().replace(b"2030", b"2020"))
    return moved


def headline(page: Page, words: str) -> Locator:
    """The page's headline with these words; the one it had may stand beside it for a moment."""
    return page.get_by_role("heading", level=1, name=words)


def test_a_hevy_file_becomes_a_chart_in_three_clicks(cold_server: Server, page: Page, tmp_path: Path) -> None:
    page.goto(cold_server.url)

    choose_file(page, ten_years_ago(HEVY, tmp_path))
    page.get_by_role("button", name=re.compile(r"^Import [\d,]+ sets?$")).click()
    page.get_by_role("button", name="See your progress").click()

    expect(page).to_have_url(re.compile(r"/strength-progress"))
    expect(headline(page, "Best set recorded")).to_be_visible()
    wait_until_drawn(page)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(2)


def test_an_import_adds_up_survives_a_reload_and_can_be_undone(cold_server: Server, page: Page) -> None:
    page.goto(f"{cold_server.url}/import-workouts")
    choose_file(page, HEVY)
    page.get_by_role("button", name=re.compile(r"^Import [\d,]+ sets?$")).click()
    expect(headline(page, "imported")).to_be_visible()
    wait_until_drawn(page)  # the numbers of the check have gone
    numbers = [int(text.replace(",", "")) for text in page.locator(".es-counts dt").all_inner_texts()]

    page.reload()
    expect(headline(page, "imported")).to_be_visible()
    page.get_by_role("button", name="Undo this import").click()

    assert len(numbers) == 5
    assert numbers[0] == sum(numbers[1:])
    expect(page).to_have_url(re.compile(r"/your-data"))
    expect(page.get_by_role("button", name="Try it with sample data")).to_be_visible()


def test_nothing_is_stored_before_the_button_is_pressed(server: Server, page: Page) -> None:
    page.goto(server.url)
    choose_file(page, HEVY)
    expect(headline(page, "ready to import")).to_be_visible()

    page.goto(f"{server.url}/strength-progress")

    expect(headline(page, "Are you getting stronger?")).to_be_visible()


def test_the_same_file_again_adds_nothing(cold_server: Server, page: Page) -> None:
    for checked, done in (
        ("ready to import", "imported"),
        ("Your log has all of it already", "Nothing new in this file"),
    ):
        page.goto(f"{cold_server.url}/import-workouts")
        choose_file(page, HEVY)
        expect(headline(page, checked)).to_be_visible()
        page.get_by_role("button", name=re.compile(r"^Import ([\d,]+ sets?|it again)$")).click()
        expect(headline(page, done)).to_be_visible()


def test_the_sample_is_one_click_from_its_first_chart_and_one_from_gone(
    cold_server: Server, page: Page
) -> None:
    page.goto(cold_server.url)

    page.get_by_role("button", name="Try it with sample data").click()
    expect(page).to_have_url(re.compile(r"/left-right"))
    wait_until_drawn(page)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(3)
    page.get_by_role("button", name="Remove it and use my own").click()

    expect(page).to_have_url(re.compile(r"/your-data"))
    expect(page.get_by_text("Sample data.")).to_have_count(0)


@pytest.mark.parametrize("url", ["left-right", "import-workouts", "hamstring-bridge"])
def test_a_cold_deep_link_shows_its_page(cold_server: Server, page: Page, url: str) -> None:
    page.goto(f"{cold_server.url}/{url}")

    is_its_page(page)


def test_every_deep_link_shows_its_page(server: Server, page: Page) -> None:
    for url in PAGES:
        page.goto(f"{server.url}/{url}")

        is_its_page(page)


def is_its_page(page: Page) -> None:
    """A page with a headline of its own, and not Streamlit's note that there is no such page."""
    wait_until_drawn(page)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_test_id("stHeaderLogo")).to_be_visible()


WRONG_FILES = {
    "empty.csv": b"",
    "header only.csv": b"date,exercise,side,weight,unit,reps\n",
    "archive.zip": b"PK\x03\x04" + bytes(200),
    "sheet.xlsx": b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml" + bytes(200),
    "backup.fitnotes": b"SQLite format 3\0" + bytes(200),
    "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "letter.txt": b"Dear diary,\ntoday I trained my legs.\n",
    "shopping.csv": b"item,price\nbread,2\nmilk,1\n",
}


def test_each_wrong_file_gets_a_sentence_leaves_the_log_alone_and_the_right_one_is_read_after_it(
    server: Server, page: Page, tmp_path: Path
) -> None:
    for number, (name, content) in enumerate(WRONG_FILES.items()):
        if number % 4 == 0:
            page.goto(f"{server.url}/import-workouts")  # at once, a visit may send five files
        wrong = tmp_path / name
        wrong.write_bytes(content)
        choose_file(page, wrong)
        expect(page.locator(".st-key-eyebrow").get_by_text(name, exact=True)).to_be_visible()
        expect(headline(page, "This file could not be read")).to_be_visible()
        expect(page.get_by_text("Nothing was changed. Your data is as it was.")).to_be_visible()
        wait_until_drawn(page)
    choose_file(page, HEVY)

    expect(headline(page, "ready to import")).to_be_visible()
    page.goto(f"{server.url}/your-data")
    expect(page.get_by_role("button", name="Try it with sample data")).to_be_visible()


def test_an_answered_question_decides_how_the_file_is_read(
    cold_server: Server, page: Page, tmp_path: Path
) -> None:
    page.goto(cold_server.url)
    choose_file(page, ten_years_ago(EXPORTS / "strong" / "d-12-columns.csv", tmp_path))
    page.get_by_text("Pounds (lb)").click()
    page.get_by_role("button", name=re.compile(r"^Import [\d,]+ sets?$")).click()
    expect(headline(page, "imported")).to_be_visible()

    page.goto(f"{cold_server.url}/strength-progress")

    expect(headline(page, " lb")).to_be_visible()


def test_the_way_back_from_a_check_leads_to_an_unchanged_log(server: Server, page: Page) -> None:
    page.goto(server.url)
    wait_until_drawn(page)
    choose_file(page, HEVY)
    expect(headline(page, "ready to import")).to_be_visible()

    page.go_back()

    expect(page.get_by_role("button", name="Try it with sample data")).to_be_visible()


def test_names_from_a_file_are_shown_as_they_are_and_do_nothing(
    cold_server: Server, page: Page, tmp_path: Path
) -> None:
    table = tmp_path / "own.csv"
    table.write_text(HOSTILE_TABLE, encoding="utf-8")
    page.goto(cold_server.url)

    choose_file(page, table)
    page.get_by_role("button", name="Import 4 sets").click()
    expect(headline(page, "4 sets imported")).to_be_visible()
    for url in ("strength-progress", "left-right", "your-data", ""):
        page.goto(f"{cold_server.url}/{url}")
        wait_until_drawn(page)
        assert page.title() != "hit"
        assert page.locator("img[src*=outside], a[href*='outside.invalid'], .es b").count() == 0

    expect(page.get_by_text("[link](http").first).to_be_visible()
    expect(page.get_by_text("red[alarm] **stars**").first).to_be_visible()
