"""What a test in a real browser needs: our server, Chromium, a list of what went wrong, pictures and axe."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, expect

ROOT = Path(__file__).parents[2]
STARTS_WITHIN_S = 60
HOW_TO_GET_CHROMIUM = "install Chromium, or name it in EVENSTRIDE_CHROMIUM"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",  # CI is root in a container, where Chromium's sandbox does not start
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # what leaves is seen, and fails at once
)
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}  # [px]
expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong [ms]
REDRAWN_AFTER_MS = 500  # a chart follows its new width in its own time and tells nobody
NARROWEST = 320  # [px]
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PAPER: dict[Scheme, str] = {"light": "rgb(246, 246, 242)", "dark": "rgb(15, 18, 21)"}
COLOUR_RULES = ("color-contrast", "link-in-text-block")  # all that another theme can break
AT_REST = "() => document.getAnimations().every(each => each.playState !== 'running')"

# Streamlit's own findings, allowed inside Streamlit's own elements only.
ALLOWED_FINDINGS = {
    "svg-img-alt": "[data-testid=stMetric]",
    "presentation-role-conflict": "[data-testid=stFileUploader]",
    "empty-table-header": "[data-testid=stDataFrame]",
}


def find_chromium() -> str | None:
    """Path of the browser to test with: the one in EVENSTRIDE_CHROMIUM, else the first on the search path."""
    named = os.environ.get("EVENSTRIDE_CHROMIUM")
    return named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


@dataclass(frozen=True)
class Answer:
    """What the server answered to one request."""

    status: int
    headers: HTTPMessage
    text: str


@dataclass(frozen=True)
class Server:
    """A running Evenstride: its port, the log it keeps, the file with all that it printed, its process."""

    port: int
    training_log: Path
    output: Path
    process: int = 0

    @property
    def url(self) -> str:
        """Address of the front page, without the last slash."""
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str,
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send one request with exactly these headers, and wait for its answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read().decode())
        finally:
            connection.close()


@contextmanager
def serving(folder: Path, app: Path = ROOT / "app.py") -> Iterator[Server]:
    """Start `app` cold, with a training log and a home of its own in `folder`; end it afterwards.

    What it printed is printed again at the end, where pytest shows it beside a failure.
    """
    server = Server(free_port(), folder / "log.duckdb", folder / "server.txt")
    ours = {"HOME": str(folder), "EVENSTRIDE_LOG": str(server.training_log), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "streamlit", "run", str(app), "--server.port", str(server.port)]
    with server.output.open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | ours,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_it_answers(server, process)
        yield replace(server, process=process.pid)
    finally:
        end(process)
        sys.stdout.write(server.output.read_text())


def free_port() -> int:
    """A port on which nobody listens right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Return once the server answers; raise RuntimeError when it ended or takes too long."""
    deadline = time.monotonic() + STARTS_WITHIN_S
    while process.poll() is None and time.monotonic() < deadline:
        try:
            server.ask("/api/health")
        except ConnectionRefusedError:
            time.sleep(0.05)  # another process tells nobody when it is ready
        else:
            return
    raise RuntimeError(f"The server did not start within {STARTS_WITHIN_S} s: {server.output.read_text()}")


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask a process to end, and make it."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@dataclass
class Watch:
    """What went wrong on a page: requests to other computers, blocked content, errors in its console."""

    outside: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Begin to listen to `page`."""
        page.on("request", self._note_request)
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.hostname not in {"127.0.0.1", "localhost"}:
            self.outside.append(request.url)

    def _note_message(self, message: ConsoleMessage) -> None:
        where = message.location.get("url", "")
        if "Content Security Policy" in message.text:
            self.blocked.append(message.text)
        elif message.type == "error" and not where.endswith(("/_stcore/health", "/_stcore/host-config")):
            self.errors.append(f"{message.text} ({where})")  # those two: Streamlit probing on a deep link


def wait_until_drawn(page: Page) -> None:
    """Wait until the page's script has ended, all that it replaces is gone, and every chart shows its marks.

    After a click, first expect what the click brings: until the server answers, the old page counts as drawn.
    """
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    for chart in page.get_by_test_id("stVegaLiteChart").all():
        expect(chart.locator("svg.marks, canvas.marks").first).to_be_visible()


def take_pictures(page: Page, folder: Path, name: str) -> list[Path]:
    """Pictures of the whole page: as wide as on a desk and on a phone, each in light and in dark."""
    pictures = []
    for device, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": height})
            content = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
            page.set_viewport_size({"width": width, "height": max(height, content)})
            page.wait_for_timeout(REDRAWN_AFTER_MS)
            pictures.append(folder / f"{name}-{device}-{scheme}.png")
            page.screenshot(path=pictures[-1])
    return pictures


def show_in(page: Page, scheme: Scheme) -> None:
    """Change the theme, and wait until everything has followed."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", PAPER[scheme])
    page.wait_for_function(AT_REST)


def findings_everywhere(page: Page) -> list[str]:
    """What axe finds on the page at desk and phone size: all rules in light, those about colour in dark."""
    wait_until_drawn(page)
    found = []
    for width, height in SIZES.values():
        page.set_viewport_size({"width": width, "height": height})
        show_in(page, "light")
        wait_until_drawn(page)
        found += accessibility_findings(page)
        show_in(page, "dark")
        found += accessibility_findings(page, COLOUR_RULES)
    return found


def accessibility_findings(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What axe finds on the page, without what is known of Streamlit; a line has rule, advice and element.

    Only these rules, where some are named.
    """
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    return [
        f"{violation['id']}: {violation['help']}: {node['html']}"
        for violation in Axe().run(page, options=options).response["violations"]
        for node in violation["nodes"]
        if not is_allowed(page, violation["id"], node["target"][0])
    ]


def is_no_wider_than_the_screen(page: Page) -> bool:
    """Whether nothing on the page can be scrolled sideways."""
    main = page.get_by_test_id("stMain")
    return bool(main.evaluate("main => main.scrollWidth <= main.clientWidth"))


def is_allowed(page: Page, rule: str, element: str) -> bool:
    """Whether a finding belongs to the Streamlit element known for it; `element` is its CSS selector."""
    home = ALLOWED_FINDINGS.get(rule)
    return home is not None and bool(
        page.locator(element).first.evaluate("(e, home) => !!e.closest(home)", home)
    )
