"""Whatever is in a log, its own CSV carries it: export and import are the identity."""

from dataclasses import replace
from datetime import date

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.events import Event, EventKind
from data.preferences import Preferences
from data.readings import Readings
from data.sets import CLOSED, LOGGED, Side, Unit, as_sets
from data.strength_tests import STRENGTH_TEST, as_strength_tests
from data.training_log import TrainingLog
from tests.log_fixtures import export_of
from tests.own_file import read, same_sets, same_told, taken_out

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
