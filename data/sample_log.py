"""The made-up sample log, moved to end this week, so that it never looks stale.

`benchmarks/make_sample_log.py` made the file: no real person trained these sets. The sample belongs to an
athlete of its own, so that it never mixes with a person's own sets.
"""

import re
from datetime import date, timedelta
from pathlib import Path

SAMPLE_ATHLETE = "sample"
SAMPLE_FILE_NAME = "made-up-sample-log.csv"

_FILE = Path(__file__).with_name("sample_log.csv")
_DATE = re.compile(rb"^\d{4}-\d\d-\d\d", re.MULTILINE)


def sample_file(today: date) -> bytes:
    """The sample log as a CSV file in our own table format, its last session at most six days before `today`.

    All dates move by the same number of whole weeks, so weekdays and pauses stay; nothing lies in the future.
    """
    content = _FILE.read_bytes()
    last = max(_day(written) for written in _DATE.findall(content))
    moved_by = timedelta(weeks=(today - last).days // 7)
    return _DATE.sub(lambda written: (_day(written[0]) + moved_by).isoformat().encode(), content)


def _day(written: bytes) -> date:
    return date.fromisoformat(written.decode())
