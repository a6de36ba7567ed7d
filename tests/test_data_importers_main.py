"""`python -m data.importers`, started as a person or a script starts it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.importing import EXPORTS, HOSTILE

ROOT = Path(__file__).parents[1]
HEVY, STRONG = EXPORTS / "hevy" / "14-columns-kg-km.csv", EXPORTS / "strong" / "b-10-columns.csv"


UNKNOWN = EXPORTS / "other" / "german-with-sides.csv"


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


def test_what_stands_beside_sets_is_shown_as_well(tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("date,exercise,weight,unit,reps\n2026-01-05,Bridge,20,kg,120\n", encoding="utf-8")

    found = run(EXPORTS / "vald" / "template.csv", EXPORTS / "strong" / "m-body-weight.csv", odd)

    assert "2 strength tests, 2030-02-13 to 2030-03-01" in found.stdout
    assert "2 weigh-ins, 2030-02-03 to 2030-02-10" in found.stdout
    assert "To keep or leave out: 1 set with very many repetitions" in found.stdout


def test_a_table_of_several_people_is_read_as_one_persons_with_the_question() -> None:
    found = run(EXPORTS / "own_table" / "several-people.csv")

    assert "7 rows read = 3 sets + 3 not sets + 1 set aside" in found.stdout
    assert "Note: Rows of other people that stay out: 2." in found.stdout
    assert "Whose sets should come in?" in found.stdout
    assert "Read as: Ann Made (3 sets)." in found.stdout


def test_json_has_what_stands_beside_sets() -> None:
    found = run(EXPORTS / "vald" / "template.csv", EXPORTS / "strong" / "m-body-weight.csv", "--json")

    vald, weighed = (json.loads(line) for line in found.stdout.splitlines())
    assert [test["left_n"] for test in vald["strength_tests"]] == [310.0, 320.5]
    assert [weighing["kg"] for weighing in weighed["weigh_ins"]] == [81.2, 80.0]
    assert vald["outliers"] == []


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


def test_a_table_nobody_described_is_refused_with_a_proposal_that_reads_it(tmp_path: Path) -> None:
    refused = run(UNKNOWN, "--json")
    proposal = tmp_path / "mapping.json"
    proposal.write_text(json.dumps(json.loads(refused.stdout)["mapping"]), encoding="utf-8")

    found = run(UNKNOWN, "--json", "--mapping", proposal)

    assert (refused.returncode, found.returncode) == (2, 0)
    assert json.loads(refused.stdout)["columns"][2]["meaning"] == "reps left"
    assert "“Links” (8, 12, 9, heute nicht): reps left." in refused.stderr
    read = json.loads(found.stdout)
    assert (read["counts"]["sets"], read["counts"]["set_aside"]) == (11, 1)
    assert read["mapping"] == json.loads(proposal.read_text(encoding="utf-8"))


def test_a_mapping_for_other_columns_is_said_to_be_unused(tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"app": "table-0123abcd", "columns": {"day": "date"}}', encoding="utf-8")

    found = run(HEVY, UNKNOWN, "--mapping", mapping)

    assert found.stdout.count("mapping is for a table with other columns") == 1
    assert found.stderr.count("mapping is for a table with other columns") == 1


def test_a_file_that_is_no_mapping_is_named() -> None:
    found = run(UNKNOWN, "--mapping", UNKNOWN)

    assert found.returncode == 2
    assert f"{UNKNOWN}: " in found.stderr
