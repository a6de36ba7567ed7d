"""On what was measured: the machine and the versions, without its name or any path."""

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from tests.browser.harness import find_chromium

_PACKAGES = ("streamlit", "altair", "pandas", "pyarrow", "duckdb")
_PROCESSORS, _MEMORY = Path("/proc/cpuinfo"), Path("/proc/meminfo")


def described() -> str:
    """Processor, cores, memory, system, and how busy the machine is already."""
    parts = [
        _value(_PROCESSORS, "model name") or platform.machine(),
        f"{len(os.sched_getaffinity(0))} cores"
        if hasattr(os, "sched_getaffinity")
        else f"{os.cpu_count()} cores",
        f"{int(memory.split()[0]) / 1024**2:.0f} GB memory"
        if (memory := _value(_MEMORY, "MemTotal"))
        else "",
        platform.system(),
        f"load {os.getloadavg()[0]:.1f} before the start" if hasattr(os, "getloadavg") else "",
    ]
    return ", ".join(filter(None, parts))


def versions() -> str:
    """Python, the libraries that matter here, and the browser."""
    packages = [f"{name} {version(name)}" for name in _PACKAGES]
    return ", ".join([f"Python {platform.python_version()}", *packages, *_browser()])


def peak_memory_mb(process: int) -> float | None:
    """The most memory that a running process ever had [MB]; None where the system does not tell."""
    peak = _value(Path(f"/proc/{process}/status"), "VmHWM")
    return int(peak.split()[0]) / 1024 if peak else None


def children() -> set[int]:
    """The processes that this one started and that still run; none where the system does not tell."""
    lists = Path("/proc/self/task").glob("*/children")
    return {int(number) for numbers in lists for number in numbers.read_text().split()}


def _browser() -> list[str]:
    chromium = find_chromium()
    if chromium is None:
        return []
    said = subprocess.run([chromium, "--version"], capture_output=True, text=True, check=False)
    return [" ".join(said.stdout.split()[:2])]


def _value(file: Path, name: str) -> str:
    """What a line `name: value` of the file says first; empty where there is none."""
    if not file.exists():
        return ""
    found = [
        line.partition(":")[2].strip() for line in file.read_text().splitlines() if line.startswith(name)
    ]
    return found[0] if found else ""
