from datetime import date

import pandas as pd
import pytest

from data.events import EventKind
from data.sets import Side, Unit
from pages.elements.balance.events import Injury, best_before_told, labelled, latest_injury


def _events(*rows: tuple[str, EventKind, Side, str]) -> pd.DataFrame:
    events = pd.DataFrame(rows, columns=["day", "kind", "side", "note"])
    return events.assign(day=pd.to_datetime(events["day"]))


def _lines(side: Side, **levels: float) -> pd.DataFrame:
    days = pd.to_datetime([day.removeprefix("d").replace("_", "-") for day in levels])
    return pd.DataFrame({"date": days, "side": side, "level": list(levels.values())})


@pytest.mark.parametrize(
    ("event", "label"),
    [
        (("2026-04-18", EventKind.INJURY, Side.RIGHT, "Right hamstring strain"), "Right hamstring strain"),
        (("2026-04-18", EventKind.INJURY, Side.RIGHT, ""), "Injury, right leg"),
        (("2026-04-18", EventKind.NEW_GYM, Side.UNKNOWN, ""), "New gym"),
        (("2026-04-18", EventKind.INJURY, Side.BOTH, ""), "Injury"),
    ],
)
def test_an_event_is_labelled_by_its_note_or_its_kind(
    event: tuple[str, EventKind, Side, str], label: str
) -> None:
    assert labelled(_events(event))["label"].to_list() == [label]


def test_the_latest_injury_of_one_leg_is_the_injured_leg() -> None:
    events = _events(
        ("2026-01-02", EventKind.INJURY, Side.LEFT, ""),
        ("2026-03-12", EventKind.INJURY, Side.RIGHT, ""),
        ("2026-05-02", EventKind.INJURY, Side.UNKNOWN, ""),
        ("2026-06-02", EventKind.ILLNESS, Side.LEFT, ""),
    )

    injury = latest_injury(events)

    assert injury == Injury(Side.RIGHT, date(2026, 3, 12))
    assert injury.leg(Side.RIGHT) == "injured leg"
    assert injury.leg(Side.LEFT) == "other leg"


def test_without_an_injury_no_leg_is_the_injured_one() -> None:
    assert latest_injury(_events(("2026-06-02", EventKind.PAUSE, Side.UNKNOWN, ""))) is None
    assert latest_injury(_events()) is None


@pytest.mark.parametrize(
    ("unit", "best", "now"), [(Unit.KG, "32 kg", "28 kg"), (Unit.LB, "70.5 lb", "61.7 lb")]
)
def test_the_injured_leg_stands_beside_its_own_best_before(unit: Unit, best: str, now: str) -> None:
    lines = pd.concat(
        [
            _lines(Side.RIGHT, d2026_01_05=30, d2026_02_05=32, d2026_03_05=31, d2026_06_05=28),
            _lines(Side.LEFT, d2026_01_05=40, d2026_06_05=41),
        ]
    )

    told = best_before_told(Injury(Side.RIGHT, date(2026, 3, 12)), lines, unit)

    assert told == (
        f"The injured leg’s best level before 12 March 2026 was {best}; now it is {now}, 88% of it."
    )


def test_a_leg_not_trained_on_both_sides_of_the_injury_has_no_such_sentence() -> None:
    injury = Injury(Side.RIGHT, date(2026, 3, 12))

    assert best_before_told(injury, _lines(Side.RIGHT, d2026_01_05=30), Unit.KG) == ""
    assert best_before_told(injury, _lines(Side.RIGHT, d2026_05_05=30), Unit.KG) == ""
    assert best_before_told(injury, _lines(Side.LEFT, d2026_01_05=30, d2026_05_05=30), Unit.KG) == ""
