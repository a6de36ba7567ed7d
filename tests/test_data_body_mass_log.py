"""Weigh-ins in the log: one a day, in kilograms, with what was entered kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.sets import Unit
from data.training_log import TrainingLog

FIRST, SECOND = date(2026, 1, 5), date(2026, 2, 5)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[TrainingLog]:
    with TrainingLog(tmp_path / "evenstride.duckdb") as log:
        yield log


def test_weigh_ins_are_listed_in_order_of_their_days(log: TrainingLog) -> None:
    log.body_mass.add(SECOND, 71, Unit.KG, "me")
    log.body_mass.add(FIRST, 70.5, Unit.KG, "me", raw="70,5")

    weighed = log.body_mass.all("me")

    assert [day.date() for day in weighed["day"]] == [FIRST, SECOND]
    assert weighed["kg"].to_list() == [70.5, 71]
    assert weighed["raw"].to_list() == ["70,5", "71"]


def test_pounds_become_kilograms_and_are_remembered_as_pounds(log: TrainingLog) -> None:
    log.body_mass.add(FIRST, 100, Unit.LB, "me")

    weighed = log.body_mass.all("me")

    assert weighed["kg"].to_list() == [45.359237]
    assert weighed[["unit", "raw"]].to_numpy().tolist() == [["lb", "100"]]


def test_the_later_weigh_in_of_a_day_counts(log: TrainingLog) -> None:
    log.body_mass.add(FIRST, 70, Unit.KG, "me")
    log.body_mass.add(FIRST, 71, Unit.KG, "me")

    assert log.body_mass.all("me")["kg"].to_list() == [71]


def test_a_weigh_in_can_be_taken_out_and_none_is_none(log: TrainingLog) -> None:
    log.body_mass.add(FIRST, 70, Unit.KG, "me")
    log.body_mass.add(SECOND, 71, Unit.KG, "me")

    log.body_mass.remove(FIRST, "me")
    log.body_mass.remove(FIRST, "me")

    assert log.body_mass.all("me")["kg"].to_list() == [71]


def test_no_weigh_ins_are_an_empty_frame_of_the_same_types(log: TrainingLog) -> None:
    none = log.body_mass.all("me")
    log.body_mass.add(FIRST, 70, Unit.KG, "me")

    assert none.empty
    assert none.dtypes.to_dict() == log.body_mass.all("me").dtypes.to_dict()


@pytest.mark.parametrize(("mass", "unit"), [(0, "kg"), (-70, "kg"), (650.1, "kg"), (1500, "lb")])
def test_what_nobody_weighs_is_refused_and_changes_nothing(log: TrainingLog, mass: float, unit: str) -> None:
    log.body_mass.add(FIRST, 70, Unit.KG, "me")

    with pytest.raises(ValueError, match="Nobody weighs"):
        log.body_mass.add(FIRST, mass, Unit(unit), "me")

    assert log.body_mass.all("me")["kg"].to_list() == [70]
    assert log.revision() == 1


@pytest.mark.parametrize("mass", [float("nan"), float("inf")])
def test_a_mass_that_is_no_number_is_refused(log: TrainingLog, mass: float) -> None:
    with pytest.raises(ValueError, match="Nobody weighs"):
        log.body_mass.add(FIRST, mass, Unit.KG, "me")


def test_everyone_has_their_own_weigh_ins(log: TrainingLog) -> None:
    log.body_mass.add(FIRST, 70, Unit.KG, "me")
    log.body_mass.add(FIRST, 60, Unit.KG, "anna")

    log.body_mass.remove(FIRST, "me")

    assert log.body_mass.all("me").empty
    assert log.body_mass.all("anna")["kg"].to_list() == [60]
