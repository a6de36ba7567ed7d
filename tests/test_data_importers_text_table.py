"""Bytes → text table: encodings, lines, delimiters, bounds, and two ways through a table that agree."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.importers import RefusedFile
from data.importers.columns import Column, Records
from data.importers.exact_text import exact_records
from data.importers.regular_text import regular_records
from data.importers.source_text import source_text
from data.importers.text_table import TableText, TextTable


def opened(content: bytes) -> TableText:
    return TableText.of(source_text(content))


def table(text: str) -> TextTable:
    return opened(text.encode()).table()


def rows(records: TextTable | Records) -> list[tuple[str, ...]]:
    return [tuple(column.text(row) for column in records.columns) for row in range(len(records.lines))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_need_no_assumption(encoding: str) -> None:
    text = opened("exercise;note\nKniebeuge;größer 腿\n".encode(encoding))

    assert text.source.notices == ()
    assert rows(text.table()) == [("Kniebeuge", "größer 腿")]


def test_windows_text_is_assumed_and_said() -> None:
    text = opened("exercise;note\nÜbung;größer – 5 €\n".encode("cp1252"))

    assert rows(text.table()) == [("Übung", "größer – 5 €")]
    assert "cp1252" in text.source.notices[0]


@pytest.mark.parametrize(
    "content",
    [
        b"exercise;note\n\x81;\xfc\n",  # the five bytes that cp1252 does not define
        b"exercise;note\nBridge;\0\n",
        "exercise;note\nBridge;5\n".encode("utf-16-le"),  # no byte-order mark
        "\ufeffexercise;note\nBridge;\0\n".encode("utf-16-le"),
        b"\xff\xfeexercises",  # half a character at the end of UTF-16
        "exercise;note\n".encode("utf-32"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedFile, match="not text"):
        opened(content)


@pytest.mark.parametrize("content", [b"", b"\n \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedFile, match="empty"):
        opened(content)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("final", ["", "\n"])
def test_line_ends_of_all_kinds(end: str, final: str) -> None:
    text = f'a,b\n1,2\n\n3,"4\n5"\n6,7{final}'.replace("\n", end)

    found = table(text)

    assert rows(found) == [("1", "2"), ("3", "4\n5"), ("6", "7")]
    assert found.lines.tolist() == [2, 4, 6]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_most_frequent_outside_quotes(delimiter: str) -> None:
    header = delimiter.join(["a", '"b,;|\t,;|\t,;|\t"', "c", "d"])

    assert opened(f"{header}\n".encode()).header.delimiter == delimiter


def test_blank_lines_before_the_header_and_blank_rows_are_no_records() -> None:
    found = table("\n  \n a , b \n1,2\n,\n  ,  \n\n3,4\n")

    assert found.header.names == ("a", "b")
    assert found.lines.tolist() == [4, 8]


def test_a_first_column_without_a_name_stays_the_first() -> None:
    assert rows(table("\ta\tb\n1\t2\t3\n")) == [("1", "2", "3")]


def test_a_header_over_several_lines() -> None:
    found = table('a,"b\nc"\n1,2\n')

    assert found.header.names == ("a", "b\nc")
    assert found.lines.tolist() == [3]


def test_one_column_is_no_table() -> None:
    with pytest.raises(RefusedFile, match="only one column, “dear diary”"):
        table("dear diary\ntoday I trained\n")


def test_misfits_keep_their_line_and_their_text() -> None:
    found = table('a,b\n1,2\n3\n4,"5\n6",7\n8,9\n')

    assert rows(found) == [("1", "2"), ("8", "9")]
    assert [(misfit.line, misfit.content) for misfit in found.misfits] == [(3, "3"), (4, '4,"5\n6",7')]


def test_quotation_marks_inside_a_cell_are_letters() -> None:
    assert rows(table('a,b\n12" step,say ""hey""\n')) == [('12" step', 'say ""hey""')]


def test_cells_are_trimmed_and_stay_text() -> None:
    assert rows(table("a,b\n 007 ,1e3\n007,TRUE\n")) == [("007", "1e3"), ("007", "TRUE")]


def test_a_missing_column_is_blank_and_a_double_one_refused() -> None:
    found = table("Reps,reps,x\n1,2,3\n")

    assert found.column("weight").text(0) == ""
    assert found.column(" X ").text(0) == "3"
    with pytest.raises(RefusedFile, match="two columns"):
        found.column("reps")


def test_a_column_takes_one_of_several_row_by_row() -> None:
    first = Column.of("a", ["x", "y"], np.array([0, 1, 0], dtype=np.int32))

    assert first.take(np.array([1, 2])).text(0) == "y"
    assert first.where(lambda text: text == "x").tolist() == [True, False, True]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"a,b\n" + b"1," + b"x" * 100_001 + b"\n", "Line 2 has more than 100,000 characters"),
        (b"a,b\n" + b"1," + b"x" * 10_001 + b"\n", "more than 10,000 characters"),
        (b"a,b\n" + b'1,"' + b"x\n" * 6_000 + b'"\n', "more than 10,000 characters"),
        (b",".join([b"a"] * 257) + b"\n", "257 columns"),
        (b"a,b\n" + b"1,2\n" * 200_001, "more than 200,000 rows"),
        (b"a,b\n" + b"1\n" * 200_001, "more than 200,000 rows"),
        (b"a,b\n" + b"\n" * 1_000_001, "more than 1,000,000 lines"),
        (b"a,b\n" + b"1,2\n" * 6_000_000, "larger than 20 MB"),
        (b'a,b\n1,"' + b"x\n" * 100_000, "never ends"),
        (b'a,"b\n' + b"x\n" * 100_000, "header of this file cannot be read"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bounds(content: bytes, sentence: str) -> None:
    with pytest.raises(RefusedFile, match=sentence):
        opened(content).table()


def test_just_within_the_bounds() -> None:
    assert len(table("a,b\n" + "1,2\n" * 200_000)) == 200_000
    assert len(table("a,b\n1," + "ä" * 10_000)) == 1
    assert len(opened(b",".join([b"a"] * 256) + b"\n" + b"," * 254 + b"x,\n").table()) == 1


PIECES = ["a", "ä", " ", '"', '""', ",", ";", "\n", "\n\n", '","', '",', ',"', '"\n"', '"\n']


MESS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
INSIDE = st.lists(st.sampled_from(["a", " ", ",", ";", '""', "\n"]), max_size=4).map("".join)
CELL = st.one_of(st.sampled_from(["", "1", "a b", ";", ' "']), INSIDE.map(lambda text: f'"{text}"'))
ROWS = st.lists(st.tuples(CELL, CELL).map(",".join) | st.just(""), max_size=12).map("\n".join)


@settings(deadline=None)
@given(MESS | ROWS)
@example('"a","b"\n"1\n2","""3"""\n')
@example('1,""a""\n')
@example('""\n')
@example('1,2\n"')
def test_the_fast_way_reads_what_the_exact_way_reads_or_leaves_it_alone(records: str) -> None:
    text = TableText.of(source_text(f"x,y\n{records}".encode()))

    fast = regular_records(text.source.body, text.header)
    exact = exact_records(text.source.body, text.header, None, None)

    if fast is not None:
        blank = {index for index, row in enumerate(rows(fast)) if not any(row)}
        assert not exact.misfits
        assert [row for index, row in enumerate(rows(fast)) if index not in blank] == rows(exact)
        assert [
            line for index, line in enumerate(fast.lines.tolist()) if index not in blank
        ] == exact.lines.tolist()


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.text(alphabet='ab",;\n ')), min_size=1, max_size=12))
def test_whatever_is_quoted_by_the_book_is_read_back(cells: Sequence[tuple[str, str]]) -> None:
    cleaned = [
        tuple(
            cell.replace("\0", "").replace("\r", "").encode(errors="ignore").decode().strip() for cell in row
        )
        for row in cells
    ]
    quoted = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in cleaned)

    found = table(f"x,y\n1,2\n{quoted}")

    assert rows(found) == [("1", "2"), *(row for row in cleaned if any(row))]
    assert not found.misfits
