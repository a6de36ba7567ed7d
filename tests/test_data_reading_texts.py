"""Readings told in texts and read back: nothing is lost on the way, and what makes no sense has no effect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading_texts import KINDS, Answer, answers, as_readings, variant_of
from data.readings import AssumedEffort, DateOrder, LoadMeans, Readings, RepsMean, ZerosMean
from data.sets import Side, Unit
from data.side_rule import RuleKind, SideRule
from data.table_mapping import Meaning, TableMapping

COLUMNS = (("date", Meaning("date")), ("kg", Meaning("load", None, "kg")))
MAPPING = TableMapping("table-0123abcd", COLUMNS, day_first=True)
EVERY_KIND = Readings(
    units={"strong": Unit.LB},
    efforts={"strong": AssumedEffort.ONE_OR_TWO},
    exercises={"strong": {"My curl": "seated-hamstring-curl"}},
    reps={"strong": {"My curl": RepsMean.TOTAL}},
    loads={"strong": {"My curl": LoadMeans.EACH_HAND}},
    sides={"strong": {"My curl": SideRule(RuleKind.NOTE_HAS, None, ("links",), ("rechts",))}},
    tables={"0123abcd0123abcd": MAPPING},
    new_to_me=frozenset({("nordic", "band"), ("nordic", "")}),
)

APPS = st.sampled_from(["strong", "hevy", "own_table"])
NAMES = st.text(st.characters(exclude_characters="\t", exclude_categories=["Cs"]), min_size=1, max_size=12)


def by_name(values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, dict[str, object]]]:
    return st.dictionaries(APPS, st.dictionaries(NAMES, values, min_size=1, max_size=3), max_size=2)


RULES = st.sampled_from(
    [
        SideRule(RuleKind.ROWS_ALTERNATE, Side.RIGHT),
        SideRule(RuleKind.HALVES, None, ("left first",), ("right first",)),
        SideRule(RuleKind.BOTH_LEGS),
    ]
)
READINGS = st.builds(
    Readings,
    units=st.dictionaries(APPS, st.sampled_from(Unit)),
    efforts=st.dictionaries(APPS, st.sampled_from(AssumedEffort)),
    exercises=by_name(NAMES),
    reps=by_name(st.sampled_from(RepsMean)),
    loads=by_name(st.sampled_from(LoadMeans)),
    sides=by_name(RULES),
    tables=st.dictionaries(NAMES, st.just(MAPPING), max_size=2),
    new_to_me=st.frozensets(st.tuples(NAMES, st.one_of(st.just(""), NAMES)), max_size=3),
)


@given(readings=READINGS)
def test_what_is_told_in_texts_is_read_back(readings: Readings) -> None:
    told = list(answers(readings))

    assert as_readings(told) == readings
    assert all(answer.is_readable for answer in told)
    assert len({answer.about for answer in told}) == len(told)


def test_every_kind_is_told() -> None:
    assert {answer.kind for answer in answers(EVERY_KIND)} == set(KINDS)


def test_an_answer_for_no_single_app_names_none() -> None:
    told = {answer.kind: answer for answer in answers(EVERY_KIND)}

    assert [kind for kind, answer in told.items() if not answer.app] == ["table", "new"]
    assert [kind for kind, answer in told.items() if not answer.subject] == ["unit", "effort"]


def test_what_holds_for_one_file_is_not_told() -> None:
    for_one_file = Readings(
        date_orders={"strong": DateOrder.DAY_FIRST},
        time_zones={"fitbod": "Europe/Berlin"},
        zeros={"own_table": ZerosMean.FAILED_SETS},
    )

    assert list(answers(for_one_file)) == []


@pytest.mark.parametrize(
    "answer",
    [
        Answer("unit", "strong", "", "stone"),
        Answer("side", "strong", "My curl", "by the moon"),
        Answer("table", "", "0123", "{"),
        Answer("new", "", "nordic\tband", "perhaps"),
        Answer("weather", "strong", "", "fine"),
    ],
)
def test_an_answer_that_cannot_be_read_has_no_effect_and_hides_no_other(answer: Answer) -> None:
    told = [Answer("effort", "strong", "", "failure"), answer]

    assert not answer.is_readable
    assert as_readings(told) == Readings(efforts={"strong": AssumedEffort.FAILURE})


def test_the_later_of_two_answers_counts() -> None:
    told = [Answer("unit", "strong", "", "kg"), Answer("unit", "strong", "", "lb")]

    assert as_readings(told) == Readings(units={"strong": Unit.LB})


def test_a_variant_is_named_with_its_exercise() -> None:
    told = answers(Readings(new_to_me=frozenset({("nordic", "band")})))

    assert [variant_of(answer.subject) for answer in told] == [("nordic", "band")]
