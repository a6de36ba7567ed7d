"""Student's t against tabulated values and against its own inverse."""

import numpy as np
import pytest

from analytics.student_t import student_t_cdf, student_t_quantile, student_t_quantiles


@pytest.mark.parametrize(
    ("probability", "dof", "tabulated"),
    [
        (0.95, 1, np.tan(0.45 * np.pi)),  # closed forms for one and two degrees of freedom
        (0.95, 2, 0.9 * np.sqrt(2 / (4 * 0.95 * 0.05))),
        (0.975, 2, 0.95 * np.sqrt(2 / (4 * 0.975 * 0.025))),
    ],
)
def test_a_quantile_is_right_to_twelve_digits(probability: float, dof: int, tabulated: float) -> None:
    assert student_t_quantile(probability, dof) == pytest.approx(tabulated, rel=1e-12)


@pytest.mark.parametrize(
    ("probability", "dof", "tabulated"),
    [
        (0.95, 4, 2.131846786),
        (0.95, 5, 2.015048373),
        (0.95, 9, 1.833112933),
        (0.95, 10, 1.812461123),
        (0.95, 14, 1.761310136),
        (0.975, 14, 2.144786688),
        (0.90, 10, 1.372183641),
        (0.95, 30, 1.697260887),
        (0.95, 120, 1.657650899),
        (0.995, 3, 5.840909310),
    ],
)
def test_a_quantile_is_that_of_the_tables(probability: float, dof: int, tabulated: float) -> None:
    assert student_t_quantile(probability, dof) == pytest.approx(tabulated, abs=5e-9)


@pytest.mark.parametrize("dof", [1, 2, 3, 4, 7, 30, 401, 2000])
@pytest.mark.parametrize("probability", [0.001, 0.05, 0.5, 0.6, 0.95, 0.999])
def test_the_chance_below_a_quantile_is_its_probability(probability: float, dof: int) -> None:
    below = float(student_t_cdf(student_t_quantile(probability, dof), dof))

    assert below == pytest.approx(probability, abs=1e-12)


def test_the_distribution_is_symmetric_and_reaches_from_0_to_1() -> None:
    values = np.array([-np.inf, -1.3, 0, 1.3, np.inf])

    below = student_t_cdf(values, 5)

    assert below + below[::-1] == pytest.approx(np.ones(5), abs=1e-15)
    assert below[[0, 2, 4]].tolist() == [0, 0.5, 1]


def test_many_quantiles_keep_their_shape() -> None:
    dof = np.array([[4, 5], [9, 4]])

    quantiles = student_t_quantiles(0.95, dof)

    assert quantiles.ravel() == pytest.approx([student_t_quantile(0.95, one) for one in dof.ravel().tolist()])
    assert quantiles.shape == (2, 2)


@pytest.mark.parametrize("probability", [0.0, 1.0, 1.5])
def test_no_quantile_outside_0_and_1(probability: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        student_t_quantile(probability, 5)


def test_no_distribution_without_degrees_of_freedom() -> None:
    with pytest.raises(ValueError, match="degrees of freedom"):
        student_t_cdf(1.0, 0)
