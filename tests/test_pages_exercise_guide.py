"""The guides on made-up logs: alone they are complete, with a log they know the person."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from data.exercise_guides import load_guides
from data.importers import read_export
from data.training_log import TrainingLog
from pages.charts import prescription
from pages.elements.sentences import BESIDE_BALANCE
from tests.app_pages import opened

TODAY = datetime.now().astimezone().date()
HEADER = "date,exercise,side,weight,unit,reps,rir"
RDL = "romanian-deadlift"
SINGLE_LEG = "single-leg-romanian-deadlift"


def store(log_file: Path, lines: Iterable[str]) -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *lines]).encode(), "made.csv"))


def line(exercise: str, days_ago: int, reps: int, *, side: str = "both", load: float = 20) -> str:
    return f"{TODAY - timedelta(days=days_ago)},{exercise},{side},{load},kg,{reps},1"


def told(page: AppTest) -> str:
    """All words of the page."""
    html = " ".join(str(one.proto.body) for one in page.get("html"))
    return " ".join([*(one.value for one in (*page.markdown, *page.caption, *page.header)), html])


@pytest.mark.usefixtures("log_file")
@pytest.mark.parametrize("slug", load_guides())
def test_without_a_log_the_guide_is_complete_and_says_how_to_begin(slug: str) -> None:
    page = opened(slug)

    guide, headers = load_guides()[slug], [one.value for one in page.header]
    assert not page.exception
    assert {"How to do it", "Common faults", "How to begin", "Tip", "Where it fits"} <= set(headers)
    assert guide.faults in [one.value for one in page.markdown]
    assert "First week: 2 sets" in told(page).replace("\\", "")
    assert not page.get("vega_lite_chart")


def test_the_own_sets_stand_against_the_range_of_reps(log_file: Path) -> None:
    store(log_file, [line(RDL, 7, reps) for reps in (8, 8, 3)] + [line(RDL, 2, reps) for reps in (8, 8, 8)])

    page = opened(RDL)

    assert not page.exception
    assert "83% of the sets in your last 2 sessions were inside 5–8 reps" in told(page).replace("\\", "")


def test_too_many_sets_below_the_range_ask_for_less_load(log_file: Path) -> None:
    store(log_file, [line(RDL, days, reps) for days in (9, 5, 2) for reps in (8, 4, 3)])

    page = opened(RDL)

    assert "67% were below 5 reps: if that goes on, a little less load" in told(page).replace("\\", "")


def test_both_legs_have_their_marks_and_loads(log_file: Path) -> None:
    store(
        log_file,
        [
            line(SINGLE_LEG, 2, reps, side=side, load=load)
            for side, load in (("left", 24), ("right", 22))
            for reps in (8, 7, 6)
        ],
    )

    page = opened(SINGLE_LEG)

    (table,) = [one.value for one in page.table if "Left" in one.value]
    assert table["Left"].iloc[0].replace("\\", "") == "24 kg × 8, 7, 6"
    assert table["Right"].iloc[0].replace("\\", "") == "22 kg × 8, 7, 6"


def test_next_time_and_the_best_set_are_told(log_file: Path) -> None:
    store(log_file, [line(RDL, 2, 8, load=80) for _ in range(3)])

    page = opened(RDL)

    words = told(page).replace("\\", "")
    assert "Next time" in words
    assert "Every set reached 8 reps; 84 kg should leave about 6" in words
    assert "80 kg × 8 on" in words


def test_all_five_in_one_day_are_told_kindly_where_they_concern(log_file: Path) -> None:
    store(log_file, [line(slug, 2, 8) for slug in load_guides() for _ in range(2)])

    page = opened(RDL)

    assert "All 5 exercises in one day" in told(page).replace("\\", "")


def test_the_gate_says_what_is_missing_on_both_of_its_sides(log_file: Path) -> None:
    store(log_file, [line("hamstring-bridge", 2, 8, load=10) for _ in range(3)])

    for slug in ("hamstring-bridge", "single-leg-hamstring-bridge"):
        assert "Enter your body weight, and the load to reach is told" in told(opened(slug)).replace("\\", "")


def test_sets_without_a_side_lead_to_where_one_says_it(log_file: Path) -> None:
    store(log_file, [line(SINGLE_LEG, 2, reps, side="") for reps in (8, 7, 6)])

    page = opened(SINGLE_LEG)

    assert not page.exception
    assert "3 sets have no known side" in told(page).replace("\\", "")


def test_sessions_a_year_apart_have_columns_of_their_own(log_file: Path) -> None:
    store(log_file, [line(RDL, days, 8) for days in (5, 5 + 365) for _ in range(3)])

    page = opened(RDL)

    (chart,) = page.get("vega_lite_chart")
    (sent,) = [one for one in chart.proto.datasets if one.name == prescription.SETS]
    columns = set(pa.ipc.open_stream(sent.data.data).read_all()["session"].to_pylist())
    assert len(columns) == 2


def test_holds_alone_are_no_sets_to_hold_against_the_range(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        lines = f"date,exercise,side,seconds\n{TODAY - timedelta(days=2)},hamstring-bridge,both,40"
        log.add(read_export(lines.encode(), "made.csv"))

    page = opened("hamstring-bridge")

    assert not page.exception
    assert "None of your sets of it has reps" in told(page).replace("\\", "")
    assert "40 s on" in told(page).replace("\\", "")


def test_the_balance_in_small_comes_with_its_words(log_file: Path) -> None:
    store(
        log_file,
        [
            line(SINGLE_LEG, days, reps, side=side)
            for days in (17, 10, 3)
            for side, reps in (("left", 8), ("right", 7))
            for _ in range(2)
        ],
    )

    page = opened(SINGLE_LEG)

    words = told(page).replace("\\", "")
    assert "3 of 5 sessions with both sides" in words
    assert BESIDE_BALANCE in words
