"""Many people on the dashboard at once, two pages each: everyone must get what a single visitor gets.

`python tests/visitors_campaign.py --visitors 50` prints its findings as JSON: how long they waited for their
first and second page and what memory the server took; a wrong page makes it exit with 1.
"""

import argparse
import json
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import quantiles
from threading import Barrier
from time import monotonic

import websockets

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from data.training_log import TrainingLog  # noqa: E402  a script finds the project by the line above
from tests.browser.harness import Server, serving  # noqa: E402
from tests.browser.visits import connected, drawn  # noqa: E402
from tests.log_fixtures import export_of, many_sets  # noqa: E402

ADDRESSES = ("", "strength-progress", "weekly-volume", "left-right", "your-data", "how-to-log-sides")
PAGES_EACH = 2
ARRIVE_WITHIN_S = 60

Pages = dict[str, list[bytes]]


@dataclass(frozen=True)
class Findings:
    """What a campaign found; the first two must be 0."""

    wrong: int
    unanswered: int
    visitors: int
    pages: int
    first_page_p95_s: float
    second_page_p95_s: float
    memory_mb: int

    @property
    def bad(self) -> bool:
        """Whether somebody did not get what they asked for."""
        return bool(self.wrong or self.unanswered)


@dataclass(frozen=True)
class Visit:
    """What became of one person: whether each page was right, and how long it took; fewer, if one failed."""

    right: tuple[bool, ...]
    seconds: tuple[float, ...]


def write_log(path: Path) -> None:
    """Some weeks of made-up training of five exercises."""
    with TrainingLog(path) as log:
        log.add(export_of(many_sets(800, first="2026-08-01")))


def alone(server: Server) -> Pages:
    """What each page draws for the only visitor."""
    with connected(server) as visit:
        return {address: drawn(visit.open(address)) for address in ADDRESSES}


def crowd(server: Server, visitors: int, expected: Pages) -> list[Visit]:
    """So many people who all ask at the same time."""
    together = Barrier(visitors)
    with ThreadPoolExecutor(visitors) as people:
        return list(people.map(partial(visit, server, together, expected), range(visitors)))


def visit(server: Server, together: Barrier, expected: Pages, number: int) -> Visit:
    """One person of a crowd: come, wait for the others, look at two pages."""
    seconds: list[float] = []
    right: list[bool] = []
    try:
        with connected(server) as connection:
            together.wait(ARRIVE_WITHIN_S)
            for place in range(PAGES_EACH):
                address = ADDRESSES[(number + place) % len(ADDRESSES)]
                began = monotonic()
                right.append(drawn(connection.open(address)) == expected[address])
                seconds.append(monotonic() - began)
    except (TimeoutError, websockets.WebSocketException) as error:
        sys.stderr.write(f"visitor {number}: {error!r}\n")
    return Visit(tuple(right), tuple(seconds))


def campaign(server: Server, visitors: int) -> Findings:
    """The crowd, measured against a single visitor."""
    visits = crowd(server, visitors, alone(server))
    right = [each for visit in visits for each in visit.right]
    return Findings(
        wrong=right.count(False),
        unanswered=visitors * PAGES_EACH - len(right),
        visitors=visitors,
        pages=len(right),
        first_page_p95_s=slow(visits, 0),
        second_page_p95_s=slow(visits, 1),
        memory_mb=memory_mb(server),
    )


def slow(visits: list[Visit], place: int) -> float:
    """How long all but one in twenty waited at most for their first (0) or second (1) page [s]."""
    seconds = [visit.seconds[place] for visit in visits if len(visit.seconds) > place]
    return round(quantiles(seconds, n=20, method="inclusive")[-1], 2) if len(seconds) > 1 else 0.0


def memory_mb(server: Server) -> int:
    """The memory that the server holds now [MB]; 0 where the system does not tell."""
    status = Path(f"/proc/{server.process}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


def main() -> None:
    """Read the command line, run the campaign, say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--visitors", type=int, nargs="+", default=[10])
    chosen = parser.parse_args()
    bad = False
    for visitors in chosen.visitors:
        with tempfile.TemporaryDirectory(prefix="evenstride-visitors-") as folder:
            write_log(Path(folder) / "log.duckdb")
            with serving(Path(folder)) as server:
                findings = campaign(server, visitors)
        sys.stdout.write(json.dumps(asdict(findings)) + "\n")
        bad |= findings.bad
    sys.exit(bad)


if __name__ == "__main__":
    main()
