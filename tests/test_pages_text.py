from html.parser import HTMLParser

import pandas as pd
import pytest

from pages.elements.tables import csv, harmless
from pages.elements.text import escaped, label, plain, unseen_label

HOSTILE = [
    "![x](http://example.invalid/x.png)",
    "[link](http://example.invalid)",
    "<script>alert(1)</script>",
    ":material/home:",
    ":red[text]",
    "**bold** _it_ `code` ~no~ $x$",
    "www.example.invalid",
    "someone@example.invalid",
    "# heading",
    "| a | b |",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_character_of_a_name_keeps_its_meaning_in_markdown(name: str) -> None:
    drawn = plain(name)

    for mark in "![]()<>:*_`~$#|@.":
        unescaped = drawn.replace(f"\\{mark}", "")
        assert mark not in unescaped


def test_plain_keeps_every_character_that_is_read() -> None:
    drawn = plain("Single Leg RDL (Left), 2 × 8")

    assert drawn.replace("\\", "") == "Single Leg RDL (Left), 2 × 8"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_label_with_a_hostile_name_is_drawn_as_it_stands_or_without_its_marks(name: str) -> None:
    heard = unseen_label(f"What “{name}” is here")

    assert label(f"What “{name}” is here") in (plain(f"What “{name}” is here"), heard)
    assert not set(heard) & set("![]<>*_`~$#|\\")
    assert f":{name[1:2]}" not in heard or not name.startswith(":")


@pytest.mark.parametrize(
    "text",
    ["Single Leg RDL (Left), 2 × 8: keep or leave out", "Glute Bridge - heels far", "kilograms or pounds?"],
)
def test_a_label_of_common_words_is_read_aloud_without_backslashes(text: str) -> None:
    assert label(text) == unseen_label(text) == text


def test_plain_makes_one_line_of_many() -> None:
    assert plain("leg\n\n day\t1") == "leg day 1"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(f"{tag}{attrs}")


@pytest.mark.parametrize("name", [*HOSTILE, '" onload="x', "' onload='x", "</style><style>"])
def test_no_name_opens_a_tag_or_leaves_its_attribute(name: str) -> None:
    parser = _Tags()

    parser.feed(f'<i title="{escaped(name)}">{escaped(name)}</i>')

    assert len(parser.seen) == 1
    assert parser.seen[0].startswith("i[('title', ")


@pytest.mark.parametrize(
    "start",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "\nx",
        "\0x",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "  =1",
    ],
)
def test_no_cell_of_a_download_starts_a_formula(start: str) -> None:
    assert harmless(start) == f"'{start}"


def test_a_download_keeps_numbers_and_neutralises_text() -> None:
    rows = pd.DataFrame({"line": [3], "content": ['=HYPERLINK("http://example.invalid")']})

    lines = csv(rows).decode("utf-8-sig").splitlines()

    assert lines[0] == "line,content"
    assert lines[1].startswith("3,\"'=HYPERLINK(")
