"""The server around the pages, found by `streamlit run app.py`.

It loads the libraries first, answers its own pages only, tells browsers what those may do,
keeps uploads within bounds and gives errors a number. What a person sees is in `pages/`.
"""

import base64
import gc
import hashlib
import importlib
import logging
import re
import secrets
import time
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import streamlit as st
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose
from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

HERE = Path(__file__).parent
STREAMLIT_PAGE = Path(st.__file__).with_name("static") / "index.html"

# Named, not imported: nothing here uses them, and the first page would otherwise wait a second for them.
WARM = (
    "altair",
    "duckdb",
    "pandas",
    "pyarrow",
    "data.importers",
    "data.training_log",
    "data.exercise_guides",
)

MB = 1024 * 1024  # as Streamlit counts its own upload limit [B]
FILES_A_SESSION = 5
BYTES_A_SESSION = 40 * MB
BYTES_IN_ALL = 400 * MB
READ_AFTER_S = 2  # a page reads a file as soon as it is there

Upload = tuple[str, str]  # session, file: both from the address, `/_stcore/upload_file/<session>/<file>`
UPLOAD_PATH = re.compile(r"/_stcore/upload_file/([^/]+)/([^/]+)$")

log = logging.getLogger("evenstride")


def content_security_policy(page: str) -> str:
    """What a browser may load and run: our own server's files, and the scripts written into `page` itself.

    They are named by their hashes, computed here, so that an upgrade of Streamlit needs no new ones.
    """
    inline = re.findall(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", page, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in inline]
    scripts = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in hashes)])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
    )


class SecurityHeaders:
    """Adds the security headers to every answer; what has no cache rule of its own is kept out of caches."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._headers = {
            "content-security-policy": content_security_policy(STREAMLIT_PAGE.read_text(encoding="utf-8")),
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",  # for browsers that do not know frame-ancestors
            "referrer-policy": "same-origin",
            "cache-control": "no-store",  # downloads and pictures hold personal data
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name for name, _ in message["headers"]}
                ours = [(name.encode(), value.encode()) for name, value in self._headers.items()]
                message["headers"] = [*message["headers"], *(pair for pair in ours if pair[0] not in given)]
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class OwnPagesOnly:
    """Turns away what a page of another site sends: the origin it names is not the host it asks.

    Streamlit checks that for WebSockets only, lets in every page of this computer, and before it refuses
    the others asks an outside service for its own address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request of ours through, and answer any other here."""
        if scope["type"] == "lifespan" or is_ours(Headers(scope=scope)):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
        else:
            await PlainTextResponse("This is not for pages of other sites.", 403)(scope, receive, send)


def is_ours(headers: Headers) -> bool:
    """Whether a request comes from our own page, or from no page at all, which sends no Origin."""
    origin = headers.get("origin")
    return (
        origin is None
        or origin.partition("://")[2] == headers.get("host")
        or origin in st.get_option("server.corsAllowedOrigins")
    )


def uploaded_files() -> MemoryUploadedFileManager:
    """Where Streamlit 1.67 keeps uploads. No public name: `tests/browser/test_server.py` sees it go."""
    return cast("MemoryUploadedFileManager", runtime.get_instance().uploaded_file_mgr)


def upload_of(scope: Scope) -> Upload | None:
    """Session and file of a request that brings a file; none for every other request."""
    if scope["type"] != "http" or scope["method"] != "PUT":
        return None
    found = UPLOAD_PATH.search(scope["path"])
    return (found[1], found[2]) if found else None


def declared_size(headers: Headers) -> int:
    """Bytes the sender announces [B]; where it announces none, the most that Streamlit takes."""
    length = headers.get("content-length", "")
    if length.isdecimal() and "transfer-encoding" not in headers:
        return int(length)
    return int(st.get_option("server.maxUploadSize")) * MB


class UploadQuota:
    """At most 5 files and 40 MB a session and 400 MB in all, those still arriving included: else 413 or 429.

    Counted is what Streamlit holds at that moment, so a file taken away frees its place. The file of a page
    that was left stays until its session ends: where room is short, a session's files already read give way.
    """

    def __init__(
        self,
        app: ASGIApp,
        files: Callable[[], MemoryUploadedFileManager] = uploaded_files,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.app = app
        self._files = files
        self._now = now
        self._arriving: dict[Upload, int] = {}  # announced size [B]
        self._arrived: dict[Upload, float] = {}  # when [s]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here when it brings a file for which there is no room."""
        upload = upload_of(scope)
        if upload is None:
            await self.app(scope, receive, send)
            return
        size = declared_size(Headers(scope=scope))
        refusal = self._refusal(upload, size)
        if refusal is not None and self._forget_read_files(upload[0]):
            refusal = self._refusal(upload, size)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        self._arriving[upload] = size
        try:
            await self.app(scope, receive, send)
        finally:
            del self._arriving[upload]
            self._arrived = {kept: self._arrived.get(kept, self._now()) for kept in self._held()}

    def _held(self) -> dict[Upload, int]:
        sessions = self._files().file_storage.copy()  # copies, because every page runs in a thread of its own
        return {
            (session, file): len(kept.data)
            for session, files in sessions.items()
            for file, kept in files.copy().items()
        }

    def _refusal(self, upload: Upload, size: int) -> Response | None:
        taken = self._arriving | self._held()
        here = [held for (session, _), held in taken.items() if session == upload[0]]
        if upload in self._arriving:
            return PlainTextResponse("This file is already on its way.", 429)
        if len(here) >= FILES_A_SESSION:
            return PlainTextResponse("Five files are here already. Take one away, then try again.", 429)
        if sum(here) + size > BYTES_A_SESSION:
            return PlainTextResponse(
                "This would be more than 40 MB at once. Take a file away, then try again.", 413
            )
        if sum(taken.values()) + size > BYTES_IN_ALL:
            return PlainTextResponse("Other uploads need all the room right now. Try again in a minute.", 429)
        return None

    def _forget_read_files(self, session: str) -> bool:
        """Drop the session's files that came a while ago; whether there were any."""
        since = {file: when for (owner, file), when in self._arrived.items() if owner == session}
        read = [file for file, when in since.items() if self._now() - when > READ_AFTER_S]
        for file in read:
            self._files().remove_file(session, file)
        return bool(read)


def place_of(error: BaseException) -> str:
    """The way of an error through our own code, as `pages/frame.py:31 pages/leg_balance.py:12`."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [
        frame
        for frame in frames
        if HERE in Path(frame.filename).parents and "site-packages" not in frame.filename
    ]
    return " ".join(f"{Path(frame.filename).relative_to(HERE).as_posix()}:{frame.lineno}" for frame in ours)


def report_error(error: Exception) -> bool:
    """Give an error a number, for the person and for the server's log, which gets its kind and place only.

    What an error says may quote a name or a note from somebody's file, so it is written down nowhere.
    """
    if st.get_option("client.showErrorDetails") != "none":
        return False  # somebody is developing: Streamlit shows and logs the whole of it
    number = secrets.token_hex(4)
    log.error("Error %s: %s at %s", number, type(error).__name__, place_of(error))
    st.error(
        f"This page could not be shown (error {number}). Your log is whole: nothing is stored by halves. "
        "Reload the page to go on."
    )
    return True


def without_traceback(record: logging.LogRecord) -> bool:
    """Keep an error's own words out of Streamlit's line about it (see `report_error`)."""
    record.exc_info = None
    return True


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load what every page needs before the first visitor."""
    for library in WARM:
        importlib.import_module(library)
    if st.get_option("client.showErrorDetails") == "none":
        logging.getLogger("streamlit.error_util").addFilter(without_traceback)
    gc.collect()
    gc.freeze()  # Streamlit collects after every rerun: what is loaded by now need not be looked at again
    yield
    gc.unfreeze()  # so that everything can be let go of in order at the end


async def health(_request: Request) -> JSONResponse:
    """Whether the server answers, for whoever watches it. Says nothing about anybody's log."""
    return JSONResponse({"status": "ok"})


# `streamlit run` finds the next line by reading the source: keep it plain. The path is absolute, because
# `uvicorn app:app` would look in its working directory.
app = st.App(
    HERE / "pages" / "frame.py",
    lifespan=lifespan,
    middleware=[Middleware(SecurityHeaders), Middleware(OwnPagesOnly), Middleware(UploadQuota)],
    routes=[Route("/api/health", health)],
    on_script_error=report_error,
)
