"""The six sample logs as they are handed to the importer, and what they say of the legs."""

import csv
import io
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest

from analytics.balance import balance
from analytics.balance_states import State
from data.exercise_guides import load_guides
from data.importers import read_export
from data.sample_log import Sample, sample_events, sample_file, sample_weigh_ins
from data.sets import Side

TODAY = date(2026, 11, 23)
HEADER = "date,time,session,exercise,side,set_type,weight,unit,reps,rir,test,pain,note"
ONE_LEG_DEADLIFT = (
    "single-leg-romanian-deadlift"  # the first one-sided guide, so the balance page opens with it
)
STATES = {
    Sample.CLEAR: State.CLEAR,
    Sample.LEANING: State.LEANING,
    Sample.EVEN: State.BALANCED,
    Sample.MATCHED: State.NOT_MEASURABLE,
    Sample.INJURED: State.UNCLEAR,
    Sample.FEW: State.TOO_FEW,
}
EVERY_SAMPLE = pytest.mark.parametrize("sample", Sample, ids=str)
DAYS = pytest.mark.parametrize(
    "today", [date(2026, 11, 17), date(2026, 11, 19), TODAY, date(2027, 2, 28), date(2028, 2, 29)], ids=str
)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def days_of(content: bytes) -> list[date]:
    return [date.fromisoformat(row["date"]) for row in rows_of(content)]


def balance_of(sample: Sample, today: date) -> pd.DataFrame:
    sets = read_export(sample_file(today, sample), sample.file_name).sets
    events = [event.day for event in sample_events(today, sample)]
    return balance(sets, events, today).set_index("exercise")


@DAYS
@EVERY_SAMPLE
def test_the_last_session_lies_within_the_week_that_ends_today(sample: Sample, today: date) -> None:
    last = max(days_of(sample_file(today, sample)))

    assert today - timedelta(days=6) <= last <= today


@DAYS
@EVERY_SAMPLE
def test_all_dates_move_by_the_same_whole_weeks(sample: Sample, today: date) -> None:
    moved = {
        after - before
        for before, after in zip(
            days_of(sample_file(TODAY, sample)), days_of(sample_file(today, sample)), strict=True
        )
    }

    assert len(moved) == 1
    assert moved.pop().days % 7 == 0


@EVERY_SAMPLE
def test_nothing_but_the_dates_changes(sample: Sample) -> None:
    def without_dates(content: bytes) -> list[bytes]:
        return [line.partition(b",")[2] for line in content.splitlines()]

    assert without_dates(sample_file(date(2027, 6, 1), sample)) == without_dates(sample_file(TODAY, sample))


@DAYS
@EVERY_SAMPLE
def test_each_sample_shows_its_state_on_the_exercise_that_comes_first(sample: Sample, today: date) -> None:
    found = balance_of(sample, today)

    assert found.loc[ONE_LEG_DEADLIFT, "state"] == STATES[sample]


def test_the_six_samples_show_the_six_states() -> None:
    assert set(STATES) == set(Sample)
    assert set(STATES.values()) == set(State)


@pytest.mark.parametrize(
    ("sample", "side"), [(Sample.CLEAR, Side.RIGHT), (Sample.LEANING, Side.LEFT)], ids=str
)
def test_the_leg_that_is_weaker_is_the_one_called_so(sample: Sample, side: Side) -> None:
    assert balance_of(sample, TODAY).loc[ONE_LEG_DEADLIFT, "weaker_side"] == side


@pytest.mark.parametrize("sample", [Sample.EVEN, Sample.MATCHED, Sample.INJURED, Sample.FEW], ids=str)
def test_a_log_that_is_about_one_state_shows_it_on_every_exercise(sample: Sample) -> None:
    found = balance_of(sample, TODAY)

    assert set(found["state"]) == {STATES[sample]}


def test_the_injury_is_told_for_its_leg_on_the_day_of_the_painful_set() -> None:
    for sample in (Sample.CLEAR, Sample.INJURED):
        (event,) = sample_events(TODAY, sample)
        (painful,) = [row for row in rows_of(sample_file(TODAY, sample)) if row["pain"]]

        assert (event.day.isoformat(), event.side) == (painful["date"], painful["side"])
        assert event.note == "Right hamstring strain"


@pytest.mark.parametrize("sample", [Sample.LEANING, Sample.EVEN, Sample.MATCHED, Sample.FEW], ids=str)
def test_nothing_happened_to_the_others(sample: Sample) -> None:
    assert sample_events(TODAY, sample) == []


@DAYS
def test_events_and_weigh_ins_move_with_the_sets(today: date) -> None:
    for sample in (Sample.CLEAR, Sample.INJURED):
        days = days_of(sample_file(today, sample))
        told = [event.day for event in sample_events(today, sample)]
        weighed = [day for day, _ in sample_weigh_ins(today, sample)]

        assert weighed[0] == days[0]
        assert set(told) <= set(days)
        assert max(weighed) <= days[-1]


def test_some_people_stand_on_a_scale() -> None:
    weighed = {sample: [kg for _, kg in sample_weigh_ins(TODAY, sample)] for sample in Sample}

    assert [sample for sample, kgs in weighed.items() if kgs] == [Sample.CLEAR, Sample.EVEN, Sample.INJURED]
    assert all(60 < kg < 90 for kgs in weighed.values() for kg in kgs)


@EVERY_SAMPLE
def test_every_row_has_exactly_our_columns(sample: Sample) -> None:
    header, *rows = list(csv.reader(io.StringIO(sample_file(TODAY, sample).decode(), newline="")))

    assert ",".join(header) == HEADER
    assert {len(row) for row in rows} == {len(header)}


def test_the_first_sample_holds_at_least_nine_months_of_training() -> None:
    days = days_of(sample_file(TODAY))

    assert max(days) - min(days) >= timedelta(days=275)


def test_the_first_sample_holds_a_pause_long_enough_to_break_a_line() -> None:
    days = sorted(set(days_of(sample_file(TODAY))))

    pauses = [later - earlier for earlier, later in pairwise(days)]

    assert sum(pause > timedelta(days=16) for pause in pauses) == 1


def test_the_first_sample_holds_every_guide_with_both_legs_wherever_one_leg_works() -> None:
    sides: dict[str, set[str]] = {guide.name: set() for guide in load_guides().values()}

    for row in rows_of(sample_file(TODAY)):
        sides[row["exercise"]].add(row["side"])

    assert sides == {
        "Romanian deadlift": {"both"},
        "Single-leg Romanian deadlift": {"left", "right"},
        "Seated hamstring curl": {"left", "right"},
        "Hamstring bridge": {"both"},
        "Single-leg hamstring bridge": {"left", "right"},
    }


def test_the_first_sample_has_the_variety_of_a_real_log() -> None:
    rows = rows_of(sample_file(TODAY))

    assert 1_200 <= len(rows) <= 1_800
    assert {row["set_type"] for row in rows} == {"warmup", "working", "failure"}
    assert {row["unit"] for row in rows} == {"kg"}
    assert any(row["test"] == "yes" for row in rows)
    assert any(row["pain"] == "yes" for row in rows)
    assert any(row["reps"] == "0" for row in rows)


@pytest.mark.parametrize("sample", [sample for sample in Sample if sample is not Sample.CLEAR], ids=str)
def test_the_other_samples_are_small(sample: Sample) -> None:
    assert len(sample_file(TODAY, sample)) <= 60_000


@EVERY_SAMPLE
def test_most_working_sets_say_how_hard_they_were(sample: Sample) -> None:
    working = [row for row in rows_of(sample_file(TODAY, sample)) if row["set_type"] != "warmup"]

    known = sum(row["rir"] != "" for row in working) / len(working)

    assert known > 0.9
    assert (known == 1) == (sample is Sample.MATCHED)  # whoever matches the sides writes all of it down


@EVERY_SAMPLE
def test_every_session_says_that_it_is_made_up(sample: Sample) -> None:
    rows = rows_of(sample_file(TODAY, sample))

    sessions = {(row["date"], row["time"]): row["note"] for row in reversed(rows)}

    assert all(note.startswith("made-up sample") for note in sessions.values())


@EVERY_SAMPLE
def test_our_own_importer_reads_every_row_as_a_set_of_a_guide(sample: Sample) -> None:
    content = sample_file(TODAY, sample)

    export = read_export(content, sample.file_name)

    assert export.counts.sets == export.counts.rows_read == len(rows_of(content))
    assert export.problems.empty
    assert export.questions == ()
    assert set(export.sets["exercise"].unique()) <= set(load_guides())


def test_every_sample_has_an_athlete_and_a_file_name_of_its_own() -> None:
    athletes = {sample.athlete for sample in Sample}

    assert "me" not in athletes
    assert len(athletes) == len({sample.file_name for sample in Sample}) == len(Sample)
    assert all("sample" in sample.file_name for sample in Sample)
