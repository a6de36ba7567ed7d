"""The ways out: everything as a table, the sets for other programs, and a backup of all of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from data.backup import write_backup
from data.own_export import to_csv, to_parquet
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View
from pages.elements.your_data.restore import restore_card


@dataclass(frozen=True)
class _File:
    """A file to take along: what it is, and how its bytes are made."""

    key: str
    title: str
    told: str
    button: str
    name: str
    mime: str
    content: Callable[[], bytes]


def show(view: View) -> None:
    """The files to download and the way back in. A file is made when its button is pressed, not before."""
    with card("data-out"):
        section("Take your data with you", "To a spreadsheet, to another program, or to another computer.")
        for file in _files(view):
            _download(file)
    restore_card(view)


def _files(view: View) -> tuple[_File, ...]:
    log, day = view.log, view.today.isoformat()
    return (
        _File(
            "csv",
            "Everything as a table",
            "Sets, answers, events, weigh-ins and settings. It opens in a spreadsheet, and you can import it "
            "here again.",
            "Download CSV",
            f"evenstride-{day}.csv",
            "text/csv",
            lambda: to_csv(log.everything(OWN_ATHLETE)),
        ),
        _File(
            "parquet",
            "Sets for other programs",
            "The sets that count, as they are understood here, for Python, R and the like.",
            "Download Parquet",
            f"evenstride-sets-{day}.parquet",
            "application/vnd.apache.parquet",
            lambda: to_parquet(log.sets(OWN_ATHLETE)),
        ),
        _File(
            "backup",
            "A backup",
            "The whole log with every imported file, to keep safe or to restore on another computer.",
            "Download a backup",
            f"evenstride-backup-{day}.zip",
            "application/zip",
            lambda: write_backup(log, datetime.now().astimezone().replace(tzinfo=None)),
        ),
    )


def _download(file: _File) -> None:
    with st.container(
        key=f"row-out-{file.key}",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
    ):
        with st.container(gap=None):
            st.markdown(f"**{plain(file.title)}**")
            st.caption(plain(file.told))
        st.download_button(
            file.button,
            data=file.content,
            file_name=file.name,
            mime=file.mime,
            icon=":material/download:",
            on_click="ignore",
            key=f"download_{file.key}",
        )
