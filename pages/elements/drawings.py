"""The drawings of the guides: line figures as SVG, which follow light and dark by themselves.

An SVG shown as an image takes `prefers-color-scheme` from the element that shows it, so one drawing
serves both themes and nothing has to run again when the theme changes.
"""

from collections.abc import Mapping
from html import escape
from math import atan2, degrees
from typing import Literal

from data.exercise_guides import ExerciseGuide
from data.poses import Dumbbells, Pose
from pages.elements.gear import HEIGHT, WIDTH, cuff, dumbbell, surroundings
from pages.elements.skeleton import Leg, Point, Skeleton, skeleton
from pages.elements.svg_shapes import at, disc, line

Moment = Literal["start", "end"]

LIMB = 9.0  # thickness of trunk and limbs
HEAD = 10.5  # radius
GAP = 2.0  # what keeps an arm visible before the trunk

LIGHT = {"ink": "#15191D", "muted": "#585F68", "faint": "#8A9099", "line": "#E2E1DA", "accent": "#0F6B5C"}
DARK = {"ink": "#ECEEF0", "muted": "#A3ACB6", "faint": "#7A838D", "line": "#2A3037", "accent": "#4FD1B8"}

_CLASSES = f"""
*{{fill:none;stroke-linecap:round;stroke-linejoin:round}}
.body{{stroke:var(--ink);stroke-width:{LIMB}}}
.head{{fill:var(--ink)}}
.hamstring{{fill:var(--accent)}}
.free{{opacity:.5}}
.limb{{stroke:var(--faint);stroke-width:{LIMB}}}
.floor{{stroke:var(--line);stroke-width:3}}
.gear{{stroke:var(--muted);stroke-width:4}}
.cable{{stroke:var(--muted);stroke-width:2}}
.cuff{{stroke:var(--muted);stroke-width:12.5;stroke-linecap:butt}}
.solid{{fill:var(--muted)}}
.arrow{{stroke:var(--accent);stroke-width:2.5;stroke-dasharray:.1 5}}
.tip{{stroke:var(--accent);stroke-width:2.5}}
.shown{{fill:#fff}}
.hidden{{stroke:#000;stroke-width:{LIMB + 2 * GAP};stroke-linecap:butt}}
"""


def figure_svg(guide: ExerciseGuide, moment: Moment) -> str:
    """The figure at the start or the end of the movement, a whole SVG document of 240 x 200.

    It holds no text; its `aria-label` is the guide's alt text for that moment.
    """
    pose, alt = (guide.start, guide.start_alt) if moment == "start" else (guide.end, guide.end_alt)
    figure = skeleton(pose)
    held = guide.scene.dumbbells
    drawn = [
        surroundings(guide.scene, figure.leg),
        _far_side(figure, held),
        _body(figure),
        _hamstring(figure.leg),
        cuff(guide.scene, figure.leg),
        dumbbell(figure.arm.hand) if held is Dumbbells.BOTH else "",
        line("body", *figure.arm),
        _arrow(pose),
    ]
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(alt)}">'
    return f"{start}<style>{_style()}</style>{''.join(drawn)}</svg>"


def _style() -> str:
    dark = f"@media (prefers-color-scheme:dark){{svg{{{_variables(DARK)}}}}}"
    return f"svg{{{_variables(LIGHT)}}}{dark}{_CLASSES}"


def _variables(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())


def _far_side(figure: Skeleton, held: Dumbbells) -> str:
    """The free leg and the arm away from the eye, with what it holds."""
    # Faded as one group: single lines at half strength would show their joints as darker spots.
    limbs = [line("limb", *limb) for limb in (figure.free_leg, figure.far_arm) if limb]
    weight = dumbbell(figure.far_arm.hand) if figure.far_arm and held is not Dumbbells.NONE else ""
    faded = "".join(limbs) + (weight if held is Dumbbells.BOTH else "")
    return (f'<g class="free">{faded}</g>' if faded else "") + (weight if held is Dumbbells.FAR else "")


def _body(figure: Skeleton) -> str:
    """Trunk, working leg and head; a gap around the arm keeps it visible where it crosses the trunk."""
    shoulder, elbow, hand = figure.arm
    gap = line("hidden", shoulder.on_the_way_to(elbow, 0.6), elbow, hand.on_the_way_to(elbow, -0.15))
    whole = f'x="0" y="0" width="{WIDTH}" height="{HEIGHT}"'
    mask = f'<mask id="arm" maskUnits="userSpaceOnUse" {whole}><rect class="shown" {whole}/>{gap}</mask>'
    trunk_and_leg = line("body", shoulder, *figure.leg)
    return f'{mask}<g mask="url(#arm)">{trunk_and_leg}</g>{disc("head", figure.head, HEAD)}'


def _hamstring(leg: Leg) -> str:
    """The muscle along the back of the thigh: full below the hip, thin where it passes the knee."""
    hip, knee, _, _ = leg
    backwards = degrees(atan2(knee.x - hip.x, knee.y - hip.y)) - 90

    def beside(share: float, off: float) -> str:
        return at(hip.on_the_way_to(knee, share).towards(backwards, off))

    edge = LIMB / 2 + 1.2
    flat = f"M{beside(0.05, edge)}L{beside(0.96, edge)}"
    belly = f"C{beside(0.6, 15)} {beside(0, 14)} {beside(0.05, edge)}Z"
    return f'<path class="hamstring" d="{flat}{belly}"/>'


def _arrow(pose: Pose) -> str:
    if not pose.arrow:
        return ""
    x_start, y_start, x_bend, y_bend, x_tip, y_tip = pose.arrow
    start, bend, tip = Point(x_start, y_start), Point(x_bend, y_bend), Point(x_tip, y_tip)
    back = degrees(atan2(bend.x - tip.x, bend.y - tip.y))
    curve = f'<path class="arrow" d="M{at(start)}Q{at(bend)} {at(tip)}"/>'
    return curve + line("tip", tip.towards(back - 35, 8), tip, tip.towards(back + 35, 8))
