"""The balance page on made-up logs that came as files: six states, an injury, sets without effort or side."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from data.events import Event, EventKind
from data.importers import read_export
from data.sample_log import SAMPLE_ATHLETE, SAMPLE_FILE_NAME, sample_file
from data.sets import Side
from data.training_log import TrainingLog
from tests.app_pages import opened

TODAY = datetime.now().astimezone().date()
HEADER = "date,exercise,side,weight,unit,reps,rir"
REPS = {  # left and right, session by session
    "Clear Press": [(10, 5)] * 8,
    "Leaning Press": [(7, 10)] * 8,
    "Even Press": [(8, 7), (7, 8)] * 6,
    "Open Press": [(10, 5)] * 5,
    "New Press": [(10, 8)] * 3,
    "Matched Press": [(8, 8)] * 6,
}


@pytest.fixture
def six_states(log_file: Path) -> Path:
    store(log_file, (line for name, reps in REPS.items() for line in weekly(name, reps)))
    return log_file


def weekly(exercise: str, reps: list[tuple[int, int]], *, rir: str = "1", unit: str = "kg") -> Iterator[str]:
    """Lines of one session a week up to yesterday, two sets a side."""
    for ago, (left, right) in enumerate(reversed(reps)):
        day = TODAY - timedelta(days=1 + 7 * ago)
        for side, count in (("left", left), ("right", right)) * 2:
            yield f"{day},{exercise},{side},20,{unit},{count},{rir}"


def store(log_file: Path, lines: Iterable[str], *events: Event) -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *lines]).encode(), "made.csv"))
        for event in events:
            log.events.add(event, "me")


def keys(page: AppTest) -> list[str]:
    """The charts' keys, as HTML."""
    blocks = [block.proto.body for block in page.get("html") if isinstance(block, Element)]
    return [body for body in blocks if "es-keys" in body]


def charts(page: AppTest) -> list[Any]:
    """Streamlit's own messages of the charts."""
    return [chart.proto for chart in page.get("vega_lite_chart") if isinstance(chart, Element)]


def drawn(chart: Any) -> dict[str, pd.DataFrame]:  # noqa: ANN401 - Streamlit's own message
    """The frames of a chart by their names."""
    return {sent.name: pa.ipc.open_stream(sent.data.data).read_pandas() for sent in chart.datasets}


def alts(page: AppTest) -> list[str]:
    return [chart.alt for chart in charts(page)]


def words(page: AppTest) -> str:
    """All that the page says, as one text."""
    html = [element.proto.body for element in page.get("html") if isinstance(element, Element)]
    texts = [element.value for element in (*page.title, *page.subheader, *page.markdown, *page.caption)]
    return "\n".join([*texts, *html]).replace("\\", "")


@pytest.mark.usefixtures("six_states")
def test_the_headline_counts_the_exercises_that_can_be_measured() -> None:
    page = opened("left-right")

    assert not page.exception
    assert page.title[0].value == "Right clearly weaker on 1 of 4 exercises"
    assert "Clear Press: the right leg was weaker in all of the last 8 sessions." in words(page)


def test_a_long_log_draws_fewer_dots_and_the_same_lines_and_says_so(log_file: Path) -> None:
    store(log_file, weekly("Long Press", [(8, 7), (9, 8)] * 320))

    page = opened("left-right", period="All")

    _, legs, difference = (drawn(chart) for chart in charts(page))
    assert len(legs["levels"]) == 2 * 640
    assert 600 < legs["levels"]["value"].notna().sum() <= 1_200
    assert legs["levels"]["level"].notna().all()
    assert 300 < len(difference["differences"]) <= 600
    assert len(difference["course"]) > 600
    assert words(page).count("only the last session of every 2 weeks has a dot") == 2


def test_a_year_of_a_long_log_draws_every_dot(log_file: Path) -> None:
    store(log_file, weekly("Long Press", [(8, 7), (9, 8)] * 320))

    page = opened("left-right", period="1 year")

    _, legs, difference = (drawn(chart) for chart in charts(page))
    assert legs["levels"]["value"].notna().all()
    assert len(legs["levels"]) == 2 * len(difference["differences"])
    assert "has a dot" not in words(page)


@pytest.mark.usefixtures("six_states")
def test_the_beam_says_each_of_the_six_states() -> None:
    beam = alts(opened("left-right"))[0]

    assert "Clear Press: Right clearly weaker, 12% (" in beam
    assert "Leaning Press: Leaning: left about 7% weaker (" in beam
    assert "Even Press: No meaningful difference." in beam
    assert "Open Press: Cannot tell yet." in beam
    assert "New Press: ●●●○○ 3 of 5 sessions." in beam
    assert "Matched Press: Cannot be measured: you match the sides." in beam


@pytest.mark.usefixtures("six_states")
@pytest.mark.parametrize(
    ("exercise", "told"),
    [
        ("Clear Press", ["Right", "12%", "Clear", "After 12 sessions", "8 sessions with both sides so far"]),
        ("Leaning Press", ["Left", "About 7%", "Leaning", "in all of the last 8 sessions"]),
        ("Even Press", ["Neither", "No meaningful difference", "Settled", "No change can be shown"]),
        ("Open Press", ["Cannot tell yet", "Still open", "Not yet"]),
        (
            "New Press",
            ["●●●○○ 3 of 5 sessions with both sides.", "2 more sessions with load, reps"],
        ),
        (
            "Matched Press",
            ["you match the sides", "do a test session", "100% of the pairs of sets"],
        ),
    ],
)
def test_each_state_says_what_it_knows(exercise: str, told: list[str]) -> None:
    page = opened("left-right", exercise=exercise)

    assert not page.exception
    said = words(page)
    assert [text for text in told if text not in said] == []


@pytest.mark.usefixtures("six_states")
@pytest.mark.parametrize("exercise", ["New Press", "Matched Press"])
def test_what_cannot_be_measured_has_no_facts_and_no_percentage(exercise: str) -> None:
    page = opened("left-right", exercise=exercise)

    said = words(page)
    assert "By how much" not in said
    assert "Your normal swing" not in said.partition("One exercise")[2]


@pytest.mark.usefixtures("six_states")
def test_matched_sides_have_no_chart_of_their_difference() -> None:
    matched, clear = (opened("left-right", exercise=name) for name in ("Matched Press", "Clear Press"))

    assert len(alts(matched)) == len(alts(clear)) - 1


@pytest.mark.usefixtures("six_states")
def test_how_it_is_worked_out_shows_this_persons_numbers() -> None:
    page = opened("left-right", exercise="Clear Press")
    page.session_state["how-balance"] = True
    said = words(page.run())

    assert "| Paired sessions, n | 8 |" in said
    assert "| Its difference, d = ln(left / right) | 0.1301: right 12% weaker |" in said
    assert "**Clear, because** the whole range was more than 5% to one side" in said


def test_an_injury_names_the_legs_on_the_page_and_stands_on_the_charts(log_file: Path) -> None:
    injury = Event(TODAY - timedelta(days=40), EventKind.INJURY, Side.RIGHT, "Right hamstring strain")
    store(log_file, weekly("Press", [(8, 8), (8, 7), (7, 8), (8, 7), (9, 8), (9, 4), *[(10, 5)] * 6]), injury)

    page = opened("left-right")

    assert not page.exception
    said = words(page)
    assert "Right, injured leg" in said
    assert "Left, other leg" in said
    assert "The injured leg’s best level before" in said
    assert "Right, injured leg" in alts(page)[1]


def test_a_later_event_is_not_known_yet(log_file: Path) -> None:
    store(log_file, weekly("Press", [(10, 5)] * 8), Event(TODAY + timedelta(days=3), EventKind.PAUSE))

    page = opened("left-right")

    assert page.title[0].value == "Right clearly weaker on the Press"


def test_one_click_says_how_hard_the_sets_were_and_the_page_says_that_it_is_assumed(log_file: Path) -> None:
    store(log_file, weekly("Press", [(10, 5)] * 8, rir=""))

    page = opened("left-right")
    asked = words(page)
    page.button(key="effort-failure").click().run()

    assert asked.startswith("Effort is not logged, so sides cannot be compared")
    assert not page.exception
    assert page.title[0].value == "Right clearly weaker on the Press"
    assert "Effort is assumed in all pairs compared." in words(page)


def test_sets_without_a_side_are_counted_with_a_link_that_gives_them_one(log_file: Path) -> None:
    day = TODAY - timedelta(days=2)
    unsided = [f"{day},Single-leg curl,,20,kg,{reps},2" for reps in (10, 9, 9)]
    store(log_file, [*weekly("Press", [(10, 5)] * 8), *unsided])

    page = opened("left-right")

    assert "Single-leg curl: 3 sets have no known side." in words(page)
    links = [link.proto.query_string for link in page.get("page_link") if isinstance(link, Element)]
    assert "sides=Single-leg+curl" in links


def test_pounds_stay_pounds(log_file: Path) -> None:
    store(log_file, weekly("Press", [(10, 5)] * 8, unit="lb"))

    page = opened("left-right")

    assert page.title[0].value == "Right clearly weaker on the Press"
    assert " lb" in alts(page)[1]
    assert " kg" not in alts(page)[1]


def test_an_exercise_rested_for_years_opens_on_its_own_last_year(log_file: Path) -> None:
    lines = [line.replace(f"{TODAY.year}-", f"{TODAY.year - 3}-") for line in weekly("Press", [(10, 5)] * 3)]
    store(log_file, lines)

    page = opened("left-right")

    assert not page.exception
    assert "3 of 5 sessions" in words(page)


def test_nine_exercises_show_eight_until_all_are_asked_for(log_file: Path) -> None:
    store(log_file, (line for number in range(9) for line in weekly(f"Press {number}", [(10, 5)] * 2)))

    page = opened("left-right")
    at_first = alts(page)[0]
    page.toggle(key="beam_all").set_value(True).run()

    assert page.toggle(key="beam_all").label == "Show all 9"
    assert at_first.count("2 of 5 sessions") == 8
    assert alts(page)[0].count("2 of 5 sessions") == 9


def test_an_event_is_added_and_taken_out_again(log_file: Path) -> None:
    store(log_file, weekly("Press", [(10, 5)] * 8))
    page = opened("left-right")

    page.date_input[0].set_value(TODAY - timedelta(days=30))
    page.text_input[0].set_value("Left knee, *sore*")
    next(button for button in page.button if button.label == "Add").click().run()
    added = words(page)
    page.button(key="remove-event-1").click().run()

    assert not page.exception
    assert ": Left knee, *sore*" in added
    assert "Removed: Left knee, *sore*." in words(page)
    assert not [button for button in page.button if button.key == "remove-event-1"]


def test_the_sample_takes_no_events(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export(sample_file(TODAY), SAMPLE_FILE_NAME), SAMPLE_ATHLETE)

    page = opened("left-right")

    assert not [button for button in page.button if button.label == "Add"]


def test_the_beam_has_no_key_for_marks_that_it_does_not_draw(log_file: Path) -> None:
    store(log_file, weekly("New Press", REPS["New Press"]))
    few = keys(opened("left-right"))
    store(log_file, weekly("Clear Press", REPS["Clear Press"]))
    measured = keys(opened("left-right"))

    assert not any("normal swing" in key for key in few)
    assert "90% range" in measured[0]
    assert "12 weeks ago" not in measured[0]
