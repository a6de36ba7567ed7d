"""What stands around a drawn figure: floor, bench, seat, cable and dumbbells."""

from data.poses import Scene
from pages.elements.skeleton import Leg, Point
from pages.elements.svg_shapes import disc, line, slab

WIDTH, HEIGHT = 240, 200
FLOOR = 184.0  # y of the ground
MARGIN = 16.0  # the floor ends this far from the edges
BOARD = 9.0  # thickness of a bench's or a seat's board
SEAT_DEPTH, SEAT_BACK = 58.0, 60.0
POST_TOP = 62.0


def surroundings(scene: Scene, working_leg: Leg) -> str:
    """Everything that stands behind the figure."""
    return _floor() + _bench(scene) + _seat(scene) + _cable(scene, working_leg)


def cuff(scene: Scene, working_leg: Leg) -> str:
    """The ankle cuff at the cable's end, over the shin; empty without a cable."""
    if not scene.pulley:
        return ""
    knee, ankle = working_leg.knee, working_leg.ankle
    return line("cuff", knee.on_the_way_to(ankle, 0.80), knee.on_the_way_to(ankle, 0.93))


def dumbbell(hand: Point) -> str:
    """A dumbbell in that hand, seen from its side as palms that face in hold it."""
    handle = line("gear", Point(hand.x - 9, hand.y), Point(hand.x + 9, hand.y))
    heads = [slab("solid", Point(hand.x + x, hand.y - 7), 7, 14, 2.5) for x in (-14.5, 7.5)]
    return handle + "".join(heads)


def _floor() -> str:
    below = FLOOR + 1.5  # half its stroke: its upper edge is the ground
    return line("floor", Point(MARGIN, below), Point(WIDTH - MARGIN, below))


def _bench(scene: Scene) -> str:
    if not scene.bench:
        return ""
    edge, top = scene.bench
    end = WIDTH - MARGIN - 2
    board = slab("solid", Point(edge, top), end - edge, BOARD)
    return board + _post(edge + 10, top + BOARD) + _post(end - 10, top + BOARD)


def _seat(scene: Scene) -> str:
    if not scene.seat:
        return ""
    edge, top = scene.seat
    rear = edge - SEAT_DEPTH
    board = slab("solid", Point(rear, top), SEAT_DEPTH, BOARD)
    back = line("gear", Point(rear + 3, top + 3), Point(rear - 4, top - SEAT_BACK))
    return back + board + _post(rear + 9, top + BOARD) + _post(edge - 11, top + BOARD)


def _cable(scene: Scene, leg: Leg) -> str:
    if not scene.pulley:
        return ""
    pulley = Point(*scene.pulley)
    return _post(pulley.x + 5, POST_TOP) + line("cable", pulley, leg.ankle) + disc("solid", pulley, 6)


def _post(x: float, top: float) -> str:
    return line("gear", Point(x, top), Point(x, FLOOR - 2))
