"""The server's own rules: what a browser may run, how much may be uploaded, what an error gives away."""

import asyncio
import base64
import gc
import hashlib
import re
from http import HTTPStatus

import pytest
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from app import (
    MB,
    READ_AFTER_S,
    STREAMLIT_PAGE,
    UploadQuota,
    content_security_policy,
    declared_size,
    is_ours,
    lifespan,
    place_of,
    upload_of,
)
from app import app as server


class Uploads:
    """The quota in front of Streamlit's own store, with a clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.kept = MemoryUploadedFileManager("/_stcore/upload_file")
        self.now_s = 0.0
        self.quota = UploadQuota(self.store, lambda: self.kept, lambda: self.now_s)

    def put(self, session: str, file: str, size: int) -> tuple[int, str]:
        """Upload a file and return status and sentence of the answer."""
        return asyncio.run(answer(self.quota, put_request(session, file, size)))

    async def store(self, scope: Scope, _receive: Receive, send: Send) -> None:
        session, file = scope["path"].split("/")[-2:]
        content = bytes(int(dict(scope["headers"])[b"content-length"]))
        self.kept.add_file(session, UploadedFileRec(file, "log.csv", "text/csv", content))
        await send({"type": "http.response.start", "status": HTTPStatus.NO_CONTENT, "headers": []})
        await send({"type": "http.response.body", "body": b""})


def put_request(session: str, file: str, size: int) -> Scope:
    return {
        "type": "http",
        "method": "PUT",
        "path": f"/_stcore/upload_file/{session}/{file}",
        "headers": [(b"content-length", str(size).encode())],
    }


async def answer(to_ask: ASGIApp, scope: Scope) -> tuple[int, str]:
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        messages.append(message)

    await to_ask(scope, receive, send)
    return messages[0]["status"], messages[1]["body"].decode()


@pytest.fixture
def uploads() -> Uploads:
    return Uploads()


def test_a_browser_runs_only_scripts_that_streamlit_ships() -> None:
    inline = STREAMLIT_PAGE.read_text(encoding="utf-8").split("<script>")[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()

    policy = content_security_policy(STREAMLIT_PAGE.read_text(encoding="utf-8"))

    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["script-src"] == f"'self' 'sha256-{digest}'"
    assert rules["connect-src"] == "'self'"
    assert rules["object-src"] == "'none'"


def test_each_inline_script_has_its_hash_and_files_need_none() -> None:
    scripts = "<script>a()</script><script src='b.js'></script><script async>c()</script>"

    policy = content_security_policy(scripts)

    assert policy.count("'sha256-") == 2


def test_five_files_are_taken_and_a_sixth_is_told_why_not(uploads: Uploads) -> None:
    taken = [uploads.put("ann", f"file-{number}", 1000) for number in range(5)]

    refused = uploads.put("ann", "file-5", 1000)

    assert [status for status, _ in taken] == [HTTPStatus.NO_CONTENT] * 5
    assert refused == (429, "Five files are here already. Take one away, then try again.")


def test_a_file_taken_away_frees_its_place(uploads: Uploads) -> None:
    for number in range(10):
        status, _ = uploads.put("ann", f"file-{number}", 1000)
        uploads.kept.remove_file("ann", f"file-{number}")

        assert status == HTTPStatus.NO_CONTENT


def test_a_session_holds_40_mb_at_most(uploads: Uploads) -> None:
    uploads.put("ann", "first", 20 * MB)
    uploads.put("ann", "second", 20 * MB)

    refused = uploads.put("ann", "third", 1)

    assert refused == (413, "This would be more than 40 MB at once. Take a file away, then try again.")


def test_all_sessions_together_hold_400_mb_at_most(uploads: Uploads) -> None:
    for session in range(10):
        uploads.put(f"session-{session}", "first", 40 * MB)

    refused = uploads.put("ann", "log", 1)

    assert refused == (429, "Other uploads need all the room right now. Try again in a minute.")


def test_one_session_does_not_use_up_the_places_of_another(uploads: Uploads) -> None:
    for number in range(9):
        uploads.put("ann", f"file-{number}", 1000)

    assert uploads.put("ben", "log", 1000) == (HTTPStatus.NO_CONTENT, "")


def test_files_left_behind_give_way_once_they_have_been_read(uploads: Uploads) -> None:
    for number in range(5):
        uploads.put("ann", f"file-{number}", 1000)
    uploads.put("ben", "log", 1000)
    uploads.now_s = READ_AFTER_S + 1

    status, _ = uploads.put("ann", "file-5", 1000)

    assert status == HTTPStatus.NO_CONTENT
    assert uploads.kept.get_files("ann", ["file-0", "file-5"])[0].file_id == "file-5"
    assert len(uploads.kept.get_files("ben", ["log"])) == 1


def test_a_file_still_on_its_way_counts(uploads: Uploads) -> None:
    async def second_while_first_arrives() -> list[int]:
        goes_on = asyncio.Event()

        async def slow_store(scope: Scope, receive: Receive, send: Send) -> None:
            await goes_on.wait()
            await uploads.store(scope, receive, send)

        quota = UploadQuota(slow_store, lambda: uploads.kept)
        first = asyncio.create_task(answer(quota, put_request("ann", "first", 40 * MB)))
        await asyncio.sleep(0)  # the first begins
        second = await answer(quota, put_request("ann", "second", 1))
        goes_on.set()
        return [second[0], (await first)[0]]

    statuses = asyncio.run(second_while_first_arrives())

    assert statuses == [HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.NO_CONTENT]


def test_a_broken_off_upload_frees_its_place(uploads: Uploads) -> None:
    async def break_off(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise ClientDisconnect

    quota = UploadQuota(break_off, lambda: uploads.kept)
    for _ in range(3):
        with pytest.raises(ClientDisconnect):
            asyncio.run(answer(quota, put_request("ann", "log", 40 * MB)))


def test_a_file_of_unknown_size_counts_as_the_largest_allowed() -> None:
    announced = declared_size(Headers({"content-length": "1000"}))
    silent = declared_size(Headers({}))
    contradictory = declared_size(Headers({"content-length": "1000", "transfer-encoding": "chunked"}))

    assert (announced, silent, contradictory) == (1000, 20 * MB, 20 * MB)


@pytest.mark.parametrize(
    "path", ["/", "/_stcore/stream", "/_stcore/upload_file/ann", "/media/_stcore/upload_file"]
)
def test_other_requests_are_none_of_the_quotas_business(path: str) -> None:
    assert upload_of({"type": "http", "method": "PUT", "path": path}) is None


@pytest.mark.parametrize(
    ("origin", "ours"),
    [
        (None, True),
        ("http://127.0.0.1:8501", True),
        ("http://127.0.0.1:3000", False),
        ("http://localhost:8501", False),
        ("https://training.example", False),
        ("null", False),
    ],
)
def test_a_request_is_ours_when_it_comes_from_the_host_it_asks(origin: str | None, ours: bool) -> None:
    headers = Headers({"host": "127.0.0.1:8501"} | ({"origin": origin} if origin else {}))

    assert is_ours(headers) is ours


def test_an_error_is_placed_in_our_own_code_without_its_words() -> None:
    with pytest.raises(TypeError) as caught:
        content_security_policy(None)  # type: ignore[arg-type]

    assert re.fullmatch(r"tests/test_app\.py:\d+ app\.py:\d+", place_of(caught.value))


def test_a_warm_start_takes_what_is_loaded_out_of_every_later_collection() -> None:
    async def start_and_stop() -> int:
        async with lifespan(server):
            return gc.get_freeze_count()

    frozen = asyncio.run(start_and_stop())

    assert frozen > 100_000
    assert gc.get_freeze_count() == 0
