"""The file that a person is checking: held for this visit only, nothing of it stored in the log."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import streamlit as st

from data.importers import Export, RefusedFile, read_export
from data.readings import Readings
from pages.elements.imports.work import Work

_DRAFT = "import_draft"
_CHOSEN = "files_chosen"
_REPORT_LEFT = "import_report_left"
_READING = "import_reading"
_WORKED_OUT = "import_worked_out"
_MOST_READ = 4  # a file is read anew for each combination of answers; going back to one costs nothing
_MOST_WORKED_OUT = 12
_LARGE = 2_000_000  # [bytes]; no real export is larger, and reading a smaller file takes no time to speak of
_LONGEST_S = 60

Found = TypeVar("Found")


@dataclass(frozen=True)
class Draft:
    """A chosen file, and what it holds under the readings it was read with so far."""

    file_name: str
    content: bytes
    read: tuple[tuple[Readings, Export], ...] = ()


@dataclass(frozen=True)
class Reading:
    """A large file that is being read, under which readings."""

    number: int
    readings: Readings
    work: Work[Export]


class StillReadingError(LookupError):
    """The file is large and being read; `reading` says how far that is."""

    def __init__(self, reading: Reading) -> None:
        """This reading goes on."""
        super().__init__("The file is still being read")
        self.reading = reading


def keep_draft(file_name: str, content: bytes) -> None:
    """Hold this file until it is imported, or another takes its place."""
    st.session_state[_DRAFT] = Draft(file_name, content)
    st.session_state[_CHOSEN] = files_chosen() + 1
    st.session_state.pop(_REPORT_LEFT, None)


def current_draft() -> Draft | None:
    """The file being checked, if there is one."""
    return st.session_state.get(_DRAFT)


def drop_draft() -> None:
    """Forget the file being checked."""
    for name in (_DRAFT, _READING, _WORKED_OUT):
        st.session_state.pop(name, None)


def files_chosen() -> int:
    """How many files were chosen in this visit: an upload field named by it is empty after each."""
    return st.session_state.get(_CHOSEN, 0)


def leave_report(import_id: int) -> None:
    """Remember the report that is left for another page: the way back leads to the import page without it."""
    st.session_state[_REPORT_LEFT] = import_id


def report_left() -> str:
    """The import whose report was left, until another file is chosen; empty where there is none."""
    return str(st.session_state.get(_REPORT_LEFT, ""))


def read_draft(readings: Readings) -> Export:
    """The file being checked, under these readings.

    Raises `RefusedFile`, `StillReadingError` while a large file is being read, `LookupError` without a file.
    """
    draft = current_draft()
    if draft is None:
        raise LookupError("No file is being checked")
    known = next((export for its_readings, export in draft.read if its_readings == readings), None)
    if known is not None:
        return known
    export = _read(draft, readings)
    st.session_state[_DRAFT] = replace(draft, read=(*draft.read, (readings, export))[-_MOST_READ:])
    return export


def worked_out(compute: Callable[[], Found], *about: object) -> Found:
    """What `compute` gives about the file being checked, worked out once for each `repr` of `about`."""
    number, known = st.session_state.get(_WORKED_OUT, (None, {}))
    found: dict[str, Any] = known if number == files_chosen() else {}
    key = repr(about)
    if key not in found:
        found = dict([*found.items(), (key, compute())][-_MOST_WORKED_OUT:])
        st.session_state[_WORKED_OUT] = (files_chosen(), found)
    result: Found = found[key]
    return result


def _read(draft: Draft, readings: Readings) -> Export:
    """The file, at once where it is small. Raises `StillReadingError` while a large one is being read."""
    if len(draft.content) < _LARGE:
        return read_export(draft.content, draft.file_name, readings)
    reading = st.session_state.get(_READING)
    if reading is None or (reading.number, reading.readings) != (files_chosen(), readings):
        work = Work(lambda _: read_export(draft.content, draft.file_name, readings))
        reading = st.session_state[_READING] = Reading(files_chosen(), readings, work)
    if reading.work.is_done:
        del st.session_state[_READING]
        export: Export = reading.work.result()
        return export
    if reading.work.seconds > _LONGEST_S:
        raise RefusedFile(
            f"Reading this file takes longer than {_LONGEST_S} seconds, and was given up. A training log "
            "takes one or two. Please check that it is the file you meant, or split it by years."
        )
    raise StillReadingError(reading)
