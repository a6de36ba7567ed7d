"""Measure speed and memory on this machine: `make bench`, or `python -m benchmarks NAME` for one of them.

All of them take minutes and write docs/benchmarks.md; one alone only prints what it finds, because the
ratios of that page belong to one run.
"""

import sys
from collections.abc import Callable
from datetime import date, datetime

from benchmarks import click_to_charts, file_to_log, machine, others_in_log, report
from benchmarks.figures import Findings
from tests.browser.harness import HOW_TO_GET_CHROMIUM, ROOT, find_chromium

PAGE = ROOT / "docs" / "benchmarks.md"
MEASURES: dict[str, Callable[[date], Findings]] = {
    "clicks": click_to_charts.measure,
    "files": file_to_log.measure,
    "others": others_in_log.measure,
}


def main(names: list[str]) -> int:
    """Measure what is named, or all; 2 where a name is unknown."""
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}. There are: {', '.join(MEASURES)}.")
        return 2
    if find_chromium() is None and names != ["files"]:
        print(
            f"There is no Chromium to click in: {HOW_TO_GET_CHROMIUM}. Without it: python -m benchmarks files"
        )
        return 2
    today = datetime.now().astimezone().date()
    on, using = machine.described(), machine.versions()
    print(on, using, sep="\n", flush=True)
    every = [_measured(name, today) for name in names or MEASURES]
    if not names:
        PAGE.write_text(report.page(every, today, on, using), encoding="utf-8")
        print(f"Written: {PAGE.relative_to(ROOT)}")
    return 0


def _measured(name: str, today: date) -> Findings:
    findings = MEASURES[name](today)
    print(*report.lines(findings), sep="\n", flush=True)
    return findings


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
