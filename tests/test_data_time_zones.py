"""Time zones by name, and the one a computer is set to."""

from datetime import UTC
from pathlib import Path

import pytest

from data.time_zones import known_zones, this_computers_zone, time_zone


def test_a_zone_is_found_by_its_name() -> None:
    assert str(time_zone("Europe/Berlin")) == "Europe/Berlin"
    assert time_zone("UTC") is UTC
    assert {"UTC", "Europe/Berlin"} <= known_zones()


@pytest.mark.parametrize("name", ["", "Europe", "Moon/Far", "../../etc/passwd", "a\0b"])
def test_an_unknown_zone_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        time_zone(name)


def linked(folder: Path, name: str) -> Path:
    zone = folder / "zoneinfo" / name
    zone.parent.mkdir(parents=True)
    zone.touch()
    localtime = folder / "localtime"
    localtime.symlink_to(zone)
    return localtime


def test_a_computers_zone_is_where_its_local_time_links_to(tmp_path: Path) -> None:
    assert this_computers_zone({}, linked(tmp_path, "Europe/Berlin")) == "Europe/Berlin"


@pytest.mark.parametrize("setting", ["Asia/Tokyo", ":Asia/Tokyo"])
def test_a_setting_counts_before_the_link(setting: str, tmp_path: Path) -> None:
    assert this_computers_zone({"TZ": setting}, linked(tmp_path, "Europe/Berlin")) == "Asia/Tokyo"


@pytest.mark.parametrize("settings", [{}, {"TZ": ""}, {"TZ": "somewhere"}])
def test_without_a_known_zone_it_is_utc(settings: dict[str, str], tmp_path: Path) -> None:
    assert this_computers_zone(settings, tmp_path / "missing") == "UTC"
