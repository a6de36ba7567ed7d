"""Charts as small as a word, for the cells of a table: whole SVG pictures, which need no Vega."""

from base64 import b64encode
from datetime import date
from html import escape

import pandas as pd

from analytics.balance_states import State
from analytics.quantities import Floats, numbers
from data.sets import Side
from pages.elements.balance.standing import Standing
from pages.elements.palette import colour_variables

BEAM_WIDTH, BEAM_HEIGHT = 120, 22  # [px]
LINE_WIDTH, LINE_HEIGHT = 150, 34
LEAST_REACH = 15.0  # [%]

_MIDDLE = BEAM_HEIGHT / 2
_CIRCLE, _DIAMOND = 5.0, 6.3  # half their width: equally large to the eye
_MARGIN = 7.0  # what keeps a mark at the end of the rail whole
_DOT, _AIR = 3.5, 4.5  # the last point of a sparkline, and the room it needs
_LEAST_CHANGE = 0.08  # of the level: a sparkline's least height

_BEAM_STYLE = (
    colour_variables(["ink", "muted", "line", "card", "band", "left", "right"])
    + ".rail{stroke:var(--line);stroke-width:1.5}.unsaid{stroke-dasharray:1.5 4}"
    + ".swing{fill:var(--band)}.even{stroke:var(--ink);stroke-width:2}.none{stroke:var(--line)}"
    + ".range{opacity:.3}.settled{stroke:var(--card);stroke-width:1.5}"
    + ".open{fill:var(--card);stroke-width:2}"
    + "".join(
        f".{hue}.range,.{hue}.settled{{fill:var(--{hue})}}.{hue}.open{{stroke:var(--{hue})}}"
        for hue in ("left", "right", "muted")
    )
)
_LINE_STYLE = (
    colour_variables(["accent"])
    + "path{fill:none;stroke:var(--accent);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}"
    + "circle{fill:var(--accent)}"
)


def mini_beam(standing: Standing, alt: str, reach: float = LEAST_REACH) -> str:
    """The row of the beam for one exercise, shrunk to 120 x 22: rail, swing, even, range, mark.

    Its ends are `reach` [%], one for all rows of a table; what lies beyond is drawn at the end. Without a
    statement (TOO FEW, NOT MEASURABLE) a dashed rail. `alt` says it in words.
    """
    if not standing.measured:
        return _picture(BEAM_WIDTH, BEAM_HEIGHT, alt, _BEAM_STYLE, _rail(" unsaid"), _even(" none"))
    hue = str(standing.weaker) if standing.named else "muted"
    low, high, swing = (_x(value, reach) for value in (standing.lower, standing.upper, standing.swing))
    return _picture(
        BEAM_WIDTH,
        BEAM_HEIGHT,
        alt,
        _BEAM_STYLE,
        _rail(),
        _bar("swing", BEAM_WIDTH - swing, swing, 14),
        _even(),
        _bar(f"{hue} range", low, high, 6),
        _mark(standing, hue, _x(standing.percent, reach)),
    )


def sparkline(line: pd.DataFrame, since: date, until: date, alt: str) -> str:
    """A level line from one day to another, 150 x 34, the last session dotted.

    `line` has `date`, `level` and `stretch`: between stretches it is broken. The height stands for what the
    level did, but for 8 % of it at least, so that mere noise does not look like a mountain.
    """
    shown = line[line["date"].between(pd.Timestamp(since), pd.Timestamp(until))].sort_values("date")
    if shown.empty:
        return _picture(LINE_WIDTH, LINE_HEIGHT, alt, _LINE_STYLE)
    x, y = _across(shown["date"], since, until), _down(shown["level"])
    points = pd.Series([f"{along:.1f} {below:.1f}" for along, below in zip(x, y, strict=True)])
    strokes = points.groupby(shown["stretch"].to_numpy()).agg("L".join)
    path = "".join(f"M{stroke}h0" for stroke in strokes)  # a session alone is a touch of the pen
    last = f'<circle cx="{x[-1]:.1f}" cy="{y[-1]:.1f}" r="{_DOT}"/>'
    return _picture(LINE_WIDTH, LINE_HEIGHT, alt, _LINE_STYLE, f'<path d="{path}"/>', last)


def as_image_source(svg: str) -> str:
    """The picture as the address of an `img`, as Streamlit takes no SVG within HTML."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _picture(width: int, height: int, alt: str, style: str, *shapes: str) -> str:
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(alt)}">'
    return f"{start}<style>{style}</style>{''.join(shapes)}</svg>"


def _x(percent: float, reach: float) -> float:
    """Where a signed percentage lies; the ends of the rail are the farthest."""
    share = min(1.0, max(-1.0, percent / reach))
    return BEAM_WIDTH / 2 + share * (BEAM_WIDTH / 2 - _MARGIN)


def _rail(kind: str = "") -> str:
    return f'<path class="rail{kind}" d="M0 {_MIDDLE}H{BEAM_WIDTH}"/>'


def _even(kind: str = "") -> str:
    return f'<path class="even{kind}" d="M{BEAM_WIDTH / 2} 2V{BEAM_HEIGHT - 2}"/>'


def _bar(kind: str, low: float, high: float, thickness: float) -> str:
    place = f'x="{low:.1f}" y="{_MIDDLE - thickness / 2:.1f}" width="{high - low:.1f}"'
    return f'<rect class="{kind}" {place} height="{thickness}" rx="{min(thickness / 2, 4)}"/>'


def _mark(standing: Standing, hue: str, x: float) -> str:
    """A circle for left, a diamond for right; filled where it is settled, open where it is not."""
    settled = standing.state in {State.CLEAR, State.BALANCED}
    kind = f"{hue} {'settled' if settled else 'open'}"
    if standing.weaker is Side.RIGHT:
        up, half = _MIDDLE - _DIAMOND, _DIAMOND
        return f'<path class="{kind}" d="M{x:.1f} {up:.1f}l{half} {half}l-{half} {half}l-{half} -{half}z"/>'
    return f'<circle class="{kind}" cx="{x:.1f}" cy="{_MIDDLE}" r="{_CIRCLE}"/>'


def _across(dates: pd.Series, since: date, until: date) -> Floats:
    share = (dates - pd.Timestamp(since)) / (pd.Timestamp(until) - pd.Timestamp(since))
    return _AIR + numbers(share) * (LINE_WIDTH - 2 * _AIR)


def _down(levels: pd.Series) -> Floats:
    level = numbers(levels)
    middle = (level.max() + level.min()) / 2
    height = max(level.max() - level.min(), _LEAST_CHANGE * middle)
    return LINE_HEIGHT / 2 - (level - middle) / height * (LINE_HEIGHT - 2 * _AIR)
