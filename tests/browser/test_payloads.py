"""Forty texts that want to be more than text, in every place of a log that holds one, on every page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from urllib.parse import quote

import pandas as pd
import pytest
from playwright.sync_api import Page

from data.events import Event, EventKind
from data.readings import Readings
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import ME, TrainingLog
from pages.elements.text import plain
from tests.browser.harness import Server, serving, wait_until_drawn
from tests.log_fixtures import export_of, sets_from

OUT = "http://outside.invalid"
PAYLOADS = [
    *["<script>hit=1</script>", "<img src=x onerror=hit=1>", "<svg onload=hit=1>", "<svg/onload=hit=1//"],
    *[f"<img src={OUT}/a.png>", f"<iframe src={OUT}></iframe>", "<iframe srcdoc='<script>hit=1</script>'>"],
    *["<body onload=hit=1>", "<details open ontoggle=hit=1>", "<input autofocus onfocus=hit=1>"],
    *["<form action=/><button>hit</button></form>", "<style>*{display:none}</style>"],
    *[f"<link rel=stylesheet href={OUT}/a.css>", f"<base href={OUT}/>", f"<object data={OUT}></object>"],
    *[f"<meta http-equiv=refresh content='0;url={OUT}'>", "<math><mtext><script>hit=1</script></math>"],
    *['"><script>hit=1</script>', "'><img src=x onerror=hit=1>", "</div></section><b>hit</b>"],
    *["</script><script>hit=1</script>", "</style><img src=x onerror=hit=1>", "</textarea><b>hit</b>"],
    *["&lt;script&gt;hit=1&lt;/script&gt;", "&#60;img src=x onerror=hit=1&#62;", "javascript:hit=1"],
    *[f"![x]({OUT}/b.png)", f"[hit]({OUT})", "[hit](javascript:hit=1)", f"![x][y]\n\n[y]: {OUT}/c.png"],
    *[f"<{OUT}>", "www.outside.invalid", "hit@outside.invalid", ":material/home: :smile:", ":red[hit]"],
    *[
        "**hit** _hit_ ~~hit~~ `hit`",
        "$\\href{" + OUT + "}{hit}$",
        "# hit",
        "| a | b |\n|---|---|\n| c | d |",
    ],
    *["{{constructor.constructor('hit=1')()}} ${hit=1}"],
]
SILENT = {"how-to-log-sides", "your-data?section=Take%20it%20with%20you", "your-data?section=Settings"}
FOREIGN = (
    "[onerror], [onload], [onfocus], [ontoggle], [action], [srcdoc], object, embed, base, math mtext,"
    "[src*='outside'], [data*='outside'], link[href*='outside'], a[href^='http'][href*='outside'],"
    "[href^='javascript'], [href^='mailto']"
)
EXERCISES = [" ".join(PAYLOADS[::2]), " ".join([*PAYLOADS[1::2], "single leg"])]
GUIDE, CURL = "seated-hamstring-curl", "Seated Leg Curl"  # its page tells of variants


def hostile_sets() -> pd.DataFrame:
    """Twelve weeks of an exercise with sides, one without, and one of a guide with two variants."""
    kinds = {EXERCISES[0]: "L20x8 R20x8 L20x7 R20x7", EXERCISES[1]: "21x8 21x8", CURL: "L22x8 R22x8"}
    diary = "\n".join(
        f"{day.date()}  Exercise{number}  {done}"
        for day in pd.date_range("2026-08-03", periods=12, freq="7D")
        for number, done in enumerate(kinds.values())
    )
    made = sets_from(diary)
    texts = pd.Series([PAYLOADS[row % len(PAYLOADS)] for row in range(len(made))], index=made.index)
    names = made["exercise_raw"].map({f"Exercise{number}": name for number, name in enumerate(kinds)})
    variants = made["session_start"].dt.day.mod(2).map(dict(enumerate(EXERCISES)))
    return made.assign(
        exercise_raw=names,
        variant_raw=variants.where(names == CURL, ""),
        note=texts,
        session_title=texts[::-1].to_numpy(),
    )


def hostile_log(path: Path) -> None:
    """A log in which every text is a payload, or several."""
    sets = hostile_sets()
    problems = [(1, text, text, text) for text in PAYLOADS]
    export = export_of(sets, file_name=f"{PAYLOADS[0]}{PAYLOADS[26]}.csv")
    columns = list(export.problems)
    aside = pd.DataFrame(problems, columns=columns)
    counts = replace(export.counts, rows_read=len(sets) + len(aside), set_aside=len(aside))
    with TrainingLog(path) as log:
        log.add(replace(export, problems=aside, counts=counts, layout=PAYLOADS[1]))
        log.set_readings(
            Readings(exercises={"strong": {EXERCISES[1]: f"renamed {EXERCISES[1]}", CURL: GUIDE}})
        )
        for text in PAYLOADS:
            log.events.add(Event(date(2026, 9, 1), EventKind.INJURY, Side.LEFT, text), ME)
        log.body_mass.add(date(2026, 9, 1), 80, Unit.KG, ME, raw=PAYLOADS[1])
        log.left_out.add(log.sets().head(3), PAYLOADS[0], ME)
        session = log.entries.start(ME, datetime(2026, 11, 20, 18), EXERCISES[0])  # noqa: DTZ001  wall clock
        log.entries.save(session, SetEntry(EXERCISES[1], Side.LEFT, 20, Unit.KG, 8, note=EXERCISES[0]))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("hostile")
    hostile_log(folder / "log.duckdb")
    with serving(folder) as server:
        yield server
        assert "Uncaught app execution" not in server.output.read_text()


def addresses() -> list[str]:
    """Every page that can say something of the log, with each exercise and each part of the person's data."""
    parts = ("Imports", "Left and right", "Readings", "Events, weight", "Take it with you", "Settings")
    charts = ("strength-progress", "left-right")
    return [
        *("", "log-a-session", "weekly-volume", "how-to-log-sides", "import-workouts?import=1", GUIDE),
        *(f"your-data?section={quote(part)}" for part in parts),
        *(f"{page}?exercise={quote(plain(name))}" for page in charts for name in EXERCISES),
    ]


def test_no_text_of_a_log_becomes_more_than_text(hostile: Server, page: Page) -> None:
    seen: dict[str, str] = {}

    for address in addresses():
        page.goto(f"{hostile.url}/{address}")
        wait_until_drawn(page)

        found = page.locator(FOREIGN).evaluate_all("all => all.map(each => each.outerHTML.slice(0, 200))")
        assert found == [], address
        assert page.evaluate("typeof hit") == "undefined", address
        assert page.get_by_role("button", name="hit", exact=True).count() == 0, address
        assert page.locator("h1").first.is_visible(), address
        seen[address] = page.get_by_test_id("stMain").inner_text().replace("\u2060", "")

    assert len(PAYLOADS) == 40
    assert {address for address, text in seen.items() if "hit" not in text} == SILENT
    assert "<script>hit=1</script>" in seen["import-workouts?import=1"]
    assert ":material/home:" in seen[GUIDE]
