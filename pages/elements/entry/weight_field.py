"""What is typed as the weight of a set: all of it, that of one hand, or help."""

from dataclasses import dataclass

import pandas as pd

from data.exercise_names import understood_names
from data.readings import LoadMeans
from data.set_entry import APP
from pages.elements.kept import kept
from pages.elements.next_session.log import load_step_kg
from pages.elements.sides.names import logged_names
from pages.elements.view import View

ASSISTED = "assisted"  # the set-up in which less is more


@dataclass(frozen=True)
class WeightField:
    """The field: what it is called, and by how much what is typed there grows [kg]."""

    words: str
    step_kg: float


def weight_field(view: View, exercise: str, variant: str) -> WeightField:
    """The field of an exercise and set-up, in the words of what its number means."""
    step_kg = load_step_kg(view, exercise, variant) / hands(view, exercise)
    return WeightField(_words(view, exercise, variant), step_kg)


def hands(view: View, exercise: str) -> int:
    """How often a typed weight counts: 2 where the person says that it is that of each hand."""
    return 2 if (APP, view.exercise_name(exercise)) in kept(view, _of_each_hand) else 1


def as_typed(view: View, exercise: str, last: pd.DataFrame) -> pd.DataFrame:
    """Last time's sets with `load_kg` as it would be typed."""
    return last.assign(load_kg=last["load_kg"] / hands(view, exercise))


def is_assisted(name: str, variant: str) -> bool:
    """Whether the load of that exercise, by its logged name, carries part of the body."""
    return variant == ASSISTED or understood_names(APP, [name])[name].assisted


def _words(view: View, exercise: str, variant: str) -> str:
    if is_assisted(view.exercise_name(exercise), variant):
        return "help"
    if hands(view, exercise) > 1:
        return "weight in each hand"
    return "weight of both hands" if exercise in _counted_by_hand(view) else "weight"


def _counted_by_hand(view: View) -> set[str]:
    """The exercises of which some name means one hand; few people have any."""
    told = kept(view, _of_each_hand)
    return {name.exercise for name in logged_names(view) if name.key in told} if told else set()


def _of_each_hand(view: View) -> set[tuple[str, str]]:
    """The apps and names of which the person said so."""
    told = view.log.readings(view.athlete).loads
    return {
        (app, name)
        for app, of_names in told.items()
        for name, means in of_names.items()
        if means == LoadMeans.EACH_HAND
    }
