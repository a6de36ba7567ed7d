"""The year in squares: a column a week, five shades, months below."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pandas as pd

from pages.elements.calendar_picture import HEIGHT, WEEKS, WIDTH, calendar_svg, first_day

UNTIL = date(2026, 11, 25)
SVG = "{http://www.w3.org/2000/svg}"


def squares(svg: str) -> dict[str, list[tuple[float, float]]]:
    """Where the squares of each shade are."""
    paths = {path.get("class", ""): path.get("d", "") for path in ET.fromstring(svg).iter(f"{SVG}path")}  # noqa: S314  # ours
    found = {shade: re.findall(r"M([\d.]+) ([\d.]+)", path) for shade, path in paths.items()}
    return {shade: [(float(x), float(y)) for x, y in places] for shade, places in found.items()}


def days(sets: dict[str, int]) -> pd.DataFrame:
    return pd.DataFrame({"date": pd.to_datetime(list(sets)), "sets": list(sets.values())})


def test_it_begins_on_a_monday_a_year_before() -> None:
    assert first_day(UNTIL) == date(2025, 11, 24)
    assert first_day(date(2026, 11, 23)).isoweekday() == 1


def test_every_day_up_to_today_is_a_square_and_none_after_it() -> None:
    shades = squares(calendar_svg(days({"2026-11-23": 9}), UNTIL, "A year"))

    assert sum(map(len, shades.values())) == 52 * 7 + 3  # the running week has three days so far


def test_darker_days_have_more_sets() -> None:
    sets = {"2026-11-02": 2, "2026-11-09": 4, "2026-11-16": 6, "2026-11-23": 8}

    shades = squares(calendar_svg(days(sets), UNTIL, "A year"))

    by_week = sorted((places[0][0], shade) for shade, places in shades.items() if shade != "l0")
    assert [shade for _, shade in by_week] == ["l1", "l2", "l3", "l4"]


def test_monday_is_on_top_and_the_newest_week_at_the_right() -> None:
    (x, y), *others = squares(calendar_svg(days({"2026-11-23": 5}), UNTIL, "A year"))["l4"]

    assert not others
    assert y < HEIGHT / 7
    assert x > WIDTH * (WEEKS - 1) / WEEKS - 5


def test_months_are_named_and_january_is_its_year() -> None:
    labels = [text.text for text in ET.fromstring(calendar_svg(days({}), UNTIL, "A year")).iter(f"{SVG}text")]  # noqa: S314  # ours

    assert labels == ["Dec", "2026", *["Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]]


def test_words_in_it_are_words() -> None:
    svg = calendar_svg(days({}), UNTIL, 'A "year" <b>')

    assert ET.fromstring(svg).get("aria-label") == 'A "year" <b>'  # noqa: S314  # ours


def test_it_follows_the_theme() -> None:
    svg = calendar_svg(days({}), UNTIL, "A year")

    assert "prefers-color-scheme:dark" in svg
    assert "--ramp-4" in svg
