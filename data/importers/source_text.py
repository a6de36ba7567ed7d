"""Bytes → text with one kind of line end, before anything is parsed: size, kind of file, encoding."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE
from dataclasses import dataclass

from data.importers.documents import as_table, is_document
from data.importers.export import RefusedFile
from data.importers.file_kinds import refuse_what_is_no_table

MAX_BYTES = 20 * 1024 * 1024

_NOT_TEXT = "This file is not text. Please choose the CSV file that your training app exports."
_ASSUMED_ENCODING = (
    "The file is not written in UTF-8. It was read as Windows text (cp1252): "
    "please check that names with accents look right."
)


@dataclass(frozen=True)
class SourceText:
    """A file's text: UTF-8 without a byte-order mark, every line end a line feed, and no NUL."""

    body: bytes
    notices: tuple[str, ...] = ()


def source_text(content: bytes) -> SourceText:
    """The text of a file. Raises `RefusedFile` where it is too large, empty, or no text.

    The text of a document that is no table is that of the table it stands for.
    """
    if len(content) > MAX_BYTES:
        raise RefusedFile(
            "This file is larger than 20 MB, more than a lifetime of sets. "
            "Please choose the CSV file that your training app exports."
        )
    refuse_what_is_no_table(content)
    body, notices = _as_utf8(content)
    if is_document(body):
        body = as_table(body)
    if not body.strip():
        raise RefusedFile("This file is empty. Please export your workouts again, and choose the new file.")
    if b"\0" in body:
        raise RefusedFile(_NOT_TEXT)
    return SourceText(_with_line_feeds(body), notices)


def _as_utf8(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) and not content.startswith(BOM_UTF32_LE):
        return _decoded(content, "utf-16").encode(), ()
    if b"\0" in content:
        raise RefusedFile(_NOT_TEXT)
    if _is_utf8(content):
        return content.removeprefix(BOM_UTF8), ()
    return _decoded(content, "cp1252").encode(), (_ASSUMED_ENCODING,)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise RefusedFile(_NOT_TEXT) from None


def _with_line_feeds(body: bytes) -> bytes:
    if b"\r" not in body:
        return body
    return body.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
