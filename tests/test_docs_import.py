"""`docs/import.md` says what reading gives, for every layout that real exports are known to have."""

import csv
import re

import pytest

from data.importers import RefusedFile, app_title, read_export
from data.importers.recognise import importers
from tests.import_table import BEGIN, DOCUMENT, END, with_table
from tests.importing import EXPORTS, made_exports


def documented() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


def real_layouts() -> list[dict[str, str]]:
    """Each layout of a real export: its header line, and the made-up export that has it."""
    with (EXPORTS / "layouts.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_the_table_says_what_reading_gives_today() -> None:
    assert documented() == with_table(documented()), (
        "Reading a made-up export gives something else than docs/import.md says. "
        "If that is meant, write the table anew: python -m tests.import_table"
    )


def test_every_made_export_is_in_the_table() -> None:
    table = documented().partition(BEGIN)[2].partition(END)[0]

    assert re.findall(r"\[(.+?)\]\(", table) == made_exports()


@pytest.mark.parametrize("layout", real_layouts(), ids=lambda layout: f"{layout['app']} {layout['layout']}")
def test_every_real_layout_has_a_made_export_with_its_very_header(layout: dict[str, str]) -> None:
    if not layout["made"]:
        with pytest.raises(RefusedFile, match="ForceFrame"):
            read_export(f"{layout['header']}\n".encode(), "made.csv")
        return

    lines = (EXPORTS / layout["made"]).read_text(encoding="utf-8-sig").splitlines()

    assert not layout["header"] or layout["header"] in lines
    assert layout["made"] in made_exports()


def test_every_app_that_is_read_is_described() -> None:
    described = {app_title(importer.app) for importer in importers()}

    assert {title for title in described if f"\n### {title}" not in documented()} == set()
