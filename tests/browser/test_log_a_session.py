"""A session logged on a phone's screen with the keyboard alone survives a reload and reaches the charts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import SIZES, Server, findings_everywhere, wait_until_drawn

MOST_TABS = 80
THUMB = 44  # [px]
FOCUSED = """() => {
    const element = document.activeElement;
    if (!element.matches("a, button, input, summary")) return "";
    return (element.getAttribute("aria-label") || element.innerText || "").trim();
}"""


@pytest.fixture
def phone(page: Page) -> Page:
    width, height = SIZES["phone"]
    page.set_viewport_size({"width": width, "height": height})
    return page


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus begins with that name."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if is_focused(page, name):
            return
    raise AssertionError(f"{MOST_TABS} presses of Tab do not lead to {name!r}")


def is_focused(page: Page, name: str) -> bool:
    """Whether what has the focus begins with that name, after its icon."""
    return any(line.startswith(name) for line in str(page.evaluate(FOCUSED)).splitlines())


def enter(page: Page, name: str) -> None:
    """Go to a button and press it, with the keyboard."""
    tab_to(page, name)
    page.keyboard.press("Enter")
    wait_until_drawn(page)


def fill(page: Page, name: str, text: str) -> None:
    tab_to(page, name)
    page.keyboard.type(text)


def save_set(page: Page, leg: str, load: str, reps: str) -> None:
    """Type load and reps, choose one rep in reserve, and save."""
    fill(page, f"{leg} weight", load)
    fill(page, f"{leg} reps", reps)
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    enter(page, f"{leg} done")
    expect(
        page.get_by_role("button", name=re.compile(rf"^\d\. {load} kg × {reps}, 1 in reserve"))
    ).to_be_visible()


def start(server: Server, page: Page) -> None:
    """Begin a session of the single-leg deadlift."""
    page.goto(f"{server.url}/log-a-session")
    wait_until_drawn(page)
    tab_to(page, "Romanian deadlift")
    page.keyboard.press("ArrowRight")  # to the single-leg one
    page.keyboard.press("Space")
    enter(page, "Start")
    expect(page.get_by_role("heading", name="Log your sets")).to_be_visible()
    wait_until_drawn(page)


def test_a_session_is_logged_with_the_keyboard_alone_and_is_in_the_charts(
    cold_server: Server, phone: Page
) -> None:
    start(cold_server, phone)
    save_set(phone, "Left", "20", "8")
    save_set(phone, "Right", "20", "6")

    phone.reload()
    wait_until_drawn(phone)
    expect(phone.get_by_role("button", name="1. 20 kg × 6, 1 in reserve")).to_be_visible()
    save_set(phone, "Right", "22", "5")
    enter(phone, "Finish")
    expect(phone.get_by_role("heading", name="3 sets logged", level=1)).to_be_visible()
    enter(phone, "See left and right")

    expect(phone.get_by_text("1 of 5 sessions").first).to_be_visible()
    phone.goto(f"{cold_server.url}/strength-progress")
    wait_until_drawn(phone)
    expect(phone.get_by_test_id("stVegaLiteChart").first).to_be_visible()
    phone.goto(f"{cold_server.url}/log-a-session")
    wait_until_drawn(phone)
    enter(phone, "Start")
    expect(phone.get_by_label("Left weight (kg)")).to_have_value("20")
    expect(phone.get_by_label("Left reps", exact=True)).to_have_value("8")


def test_enter_in_a_field_saves_and_the_focus_stays_for_the_next_set(
    cold_server: Server, phone: Page
) -> None:
    start(cold_server, phone)
    fill(phone, "Left weight", "20")

    phone.keyboard.press("Enter")
    expect(phone.get_by_text("Left: set 2 of")).to_be_visible()

    assert is_focused(phone, "Left weight")


def test_a_deleted_set_comes_back_with_one_click(cold_server: Server, phone: Page) -> None:
    start(cold_server, phone)
    save_set(phone, "Left", "20", "8")
    line = phone.get_by_role("button", name="1. 20 kg × 8")

    line.click()
    phone.get_by_role("button", name="Delete").click()
    expect(phone.get_by_text("Deleted: 20 kg × 8")).to_be_visible()
    expect(line).to_have_count(0)
    phone.get_by_role("button", name="Undo").click()

    expect(line).to_be_visible()


def test_both_legs_stand_side_by_side_and_buttons_fit_a_thumb(cold_server: Server, phone: Page) -> None:
    start(cold_server, phone)

    left, right = (
        phone.get_by_role("button", name=f"{leg} done").bounding_box() for leg in ("Left", "Right")
    )
    card = phone.locator(".st-key-card-exercise-1")
    sizes = [
        (min(box["width"], box["height"]), button.inner_text())
        for button in card.locator("button:visible").all()
        if (box := button.bounding_box())
    ]

    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] < right["x"]
    assert [size for size in sizes if size[0] < THUMB] == []


def test_axe_finds_nothing_while_a_session_is_open_or_just_over(cold_server: Server, page: Page) -> None:
    start(cold_server, page)
    save_set(page, "Left", "20", "8")
    page.get_by_role("button", name="1. 20 kg × 8").click()
    expect(page.get_by_role("button", name="Save the change")).to_be_visible()
    found = findings_everywhere(page)
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_role("heading", name="1 set logged")).to_be_visible()

    assert found + findings_everywhere(page) == []
