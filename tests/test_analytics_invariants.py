"""What must hold for any log: nothing is guessed, and what carries no information changes no result."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from analytics.level_line import level_line
from analytics.levels import session_levels
from analytics.pairing import each_leg, session_log_ratios
from analytics.records import heaviest_by_reps, record_history
from analytics.set_counts import session_counts
from analytics.spans import SPAN_COLUMNS, Span, compare_spans
from analytics.strength import records, session_bests
from analytics.trend import trends
from analytics.volume import weekly_volume
from data.sets import KG_PER_LB, as_sets

Metric = Callable[[pd.DataFrame], pd.DataFrame]

JANUARY, FEBRUARY = Span(date(2026, 1, 5), date(2026, 1, 25)), Span(date(2026, 1, 26), date(2026, 2, 15))


def _level_line(sets: pd.DataFrame) -> pd.DataFrame:
    return level_line(session_levels(sets))


def _trends(sets: pd.DataFrame) -> pd.DataFrame:
    return trends(session_levels(sets), date(2026, 2, 15))


def _spans(sets: pd.DataFrame) -> pd.DataFrame:
    return compare_spans(sets, JANUARY, FEBRUARY)


STRENGTH = [_level_line, session_bests, record_history, heaviest_by_reps, session_counts]
METRICS = [session_log_ratios, each_leg, weekly_volume, *STRENGTH]
OTHER_SIDE = {"left": "right", "right": "left", "both": "both", "unknown": "unknown"}

one_sided_set = st.fixed_dictionaries(
    {
        "day": st.integers(0, 40),
        "exercise": st.sampled_from(["curl", "rdl"]),
        "variant": st.sampled_from(["", "machine"]),
        "side": st.sampled_from(["left", "right"]),
        "load_kg": st.sampled_from([0.0, 10.0, 12.5, 20.0, 60.0, None]),
        "load_kind": st.sampled_from(["external", "external", "bodyweight_plus", "assisted"]),
        "reps": st.integers(0, 22),
        "rir": st.sampled_from([None, 0.0, 0.5, 1.0, 3.0, 6.0]),
        "set_type": st.sampled_from(["working", "working", "warmup", "failure"]),
        "pain": st.booleans(),
        "test": st.sampled_from([False, False, False, True]),
    }
)
any_set = st.tuples(one_sided_set, st.sampled_from(list(OTHER_SIDE))).map(
    lambda drawn: {**drawn[0], "side": drawn[1]}
)
one_sided_logs = st.lists(one_sided_set, min_size=1, max_size=30)
logs = st.lists(any_set, min_size=1, max_size=30)
# A failing log is readable as it is drawn, and making it smaller takes minutes.
few_examples = settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def _sets(rows: list[dict[str, object]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    start = pd.Timestamp("2026-01-05 18:00") + pd.to_timedelta(frame["day"], unit="D")
    return as_sets(frame.assign(session_start=start, set_order=range(1, len(frame) + 1)))


@few_examples
@given(one_sided_logs)
def test_swapping_the_sides_negates_every_difference_exactly(rows: list[dict[str, object]]) -> None:
    swapped = [{**row, "side": OTHER_SIDE[str(row["side"])]} for row in rows]

    ratios, of_swapped = session_log_ratios(_sets(rows)), session_log_ratios(_sets(swapped))

    turned = of_swapped.assign(
        log_ratio=-of_swapped["log_ratio"],
        left_sets=of_swapped["right_sets"],
        right_sets=of_swapped["left_sets"],
    )
    pd.testing.assert_frame_equal(ratios, turned, check_exact=True)


@few_examples
@given(one_sided_logs)
def test_logging_the_same_numbers_in_pounds_changes_no_difference(rows: list[dict[str, object]]) -> None:
    sets = _sets(rows)

    in_pounds = session_log_ratios(sets.assign(load_kg=sets["load_kg"] * KG_PER_LB))

    pd.testing.assert_frame_equal(session_log_ratios(sets), in_pounds, rtol=1e-9, atol=1e-12)


@few_examples
@given(one_sided_logs, logs)
def test_sets_that_say_nothing_about_the_sides_change_no_difference(
    rows: list[dict[str, object]], others: list[dict[str, object]]
) -> None:
    warm_ups = [{**row, "set_type": "warmup"} for row in others]
    bilateral = [{**row, "side": "both"} for row in others]
    sideless = [{**row, "side": "unknown"} for row in others]
    mixed = _sets([*warm_ups[:2], *rows, *warm_ups, *bilateral, *sideless])

    alone = session_log_ratios(_sets(rows))
    pd.testing.assert_frame_equal(session_log_ratios(mixed), alone, check_categorical=False)


@few_examples
@given(st.lists(one_sided_set.map(lambda row: {**row, "side": "left", "set_type": "working"}), min_size=1))
def test_a_log_of_one_side_has_reasons_and_no_difference(rows: list[dict[str, object]]) -> None:
    ratios = session_log_ratios(_sets(rows))

    assert ratios["log_ratio"].isna().all()
    assert (ratios["reason"] == "one side only").all()


@few_examples
@given(one_sided_logs)
def test_a_difference_or_a_reason_never_both(rows: list[dict[str, object]]) -> None:
    for frame, value in [(session_log_ratios(_sets(rows)), "log_ratio"), (each_leg(_sets(rows)), "value")]:
        assert (frame[value].isna() == frame["reason"].notna()).all()


@few_examples
@given(one_sided_logs)
def test_equal_legs_differ_by_exactly_nothing(rows: list[dict[str, object]]) -> None:
    twins = [{**row, "side": side} for row in rows for side in ("left", "right")]

    ratios = session_log_ratios(_sets(twins))

    assert ratios["log_ratio"].dropna().eq(0).all()
    assert (ratios["matched"] == ratios["pairs"]).all()


@pytest.mark.parametrize("metric", METRICS)
@few_examples
@given(rows=logs, seed=st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(metric: Metric, rows: list[dict[str, object]], seed: int) -> None:
    sets = _sets(rows)
    shuffled = sets.sample(frac=1, random_state=seed)

    pd.testing.assert_frame_equal(metric(shuffled), metric(sets))


@pytest.mark.parametrize("metric", METRICS)
@few_examples
@given(rows=logs)
def test_the_frame_received_stays_as_it_was(metric: Metric, rows: list[dict[str, object]]) -> None:
    sets = _sets(rows)
    before = sets.copy(deep=True)

    metric(sets)

    pd.testing.assert_frame_equal(sets, before)


@few_examples
@given(logs)
def test_the_sides_add_up_to_everything_that_was_lifted(rows: list[dict[str, object]]) -> None:
    loaded = _sets([{**row, "load_kg": 20.0, "load_kind": "external"} for row in rows])
    working = loaded[(loaded["set_type"] != "warmup") & (loaded["reps"] >= 1)]

    weekly = weekly_volume(loaded)

    assert weekly["volume_load_kg"].sum() == pytest.approx((working["load_kg"] * working["reps"]).sum())
    assert weekly["sets"].sum() == len(working) + (working["side"] == "both").sum()


@few_examples
@given(logs)
def test_every_later_record_is_greater_than_what_it_displaced(rows: list[dict[str, object]]) -> None:
    bests = session_bests(_sets(rows))

    found = records(bests)

    later = found[found["previous_value"].notna()]
    assert (later["value"] > later["previous_value"]).all()
    assert found["date"].is_monotonic_increasing
    assert not (found["confidence"] == "low").any()


@pytest.mark.parametrize("metric", STRENGTH)
@few_examples
@given(rows=logs, others=logs)
def test_warm_ups_change_no_strength(
    metric: Metric, rows: list[dict[str, object]], others: list[dict[str, object]]
) -> None:
    warm_ups = [{**row, "set_type": "warmup"} for row in others]

    mixed = metric(_sets([*warm_ups, *rows]))

    pd.testing.assert_frame_equal(mixed, metric(_sets(rows)), check_categorical=False)


@few_examples
@given(logs)
def test_logging_in_pounds_changes_no_trend_and_no_percentage(rows: list[dict[str, object]]) -> None:
    sets = _sets(rows)
    in_pounds = sets.assign(load_kg=sets["load_kg"] * KG_PER_LB)

    pd.testing.assert_frame_equal(_trends(in_pounds), _trends(sets))
    percentages = [name for name in SPAN_COLUMNS if name.endswith("_percent")]
    pd.testing.assert_frame_equal(_spans(in_pounds)[percentages], _spans(sets)[percentages])


@few_examples
@given(logs)
def test_no_level_lies_outside_its_interval_or_loses_a_session(rows: list[dict[str, object]]) -> None:
    levels = session_levels(_sets(rows))

    line = level_line(levels)

    assert (line["lower"] < line["level"]).all()
    assert (line["level"] < line["upper"]).all()
    assert len(line) == levels["value"].notna().sum()


@few_examples
@given(logs)
def test_a_standing_record_is_the_best_of_its_kind(rows: list[dict[str, object]]) -> None:
    sets = _sets(rows)
    done = sets[(sets["set_type"] != "warmup") & (sets["reps"] >= 1) & ~sets["pain"]]
    loaded = done[(done["load_kg"] > 0) & (done["load_kind"] != "assisted")]

    history = record_history(sets)

    heaviest = history[history["standing"] & (history["kind"] == "load")]
    series = ["exercise", "variant", "side"]
    expected = loaded.groupby(series, observed=True)["load_kg"].max()
    assert heaviest.set_index(series)["value"].to_dict() == expected.to_dict()
