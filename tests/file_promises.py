"""What is promised of every file: refused with a sentence or accounted for; in, in again, out and back."""

import pandas as pd

from data.importers import Export, RefusedFile, read_export
from data.own_export import to_csv
from data.training_log import TrainingLog
from tests.importing import IDENTITY, LATER


def read_or_refused(content: bytes, name: str) -> Export | None:
    """The file, read and accounted for; None where it is refused. Nothing else may be raised."""
    try:
        export = read_export(content, name, today=LATER)
    except RefusedFile:
        return None
    is_accounted_for(export)
    return export


def is_accounted_for(export: Export) -> None:
    """Counts add up, no place is taken twice, and every number is one that can be lifted."""
    counts, aside = export.counts, export.problems["what_happens"] == "Set aside"
    assert counts.rows_read == counts.sets + counts.not_sets + counts.set_aside
    assert (len(export.sets), aside.sum()) == (counts.sets, counts.set_aside)
    assert not export.sets.duplicated(IDENTITY).any()
    numbers = export.sets[["load", "reps", "hold_s", "distance_m", "rpe", "rir"]].fillna(0)
    assert numbers.map(lambda number: 0 <= number < float("inf")).all(axis=None)


def goes_in_and_out(export: Export, log: TrainingLog, other: TrainingLog, athlete: str) -> None:
    """Imported it adds its sets, again none; taken out it is the same in another log; undone it is gone."""
    report = log.add(export, athlete)
    assert (report.added, report.already_known) == (export.counts.sets, 0)
    again = log.add(read_export(export.content, export.file_name, today=LATER), athlete)
    assert (again.added, again.already_known, again.changed) == (0, export.counts.sets, 0)

    counting = len(log.sets(athlete))  # without those that are left out
    taken_out = to_csv(log.everything(athlete))
    other.add(read_export(taken_out, "evenstride.csv", today=LATER), athlete)
    assert to_csv(other.everything(athlete)) == taken_out
    pd.testing.assert_frame_equal(without_line(log.sets(athlete)), without_line(other.sets(athlete)))

    log.undo(again.import_id)
    assert len(log.sets(athlete)) == counting
    log.undo(report.import_id)
    assert log.sets(athlete).empty
    assert log.strength_tests.all(athlete).empty
    assert log.body_mass.all(athlete).empty


def without_line(sets: pd.DataFrame) -> pd.DataFrame:
    """The sets without the line of their file, closed columns as plain text."""
    return sets.drop(columns="source_line").astype(object)


def in_order(export: Export) -> pd.DataFrame:
    """The sets in the order of their places, whatever their order in the file."""
    return without_line(export.sets).sort_values(IDENTITY).reset_index(drop=True)


def sessions_of(export: Export) -> tuple[bytes, list[bytes]]:
    """The lines above the first session, and the lines of each session, together.

    A line of no set goes with the line above it.
    """
    lines = export.content.splitlines(keepends=True)
    tests = export.strength_tests.rename(columns={"tested_at": "session_start"})
    entries = pd.concat(
        [export.sets[["source_line", "session_start"]], tests[["source_line", "session_start"]]]
    )
    starts = dict(zip(entries["source_line"], entries["session_start"], strict=True))
    sessions: dict[pd.Timestamp, list[bytes]] = {}
    head: list[bytes] = []
    current = head
    for number, line in enumerate(lines, start=1):
        current = sessions.setdefault(starts[number], []) if number in starts else current
        current.append(line if line.endswith((b"\n", b"\r")) else line + b"\n")
    return b"".join(head), [b"".join(session) for session in sessions.values()]
