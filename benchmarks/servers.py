"""The servers that are measured: ours with a made-up log, and one with an empty page on the same settings."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import machine
from data.importers import Export
from data.training_log import ME, TrainingLog
from tests.browser.harness import ROOT, serving

EMPTY_PAGE = Path(__file__).with_name("empty_page") / "server.py"
SETTINGS = Path(".streamlit") / "config.toml"


@dataclass(frozen=True)
class Running:
    """A running server: its address without the last slash, and its process, where the system tells."""

    url: str
    process: int | None

    def peak_memory_mb(self) -> float | None:
        """The most memory it ever had [MB]."""
        return None if self.process is None else machine.peak_memory_mb(self.process)


def peak_memory_told(servers: Mapping[str, Running]) -> tuple[str, ...]:
    """A sentence for each server; none where the system does not tell."""
    peaks = {name: server.peak_memory_mb() for name, server in servers.items()}
    return tuple(f"Peak memory of the server {name}: {peak:.0f} MB." for name, peak in peaks.items() if peak)


@contextmanager
def serving_log(export: Export, others: int = 0) -> Iterator[Running]:
    """Our server with `export` as the person's log, and as the log of that many other athletes."""
    with TemporaryDirectory() as folder:
        with TrainingLog(Path(folder) / "log.duckdb") as log:
            for athlete in [ME, *(f"made-up athlete {number}" for number in range(others))]:
                log.add(export, athlete)
        with _running(Path(folder), ROOT / "app.py") as server:
            yield server


@contextmanager
def serving_empty_page() -> Iterator[Running]:
    """A server with an empty page, with our settings."""
    with TemporaryDirectory() as folder:
        (Path(folder) / SETTINGS).parent.mkdir()
        shutil.copy(ROOT / SETTINGS, Path(folder) / SETTINGS)  # Streamlit looks in the working directory
        with _running(Path(folder), EMPTY_PAGE) as server:
            yield server


@contextmanager
def _running(folder: Path, app: Path) -> Iterator[Running]:
    """Start `app`; what it printed is shown only where something failed."""
    before = machine.children()
    with ExitStack() as stack:
        server = stack.enter_context(serving(folder, app))
        started = machine.children() - before
        yield Running(server.url, started.pop() if len(started) == 1 else None)
        with redirect_stdout(StringIO()):
            stack.close()
