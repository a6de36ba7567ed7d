"""Damaged copies of a file, the same for the same seed: what mail, spreadsheets and bad luck do to it."""

import json
import re
from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]

PIECES = [b'"', b'""', b",", b";", b"\t", b"\n", b"\r\n", b"\r", b"\0", b"\xff", b"-1", b"1e308", b"=1+1"]
CELLS = [
    *["", "0", "-1", "1e308", "NaN", "1,5", "1.234,5", "1,234", "0.0000001", "99999999999999999999"],
    *["yes", "left", "Rechts", "8/8", "10-12", "45 lbs", "30 s", "1:30", "F", "W", "👟", "腿", "ß\u202e"],
    *["2030-02-30", "0000-00-00", "31/12/9999", "2030-02-03T25:61", "03.02.30", "null", "[]", "a\nb", " "],
]
VALUES: list[object] = [
    None,
    True,
    -1,
    1e308,
    0.5,
    "",
    "x",
    "2030-02-30",
    [],
    {},
    [[]],
    {"value": []},
    10**30,
]
SEPARATORS = [b",", b";", b"\t", b"|"]
NUMBER = re.compile(rb"\d+")


def damaged(content: bytes, random: Random) -> bytes:
    """A copy with one to four damages."""
    for _ in range(random.randint(1, 4)):
        content = random.choice(DAMAGES)(content, random)
    return content


def _cut(content: bytes, random: Random) -> bytes:
    start = random.randint(0, len(content))
    return content[:start] + content[start + random.randint(1, 30) :]


def _cut_short(content: bytes, random: Random) -> bytes:
    return content[: random.randint(0, len(content))]


def _grown(content: bytes, random: Random) -> bytes:
    start = random.randint(0, len(content))
    return content[:start] + random.choice(PIECES) + content[start:]


def _line_twice(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    place = random.randrange(len(lines))
    return b"".join([*lines[: place + 1], *lines[place:]])


def _line_lost(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    del lines[random.randrange(len(lines))]
    return b"".join(lines)


def _lines_mixed(content: bytes, random: Random) -> bytes:
    head, *lines = content.splitlines(keepends=True) or [b""]
    random.shuffle(lines)
    return b"".join([head, *lines])


def _other_cell(content: bytes, random: Random) -> bytes:
    lines = content.split(b"\n")
    place = random.randrange(len(lines))
    separator = max(SEPARATORS, key=content.count)
    cells = lines[place].split(separator)
    cells[random.randrange(len(cells))] = random.choice(CELLS).encode()
    return b"\n".join([*lines[:place], separator.join(cells), *lines[place + 1 :]])


def _other_column(content: bytes, random: Random) -> bytes:
    """One column of every line, gone or empty."""
    separator = max(SEPARATORS, key=content.count)
    place, left = random.randint(0, 12), random.choice([[], [b""]])
    rows = [line.split(separator) for line in content.split(b"\n")]
    return b"\n".join(separator.join([*row[:place], *left, *row[place + 1 :]]) for row in rows)


def _other_number(content: bytes, random: Random) -> bytes:
    found = list(NUMBER.finditer(content))
    if not found:
        return content
    number = random.choice(found)
    other = random.choice([b"0", b"13", b"32", b"99", b"2031", b"100000", b"1.5", b"1,5"])
    return content[: number.start()] + other + content[number.end() :]


def _other_separators(content: bytes, random: Random) -> bytes:
    return content.replace(random.choice(SEPARATORS), random.choice(SEPARATORS))


def _decimal_commas(content: bytes, _random: Random) -> bytes:
    return re.sub(rb"(\d)\.(\d)", rb"\1,\2", content)


def _other_line_ends(content: bytes, random: Random) -> bytes:
    return content.replace(b"\r\n", b"\n").replace(b"\n", random.choice([b"\r\n", b"\r", b"\n\n", b"\n \n"]))


def _other_encoding(content: bytes, random: Random) -> bytes:
    text = content.decode("utf-8", errors="replace")
    return text.encode(random.choice(["utf-8-sig", "utf-16", "utf-16-le", "cp1252"]), errors="replace")


def _other_value(content: bytes, random: Random) -> bytes:
    """A value somewhere in a document of another kind; a table is left as it is."""
    try:
        document = json.loads(content)
    except ValueError:
        return content
    inside, place = document, None
    while isinstance(inside, dict | list) and inside and (place is None or random.random() < 0.8):
        parent = inside
        place = random.choice(list(inside)) if isinstance(inside, dict) else random.randrange(len(inside))
        inside = inside[place]
    if place is None:
        return content
    parent[place] = random.choice(VALUES)
    return json.dumps(document).encode()


DAMAGES: list[Damage] = [
    *[_cut, _cut_short, _grown, _line_twice, _line_lost, _lines_mixed],
    *[_other_cell, _other_column, _other_number, _other_value],
    *[_other_cell, _other_number, _other_value],  # the likeliest to come through, so more often
    *[_other_separators, _decimal_commas, _other_line_ends, _other_encoding],
]
