"""How a drawn figure stands, sits or lies: joint angles in degrees, and the things around it.

The figure is seen from its right side and looks to the right of the picture (lying on its back, to the
top). Lengths are in units of the picture, 240 wide and 200 high, y downwards.
"""

from dataclasses import dataclass
from enum import StrEnum


class Anchor(StrEnum):
    """The joint whose place is given; the angles place all others."""

    ANKLE = "ankle"
    HIP = "hip"
    SHOULDER = "shoulder"


class Dumbbells(StrEnum):
    """Which hands hold a dumbbell; the far hand is the one away from the eye."""

    NONE = "none"
    FAR = "far hand"
    BOTH = "both hands"


@dataclass(frozen=True)
class LegAngles:
    """Flexion of hip and knee, and how far the ankle lifts the toes [degrees]; standing straight, all 0."""

    hip: float
    knee: float
    ankle: float


@dataclass(frozen=True)
class ArmAngles:
    """Flexion of shoulder and elbow [degrees]; hanging along the trunk, both 0.

    `across` turns the forearm out of the picture, across the chest, so that less of it is seen.
    """

    shoulder: float
    elbow: float
    across: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Pose:
    """One position: where one joint is, and the angles that place all others [degrees].

    `lean` is the trunk's lean forward from upright: 90 is face down, -90 on the back. `neck` lifts the
    head towards the back. The free leg does not work; the far arm is the one away from the eye. Without
    them, both legs or both arms move together. `arrow` is the movement: start, bend and tip, x and y each.
    """

    anchor: Anchor
    at: tuple[float, float]
    lean: float
    leg: LegAngles
    arm: ArmAngles
    neck: float = 0.0
    free_leg: LegAngles | None = None
    far_arm: ArmAngles | None = None
    arrow: tuple[float, float, float, float, float, float] | None = None


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The things around the figure, the same in both positions.

    `bench` is its near edge: x, and the y of its top; `seat` its front edge alike. `pulley` is where a
    cable comes from; it ends at a cuff round the ankle.
    """

    dumbbells: Dumbbells = Dumbbells.NONE
    bench: tuple[float, float] | None = None
    seat: tuple[float, float] | None = None
    pulley: tuple[float, float] | None = None
