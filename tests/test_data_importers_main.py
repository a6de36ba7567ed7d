"""`python -m data.importers`, started as a person or a script starts it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.importing import EXPORTS, HOSTILE

ROOT = Path(__file__).parents[1]
HEVY, STRONG = EXPORTS / "hevy" / "14-columns-kg-km.csv", EXPORTS / "strong" / "b-10-columns.csv"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "data.importers", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def shown() -> subprocess.CompletedProcess[str]:
    return run(HEVY, HOSTILE / "renamed-zip.csv", STRONG)


def test_a_file_that_is_refused_does_not_hide_the_others(shown: subprocess.CompletedProcess[str]) -> None:
    assert shown.returncode == 2
    assert "Hevy, comma 14 columns, kg and km" in shown.stdout
    assert "Strong, comma 10 columns" in shown.stdout
    assert "renamed-zip.csv: This is a ZIP archive." in shown.stderr


def test_it_shows_span_counts_exercises_questions_and_problems(
    shown: subprocess.CompletedProcess[str],
) -> None:
    assert "2030-02-03 to 2030-02-10" in shown.stdout
    assert "14 rows read = 13 sets + 0 not sets + 1 set aside" in shown.stdout
    assert "4 sets  Seated Leg Curl (Machine) → seated-hamstring-curl (unknown 4)" in shown.stdout
    assert "kilograms or pounds" in shown.stdout
    assert "Read as: Pounds (lb). Of 3 barbell sets, 3 " in shown.stdout
    assert "Line 18: No reps, time or distance. Set aside: Legs A," in shown.stdout


def test_json_is_one_line_a_file() -> None:
    found = run(STRONG, HOSTILE / "empty.csv", "--json")

    read, refused = (json.loads(line) for line in found.stdout.splitlines())
    assert found.returncode == 2
    assert (read["app"], read["counts"]["rows_read"], read["counts"]["sets"]) == ("strong", 4, 4)
    assert read["span"] == ["2030-02-03T18:05:11", "2030-02-03T18:05:11"]
    assert {exercise["exercise_raw"]: exercise["sets"] for exercise in read["exercises"]} == {
        "Squat (Barbell)": 3,
        "Seated Leg Curl (Machine)": 1,
    }
    assert read["questions"][0]["name"] == "unit"
    assert set(read["problems"][0]) == {"line", "reason", "what_happens", "content"}
    assert refused["refused"].startswith("This file is empty.")


def test_a_read_file_ends_well_without_terminal_commands() -> None:
    found = run(HOSTILE / "terminal-commands.csv")

    assert found.returncode == 0
    assert "[2JBridge" in found.stdout
    assert "\x1b" not in found.stdout


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    found = run(tmp_path / "gone.csv")

    assert found.returncode == 2
    assert "cannot be opened" in found.stderr
