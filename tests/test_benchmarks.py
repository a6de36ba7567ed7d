"""The pieces of the benchmarks, at tiny sizes; how long anything takes is never asserted."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks import file_to_log, report
from benchmarks.clicks import Click, ClickablePage, browsing, made_of
from benchmarks.figures import Bound, Comparison, Findings, Times, in_turn
from benchmarks.made_up_logs import hevy_file, own_export
from benchmarks.servers import EMPTY_PAGE, serving_empty_page, serving_log
from data.importers import read_export
from data.training_log import TrainingLog
from tests.browser.harness import HOW_TO_GET_CHROMIUM, find_chromium

TODAY = date(2026, 11, 23)

needs_chromium = pytest.mark.skipif(
    find_chromium() is None, reason=f"left out, there is no Chromium: {HOW_TO_GET_CHROMIUM}"
)


def findings(*comparisons: Comparison, bounds: tuple[Bound, ...] = ()) -> Findings:
    return Findings("A title", "How it was measured.", "base", comparisons, bounds)


def comparison(ms: float, base_ms: float, goal: float) -> Comparison:
    return Comparison("A click", Times((ms,)), Times((base_ms,)), goal, "It is made of waiting.")


def test_a_made_up_hevy_file_is_read_without_a_question_or_a_problem() -> None:
    export = read_export(hevy_file(100, TODAY), "hevy.csv", today=TODAY)

    assert (export.app, export.counts.sets, export.counts.set_aside) == ("hevy", 100, 0)
    assert export.questions == ()
    assert export.problems.empty


def test_a_made_up_log_has_that_many_sets_on_both_legs_and_ends_yesterday() -> None:
    export = own_export(200, TODAY)

    assert export.counts.sets == len(export.sets) == 200
    assert set(export.sets["side"]) == {"left", "right", "both"}
    assert export.sets["session_start"].max().date() == date(2026, 11, 22)


def test_every_athlete_of_a_crowd_keeps_their_own_sets(tmp_path: Path) -> None:
    export = own_export(50, TODAY)

    with TrainingLog(tmp_path / "log.duckdb") as log:
        reports = [log.add(export, athlete) for athlete in ("one", "two")]

    assert [report.added for report in reports] == [50, 50]


def test_tasks_take_turns() -> None:
    order: list[str] = []
    tasks = {name: lambda name=name: order.append(name) for name in ("a", "b")}

    in_turn(tasks, rounds=2)

    assert order == ["a", "b", "a", "b"]


def test_the_ratio_is_the_one_of_the_medians() -> None:
    row = Comparison("A click", Times((10, 60, 20)), Times((8, 10, 90)), goal=2)

    assert row.ratio == 2
    assert row.is_met


def test_a_missed_goal_is_said_plainly_with_what_the_time_is_made_of() -> None:
    text = report.page([findings(comparison(24, 10, goal=1.5))], TODAY, "a machine", "versions")

    assert "Missed: A click: goal 1.5, measured 2.40. It is made of waiting." in text


def test_a_size_above_its_bound_is_said_plainly() -> None:
    text = report.page([findings(bounds=(Bound("Memory", 600, 500, "MB"),))], TODAY, "a machine", "versions")

    assert "Missed: Memory: goal under 500 MB, measured 600." in text


def test_met_goals_are_not_said_to_be_missed() -> None:
    every = [findings(comparison(14, 10, goal=1.5), bounds=(Bound("Memory", 400, 500, "MB"),))]

    text = report.page(every, TODAY, "a machine", "versions")

    assert "Missed" not in text
    assert "| A click | **1.40** | 1.5 | 14 (14–14) | 10 (10–10) |" in text


def test_a_file_is_read_by_pandas_imported_and_imported_again() -> None:
    found = file_to_log.measure(TODAY, sets=200, rounds=1)

    assert [row.what for row in found.comparisons] == ["A new file", "The same file again"]
    assert all(row.ratio > 0 for row in found.comparisons)
    assert all("Reading takes" in row.made_of for row in found.comparisons)


def test_the_parts_of_a_click_are_told_in_order() -> None:
    told = made_of([Click(asked_ms=10, answered_ms=50, repainted_ms=120)])

    assert "10 ms pass" in told
    assert "40 ms until it has taken in" in told
    assert "70 ms until all is drawn" in told


def test_the_empty_page_shows_what_is_chosen() -> None:
    page = AppTest.from_file(EMPTY_PAGE.with_name("page.py")).run()

    page.button_group[0].set_value("Two").run()

    assert not page.exception
    assert page.markdown[0].value == "Shown: Two"


@pytest.mark.browser
@needs_chromium
def test_clicks_are_timed_on_our_pages_and_on_the_empty_one() -> None:
    with browsing() as browser, serving_empty_page() as empty, serving_log(own_export(300, TODAY)) as ours:
        base = ClickablePage(browser, empty.url)
        page = ClickablePage(browser, f"{ours.url}/strength-progress?period=All")
        first, second, *_ = page.exercises()
        clicks = [base.choose("Two"), *(page.choose_view(label) for label in (second, first, second))]

    assert all(0 < click.asked_ms < click.answered_ms for click in clicks)
    assert all(click.repainted_ms > click.asked_ms for click in clicks)
