"""Kilograms and pounds. The log and every metric are in kilograms; pounds are for reading and showing."""

from typing import TypeVar

import pandas as pd

from data.sets import KG_PER_LB

Load = TypeVar("Load", float, pd.Series)


def kg_from_lb(load_lb: Load) -> Load:
    """Loads in kilograms [kg] from pounds [lb]; unrounded."""
    return load_lb * KG_PER_LB


def lb_from_kg(load_kg: Load) -> Load:
    """Loads in pounds [lb] from kilograms [kg]; unrounded."""
    return load_kg / KG_PER_LB
