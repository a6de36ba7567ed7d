"""Files that are no tables, recognised by their first bytes and refused by name."""

from data.importers.export import RefusedFile

_CSV_INSTEAD = "Please export your workouts as CSV in your training app, and choose that file."
_UNPACK = "Please unpack it first, and choose the CSV file inside."
_SAVE_AS_CSV = "Please open it in your spreadsheet program, save it as CSV (UTF-8), and choose that file."
_PHOTO = "Evenstride reads the CSV file that your training app exports."

_AT_THE_START: dict[bytes, str] = {
    b"SQLite format 3\0": "a database, such as a FitNotes backup. In FitNotes choose Settings, then "
    "Spreadsheet Export, and use the file it makes.",
    b"\x1f\x8b": f"a gzip archive. {_UNPACK}",
    b"7z\xbc\xaf\x27\x1c": f"a 7z archive. {_UNPACK}",
    b"Rar!\x1a\x07": f"a RAR archive. {_UNPACK}",
    b"BZh": f"a bzip2 archive. {_UNPACK}",
    b"\xfd7zXZ\0": f"an xz archive. {_UNPACK}",
    b"\x28\xb5\x2f\xfd": f"a zstd archive. {_UNPACK}",
    b"%PDF-": f"a PDF document. {_CSV_INSTEAD}",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": f"an old Excel or Word file. {_SAVE_AS_CSV}",
    b"{\\rtf": f"a text document with formatting (RTF). {_CSV_INSTEAD}",
    b"PAR1": f"a Parquet file. {_CSV_INSTEAD}",
    b"\x89PNG": f"a picture. {_PHOTO}",
    b"\xff\xd8\xff": f"a picture. {_PHOTO}",
    b"GIF8": f"a picture. {_PHOTO}",
}
_MARKUP: dict[bytes, str] = {
    b"<!doctype": f"a web page (HTML), perhaps saved instead of the download. {_CSV_INSTEAD}",
    b"<html": f"a web page (HTML), perhaps saved instead of the download. {_CSV_INSTEAD}",
    b"<?xml": "an XML file, such as an Apple Health export, which has workouts without their sets. "
    f"{_CSV_INSTEAD}",
}
_BOM = b"\xef\xbb\xbf"


def refuse_what_is_no_table(content: bytes) -> None:
    """Raises `RefusedFile` naming the kind of file and what to do, if its bytes are those of no table."""
    kind = _zip_kind(content) or _binary_kind(content) or _markup_kind(content)
    if kind is not None:
        raise RefusedFile(f"This is {kind}")


def _zip_kind(content: bytes) -> str | None:
    if not content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    if b"xl/" in content or b"[Content_Types].xml" in content[:4096]:
        return f"an Excel workbook (.xlsx). {_SAVE_AS_CSV}"
    return f"a ZIP archive. {_UNPACK}"


def _binary_kind(content: bytes) -> str | None:
    if content[8:12] == b".FIT":
        return (
            "a FIT file from a watch. It knows no side, and its exercises are often detected wrongly. "
            f"{_CSV_INSTEAD}"
        )
    if content[257:262] == b"ustar":
        return f"a tar archive. {_UNPACK}"
    return next((kind for magic, kind in _AT_THE_START.items() if content.startswith(magic)), None)


def _markup_kind(content: bytes) -> str | None:
    start = content[:4096].removeprefix(_BOM).lstrip().lower()
    return next((kind for mark, kind in _MARKUP.items() if start.startswith(mark)), None)
