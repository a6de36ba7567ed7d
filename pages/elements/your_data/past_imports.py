"""Past imports, each with its report and its undo."""

import streamlit as st

from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.undoable import done, last_step
from pages.elements.view import View

PLACE = "imports"
_LISTED = 8


def past_imports(view: View) -> None:
    """The latest first."""
    past = view.log.imports(view.athlete)
    last_step(PLACE)
    if past.empty:
        return
    with card("imports"):
        section(
            "Past imports",
            "Undo takes out exactly what an import brought in. You can import its file again.",
        )
        every = len(past) <= _LISTED or st.session_state.get("all-imports", False)
        for row in (past if every else past.head(_LISTED)).itertuples():
            _past_import(view, row)
        if len(past) > _LISTED:
            st.toggle(f"Show all {len(past)}", key="all-imports")


def _past_import(view: View, row: object) -> None:
    number, name, added = int(row.import_id), str(row.file_name), int(row.added)  # type: ignore[attr-defined]
    with st.container(key=f"row-import-{number}", horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{plain(name)}**")
            st.caption(plain(f"{formatting.day(row.imported_at)}: {_sets(added)} added"))  # type: ignore[attr-defined]
        st.page_link(
            view.links["import-workouts"],
            label="Report",
            query_params={"import": str(number)},
            icon=":material/receipt_long:",
        )
        if st.button(
            "Undo", icon=":material/undo:", key=f"undo-{number}", help=f"Take out the {_sets(added)} it added"
        ):
            view.log.undo(number)
            done(PLACE, f"Undone: {_sets(added)} of {name} removed. You can import the file again.")


def _sets(count: int) -> str:
    return formatting.counted(count, "set")
