"""Opening a log: what is refused, in which words, and what no SQL can reach once it is open."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from data.log_errors import (
    ForeignFileError,
    LogFolderError,
    LogInUseError,
    NewerLogError,
    UnreadableLogError,
)
from data.log_migrations import MIGRATIONS
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, export_from, export_of, many_sets

ROOT = Path(__file__).parents[1]
MAY_NOT = "Evenstride may not write to"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "evenstride.duckdb"


def in_child(what: str, path: Path) -> str:
    """What another process prints that does this with the log."""
    command = [sys.executable, "-m", "tests.log_in_child", what, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


def write_log(path: Path) -> bytes:
    """A closed log of 40,000 sets, and the bytes of its file."""
    with TrainingLog(path) as log:
        log.add(export_of(many_sets(40_000)))
    return path.read_bytes()


def test_a_second_process_is_told_that_the_log_is_open_in_another_window(path: Path) -> None:
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))

        said = in_child("open", path)

        assert said.startswith("LogInUseError: Evenstride is already open in another window")
        assert str(path) in said
        assert len(log.sets()) == 7


def test_a_log_open_elsewhere_opens_once_it_is_closed_there(path: Path) -> None:
    command = [sys.executable, "-m", "tests.log_in_child", "hold", str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"

        with pytest.raises(LogInUseError, match="already open in another window"):
            TrainingLog(path)

        holder.communicate()
    with TrainingLog(path) as log:
        assert log.sets().empty


def test_a_log_opens_after_the_process_that_held_it_was_killed(path: Path) -> None:
    command = [sys.executable, "-m", "tests.log_in_child", "hold", str(path)]
    write_log(path)
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        holder.kill()

    with TrainingLog(path) as log:
        assert len(log.sets()) == 40_000


def test_one_process_may_open_a_log_twice(path: Path) -> None:
    with TrainingLog(path) as one, TrainingLog(path) as other:
        one.add(export_from(DIARY))

        assert other.add(export_from(DIARY)).already_known == 7


def test_closing_lets_the_next_process_in(path: Path) -> None:
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))

    assert in_child("open", path) == f"7 sets with DuckDB {duckdb.__version__}"


def test_a_closed_log_says_so_instead_of_answering(path: Path) -> None:
    log = TrainingLog(path)
    log.close()

    with pytest.raises(UnreadableLogError, match="could not be read"):
        log.sets()


FOREIGN = {
    "empty": b"",
    "a table": b"date,exercise,reps\n2026-01-05,Squat,5\n" * 400,
    "zeros": bytes(20_000),
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_foreign_file_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(ForeignFileError, match="damaged or is no log of Evenstride's"):
        TrainingLog(path)

    assert path.read_bytes() == content
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name]


def test_another_programs_database_is_refused_and_left_as_it_is(path: Path) -> None:
    with duckdb.connect(str(path)) as theirs:
        theirs.execute("create table sets (reps integer)")
    content = path.read_bytes()

    with pytest.raises(ForeignFileError, match="a database, but no log of Evenstride's"):
        TrainingLog(path)

    assert path.read_bytes() == content


def test_an_sqlite_database_is_refused_and_left_as_it_is(path: Path) -> None:
    theirs = sqlite3.connect(path)
    theirs.execute("create table sets (reps integer)")
    theirs.close()
    content = path.read_bytes()

    with pytest.raises(ForeignFileError):
        TrainingLog(path)

    assert path.read_bytes() == content


@pytest.mark.parametrize("share", [0.001, 0.01, 0.3, 0.7, 0.99])
def test_a_log_cut_short_is_refused_or_unreadable_and_left_as_it_is(path: Path, share: float) -> None:
    whole = write_log(path)
    content = whole[: int(len(whole) * share)]
    path.write_bytes(content)

    with pytest.raises((ForeignFileError, UnreadableLogError)), TrainingLog(path) as log:
        log.sets()

    assert path.read_bytes() == content


@pytest.mark.parametrize("part", range(6))
def test_a_log_with_a_damaged_part_never_gives_wrong_sets(path: Path, part: int) -> None:
    whole = write_log(path)
    start = len(whole) * part // 6
    path.write_bytes(whole[:start] + bytes(4096) + whole[start + 4096 :])

    try:
        with TrainingLog(path) as log:
            sets = log.sets()
    except (ForeignFileError, UnreadableLogError):
        return

    assert sets["load"].sum() == many_sets(40_000)["load"].sum()


def test_a_log_of_a_newer_evenstride_is_refused_and_left_as_it_is(path: Path, tmp_path: Path) -> None:
    later = shutil.copytree(MIGRATIONS, tmp_path / "later")
    (later / "0999_later.sql").write_text("create table later (note varchar)")
    TrainingLog(path, later).close()
    content = path.read_bytes()

    with pytest.raises(NewerLogError, match=r"has version 999; .* Install the newest Evenstride"):
        TrainingLog(path)

    assert path.read_bytes() == content


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(ForeignFileError, match="is a folder"):
        TrainingLog(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LogFolderError, match=r"missing, does not exist"):
        TrainingLog(tmp_path / "missing" / "evenstride.duckdb")


def test_a_folder_where_nothing_may_be_written_is_named() -> None:
    with pytest.raises(LogFolderError, match=r"may not write to /proc/self"):
        TrainingLog(Path("/proc/self/evenstride.duckdb"))


def test_a_full_disk_is_said_and_finished_imports_stay(path: Path) -> None:
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))

    said = in_child("full", path).splitlines()

    assert said[-1].startswith("NotStoredError: Nothing of this was stored in the log")
    assert "disk has room" in said[-1]
    with TrainingLog(path) as log:
        added = said.count("added")
        assert added > 0
        assert len(log.sets()) == 7 + 2_000 * added
        assert len(log.imports()) == 1 + added


def test_a_folder_may_have_a_quote_in_its_name(tmp_path: Path) -> None:
    home = tmp_path / 'Anna\'s "log"'
    home.mkdir()

    with TrainingLog(home / "it's.duckdb") as log:
        log.add(export_from(DIARY))

    assert in_child("open", home / "it's.duckdb").startswith("7 sets")


def test_nothing_is_opened_where_this_user_may_not_write() -> None:
    with TemporaryDirectory() as folder:  # pytest's own folders cannot be entered by another user
        home = Path(folder)
        home.chmod(0o555)

        said = in_child("open unprivileged", home / "evenstride.duckdb")

        assert said == f"LogFolderError: {MAY_NOT} {home}, where your log lies. Allow it to, and try again."


def test_nothing_is_opened_in_a_folder_that_this_user_may_not_enter() -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o000)

        said = in_child("open unprivileged", home / "log" / "evenstride.duckdb")

        assert said.startswith(f"LogFolderError: {MAY_NOT} {home}/log")
