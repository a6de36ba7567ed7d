"""The sample logs in the project are what their generator makes of the six people."""

from pathlib import Path

import pytest

from benchmarks.make_sample_logs import files
from benchmarks.sample_people import PEOPLE
from data.sample_log import Sample

FOLDER = Path(__file__).parents[1] / "data" / "samples"


@pytest.fixture(scope="module")
def generated() -> dict[str, str]:
    return files()


def test_each_file_in_the_project_is_what_the_generator_gives(generated: dict[str, str]) -> None:
    stored = {path.name: path.read_bytes().decode("utf-8") for path in FOLDER.iterdir()}

    assert stored == generated


def test_the_generator_gives_the_same_files_every_time(generated: dict[str, str]) -> None:
    assert files() == generated


def test_there_is_a_person_for_every_sample() -> None:
    assert [person.sample for person in PEOPLE] == list(Sample)


def test_every_row_beside_the_sets_says_that_it_is_made_up(generated: dict[str, str]) -> None:
    for name in ("events.csv", "body_mass.csv"):
        rows = generated[name].splitlines()[1:]

        assert rows
        assert all(row.endswith(",made-up sample") for row in rows)
