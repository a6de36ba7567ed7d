"""A backup that is not ours or not whole is refused before anything is touched."""

import json
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.backup import RefusedBackup, read_backup, write_backup
from tests.backups import NOON, filled, rewritten, with_table


@pytest.fixture(scope="module")
def backup() -> bytes:
    with filled() as log:
        return write_backup(log, NOON)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "damaged, or it is no backup"),
        (b"no zip at all", "damaged, or it is no backup"),
        (b"PK\x05\x06" + bytes(18), "no backup of Evenstride"),
    ],
)
def test_what_is_no_backup_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(RefusedBackup, match=why):
        read_backup(content)


@pytest.mark.parametrize(
    "name", ["../log.duckdb", "/etc/passwd", "tables/../x.csv", "tables/SETS.csv", "notes.txt"]
)
def test_a_strange_entry_is_refused(backup: bytes, name: str) -> None:
    with pytest.raises(RefusedBackup):
        read_backup(rewritten(backup, {name: b"x"}))


def test_a_changed_entry_does_not_fit_its_checksum(backup: bytes) -> None:
    with pytest.raises(RefusedBackup, match=r"the checksum of tables/sets\.csv does not fit"):
        read_backup(rewritten(backup, {"tables/sets.csv": b'"a"\n'}))


def test_a_missing_entry_is_named(backup: bytes) -> None:
    with pytest.raises(RefusedBackup, match=r"incomplete or was changed: tables/events\.csv"):
        read_backup(rewritten(backup, {}, drop="tables/events.csv"))


def test_an_unlisted_entry_is_named(backup: bytes) -> None:
    with pytest.raises(RefusedBackup, match=r"incomplete or was changed: tables/more\.csv"):
        read_backup(rewritten(backup, {"tables/more.csv": b'"a"\n'}))


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("sets", b'"20.0"', b'"-1.0"'),
        ("sets", b'"working"', b'"playing"'),
        ("sets", b'"note"', b'"nota"'),
        ("imports", b'"1"', b'"one"'),
        ("files", b"360a", b"0000"),
        ("sets", b'"me"', b'""'),
    ],
)
def test_values_that_no_log_can_hold_are_refused(backup: bytes, table: str, old: bytes, new: bytes) -> None:
    changed = with_table(backup, table, old, new)

    if changed == with_table(backup, table, b"", b""):
        pytest.fail("nothing was changed")
    with pytest.raises(RefusedBackup, match="damaged or was changed"):
        read_backup(changed)


def test_a_backup_of_a_newer_version_is_refused(backup: bytes) -> None:
    manifest = json.loads(ZipFile(BytesIO(backup)).read("manifest.json"))

    for newer in ({"log_version": 9999}, {"format_version": 2}):
        content = json.dumps(manifest | newer).encode()
        with pytest.raises(RefusedBackup, match="newer Evenstride"):
            read_backup(rewritten(backup, {"manifest.json": content}))


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{", b'{"format": "evenstride backup"}', b"[" * 100_000])
def test_a_broken_manifest_is_refused(backup: bytes, manifest: bytes) -> None:
    with pytest.raises(RefusedBackup):
        read_backup(rewritten(backup, {"manifest.json": manifest}))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b"{}")
        archive.writestr("tables/sets.csv", bytes(80_000_000))

    with pytest.raises(RefusedBackup, match="unpack to far more"):
        read_backup(file.getvalue())


def test_another_way_of_packing_is_refused() -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_BZIP2) as archive:
        archive.writestr("manifest.json", b"{}")

    with pytest.raises(RefusedBackup, match="another program"):
        read_backup(file.getvalue())


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, 10**6), bits=st.integers(1, 255), cut=st.booleans())
def test_a_damaged_backup_is_refused_or_whole(backup: bytes, place: int, bits: int, cut: bool) -> None:
    at = place % len(backup)
    damaged = backup[:at] if cut else backup[:at] + bytes([backup[at] ^ bits]) + backup[at + 1 :]

    try:
        found = read_backup(damaged)
    except RefusedBackup:
        return

    whole = read_backup(backup).log
    assert found.log.sequences == whole.sequences
    assert all(found.log.tables[name].equals(table) for name, table in whole.tables.items())
