"""Left and right on Your data: rules tried, used and taken back. All training is made up."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.readings import LoadMeans, Readings, RepsMean
from data.sets import Side
from data.side_rule import RuleKind, SideRule
from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.leg_diary import BRIDGE, CURL, kept_readings, lines, store, undone, words


@pytest.fixture
def diary(log_file: Path) -> Path:
    store(log_file, lines())
    return log_file


def with_rule(page: AppTest, told: str) -> AppTest:
    """The page with the rule that begins with these words chosen, not yet in force."""
    rules = page.radio[0]
    option = next(option for option in rules.options if option.replace("\\", "").startswith(told))
    return rules.set_value(option).run()


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
