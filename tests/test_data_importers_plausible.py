"""Which sets deserve a look, each named with its place and its reason; all training here is made up."""

from datetime import date

from data.importers import Export
from data.importers.export import OUTLIER_COLUMNS
from tests.importing import HEVY, hevy_row, read_lines


def read_loads(*loads: str) -> Export:
    return read_lines(HEVY, *(hevy_row(index=str(index), weight=load) for index, load in enumerate(loads)))


def named(export: Export) -> list[tuple[int, str]]:
    return list(zip(export.outliers["row"], export.outliers["kind"], strict=True))


def test_an_outlier_names_its_set_its_line_its_kind_and_its_reason() -> None:
    export = read_lines(HEVY, hevy_row(reps="many"), hevy_row(index="1"), hevy_row(index="2", reps="101"))

    found = export.outliers.iloc[0]
    assert found.to_dict() == {
        "row": 1,
        "line": 4,
        "kind": "reps",
        "words": "101 repetitions are very many for one set. Please check",
    }
    assert export.sets["reps"][found["row"]] == 101


def test_a_file_without_outliers_has_the_columns_all_the_same() -> None:
    outliers = read_loads("40", "40").outliers

    assert list(outliers.columns) == list(OUTLIER_COLUMNS)
    assert len(outliers) == 0


def test_outliers_stay_among_the_sets() -> None:
    assert read_loads("40", "40", "400", "40").counts.sets == 4


def test_ten_times_the_usual_load_is_named() -> None:
    assert named(read_loads("40", "40", "40", "400", "399")) == [(3, "load")]


def test_among_fewer_than_four_sets_no_load_is_usual() -> None:
    assert named(read_loads("40", "40", "400")) == []


def test_sets_without_a_load_do_not_make_a_small_load_usual() -> None:
    assert named(read_loads("0", "0", "0", "", "40", "40", "40", "42.5")) == []


def test_half_of_the_sets_wrong_name_none_rather_than_the_right_ones() -> None:
    assert named(read_loads("40", "40", "400", "400")) == []


def test_one_exercise_with_two_set_ups_has_two_usual_loads() -> None:
    header = "date,exercise,equipment,weight,unit,reps"
    bars, dumbbells = (
        [f"2030-02-03,Squat,{equipment},{load},kg,5" for _ in range(4)]
        for equipment, load in (("barbell", 120), ("dumbbell", 8))
    )

    assert named(read_lines(header, *dumbbells, *bars)) == []


def test_pounds_and_kilograms_of_one_exercise_are_compared_in_kilograms() -> None:
    header = "date,exercise,weight,unit,reps"
    rows = ["2030-02-03,Squat,20,kg,5"] * 4 + ["2030-02-03,Squat,400,lb,5"]

    assert named(read_lines(header, *rows)) == []


def test_every_set_of_a_day_to_come_is_named_and_listed_once() -> None:
    rows = [hevy_row(index=index, start="3 Feb 2030, 18:05") for index in "012"]

    export = read_lines(HEVY, hevy_row(start="1 Feb 2030, 18:05"), *rows, today=date(2030, 2, 1))

    assert named(export) == [(1, "day"), (2, "day"), (3, "day")]
    assert len(export.problems) == 1


def test_a_set_with_two_oddities_is_named_twice_and_listed_once() -> None:
    export = read_lines(HEVY, hevy_row(reps="101", start="3 Feb 2030, 18:05"), today=date(2030, 1, 1))

    assert named(export) == [(0, "day"), (0, "reps")]
    assert len(export.problems) == 1
