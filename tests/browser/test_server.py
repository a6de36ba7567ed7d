"""The server as its own page, a hostile page and a flood of uploads meet it."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Page

from tests.browser.harness import ROOT, Answer, Server, Watch, serving, wait_until_drawn
from tests.browser.visits import connected

MB = 1024 * 1024
READ_AFTER_S = 2  # as app.py has it
HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Protocol": "streamlit",
}


@dataclass(frozen=True)
class Visit:
    """A person on the front page: their session and token, and all that the page was sent."""

    server: Server
    session: str
    cookie: str
    received: str

    def upload(self, file: str, size: int) -> Answer:
        head = b'--cut\r\nContent-Disposition: form-data; name="file"; filename="log.csv"\r\n\r\n'
        return self._send(file, "PUT", head + b"x" * size + b"\r\n--cut--\r\n")

    def take_away(self, file: str) -> Answer:
        return self._send(file, "DELETE", b"")

    def _send(self, file: str, method: str, body: bytes) -> Answer:
        token = {"Cookie": self.cookie, "X-Xsrftoken": self.cookie.partition("=")[2]}
        kind = {"Content-Type": "multipart/form-data; boundary=cut"}
        return self.server.ask(f"/_stcore/upload_file/{self.session}/{file}", method, body, token | kind)


@contextmanager
def visiting(server: Server) -> Iterator[Visit]:
    """Open the front page as a browser would, wait until it is drawn, and stay."""
    cookie = server.ask("/_stcore/health").headers["set-cookie"].partition(";")[0]
    with connected(server) as connection:
        received = connection.open("")
        sessions = [message.new_session.initialize.session_id for message in received]
        yield Visit(server, next(filter(None, sessions)), cookie, "".join(map(str, received)))


def test_it_says_that_it_is_well_and_nothing_else(server: Server) -> None:
    answer = server.ask("/api/health")

    assert (answer.status, answer.text) == (HTTPStatus.OK, '{"status":"ok"}')


def test_every_answer_tells_the_browser_what_it_may_do(server: Server) -> None:
    front_page = server.ask("/")
    asset = server.ask("/" + re.findall(r'src="\./(static/js/[^"]+)"', front_page.text)[0])
    answers = [
        front_page,
        asset,
        server.ask("/left-right"),
        server.ask("/api/health"),
        server.ask("/media/none"),
    ]

    for answer in answers:
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "same-origin"


def test_only_hashed_assets_are_kept_in_a_cache(server: Server) -> None:
    front_page = server.ask("/")
    asset = server.ask("/" + re.findall(r'src="\./(static/js/[^"]+)"', front_page.text)[0])

    assert "immutable" in asset.headers["cache-control"]
    assert front_page.headers["cache-control"] == "no-cache"
    assert server.ask("/media/none").headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("127.0.0.1:{port}", "http://127.0.0.1:{port}", HTTPStatus.SWITCHING_PROTOCOLS),
        ("localhost:{port}", "http://localhost:{port}", HTTPStatus.SWITCHING_PROTOCOLS),
        ("127.0.0.1:{port}", "http://training.example", HTTPStatus.FORBIDDEN),
        ("127.0.0.1:{port}", "http://localhost:3000", HTTPStatus.FORBIDDEN),
        ("127.0.0.1:{port}", "null", HTTPStatus.FORBIDDEN),
        ("training.example", "http://training.example", HTTPStatus.FORBIDDEN),
    ],
)
def test_only_our_own_page_opens_a_connection(server: Server, host: str, origin: str, status: int) -> None:
    headers = {"Host": host.format(port=server.port), "Origin": origin.format(port=server.port)}

    answer = server.ask("/_stcore/stream", headers=HANDSHAKE | headers)

    assert answer.status == status


def test_a_hostile_page_does_not_make_the_server_ask_an_outside_service(server: Server) -> None:
    server.ask("/_stcore/stream", headers=HANDSHAKE | {"Origin": "http://training.example"})

    assert "external IP" not in server.output.read_text()


def test_a_page_of_another_site_reads_nothing(server: Server) -> None:
    answer = server.ask("/api/health", headers={"Origin": "http://training.example"})

    assert answer.status == HTTPStatus.FORBIDDEN


def test_a_file_over_20_mb_is_refused(server: Server) -> None:
    with visiting(server) as person:
        assert person.upload("big", 21 * MB).status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE


def test_ten_files_one_after_the_other_are_taken(server: Server) -> None:
    with visiting(server) as person:
        for number in range(10):
            assert person.upload(f"file-{number}", 1000).status == HTTPStatus.NO_CONTENT
            person.take_away(f"file-{number}")


def test_a_flood_fills_its_own_session_only(server: Server) -> None:
    with visiting(server) as flood, visiting(server) as person:
        answers = [flood.upload(f"file-{number}", 1000) for number in range(12)]

        assert [answer.status for answer in answers[:5]] == [HTTPStatus.NO_CONTENT] * 5
        assert {answer.status for answer in answers[5:]} == {HTTPStatus.TOO_MANY_REQUESTS}
        assert answers[-1].text == "Five files are here already. Take one away, then try again."
        assert person.upload("log", 1000).status == HTTPStatus.NO_CONTENT


def test_a_flood_of_big_files_is_held_to_40_mb(server: Server) -> None:
    with visiting(server) as flood:
        uploads = [timed(flood, f"file-{number}", 19 * MB) for number in range(6)]

    taken = [(began, ended) for status, began, ended in uploads if status == HTTPStatus.NO_CONTENT]
    assert {status for status, *_ in uploads[:2]} == {HTTPStatus.NO_CONTENT}
    assert {status for status, *_ in uploads} <= {HTTPStatus.NO_CONTENT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
    for _, ended in taken:  # what was read a while ago gives way, on a slow machine during this very flood
        assert sum(ended - READ_AFTER_S <= began <= ended for began, _ in taken) <= 2


def timed(person: Visit, file: str, size: int) -> tuple[int, float, float]:
    """The answer's status, and when the upload began and ended [s]."""
    began = monotonic()
    status = person.upload(file, size).status
    return status, began, monotonic()


def test_an_error_is_numbered_and_its_words_stay_out_of_page_and_log(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / ".streamlit", tmp_path / ".streamlit")
    shutil.copy(ROOT / "app.py", tmp_path)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "frame.py").write_text("raise ValueError('a made-up note: knee hurts')")

    with serving(tmp_path, tmp_path / "app.py") as server, visiting(server) as person:
        shown = re.findall(r"This page could not be shown \(error ([0-9a-f]{8})\)", person.received)

        assert len(shown) == 1
        assert f"Error {shown[0]}: ValueError at pages/frame.py:1" in server.output.read_text()
        assert "knee hurts" not in person.received + server.output.read_text()


def test_a_page_draws_under_the_policy_and_asks_nobody_else(server: Server, page: Page, watch: Watch) -> None:
    page.goto(server.url)
    wait_until_drawn(page)

    assert page.get_by_role("heading", level=1).count() == 1
    assert watch == Watch()
