"""How a campaign is run from the command line: what it found is printed as JSON, and kept where it is bad."""

import argparse
import json
import shutil
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import DataclassInstance

    class Findings(DataclassInstance, Protocol):
        """What a campaign found."""

        @property
        def bad(self) -> bool:
            """Whether anything was lost, wrong or crashed."""


def seeded(
    campaign: "Callable[[Path, int, int], Findings]", what: str, usual: int, about: str | None
) -> None:
    """Run `campaign(folder, how_many, seed)` as the command line says, and exit with what was found."""
    parser = argparse.ArgumentParser(description=about.splitlines()[0] if about else None)
    parser.add_argument(f"--{what}", type=int, default=usual)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix=f"evenstride-{what}-"))
    findings = campaign(folder, getattr(chosen, what), chosen.seed)
    kept = {"kept": str(folder)} if findings.bad else {}
    sys.stdout.write(json.dumps({**asdict(findings), "seed": chosen.seed, **kept}) + "\n")
    if not findings.bad:
        shutil.rmtree(folder)
    sys.exit(findings.bad)
