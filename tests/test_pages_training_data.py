"""Your data through the frame: told, listed, taken back. All training is made up."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from data.events import Event, EventKind
from data.importers import read_export
from data.log_folder import LOG_VARIABLE
from data.preferences import SetCounting
from data.readings import AssumedEffort, LoadMeans, Readings, RepsMean
from data.sample_loading import add_sample
from data.sample_log import Sample
from data.sets import Side, Unit
from data.side_rule import RuleKind, SideRule
from data.training_log import TrainingLog
from tests.app_pages import opened

SECTIONS = ("Imports", "Left and right", "Readings", "Events, weight", "Take it with you", "Settings")
HEADER = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
TODAY = datetime.now().astimezone().date()
FIRST = date(2030, 1, 7)
BRIDGE, CURL, SQUAT = "Single Leg Bridge", "Single Leg Curl", "Back Squat"


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "log.duckdb"
    monkeypatch.setenv(LOG_VARIABLE, str(path))
    return path


@pytest.fixture
def diary(log_file: Path) -> Path:
    """Ten weeks: bridges with notes on sides, curls without, squats."""
    store(log_file, lines())
    return log_file


def lines() -> Iterator[str]:
    for week in range(10):
        day = FIRST + timedelta(weeks=week)
        for note in ("left", "right", "left", "right"):
            yield f"{day},{BRIDGE},Legs,,kg,12,,,,{note}"
        for reps in (10, 9, 8):
            yield f"{day},{CURL},Legs,20,kg,{reps},,,,"
        for _ in range(3):
            yield f"{day},{SQUAT},Legs,80,kg,5,,,,"


def store(log_file: Path, written: Iterator[str] | list[str], name: str = "made.csv") -> None:
    with TrainingLog(log_file) as log:
        log.add(read_export("\n".join([HEADER, *written]).encode(), name, log.readings()))


def kept_readings(log_file: Path) -> Readings:
    with TrainingLog(log_file) as log:
        return log.readings()


def words(page: AppTest) -> str:
    """All that the page says, as one text."""
    html = [element.proto.body for element in page.get("html") if isinstance(element, Element)]
    texts = [
        element.value
        for element in (
            *page.title,
            *page.header,
            *page.subheader,
            *page.markdown,
            *page.caption,
            *page.table,
        )
    ]
    return "\n".join([*map(str, texts), *html]).replace("\\", "")


def undone(page: AppTest, place: str) -> AppTest:
    """The page after the undo of what was just done."""
    return page.button(key=f"undo-step-{place}").click().run()


def with_rule(page: AppTest, told: str) -> AppTest:
    """The page with the rule that begins with these words chosen, not yet in force."""
    rules = page.radio[0]
    option = next(option for option in rules.options if option.replace("\\", "").startswith(told))
    return rules.set_value(option).run()


@pytest.mark.usefixtures("log_file")
@pytest.mark.parametrize("section", SECTIONS)
def test_every_part_opens_on_an_empty_log(section: str) -> None:
    page = opened("your-data", section=section)

    assert not page.exception
    assert len(page.title) == 1


@pytest.mark.parametrize("section", SECTIONS)
def test_every_part_opens_beside_the_sample(log_file: Path, section: str) -> None:
    with TrainingLog(log_file) as log:
        add_sample(log, Sample.CLEAR, TODAY)

    page = opened("your-data", section=section)

    assert not page.exception
    assert len(page.title) == 1


@pytest.mark.usefixtures("diary")
def test_a_link_with_an_exercise_opens_its_sides() -> None:
    page = opened("your-data", sides=CURL)

    assert page.title[0].value == "70 sets do not say which side"
    assert page.selectbox(key="sides-name").value == f"fitnotes\t{CURL}"
    assert "30 sets in 10 sessions do not say which side." in words(page)


@pytest.mark.usefixtures("diary")
def test_another_exercise_goes_into_the_link() -> None:
    page = opened("your-data", sides=CURL)

    page.selectbox(key="sides-name").select_index(0).run()

    assert page.query_params["sides"] == BRIDGE
    assert "40 sets in 10 sessions do not say which side." in words(page)


def test_a_rule_is_in_force_for_the_whole_history_and_undone_in_one_click(diary: Path) -> None:
    page = with_rule(opened("your-data", sides=BRIDGE), "The note of a row says it")
    assert kept_readings(diary).sides == {}

    page.button(key="use-rule").click().run()

    rule = SideRule(RuleKind.NOTE_IS, None, ("left",), ("right",))
    assert "40 sets are now left or right." in words(page)
    assert page.title[0].value == "30 sets do not say which side"
    assert kept_readings(diary).sides == {"fitnotes": {BRIDGE: rule}}
    page = undone(page, "sides")
    assert page.title[0].value == "70 sets do not say which side"
    assert kept_readings(diary).sides == {}


def test_another_rule_gives_way_to_the_one_before_when_undone(diary: Path) -> None:
    first = SideRule(RuleKind.ROWS_ALTERNATE, Side.RIGHT)
    with TrainingLog(diary) as log:
        log.set_readings(Readings(sides={"fitnotes": {CURL: first}}))
    page = with_rule(opened("your-data", sides=CURL), "Each row is both sides")

    page.button(key="use-rule").click().run()
    assert kept_readings(diary).sides == {"fitnotes": {CURL: SideRule(RuleKind.BOTH_LEGS)}}
    undone(page, "sides")

    assert kept_readings(diary).sides == {"fitnotes": {CURL: first}}


def test_a_rule_can_be_taken_back_where_it_stands(diary: Path) -> None:
    with TrainingLog(diary) as log:
        log.set_readings(Readings(sides={"fitnotes": {CURL: SideRule(RuleKind.BOTH_LEGS)}}))
    page = opened("your-data", sides=CURL)
    assert "Your rule: Each row is both sides, with the same reps. 30 sets read by it." in words(
        page
    ).replace("*", "")

    page.button(key="take-back-rule").click().run()

    assert "30 sets have no known side now." in words(page)
    assert kept_readings(diary).sides == {}


@pytest.mark.usefixtures("diary")
def test_a_rule_is_shown_on_the_last_sessions_before_it_is_used() -> None:
    page = with_rule(opened("your-data", sides=CURL), "One row per side, right first")

    preview = page.table[0].value
    assert "30 sets would be left or right." in words(page)
    assert preview["Day"].to_list()[:3] == ["11 Mar"] * 3
    assert [side.replace("\\", "") for side in preview["Side by this rule"][:3]] == [
        "◆ Right",
        "● Left",
        "◆ Right",
    ]


@pytest.mark.usefixtures("diary")
def test_a_suggestion_shows_the_notes_that_speak_for_it() -> None:
    page = with_rule(opened("your-data", sides=BRIDGE), "The note of a row says it")

    notes = page.table[0].value
    assert notes["Your note"].to_list() == ["left", "right"]
    assert notes["Sets"].to_list() == ["20", "20"]


@pytest.mark.usefixtures("diary")
def test_equal_pairs_are_said_to_carry_no_information() -> None:
    page = opened("your-data", sides=BRIDGE)

    assert "Equal pairs carry no information about balance" in words(page)


@pytest.mark.usefixtures("diary")
def test_pairs_that_differ_are_not_said_to_be_equal() -> None:
    page = opened("your-data", sides=CURL)

    assert "Equal pairs" not in words(page)


@pytest.mark.usefixtures("diary")
def test_nothing_is_asked_where_nothing_speaks_for_a_rule() -> None:
    page = opened("your-data", section="Left and right")

    page.selectbox(key="sides-name").select_index(1).run()

    assert "Your notes name sides" not in words(page)
    assert "Do you remember how you logged these sets?" in [fold.label for fold in page.expander]


def test_own_words_in_notes_say_the_side(diary: Path) -> None:
    page = with_rule(opened("your-data", sides=BRIDGE), "Another word in my notes")
    left, right = page.text_input
    left.set_value("Left, L")
    right.set_value("right")

    next(button for button in page.button if button.label == "Use these words").click().run()

    assert "40 sets are now left or right." in words(page)
    assert kept_readings(diary).sides["fitnotes"][BRIDGE] == SideRule(
        RuleKind.NOTE_HAS, None, ("left", "l"), ("right",)
    )


def test_the_same_word_for_both_sides_is_refused_kindly(diary: Path) -> None:
    page = with_rule(opened("your-data", sides=BRIDGE), "Another word in my notes")
    for field in page.text_input:
        field.set_value("leg")

    next(button for button in page.button if button.label == "Use these words").click().run()

    assert page.warning[0].value.startswith("Please give at least one word")
    assert kept_readings(diary).sides == {}


def test_reps_and_weight_of_a_name_can_mean_something_else(diary: Path) -> None:
    page = opened("your-data", sides=CURL)

    numbers = {group.label: group for group in page.button_group}
    numbers["10 reps are those of"].set_value(RepsMean.TOTAL).run()
    assert "30 sets have other reps now." in words(page)
    numbers = {group.label: group for group in page.button_group}
    numbers["A weight of 20 is"].set_value(LoadMeans.EACH_HAND).run()

    told = kept_readings(diary)
    assert "30 sets have another weight now." in words(page)
    assert told.reps == {"fitnotes": {CURL: RepsMean.TOTAL}}
    assert told.loads == {"fitnotes": {CURL: LoadMeans.EACH_HAND}}
    undone(page, "sides")
    assert kept_readings(diary).loads == {}


def test_the_effort_of_an_app_is_changed_and_undone(diary: Path) -> None:
    page = opened("your-data", section="Readings")

    page.selectbox(key="effort-fitnotes-unknown").set_value(AssumedEffort.FAILURE).run()

    assert "100 sets now have an assumed effort." in words(page)
    assert kept_readings(diary).efforts == {"fitnotes": AssumedEffort.FAILURE}
    page = undone(page, "readings")
    assert kept_readings(diary).efforts == {"fitnotes": AssumedEffort.UNKNOWN}
    assert page.selectbox(key="effort-fitnotes-unknown").value == "unknown"


def test_a_name_is_matched_with_a_guide_and_parted_again(diary: Path) -> None:
    page = opened("your-data", section="Readings")
    page.selectbox(key="reading-name").set_value(f"fitnotes\t{BRIDGE}").run()

    page.selectbox(key=f"means-fitnotes-{BRIDGE}-{BRIDGE}").set_value("single-leg-hamstring-bridge").run()

    assert f"“{BRIDGE}” in FitNotes means Single-leg hamstring bridge." in words(page)
    assert "40 sets count for another exercise now." in words(page)
    undone(page, "readings")
    assert kept_readings(diary).exercises == {}


def test_every_answer_is_listed_and_taken_back_one_by_one(diary: Path) -> None:
    told = Readings(efforts={"fitnotes": AssumedEffort.ONE_OR_TWO}, reps={"fitnotes": {CURL: RepsMean.TOTAL}})
    with TrainingLog(diary) as log:
        log.set_readings(told)
    page = opened("your-data", section="Readings")
    assert "had about 1–2 reps in reserve on both sides." in words(page)
    assert "about 30 sets" in words(page)

    for _ in range(2):
        page.button(key="take-back-0").click().run()

    assert not page.exception
    assert kept_readings(diary) == Readings()
    assert "Nothing yet." in words(page)


def test_an_event_is_removed_and_brought_back(diary: Path) -> None:
    event = Event(FIRST, EventKind.INJURY, Side.LEFT, "Strain")
    with TrainingLog(diary) as log:
        number = log.events.add(event, "me")
    page = opened("your-data", section="Events, weight")

    page.button(key=f"remove-event-{number}").click().run()
    assert "Removed: Strain." in words(page)
    undone(page, "events")

    with TrainingLog(diary) as log:
        events = log.events.all("me").drop(columns="event_id")
    assert events.to_numpy().tolist() == [[pd.Timestamp(FIRST), "injury", "left", "Strain"]]


def test_a_weigh_in_is_entered_removed_and_brought_back(diary: Path) -> None:
    page = opened("your-data", section="Events, weight")
    mass = next(field for field in page.number_input if field.label == "Weight (kg)")
    mass.set_value(71.3)
    next(button for button in page.button if button.proto.form_id == "body-mass").click().run()
    assert "71.3 kg" in words(page)

    page.button(key=f"remove-weigh-in-{TODAY}").click().run()
    undone(page, "body-mass")

    with TrainingLog(diary) as log:
        weighed = log.body_mass.all("me")
    assert weighed.to_numpy().tolist() == [[pd.Timestamp(TODAY), 71.3, "kg", "71.3"]]


def test_a_second_weigh_in_of_a_day_gives_way_to_the_first_when_undone(diary: Path) -> None:
    with TrainingLog(diary) as log:
        log.body_mass.add(TODAY, 150.5, Unit.LB, "me")
    page = opened("your-data", section="Events, weight")
    next(field for field in page.number_input if field.label == "Weight (kg)").set_value(80.0)
    next(button for button in page.button if button.proto.form_id == "body-mass").click().run()

    undone(page, "body-mass")

    with TrainingLog(diary) as log:
        weighed = log.body_mass.all("me")
    assert weighed[["unit", "raw"]].to_numpy().tolist() == [["lb", "150.5"]]
    assert weighed["kg"].to_list() == pytest.approx([68.2657], abs=1e-4)


def test_pounds_are_shown_everywhere_once_they_are_chosen(diary: Path) -> None:
    page = opened("your-data", section="Settings")
    units = {group.label: group for group in page.button_group}

    units["Show weights in"].set_value("lb").run()

    assert not page.exception
    assert page.selectbox(key="setting-Dumbbells go up by-lb").value == 5.0
    assert [field.label for field in opened("your-data", section="Events, weight").number_input] == [
        "Weight (lb)"
    ]
    with TrainingLog(diary) as log:
        assert log.preferences.of("me").unit == Unit.LB


def test_settings_are_stored_as_they_are_changed(diary: Path) -> None:
    page = opened("your-data", section="Settings")

    page.selectbox(key="setting-Smallest plate-kg").set_value(0.5).run()
    page.radio(key="setting-counting").set_value(str(SetCounting.EACH_ROW)).run()
    page.selectbox(key="setting-zone").set_value("Europe/Berlin").run()

    with TrainingLog(diary) as log:
        kept = log.preferences.of("me")
    assert (kept.plate_step_kg, kept.set_counting, kept.time_zone) == (
        1.0,
        SetCounting.EACH_ROW,
        "Europe/Berlin",
    )
    assert kept.dumbbell_step_kg == 2.0
    assert "Weeks begin on Monday" in words(page)


def test_a_newer_file_changes_sets_only_on_request(diary: Path) -> None:
    newer = [line.replace(",5,,,,", ",6,,,,") if str(FIRST) in line else line for line in lines()]
    store(diary, newer, "newer.csv")
    page = opened("your-data")
    assert "3 sets say something else in a newer file" in words(page)

    page.button(key="keep-0").click().run()
    page.button(key="newer-all").click().run()

    with TrainingLog(diary) as log:
        squats = log.sets(exercises=[SQUAT], until=FIRST)
    assert squats["reps"].to_list() == [5, 6, 6]
    assert "something else in a newer file" not in words(page)


def test_a_set_that_was_left_out_is_put_back_and_left_out_again(diary: Path) -> None:
    with TrainingLog(diary) as log:
        log.left_out.add(log.sets(exercises=[SQUAT]).head(1), "a slip", "me")
    page = opened("your-data")
    assert "7 January 2030, Back Squat: 80 kg, 5 reps" in words(page)

    page.button(key="put-back-0").click().run()
    assert "Put back: 7 January 2030, Back Squat" in words(page)
    undone(page, "left-out")

    with TrainingLog(diary) as log:
        assert log.left_out.all("me")["reason"].to_list() == ["a slip"]


def test_an_import_is_undone_and_said_to_be(diary: Path) -> None:
    page = opened("your-data")

    page.button(key="undo-1").click().run()

    assert "Undone: 100 sets of made.csv removed." in words(page)
    with TrainingLog(diary) as log:
        assert log.sets().empty


def test_names_and_notes_of_a_file_are_drawn_as_they_are(log_file: Path) -> None:
    name = "![x](http://outside.invalid/x.png) Single Leg Curl"
    store(log_file, [f"2030-01-07,{name},Legs,20,kg,8,,,,**left** first"] * 2)

    for section in ("Left and right", "Readings"):
        page = opened("your-data", section=section)
        drawn = [*page.header, *page.markdown, *page.caption]
        assert not page.exception
        assert not any("![x](" in element.value for element in drawn)
