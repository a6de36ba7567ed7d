"""The report for a physio in a real browser: chosen in a dialog, made and downloaded as a PDF."""

import io
from pathlib import Path

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.harness import accessibility_findings, serving


def test_it_is_downloaded_as_one_page(page: Page, tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        page.goto(server.url)
        page.get_by_role("button", name="Try it with sample data").click()
        page.get_by_text("Sample data.").wait_for()
        page.goto(f"{server.url}/left-right")
        page.get_by_role("button", name="Make a report").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("textbox", name="Your name (optional)").fill("Kim Example")
        dialog.get_by_role("button", name="Make the page").click()
        with page.expect_download() as downloading:
            dialog.get_by_role("button", name="Download as PDF").click()

        made = PdfReader(io.BytesIO(Path(downloading.value.path()).read_bytes()))
        assert accessibility_findings(page) == []
        assert downloading.value.suggested_filename.startswith("evenstride-report-")
        assert len(made.pages) == 1
        assert "Kim Example" in made.pages[0].extract_text()
