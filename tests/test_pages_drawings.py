"""The drawn figures: anatomy, contact with the ground, and an SVG that follows light and dark."""

from dataclasses import replace
from itertools import pairwise, product
from math import cos, dist, radians
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from data.exercise_guides import ExerciseGuide, load_guides
from data.poses import Anchor, Dumbbells, Pose
from pages.elements.drawings import DARK, HEAD, LIGHT, LIMB, Moment, figure_svg
from pages.elements.gear import FLOOR, HEIGHT, WIDTH
from pages.elements.skeleton import (
    FOOT,
    FOREARM,
    NECK,
    SHANK,
    THIGH,
    TRUNK,
    UPPER_ARM,
    Point,
    Skeleton,
    skeleton,
)

GUIDES = load_guides()
MOMENTS: tuple[Moment, ...] = get_args(Moment)
GROUND = FLOOR - LIMB / 2  # where the middle of a limb lies that touches the floor

every_drawing = pytest.mark.parametrize(("slug", "moment"), list(product(GUIDES, MOMENTS)))
every_moment = pytest.mark.parametrize("moment", MOMENTS)


def pose_of(slug: str, moment: Moment) -> Pose:
    guide = GUIDES[slug]
    return guide.start if moment == "start" else guide.end


def drawn(slug: str, moment: Moment) -> Skeleton:
    return skeleton(pose_of(slug, moment))


def svg_of(slug: str, moment: Moment) -> ET.Element:
    return ET.fromstring(figure_svg(GUIDES[slug], moment))  # noqa: S314  # our own drawing


def points_of(figure: Skeleton) -> list[Point]:
    limbs = [limb for limb in (figure.leg, figure.arm, figure.free_leg, figure.far_arm) if limb]
    return [figure.head, *(point for limb in limbs for point in limb)]


@every_drawing
def test_limbs_keep_their_lengths_in_every_pose(slug: str, moment: Moment) -> None:
    figure, pose = drawn(slug, moment), pose_of(slug, moment)

    legs = [leg for leg in (figure.leg, figure.free_leg) if leg]
    seen = FOREARM * cos(radians(pose.arm.across))

    assert dist(figure.leg.hip, figure.arm.shoulder) == pytest.approx(TRUNK)
    assert dist(figure.arm.shoulder, figure.head) == pytest.approx(NECK)
    for leg in legs:
        assert [dist(*ends) for ends in pairwise(leg)] == pytest.approx([THIGH, SHANK, FOOT])
    assert [dist(*ends) for ends in pairwise(figure.arm)] == pytest.approx([UPPER_ARM, seen])


@every_drawing
def test_no_joint_bends_backwards(slug: str, moment: Moment) -> None:
    pose = pose_of(slug, moment)

    for leg in filter(None, (pose.leg, pose.free_leg)):
        assert -20 <= leg.hip <= 125
        assert 0 <= leg.knee <= 140
        assert -50 <= leg.ankle <= 30
    for arm in filter(None, (pose.arm, pose.far_arm)):
        assert -60 <= arm.shoulder <= 180
        assert 0 <= arm.elbow <= 150
    assert -60 <= pose.neck <= 60


@every_drawing
def test_the_figure_stays_within_the_picture(slug: str, moment: Moment) -> None:
    for point in points_of(drawn(slug, moment)):
        assert HEAD <= point.x <= WIDTH - HEAD
        assert HEAD <= point.y <= HEIGHT - HEAD


@every_drawing
def test_nothing_of_the_figure_is_below_the_floor(slug: str, moment: Moment) -> None:
    figure = drawn(slug, moment)

    assert max(point.y for point in points_of(figure)) <= GROUND + 0.01
    assert figure.head.y + HEAD <= FLOOR + 0.5


@every_moment
@pytest.mark.parametrize("slug", ["romanian-deadlift", "single-leg-romanian-deadlift"])
def test_the_standing_foot_is_flat_on_the_floor(slug: str, moment: Moment) -> None:
    leg = drawn(slug, moment).leg

    assert leg.ankle.y == pytest.approx(GROUND, abs=0.6)
    assert leg.toe.y == pytest.approx(GROUND, abs=0.6)


@every_moment
def test_a_deadlift_stands_over_its_foot(moment: Moment) -> None:
    figure = drawn("romanian-deadlift", moment)
    hand_ahead_of_heel = figure.arm.hand.x - figure.leg.ankle.x

    assert figure.leg.hip.x <= figure.leg.ankle.x
    assert 0 < hand_ahead_of_heel < FOOT + 10


def test_the_deadlift_reaches_mid_shin_with_the_weights() -> None:
    figure = drawn("romanian-deadlift", "end")

    assert figure.leg.knee.y < figure.arm.hand.y < figure.leg.ankle.y
    assert figure.arm.hand.y == pytest.approx((figure.leg.knee.y + figure.leg.ankle.y) / 2, abs=12)


def test_on_one_leg_trunk_and_free_leg_are_level() -> None:
    figure = drawn("single-leg-romanian-deadlift", "end")
    assert figure.free_leg is not None

    assert figure.arm.shoulder.y == pytest.approx(figure.leg.hip.y, abs=5)
    assert figure.free_leg.ankle.y == pytest.approx(figure.leg.hip.y, abs=8)
    assert figure.free_leg.ankle.x < figure.leg.hip.x < figure.arm.shoulder.x


@every_moment
def test_on_one_leg_the_arm_of_the_free_legs_side_holds_the_weight(moment: Moment) -> None:
    figure = drawn("single-leg-romanian-deadlift", moment)

    assert GUIDES["single-leg-romanian-deadlift"].scene.dumbbells is Dumbbells.FAR
    assert figure.free_leg is not None
    assert figure.far_arm is not None
    assert figure.far_arm.hand.y > figure.arm.hand.y


@every_moment
@pytest.mark.parametrize("slug", ["hamstring-bridge", "single-leg-hamstring-bridge"])
def test_the_heel_rests_on_the_benchs_edge_and_the_shoulders_on_the_floor(slug: str, moment: Moment) -> None:
    figure, bench = drawn(slug, moment), GUIDES[slug].scene.bench
    assert bench is not None
    edge, top = bench

    assert figure.leg.ankle.y + LIMB / 2 == pytest.approx(top, abs=0.5)
    assert edge <= figure.leg.ankle.x <= edge + 10
    assert figure.arm.shoulder.y == pytest.approx(GROUND, abs=0.01)


@pytest.mark.parametrize("slug", ["hamstring-bridge", "single-leg-hamstring-bridge"])
def test_a_bridge_lifts_the_hips_from_the_floor_into_one_line(slug: str) -> None:
    start, end = drawn(slug, "start"), drawn(slug, "end")

    assert start.leg.hip.y == pytest.approx(GROUND, abs=0.01)
    assert end.leg.hip.y < start.leg.hip.y - 20
    assert dist(end.arm.shoulder, end.leg.knee) == pytest.approx(TRUNK + THIGH)


@every_moment
def test_the_bridge_on_one_leg_holds_the_other_foot_up(moment: Moment) -> None:
    figure = drawn("single-leg-hamstring-bridge", moment)
    assert figure.free_leg is not None

    assert figure.free_leg.ankle.y < figure.leg.ankle.y - 20


@every_moment
def test_the_seat_keeps_the_feet_off_the_ground(moment: Moment) -> None:
    leg = drawn("seated-hamstring-curl", moment).leg

    assert max(leg.ankle.y, leg.toe.y) < GROUND - 5


def test_the_curl_pulls_the_heel_under_the_seat() -> None:
    start, end = (drawn("seated-hamstring-curl", moment).leg for moment in MOMENTS)
    seat = GUIDES["seated-hamstring-curl"].scene.seat
    assert seat is not None

    assert start.ankle.x > seat[0] + 40
    assert end.ankle.x - LIMB / 2 <= seat[0] + 5
    assert start.hip == end.hip


@every_drawing
def test_the_drawing_is_well_formed_and_names_what_it_shows(slug: str, moment: Moment) -> None:
    svg, guide = svg_of(slug, moment), GUIDES[slug]

    assert svg.attrib["viewBox"] == "0 0 240 200"
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-label"] == (guide.start_alt if moment == "start" else guide.end_alt)


@every_drawing
def test_the_drawing_holds_no_text(slug: str, moment: Moment) -> None:
    tags = {element.tag.rpartition("}")[2] for element in svg_of(slug, moment).iter()}

    assert tags <= {"svg", "style", "path", "rect", "circle", "g", "mask"}


@every_drawing
def test_one_drawing_carries_both_colour_schemes(slug: str, moment: Moment) -> None:
    light, _, dark = figure_svg(GUIDES[slug], moment).partition("@media (prefers-color-scheme:dark)")

    assert all(f"--{name}:{colour}" in light for name, colour in LIGHT.items())
    assert all(f"--{name}:{colour}" in dark for name, colour in DARK.items())
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("slug", GUIDES)
def test_only_the_end_shows_the_movement(slug: str) -> None:
    assert 'class="arrow"' not in figure_svg(GUIDES[slug], "start")
    assert 'class="arrow"' in figure_svg(GUIDES[slug], "end")


@every_drawing
def test_every_drawing_shows_the_hamstring(slug: str, moment: Moment) -> None:
    assert figure_svg(GUIDES[slug], moment).count('class="hamstring"') == 1


def test_one_number_changes_the_pose() -> None:
    guide = GUIDES["romanian-deadlift"]

    higher = skeleton(replace(guide.end, lean=60))

    assert higher.arm.shoulder.y < skeleton(guide.end).arm.shoulder.y
    assert higher.leg.ankle == pytest.approx(guide.end.at)


@pytest.mark.parametrize("anchor", Anchor)
def test_the_anchor_joint_stays_where_the_pose_puts_it(anchor: Anchor) -> None:
    pose = replace(GUIDES["hamstring-bridge"].end, anchor=anchor, at=(100.0, 90.0))

    figure = skeleton(pose)

    joints = {
        Anchor.ANKLE: figure.leg.ankle,
        Anchor.HIP: figure.leg.hip,
        Anchor.SHOULDER: figure.arm.shoulder,
    }
    assert joints[anchor] == pytest.approx((100, 90))


def test_alt_text_is_escaped() -> None:
    guide: ExerciseGuide = replace(GUIDES["hamstring-bridge"], start_alt='5 < 6 & "so on"')

    assert ET.fromstring(figure_svg(guide, "start")).attrib["aria-label"] == '5 < 6 & "so on"'  # noqa: S314
