"""What the log keeps about each import: its report, its problems, its file."""

from dataclasses import fields

import duckdb
import pandas as pd
import pyarrow as pa

from data.import_report import ImportReport
from data.log_errors import UnknownImportError
from data.log_queries import query

_IMPORT_TYPES = {
    **dict.fromkeys((field.name for field in fields(ImportReport)), "int64"),
    **dict.fromkeys(["athlete", "app", "layout", "file_name", "file_sha256"], "str"),
    **dict.fromkeys(["imported_at", "first_session", "last_session"], "datetime64[us]"),
}
_PROBLEM_TYPES = {"line": "int64", "reason": "str", "what_happens": "str", "content": "str"}


def read_imports(cursor: duckdb.DuckDBPyConnection, athlete: str) -> pd.DataFrame:
    """The reports of an athlete's imports, the latest first."""
    return cursor.execute(query("imports"), {"athlete": athlete}).df().astype(_IMPORT_TYPES)


def find_report(cursor: duckdb.DuckDBPyConnection, import_id: int) -> ImportReport:
    """The report of an import. Raises `UnknownImportError`."""
    rows = cursor.execute(query("import_report"), {"import_id": import_id}).fetchall()
    if not rows:
        raise UnknownImportError(
            f"There is no import {import_id} in this log. It may have been undone already: look at the list "
            "of past imports."
        )
    return ImportReport(*rows[0])


def read_problems(cursor: duckdb.DuckDBPyConnection, report: ImportReport) -> pd.DataFrame:
    """The problems of an import, in the order of the file."""
    return cursor.execute(query("problems"), {"import_id": report.import_id}).df().astype(_PROBLEM_TYPES)


def find_file(cursor: duckdb.DuckDBPyConnection, report: ImportReport) -> bytes:
    """The file of an import, as it was uploaded."""
    name = {"athlete": report.athlete, "sha256": report.file_sha256}
    content, size = cursor.execute(query("file"), name).fetchall()[0]
    return bytes(pa.decompress(content, decompressed_size=size, codec="zstd", asbytes=True))
