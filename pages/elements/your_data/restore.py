"""The way back from a backup: checked, shown beside what is there now, restored, undone."""

from datetime import datetime
from functools import partial

import streamlit as st

from data.backup import Backup, RefusedBackup, read_backup, write_backup
from data.training_log import TrainingLog
from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.undoable import done, last_step
from pages.elements.view import OWN_ATHLETE, View

PLACE = "restore"
_LARGEST_MB = 20


def restore_card(view: View) -> None:
    """A file, what it holds and what it would replace, and the button; nothing changes before that."""
    with card("restore"):
        section("Restore a backup", "It is checked first. You see what it holds before anything changes.")
        last_step(PLACE)
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
    st.markdown(plain(f"In this backup of {formatting.long_day(backup.made_at)}: {_what_it_holds(backup)}."))
    there = _what_is_there(view)
    st.markdown(plain(f"In your log now: {there or 'nothing of yours'}."))
    if there:
        st.caption(
            "Restoring takes the place of all that, with its answers, events, weigh-ins and settings. You "
            "can undo it at once, and a copy is kept in a file beside the log."
        )
    label = "Replace my log with this backup" if there else "Restore this backup"
    if st.button(label, type="primary", icon=":material/settings_backup_restore:", key="restore_backup"):
        _restore(view.log, backup)


def _restore(log: TrainingLog, backup: Backup) -> None:
    before = write_backup(log, datetime.now().astimezone().replace(tzinfo=None))
    copy = log.restore(backup.log)
    kept = "" if copy is None else f" What was there before is also kept in the file {copy.name}."
    done(PLACE, f"Restored: {_what_it_holds(backup)}.{kept}", partial(_put_back, log, before))


def _put_back(log: TrainingLog, before: bytes) -> None:
    log.restore(read_backup(before).log)


def _what_is_there(view: View) -> str:
    """The person's own sets, and when they were done; empty where there are none."""
    exercises = view.log.exercises(OWN_ATHLETE)
    if exercises.empty:
        return ""
    span = formatting.span(exercises["first_session"].min(), exercises["last_session"].max())
    return f"{formatting.counted(int(exercises['sets'].sum()), 'set')}, {span}"


def _what_it_holds(backup: Backup) -> str:
    people = len(backup.athletes)
    imports = formatting.counted(backup.imports, "import")
    here = [f"{formatting.counted(backup.entered_sets, 'set')} logged here"] if backup.entered_sets else []
    others = [f"the records of {formatting.whole(people)} people"] if people > 1 else []
    return formatting.listed([f"{formatting.counted(backup.sets, 'set')} of {imports}", *here, *others])
