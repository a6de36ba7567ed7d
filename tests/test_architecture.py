"""The layout of the house, read from its source: who may import whom, what a page is, what nobody does."""

import ast
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("app.py", "pages", "data", "analytics")
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for place in OURS
    for path in [ROOT / place, *(ROOT / place).rglob("*.py")]
    if path.is_file()
)
PAGES = [path for path in (ROOT / "pages").glob("*.py") if path.name not in {"__init__.py", "frame.py"}]

FREE = sys.stdlib_module_names | {"pandas", "numpy"}

# What each place may import besides; the longest beginning of a file's path decides.
MAY_IMPORT = {
    "app.py": {"data", "streamlit", "starlette"},
    "pages/frame.py": {"pages", "data", "streamlit"},
    "pages/": {"pages.charts", "pages.elements", "analytics", "data", "streamlit"},
    "pages/elements/": {"pages.elements", "analytics", "data", "streamlit"},
    "pages/elements/drawing.py": {
        "pages.elements",
        "analytics",
        "data",
        "streamlit",
        "pyarrow",
    },  # what it sends
    "pages/elements/figure.py": {"pages.elements", "analytics", "data", "streamlit", "pyarrow"},
    "pages/elements/report/": {"pages.elements", "analytics", "data", "streamlit", "typst", "vl_convert"},
    "pages/charts/": {"pages.charts", "analytics", "data.sets", "altair"},
    "analytics/": {"analytics", "data.sets"},
    "data/": {"data", "pyarrow", "platformdirs"},
    "data/training_log.py": {"data", "pyarrow", "duckdb"},
    "data/log_": {"data", "pyarrow", "platformdirs", "duckdb"},  # what training_log.py is made of
    "data/sets.py": set[str](),
}

BANNED_CALLS = {
    "st.altair_chart": "builds the chart anew at every click: draw a finished spec",
    "st.line_chart": "builds the chart anew at every click: draw a finished spec",
    "st.iframe": "brings another site's page into ours",
    "duckdb.sql": "uses one connection for all threads: use a cursor of the training log",
    "duckdb.query": "uses one connection for all threads: use a cursor of the training log",
    "duckdb.execute": "uses one connection for all threads: use a cursor of the training log",
}
BANNED_ARGUMENTS = {
    "unsafe_allow_html": "lets text from a file act as markup: use pages.elements.markup",
    "unsafe_allow_javascript": "lets text from a file run",
    "persist": "keeps personal data in pickles on the disk",
}
BANNED_MODULES = {
    "pickle": "runs what it reads",
    "shelve": "runs what it reads",
    "marshal": "runs what it reads",
}


def imported_modules(root: Path, tree: ast.Module) -> Iterator[str]:
    """The modules a file imports, as dotted names; a relative import begins with its dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            names = [f"{source}.{alias.name}" for alias in node.names]
            yield from (name if is_module(root, name) else source for name in names)


def is_module(root: Path, name: str) -> bool:
    path = root.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def forbidden_imports(root: Path, file: str) -> list[str]:
    """A sentence for each import that the rules do not allow this file."""
    place = max((place for place in MAY_IMPORT if file.startswith(place)), key=len)
    allowed = FREE | MAY_IMPORT[place]
    modules = imported_modules(root, ast.parse((root / file).read_text(encoding="utf-8")))
    return [
        f"{file} may not import {module}"
        for module in modules
        if not any(f"{module}.".startswith(f"{permitted}.") for permitted in allowed)
    ]


def dangers(tree: ast.Module) -> list[str]:
    """A sentence for each thing in a file that nobody does here."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            arguments = [keyword.arg for keyword in node.keywords if keyword.arg in BANNED_ARGUMENTS]
            found += [f"line {node.lineno}: {name} {BANNED_ARGUMENTS[name]}" for name in arguments]
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in BANNED_CALLS:
            found.append(f"line {node.lineno}: {ast.unparse(node)} {BANNED_CALLS[ast.unparse(node)]}")
        elif isinstance(node, ast.ExceptHandler) and catches_everything(node):
            found.append(f"line {node.lineno}: catches every error: catch what you can explain")
    modules = [module for module in imported_modules(ROOT, tree) if module in BANNED_MODULES]
    return found + [f"{module} {BANNED_MODULES[module]}" for module in modules]


def catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or ast.unparse(kind) in {"Exception", "BaseException"} for kind in caught)


@pytest.mark.parametrize("file", FILES)
def test_a_file_imports_only_what_its_place_may(file: str) -> None:
    assert forbidden_imports(ROOT, file) == []


@pytest.mark.parametrize("file", FILES)
def test_a_file_does_nothing_that_is_banned(file: str) -> None:
    assert dangers(ast.parse((ROOT / file).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("file", "line", "fault"),
    [
        ("analytics/volume.py", "from data.training_log import TrainingLog", "data.training_log"),
        ("analytics/volume.py", "from data import training_log", "data.training_log"),
        ("analytics/volume.py", "import streamlit as st", "streamlit"),
        ("analytics/volume.py", "import scipy.stats", "scipy.stats"),
        ("analytics/volume.py", "from . import weeks", "."),
        ("data/sets.py", "from data.readings import Readings", "data.readings"),
        ("data/readings.py", "import duckdb", "duckdb"),
        ("pages/leg_balance.py", "from pages.strength_progress import show", "pages.strength_progress"),
        ("pages/charts/volume.py", "from data.readings import Readings", "data.readings"),
        ("app.py", "import pages.frame", "pages.frame"),
    ],
)
def test_a_broken_rule_is_reported_with_both_modules(
    tmp_path: Path, file: str, line: str, fault: str
) -> None:
    for place in OURS[1:]:
        shutil.copytree(ROOT / place, tmp_path / place, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "data" / "training_log.py").touch()
    (tmp_path / file).write_text(f"{line}\n")

    assert forbidden_imports(tmp_path, file) == [f"{file} may not import {fault}"]


@pytest.mark.parametrize(
    "line",
    [
        "st.markdown(note, unsafe_allow_html=True)",
        "st.html(note, unsafe_allow_javascript=True)",
        "st.cache_data(persist='disk')",
        "st.altair_chart(chart)",
        "st.iframe(address)",
        "duckdb.sql(query)",
        "import pickle",
        "from pickle import loads",
        "try:\n    f()\nexcept Exception:\n    pass",
        "try:\n    f()\nexcept (ValueError, BaseException):\n    pass",
        "try:\n    f()\nexcept:\n    pass",
    ],
)
def test_a_banned_thing_is_found(line: str) -> None:
    assert len(dangers(ast.parse(line))) == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_one_function_named_show(page: Path) -> None:
    body = ast.parse(page.read_text(encoding="utf-8")).body
    defined = [node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)]

    assert [name for name in defined if not name.startswith("_")] == ["show"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_file_is_named_like_an_address(page: Path) -> None:
    frame = (ROOT / "pages" / "frame.py").read_text(encoding="utf-8")
    guides = {guide.stem for guide in (ROOT / "data" / "guides").glob("*.md")}
    addresses = guides | set(re.findall(r'url_path="([^"]*)"', frame))

    assert page.stem not in addresses
    assert "_" in page.stem  # two words; an address has hyphens, so the two never meet


def test_nothing_in_pages_hides_another_module() -> None:
    """While a page runs, Python looks in `pages/` before it looks anywhere else."""
    inside = {path.stem for path in (ROOT / "pages").iterdir()} - {"__init__", "__pycache__"}
    others = {"app", "data", "analytics", "tests"} | sys.stdlib_module_names | packages_distributions().keys()

    assert inside & others == set()
