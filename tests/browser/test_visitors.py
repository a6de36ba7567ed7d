"""Several visitors at once each get what they asked for, and no path leads out of what is served.

`make visitors` sends 50 and 100.
"""

from pathlib import Path

from tests.browser.harness import Server, serving
from tests.visitors_campaign import ADDRESSES, alone, crowd, write_log

UP = ["../", "..%2f", "%2e%2e/", "..%5c", "....//", "%252e%252e%252f"]
FILES = [
    "log.duckdb",
    "app.py",
    "pyproject.toml",
    "data/training_log.py",
    "etc/passwd",
    ".streamlit/config.toml",
]
PLACES = ["", "static/", "media/", "app/static/", "component/x/"]
PATHS = [f"/{place}{up * 6}{file}" for place in PLACES for up in UP for file in ("log.duckdb", "etc/passwd")]
PATHS += [f"/{place}{file}" for place in PLACES for file in FILES]
OURS = ["from data", "[project]", "root:", "DUCK", "[server]", "import streamlit"]


def test_no_path_leads_out_of_what_is_served(server: Server) -> None:
    answers = {path: server.ask(path).text for path in PATHS}

    assert len(answers) > 50
    assert not [path for path, text in answers.items() if any(word in text for word in OURS)]


def test_ten_visitors_at_once_each_get_what_a_single_one_gets(tmp_path: Path) -> None:
    write_log(tmp_path / "log.duckdb")

    with serving(tmp_path) as server:
        expected = alone(server)
        visits = crowd(server, 10, expected)

        assert len({tuple(page) for page in expected.values()}) == len(ADDRESSES)
        assert [visit.right for visit in visits] == [(True, True)] * 10
        assert "Uncaught app execution" not in server.output.read_text()
