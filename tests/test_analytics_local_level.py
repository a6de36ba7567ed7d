"""The filter that every line shares: what is believed after each reading."""

import numpy as np
import pytest

from analytics.local_level import UNBOUNDED, WIDE_SPREAD, Walk, drifted, tracked

WALK = Walk(drift=0.015, first_noise=0.046, first_dof=4, first_spread=UNBOUNDED)
WEEKLY = np.arange(0.0, 42.0, 7.0, dtype="float64")[:, None]


def _column(*readings: float) -> np.ndarray:
    return np.array(readings, dtype="float64")[:, None]


def test_without_a_first_guess_the_first_reading_is_the_level_exactly() -> None:
    track = tracked(WEEKLY[:1], _column(3.4011973816621555), WALK)

    assert track.level[0, 0] == 3.4011973816621555
    assert track.variance[0, 0] == 0.046**2
    assert track.dof[0, 0] == 4


def test_a_lone_reading_far_off_moves_the_level_little_and_a_second_one_is_believed() -> None:
    track = tracked(WEEKLY, _column(3.4, 3.4, 3.4, 3.4, 4.0, 4.0), WALK)

    lone, believed = track.level[4:, 0]
    assert 3.4 < lone < 3.5
    assert believed > 3.9
    assert track.variance[5, 0] > track.variance[3, 0]


def test_a_row_without_a_reading_changes_nothing_and_time_still_passes() -> None:
    missing = tracked(WEEKLY[:4], _column(3.4, np.nan, np.nan, 3.5), WALK)
    two = tracked(WEEKLY[[0, 3]], _column(3.4, 3.5), WALK)

    assert missing.readings[:, 0].tolist() == [1, 1, 1, 2]
    assert missing.level[:3, 0].tolist() == [3.4] * 3
    assert missing.level[-1, 0] == two.level[-1, 0]
    assert missing.variance[-1, 0] == two.variance[-1, 0]


def test_later_readings_never_change_earlier_rows() -> None:
    readings = _column(3.4, 3.45, 3.9, 3.42, 3.5, 3.6)

    whole, part = tracked(WEEKLY, readings, WALK), tracked(WEEKLY[:3], readings[:3], WALK)

    assert whole.level[:3].tolist() == part.level.tolist()


def test_series_side_by_side_are_tracked_as_if_alone() -> None:
    one, other = _column(3.4, 3.5, 4.4, 3.5, 3.6, 3.4), _column(1.1, np.nan, 1.0, 1.2, 0.2, 0.3)

    together = tracked(np.hstack([WEEKLY, WEEKLY]), np.hstack([one, other]), WALK)

    for place, readings in enumerate((one, other)):
        assert together.level[:, place].tolist() == tracked(WEEKLY, readings, WALK).level[:, 0].tolist()


def test_an_event_sets_the_variance_back_and_only_the_last_of_several_counts() -> None:
    since, until, before = np.array(0.0), np.array(28.0), np.array(0.001)

    quiet = drifted(before, since, until, WALK)
    marked = drifted(before, since, until, WALK, [7.0, 14.0])

    assert float(quiet) == pytest.approx(0.001 + 4 * 0.015**2)
    assert float(marked) == pytest.approx(WIDE_SPREAD**2 + 2 * 0.015**2)


def test_no_rows_give_an_empty_track() -> None:
    assert tracked(np.empty((0, 2)), np.empty((0, 2)), WALK).level.shape == (0, 2)
