"""The pictures in the cells of a table: whole SVG documents that say the same as the large charts."""

import re
from base64 import b64decode
from datetime import date
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from analytics.balance_states import State
from data.sets import Side
from pages.elements.balance.standing import Standing
from pages.elements.palette import colour_variables
from pages.elements.small_charts import as_image_source, mini_beam, sparkline

SVG = "{http://www.w3.org/2000/svg}"
SINCE, UNTIL = date(2026, 5, 25), date(2026, 11, 23)


def _standing(state: State, weaker: Side | None = Side.RIGHT, percent: float = 8.0) -> Standing:
    return Standing(state, weaker, percent, percent - 2, percent + 2, swing=4.0, sessions=12)


def _shapes(svg: str) -> dict[str, ET.Element]:
    """The shapes of a picture by their class."""
    return {shape.get("class", shape.tag.removeprefix(SVG)): shape for shape in ET.fromstring(svg)}  # noqa: S314  # ours


def _line(levels: dict[str, float], stretches: list[int] | None = None) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "date": pd.to_datetime(list(levels)).as_unit("us"),
            "level": list(levels.values()),
            "stretch": stretches or [0] * len(levels),
        }
    )


def _drawn(line: pd.DataFrame) -> tuple[str, list[tuple[float, float]]]:
    """The path of a sparkline, and its points."""
    path = _shapes(sparkline(line, SINCE, UNTIL, "Strength"))["path"].get("d", "")
    return path, [(float(x), float(y)) for x, y in re.findall(r"[ML]([\d.-]+) ([\d.-]+)", path)]


@pytest.mark.parametrize(
    ("state", "side", "kind"),
    [
        (State.CLEAR, Side.RIGHT, "right settled"),
        (State.CLEAR, Side.LEFT, "left settled"),
        (State.LEANING, Side.RIGHT, "right open"),
        (State.LEANING, Side.LEFT, "left open"),
        (State.BALANCED, Side.RIGHT, "muted settled"),
        (State.UNCLEAR, Side.LEFT, "muted open"),
    ],
)
def test_the_mark_tells_state_and_side(state: State, side: Side, kind: str) -> None:
    mark = _shapes(mini_beam(_standing(state, side), "words"))[kind]

    assert mark.tag == (f"{SVG}path" if side is Side.RIGHT else f"{SVG}circle")


@pytest.mark.parametrize("state", [State.TOO_FEW, State.NOT_MEASURABLE])
def test_without_a_statement_there_is_an_empty_dashed_rail(state: State) -> None:
    shapes = _shapes(mini_beam(_standing(state), "3 of 5 sessions"))

    assert set(shapes) == {"style", "rail unsaid", "even none"}


def test_the_weaker_leg_pulls_the_mark_to_its_side() -> None:
    left = _shapes(mini_beam(_standing(State.CLEAR, Side.LEFT, -8), "words"))["left settled"]

    assert float(left.get("cx", "")) < 60


def test_what_lies_beyond_the_axis_is_drawn_at_its_end() -> None:
    circle = _shapes(mini_beam(_standing(State.CLEAR, Side.LEFT, -60), "words"))["left settled"]

    assert float(circle.get("cx", "")) == 7


def test_a_wider_axis_brings_the_mark_nearer_to_even() -> None:
    near, far = (
        float(
            _shapes(mini_beam(_standing(State.CLEAR, Side.LEFT, -8), "", reach))["left settled"].get("cx", "")
        )
        for reach in (30.0, 15.0)
    )

    assert far < near < 60


def test_words_from_outside_stay_words() -> None:
    svg = mini_beam(_standing(State.CLEAR), '<script>"&')

    assert ET.fromstring(svg).get("aria-label") == '<script>"&'  # noqa: S314  # our own picture


def test_a_sparkline_rises_with_the_level() -> None:
    _, points = _drawn(_line({"2026-06-01": 30, "2026-07-01": 33, "2026-08-01": 36}))

    assert [x for x, _ in points] == sorted(x for x, _ in points)
    assert [y for _, y in points] == sorted((y for _, y in points), reverse=True)


def test_a_sparkline_is_broken_between_stretches() -> None:
    path, _ = _drawn(_line({"2026-06-01": 30, "2026-06-08": 31, "2026-09-01": 32}, [0, 0, 1]))

    assert path.count("M") == 2
    assert path.count("L") == 1


def test_noise_does_not_look_like_a_mountain() -> None:
    _, points = _drawn(_line({"2026-06-01": 30, "2026-06-08": 30.3, "2026-06-15": 30}))

    heights = [y for _, y in points]
    assert max(heights) - min(heights) < 5


def test_equal_days_stand_at_equal_places_whatever_else_is_drawn() -> None:
    _, few = _drawn(_line({"2026-08-01": 30, "2026-09-01": 31}))
    _, many = _drawn(_line({"2026-06-01": 28, "2026-08-01": 30, "2026-09-01": 31, "2026-11-01": 33}))

    assert few[0][0] == many[1][0]


def test_the_last_session_is_dotted() -> None:
    shapes = _shapes(sparkline(_line({"2026-06-01": 30, "2026-08-01": 31}), SINCE, UNTIL, ""))
    _, points = _drawn(_line({"2026-06-01": 30, "2026-08-01": 31}))

    assert (float(shapes["circle"].get("cx", "")), float(shapes["circle"].get("cy", ""))) == points[-1]


def test_a_session_alone_is_a_dot_and_none_is_nothing() -> None:
    alone = _shapes(sparkline(_line({"2026-06-01": 30}), SINCE, UNTIL, ""))
    before = _shapes(sparkline(_line({"2025-06-01": 30}), SINCE, UNTIL, ""))
    nothing = _shapes(sparkline(_line({}), SINCE, UNTIL, ""))

    assert float(alone["circle"].get("cy", "")) == 17
    assert set(before) == set(nothing) == {"style"}


def test_an_image_source_holds_the_whole_picture() -> None:
    svg = mini_beam(_standing(State.CLEAR), "Right 8% weaker")

    kind, _, content = as_image_source(svg).partition(",")

    assert kind == "data:image/svg+xml;base64"
    assert b64decode(content).decode() == svg


def test_colours_are_the_stylesheets_in_light_and_dark() -> None:
    assert colour_variables(["right", "left-text"]) == (
        "svg{--right:#D9641A;--left-text:#14538F}"
        "@media (prefers-color-scheme:dark){svg{--right:#FFB46B;--left-text:#7DB8EE}}"
    )
