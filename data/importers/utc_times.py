"""Moments of files that are written in UTC: the training day is the one on the person's own clock."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial

from data.importers.cells import CellFault, Cells, as_moments
from data.importers.columns import Column
from data.importers.dates import moment
from data.importers.export import Question
from data.importers.local_times import local_times
from data.importers.plain_texts import Read, plain_moments_in_utc
from data.readings import Readings
from data.time_zones import known_zones, this_computers_zone, time_zone

_OFFSET = re.compile(
    r"(?P<clock>.*:\d{2}(?:\.\d+)?) ?(?:Z|UTC|(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2}))",
    re.ASCII | re.IGNORECASE,
)
_MILLISECONDS = re.compile(r"[1-3]?\d{12}(?:\.0+)?", re.ASCII)  # until 2096
_PLACES = {
    "Pacific/Honolulu": "Hawaii",
    "America/Anchorage": "Alaska",
    "America/Los_Angeles": "Los Angeles, Seattle, Vancouver",
    "America/Phoenix": "Arizona",
    "America/Denver": "Denver, Calgary",
    "America/Chicago": "Chicago, Dallas, Winnipeg",
    "America/Mexico_City": "Mexico City",
    "America/New_York": "New York, Miami, Toronto",
    "America/Halifax": "Halifax",
    "America/Sao_Paulo": "São Paulo, Rio de Janeiro",
    "Europe/London": "London, Dublin, Lisbon",
    "Europe/Berlin": "Berlin, Paris, Madrid, Rome",
    "Europe/Helsinki": "Helsinki, Athens, Kyiv",
    "Africa/Johannesburg": "Johannesburg",
    "Europe/Istanbul": "Istanbul",
    "Asia/Dubai": "Dubai",
    "Asia/Kolkata": "India",
    "Asia/Bangkok": "Bangkok, Jakarta, Hanoi",
    "Asia/Shanghai": "China, Singapore, Perth",
    "Asia/Tokyo": "Tokyo, Seoul",
    "Australia/Brisbane": "Brisbane",
    "Australia/Sydney": "Sydney, Melbourne",
    "Pacific/Auckland": "Auckland",
    "UTC": "UTC, as the file has it",
}


def local_moment(text: str, zone: tzinfo) -> datetime:
    """The wall clock of `zone` at `2030-02-03 18:05:11 +0000` or `2030-02-03T18:05:11.000Z`.

    A text without an offset is on the person's clock already. Raises `CellFault`.
    """
    found = _OFFSET.fullmatch(text)
    if found is None:
        return moment(text)
    offset = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    if offset >= timedelta(days=1):
        raise CellFault("is not a possible time")
    utc = moment(found["clock"]) + (offset if found["sign"] == "-" else -offset)
    return utc.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)


def moment_of_milliseconds(text: str, zone: tzinfo) -> datetime:
    """The wall clock of `zone` that many milliseconds after the start of 1970 in UTC. Raises `CellFault`."""
    if text == "":
        raise CellFault("There is no date")
    if not _MILLISECONDS.fullmatch(text):
        raise CellFault("is not a date that Evenstride can read")
    since_1970 = timedelta(milliseconds=int(text.partition(".")[0]))
    return (datetime(1970, 1, 1, tzinfo=UTC) + since_1970).astimezone(zone).replace(tzinfo=None)


def own_times(
    app: str, readings: Readings
) -> tuple[Callable[[Column], Cells], tuple[Question, ...], Readings]:
    """How moments in UTC are read: on the clock that the person names, or as is proposed and asked."""
    zone, questions, readings = own_zone(app, readings)
    read = partial(
        as_moments, moment=lambda text: local_moment(text, zone), plain=partial(_plain_moments, zone=zone)
    )
    return read, questions, readings


def own_zone(app: str, readings: Readings) -> tuple[tzinfo, tuple[Question, ...], Readings]:
    """The person's clock: the one they named, or the one that is proposed and asked."""
    questions: tuple[Question, ...] = ()
    if app not in readings.time_zones:
        questions = (time_zone_question(this_computers_zone()),)
        readings = readings.answered(app, questions[0].name, questions[0].proposed)
    return time_zone(readings.time_zones[app]), questions, readings


def _plain_moments(texts: Sequence[str], zone: tzinfo) -> Read:
    utc, is_read = plain_moments_in_utc(texts)
    return local_times(utc.astype("datetime64[us]"), zone), is_read


def has_offset(text: str) -> bool:
    """Whether the text says how far its clock is from UTC, as `2030-02-03T18:05:11Z` does."""
    has_sign = text[-1:] in "zZcC" or text[-6:-5] in ("+", "-") or text[-5:-4] in ("+", "-")
    return has_sign and _OFFSET.fullmatch(text) is not None


def time_zone_question(computers: str) -> Question:
    """Where the person trains, given the zone of this computer, which is proposed."""
    places: Mapping[str, str] = {computers: f"Where this computer is: {computers}", **_without(computers)}
    return Question(
        name="time_zone",
        text="This file has its times in UTC, so a late session may fall on another day. Where do you train?",
        options=places,
        proposed=computers,
        evidence=f"This computer is set to {computers}.",
    )


def _without(computers: str) -> dict[str, str]:
    return {name: place for name, place in _PLACES.items() if name != computers and name in known_zones()}
