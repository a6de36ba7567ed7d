"""The volume page on made-up logs: legs beside one another, one counting rule, no verdict."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pyarrow as pa
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from analytics.set_counts import Counting
from data.events import Event, EventKind
from data.importers import read_export
from data.preferences import SetCounting
from data.sets import Side
from data.training_log import TrainingLog
from pages.elements.text import plain
from pages.elements.volume.sentences import BEHAVIOUR, counted_how
from tests.app_pages import opened

TODAY = datetime.now().astimezone().date()
MONDAY = TODAY - timedelta(days=TODAY.weekday())
HEADER = "date,exercise,side,weight,unit,reps,rir"
SINGLE = "Single Leg Romanian Deadlift"


def store(log_file: Path, lines: Iterable[str], *events: Event) -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *lines]).encode(), "made.csv"))
        for event in events:
            log.events.add(event, "me")


def weeks(*counts: tuple[int, int], exercise: str = SINGLE) -> Iterator[str]:
    """On each Monday, the last one this week's, so many left and right sets of 20 kg × 8."""
    for ago, (left, right) in enumerate(reversed(counts)):
        day = MONDAY - timedelta(weeks=ago)
        yield from [f"{day},{exercise},left,20,kg,8,1"] * left
        yield from [f"{day},{exercise},right,20,kg,8,1"] * right


def alts(page: AppTest) -> list[str]:
    return [chart.proto.alt for chart in page.get("vega_lite_chart") if isinstance(chart, Element)]


def html_of(page: AppTest) -> str:
    return " ".join(block.proto.body for block in page.get("html") if isinstance(block, Element))


def markdown_of(page: AppTest) -> str:
    return " ".join(block.value for block in page.markdown)


def test_this_week_is_said_with_the_four_before_it(log_file: Path) -> None:
    store(log_file, weeks((3, 3), (4, 4), (3, 3), (4, 4), (2, 3)))

    page = opened("weekly-volume")

    assert not page.exception
    assert page.title[0].value == "2 left and 3 right hard sets so far this week"
    assert plain("The four weeks before had 3.5 a week, from 3 to 4.") in markdown_of(page)


def test_left_stands_above_right_on_one_scale(log_file: Path) -> None:
    store(log_file, weeks((3, 3), (4, 2)))

    page = opened("weekly-volume", exercise="Single-leg RDL")

    assert [alt.partition(":")[0] for alt in alts(page)[:2]] == ["Left leg", "Right leg"]


def test_legs_that_always_did_the_same_share_a_panel(log_file: Path) -> None:
    store(log_file, weeks((3, 3), (4, 4)))

    assert alts(opened("weekly-volume"))[0].startswith("Each leg")


def test_the_counting_rule_is_chosen_once_and_remembered(log_file: Path) -> None:
    store(log_file, weeks((3, 3), (4, 2)))
    page = opened("weekly-volume")

    counted = page.radio(key="set_counting").set_value(SetCounting.EACH_ROW).run()

    assert not counted.exception
    assert counted.title[0].value == "6 hard sets so far this week"
    assert alts(counted)[0].startswith("All logged sets")
    assert any(caption.value.startswith("Every logged set counts") for caption in counted.caption)
    with TrainingLog(log_file) as log:
        assert log.preferences.of("me").set_counting is SetCounting.EACH_ROW


def test_what_each_leg_did_is_behaviour_and_no_verdict(log_file: Path) -> None:
    store(log_file, weeks((3, 1), (3, 1)))

    page = opened("weekly-volume")

    assert "75%" in html_of(page)
    assert "25%" in html_of(page)
    assert any(plain(BEHAVIOUR) in caption.value for caption in page.caption)


def test_exercises_done_with_both_legs_have_no_share(log_file: Path) -> None:
    store(log_file, [f"{MONDAY},Romanian Deadlift,both,60,kg,8,1"] * 3)

    page = opened("weekly-volume")

    assert "What did each leg do" not in " ".join(header.value for header in page.header)


def test_the_hamstrings_are_a_group_beside_everything(log_file: Path) -> None:
    store(log_file, [*weeks((3, 3)), f"{MONDAY},Made Up Press,,60,kg,8,1"])

    hamstrings = opened("weekly-volume", exercise="Hamstrings")
    everything = opened("weekly-volume", exercise="Everything")

    assert "Made Up Press" not in html_of(hamstrings)
    assert "Made Up Press" in html_of(everything)


def test_a_log_of_guide_exercises_alone_needs_no_everything(log_file: Path) -> None:
    store(log_file, weeks((3, 3)))

    page = opened("weekly-volume", exercise="Everything")

    assert page.session_state["exercise"] == "Hamstrings"


def test_an_event_stands_in_every_chart_above_the_weeks_it_fell_into(log_file: Path) -> None:
    injury = Event(MONDAY - timedelta(days=10), EventKind.INJURY, Side.RIGHT, "Strain")
    store(log_file, weeks(*[(3, 3)] * 6), injury)

    page = opened("weekly-volume")
    charts = [chart.proto for chart in page.get("vega_lite_chart") if isinstance(chart, Element)]

    assert not page.exception
    assert len(charts) >= 2
    for chart in charts:
        sent = {dataset.name: dataset.data.data for dataset in chart.datasets}
        assert pa.ipc.open_stream(sent["events"]).read_all()["label"].to_pylist() == ["Strain"]


def test_a_log_at_rest_shows_its_own_last_weeks(log_file: Path) -> None:
    day = TODAY - timedelta(days=400)
    store(log_file, [f"{day},Romanian Deadlift,both,60,kg,8,1"] * 3)

    page = opened("weekly-volume")

    told = [caption.value for caption in page.caption]
    assert not page.exception
    assert page.title[0].value == "No hard sets in the last four weeks"
    assert "The last session was on" in markdown_of(page)
    assert "Last week" in html_of(page)
    assert plain("Hard sets of its last week, and the mean of the four weeks before.") in told
    assert not any("This week is an outline" in one for one in told)


def test_what_an_outline_is_stands_above_the_chart_that_has_one(log_file: Path) -> None:
    store(log_file, weeks((3, 3), (4, 2)))

    page = opened("weekly-volume")

    told = [caption.value for caption in page.caption]
    assert plain(counted_how(Counting.PER_LEG, running=True)) in told


def test_bridges_without_body_weight_have_no_load(log_file: Path) -> None:
    store(log_file, [f"{MONDAY},Hamstring Bridge,both,0,kg,8,2"] * 3)

    page = opened("weekly-volume", exercise="Bridge")

    assert "No load to add up here" in markdown_of(page)


def test_easy_sets_are_no_hard_sets_and_the_page_stays_whole(log_file: Path) -> None:
    store(log_file, [f"{MONDAY},Romanian Deadlift,both,60,kg,8,6"] * 3)

    page = opened("weekly-volume")

    assert not page.exception
    assert page.title[0].value == "No hard sets this week yet"


def test_an_empty_log_leads_to_the_upload(log_file: Path) -> None:
    with TrainingLog(log_file):
        pass

    assert opened("weekly-volume").title[0].value == plain("Are you doing enough, on both legs?")
