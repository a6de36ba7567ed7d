"""A backup as a zip file: its manifest names each entry with its sha256; bounded before it is read."""

import json
import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MANIFEST = "manifest.json"
FORMAT = "evenstride backup"
FORMAT_VERSION = 1
MOST_BYTES = 1024 * 1024 * 1024  # unpacked, all together
MOST_ENTRIES = 20_000
MOST_RATIO = 300  # sets repeat themselves; a bomb has a thousand and more
_SMALL = 64 * 1024 * 1024  # unpacked, that may be packed as tightly as it likes

_ENTRY = re.compile(r"tables/[a-z][a-z0-9_]{0,60}\.csv|files/[0-9a-f]{64}|manifest\.json", re.ASCII)
_IS_ENCRYPTED = 0x1
_UNREADABLE = (  # all that the standard library raises for a zip file that is none, damaged or encrypted
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


class RefusedBackup(ValueError):  # noqa: N818  a refusal is an answer to the person, not a fault
    """A file that is not restored. The message says what is wrong with it; nothing was changed."""


@dataclass(frozen=True)
class Packed:
    """What a backup's file holds: the entries but for the manifest, and what the manifest says besides."""

    entries: Mapping[str, bytes]
    said: Mapping[str, Any]


def packed(entries: Mapping[str, bytes], said: Mapping[str, Any], made_at: datetime) -> bytes:
    """The file with these entries, and `said` in its manifest beside their checksums."""
    sums = {
        name: {"bytes": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in entries.items()
    }
    about = {"format": FORMAT, "format_version": FORMAT_VERSION, **said, "entries": sums}
    manifest = json.dumps(about, indent=1, ensure_ascii=False).encode()
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in {MANIFEST: manifest, **entries}.items():
            info = ZipInfo(name, made_at.timetuple()[:6])
            info.external_attr = 0o600 << 16
            archive.writestr(info, content, ZIP_DEFLATED)
    return file.getvalue()


def unpacked(content: bytes) -> Packed:
    """What the file holds, every checksum compared. Raises `RefusedBackup`."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_shape(archive, len(content))
            entries = {info.filename: archive.read(info) for info in archive.infolist()}
    except RefusedBackup:
        raise
    except _UNREADABLE as error:
        raise RefusedBackup(
            "This file is damaged, or it is no backup of Evenstride's. Please choose the zip file that "
            "“Download a backup” made, or another backup."
        ) from error
    manifest = _manifest(entries.pop(MANIFEST, b""))
    _check_sums(entries, manifest.pop("entries"))
    return Packed(entries, manifest)


def _check_shape(archive: ZipFile, size: int) -> None:
    """Raises `RefusedBackup` for what only a file that is not ours has, before anything is unpacked."""
    infos = archive.infolist()
    names = [info.filename for info in infos]
    strange = [name for name in names if not _ENTRY.fullmatch(name)]
    if strange or MANIFEST not in names:
        raise RefusedBackup(
            "This zip file is no backup of Evenstride's. Please choose the one that “Download a backup” made."
        )
    if len(set(names)) < len(names) or any(_is_odd(info) for info in infos):
        raise RefusedBackup("This backup was packed by another program, and Evenstride does not open it.")
    total = sum(info.file_size for info in infos)
    if len(infos) > MOST_ENTRIES or total > MOST_BYTES or total > max(_SMALL, MOST_RATIO * size):
        raise RefusedBackup("This file would unpack to far more than a training log has. It was not opened.")


def _is_odd(info: ZipInfo) -> bool:
    return bool(info.flag_bits & _IS_ENCRYPTED) or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED)


def _manifest(content: bytes) -> dict[str, Any]:
    try:
        manifest = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise RefusedBackup(
            "The list of contents of this backup is damaged. Please try another one."
        ) from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise RefusedBackup("This zip file is no backup of Evenstride's.")
    if manifest.get("format_version") != FORMAT_VERSION:
        raise RefusedBackup(
            "This backup was made by a newer Evenstride. Install the newest Evenstride, then try again."
        )
    if not isinstance(manifest.get("entries"), dict):
        raise RefusedBackup("The list of contents of this backup is damaged. Please try another one.")
    return manifest


def _check_sums(entries: Mapping[str, bytes], sums: Mapping[str, Any]) -> None:
    missing = sorted(set(sums) - set(entries))
    unlisted = sorted(set(entries) - set(sums))
    if missing or unlisted:
        raise RefusedBackup(f"This backup is incomplete or was changed: {', '.join(missing + unlisted)}.")
    for name, content in entries.items():
        said = sums[name].get("sha256") if isinstance(sums[name], dict) else None
        if said != sha256(content).hexdigest():
            raise RefusedBackup(
                f"This backup is damaged: the checksum of {name} does not fit. Please try another one."
            )
