"""When a file leaves open how hard its sets were, and how that is asked. All training here is made up."""

import pandas as pd
import pytest

from data.importers.effort_question import effort_question
from data.readings import AssumedEffort, Readings
from data.sets import as_sets
from tests.importing import HEVY, asked, hevy_row, read_lines


def sets(known: int, unknown: int, warm_ups: int = 0) -> pd.DataFrame:
    """So many working sets with an effort and without one, and warm-ups."""
    return as_sets(
        pd.DataFrame(
            {
                "effort_source": ["logged"] * known + ["unknown"] * (unknown + warm_ups),
                "set_type": ["working"] * (known + unknown) + ["warmup"] * warm_ups,
            }
        )
    )


def test_it_is_asked_where_most_working_sets_have_no_effort() -> None:
    question = effort_question(sets(known=6, unknown=1204))

    assert question is not None
    assert question.evidence == "1,204 of 1,210 sets have no RPE or RIR."
    assert question.proposed == AssumedEffort.UNKNOWN
    assert list(question.options) == list(AssumedEffort)


@pytest.mark.parametrize("made", [sets(0, 0), sets(5, 0), sets(5, 5), sets(5, 4), sets(5, 0, warm_ups=90)])
def test_it_is_not_asked_where_half_of_the_working_sets_have_one(made: pd.DataFrame) -> None:
    assert effort_question(made) is None


def test_warm_ups_are_not_counted() -> None:
    question = effort_question(sets(known=0, unknown=4, warm_ups=2))

    assert question is not None
    assert question.evidence == "4 of 4 sets have no RPE or RIR, warm-ups aside."


def test_a_file_asks_once_and_its_sets_are_read_as_answered() -> None:
    row = hevy_row(exercise="Single Leg Curl (Machine)")

    first = read_lines(HEVY, row)
    answered = read_lines(HEVY, row, readings=first.readings.answered("hevy", "effort", "failure"))

    assert asked(first) == ["effort"]
    assert first.readings == Readings(efforts={"hevy": AssumedEffort.UNKNOWN})
    assert first.sets["effort_source"].to_list() == ["unknown"]
    assert asked(answered) == []
    assert answered.sets["rir"].to_list() == [0]
    assert answered.sets["effort_source"].to_list() == ["assumed"]
    assert answered.logged is not None
    assert answered.logged["effort_source"].to_list() == ["unknown"]
