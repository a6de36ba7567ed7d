"""The ways out: everything as a table, the sets for other programs, a backup; and the way back from one."""

from datetime import datetime

import streamlit as st

from data.backup import Backup, RefusedBackup, read_backup, write_backup
from data.own_export import to_csv, to_parquet
from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View

_LARGEST_MB = 20


def show(view: View) -> None:
    """A card with all of it. A file is made when its button is pressed, not before."""
    with card("data-out"):
        section(
            "Take your data with you",
            "It is yours: take it to a spreadsheet, to another program, or to another computer.",
        )
        _downloads(view)
        with st.expander("Restore a backup", icon=":material/settings_backup_restore:"):
            _restore(view)


def _downloads(view: View) -> None:
    log, day = view.log, view.today.isoformat()
    with st.container(horizontal=True):
        st.download_button(
            "Everything as CSV",
            data=lambda: to_csv(log.everything(OWN_ATHLETE)),
            file_name=f"evenstride-{day}.csv",
            mime="text/csv",
            help="Sets, answers, events, weigh-ins and settings. It opens in a spreadsheet, and can be "
            "imported again.",
            icon=":material/table:",
            on_click="ignore",
            key="download_csv",
        )
        st.download_button(
            "Sets as Parquet",
            data=lambda: to_parquet(log.sets(OWN_ATHLETE)),
            file_name=f"evenstride-sets-{day}.parquet",
            mime="application/vnd.apache.parquet",
            help="The sets that count, as they are understood here. For Python, R and other tools.",
            icon=":material/view_column:",
            on_click="ignore",
            key="download_parquet",
        )
        st.download_button(
            "Download a backup",
            data=lambda: write_backup(log, datetime.now().astimezone().replace(tzinfo=None)),
            file_name=f"evenstride-backup-{day}.zip",
            mime="application/zip",
            help="The whole log with every imported file, for another computer or for safety.",
            icon=":material/archive:",
            on_click="ignore",
            key="download_backup",
        )


def _restore(view: View) -> None:
    st.caption("A backup is checked first. Then you see what it holds, and decide.")
    file = st.file_uploader(
        "Backup file (zip)",
        key=f"backup_file_{view.log.revision(OWN_ATHLETE)}",  # an empty field once it is restored
        max_upload_size=_LARGEST_MB,
    )
    if file is None:
        return
    try:
        backup = read_backup(file.getvalue())
    except RefusedBackup as error:
        st.error(plain(str(error)), title="This backup cannot be restored", icon=":material/error:")
        return
    _decide(view, backup)


def _decide(view: View, backup: Backup) -> None:
    st.markdown(
        plain(f"This is a backup of {formatting.long_day(backup.made_at)}: {_what_it_holds(backup)}.")
    )
    st.caption(
        "It takes the place of all that is in your log now. A copy of that is kept in a file beside the log, "
        "with “before-restore” in its name."
    )
    if st.button("Restore this backup", icon=":material/settings_backup_restore:", key="restore_backup"):
        copy = view.log.restore(backup.log)
        kept = "" if copy is None else f" What was there before is kept in {copy.name}."
        st.toast(plain(f"Restored: {_what_it_holds(backup)}.{kept}"))
        st.rerun()


def _what_it_holds(backup: Backup) -> str:
    people = len(backup.athletes)
    imports = formatting.counted(backup.imports, "import")
    return formatting.listed(
        [
            f"{formatting.counted(backup.sets, 'set')} of {imports}",
            *(
                [f"{formatting.counted(backup.entered_sets, 'set')} logged here"]
                if backup.entered_sets
                else []
            ),
            *([f"the records of {formatting.whole(people)} people"] if people > 1 else []),
        ]
    )
