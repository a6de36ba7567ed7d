"""Answers in words, and what another answer changed."""

from dataclasses import fields
from datetime import date

import pytest

from data.exercise_guides import load_guides
from data.reading_changes import ReadingChange
from data.reading_texts import KINDS, Answer
from data.sets import Unit
from data.table_mapping import Meaning, TableMapping
from data.training_log import TrainingLog
from pages.elements.readings.told import answer_told, change_told
from pages.elements.view import View

TABLE = TableMapping.of(
    "table-0123abcd", ["Day", "Lift", "Mood"], map(Meaning.of, ("date", "exercise_raw", "ignored"))
)
TOLD = [
    (Answer("unit", "strong", "", "kg"), "Strong: weights are in kg."),
    (
        Answer("effort", "hevy", "", "failure"),
        "Hevy: sets without reps in reserve or RPE went to failure on both sides.",
    ),
    (
        Answer("effort", "hevy", "", "one_or_two"),
        "Hevy: sets without reps in reserve or RPE had about 1–2 reps in reserve on both sides.",
    ),
    (
        Answer("effort", "hevy", "", "unknown"),
        "Hevy: sets without reps in reserve or RPE were of an effort that is not known.",
    ),
    (
        Answer("exercise", "hevy", "Leg Curl", "seated-hamstring-curl"),
        "“Leg Curl” in Hevy means Seated hamstring curl.",
    ),
    (Answer("exercise", "hevy", "Leg Curl", "Leg Curl"), "“Leg Curl” in Hevy is an exercise of its own."),
    (
        Answer("reps", "hevy", "Leg Curl", "each_side"),
        "“Leg Curl” in Hevy: the reps are those of each side.",
    ),
    (
        Answer("reps", "hevy", "Leg Curl", "total"),
        "“Leg Curl” in Hevy: the reps are those of both sides together, half for each.",
    ),
    (
        Answer("load", "hevy", "Leg Curl", "total"),
        "“Leg Curl” in Hevy: the weight is all that was lifted.",
    ),
    (
        Answer("load", "hevy", "Leg Curl", "each_hand"),
        "“Leg Curl” in Hevy: the weight is that of one hand and counts twice.",
    ),
    (
        Answer("side", "hevy", "Leg Curl", "one row per side, left first"),
        "“Leg Curl” in Hevy: one row per side, left first.",
    ),
    (
        Answer("table", "", TABLE.header, TABLE.to_text()),
        "Your own table 0123: what its columns hold (day and lift).",
    ),
    (
        Answer("new", "", "romanian-deadlift\tbarbell", "yes"),
        "Romanian deadlift, barbell: new to me when I first logged it.",
    ),
    (Answer("new", "", "Calf raise\t", "yes"), "Calf raise: new to me when I first logged it."),
]


@pytest.fixture
def view() -> View:
    return View(
        TrainingLog(":memory:"),
        "me",
        is_sample=False,
        guides=load_guides(),
        today=date(2030, 1, 7),
        unit=Unit.KG,
        links={},
    )


@pytest.mark.parametrize(("answer", "told"), TOLD)
def test_every_answer_is_told_in_plain_words(view: View, answer: Answer, told: str) -> None:
    assert answer_told(view, answer) == told


def test_there_are_words_for_every_kind_of_answer() -> None:
    assert {answer.kind for answer, _ in TOLD} == set(KINDS)


@pytest.mark.parametrize(
    "answer", [Answer("unit", "strong", "", "stone"), Answer("mood", "strong", "", "good")]
)
def test_an_answer_of_a_newer_version_is_said_to_have_no_effect(view: View, answer: Answer) -> None:
    assert answer_told(view, answer).endswith("It has no effect.")


@pytest.mark.parametrize("count", [field.name for field in fields(ReadingChange)])
def test_every_count_of_a_change_has_words_for_one_and_for_many(count: str) -> None:
    one, many = (change_told(ReadingChange(**{count: number})) for number in (1, 1212))

    assert one.startswith(("1 set ", "1 row "))
    assert many.startswith(("1,212 sets ", "1,212 rows "))


def test_a_change_of_several_things_says_all_of_them() -> None:
    change = ReadingChange(sided=212, rows_added=3)

    assert change_told(change) == "212 sets are now left or right. 3 rows count as two sets now."


def test_nothing_changed_is_said_too() -> None:
    assert change_told(ReadingChange()) == "No set is read differently."
