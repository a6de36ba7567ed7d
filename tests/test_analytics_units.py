"""Kilograms and pounds."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.units import kg_from_lb, lb_from_kg
from data.sets import KG_PER_LB


def test_a_pound_is_exactly_0_45359237_kg() -> None:
    assert KG_PER_LB == 0.45359237
    assert kg_from_lb(100.0) == pytest.approx(45.359237, abs=1e-12)


def test_a_series_of_loads_converts_like_a_number() -> None:
    loads_lb = pd.Series([45.0, 135.0], index=[3, 8])

    loads_kg = kg_from_lb(loads_lb)

    assert loads_kg.to_list() == [kg_from_lb(45.0), kg_from_lb(135.0)]
    assert loads_kg.index.to_list() == [3, 8]


@given(st.floats(min_value=0, max_value=2000))
def test_there_and_back_gives_the_same_load(load_kg: float) -> None:
    assert kg_from_lb(lb_from_kg(load_kg)) == pytest.approx(load_kg, rel=1e-12)
