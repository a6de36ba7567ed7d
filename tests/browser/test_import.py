"""The check and the report of an import in a real browser. All of the training is made up."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import (
    NARROWEST,
    Server,
    findings_everywhere,
    is_no_wider_than_the_screen,
    wait_until_drawn,
)
from tests.browser.test_journey import EXPORTS, choose_file, headline

HEADER = "date,exercise,side,weight,unit,reps,rir,note\n"
SETS = "".join(
    f"2026-01-{day:02},{name},{side},40,kg,{reps},1,{note}\n"
    for day in (5, 7, 9)
    for name, side, reps, note in (
        ("Seated Leg Curl", "left", 9, ""),
        ("Seated Leg Curl", "right", 8, ""),
        ("Single Leg Hip Thrust", "", 10, "left first"),
        ("Single Leg Hip Thrust", "", 9, ""),
        ("Glute Bridge with a rather long name for a phone", "", 12, ""),
    )
)
ODD = "2026-01-12,Seated Leg Curl,,400,kg,8,1,\n2026-01-12,Seated Leg Curl,,40,kg,120,1,\n"
FAULTY = "2026-01-13,Seated Leg Curl,,forty,kg,8,1,\n2099-01-12,Seated Leg Curl,,40,kg,8,1,\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file with all that a check can ask about."""
    path = tmp_path / "made.csv"
    path.write_text(HEADER + SETS + ODD + FAULTY, encoding="utf-8")
    return path


def test_the_check_and_the_report_fit_the_narrowest_phone_and_axe_finds_nothing_of_ours(
    cold_server: Server, page: Page, table: Path
) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    page.goto(f"{cold_server.url}/import-workouts")
    choose_file(page, table)
    expect(headline(page, "ready to import")).to_be_visible()
    wait_until_drawn(page)
    fits = [is_no_wider_than_the_screen(page)]
    found = findings_everywhere(page)

    page.set_viewport_size({"width": NARROWEST, "height": 640})
    page.get_by_role("button", name="Import 18 sets").click()
    expect(headline(page, "18 sets imported")).to_be_visible()
    wait_until_drawn(page)
    fits.append(is_no_wider_than_the_screen(page))
    found += findings_everywhere(page)

    assert fits == [True, True]
    assert found == []


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("no-header-words.csv", "What do the columns hold?"),
        ("without-repetitions.csv", "What do the columns hold?"),
    ],
)
def test_axe_finds_nothing_of_ours_where_columns_are_described(
    server: Server, page: Page, file: str, title: str
) -> None:
    page.goto(f"{server.url}/import-workouts")
    choose_file(page, EXPORTS / "other" / file)
    expect(headline(page, title)).to_be_visible()

    assert findings_everywhere(page) == []


def test_a_choice_stays_while_another_is_made(cold_server: Server, page: Page, table: Path) -> None:
    page.goto(f"{cold_server.url}/import-workouts")
    choose_file(page, table)
    expect(headline(page, "ready to import")).to_be_visible()

    page.locator(".st-key-doubt-1").get_by_role("radio", name="Keep").click()
    page.locator(".st-key-card-sides").get_by_text("One row per side, and my notes say who is first").click()
    expect(page.get_by_text("6 sets would be left or right")).to_be_visible()
    page.get_by_role("button", name="Import 18 sets").click()

    expect(headline(page, "18 sets imported")).to_be_visible()
    expect(page.get_by_text("1 of these sets is in your log without counting, as you chose.")).to_be_visible()
