"""The report for a physio: one page that says what the balance page says, whatever is written in the log."""

import io
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from analytics.balance_states import State
from data.events import Event, EventKind
from data.importers import read_export
from data.log_folder import LOG_VARIABLE
from data.readings import AssumedEffort, Readings
from data.sets import Side, Unit
from data.training_log import TrainingLog
from pages import leg_balance
from pages.charts.print import printed
from pages.elements.balance.log import balances
from pages.elements.balance.picture import Picture
from pages.elements.balance.sentences import label
from pages.elements.balance.standing import standing
from pages.elements.balance.words import range_told
from pages.elements.period import Period, period_of
from pages.elements.report.content import MOST_EXERCISES, Choice, report_of
from pages.elements.report.document import Report, pdf
from pages.elements.sentences import BESIDE_BALANCE, NOT_ADVICE
from pages.elements.view import View
from tests.app_pages import opened

TODAY = date(2026, 11, 23)
HEADER = "date,exercise,side,weight,unit,reps,rir"
REPS = {  # left and right, session by session
    "Clear Press": [(10, 5)] * 8,
    "Leaning Press": [(7, 10)] * 8,
    "Even Press": [(8, 7), (7, 8)] * 6,
    "Open Press": [(10, 5)] * 5,
    "New Press": [(10, 8)] * 3,
    "Matched Press": [(8, 8)] * 6,
}
BANNED = re.compile(r"imbalance|\bbad\b|poor|abnormal|!|danger|deficit|\bnan\b|None|[{}]|var\(")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "own.duckdb") as log:
        yield log


@pytest.fixture
def six_states(log: TrainingLog) -> View:
    return stored(log, (line for name, reps in REPS.items() for line in weekly(name, reps)))


def weekly(exercise: str, reps: list[tuple[int, int]], *, rir: str = "1", unit: str = "kg") -> Iterator[str]:
    """Lines of one session a week up to yesterday, two sets a side."""
    name = exercise.replace('"', '""')
    for ago, (left, right) in enumerate(reversed(reps)):
        day = TODAY - timedelta(days=1 + 7 * ago)
        for side, count in (("left", left), ("right", right)) * 2:
            yield f'{day},"{name}",{side},20,{unit},{count},{rir}'


def stored(log: TrainingLog, lines: Iterable[str], *events: Event, unit: Unit = Unit.KG) -> View:
    log.add(read_export("\n".join([HEADER, *lines]).encode(), "made.csv"))
    for event in events:
        log.events.add(event, "me")
    return View(log, "me", is_sample=False, guides={}, today=TODAY, unit=unit, links={})


def report(view: View, *rows: int, period: str = "1 year", person: str = "") -> Report:
    def draw(exercise: str, variant: str, period: Period) -> Picture:
        return leg_balance._picture(view, exercise, variant, period)  # noqa: SLF001  # what the page shows

    choice = Choice(rows or (0,), period_of(period, TODAY, TODAY), person)
    return report_of(view, choice, draw, printed)


def words_of(made: bytes) -> str:
    """All text of the PDF, line breaks as blanks."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split())


def said(view: View, *rows: int, period: str = "1 year", person: str = "") -> str:
    return words_of(pdf(report(view, *rows, period=period, person=person), TODAY))


def row_of(view: View, exercise: str) -> int:
    return balances(view)["exercise"].to_list().index(exercise)


@pytest.mark.parametrize("exercise", REPS)
def test_each_state_is_said_as_the_page_says_it(six_states: View, exercise: str) -> None:
    number = row_of(six_states, exercise)
    one = standing(balances(six_states).iloc[number])

    text = said(six_states, number)

    assert f"{exercise}: {label(one).removesuffix('.')}" in text
    assert ("90% range today" in text) == one.measured
    if one.measured:
        assert f"90% range today: {range_told(one.lower, one.upper)}. From {one.sessions} sessions" in text


def test_the_six_logs_have_the_six_states(six_states: View) -> None:
    assert set(balances(six_states)["state"]) == set(State)


def test_three_exercises_stand_on_one_page_with_the_charts_of_both_legs(six_states: View) -> None:
    rows = [row_of(six_states, name) for name in ("Clear Press", "Leaning Press", "Even Press")]

    made = report(six_states, *rows)

    assert [len(part.charts) for part in made.parts] == [2, 2, 2]
    assert len(PdfReader(io.BytesIO(pdf(made, TODAY))).pages) == 1


def test_the_charts_are_images_for_paper_with_the_right_leg_dashed(six_states: View) -> None:
    legs, difference = report(six_states, row_of(six_states, "Clear Press")).parts[0].charts

    assert legs.svg.startswith("<svg")
    assert difference.svg.startswith("<svg")
    assert "var(" not in legs.svg + difference.svg
    assert 'stroke-dasharray="7,5"' in legs.svg


def test_the_charts_say_in_words_what_they_show(six_states: View) -> None:
    alt = [chart.alt for chart in report(six_states, row_of(six_states, "Clear Press")).parts[0].charts]

    made = pdf(report(six_states, row_of(six_states, "Clear Press")), TODAY)

    assert "Level of each leg" in alt[0]
    assert "Right 12% weaker" in alt[1]
    assert "/MarkInfo" in PdfReader(io.BytesIO(made)).root_object  # tagged: a screen reader finds the words


def test_what_must_be_said_is_said_and_what_must_not_is_not(six_states: View) -> None:
    for rows in ((0, 1, 2), (3, 4, 5)):
        text = said(six_states, *rows)

        assert NOT_ADVICE in text
        assert BESIDE_BALANCE in text
        assert not BANNED.search(text), BANNED.search(text)
        assert "risk" not in text.replace(NOT_ADVICE, "")


@pytest.mark.parametrize(
    "name",
    [
        '#panic("no") $x^2$ *bold* _it_ [#read("/etc/passwd")] \\ // note @ref <label>',
        "<script>alert(1)</script> & <image href='http://example.org/x.png'/>",
        "var(--es-left)",
        "膝の曲げ \u202eright to left\u202c 🦵",
        "Press" * 60,
        "press " * 60,
    ],
)
def test_whatever_an_exercise_is_called_the_report_is_one_page(log: TrainingLog, name: str) -> None:
    view = stored(log, weekly(name, [(10, 5)] * 8))

    made = pdf(report(view, person=name), TODAY)

    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    assert "clearly weaker, 12%" in words_of(made)


def test_markup_in_a_name_is_printed_and_not_obeyed(log: TrainingLog) -> None:
    view = stored(log, weekly("*Press* #panic() $x$", [(10, 5)] * 8))

    assert "*Press* #panic() $x$: Right clearly weaker" in said(view)


def test_the_longest_texts_are_drawn_smaller_before_they_take_a_second_page(log: TrainingLog) -> None:
    names = [f"{number} {'Wide Split Squat ' * 6}" for number in range(MOST_EXERCISES)]
    lines = (line for name in names for line in weekly(name, [(8, 8), (8, 7), (9, 8), *[(10, 5)] * 20]))
    notes = [
        Event(TODAY - timedelta(days=3 + 9 * ago), EventKind.INJURY, Side.RIGHT, "W" * 60) for ago in range(9)
    ]
    view = stored(log, lines, *notes)

    made = pdf(report(view, 0, 1, 2, person="W" * 60), TODAY)

    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    assert NOT_ADVICE in words_of(made)
    assert "4 earlier" in words_of(made)


def test_the_charts_ask_what_they_answer_and_name_their_units(six_states: View) -> None:
    made = report(six_states, row_of(six_states, "Clear Press"))

    text = words_of(pdf(made, TODAY))

    assert "How strong is each leg? Estimated one-rep max, in kg: a dot a session." in text
    assert "How far apart are the legs? In percent: a dot a session with both sides." in text


def test_a_long_log_says_which_dots_it_leaves_out(log: TrainingLog) -> None:
    view = stored(log, weekly("Long Press", [(8, 7), (9, 8)] * 320))

    evidence = report(view, period="All").parts[0].evidence

    assert any("only the last session of every 2 weeks has a dot" in sentence for sentence in evidence)


def test_pounds_stay_pounds(log: TrainingLog) -> None:
    view = stored(log, weekly("Press", [(10, 5)] * 8, unit="lb"), unit=Unit.LB)

    made = report(view)

    assert " lb" in words_of(pdf(made, TODAY))
    assert " kg" not in words_of(pdf(made, TODAY))
    assert " kg" not in made.parts[0].charts[0].svg


def test_the_span_is_said_and_only_its_events_are_listed(log: TrainingLog) -> None:
    old = Event(TODAY - timedelta(days=200), EventKind.PAUSE, Side.UNKNOWN, "Holiday")
    new = Event(TODAY - timedelta(days=20), EventKind.NEW_GYM, Side.UNKNOWN, "New gym")
    view = stored(log, weekly("Press", [(10, 5)] * 40), old, new)

    short, whole = said(view, period="3 months"), said(view, period="All")

    assert "24 August 2026 to 23 November 2026 · made on 23 November 2026" in short
    assert "Events: 3 Nov 2026, New gym." in short
    assert "(13 in the charts)" in short
    assert "Events: 3 Nov 2026, New gym; 7 May 2026, Holiday." in whole
    assert "From 40 sessions with both sides (40 in the charts)" in whole


def test_unknown_sides_assumed_effort_and_matched_sessions_are_counted(log: TrainingLog) -> None:
    reps = [(8, 8)] * 4 + [(10, 5)] * 8
    unsided = [f"{TODAY - timedelta(days=2)},Press,,20,kg,{count},2" for count in (10, 9, 9)]
    view = stored(log, [*weekly("Press", reps), *unsided])

    text = said(view)

    left_out = int(balances(view)["left_out"].iloc[0])
    assert left_out > 0
    assert f"3 sets without a known side; no effort assumed; {left_out} sessions left out as matched" in text


def test_effort_that_was_assumed_is_said(log: TrainingLog) -> None:
    view = stored(log, weekly("Press", [(10, 5)] * 8, rir=""))
    unknown = said(view)
    log.set_readings(readings_of_failure(view), "me")

    assert "Press: Effort is not logged, so sides cannot be compared" in unknown
    assert "effort assumed in all pairs compared" in said(view)


def readings_of_failure(view: View) -> Readings:
    apps = view.log.sets("me")["app"].astype(str).unique()
    return Readings(efforts=dict.fromkeys(apps, AssumedEffort.FAILURE))


def test_an_injury_is_told_with_the_legs_best_before_it(log: TrainingLog) -> None:
    injury = Event(TODAY - timedelta(days=40), EventKind.INJURY, Side.RIGHT, "Right hamstring strain")
    view = stored(
        log, weekly("Press", [(8, 8), (8, 7), (7, 8), (8, 7), (9, 8), (9, 4), *[(10, 5)] * 6]), injury
    )

    text = said(view)

    assert "Right, injured leg" in text
    assert "The injured leg’s best level before" in text


def test_an_exercise_not_trained_in_the_span_says_so(log: TrainingLog) -> None:
    lines = [line.replace("2026-", "2024-") for line in weekly("Old Press", [(10, 5)] * 8)]
    view = stored(log, [*weekly("Press", [(10, 5)] * 8), *lines])

    part = report(view, row_of(view, "Old Press"), period="3 months").parts[0]

    assert part.charts == []
    assert "Not trained with left and right logged in this span." in part.evidence


def test_a_name_stands_on_it_only_where_one_is_given(six_states: View) -> None:
    assert "Kim Example · 24 November 2025 to" in said(six_states, person="  Kim\nExample ")
    assert "training 24 November 2025 to" in said(six_states)


def form_of(path: Path) -> AppTest:
    def page(path: str) -> None:
        from datetime import date  # noqa: PLC0415  AppTest runs the function's source alone
        from functools import partial  # noqa: PLC0415

        from data.sets import Unit  # noqa: PLC0415
        from data.training_log import TrainingLog  # noqa: PLC0415
        from pages import leg_balance  # noqa: PLC0415
        from pages.charts.print import printed  # noqa: PLC0415
        from pages.elements.report.card import report_form  # noqa: PLC0415
        from pages.elements.view import View  # noqa: PLC0415

        with TrainingLog(path) as log:
            view = View(log, "me", False, {}, date(2026, 11, 23), Unit.KG, {})  # noqa: FBT003
            report_form(view, partial(leg_balance._picture, view), printed)  # noqa: SLF001

    with TrainingLog(path) as log:
        stored(log, weekly("Press", [(10, 5)] * 8))
    return AppTest.from_function(page, args=(str(path),), default_timeout=60).run()


def downloads(page: AppTest) -> list[str]:
    return [getattr(button, "label", "") for button in page.get("download_button")]


def test_the_page_offers_it_in_a_dialog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log.duckdb"
    monkeypatch.setenv(LOG_VARIABLE, str(path))
    with TrainingLog(path) as log:
        stored(log, weekly("Press", [(10, 5)] * 8))

    page = opened("left-right").button(key="report").click().run()

    assert not page.exception
    assert page.multiselect(key="report_exercises").value == [0]
    assert downloads(page) == []


def test_what_was_chosen_is_said_beside_the_finished_page(tmp_path: Path) -> None:
    page = form_of(tmp_path / "log.duckdb")

    page.text_input(key="report_person").set_value("Kim *Example*")
    page.radio(key="report_span").set_value("3 months")
    page.button[0].click().run()

    assert not page.exception
    assert downloads(page) == ["Download as PDF"]
    assert page.markdown[-1].value.replace("\\", "") == (
        "Your page is ready: 1 exercise, 24 August 2026 to 23 November 2026, for Kim *Example*."
    )


def test_a_report_of_nothing_asks_for_an_exercise(tmp_path: Path) -> None:
    page = form_of(tmp_path / "log.duckdb")

    page.multiselect(key="report_exercises").set_value([])
    page.button[0].click().run()

    assert downloads(page) == []
    assert page.caption[-1].value == "Choose at least one exercise."
