"""Twenty hostile families: each refused with a sentence, or read and accounted for."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from data.importers import Export, RefusedFile, UnknownTable, read_export
from data.readings import Readings
from tests.importing import HEVY, HOSTILE, LATER, hevy_row

SECONDS = 2.0
HEADER = b"date,exercise,side,weight,unit,reps,note\n"
ROW = b"2030-02-03,Bridge,left,20,kg,8,\n"
ROOT = Path(__file__).parents[1]

# What becomes of the small files: the number of sets, or None where the file is refused.
SMALL = {
    "binary.csv": None,
    "byte-order-marks.csv": 1,
    "carriage-returns-only.csv": 2,
    "dates-0000-and-9999.csv": 0,
    "decimal-commas.csv": 3,
    "duplicate-headers.csv": None,
    "empty.csv": None,
    "formulas.csv": 2,
    "header-only.csv": None,
    "latin-1.csv": 1,
    "markdown-and-html.csv": 2,
    "mixed-separators.csv": 1,
    "nul.csv": None,
    "numbers-beyond-all.csv": 0,
    "renamed-gzip.csv": None,
    "renamed-web-page.csv": None,
    "renamed-zip.csv": None,
    "right-to-left-and-invisible.csv": 2,
    "terminal-commands.csv": 1,
    "unclosed-quote.csv": 1,
    "utf-16-without-mark.csv": None,
    "utf-16.csv": 1,
    "width.csv": None,
}


HEVY_ROWS = "\n".join([HEVY, *[hevy_row(start="3 Feb 2090, 18:05")] * 100_000])


JEFIT = b"### SETTING ###\n_id,mass\n1,kg\n### EXERCISE LOGS ###\n_id,mydate,ename,logs\n"
NORDBORD = b"Name,Date,L Max Force (N),R Max Force (N),L Max Torque (Nm),R Max Torque (Nm)\n"
BACKUP = b'{"history":[{"date":"2030-02-03T18:00:00Z","entries":[{"exercise":{"id":"squat"},"sets":['
LOGGED = b'{"completedReps":8,"completedRepsLeft":7,"isUnilateral":true,"weight":{"value":%d.5,"unit":"kg"}},'
FITBOD = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),isWarmup\n"
STRONGLIFTS = "Date (yyyy/mm/dd),Exercise," + ",".join(f"Set {n} (Reps),Set {n} (KG)" for n in range(1, 120))


UNKNOWN_HEADER = b"Tag;Was;Links;Rechts;Last;wie es ging\n"
UNKNOWN_ROW = b"03/02/2030;Einbeiniges RDL;8;7;1,250;ging gut\n"


def wide_unknown(rows: int) -> bytes:
    """A table of as many columns as are allowed, each cell another number."""
    lines = [";".join(f"{row + column}/02/2030" for column in range(256)) for row in range(rows)]
    return "\n".join([";".join(f"c{column}" for column in range(256)), *lines]).encode()


def rows_of(row: str, count: int = 100_000) -> bytes:
    """A table of that many rows; {0} is the number of the row."""
    return HEADER + "".join(row.format(number) + "\n" for number in range(count)).encode()


LARGE: dict[str, Callable[[], bytes]] = {
    "2,000,000 columns": lambda: b"," * 8_000_000,
    "6.6 million empty rows": lambda: b"date,exercise,reps\n" + b"\n" * 6_600_000,
    "6.6 million rows of blanks": lambda: b"date,exercise,reps\n" + b",,\n" * 6_600_000,
    "200,000 rows": lambda: HEADER + ROW * 200_000,
    "too many rows": lambda: HEADER + ROW * 600_000,
    "100,000 misfits": lambda: HEADER + b"a,b\n" * 100_000,
    "too many misfits": lambda: HEADER + b"a,b\n" * 600_000,
    "giant field": lambda: HEADER + b'2030-02-03,"' + b"x" * 19_000_000 + b'",left,20,kg,8,\n',
    "giant unclosed quote": lambda: HEADER + b'2030-02-03,"' + b"x,\n" * 900_000,
    "only quotation marks": lambda: HEADER + b'"' * 19_000_000,
    "lines of quotation marks": lambda: HEADER + b'"\n' * 900_000,
    "20 MB of one letter": lambda: b"a" * 20 * 1024 * 1024,
    "50 MB": lambda: HEADER + ROW * 1_600_000,
    "windows text": lambda: HEADER + b"2030-02-03,Br\xfccke,left,20,kg,8,\xfc\n" * 100_000,
    "utf-16": lambda: (HEADER + ROW * 100_000).decode().encode("utf-16"),
    "100,000 exercises": lambda: rows_of("2030-02-03,Bridge {0},left,20,kg,8,"),
    "100,000 weights and notes": lambda: rows_of("2030-02-03,Bridge,left,{0}.5,kg,8,note {0}"),
    "100,000 faults": lambda: rows_of("soon {0},Bridge,left,20,kg,8,"),
    "100,000 sets to come": HEVY_ROWS.encode,
    "sets of a row without end": lambda: JEFIT + (b'1,2030-02-03,A,"' + b"1x1," * 2_400 + b'"\n') * 1_900,
    "tables without end": lambda: JEFIT + b"### ANOTHER ###\n" * 900_000,
    "119 empty sets a row": lambda: STRONGLIFTS.encode() + (b"\n2030/02/03,Squat" + b"," * 238) * 70_000,
    "100,000 times in UTC": lambda: (
        FITBOD.encode()
        + b"".join(
            f"2030-02-{n % 28 + 1:02} {n % 24:02}:{n % 60:02}:11 +0000,Squat,8,60,0,0,false\n".encode()
            for n in range(100_000)
        )
    ),
    "an unknown table": lambda: UNKNOWN_HEADER + UNKNOWN_ROW * 200_000,
    "an unknown table of 256 columns": lambda: wide_unknown(2_000),
    "an unknown table of misfits": lambda: UNKNOWN_HEADER + b"a;b\n" * 100_000,
    "an unknown table of long cells": lambda: UNKNOWN_HEADER + (b"x" * 9_000 + b";" * 5 + b"\n") * 2_000,
    "an unknown table that never ends a quote": lambda: UNKNOWN_HEADER + b'03/02/2030;"' + b"x;\n" * 900_000,
    "an unknown header of 20 MB": lambda: b"a;b;" + b"x" * 20_000_000,
    "an unknown header of 30,000 words": lambda: b"a;" + b"reps ok " * 12_000 + b";c\n1;2;3\n",
    "a title above it all": lambda: b"My training\n" + HEADER + ROW * 190_000,
    "20 sets a row": lambda: b"date,exercise,sets,reps\n" + b"2030-02-03,Bridge,20,8\n" * 200_000,
    "100,000 sets without two alike": lambda: (
        FITBOD.encode()
        + b"".join(
            f"2030-02-{n % 28 + 1:02} {n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02} +0000,Squat,{n}.5,"
            f"{n}.25,{n}.75,{n}.125,false\n".encode()
            for n in range(100_000)
        )
    ),
    "a document of many sets": lambda: BACKUP + b"".join(LOGGED % n for n in range(99_000)) + b"{}]}]}]}",
    "a document of too many sets": lambda: BACKUP + LOGGED * 150_000 + b"{}]}]}]}",
    "a document without end": lambda: b"[" * 20_000_000,
    "a document of one long text": lambda: b'["' + b"x" * 20_000_000 + b'"]',
    "a document of numbers": lambda: b"[" + b"1," * 1_900_000 + b"1]",
    "the tests of 100,000 people": lambda: (
        NORDBORD + b"".join(b"Name %d,2/13/2030,310,295,130,124\n" % n for n in range(100_000))
    ),
    "100,000 tests of one person": lambda: (
        NORDBORD + b"".join(b"Made Up,2/13/2030,%d.5,%d,130,124\n" % (n, n) for n in range(100_000))
    ),
    "100,000 weigh-ins": lambda: (
        b"Date;Weight (kg)\n" + b"".join(b"2030-02-03 07:05:00;80.%d\n" % n for n in range(100_000))
    ),
    "nested brackets": lambda: b"date,exercise,reps\n2030-02-03," + b"(" * 9_000 + b",8\n",
    "a name of many sides": lambda: b"date,exercise,reps\n2030-02-03," + b"- left " * 1_400 + b",8\n",
}

DESCRIBED = {
    "99,000 rows of both sides": lambda: UNKNOWN_HEADER + UNKNOWN_ROW * 99_000,
    "40,000 faults": lambda: (
        UNKNOWN_HEADER
        + UNKNOWN_ROW * 6_000
        + b"".join(b"soon %d;RDL;8;7;%d,250;x\n" % (n, n) for n in range(40_000))
    ),
    "100,000 misfits": lambda: UNKNOWN_HEADER + UNKNOWN_ROW + b"a;b;c;d;e;f;g\n" * 100_000,
}

MEMORY_IN_CHILD = """
import resource, sys
from data.importers import RefusedFile, read_export
for path in sys.argv[1:]:
    content = open(path, "rb").read()
    try:
        read_export(content, path)
    except RefusedFile:
        pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def read_or_refused(content: bytes) -> Export | None:
    try:
        return read_export(content, "hostile.csv", today=LATER)
    except RefusedFile:
        return None


def is_accounted_for(export: Export | None) -> bool:
    if export is None:
        return True
    counts = export.counts
    aside = (export.problems["what_happens"] == "Set aside").sum()
    return counts.rows_read == counts.sets + counts.not_sets + counts.set_aside and (
        len(export.sets),
        aside,
    ) == (counts.sets, counts.set_aside)


@pytest.mark.parametrize(("name", "sets"), SMALL.items())
def test_a_small_hostile_file_is_refused_or_accounted_for(name: str, sets: int | None) -> None:
    export = read_or_refused((HOSTILE / name).read_bytes())

    assert is_accounted_for(export)
    assert (None if export is None else export.counts.sets) == sets


def test_every_hostile_file_is_tested() -> None:
    assert sorted(path.name for path in HOSTILE.glob("*.csv")) == sorted(SMALL)


@pytest.mark.parametrize("family", LARGE)
def test_a_large_hostile_file_takes_at_most_two_seconds(family: str) -> None:
    content = LARGE[family]()

    took: list[float] = []
    while len(took) < 3 and min(took, default=SECONDS) >= SECONDS:  # a busy machine may need a second try
        before = time.process_time()
        export = read_or_refused(content)
        took.append(time.process_time() - before)

    assert is_accounted_for(export)
    assert min(took) < SECONDS


@pytest.mark.parametrize("family", DESCRIBED)
def test_a_large_described_table_takes_at_most_two_seconds(family: str) -> None:
    content = DESCRIBED[family]()
    with pytest.raises(UnknownTable) as refusal:
        read_export(content, "hostile.csv", today=LATER)
    proposed = refusal.value.proposed
    readings = Readings(tables={proposed.header: proposed})

    took: list[float] = []
    while len(took) < 3 and min(took, default=SECONDS) >= SECONDS:  # a busy machine may need a second try
        before = time.process_time()
        export = read_export(content, "hostile.csv", readings, today=LATER)
        took.append(time.process_time() - before)

    assert is_accounted_for(export)
    assert min(took) < SECONDS


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in other units elsewhere")
def test_large_hostile_files_take_at_most_300_megabytes(tmp_path: Path) -> None:
    small = tmp_path / "small.csv"
    small.write_bytes(HEADER + ROW)
    large = []
    for number, family in enumerate(
        [
            "100,000 weights and notes",
            "100,000 faults",
            "100,000 misfits",
            "utf-16",
            "a document of many sets",
            "100,000 tests of one person",
        ]
    ):
        large.append(tmp_path / f"{number}.csv")
        large[-1].write_bytes(LARGE[family]())

    assert peak_megabytes(*large) - peak_megabytes(small) < 300


def peak_megabytes(*paths: Path) -> int:
    child = subprocess.run(
        [sys.executable, "-c", MEMORY_IN_CHILD, *map(str, paths)], cwd=ROOT, capture_output=True, check=True
    )
    return int(child.stdout)
