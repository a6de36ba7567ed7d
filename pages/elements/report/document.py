"""The report as a PDF: one A4 page, typeset by Typst from `report.typ`.

All words travel as data, never as Typst\u2019s own markup: an exercise name is text whatever it looks like.
"""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

import typst

_TEMPLATE = Path(__file__).with_name("report.typ")


@dataclass(frozen=True)
class Chart:
    """A drawn chart: the question that it answers, and below that what it draws, in which unit.

    `svg` is the image, `alt` its words, `marks` its key as a `Figure` has it.
    """

    title: str
    below: str
    svg: str
    alt: str
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Part:
    """One exercise: its finding in one line, what stands behind it, how good its data are."""

    name: str
    finding: str
    evidence: list[str]
    data: str
    charts: list[Chart]


@dataclass(frozen=True)
class Report:
    """All that the page says. `person` and `made_up` may be empty."""

    title: str
    person: str
    day: str
    span: str
    made_up: str
    parts: list[Part]
    notes: list[str]
    fixed: list[str]


def pdf(report: Report, day: date) -> bytes:
    """The report as a PDF that says it was made on that day."""
    made = _compiler().compile(
        sys_inputs={"report": json.dumps(asdict(report))},
        format="pdf",
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError(f"A report is one PDF, and this is {type(made).__name__}")
    return made


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """Looking for the fonts of a system takes longer than a page: once a process is enough."""
    return typst.Compiler(input=_TEMPLATE)
