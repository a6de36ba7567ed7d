"""Cancel, pressed while a large file is read or stored, leaves the log as it was. The rows are made up."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect

from data.training_log import TrainingLog
from tests.browser.harness import ROOT, Server, serving
from tests.browser.test_journey import choose_file, headline
from tests.test_pages_import_large import LARGE, SETS

WAITS = """

def waits(is_over):
    while not is_over():
        __import__("threading").Event().wait(0.02)  # another process tells nobody when it goes on
"""
READING = ("pages/elements/imports/draft.py", "Work(lambda _: ", "Work(lambda _: waits({gate}.exists) or ")
STORING = (
    "data/log_imports.py",
    "if choices.is_cancelled():",
    "if waits(choices.is_cancelled) or choices.is_cancelled():",
)


@contextmanager
def waiting(folder: Path) -> Iterator[tuple[Server, Path]]:
    """A copy of the app that reads a file once the gate is there, and stores it until it is stopped."""
    gate = folder / "go on"
    for part in ("analytics", "data", "docs", "pages", ".streamlit"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "app.py", folder)
    for name, old, new in (READING, STORING):
        module = folder / name
        text = module.read_text(encoding="utf-8")
        assert text.count(old) == 1
        now = text.replace(old, new.format(gate=f"__import__('pathlib').Path({str(gate)!r})"))
        module.write_text(now + WAITS, encoding="utf-8")
    with serving(folder, folder / "app.py") as server:
        yield server, gate


def test_cancel_leaves_the_log_as_it_was(page: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    large.write_text(LARGE)
    (tmp_path / "app").mkdir()

    with waiting(tmp_path / "app") as (server, may_be_read):
        page.goto(f"{server.url}/import-workouts")
        choose_file(page, large)
        expect(headline(page, "Reading your file")).to_be_visible()
        page.get_by_role("button", name="Cancel").click()
        expect(headline(page, "Choose a file")).to_be_visible()

        may_be_read.touch()
        choose_file(page, large)
        page.get_by_role("button", name=f"Import {SETS:,} sets").click()
        expect(headline(page, "Storing your sets")).to_be_visible()
        page.get_by_role("button", name="Cancel").click()

        expect(page.get_by_text("Stopped. Nothing was stored.")).to_be_visible()
        expect(headline(page, f"{SETS:,} sets ready to import")).to_be_visible()
        assert "Uncaught app execution" not in server.output.read_text()
    with TrainingLog(server.training_log) as log:
        assert log.imports().empty
        assert log.sets().empty
