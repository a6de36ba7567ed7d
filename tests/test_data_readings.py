"""What a person said about their log: the answers to questions have their place."""

import pytest

from data.readings import AssumedEffort, DateOrder, Readings, ZerosMean
from data.sets import Unit


def test_answers_have_their_place() -> None:
    readings = (
        Readings()
        .answered("strong", "unit", "lb")
        .answered("own_table", "date_order", "month_first")
        .answered("fitbod", "time_zone", "Europe/Berlin")
        .answered("own_table", "right_zeros", "failed_sets")
        .answered("hevy", "effort", "one_or_two")
    )

    assert readings.units == {"strong": Unit.LB}
    assert readings.date_orders == {"own_table": DateOrder.MONTH_FIRST}
    assert readings.time_zones == {"fitbod": "Europe/Berlin"}
    assert readings.zeros == {"own_table": ZerosMean.FAILED_SETS}
    assert readings.efforts == {"hevy": AssumedEffort.ONE_OR_TWO}
    assert readings.answered("strong", "unit", "kg").units == {"strong": Unit.KG}


@pytest.mark.parametrize(
    ("question", "answer", "wrong"),
    [
        ("weather", "fine", "weather"),
        ("unit", "stone", "stone"),
        ("effort", "very hard", "very hard"),
        ("time_zone", "Moon/Far", "Moon/Far"),
    ],
)
def test_no_question_and_no_answer_are_invented(question: str, answer: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        Readings().answered("hevy", question, answer)
