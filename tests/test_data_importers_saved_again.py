"""Exports that a spreadsheet program saved again, which changes dates, commas, quotes and empty cells."""

import csv
from collections.abc import Callable
from datetime import datetime
from io import StringIO

import pytest

from data.importers import Export, read_export
from data.readings import DateOrder, Readings
from tests.importing import EXPORTS, LATER, column, read_lines, read_made, reasons

# an export, its column of moments, and how the app writes them
EXCEL = {
    "hevy/14-columns-lbs-km.csv": ("start_time", "%d %b %Y, %H:%M"),
    "strong/b-10-columns.csv": ("Date", "%Y-%m-%d %H:%M:%S"),
    "strong/f-13-columns.csv": ("Date", "%Y-%m-%d %H:%M:%S"),
    "fitnotes/8-columns-kg.csv": ("Date", "%Y-%m-%d"),
    "fitnotes/ios.csv": ("Date", "%Y-%m-%d"),
    "lyfta/10-columns.csv": ("Date", "%Y-%m-%d %H:%M:%S"),
    "gravl/18-columns-kg.csv": ("Date", "%Y/%m/%d"),
    "gymrun/18-columns.csv": ("Date", "%d.%m.%Y"),
}
HEVY = "title,start_time,exercise_title,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe"

Change = Callable[[str], str]


def saved_again(name: str, dates: Callable[[str], str], delimiter: str = ",") -> bytes:
    """A made-up export with its dates written anew, and no quotation mark that is not needed."""
    text = (EXPORTS / name).read_text(encoding="utf-8-sig")
    header, *rows = list(csv.reader(StringIO(text), delimiter=";" if ";" in text.split("\n")[0] else ","))
    place = [cell.strip() for cell in header].index(EXCEL[name][0])
    again = StringIO()
    writer = csv.writer(again, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([*row[:place], dates(row[place]), *row[place + 1 :]] for row in rows if row)
    return again.getvalue().encode("utf-8-sig")


def as_excel(name: str, form: str) -> Change:
    """From the app's way of writing a moment to another; what is none stays."""

    def written(text: str) -> str:
        try:
            return datetime.strptime(text.strip(), EXCEL[name][1]).strftime(form)  # noqa: DTZ007  wall clock
        except ValueError:
            return text

    return written


def read(content: bytes, **orders: DateOrder) -> Export:
    return read_export(content, "made.csv", Readings(date_orders=orders), today=LATER)


@pytest.mark.parametrize("name", EXCEL)
@pytest.mark.parametrize("order", DateOrder)
def test_dates_that_a_spreadsheet_wrote_are_read_in_the_order_that_is_told(
    name: str, order: DateOrder
) -> None:
    app = name.split("/", maxsplit=1)[0]
    form = "%d/%m/%Y %H:%M" if order == DateOrder.DAY_FIRST else "%m/%d/%Y %H:%M"

    export = read(saved_again(name, as_excel(name, form)), **{app: order})

    minutes = read_made(name).sets["session_start"].dt.floor("min")
    assert list(export.sets["session_start"].dt.floor("min")) == list(minutes)
    assert column(export, "reps") == column(read_made(name), "reps")
    assert column(export, "load") == column(read_made(name), "load")


@pytest.mark.parametrize("name", EXCEL)
def test_an_order_that_no_date_shows_is_asked(name: str) -> None:
    export = read(saved_again(name, lambda text: "03/02/2030" if text[:1].isdigit() else text))

    assert "date_order" in [question.name for question in export.questions]


def test_a_day_above_twelve_settles_the_order_without_a_question() -> None:
    export = read_made("hevy/saved-by-a-spreadsheet.csv")

    assert export.questions == ()
    assert sorted(set(export.sets["session_start"].dt.strftime("%Y-%m-%d"))) == ["2030-02-03", "2030-02-14"]


def test_a_comma_before_three_digits_is_what_the_others_show_it_to_be() -> None:
    assert column(read_made("hevy/saved-by-a-spreadsheet.csv"), "load")[:2] == [20.412, 32.5]


def test_without_another_number_a_comma_before_three_digits_stays_open() -> None:
    export = read_lines(HEVY.replace(",", ";"), "Legs;2030-02-03 18:05;Curl;0;normal;20,412;12;;;")

    assert "may be a decimal comma" in next(iter(reasons(export).values()))


def test_rows_without_their_empty_cells_at_the_end_are_sets() -> None:
    export = read_lines(
        HEVY, "Legs,2030-02-03 18:05,Curl,0,normal,20,12", "Legs,2030-02-03 18:05,Curl,1,normal"
    )

    assert column(export, "reps") == [12]
    assert "5 cells where the header has 10" in next(iter(reasons(export).values()))


def test_empty_columns_behind_a_table_are_not_worth_a_notice() -> None:
    export = read_lines(f"{HEVY},,", "Legs,2030-02-03 18:05,Curl,0,normal,20,12,,,,,")

    assert column(export, "reps") == [12]
    assert all("were not read: ." not in notice and ": ," not in notice for notice in export.notices)


def test_a_file_with_a_weight_in_each_unit_has_one_of_them() -> None:
    header = HEVY.replace("weight_kg", "weight_kg,weight_lbs")
    export = read_lines(
        header,
        "Legs,2030-02-03 18:05,Curl,0,normal,20,44.09,12,,,",
        "Legs,2030-02-03 18:05,Curl,1,normal,,45,12,,,",
        "Legs,2030-02-03 18:05,Curl,2,normal,0,45,12,,,",
    )

    assert column(export, "unit") == ["kg", "lb", "lb"]
    assert column(export, "load") == [20, 45, 45]


def test_moments_with_an_offset_are_put_on_the_persons_clock() -> None:
    zone = Readings(time_zones={"hevy": "Europe/Berlin"})

    export = read_lines(HEVY, "Legs,2030-02-03T23:05:00Z,Curl,0,normal,20,12,,,", readings=zone)

    assert str(export.sets["session_start"].iloc[0]) == "2030-02-04 00:05:00"


def test_a_jefit_export_keeps_its_tables() -> None:
    text = (EXPORTS / "jefit/with-set-logs.csv").read_text(encoding="utf-8")
    lines = [f"{line},,,," if line.startswith("###") else line for line in text.split("\n")]

    export = read("\r\n".join(lines).encode())

    assert export.counts == read_made("jefit/with-set-logs.csv").counts
