"""The few SVG shapes our drawings are made of; `kind` is the class that colours them."""

from pages.elements.skeleton import Point


def line(kind: str, *points: Point) -> str:
    """Straight strokes from point to point."""
    return f'<path class="{kind}" d="M{"L".join(map(at, points))}"/>'


def disc(kind: str, centre: Point, radius: float) -> str:
    """A circle."""
    return f'<circle class="{kind}" cx="{centre.x:.1f}" cy="{centre.y:.1f}" r="{radius}"/>'


def slab(kind: str, corner: Point, width: float, height: float, radius: float = 3.0) -> str:
    """A rectangle with rounded corners, its upper left one at `corner`."""
    size = f'width="{width:.1f}" height="{height:.1f}" rx="{radius}"'
    return f'<rect class="{kind}" x="{corner.x:.1f}" y="{corner.y:.1f}" {size}/>'


def at(point: Point) -> str:
    """The point as a path writes it."""
    return f"{point.x:.1f} {point.y:.1f}"
