"""The sets of one leg of one exercise: what was done, what is to do, what comes next."""

from dataclasses import dataclass

from data.set_entry import EnteredSet, SetEntry
from data.sets import Side


@dataclass(frozen=True)
class Leg:
    """A leg's column: its sets, done and planned, in the order they were put there.

    `like` says which exercise and leg it is, and what its first set may be where there are none.
    """

    session_id: int
    like: SetEntry
    sets: tuple[EnteredSet, ...]

    @property
    def side(self) -> Side:
        """Which leg."""
        return self.like.side

    @property
    def name(self) -> str:
        """What its widgets' keys begin with."""
        return f"leg-{self.session_id}-{self.like.place}-{self.side}"

    def has(self, one: EnteredSet) -> bool:
        """Whether a set of the session is one of this exercise and leg."""
        return one.entry.place == self.like.place and one.entry.side == self.side

    @property
    def done(self) -> list[EnteredSet]:
        """The sets that were done."""
        return [one for one in self.sets if not one.entry.planned]

    @property
    def planned(self) -> list[EnteredSet]:
        """The sets still to do."""
        return [one for one in self.sets if one.entry.planned]

    @property
    def following(self) -> SetEntry:
        """The set to do next: the planned one, else one like the last.

        A planned set without a load was planned when nothing was known: it is like the last one, too.
        """
        if self.planned and (not self.done or self.planned[0].entry.load is not None):
            return self.planned[0].entry
        return _like(self.done[-1].entry if self.done else self.like)


def _like(entry: SetEntry) -> SetEntry:
    """A set like that one, without what was only that one's: effort, pain, note."""
    return SetEntry(
        exercise=entry.exercise,
        side=entry.side,
        load=entry.load,
        unit=entry.unit,
        reps=entry.reps,
        hold_s=entry.hold_s,
        variant=entry.variant,
        place=entry.place,
    )
