"""What must hold for the next session after any log."""

import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from analytics.next_session import Circumstances, next_session
from data.sets import as_sets
from tests.next_plans import PLANS, TODAY, balance_of

drawn_sets = st.lists(
    st.fixed_dictionaries(
        {
            "day": st.integers(0, 40),
            "exercise": st.sampled_from(["rdl", "single-leg-rdl", "curl", "leg-press"]),
            "side": st.sampled_from(["left", "right", "both", "unknown"]),
            "load_kg": st.sampled_from([0.0, 10.0, 12.5, 60.0, None]),
            "load_kind": st.sampled_from(["external", "external", "bodyweight_plus", "assisted"]),
            "reps": st.integers(0, 22),
            "rir": st.sampled_from([None, 0.0, 1.0, 3.0, 6.0]),
            "set_type": st.sampled_from(["working", "working", "warmup"]),
            "pain": st.sampled_from([False, False, True]),
        }
    ),
    min_size=1,
    max_size=30,
)
few_examples = settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def _logged(rows: list[dict[str, object]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    start = pd.Timestamp("2026-10-14 18:00") + pd.to_timedelta(frame["day"], unit="D")
    return as_sets(frame.assign(session_start=start, set_order=range(1, len(frame) + 1)))


@few_examples
@given(rows=drawn_sets, state=st.sampled_from(["CLEAR", "LEANING"]), percent=st.sampled_from([-12.0, -20.0]))
def test_every_suggestion_has_its_reason_and_keeps_its_limits(
    rows: list[dict[str, object]], state: str, percent: float
) -> None:
    given_ = Circumstances(balance=balance_of(state, percent))

    found = next_session(_logged(rows), PLANS, TODAY, given_)

    assert found["decision"].notna().all()
    assert found["why"].notna().all()
    silent = found["decision"].isin(["log RIR", "repeat", "nothing logged"])
    assert found.loc[silent, ["step_kg"]].isna().all(axis=None)
    assert (found["load_left_kg"].isna() == found["load_right_kg"].isna()).all() or found["own_loads"].any()
    shared = found[~found["own_loads"]]
    assert shared["load_left_kg"].equals(shared["load_right_kg"])
    assert (found.loc[found["decision"] == "raise", "step_kg"] > 0).all()
    assert (found.loc[found["decision"] == "lower", "step_kg"] < 0).all()
    assert found["sets"].between(0, 30).all()
    assert found.loc[found["planned"], "sets"].sum() <= 20
    assert found["order"].to_list() == list(range(1, len(found) + 1))


@few_examples
@given(rows=drawn_sets, seed=st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(rows: list[dict[str, object]], seed: int) -> None:
    sets = _logged(rows)
    before = sets.copy(deep=True)

    found = next_session(sets, PLANS, TODAY)

    pd.testing.assert_frame_equal(next_session(sets.sample(frac=1, random_state=seed), PLANS, TODAY), found)
    pd.testing.assert_frame_equal(sets, before)
