"""Files that are known and not read: each is refused by its name, with what to do instead."""

import csv
import gzip
import io
import sqlite3
import zipfile
from pathlib import Path

import pytest

from data.importers import RefusedFile, app_title, read_export
from data.importers.recognise import importers
from tests.importing import EXPORTS


def not_read() -> list[tuple[str, str]]:
    """What a refusal must name, and the header line that the app writes."""
    with (EXPORTS / "not_read.tsv").open(encoding="utf-8", newline="") as file:
        return [(row["named"], row["header"]) for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.parametrize(("name", "header"), not_read())
def test_another_apps_file_is_refused_by_name(name: str, header: str) -> None:
    with pytest.raises(RefusedFile) as refusal:
        read_export(f"{header}\nmade,up,row\n".encode(), "export.csv")

    assert name in str(refusal.value)
    assert "lease" in str(refusal.value), "a refusal says what to do instead"


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "date,exercise,reps\n2030-02-03,Bridge,8\n")
    return file.getvalue()


def database(folder: Path) -> bytes:
    path = folder / "backup.fitnotes"
    connection = sqlite3.connect(path)
    connection.execute("create table sets (reps)")
    connection.close()
    return path.read_bytes()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (zipped("strong.csv"), "ZIP archive"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel workbook"),
        (gzip.compress(b"date,exercise,reps\n"), "gzip archive"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(40), "7z archive"),
        (b"\x0e\x10\xd9\x07\x00\x00\x00\x00.FIT" + bytes(40), "FIT file"),
        (b"%PDF-1.7\n%more", "PDF document"),
        (b"\n<!DOCTYPE html><html><body>Sign in, please</body></html>", "web page"),
        (b"<html><head></head></html>", "web page"),
        (b'<?xml version="1.0"?><HealthData></HealthData>', "XML file"),
        (b'\xef\xbb\xbf{"history": []}', "JSON file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "old Excel"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        (b"{\\rtf1 date,exercise,reps}", "RTF"),
        (bytes(257) + b"ustar" + bytes(40), "tar archive"),
        (b"\xfd7zXZ\0" + bytes(40), "xz archive"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_table_is_refused_by_its_kind(content: bytes, kind: str) -> None:
    with pytest.raises(RefusedFile, match=kind):
        read_export(content, "workouts.csv")


def test_a_database_names_the_fitnotes_backup_and_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(RefusedFile, match=r"FitNotes backup.*Spreadsheet Export"):
        read_export(database(tmp_path), "FitNotes_Backup.fitnotes")


def test_adding_a_module_with_an_importer_adds_its_app() -> None:
    found = {importer.app: importer.title for importer in importers()}

    assert found == {
        "evenstride": "Evenstride",
        "fitbod": "Fitbod",
        "fitnotes": "FitNotes",
        "gravl": "Gravl",
        "gymbook": "GymBook",
        "gymrun": "GymRun",
        "hevy": "Hevy",
        "jefit": "JEFIT",
        "liftosaur": "Liftosaur",
        "lyfta": "Lyfta",
        "own_table": "Your own table",
        "strengthlog": "StrengthLog",
        "strong": "Strong",
        "stronglifts": "StrongLifts",
        "vald": "VALD NordBord",
    }


def test_an_app_is_called_as_people_know_it() -> None:
    assert app_title("fitnotes") == "FitNotes"
    assert app_title("by hand") == "by hand"
