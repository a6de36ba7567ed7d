"""What logged sets are understood to mean; all training here is made up."""

import pandas as pd
import pytest

from data.readings import AssumedEffort, LoadMeans, Readings, RepsMean
from data.sets import UNDERSTOOD, Side, Unit, as_sets
from data.side_rule import RuleKind, SideRule
from data.understanding import as_understood, in_kg

ONE_LEGGED = "Single Leg Curl (Machine)"


def understood(readings: Readings | None = None, **columns: object) -> dict[str, object]:
    """One set as it is understood; missing values are None."""
    logged = {
        "app": "hevy",
        "exercise_raw": "Seated Leg Curl (Machine)",
        "load": 40.0,
        "unit": "kg",
        **columns,
    }
    one = as_understood(pd.DataFrame([logged]), readings or Readings()).astype(object).iloc[0]
    return {str(name): value for name, value in one.where(one.notna(), None).items()}


def test_a_name_means_a_guide() -> None:
    one = understood()

    assert (one["exercise"], one["variant"]) == ("seated-hamstring-curl", "machine")
    assert (one["side"], one["side_source"], one["one_sided"]) == ("unknown", "none", "unknown")


def test_a_name_reviewed_as_two_legged_means_both() -> None:
    one = understood(exercise_raw="Romanian Deadlift (Barbell)")

    assert (one["side"], one["side_source"]) == ("both", "name")


def test_a_one_legged_name_states_no_side() -> None:
    one = understood(exercise_raw="Single Leg Romanian Deadlift (Dumbbell)")

    assert (one["side"], one["one_sided"]) == ("unknown", "yes")


@pytest.mark.parametrize("source", ["entered", "column", "set type"])
def test_a_stated_side_stays(source: str) -> None:
    one = understood(exercise_raw="Romanian Deadlift (Right)", side="left", side_source=source)

    assert (one["side"], one["side_source"]) == ("left", source)


@pytest.mark.parametrize("source", ["name", "rule", "none"])
def test_any_other_side_is_worked_out_anew(source: str) -> None:
    one = understood(exercise_raw="Leg Curl (Right)", side="left", side_source=source)

    assert (one["side"], one["side_source"]) == ("right", "name")


def test_a_bare_letter_needs_its_twin_in_the_same_app() -> None:
    names = ["Curl - L", "Curl - R", "Curl - L"]
    logged = pd.DataFrame({"app": ["hevy", "hevy", "strong"], "exercise_raw": names})

    assert as_understood(logged, Readings())["side"].to_list() == ["left", "right", "unknown"]


def test_a_part_of_a_log_is_understood_by_the_names_of_the_whole() -> None:
    part = pd.DataFrame({"app": ["hevy"], "exercise_raw": ["Curl - L"]})

    whole = as_understood(part, Readings(), {"hevy": ["Curl - L", "Curl - R"]})

    assert whole["side"].to_list() == ["left"]


def test_the_person_says_what_a_name_means() -> None:
    readings = Readings(exercises={"hevy": {"My curl": "seated-hamstring-curl"}})

    assert understood(readings, exercise_raw="My curl")["exercise"] == "seated-hamstring-curl"
    assert understood(readings, exercise_raw="My curl", app="strong")["exercise"] == "My curl"


def test_pounds_become_kilograms_exactly() -> None:
    assert understood(load=100.0, unit="lb")["load_kg"] == 45.359237


def test_a_unit_that_the_file_does_not_state_is_a_reading() -> None:
    without, with_pounds = (
        understood(readings, unit=None, load=100.0)["load_kg"]
        for readings in (Readings(), Readings(units={"hevy": Unit.LB}))
    )

    assert (without, with_pounds) == (None, 45.359237)


def test_a_stated_unit_overrules_the_reading() -> None:
    assert understood(Readings(units={"hevy": Unit.LB}))["load_kg"] == 40


@pytest.mark.parametrize(
    ("name", "load", "kind", "load_kg"),
    [
        ("Seated Leg Curl (Machine)", 40, "external", 40),
        ("Seated Leg Curl (Machine)", 0, "unknown", None),
        ("Seated Leg Curl (Machine)", None, "unknown", None),
        ("Romanian Deadlift (Barbell)", 0, "unknown", None),
        ("Leg Press (Machine)", None, "unknown", None),
        ("Squat (Smith Machine)", 0, "unknown", None),
        ("Hamstring Bridge", None, "bodyweight", 0),
        ("Hamstring Bridge", 0, "bodyweight", 0),
        ("Hamstring Bridge", 20, "bodyweight_plus", 20),
        ("Pull Up (Weighted)", 10, "bodyweight_plus", 10),
        ("Pull Up (Assisted)", 25, "assisted", 25),
        ("Single Leg Romanian Deadlift (Dumbbell)", None, "bodyweight", 0),
    ],
)
def test_what_a_load_stands_for(name: str, load: float | None, kind: str, load_kg: float | None) -> None:
    one = understood(exercise_raw=name, load=load)

    assert (one["load_kind"], one["load_kg"]) == (kind, load_kg)


def test_body_weight_needs_no_unit() -> None:
    assert understood(exercise_raw="Hamstring Bridge", load=0.0, unit=None)["load_kg"] == 0


def test_the_logged_variant_counts_before_the_equipment_and_assistance_before_both() -> None:
    assert understood(variant_raw="gym by the river")["variant"] == "gym by the river"
    assert understood(exercise_raw="Dip (Assisted)", variant_raw="gym by the river")["variant"] == "assisted"


def test_understanding_twice_changes_nothing() -> None:
    once = as_understood(
        pd.DataFrame([{"app": "hevy", "exercise_raw": "Curl (Left)", "load": 5}]), Readings()
    )

    assert as_understood(once, Readings()).equals(once)


def test_no_sets_are_understood_as_no_sets() -> None:
    none = as_understood(as_sets(pd.DataFrame()), Readings())

    assert none.empty
    assert set(UNDERSTOOD) <= set(none.columns)


def test_the_index_and_the_frame_received_stay_as_they_are() -> None:
    logged = as_sets(pd.DataFrame({"app": ["hevy"] * 2, "exercise_raw": ["A", "B"]}, index=[7, 3]))
    before = logged.copy()

    assert as_understood(logged, Readings()).index.to_list() == [7, 3]
    pd.testing.assert_frame_equal(logged, before)


def test_loads_without_a_unit_have_no_kilograms() -> None:
    kilograms = in_kg(pd.Series([100.0, 100.0, 100.0]), pd.Series(["kg", "lb", None]))

    assert kilograms.head(2).to_list() == [100, 45.359237]
    assert kilograms.isna().to_list() == [False, False, True]


def curls(*notes: str, app: str = "hevy", reps: float = 8) -> pd.DataFrame:
    """A session of one-legged curls whose rows name no leg, a row a note."""
    position = range(1, len(notes) + 1)
    return as_sets(
        pd.DataFrame(
            {"exercise_raw": ONE_LEGGED, "position": position, "note": notes, "reps": reps, "load": 20.0}
        ).assign(app=app, unit="kg", session_start=pd.Timestamp("2026-01-05 18:00"))
    )


@pytest.mark.parametrize(("effort", "rir"), [("failure", 0), ("one_or_two", 1.5)])
def test_an_effort_that_was_not_logged_can_be_assumed(effort: str, rir: float) -> None:
    one = understood(Readings(efforts={"hevy": AssumedEffort(effort)}))

    assert (one["rir"], one["effort_source"]) == (rir, "assumed")


@pytest.mark.parametrize(
    "logged",
    [
        {"rir": 3.0, "effort_source": "logged"},
        {"rir": 0.0, "effort_source": "failure"},
        {"set_type": "warmup"},
        {"app": "strong"},
    ],
)
def test_nothing_is_assumed_of_a_logged_effort_a_warm_up_or_another_app(logged: dict[str, object]) -> None:
    assumed, without = (
        understood(readings, **logged)
        for readings in (Readings(efforts={"hevy": AssumedEffort.FAILURE}), Readings())
    )

    assert assumed == without


def test_an_effort_left_unknown_assumes_nothing() -> None:
    assert understood(Readings(efforts={"hevy": AssumedEffort.UNKNOWN})) == understood()


def test_a_load_of_each_hand_counts_twice() -> None:
    readings = Readings(loads={"hevy": {"Romanian Deadlift (Dumbbell)": LoadMeans.EACH_HAND}})

    assert understood(readings, exercise_raw="Romanian Deadlift (Dumbbell)")["load_kg"] == 80
    assert understood(readings)["load_kg"] == 40


def test_reps_of_both_legs_together_are_shared_out_in_rows_without_a_side() -> None:
    readings = Readings(reps={"hevy": {ONE_LEGGED: RepsMean.TOTAL}})

    assert understood(readings, exercise_raw=ONE_LEGGED, reps=16.0)["reps"] == 8
    assert understood(readings, exercise_raw=ONE_LEGGED, reps=16.0, side="left", side_source="column")[
        "reps"
    ] == (16)


def test_reps_of_a_two_legged_exercise_are_not_shared_out() -> None:
    readings = Readings(reps={"hevy": {"Romanian Deadlift (Barbell)": RepsMean.TOTAL}})

    assert understood(readings, exercise_raw="Romanian Deadlift (Barbell)", reps=16.0)["reps"] == 16


def test_a_rule_gives_the_sides_that_rows_do_not_say() -> None:
    rules = {"hevy": {ONE_LEGGED: SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)}}

    sets = as_understood(curls("", "", "", ""), Readings(sides=rules))

    assert sets["side"].to_list() == ["left", "right", "left", "right"]
    assert set(sets["side_source"]) == {"rule"}


def test_a_rule_is_for_its_app_alone() -> None:
    rules = {"strong": {ONE_LEGGED: SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)}}

    assert set(as_understood(curls("", ""), Readings(sides=rules))["side"]) == {"unknown"}


def test_reps_are_shared_out_only_where_a_rule_leaves_the_side_unknown() -> None:
    readings = Readings(
        sides={"hevy": {ONE_LEGGED: SideRule(RuleKind.NOTE_IS, left_words=("l",))}},
        reps={"hevy": {ONE_LEGGED: RepsMean.TOTAL}},
    )

    sets = as_understood(curls("l", "", reps=16), readings)

    assert sets["side"].to_list() == ["left", "unknown"]
    assert sets["reps"].to_list() == [16, 8]


def test_a_note_that_counts_both_legs_makes_two_sets_with_everything_else_the_same() -> None:
    readings = Readings(
        sides={"hevy": {ONE_LEGGED: SideRule(RuleKind.NOTE_COUNTS, None, ("l",), ("r",))}},
        reps={"hevy": {ONE_LEGGED: RepsMean.TOTAL}},
        efforts={"hevy": AssumedEffort.FAILURE},
    )

    sets = as_understood(curls("20L 22R", "", reps=42), readings)

    assert sets["side"].to_list() == ["left", "right", "unknown"]
    assert sets["reps"].to_list() == [20, 22, 21]
    assert sets["rir"].to_list() == [0, 0, 0]
    assert sets["position"].to_list() == [1, 1, 2]
    assert sets.index.to_list() == [0, 1, 2]
