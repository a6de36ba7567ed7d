"""Student's t for whole degrees of freedom, where its distribution is a finite sum.

Every interval here has whole degrees of freedom, so the closed form is exact to rounding and no further
library is needed. Source: Abramowitz and Stegun, 1964, Handbook of Mathematical Functions, 26.7.3-26.7.4.
"""

from functools import cache
from math import exp, lgamma, pi, sqrt

import numpy as np

from analytics.quantities import Floats, Whole

_MOST_STEPS = 200
_CLOSE_ENOUGH = 1e-15  # relative; a step of Newton's method doubles the digits, so this ends the search


def student_t_cdf(values: Floats | float, dof: int) -> Floats:
    """P(T <= value) of each value with `dof` degrees of freedom, a whole number from 1.

    Right to about 1e-15; NaN gives NaN. Raises `ValueError` for fewer than 1 degree of freedom.
    """
    _check(dof)
    angle = np.arctan(np.asarray(values, dtype="float64") / sqrt(dof))
    inside = np.sin(angle) * _cosine_sum(np.cos(angle), dof)
    return 0.5 + ((angle + inside) / pi if dof % 2 else inside / 2)


@cache
def student_t_quantile(probability: float, dof: int) -> float:
    """The value below which T falls with that probability (0 to 1, both excluded).

    Relative error below 1e-12. Raises `ValueError` outside these bounds and below 1 degree of freedom.
    """
    _check(dof)
    if not 0 < probability < 1:
        raise ValueError(f"a probability lies between 0 and 1; got {probability}")
    if probability < 0.5:
        return -student_t_quantile(1 - probability, dof)
    value = 0.0
    for _ in range(_MOST_STEPS):
        # Right of 0 the distribution is concave: Newton's steps from 0 come closer and never go past.
        step = (probability - float(student_t_cdf(value, dof))) / _density(value, dof)
        value += step
        if abs(step) <= _CLOSE_ENOUGH * value:
            break
    return value


def student_t_quantiles(probability: float, dof: Whole) -> Floats:
    """The quantile for each of these degrees of freedom, in their shape."""
    different, place = np.unique(dof, return_inverse=True)
    of_each = np.array([student_t_quantile(probability, int(freedom)) for freedom in different])
    return of_each[place].reshape(np.shape(dof))


def _cosine_sum(cosine: Floats, dof: int) -> Floats:
    """For odd `dof` cos + 2/3 cos^3 + 2·4/3·5 cos^5 + …, for even 1 + 1/2 cos^2 + 1·3/2·4 cos^4 + … ."""
    odd = dof % 2
    factors = [(2 * place - 1 + odd) / (2 * place + odd) for place in range(1, (dof - odd) // 2)]
    term = cosine**odd if dof > 1 else np.zeros_like(cosine)
    total = term
    for factor in factors:
        term = term * factor * cosine**2
        total = total + term
    return total


def _density(value: float, dof: int) -> float:
    height = exp(lgamma((dof + 1) / 2) - lgamma(dof / 2)) / sqrt(dof * pi)
    return height * (1 + value * value / dof) ** (-(dof + 1) / 2)


def _check(dof: int) -> None:
    if dof < 1:
        raise ValueError(f"there is no t distribution with {dof} degrees of freedom; give 1 or more")
