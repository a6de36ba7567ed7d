"""Findings as text: lines for the terminal, and the page docs/benchmarks.md."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from benchmarks.figures import Bound, Comparison, Findings

_INTRODUCTION = """# Benchmarks

Written by `make bench`; never by hand. Ratios are what counts: both sides were measured in one run, in turn,
so that whatever else the machine did slowed both. Times are medians, with the shortest and the longest."""


def lines(findings: Findings) -> Iterator[str]:
    """The findings for a terminal."""
    yield findings.title
    for row in findings.comparisons:
        told = f"{row.ratio:5.2f} × (goal {row.goal:g})  {row.times} ms over {row.base} ms"
        yield f"  {_mark(row)} {row.what:44} {told}"
    for bound in findings.bounds:
        yield f"  {_mark(bound)} {bound.what:44} {bound.size:.0f} {bound.unit} (goal: under {bound.goal:g})"
    yield from (f"    {fact}" for fact in findings.facts)


def page(every: Iterable[Findings], today: date, machine: str, versions: str) -> str:
    """The findings of a whole run as Markdown."""
    head = f"{_INTRODUCTION}\n\n- {today.day} {today:%B %Y}: {machine}\n- {versions}\n"
    return "\n".join([head, *(_section(findings) for findings in every)])


def _section(findings: Findings) -> str:
    rows = [
        f"| {row.what} | **{row.ratio:.2f}** | {row.goal:g} | {row.times} | {row.base} |"
        for row in findings.comparisons
    ]
    bounds = [
        f"- {bound.what}: {bound.size:.0f} {bound.unit}, goal under {bound.goal:g}."
        for bound in findings.bounds
    ]
    table = [f"| | Ratio | Goal | Time [ms] | {findings.base} [ms] |", "|---|---|---|---|---|", *rows]
    facts = [f"- {fact}" for fact in findings.facts]
    parts = [
        f"## {findings.title}",
        findings.how,
        "\n".join(table),
        "\n".join([*bounds, *facts]),
        "\n".join(_missed(findings)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _missed(findings: Findings) -> Sequence[str]:
    """A plain sentence for each goal that was missed, with what the time is made of."""
    ratios = [
        f"- Missed: {row.what}: goal {row.goal:g}, measured {row.ratio:.2f}. {row.made_of}".rstrip()
        for row in findings.comparisons
        if not row.is_met
    ]
    sizes = [
        f"- Missed: {bound.what}: goal under {bound.goal:g} {bound.unit}, measured {bound.size:.0f}."
        for bound in findings.bounds
        if not bound.is_met
    ]
    return ratios + sizes


def _mark(figure: Comparison | Bound) -> str:
    return "met   " if figure.is_met else "MISSED"
