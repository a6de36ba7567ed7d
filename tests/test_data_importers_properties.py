"""What holds for every file: it is refused or accounted for, and the place of a session does not matter."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers import Export, RefusedFile, read_export
from data.importers.places import places
from data.importers.utc_times import local_moment
from data.time_zones import time_zone
from tests.importing import EXPORTS, HEVY, IDENTITY, LATER, STRONG, hevy_row, made_exports, read_lines

FILES = [(EXPORTS / name).read_bytes() for name in made_exports()]
STRONGLIFTS = (
    "Date,Note,Body Weight (KG),Body Weight (LB),Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2,Set 3"
)
PIECES = [
    b'"',
    b'""',
    b",",
    b";",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xff",
    b"-1",
    b"1e308",
    b"NaN",
    "ß腿\u202e".encode(),
    b"=1+1",
]


def checked(content: bytes) -> Export | None:
    """What reading gives, each of its promises kept; None where the file is refused."""
    try:
        export = read_export(content, "made.csv", today=LATER)
    except RefusedFile:
        return None
    counts = export.counts
    assert counts.rows_read == counts.sets + counts.not_sets + counts.set_aside
    assert len(export.sets) == counts.sets
    assert (export.problems["what_happens"] == "Set aside").sum() == counts.set_aside
    assert not export.sets.duplicated(IDENTITY).any()
    assert export.sets[["load", "reps", "hold_s", "distance_m"]].fillna(0).ge(0).all(axis=None)
    return export


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_refused_or_accounted_for(content: bytes) -> None:
    checked(content)


@settings(deadline=None)
@given(st.text(alphabet='date,exrcispw;\n"0123456789-/. LR', max_size=400))
def test_arbitrary_letters_are_refused_or_accounted_for(text: str) -> None:
    checked(text.encode())


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_export_is_refused_or_accounted_for(data: st.DataObject) -> None:
    content = data.draw(st.sampled_from(FILES))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 30)))
        content = content[:start] + data.draw(st.sampled_from(PIECES) | st.just(b"")) + content[end:]

    checked(content)


@settings(max_examples=50, deadline=None)
@given(st.permutations(range(5)), st.data())
def test_the_order_of_sessions_does_not_change_the_sets(order: Sequence[int], data: st.DataObject) -> None:
    sessions = [
        [
            hevy_row(start=f"{day} Feb 2030, 18:05", exercise=exercise, index=str(index))
            for exercise in data.draw(st.lists(st.sampled_from("AB"), min_size=1, max_size=4))
            for index in range(2)
        ]
        for day in range(1, 6)
    ]

    written = read_lines(HEVY, *(row for session in sessions for row in session))
    shuffled = read_lines(HEVY, *(row for place in order for row in sessions[place]))

    pd.testing.assert_frame_equal(_in_order(written), _in_order(shuffled))


def _in_order(export: Export) -> pd.DataFrame:
    plain = export.sets.drop(columns="source_line").astype(object)
    return plain.sort_values(IDENTITY).reset_index(drop=True)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from(["W", "1", "2", "D", "F", "Rest Timer", "Note", "odd"]), min_size=1, max_size=20)
)
def test_every_row_of_a_session_is_a_set_no_set_or_set_aside(orders: Sequence[str]) -> None:
    rows = [f'2030-02-03 18:05:11,"Legs",1h,"Squat",{order},60,5,0,0,"","",' for order in orders]

    counts = read_lines(STRONG, *rows).counts

    assert counts.not_sets == sum(order in {"Rest Timer", "Note"} for order in orders)
    assert counts.set_aside == orders.count("odd")
    assert counts.sets == len(orders) - counts.not_sets - counts.set_aside


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["", "0", "5", "odd"]), min_size=3, max_size=3), max_size=8))
def test_every_filled_cell_of_a_wide_row_is_counted_once(rows: Sequence[Sequence[str]]) -> None:
    lines = [f"02/23/30,,80,,Squat,60,,{','.join(sets)}" for sets in rows]
    cells = [text for sets in rows for text in sets]

    counts = read_lines(STRONGLIFTS, "02/23/30,,80,,Squat,60,,5,,", *lines).counts

    empty_rows = sum(not any(sets) for sets in rows)
    assert counts.sets == cells.count("5") + 1
    assert counts.not_sets == cells.count("0")
    assert counts.set_aside == cells.count("odd") + empty_rows


@settings(deadline=None)
@given(
    st.datetimes(datetime.fromisoformat("1971-01-01"), datetime.fromisoformat("2098-01-01")).map(
        lambda moment: moment.replace(microsecond=0)
    ),
    st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]),
)
def test_a_moment_in_utc_is_the_one_that_the_clock_there_shows(moment: datetime, name: str) -> None:
    zone = time_zone(name)

    shown = moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)

    assert local_moment(f"{moment} +0000", zone) == shown
    assert local_moment(f"{moment.isoformat()}.000Z", zone) == shown


@pytest.mark.parametrize("numbered", [True, False])
@settings(deadline=None)
@given(data=st.data())
def test_no_two_sets_of_a_session_stand_in_one_place(numbered: bool, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 30))
    draw = st.lists(st.integers(0, 3), min_size=count, max_size=count)
    session, exercise, number = (pd.Series(data.draw(draw), dtype="int64") for _ in range(3))
    missing = pd.Series(data.draw(draw), dtype="int64") == 0
    numbers = np.where(missing, np.nan, number.to_numpy(dtype=np.float64))

    found = places(session.to_numpy(), exercise.to_numpy(), numbers if numbered else None)

    keyed = found.assign(session=session, exercise=exercise)
    assert len(found) == count
    assert not keyed.duplicated(["session", "exercise", "block", "position"]).any()
    assert not keyed.duplicated(["session", "set_order"]).any()
