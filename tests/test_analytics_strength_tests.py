"""The difference between the legs in a test of strength; all of them are made up."""

import pandas as pd
import pytest

from analytics.strength_tests import side_differences


def differences(*forces: tuple[float | None, float | None]) -> pd.DataFrame:
    return side_differences(pd.DataFrame(forces, columns=["left_n", "right_n"], dtype="float64"))


def test_the_difference_is_a_percentage_of_the_stronger_leg_with_a_plus_for_left() -> None:
    percent = differences((320, 400), (400, 320), (300, 300))["percent"]

    assert percent.to_list() == pytest.approx([-20, 20, 0])


def test_a_changing_lead_averages_to_nothing() -> None:
    found = differences((320, 400), (400, 320))

    assert found["log_ratio"].mean() == pytest.approx(0)


@pytest.mark.parametrize("forces", [(None, 300), (300, None), (0, 300), (300, 0)])
def test_one_leg_alone_has_no_difference(forces: tuple[float | None, float | None]) -> None:
    assert differences(forces).isna().all(axis=None)


def test_no_tests_have_no_differences() -> None:
    assert len(differences()) == 0
