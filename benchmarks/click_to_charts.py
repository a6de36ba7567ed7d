"""From a click to repainted charts, over the same click on an empty page."""

from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice

from playwright.sync_api import Browser

from benchmarks.clicks import Click, ClickablePage, browsing, made_of, repaints
from benchmarks.figures import Comparison, Findings
from benchmarks.made_up_logs import own_export
from benchmarks.servers import peak_memory_told, serving_empty_page, serving_log

SETS = 10_000
PAGES = {"Progress": "strength-progress", "Balance": "left-right", "Volume": "weekly-volume"}
SEEN, NEW = "view seen before", "new view"
GOALS = {SEEN: 1.5, NEW: 4.0}
SERVERS, SEEN_VIEWS = 2, 10  # started one after the other; clicks on each page of each
EMPTY_CHOICES = ("Two", "One")

Pairs = dict[
    tuple[str, str], list[tuple[Click, Click]]
]  # by page and kind of view: our click, the empty page's


def measure(today: date) -> Findings:
    """Click through every exercise of every page on fresh servers, and then through those seen."""
    pairs: Pairs = {(page, kind): [] for kind in GOALS for page in PAGES}
    export = own_export(SETS, today)
    with browsing() as browser:
        for _ in range(SERVERS):
            with serving_empty_page() as empty, serving_log(export) as ours:
                for name, address in PAGES.items():
                    _click_through(browser, name, f"{ours.url}/{address}", empty.url, pairs)
                facts = peak_memory_told({"with the charts": ours, "with the empty page": empty})
    return Findings(
        title="From a click to repainted charts",
        how=f"Clicks on exercises in Chromium with {SETS:,} sets in the log, each followed by a click on an "
        "empty page with the same server and settings. Timed inside the page: from the click's event to the "
        "last change of the document. A new view has an exercise that this server never showed.",
        base="empty page",
        comparisons=tuple(_compared(pairs)),
        facts=(*facts, f"The empty page. {made_of(empty for both in pairs.values() for _, empty in both)}"),
    )


def _click_through(browser: Browser, name: str, address: str, empty: str, pairs: Pairs) -> None:
    page, base = ClickablePage(browser, address), ClickablePage(browser, empty)
    first, *others = page.exercises()
    choices = cycle(EMPTY_CHOICES)
    for label in EMPTY_CHOICES:  # the first clicks of a browser's page cost more
        base.choose(label)
    for label in others:
        pairs[name, NEW].append((page.choose_view(label), base.choose(next(choices))))
    page.choose_view(first)
    for label in islice(cycle([others[0], first]), SEEN_VIEWS):
        pairs[name, SEEN].append((page.choose_view(label), base.choose(next(choices))))
    page.close()
    base.close()


def _compared(pairs: Pairs) -> Iterator[Comparison]:
    for kind in GOALS:
        yield from (_over_empty_page(page, kind, pairs[page, kind]) for page in PAGES)
        every = [pair for page in PAGES for pair in pairs[page, kind]]
        yield _over_empty_page("All three pages", kind, every)


def _over_empty_page(page: str, kind: str, pairs: list[tuple[Click, Click]]) -> Comparison:
    ours, empty = zip(*pairs, strict=True)
    return Comparison(f"{page}, {kind}", repaints(ours), repaints(empty), GOALS[kind], made_of(ours))
