"""Numbers, Series and arrays alike: the formulas are written once for all of them."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

Quantity = float | pd.Series | Floats | None
"""A number, many of them, or unknown."""


def numbers(values: Quantity) -> Floats:
    """The values as floats, unknown as NaN."""
    if isinstance(values, pd.Series):
        return values.to_numpy("float64", na_value=np.nan)
    unknown = pd.api.types.is_scalar(values) and pd.isna(values)
    return np.asarray(np.nan if unknown else values, dtype="float64")


def like(values: Floats, *given: Quantity) -> float | pd.Series | Floats:
    """The values in the form given: on the index of the first Series, as an array, or as a number."""
    index = next((quantity.index for quantity in given if isinstance(quantity, pd.Series)), None)
    if index is not None:
        return pd.Series(values, index=index)
    return values if values.ndim else float(values)
