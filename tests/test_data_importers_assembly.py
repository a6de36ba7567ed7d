"""Counts that add up, reasons, places and what deserves a look; all training here is made up."""

from datetime import date

import pytest

from tests.importing import HEVY, IDENTITY, column, hevy_row, read_lines, reasons


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (hevy_row(weight="-5"), "“-5” in the column “weight_kg” is negative"),
        (hevy_row(weight="heavy"), "“heavy” in the column “weight_kg” is not a number"),
        (hevy_row(weight="1e308"), "“1e308” in the column “weight_kg” is not a number"),
        (hevy_row(reps="NaN"), "“NaN” in the column “reps” is not a number"),
        (hevy_row(reps="-8"), "“-8” in the column “reps” is negative"),
        (hevy_row(reps="inf"), "“inf” in the column “reps” is not a number"),
        (hevy_row(rpe="11"), "“11” in the column “rpe” is not between 1 and 10"),
        (hevy_row(rpe="0"), "“0” in the column “rpe” is not between 1 and 10"),
        (hevy_row(duration="-1"), "“-1” in the column “duration_seconds” is negative"),
        (hevy_row(start=""), "There is no date"),
        (
            hevy_row(start="31 Feb 2030, 18:05"),
            "“31 Feb 2030, 18:05” in the column “start_time” is not a possible date",
        ),
        (hevy_row(exercise=" "), "No exercise is named"),
        (hevy_row(reps=""), "No reps, time or distance"),
    ],
)
def test_a_row_that_cannot_be_read_is_set_aside_with_line_reason_and_content(row: str, reason: str) -> None:
    export = read_lines(HEVY, hevy_row(), row)

    problem = export.problems.iloc[0]
    assert (problem["line"], problem["reason"], problem["what_happens"]) == (3, reason, "Set aside")
    assert problem["content"].startswith("Legs,")
    assert [export.counts[name] for name in ("rows_read", "sets", "not_sets", "set_aside")] == [2, 1, 0, 1]


def test_a_row_has_one_reason_even_with_several_faults() -> None:
    export = read_lines(HEVY, hevy_row(start="soon", weight="heavy", reps="many"))

    assert len(export.problems) == 1
    assert "start_time" in reasons(export)[2]


def test_a_file_of_nothing_but_bad_rows_is_read_and_empty() -> None:
    export = read_lines(HEVY, hevy_row(reps="many"))

    assert (export.counts.rows_read, export.counts.set_aside, len(export.sets)) == (1, 1, 0)


@pytest.mark.parametrize(
    ("reps", "duration", "distance", "read"),
    [
        ("8", "", "", (8, None, None)),
        ("8", "0", "0", (8, None, None)),
        ("0", "", "", (0, None, None)),
        ("0", "45", "", (None, 45, None)),
        ("", "45", "", (None, 45, None)),
        ("0", "", "1.5", (None, None, 1500)),
        ("8", "45", "", (8, 45, None)),
    ],
)
def test_zeros_mean_a_failed_set_only_where_nothing_else_is_logged(
    reps: str, duration: str, distance: str, read: tuple[float | None, ...]
) -> None:
    export = read_lines(HEVY, hevy_row(reps=reps, duration=duration, distance=distance))

    assert tuple(column(export, name)[0] for name in ("reps", "hold_s", "distance_m")) == read


def test_a_row_that_is_set_aside_keeps_its_place() -> None:
    whole = read_lines(HEVY, *(hevy_row(index=index) for index in "012"))
    broken = read_lines(HEVY, hevy_row(index="0"), hevy_row(index="1", reps="many"), hevy_row(index="2"))

    assert broken.sets[IDENTITY].to_numpy().tolist() == whole.sets[IDENTITY].iloc[[0, 2]].to_numpy().tolist()


def test_two_sessions_that_begin_together_still_have_one_place_for_each_set() -> None:
    rows = [hevy_row(), hevy_row(start="4 Feb 2030, 18:05"), hevy_row()]

    export = read_lines(HEVY, *rows)

    assert not export.sets.duplicated(IDENTITY).any()
    assert column(export, "block") == [1, 1, 2]


def test_days_to_come_are_kept_and_named_once_each() -> None:
    rows = [hevy_row(index=index, start=f"{day} Feb 2030, 18:05") for day in (1, 2, 3) for index in "01"]

    export = read_lines(HEVY, *rows, today=date(2030, 1, 31))

    assert export.counts.sets == 6
    assert export.problems[["line", "what_happens"]].to_numpy().tolist() == [[4, "Kept"], [6, "Kept"]]
    assert export.problems["reason"][0] == "2 February 2030 is still to come. Please check the date"


def test_very_many_repetitions_are_kept_and_shown() -> None:
    export = read_lines(HEVY, hevy_row(index="0", reps="100"), hevy_row(index="1", reps="101"))

    assert export.counts.sets == 2
    assert export.problems["reason"].to_list() == ["101 repetitions are very many for one set. Please check"]


def test_ten_times_the_usual_weight_is_kept_and_shown() -> None:
    rows = [
        hevy_row(index=str(index), weight=weight) for index, weight in enumerate(["40", "40", "400", "40"])
    ]

    export = read_lines(HEVY, *rows, hevy_row(exercise="Leg Press", weight="400"))

    assert export.counts.sets == 5
    assert export.problems[["line", "what_happens"]].to_numpy().tolist() == [[4, "Kept"]]


def test_problems_are_listed_by_line() -> None:
    rows = [hevy_row(reps="101"), "one,two", hevy_row(reps="many"), hevy_row(set_type="odd")]

    export = read_lines(HEVY, *rows)

    assert export.problems["line"].to_list() == [2, 3, 4, 5]
    assert export.problems["what_happens"].to_list() == ["Kept", "Set aside", "Set aside", "Kept"]


def test_no_word_of_a_row_that_was_set_aside_stays_in_the_sets() -> None:
    export = read_lines(HEVY, hevy_row(), hevy_row(exercise="Ghost", reps="many"))

    assert list(export.sets["exercise_raw"].cat.categories) == ["Seated Leg Curl (Machine)"]


def test_the_bytes_and_the_name_of_the_file_are_kept() -> None:
    export = read_lines(HEVY, hevy_row())

    assert export.content == f"{HEVY}\n{hevy_row()}".encode()
    assert export.file_name == "made.csv"
