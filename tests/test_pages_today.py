"""Today on made-up logs: what matters most is said first, and every line leads to its page."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element

from data.importers import read_export
from data.sample_log import SAMPLE_ATHLETE, SAMPLE_FILE_NAME, sample_file
from data.training_log import TrainingLog
from tests.app_pages import PAGES, opened

TODAY = datetime.now().astimezone().date()
HEADER = "date,exercise,side,weight,unit,reps,rir"
MOST_LINES = 4


def store(log_file: Path, lines: Iterable[str]) -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *lines]).encode(), "made.csv"))


def legs(exercise: str, reps: list[tuple[int, int]]) -> Iterator[str]:
    """One session a week up to yesterday, two sets a side."""
    for ago, (left, right) in enumerate(reversed(reps)):
        day = TODAY - timedelta(days=1 + 7 * ago)
        for side, count in (("left", left), ("right", right)) * 2:
            yield f"{day},{exercise},{side},20,kg,{count},1"


def squats(*loads_kg: float, days_ago: int = 1, name: str = "Made Up Squat") -> Iterator[str]:
    """One session a week, the last so many days ago, three sets of five with one in reserve."""
    for ago, load_kg in enumerate(reversed(loads_kg)):
        day = TODAY - timedelta(days=days_ago + 7 * ago)
        yield from [f"{day},{name},both,{load_kg},kg,5,1"] * 3


def html_of(page: AppTest) -> str:
    """All HTML of the page."""
    return " ".join(block.proto.body for block in page.get("html") if isinstance(block, Element))


def text_of(page: AppTest) -> str:
    """All words of the page's HTML."""
    return unescape(re.sub(r"<[^>]+>", " ", html_of(page)))


def lines_of(page: AppTest) -> list[str]:
    """The labels of the links below "Worth knowing"."""
    links = [link.proto for link in page.get("page_link") if isinstance(link, Element)]
    known = {"Log this session", "See both legs", "See the progress", "See the weeks"}
    return [link.label.replace("\\", "") for link in links if link.icon in _ICONS and link.label not in known]


_ICONS = {f":material/{name}:" for name in ("star", "trending_flat", "help", "today", "history")}


@pytest.mark.usefixtures("log_file")
def test_nothing_logged_is_the_welcome_with_a_true_picture() -> None:
    page = opened("")

    charts = [chart for chart in page.get("vega_lite_chart") if isinstance(chart, Element)]

    assert page.title[0].value.startswith("See which leg is weaker")
    assert [chart.proto.alt.startswith("Example. Single-leg") for chart in charts] == [True]


def test_a_change_of_balance_comes_first(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export(sample_file(TODAY), SAMPLE_FILE_NAME), SAMPLE_ATHLETE)

    page = opened("")

    assert not page.exception
    assert page.title[0].value == "Your right leg is catching up"


def test_a_clearly_weaker_leg_comes_first_where_nothing_changed_and_begins_next_time(log_file: Path) -> None:
    store(log_file, legs("Clear Press", [(10, 5)] * 8))

    page = opened("")

    assert page.title[0].value == "Right clearly weaker on the Clear Press"
    assert "Start with the right leg" in text_of(page)
    assert any("may help" in caption.value for caption in page.caption)


def test_a_record_of_the_last_two_weeks_comes_before_the_week(log_file: Path) -> None:
    store(log_file, squats(100, 100, 105))

    assert opened("").title[0].value == "New best\\: Made Up Squat"


def test_an_old_record_is_no_news(log_file: Path) -> None:
    store(log_file, squats(100, 105, 100, 100))

    assert "session" in opened("").title[0].value


def test_the_first_session_is_welcomed(log_file: Path) -> None:
    store(log_file, squats(100))

    page = opened("")

    assert page.title[0].value == "Your first session is in the log"
    assert "Made Up Squat" in text_of(page)


def test_a_log_at_rest_says_so_before_anything_else(log_file: Path) -> None:
    store(log_file, squats(100, 100, 105, days_ago=60))

    page = opened("")

    assert page.title[0].value == "Your last session was 60 days ago"
    assert "105" in text_of(page)


def test_sets_without_a_side_are_named_with_the_way_to_say_it(log_file: Path) -> None:
    day = TODAY - timedelta(days=1)
    store(log_file, [f"{day},Single Leg Romanian Deadlift,,20,kg,8,1"] * 3)

    page = opened("")

    assert "3 one-sided sets without a known side" in lines_of(page)


def stretched(page: AppTest, card: str) -> bool:
    """Whether a card is as long as the one beside it."""
    blocks = [block.proto for block in page.get("flex_container") if isinstance(block, Block)]
    return next(bool(one.height_config.use_stretch) for one in blocks if one.id.endswith(f"-card-{card}"))


def test_a_short_card_is_not_drawn_as_long_as_a_long_next_session(log_file: Path) -> None:
    store(log_file, [line for number in range(6) for line in squats(100, name=f"Made Up Lift {number}")])

    assert not stretched(opened(""), "worth-knowing")


def test_two_cards_of_like_length_end_together(log_file: Path) -> None:
    store(log_file, squats(*range(80, 100)))

    assert stretched(opened(""), "worth-knowing")


def test_at_most_four_lines_are_worth_knowing(log_file: Path) -> None:
    names = [f"Made Up Lift {number}" for number in range(7)]
    store(log_file, [line for name in names for line in squats(*range(80, 100), name=name)])

    page = opened("")
    captions = [block for block in page.get("page_link") if isinstance(block, Element)]
    news = [link.proto.label for link in captions if "Made Up Lift" in link.proto.label.replace("\\", "")]

    assert 0 < len(news) <= MOST_LINES


def test_every_link_in_a_table_leads_to_a_page_there_is(log_file: Path) -> None:
    store(log_file, [*legs("Clear Press", [(10, 5)] * 8), *squats(100, 100, 105)])

    pages = {unescape(link).partition("?")[0] for link in re.findall(r'href="([^"]*)"', html_of(opened("")))}

    assert pages
    assert pages <= set(PAGES)


def test_a_name_from_a_file_stays_text_everywhere(log_file: Path) -> None:
    hostile = "![x](http://example.org/x.png) <b>"
    store(log_file, squats(100, 100, 105, name=hostile))

    page = opened("")

    assert not page.exception
    assert "<b>" not in html_of(page).replace("<body>", "")
    assert "![" not in page.title[0].value


def test_the_year_is_told_in_a_sentence_and_drawn(log_file: Path) -> None:
    store(log_file, squats(100, 100, 105))

    page = opened("")

    assert any("3 training days in 3 weeks" in caption.value for caption in page.caption)
    assert 'class="es-calendar"' in html_of(page)


def test_without_sides_no_column_is_left_for_them(log_file: Path) -> None:
    store(log_file, squats(100, 100, 105))

    assert "Left and right" not in text_of(opened(""))


def test_bridges_and_holds_are_never_0_kg(log_file: Path) -> None:
    day = TODAY - timedelta(days=1)
    store(log_file, [f"{day},Single Leg Hamstring Bridge,{side},0,kg,8,2" for side in ("left", "right") * 3])

    told = text_of(opened(""))

    assert " 0 kg" not in told
    assert "8 reps" in told


def test_in_pounds_the_next_load_is_one_that_a_gym_has(log_file: Path) -> None:
    day = TODAY - timedelta(days=2)
    store(log_file, [f"{day},Romanian Deadlift,both,185,lb,8,1"] * 4)

    told = text_of(opened(""))

    assert "195 lb" in told  # 5 lb more in each hand
    assert "+10 lb" in told
