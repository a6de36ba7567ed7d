"""The same clicks with ten thousand and with a million sets of other athletes in the log."""

from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice

from playwright.sync_api import Browser

from benchmarks.click_to_charts import NEW, PAGES, SEEN
from benchmarks.clicks import Click, ClickablePage, browsing, made_of, repaints, server_times
from benchmarks.figures import Comparison, Findings
from benchmarks.made_up_logs import own_export
from benchmarks.servers import peak_memory_told, serving_log

SETS = 10_000  # of the person, and of each other athlete
FEW, MANY = 1, 100  # other athletes
GOAL = 1.3
SEEN_VIEWS = 6

Pairs = list[tuple[Click, Click]]  # with many others, with few


def measure(today: date) -> Findings:
    """Click through every page of both servers, in turn."""
    export = own_export(SETS, today)
    pairs: dict[str, Pairs] = {SEEN: [], NEW: []}
    with browsing() as browser, serving_log(export, FEW) as few, serving_log(export, MANY) as many:
        for address in PAGES.values():
            _click_through(browser, f"{many.url}/{address}", f"{few.url}/{address}", pairs)
        facts = peak_memory_told({"with many others": many, "with few": few})
    return Findings(
        title="Other athletes in the same log",
        how=f"The pages of a person with {SETS:,} sets in a log with {FEW * SETS:,} sets of other athletes, "
        f"and in one with {MANY * SETS:,}: the same click in both, one after the other. The server's part is "
        "from the browser's question until it has taken in the last answer: queries, metrics and script.",
        base=f"{FEW * SETS:,} others",
        comparisons=tuple(_compared(pairs)),
        facts=facts,
    )


def _click_through(browser: Browser, many: str, few: str, pairs: dict[str, Pairs]) -> None:
    pages = [ClickablePage(browser, many), ClickablePage(browser, few)]
    first, *others = pages[0].exercises()
    for label in others:
        pairs[NEW].append(_both(pages, label))
    _both(pages, first)
    for label in islice(cycle([others[0], first]), SEEN_VIEWS):
        pairs[SEEN].append(_both(pages, label))
    for page in pages:
        page.close()


def _both(pages: list[ClickablePage], label: str) -> tuple[Click, Click]:
    many, few = (page.choose_view(label) for page in pages)
    return many, few


def _compared(pairs: dict[str, Pairs]) -> Iterator[Comparison]:
    for kind, clicks in pairs.items():
        many, few = zip(*clicks, strict=True)
        yield Comparison(f"Server, {kind}", server_times(many), server_times(few), GOAL)
        yield Comparison(f"Click to charts, {kind}", repaints(many), repaints(few), GOAL, made_of(many))
