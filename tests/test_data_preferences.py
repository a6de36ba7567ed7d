"""How a person wants to see Evenstride: chosen from texts, checked, and kept in their log."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.preferences import Preferences, SetCounting
from data.sets import KG_PER_LB, Unit
from data.training_log import TrainingLog

CHOSEN = Preferences(Unit.LB, 2.5, 5, "Europe/Berlin", SetCounting.EACH_ROW)
STEPS = st.floats(0.05, 50)


@given(
    preferences=st.builds(
        Preferences,
        unit=st.sampled_from([None, *Unit]),
        dumbbell_step_kg=STEPS,
        plate_step_kg=STEPS,
        time_zone=st.sampled_from(["", "Europe/Berlin", "Asia/Tokyo"]),
        set_counting=st.sampled_from(SetCounting),
    )
)
def test_what_is_written_as_texts_is_chosen_back(preferences: Preferences) -> None:
    chosen = Preferences()
    for name, text in preferences.texts().items():
        chosen = chosen.chosen(name, text)

    assert chosen == preferences
    assert list(preferences.texts()) == [field.name for field in fields(Preferences)]


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("colour", "red", "no preference 'colour'"),
        ("unit", "stone", "stone"),
        ("dumbbell_step_kg", "0", "not by 0"),
        ("plate_step_kg", "51", "not by 51"),
        ("plate_step_kg", "nan", "not by nan"),
        ("plate_step_kg", "much", "much"),
        ("time_zone", "Moon/Far", "Moon/Far"),
        ("set_counting", "each_toe", "each_toe"),
    ],
)
def test_what_cannot_be_is_refused_by_name(name: str, value: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        Preferences().chosen(name, value)


@pytest.mark.parametrize(
    ("preferences", "unit", "steps_lb"),
    [
        (Preferences(), Unit.LB, (5.0, 5.0)),
        (Preferences(dumbbell_step_kg=2.5 * KG_PER_LB), Unit.LB, (2.5, 5.0)),
        (Preferences(), Unit.KG, (2.0 / KG_PER_LB, 2.5 / KG_PER_LB)),
    ],
)
def test_who_counts_in_pounds_goes_up_by_5_lb_unless_they_chose_otherwise(
    preferences: Preferences, unit: Unit, steps_lb: tuple[float, float]
) -> None:
    found = preferences.in_use(unit)

    assert (found.dumbbell_step_kg / KG_PER_LB, found.plate_step_kg / KG_PER_LB) == pytest.approx(steps_lb)


def test_nothing_chosen_is_the_default() -> None:
    with TrainingLog(":memory:") as log:
        assert log.preferences.of("me") == Preferences()


def test_preferences_are_kept_and_overwritten_for_each_athlete_alone(tmp_path: Path) -> None:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        log.preferences.set(Preferences(Unit.KG), "me")
        log.preferences.set(CHOSEN, "me")
        log.preferences.set(Preferences(time_zone="Asia/Tokyo"), "anna")

    with TrainingLog(tmp_path / "evenstride.duckdb") as again:
        assert again.preferences.of("me") == CHOSEN
        assert again.preferences.of("anna") == Preferences(time_zone="Asia/Tokyo")
        assert again.revision() == 2
