"""Time zones by their IANA names, such as Europe/Berlin, and the one this computer is set to."""

import os
from collections.abc import Mapping
from datetime import UTC, tzinfo
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

UTC_NAME = "UTC"

_LOCALTIME = Path("/etc/localtime")


def time_zone(name: str) -> tzinfo:
    """The zone of that name. Raises `ValueError` where this computer knows none; UTC is always known."""
    if name == UTC_NAME:
        return UTC
    if name not in known_zones():
        raise ValueError(f"There is no time zone {name!r}")
    return ZoneInfo(name)


@cache
def known_zones() -> frozenset[str]:
    """The names of all zones that this computer knows."""
    return frozenset({UTC_NAME, *available_timezones()})


def this_computers_zone(settings: Mapping[str, str] = os.environ, localtime: Path = _LOCALTIME) -> str:
    """The zone that `settings` name (TZ), else the one `localtime` links to; UTC where neither tells."""
    linked = localtime.resolve().as_posix().rpartition("/zoneinfo/")[2]
    named = (settings.get("TZ", "").removeprefix(":"), linked)
    return next((name for name in named if name in known_zones()), UTC_NAME)
