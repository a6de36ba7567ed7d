"""Opening pages through the frame, as the server does, without a browser."""

from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from data.exercise_guides import load_guides

FRAME = Path(__file__).parents[1] / "pages" / "frame.py"
CHART_PAGES = ("left-right", "strength-progress", "weekly-volume", *load_guides())
PAGES = ("", "log-a-session", "your-data", "import-workouts", "how-to-log-sides", *CHART_PAGES)


def opened(url: str, **query: str) -> AppTest:
    """The page at this URL, run once."""
    app = AppTest.from_file(FRAME, default_timeout=60)
    app.query_params.update(query)
    app._page_hash = calc_hash(url)  # noqa: SLF001  # AppTest knows pages that are files only
    return app.run()
