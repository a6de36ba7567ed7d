"""Our own CSV: all of an athlete's in one table, which imported again gives the same."""

import csv
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.events import Event, EventKind
from data.importers import read_export
from data.importers.export import Export, RefusedFile
from data.own_export import to_csv, to_parquet
from data.preferences import Preferences, SetCounting
from data.readings import AssumedEffort, LoadMeans, Readings, RepsMean
from data.set_entry import SetEntry
from data.sets import CLOSED, LOGGED, Side, Unit, as_sets
from data.side_rule import RuleKind, SideRule
from data.strength_tests import STRENGTH_TEST, as_strength_tests
from data.training_log import TrainingLog
from tests.formulas import FORMULAS, runs
from tests.importing import read_made
from tests.log_fixtures import DIARY, LONGER, export_from, export_of, many_sets

TODAY = date(2026, 11, 23)
EVERYTHING = Readings(
    units={"strong": Unit.LB},
    exercises={"strong": {"Squat": "split-squat", " Odd": "=1"}},
    efforts={"strong": AssumedEffort.ONE_OR_TWO},
    reps={"strong": {"Lunge": RepsMean.TOTAL}},
    loads={"hevy": {"Lunge": LoadMeans.EACH_HAND}},
    sides={"strong": {"Seated Leg Curl (Machine)": SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)}},
    new_to_me=frozenset({("lunge", ""), ("squat", "barbell")}),
)


def filled() -> TrainingLog:
    log = TrainingLog(":memory:")
    log.add(export_from(DIARY, readings=Readings(units={"strong": Unit.KG})))
    log.add(export_from(LONGER.replace("20x8", "L20x8"), app="hevy"))
    log.set_readings(EVERYTHING)
    log.events.add(Event(date(2026, 1, 2), EventKind.INJURY, Side.LEFT, "fell off the bike"), "me")
    log.events.add(Event(date(2026, 1, 2), EventKind.INJURY, Side.LEFT, "fell off the bike"), "me")
    log.body_mass.add(date(2026, 1, 3), 176.4, Unit.LB, "me", raw="176,4")
    log.preferences.set(Preferences(unit=Unit.LB, set_counting=SetCounting.EACH_ROW), "me")
    log.left_out.add(log.sets().head(2), "typed twice", "me")
    log.add(read_made("vald/api.csv"))
    return log


def taken_out(log: TrainingLog) -> bytes:
    return to_csv(log.everything())


def read(content: bytes) -> Export:
    return read_export(content, "evenstride.csv", today=TODAY)


def cells(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def same_sets(one: TrainingLog, other: TrainingLog) -> None:
    """The same sets in the same order; their line is that of the file they came in."""
    was, now = (log.sets().drop(columns="source_line") for log in (one, other))
    pd.testing.assert_frame_equal(was, now, check_categorical=False)


def same_told(one: TrainingLog, other: TrainingLog) -> None:
    """The same readings, events, weigh-ins, preferences, and the same sets left out."""
    assert one.readings() == other.readings()
    assert one.preferences.of("me") == other.preferences.of("me")
    for was, now in zip(told(one), told(other), strict=True):
        pd.testing.assert_frame_equal(was, now, check_categorical=False)


def reps(log: TrainingLog, app: str) -> list[float]:
    sets = log.sets()
    return list(sets.loc[sets["app"] == app, "reps"])


def told(log: TrainingLog) -> list[pd.DataFrame]:
    return [
        log.answers.all("me"),
        log.events.all("me").drop(columns="event_id"),
        log.body_mass.all("me"),
        log.left_out.all("me"),
        log.strength_tests.all("me").drop(columns="source_line"),
    ]


def test_everything_comes_back_into_an_empty_log() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        report = other.add(read(taken_out(log)))

        assert (report.added, report.set_aside) == (16, 0)
        same_sets(log, other)
        same_told(log, other)


def test_sets_logged_here_come_back_with_what_was_said_about_their_doubles() -> None:
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        session = log.entries.start("me", datetime.fromisoformat("2026-01-05T18:30:00"))
        for reps in (8, 7):
            log.entries.save(session, SetEntry("Lunge", side=Side.LEFT, load=20, unit=Unit.KG, reps=reps))
        log.add(export_from("2026-01-05  Lunge  L20x8 L20x7"))
        log.entries.separate(log.entries.doubled("me").head(1), "me")

        report = other.add(read(taken_out(log)))

        assert (report.added, len(other.sets()), other.exercises()["sets"].sum()) == (4, 3, 3)
        same_sets(log, other)
        assert log.add(read(taken_out(log))).added == 0


def test_taking_out_what_came_in_gives_the_same_file() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        content = taken_out(log)

        other.add(read(content))

        assert taken_out(other) == content


def test_importing_it_into_the_same_log_adds_and_changes_nothing() -> None:
    with filled() as log:
        content = taken_out(log)

        report = log.add(read(content))

        assert (report.added, report.already_known, report.changed) == (0, 16, 0)
        assert taken_out(log) == content


def test_what_the_log_says_otherwise_stays() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.set_readings(Readings(units={"strong": Unit.KG}))
        other.body_mass.add(date(2026, 1, 3), 81, Unit.KG, "me")
        other.preferences.set(Preferences(unit=Unit.KG), "me")

        other.add(read(taken_out(log)))

        assert other.readings().units == {"strong": Unit.KG}
        assert other.body_mass.all("me")["kg"].to_list() == [81]
        assert other.preferences.of("me") == Preferences(unit=Unit.KG)


def test_undoing_the_import_leaves_the_log_as_it_was() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.add(export_from("2026-02-02  Lunge  10x10", app="jefit"))
        other.body_mass.add(date(2026, 2, 3), 81, Unit.KG, "me")
        before = taken_out(other)

        report = other.add(read(taken_out(log)))
        other.undo(report.import_id)

        assert taken_out(other) == before


def test_an_unrelated_undo_leaves_the_readings_that_came_with_it() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.add(read(taken_out(log)))
        report = other.add(export_from("2026-02-02  Lunge  10x10", app="jefit"))

        other.undo(report.import_id)

        assert other.readings() == log.readings()


def test_a_preference_chosen_after_the_import_outlives_its_undo() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        report = other.add(read(taken_out(log)))
        other.preferences.set(Preferences(unit=Unit.KG), "me")

        other.undo(report.import_id)

        assert other.preferences.of("me") == Preferences(unit=Unit.KG)


def test_a_later_version_of_the_file_shows_its_changes() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        other.add(read(taken_out(log)))
        edited = taken_out(log).replace(b',22,"kg","22.0",8,', b',23,"kg","23",8,')

        report = other.add(read(edited))

        assert report.changed == 4
        assert set(other.changes.waiting("me")["after"]) == {"weight: 23"}


def test_the_file_of_one_athlete_has_nothing_of_another() -> None:
    with filled() as log:
        before = taken_out(log)
        log.add(export_from(DIARY, app="canary"), athlete="anna")
        log.events.add(Event(date(2026, 1, 2), EventKind.PAUSE, note="canary"), "anna")

        assert taken_out(log) == before


def test_an_empty_log_has_a_file_that_can_be_imported() -> None:
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        report = other.add(read(taken_out(log)))

        assert (report.rows_read, report.sets, report.not_sets) == (1, 0, 1)


def test_no_cell_is_a_formula_and_each_comes_back() -> None:
    count = len(FORMULAS)
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        said = pd.Categorical(FORMULAS)
        log.add(export_of(many_sets(count).assign(note=said, session_title=said, variant_raw=said)))
        for number, formula in enumerate(FORMULAS):
            log.events.add(Event(date(2026, 1, 1 + number % 9), EventKind.PAUSE, note=formula), "me")
        log.set_readings(Readings(exercises={"strong": {formula: formula for formula in FORMULAS}}))
        content = taken_out(log)

        other.add(read(content))

        assert [row for row in cells(content) if any(map(runs, row.values()))] == []
        same_sets(log, other)
        same_told(log, other)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
AMOUNTS = st.none() | st.floats(0, allow_infinity=False, allow_nan=False)
MOMENTS = st.datetimes(pd.Timestamp("1900-01-01").to_pydatetime(), pd.Timestamp("2100-01-01").to_pydatetime())
VALUES = {
    "text": TEXTS,
    "time": MOMENTS,
    "flag": st.booleans(),
    "whole": st.integers(0, 10**6),
    "number": AMOUNTS,
}


@st.composite
def logged_sets(draw: st.DrawFn) -> pd.DataFrame:
    """Sets with anything that a log can hold in every column, each in a place of its own."""
    stated = st.sampled_from(["entered", "column", "set type"])
    rows = []
    for number in range(draw(st.integers(0, 5))):
        row = {
            name: draw(st.sampled_from(list(CLOSED[name])) if kind == "closed" else VALUES[kind])
            for name, kind in LOGGED.items()
        }
        row |= {"side_source": draw(stated), "unit": draw(st.none() | st.sampled_from(["kg", "lb"]))}
        names = {
            "app": draw(TEXTS.map(lambda text: text or "a")),
            "exercise_raw": draw(TEXTS.map("x".__add__)),
        }
        rows.append({**row, **names, "position": number, "source_line": number})
    return as_sets(pd.DataFrame(rows, columns=list(LOGGED)).assign(athlete="me"))


@settings(max_examples=30, deadline=None)
@given(
    sets=logged_sets(),
    events=st.lists(
        st.tuples(st.dates(), st.sampled_from(EventKind), st.sampled_from(Side), TEXTS), max_size=3
    ),
    weighed=st.dictionaries(st.dates(), st.floats(0.1, 650), max_size=3),
    named=st.dictionaries(TEXTS.filter(bool), TEXTS.filter(bool), max_size=3),
    new=st.frozensets(st.tuples(st.sampled_from(["a", "=b"]), st.sampled_from(["", " c"])), max_size=2),
    unit=st.none() | st.sampled_from(Unit),
    reason=TEXTS,
)
def test_export_and_import_are_the_identity(  # noqa: PLR0917
    sets: pd.DataFrame,
    events: list[tuple[date, EventKind, Side, str]],
    weighed: dict[date, float],
    named: dict[str, str],
    new: frozenset[tuple[str, str]],
    unit: Unit | None,
    reason: str,
) -> None:
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        log.add(export_of(sets))
        log.left_out.add(sets.head(2), reason, "me")
        for event in events:
            log.events.add(Event(*event), "me")
        for day, kg in weighed.items():
            log.body_mass.add(day, kg, Unit.KG, "me")
        log.set_readings(Readings(exercises={"strong": named}, new_to_me=new))
        log.preferences.set(Preferences(unit=unit), "me")
        content = taken_out(log)

        report = other.add(read(content))

        assert (report.added, report.set_aside) == (len(sets), 0)
        same_sets(log, other)
        same_told(log, other)
        assert taken_out(other) == content


@settings(max_examples=20, deadline=None)
@given(
    tests=st.lists(
        st.fixed_dictionaries(
            {"tested_at": MOMENTS, "test": TEXTS, "device": TEXTS, "note": TEXTS}
            | {name: AMOUNTS for name, kind in STRENGTH_TEST.items() if kind == "number"}
        ),
        max_size=4,
        unique_by=lambda test: test["tested_at"],
    )
)
def test_strength_tests_come_back_whatever_they_say(tests: list[dict[str, object]]) -> None:
    given = as_strength_tests(pd.DataFrame(tests).assign(app="vald"))
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        log.add(replace(export_of(as_sets(pd.DataFrame())), strength_tests=given))

        other.add(read(taken_out(log)))

        assert len(log.strength_tests.all("me")) == len(tests)
        same_told(log, other)


def test_a_row_that_was_spoilt_by_a_spreadsheet_is_set_aside_with_its_reason() -> None:
    with filled() as log:
        content = (
            taken_out(log)
            .replace(b'"set","strong","2026-01-08 18:00:00"', b'"set","strong","08.01.26 18:00"')
            .replace(b'"body mass"', b'"weight"')
            .replace(b'"2026-01-02"', b'"2026-02-30"')
            .replace(b'"dumbbell_step_kg",,"2.0"', b'"dumbbell_step_kg",,"-2.0"')
            .replace(b'"effort",,"one_or_two"', b'"effort",,"much"')
        )

    export = read(content)

    reasons = set(export.problems["reason"])
    spoilt = "“08.01.26 18:00” in the column “session_start” is not a time as Evenstride writes it"
    assert export.counts.set_aside == len(export.problems) == 7
    assert reasons == {
        f"{spoilt}, such as 2030-02-03 18:05:00",
        "It does not say what this row is",
        "“2026-02-30” in the column “day” is no day that there is",
        "Loads grow by 0 to 50 kg, not by -2.0",
        "“effort: much” is no reading that this Evenstride knows",
    }


def test_a_set_that_stands_twice_in_the_file_comes_in_once() -> None:
    with filled() as log:
        lines = taken_out(log).splitlines(keepends=True)

    export = read(b"".join([*lines, lines[-1]]))

    assert (export.counts.sets, export.counts.set_aside) == (16, 1)


def test_a_file_of_a_newer_evenstride_is_refused() -> None:
    with filled() as log:
        content = taken_out(log).replace(b',"1",', b',"2",', 1)

    with pytest.raises(RefusedFile, match="newer Evenstride"):
        read(content)


def test_the_order_of_the_rows_does_not_matter() -> None:
    with filled() as log, TrainingLog(":memory:") as other:
        head, *rows = taken_out(log).splitlines(keepends=True)

        other.add(read(b"".join([head, *reversed(rows)])))

        for app in ("strong", "hevy"):
            assert reps(log, app) == reps(other, app)
        assert other.readings() == log.readings()
        assert len(other.left_out.all("me")) == 2


def test_parquet_has_the_sets_as_understood_with_their_types() -> None:
    with filled() as log:
        sets = log.sets()

        found = pq.read_table(BytesIO(to_parquet(sets))).to_pandas()

    pd.testing.assert_frame_equal(found, sets, check_categorical=False)


def test_parquet_of_nothing_has_the_columns_all_the_same() -> None:
    with TrainingLog(":memory:") as log:
        found = pq.read_table(BytesIO(to_parquet(log.sets())))

        assert found.column_names == list(log.sets().columns)
