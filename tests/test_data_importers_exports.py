"""Every layout that is read, on a made-up file of its own (`tests/exports/`): counted by hand, here."""

import csv
from collections import Counter

import pytest

from data.importers.recognise import importers
from data.sets import COLUMNS
from tests.importing import EXPORTS, IDENTITY, made_exports, read_made

# file, layout, rows read = sets + not sets + set aside, and the sum of all repetitions: counted by hand
COUNTED = """
evenstride/46-columns.csv                comma 46 columns                             21 15 6 0  115
fitbod/11-columns.csv                    comma 11 columns                             8 8 0 0   42
fitnotes/10-columns.csv                  comma 10 columns                             5 5 0 0   61
fitnotes/8-columns-kg.csv                comma 8 columns, kg                          4 4 0 0   16
fitnotes/8-columns-lbs.csv               comma 8 columns, lbs                         2 2 0 0   20
fitnotes/9-columns.csv                   comma 9 columns                              5 5 0 0   43
fitnotes/body-tracker-with-comments.csv  comma 6 columns, body tracker                2 0 2 0    0
fitnotes/body-tracker.csv                comma 5 columns, body tracker                4 0 3 1    0
fitnotes/ios.csv                         comma 11 columns, iOS                        6 5 0 1   28
fitnotes/saved-by-a-spreadsheet.csv      comma 8 columns, kg                          3 3 0 0   20
gravl/18-columns-kg.csv                  comma 18 columns, kg and km                  6 6 0 0   44
gymbook/italian.csv                      comma 12 columns, Italian                   10 8 2 0   52
gymrun/18-columns.csv                    semicolon 18 columns                         6 5 0 1   40
hevy/13-columns.csv                      semicolon 13 columns, kg and km              4 2 0 2   23
hevy/14-columns-kg-km.csv                comma 14 columns, kg and km                 14 13 0 1  100
hevy/14-columns-kg-miles.csv             comma 14 columns, kg and miles               3 3 0 0   13
hevy/14-columns-lbs-km.csv               comma 14 columns, lbs and km                 3 3 0 0   12
hevy/14-columns-lbs-miles.csv            comma 14 columns, lbs and miles              2 2 0 0   12
hevy/14-columns-other-languages.csv      comma 14 columns, kg and km                  4 4 0 0   48
hevy/saved-by-a-spreadsheet.csv          semicolon 14 columns, kg and km              5 5 0 0   46
jefit/kilograms.csv                      2 tables                                     3 3 0 0   24
jefit/with-set-logs.csv                  4 tables                                    10 8 1 1   71
liftosaur/20-columns.csv                 comma 20 columns                             8 6 2 0   45
liftosaur/backup.json                    JSON backup                                 16 12 4 0   78
lyfta/10-columns.csv                     comma 10 columns                            11 11 0 0   93
own_table/dates-of-either-order.csv      comma 5 columns                              4 4 0 0   33
own_table/dates-once-a-day.csv           comma 5 columns                              8 6 2 0   70
own_table/one-column-a-side.csv          comma 7 columns, one column a side           4 3 0 1   23
own_table/right-column-of-zeros.csv      comma 6 columns, one column a side           5 3 2 0   23
own_table/several-people.csv             comma 6 columns                              7 3 3 1   23
own_table/spreadsheet-semicolons.csv     semicolon 6 columns                          4 4 0 0   39
own_table/template.csv                   comma 8 columns                              5 5 0 0   43
own_table/words-of-many-kinds.csv        bar 12 columns                               4 4 0 0   36
strengthlog/25-columns.csv               comma 25 columns                             7 5 1 1   38
strong/a-9-columns.csv                   comma 9 columns                              4 4 0 0   28
strong/b-10-columns.csv                  comma 10 columns                             4 4 0 0   25
strong/c-11-columns.csv                  comma 11 columns                             3 3 0 0   31
strong/d-12-columns.csv                  comma 12 columns                             8 5 3 0   49
strong/e-10-columns.csv                  comma 10 columns, without notes              4 4 0 0   21
strong/f-13-columns.csv                  semicolon 13 columns                         4 4 0 0   33
strong/f-without-header.csv              semicolon 13 columns, no header line         4 4 0 0   33
strong/g-14-columns.csv                  semicolon 14 columns                         3 3 0 0   21
strong/h-13-columns.csv                  semicolon 13 columns, kilograms and metres   4 2 2 0   12
strong/i-12-columns.csv                  comma 12 columns, with units                 3 3 0 0   30
strong/j-german.csv                      comma 12 columns, German                     3 2 1 0   22
strong/k-french.csv                      comma 12 columns, French                     2 2 0 0   20
strong/l-chinese.csv                     comma 10 columns, Chinese                    2 2 0 0   10
strong/m-body-weight.csv                 semicolon 2 columns, body weight, kg         4 0 3 1    0
strong/n-14-columns.csv                  comma 14 columns                             2 2 0 0   21
strong/o-another-language.csv            comma 12 columns, in another language        4 3 1 0   22
strong/saved-by-a-spreadsheet.csv        comma 12 columns                             4 3 1 0   25
stronglifts/new-kg.csv                   comma 29 columns, one row an exercise, KG    7 5 1 1   42
stronglifts/new-lb.csv                   comma 29 columns, one row an exercise, LB    3 3 0 0   15
stronglifts/old-4-blocks.csv             comma 37 columns, one row a workout         19 16 2 1   86
stronglifts/old-5-blocks.csv             comma 43 columns, one row a workout         18 18 0 0  112
vald/api.csv                             comma 20 columns, strength tests             2 0 2 0    0
vald/hub-export.csv                      comma 20 columns, strength tests             4 0 3 1    0
vald/template.csv                        comma 15 columns, strength tests             3 0 2 1    0
"""


def counted() -> list[tuple[str, str, list[int]]]:
    rows = []
    for line in COUNTED.strip().splitlines():
        name, rest = line.split(maxsplit=1)
        *words, read, sets, not_sets, aside, reps = rest.split()
        rows.append((name, " ".join(words), [int(read), int(sets), int(not_sets), int(aside), int(reps)]))
    return rows


@pytest.mark.parametrize(("name", "layout", "numbers"), counted(), ids=lambda value: str(value)[:40])
def test_each_layout_is_recognised_and_counted(name: str, layout: str, numbers: list[int]) -> None:
    export = read_made(name)

    counts = export.counts
    assert (export.app, export.layout) == (name.split("/", maxsplit=1)[0], layout)
    assert [
        counts.rows_read,
        counts.sets,
        counts.not_sets,
        counts.set_aside,
        export.sets["reps"].sum(),
    ] == numbers


def test_every_made_export_is_counted_by_hand() -> None:
    assert [name for name, *_ in counted()] == made_exports()


def test_every_app_has_a_made_export() -> None:
    assert {importer.app for importer in importers()} == {name.split("/")[0] for name in made_exports()}


@pytest.mark.parametrize("name", made_exports())
def test_every_entry_of_a_made_export_is_counted_once(name: str) -> None:
    export = read_made(name)

    counts = export.counts
    assert counts.rows_read == counts.sets + counts.not_sets + counts.set_aside
    assert len(export.sets) == counts.sets
    assert (export.problems["what_happens"] == "Set aside").sum() == counts.set_aside


@pytest.mark.parametrize("name", made_exports())
def test_a_place_in_a_session_is_taken_once(name: str) -> None:
    sets = read_made(name).sets

    assert not sets.duplicated(IDENTITY).any()
    assert (sets[["block", "position", "set_order"]] >= 1).all(axis=None)


@pytest.mark.parametrize("name", made_exports())
def test_sets_have_all_columns_in_file_order(name: str) -> None:
    sets = read_made(name).sets

    assert list(sets.columns) == list(COLUMNS)
    assert sets["source_line"].is_monotonic_increasing
    assert sets.index.to_list() == list(range(len(sets)))
    assert set(sets["athlete"]) <= {"me"}


@pytest.mark.parametrize(
    "name", [name for name in made_exports() if name.startswith(("hevy/14", "strong/d"))]
)
def test_names_and_lines_are_those_an_independent_reader_finds(name: str) -> None:
    sets = read_made(name).sets
    with (EXPORTS / name).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        place = header.index("exercise_title" if "exercise_title" in header else "Exercise Name")
        found: Counter[tuple[str, int]] = Counter()
        before = reader.line_num
        for row in reader:
            found[row[place], before + 1] += 1
            before = reader.line_num

    assert Counter(zip(sets["exercise_raw"], sets["source_line"], strict=True)) <= found
