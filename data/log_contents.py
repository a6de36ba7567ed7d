"""A whole log as tables of text and original files: what a backup holds, whatever tables there are then."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True)
class LogContents:
    """Every table of a log at that version (the number of its last migration).

    `tables` has each table's columns as texts, missing where the log has nothing; columns of bytes are not
    among them. `files` are the original files by their sha256. `sequences` says from which number each counts
    on, so that none is ever given twice.
    """

    version: int
    tables: Mapping[str, pa.Table]
    files: Mapping[str, bytes]
    sequences: Mapping[str, int]
