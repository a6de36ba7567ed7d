"""Our own table as HTML: everything from a file stays text, every picture has its words."""

from html.parser import HTMLParser

from pages.elements.grid import Cell, Column, Row, grid_html, link

COLUMNS = (Column("Exercise"), Column("Now", number=True), Column("Picture", wide=True))


class Tags(HTMLParser):
    """The tags of a document with their attributes, and its text."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        """The attributes of each tag of that name."""
        return [attributes for tag, attributes in self.found if tag == name]


def test_a_row_is_named_by_its_first_cell_and_numbers_stand_right() -> None:
    row = Row((Cell.of("Squat"), Cell.of("90 kg", "one-rep max"), Cell()))

    table = Tags(grid_html(COLUMNS, [row], "Strength"))

    assert [head.get("scope") for head in table.all("th")] == ["col", "col", "col", "row"]
    assert table.all("td")[0]["class"] == "es-number"
    assert table.all("table")[0]["aria-label"] == "Strength"
    assert [text for text in table.texts if "kg" in text or "max" in text] == ["90 kg", "one-rep max"]


def test_names_from_a_file_cannot_become_markup() -> None:
    hostile = '<img src=x onerror=alert(1)>"&'
    row = Row(
        (Cell.of(hostile, href=link("strength-progress", exercise=hostile)), Cell(), Cell()), (hostile,)
    )

    table = Tags(grid_html(COLUMNS, [row], hostile))

    assert not table.all("img")
    assert table.texts.count(hostile) == 2
    assert table.all("table")[0]["aria-label"] == hostile
    assert '"' not in str(table.all("a")[0]["href"])


def test_a_picture_has_its_words_and_a_mark_is_silent() -> None:
    row = Row((Cell.of("Squat"), Cell((("left", "24 kg"),), tone="left"), Cell(image="data:x", alt="Even")))

    table = Tags(grid_html(COLUMNS, [row], "Strength"))

    assert table.all("img") == [{"src": "data:x", "alt": "Even"}]
    assert table.all("i") == [{"aria-hidden": "true", "class": "es-m left"}]


def test_a_note_stands_below_its_row_over_the_whole_width() -> None:
    table = Tags(grid_html(COLUMNS, [Row((Cell.of("Squat"), Cell(), Cell()), ("Aim for 8.",))], "Next"))

    assert [row.get("class") for row in table.all("tr")] == [None, None, "es-note"]
    assert table.all("td")[-1]["colspan"] == "3"


def test_a_link_carries_its_choice() -> None:
    assert link("left-right") == "left-right"
    assert link("left-right", exercise="Single-leg RDL") == "left-right?exercise=Single-leg+RDL"
