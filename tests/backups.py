"""A log with something in every table, its backup, and backups that somebody changed."""

import json
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from data.events import Event, EventKind
from data.log_contents import LogContents
from data.preferences import Preferences
from data.readings import Readings
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.importing import read_made
from tests.log_fixtures import DIARY, LONGER, export_from

NOON = datetime.fromisoformat("2026-11-23T12:00:00")
CORRECTED = DIARY.replace("20x7", "20x9")


def filled(path: Path | str = ":memory:") -> TrainingLog:
    """A log with something in as many tables as there are."""
    log = TrainingLog(path)
    problem = (9, "Cannot be read", "Set aside", "2026-01-08;;\0\r\n“x”")
    log.add(export_from(DIARY, problems=(problem,), readings=Readings(units={"strong": Unit.LB})))
    log.add(export_from(LONGER, app="hevy"), athlete="anna")
    newer = log.add(export_from(CORRECTED))
    log.changes.update(newer.import_id)
    log.left_out.add(log.sets().head(1), "", "me")
    log.events.add(Event(date(2026, 1, 2), EventKind.INJURY, Side.LEFT, ' "=1+1"\t\r\n '), "me")
    log.body_mass.add(date(2026, 1, 3), 80.1, Unit.LB, "anna")
    log.preferences.set(Preferences(unit=Unit.LB), "me")
    log.add(read_made("vald/api.csv"))
    return log


def same(one: LogContents, other: LogContents) -> bool:
    """Whether two logs hold the same, but for revisions, which only grow."""
    tables = {name: table for name, table in one.tables.items() if name != "revisions"}
    return one.files == other.files and all(
        table.equals(other.tables[name]) for name, table in tables.items()
    )


def rewritten(backup: bytes, change: dict[str, bytes], drop: str = "") -> bytes:
    """The zip with other entries, by whoever changed them."""
    file = BytesIO()
    with ZipFile(BytesIO(backup)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *change} - {drop}:
            new.writestr(name, change[name] if name in change else old.read(name))
    return file.getvalue()


def with_table(backup: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The backup with a table changed, and its checksum with it."""
    entry = f"tables/{name}.csv"
    with ZipFile(BytesIO(backup)) as archive:
        table, manifest = archive.read(entry).replace(old, new), json.loads(archive.read("manifest.json"))
    manifest["entries"][entry]["sha256"] = sha256(table).hexdigest()
    return rewritten(backup, {entry: table, "manifest.json": json.dumps(manifest).encode()})
