"""The file that a person is checking: held for this visit only, nothing of it stored in the log."""

from dataclasses import dataclass, replace

import streamlit as st

from data.importers import Export, read_export
from data.readings import Readings

_DRAFT = "import_draft"
_CHOSEN = "files_chosen"
_MOST_READ = 4  # a file is read anew for each combination of answers; going back to one costs nothing


@dataclass(frozen=True)
class Draft:
    """A chosen file, and what it holds under the readings it was read with so far."""

    file_name: str
    content: bytes
    read: tuple[tuple[Readings, Export], ...] = ()


def keep_draft(file_name: str, content: bytes) -> None:
    """Hold this file until it is imported, or another takes its place."""
    st.session_state[_DRAFT] = Draft(file_name, content)
    st.session_state[_CHOSEN] = files_chosen() + 1


def current_draft() -> Draft | None:
    """The file being checked, if there is one."""
    return st.session_state.get(_DRAFT)


def drop_draft() -> None:
    """Forget the file being checked."""
    st.session_state.pop(_DRAFT, None)


def files_chosen() -> int:
    """How many files were chosen in this visit: an upload field named by it is empty after each."""
    return st.session_state.get(_CHOSEN, 0)


def read_draft(readings: Readings) -> Export:
    """The file being checked, under these readings. Raises `RefusedFile`, or `LookupError` without a file."""
    draft = current_draft()
    if draft is None:
        raise LookupError("No file is being checked")
    known = next((export for its_readings, export in draft.read if its_readings == readings), None)
    if known is not None:
        return known
    export = read_export(draft.content, draft.file_name, readings)
    st.session_state[_DRAFT] = replace(draft, read=(*draft.read, (readings, export))[-_MOST_READ:])
    return export
