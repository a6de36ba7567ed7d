"""The file that a person is checking: held for this visit only, nothing of it stored in the log."""

from dataclasses import dataclass, replace

import streamlit as st

from data.importers import Export, read_export
from data.readings import Readings

_KEY = "import_draft"


@dataclass(frozen=True)
class Draft:
    """A chosen file and, once read, what it holds under the readings it was read with."""

    file_name: str
    content: bytes
    export: Export | None = None
    readings: Readings | None = None


def keep_draft(file_name: str, content: bytes) -> None:
    """Hold this file until it is imported, or another takes its place."""
    st.session_state[_KEY] = Draft(file_name, content)


def current_draft() -> Draft | None:
    """The file being checked, if there is one."""
    return st.session_state.get(_KEY)


def drop_draft() -> None:
    """Forget the file being checked."""
    st.session_state.pop(_KEY, None)


def read_draft(draft: Draft, readings: Readings) -> Export:
    """The draft's file under these readings; read again only when they change. Raises `RefusedFile`."""
    if draft.export is not None and draft.readings == readings:
        return draft.export
    export = read_export(draft.content, draft.file_name, readings)
    st.session_state[_KEY] = replace(draft, export=export, readings=readings)
    return export
