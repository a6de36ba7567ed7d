"""The check of a file before it is imported: each choice, what it stores, what it says. All is made up."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.preferences import Preferences
from data.training_log import TrainingLog
from tests.app_pages import opened

EXPORTS = Path(__file__).parent / "exports"
HEADER = "date,exercise,side,weight,unit,reps,rir,note\n"
CURLS = "".join(
    f"2026-01-{day:02},Leg Curl at home,,40,kg,{reps},1,\n" for day in range(5, 9) for reps in (9, 8)
)
BRIDGES = "".join(
    f"2026-01-{day:02},Single Leg Hip Thrust,,20,kg,10,1,\n" for day in (5, 6, 7) for _ in range(4)
)
ODD = "2026-01-12,Leg Curl at home,,400,kg,8,1,\n2026-01-12,Leg Curl at home,,40,kg,120,1,\n"
TO_COME = "2099-01-12,Leg Curl at home,,40,kg,8,1,\n"


pytestmark = pytest.mark.usefixtures("log_file")


def checking(rows: str | bytes, name: str = "made.csv") -> AppTest:
    content = rows if isinstance(rows, bytes) else f"{HEADER}{rows}".encode()
    page = opened("import-workouts").file_uploader(key="workout_file_0").upload(name, content).run()
    assert not page.exception
    return page


def stored(page: AppTest) -> AppTest:
    done = page.button(key="import").click().run()
    assert not done.exception
    return done


def words(page: AppTest) -> str:
    """All text of the page, without the backslashes that keep it plain."""
    elements = [*page.title, *page.header, *page.markdown, *page.caption, *page.info]
    return "\n".join(element.value for element in elements).replace("\\", "")


def taken_up(page: AppTest, name: str) -> AppTest:
    return page.selectbox(key="take-up").set_value(("own_table", name)).run()


def match_key(name: str) -> str:
    return f"match-1-own_table-{name}"


def test_a_name_can_be_matched_and_the_log_remembers_it(log_file: Path) -> None:
    page = taken_up(checking(CURLS), "Leg Curl at home")

    page = page.selectbox(key=match_key("Leg Curl at home")).set_value("seated-hamstring-curl").run()
    stored(page)

    with TrainingLog(log_file) as log:
        assert set(log.sets()["exercise"]) == {"seated-hamstring-curl"}
        assert log.readings().exercises == {"own_table": {"Leg Curl at home": "seated-hamstring-curl"}}


def test_a_match_is_proposed_for_the_next_file_and_says_what_it_changes(log_file: Path) -> None:
    stored(checking(CURLS))

    page = taken_up(checking(CURLS + ODD), "Leg Curl at home")
    page = page.selectbox(key=match_key("Leg Curl at home")).set_value("seated-hamstring-curl").run()
    told = words(page)
    stored(page)
    again = checking(CURLS)

    assert "8 sets of earlier files will be Seated hamstring curl as well." in told
    assert again.selectbox(key=match_key("Leg Curl at home")).value == "seated-hamstring-curl"
    with TrainingLog(log_file) as log:
        assert set(log.sets()["exercise"]) == {"seated-hamstring-curl"}


def test_a_guide_exercise_can_be_kept_under_its_own_name(log_file: Path) -> None:
    page = checking("2026-01-05,Seated Leg Curl,,40,kg,8,1,\n")

    stored(page.selectbox(key=match_key("Seated Leg Curl")).set_value("Seated Leg Curl").run())

    with TrainingLog(log_file) as log:
        assert set(log.sets()["exercise"]) == {"Seated Leg Curl"}


def test_left_and_right_of_one_exercise_are_matched_together(log_file: Path) -> None:
    rows = "2026-01-05,Curl (Left),,20,kg,8,1,\n2026-01-05,Curl (Right),,20,kg,8,1,\n"
    page = taken_up(checking(rows), "Curl")

    stored(page.selectbox(key=match_key("Curl")).set_value("seated-hamstring-curl").run())

    with TrainingLog(log_file) as log:
        sets = log.sets()
    assert set(sets["exercise"]) == {"seated-hamstring-curl"}
    assert sorted(sets["side"]) == ["left", "right"]


def test_a_guessed_name_is_asked_about_and_never_assumed(log_file: Path) -> None:
    page = checking((EXPORTS / "fitbod" / "11-columns.csv").read_bytes())

    told = words(page)
    stored(page)

    with TrainingLog(log_file) as log:
        exercises = set(log.sets()["exercise"])
    assert "May be single-leg hamstring bridge, by its name. Please check." in told
    assert "single-leg-hamstring-bridge" not in exercises


def test_odd_sets_are_left_out_unless_they_are_kept(log_file: Path) -> None:
    page = checking(CURLS + ODD)

    kept = page.segmented_control(key="doubt-choice-1-0").set_value("Keep").run()
    stored(kept)

    with TrainingLog(log_file) as log:
        assert 400 in log.sets()["load_kg"].to_list()
        assert 120 not in log.sets()["reps"].to_list()
        assert log.left_out.all("me")["reason"].to_list() == ["120 repetitions are very many for one set"]


def test_what_needs_a_look_is_counted_as_the_cards_show_it() -> None:
    faulty = "2026-01-13,Leg Curl at home,,forty,kg,8,1,\n"

    told = words(checking(CURLS + ODD + TO_COME + faulty))

    assert "3 sets and 1 row need a look." in told
    assert "1 row needs a look" in told


def test_a_day_to_come_is_kept_unless_it_is_left_out(log_file: Path) -> None:
    page = checking(CURLS + TO_COME)
    proposed = page.segmented_control(key="doubt-choice-1-0").value

    stored(page.segmented_control(key="doubt-choice-1-0").set_value("Leave out").run())

    assert proposed == "Keep"
    with TrainingLog(log_file) as log:
        assert len(log.sets()) == 8
        assert len(log.left_out.all("me")) == 1


def test_a_set_that_the_log_has_is_not_asked_about_again(log_file: Path) -> None:
    stored(checking(CURLS + ODD))
    with TrainingLog(log_file) as log:
        log.left_out.put_back(log.left_out.all("me"), "me")

    page = checking(CURLS + ODD)
    stored(page)

    assert "Do these sets count?" not in words(page)
    with TrainingLog(log_file) as log:
        assert log.left_out.all("me").empty


def test_rows_that_are_left_out_say_so_in_the_report(log_file: Path) -> None:
    done = stored(checking(CURLS + ODD))

    assert "2 of these sets are in your log without counting, as you chose." in words(done)
    with TrainingLog(log_file) as log:
        happens = log.problems(1)["what_happens"].to_list()
    assert happens == ["Left out, as you chose"] * 2


def test_the_rules_of_a_lone_exercise_are_folded_where_nothing_speaks_for_one() -> None:
    page = checking(BRIDGES)

    assert [one.label for one in page.expander if "logged" in one.label] == ["I know how I logged them"]
    assert "All of Single Leg Hip Thrust" in words(page)


def test_of_several_exercises_the_others_with_a_rule_are_named() -> None:
    rows = BRIDGES + BRIDGES.replace("Hip Thrust", "Squat")
    page = checking(rows)
    page = page.selectbox(key="sides-of-1").set_value(("own_table", "Single Leg Hip Thrust")).run()

    page = page.radio(key="rule-1-own_table-Single Leg Hip Thrust").set_value("both legs, same reps").run()
    page = page.selectbox(key="sides-of-1").set_value(("own_table", "Single Leg Squat")).run()

    assert "You also chose a rule for Single Leg Hip Thrust." in words(page)


def test_the_page_says_what_the_file_is_without_jargon() -> None:
    page = checking((EXPORTS / "hevy" / "14-columns-kg-km.csv").read_bytes(), "workouts.csv")

    assert "columns" not in words(page)
    assert "workouts.csv, " in words(page)


def test_silent_sides_are_counted_and_stay_unknown_without_an_answer(log_file: Path) -> None:
    page = checking(BRIDGES)
    told = words(page)

    stored(page)

    assert "12 one-sided sets do not say which side" in told
    with TrainingLog(log_file) as log:
        assert set(log.sets()["side"]) == {"unknown"}


def test_a_rule_is_shown_on_own_sessions_and_stored_with_the_file(log_file: Path) -> None:
    page = checking(BRIDGES)
    rule = page.radio(key="rule-1-own_table-Single Leg Hip Thrust")
    page = rule.set_value("one row per side, left first").run()
    told = words(page)
    stored(page)

    assert "12 sets would be left or right." in told
    assert "cannot be measured" in told
    with TrainingLog(log_file) as log:
        assert log.sets()["side"].value_counts().to_dict() == {"left": 6, "right": 6, "both": 0, "unknown": 0}


def test_the_same_file_again_is_said_kindly_and_adds_nothing(log_file: Path) -> None:
    stored(checking(CURLS))

    page = checking(CURLS)
    told = words(page)
    done = stored(page)

    assert "Your log has all of it already" in told
    assert "There is nothing in it to add." in told
    assert "Your log already has 8 of its 8 sets; nothing is added twice." in told
    assert done.title[0].value == "Nothing new in this file"
    with TrainingLog(log_file) as log:
        assert len(log.sets()) == 8


def test_a_longer_file_says_how_many_sets_are_new() -> None:
    stored(checking(CURLS))

    page = checking(CURLS + BRIDGES)

    assert page.title[0].value == "12 new sets ready to import"
    assert page.button(key="import").label == "Import 12 sets"


@pytest.mark.parametrize(("taken", "kept"), [(True, 2), (False, 0)])
def test_weigh_ins_come_in_only_if_they_are_wanted(log_file: Path, *, taken: bool, kept: int) -> None:
    page = checking((EXPORTS / "strong" / "m-body-weight.csv").read_bytes())

    page = page.checkbox(key="weigh-ins-1").set_value(taken).run()
    closed = page.button(key="import").disabled
    if taken:
        stored(page)

    assert closed is not taken
    with TrainingLog(log_file) as log:
        assert len(log.body_mass.all("me")) == kept


def test_a_file_of_strength_tests_can_be_imported(log_file: Path) -> None:
    page = checking((EXPORTS / "vald" / "template.csv").read_bytes())
    title = page.title[0].value

    done = stored(page)

    assert title == "2 strength tests ready to import"
    assert done.title[0].value == "2 strength tests imported"
    with TrainingLog(log_file) as log:
        assert len(log.strength_tests.all("me")) == 2


def test_an_answer_about_effort_is_proposed_for_the_next_file(log_file: Path) -> None:
    strong = (EXPORTS / "strong" / "b-10-columns.csv").read_bytes()
    page = checking(strong)
    stored(page.radio(key="answer-effort").set_value("failure").run())

    again = checking(strong)

    assert again.radio(key="answer-effort").value == "failure"
    with TrainingLog(log_file) as log:
        assert log.readings().efforts == {"strong": "failure"}


def test_a_rule_that_was_told_before_is_not_asked_for_again() -> None:
    page = checking(BRIDGES)
    rule = page.radio(key="rule-1-own_table-Single Leg Hip Thrust")
    stored(rule.set_value("both legs, same reps").run())

    again = checking(BRIDGES + CURLS)

    assert "do not say which side" not in words(again)


def test_a_set_that_was_asked_about_before_is_said_to_be_known(log_file: Path) -> None:
    stored(checking(CURLS + ODD))

    page = checking(CURLS + ODD + BRIDGES)
    told = words(page)
    stored(page)

    assert "Every row could be read." in told
    with TrainingLog(log_file) as log:
        assert log.problems(2)["what_happens"].to_list() == ["In your log already"] * 2


def test_the_time_zone_of_the_settings_is_proposed_for_times_in_utc(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        log.preferences.set(Preferences(time_zone="Asia/Tokyo"), "me")

    page = checking((EXPORTS / "fitbod" / "11-columns.csv").read_bytes())

    assert page.selectbox(key="answer-time_zone").value == "Asia/Tokyo"
