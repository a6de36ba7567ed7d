"""The strength page on made-up logs: legs, effort, bridges, holds, help, spans, and nothing at all."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from data.events import Event, EventKind
from data.importers import read_export
from data.sets import Unit
from data.training_log import TrainingLog
from tests.app_pages import opened

TODAY = datetime.now().astimezone().date()
YESTERDAY = TODAY - timedelta(days=1)
HEADER = "date,exercise,side,weight,unit,reps,rir"


def weekly(
    exercise: str,
    loads: Iterable[float],
    *,
    sides: Iterable[str] = ("both",),
    reps: str = "8",
    rir: str = "1",
    unit: str = "kg",
    last: date = YESTERDAY,
) -> Iterator[str]:
    """Lines of one session a week up to the last day, one set a side."""
    every = list(loads)
    for ago, load in enumerate(reversed(every)):
        for side in sides:
            yield f"{last - timedelta(weeks=ago)},{exercise},{side},{load},{unit},{reps},{rir}"


def store(log_file: Path, lines: Iterable[str], header: str = HEADER) -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([header, *lines]).encode(), "made.csv"))


def words(page: AppTest) -> str:
    """All that the page says, as one text."""
    html = [element.proto.body for element in page.get("html") if isinstance(element, Element)]
    texts = [element.value for element in (*page.title, *page.header, *page.markdown, *page.caption)]
    return "\n".join([*texts, *html]).replace("\\", "")


def tables(page: AppTest) -> str:
    """The still tables of the page, as one text."""
    return "\n".join(one.value.to_csv(index=False) for one in page.table).replace("\\", "")


def chart(page: AppTest) -> Any:  # noqa: ANN401 - Streamlit's own message
    return next(one for one in page.get("vega_lite_chart") if isinstance(one, Element)).proto


def rows_of(page: AppTest, frame: str) -> list[dict[str, Any]]:
    sent = next(each for each in chart(page).datasets if each.name == frame)
    rows: list[dict[str, Any]] = pa.ipc.open_stream(sent.data.data).read_all().to_pylist()
    return rows


def test_progress_is_told_with_its_evidence(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [60 + week for week in range(16)]))

    page = opened("strength-progress")

    assert not page.exception
    assert page.title[0].value.replace("\\", "") == "Getting stronger, about 1.5% a week"
    assert "from 16 sessions in 15 weeks." in words(page)
    assert chart(page).alt.startswith("Getting stronger, about 1")


def test_below_eight_sessions_there_is_no_trend(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [60, 62.5, 65]))

    page = opened("strength-progress")

    assert page.title[0].value.replace("\\", "") == "Best set recorded: 84.5 kg"
    assert "●●●○○○○○ 3 of 8 sessions for a trend" in words(page)


def test_one_session_has_facts_and_no_record(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [60]))

    page = opened("strength-progress")

    assert not page.exception
    assert "No record yet" in words(page)
    assert "Not known" in words(page)
    assert len(rows_of(page, "bests")) == 1


def test_legs_have_their_own_facts_marks_and_lines(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [20 + week for week in range(12)], sides=("left", "right")))

    page = opened("strength-progress")

    assert page.title[0].value == "Both legs are getting stronger"
    assert "Left leg: level now" in words(page)
    assert "Right leg: level now" in words(page)
    assert {row["series"] for row in rows_of(page, "bests")} == {"left", "right"}
    assert {row["side"] for row in rows_of(page, "line")} == {"left", "right"}
    assert tables(page).startswith("Date,Leg,Set,Record")


def test_sets_without_effort_are_at_least_and_have_no_line(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [60 + week for week in range(10)], rir=""))

    page = opened("strength-progress")

    assert page.title[0].value.replace("\\", "") == "Best set recorded: at least 87.4 kg"
    assert "Effort is not logged" in words(page)
    assert not rows_of(page, "line")
    assert not any(row["known"] for row in rows_of(page, "bests"))
    assert all(row["is_step"] for row in rows_of(page, "bests"))


def test_pounds_stay_pounds_everywhere(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [100 + 5 * week for week in range(12)], unit="lb"))

    page = opened("strength-progress")

    assert " lb" in words(page)
    assert " kg" not in words(page) + tables(page)
    assert max(row["value"] for row in rows_of(page, "bests")) == pytest.approx(155 * 1.3)


def test_a_bridge_without_body_weight_counts_reps_and_is_never_0_kg(log_file: Path) -> None:
    store(log_file, weekly("Hamstring bridge", [0] * 6 + [5] * 6))

    page = opened("strength-progress")

    assert page.title[0].value.replace("\\", "") == "Best set recorded: 8 reps"
    assert "With your body weight in the log there would be a level and a trend." in words(page)
    assert " 0 kg" not in words(page) + tables(page)
    assert [row["load_label"] for row in rows_of(page, "bests")] == [""] * 6 + ["+5 kg"] + [""] * 5


def test_a_bridge_with_body_weight_has_a_capacity_with_its_level(log_file: Path) -> None:
    store(log_file, weekly("Hamstring bridge", [0] * 6 + [5] * 6))
    with TrainingLog(log_file) as log:
        log.body_mass.add(TODAY - timedelta(days=200), 70, Unit.KG, "me")

    page = opened("strength-progress")

    assert "Capacity of a leg, with your body\u2019s share" in words(page)
    assert len(rows_of(page, "line")) == 12


def test_a_hold_is_told_in_seconds(log_file: Path) -> None:
    lines = [f"{TODAY - timedelta(weeks=9 - week)},Wall sit,both,{30 + 2 * week}" for week in range(10)]
    store(log_file, lines, header="date,exercise,side,hold_s")

    page = opened("strength-progress")

    assert page.title[0].value.replace("\\", "") == "Best set recorded: 48 s"
    assert "Longest hold (+2 s)" in tables(page)


def test_less_help_is_more_and_the_axis_says_so(log_file: Path) -> None:
    store(log_file, weekly("Nordic Curl (Assisted)", [40, 35, 35, 30], rir=""))

    page = opened("strength-progress")

    (bounds,) = rows_of(page, "bounds")
    assert page.title[0].value.replace("\\", "") == "Best set recorded: 30 kg of help"
    assert bounds["low"] > bounds["high"]
    assert "Least help (\u22125 kg)" in tables(page)


def test_relative_strength_has_the_day_of_its_body_weight(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [60] * 10))
    with TrainingLog(log_file) as log:
        log.body_mass.add(YESTERDAY, 78, Unit.KG, "me")

    page = opened("strength-progress")

    assert "For your body weight" in words(page)
    assert "1.00 times" in words(page)
    assert "78 kg on" in words(page)


def test_events_stand_on_every_chart(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [60] * 10))
    with TrainingLog(log_file) as log:
        log.events.add(Event(TODAY - timedelta(days=30), EventKind.NEW_GYM), "me")

    page = opened("strength-progress")

    charts = [each.proto for each in page.get("vega_lite_chart") if isinstance(each, Element)]
    sent = [dataset.data.data for each in charts for dataset in each.datasets if dataset.name == "events"]
    assert len(sent) == len(charts) == 2
    assert all(pa.ipc.open_stream(frame).read_all()["label"].to_pylist() == ["New gym"] for frame in sent)


def test_an_empty_period_offers_the_one_that_is_not(log_file: Path) -> None:
    old = TODAY - timedelta(weeks=30)
    store(log_file, [*weekly("Leg Press", [60] * 3, last=old), *weekly("Calf Raise", [40] * 3)])

    page = opened("strength-progress", exercise="Leg Press", period="3 months")
    longer = page.button(key="longer")
    label = longer.label
    longer.click().run()

    assert label == "Show 1 year"
    assert page.session_state["period"] == "1 year"
    assert len(rows_of(page, "bests")) == 3


def test_the_spans_can_be_chosen_in_the_link(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [50 + week for week in range(24)]))
    early, early_end, late = (TODAY - timedelta(weeks=weeks) for weeks in (20, 18, 2))

    earlier, later = ([str(first), str(last)] for first, last in ((early, early_end), (late, TODAY)))

    page = opened("strength-progress", earlier=earlier, later=later)  # type: ignore[arg-type]

    assert not page.exception
    assert page.session_state["earlier"] == (early, early_end)
    assert "Sessions a week,0.9,0.9,0%" in tables(page)


def test_the_spans_are_the_last_twelve_weeks_and_the_twelve_before(log_file: Path) -> None:
    store(log_file, weekly("Leg Press", [50 + week for week in range(24)]))

    page = opened("strength-progress")

    first, last = page.session_state["later"]
    assert (last, (last - first).days) == (TODAY, 83)
    assert page.session_state["earlier"][1] == first - timedelta(days=1)
    assert "Level at its end" in tables(page)


def test_machines_are_never_mixed(log_file: Path) -> None:
    header = "date,exercise,variant,side,weight,unit,reps,rir"
    lines = [
        f"{TODAY - timedelta(weeks=week)},Seated Curl,{machine},both,{load},kg,8,1"
        for week in range(1, 5)
        for machine, load in (("old machine", 30), ("new machine", 60))
    ]
    store(log_file, lines, header)

    page = opened("strength-progress", setup="Old machine")

    assert not page.exception
    assert {round(row["value"], 2) for row in rows_of(page, "bests")} == {27.86}


def test_what_has_neither_reps_nor_hold_says_so(log_file: Path) -> None:
    lines = [f"{YESTERDAY},Stretching,both,,kg,,"]
    store(log_file, [*lines, *weekly("Leg Press", [60])])

    page = opened("strength-progress", exercise="Stretching")

    assert not page.exception
