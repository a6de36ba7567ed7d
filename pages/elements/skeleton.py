"""Where the joints of a drawn figure lie: from the angles of a pose to points of the picture."""

from math import cos, radians, sin
from typing import NamedTuple

from data.poses import ArmAngles, LegAngles, Pose

TRUNK, THIGH, SHANK, FOOT = 54.0, 46.0, 46.0, 15.0
UPPER_ARM, FOREARM, NECK = 31.0, 31.0, 17.5


class Point(NamedTuple):
    """A place in the picture; y grows downwards."""

    x: float
    y: float

    def towards(self, direction: float, length: float) -> "Point":
        """The point that far away; 0 degrees is straight down, 90 to the right."""
        angle = radians(direction)
        return Point(self.x + length * sin(angle), self.y + length * cos(angle))

    def on_the_way_to(self, end: "Point", share: float) -> "Point":
        """The point that share of the way to `end`: 0 is here, 1 is there."""
        return Point(self.x + share * (end.x - self.x), self.y + share * (end.y - self.y))


class Leg(NamedTuple):
    """A leg from the hip down."""

    hip: Point
    knee: Point
    ankle: Point
    toe: Point


class Arm(NamedTuple):
    """An arm from the shoulder down."""

    shoulder: Point
    elbow: Point
    hand: Point


class Skeleton(NamedTuple):
    """The whole figure; the free leg and the far arm are None where they move with the other."""

    head: Point
    leg: Leg
    arm: Arm
    free_leg: Leg | None
    far_arm: Arm | None


def skeleton(pose: Pose) -> Skeleton:
    """The figure in that pose, its anchor joint at the place the pose gives."""
    drawn = _from_hip(pose, Point(0, 0))
    anchors = {"ankle": drawn.leg.ankle, "hip": drawn.leg.hip, "shoulder": drawn.arm.shoulder}
    anchor = anchors[pose.anchor]
    x, y = pose.at
    return _from_hip(pose, Point(x - anchor.x, y - anchor.y))


def _from_hip(pose: Pose, hip: Point) -> Skeleton:
    upwards = 180 - pose.lean
    shoulder = hip.towards(upwards, TRUNK)
    return Skeleton(
        head=shoulder.towards(upwards + pose.neck, NECK),
        leg=_leg(hip, pose.lean, pose.leg),
        arm=_arm(shoulder, pose.lean, pose.arm),
        free_leg=_leg(hip, pose.lean, pose.free_leg) if pose.free_leg else None,
        far_arm=_arm(shoulder, pose.lean, pose.far_arm) if pose.far_arm else None,
    )


def _leg(hip: Point, lean: float, angles: LegAngles) -> Leg:
    thigh = angles.hip - lean
    shank = thigh - angles.knee
    knee = hip.towards(thigh, THIGH)
    ankle = knee.towards(shank, SHANK)
    return Leg(hip, knee, ankle, ankle.towards(shank + 90 + angles.ankle, FOOT))


def _arm(shoulder: Point, lean: float, angles: ArmAngles) -> Arm:
    upper = angles.shoulder - lean
    elbow = shoulder.towards(upper, UPPER_ARM)
    seen = FOREARM * cos(radians(angles.across))
    return Arm(shoulder, elbow, elbow.towards(upper + angles.elbow, seen))
