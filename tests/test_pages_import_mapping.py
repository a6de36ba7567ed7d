"""The page on which a person says what the columns of their table hold; the tables are made up."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.training_log import TrainingLog
from tests.app_pages import opened

OTHER = Path(__file__).parent / "exports" / "other"
GERMAN = OTHER / "german-with-sides.csv"
NO_REPS = OTHER / "without-repetitions.csv"
OPEN = OTHER / "open-in-every-way.csv"
PEOPLE = OTHER.parent / "own_table" / "several-people.csv"
TEMPLATE = b"date,exercise,side,weight,unit,reps\n2030-02-03,Bridge,left,20,kg,8\n"


pytestmark = pytest.mark.usefixtures("log_file")


def chosen(content: bytes, name: str = "made.csv") -> AppTest:
    return opened("import-workouts").file_uploader(key="workout_file_0").upload(name, content).run()


def words(app: AppTest) -> str:
    """All text of the page, without the backslashes that keep it plain."""
    elements = [*app.title, *app.header, *app.markdown, *app.caption]
    return "\n".join(element.value for element in elements).replace("\\", "")


def meanings(app: AppTest) -> list[str]:
    return [str(box.value) for box in app.selectbox if str(box.key).startswith("meaning-")]


def test_an_unknown_table_opens_with_its_columns_prefilled() -> None:
    page = chosen(GERMAN.read_bytes())

    assert not page.exception
    assert meanings(page) == ["date", "exercise_raw", "reps left", "reps right", "load", "rir", "note"]
    assert "What do the columns hold?" in words(page)
    assert "7 · 8 · 10 · 11" in words(page)
    assert not page.button(key="columns-said").disabled


def test_every_choice_has_a_label_that_names_its_column() -> None:
    page = chosen(GERMAN.read_bytes())

    labels = [box.label for box in page.selectbox if str(box.key).startswith("meaning-")]
    assert labels[0] == "What “Tag” holds"
    assert len(set(labels)) == 7


def test_the_first_sets_are_shown_as_they_would_be_read() -> None:
    page = chosen(GERMAN.read_bytes())

    shown = page.table[0].value
    assert list(shown.columns) == ["Date", "Exercise", "Side", "Load", "Reps"]
    assert shown["Side"].to_list() == ["Left", "Right"] * 4
    assert shown["Load"].str.replace("\\", "").to_list()[0] == "17.5 kg"


def test_another_meaning_changes_the_first_sets_at_once() -> None:
    page = chosen(GERMAN.read_bytes())

    page.selectbox(key="meaning-1-2").set_value("ignored").run()

    assert page.table[0].value["Side"].to_list()[0] == "Right"
    assert "You chose this." in words(page)


def test_what_is_missing_is_said_and_the_way_on_is_closed() -> None:
    page = chosen(NO_REPS.read_bytes())

    assert "There is no column with repetitions, hold times or distances." in words(page)
    assert page.button(key="columns-said").disabled


def test_choosing_the_missing_column_opens_the_way_on() -> None:
    page = chosen(b"Day,Lift,Mood\n2030-02-03,Bridge,8.5\n2030-02-03,Bridge,8\n")
    assert page.button(key="columns-said").disabled

    page.selectbox(key="meaning-1-2").set_value("reps").run()

    assert not page.button(key="columns-said").disabled


def test_two_columns_that_say_the_same_close_the_way_on() -> None:
    page = chosen(GERMAN.read_bytes())

    page.selectbox(key="meaning-1-3").set_value("reps left").run()

    assert "seem to say the same" in words(page)
    assert page.button(key="columns-said").disabled


def test_only_what_the_values_leave_open_is_asked() -> None:
    open_in_every_way, dates_and_unit = chosen(OPEN.read_bytes()), chosen(GERMAN.read_bytes())

    assert [radio.key for radio in open_in_every_way.radio] == [
        "open-1-date_order",
        "open-1-unit",
        "open-1-decimal_sign",
    ]
    assert [radio.key for radio in dates_and_unit.radio] == ["open-1-date_order", "open-1-unit"]


def test_the_check_reads_the_file_as_it_was_said() -> None:
    page = chosen(OPEN.read_bytes())
    page.radio(key="open-1-unit").set_value("lb").run()
    page.radio(key="open-1-decimal_sign").set_value("point").run()

    page.button(key="columns-said").click().run()

    assert not page.exception
    assert "3 sets ready to import" in words(page)
    assert "These columns were understood as" in words(page)
    assert "answer-unit" not in {radio.key for radio in page.radio}


def test_an_imported_table_is_in_the_log_under_its_own_key(log_file: Path) -> None:
    page = chosen(GERMAN.read_bytes())
    page.button(key="columns-said").click().run()

    page.button(key="import").click().run()

    assert not page.exception
    with TrainingLog(log_file) as log:
        sets = log.sets()
    assert len(sets) == 11
    assert sets["app"].astype(str).str.startswith("table-").all()
    assert sets["load_kg"].notna().all()


def test_the_same_table_again_adds_nothing(log_file: Path) -> None:
    for _ in range(2):
        page = chosen(GERMAN.read_bytes())
        if any(button.key == "columns-said" for button in page.button):
            page.button(key="columns-said").click().run()
        page.button(key="import").click().run()

    with TrainingLog(log_file) as log:
        assert log.imports()["added"].to_list() == [0, 11]


def test_the_next_file_with_that_header_opens_the_check_at_once() -> None:
    first = chosen(GERMAN.read_bytes())
    first.button(key="columns-said").click().run()
    first.button(key="import").click().run()

    longer = GERMAN.read_bytes().rstrip() + b"\n" + GERMAN.read_bytes().rstrip().splitlines()[-1] + b"\n"
    page = chosen(longer, "later.csv")

    assert not page.exception
    assert not any(button.key == "columns-said" for button in page.button)
    assert page.button(key="import").label.startswith("Import")


def test_nothing_is_kept_of_a_table_that_is_not_imported(log_file: Path) -> None:
    chosen(GERMAN.read_bytes()).button(key="columns-said").click().run()

    with TrainingLog(log_file) as log:
        assert log.exercises().empty
        assert log.readings().tables == {}


def test_a_table_read_by_its_names_can_be_changed() -> None:
    page = chosen(TEMPLATE)
    assert page.table[-1].value["Holds"].to_list()[0] == "Date"

    page.button(key="change-columns").click().run()
    page.selectbox(key="meaning-1-3").set_value("ignored").run()
    page.button(key="columns-said").click().run()

    assert not page.exception
    assert "1 set ready to import" in words(page)
    assert "weight" not in page.table[-1].value["Column"].to_list()
    assert "Not used: weight." in words(page)


def test_the_check_of_a_table_of_several_people_asks_whose_sets_come_in(log_file: Path) -> None:
    page = chosen(PEOPLE.read_bytes())
    assert "3 sets ready to import" in words(page)

    page.radio(key="answer-person").set_value("Bea Made").run()
    assert "2 sets ready to import" in words(page)
    page.button(key="import").click().run()

    assert not page.exception
    with TrainingLog(log_file) as log:
        assert log.sets()["load"].to_list() == [30, 30]


def test_a_column_can_be_said_to_name_people() -> None:
    page = chosen(b"Day,Lift,Whom,Reps\n2030-02-03,Bridge,Ann,8\n2030-02-03,Bridge,Bea,9\n")

    page.selectbox(key="meaning-1-2").set_value("person").run()
    page.button(key="columns-said").click().run()

    assert not page.exception
    shown = [option.replace("\\", "") for option in page.radio(key="answer-person").options]
    assert shown == ["Ann (1 set)", "Bea (1 set)"]


def test_an_apps_file_has_no_columns_to_change() -> None:
    page = chosen((OTHER.parent / "strong" / "d-12-columns.csv").read_bytes())

    assert "change-columns" not in {button.key for button in page.button}


def test_names_from_the_file_are_drawn_as_they_are() -> None:
    header = "![x](http://example.org/x.png),**Lift**,:smile:,<b>Reps</b>"

    page = chosen(f"{header}\n2030-02-03,Bridge,L,8\n2030-02-03,Bridge,R,8\n".encode())

    drawn = "\n".join(element.value for element in [*page.markdown, *page.caption])
    assert not page.exception
    assert "![x]" not in drawn
    assert "<b>" not in drawn


def test_a_table_of_many_columns_is_shown() -> None:
    header = ",".join(["Day", "Lift", "Reps", *(f"c{number}" for number in range(60))])

    page = chosen(f"{header}\n2030-02-03,Bridge,8{',x' * 60}\n".encode())

    assert not page.exception
    assert len(meanings(page)) == 63
