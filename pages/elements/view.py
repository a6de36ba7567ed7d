"""What every page is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.exercise_guides import ExerciseGuide
from data.sets import Unit
from data.training_log import TrainingLog

OWN_ATHLETE = "me"


@dataclass(frozen=True)
class View:
    """Whose log a page shows, on which day, in which unit, and where the other pages are.

    `links` maps a page's URL to what `st.page_link` and `st.switch_page` take. `is_sample` is true while
    the made-up log is on show: `athlete` is then the sample's.
    """

    log: TrainingLog
    athlete: str
    is_sample: bool
    guides: Mapping[str, ExerciseGuide]
    today: date
    unit: Unit
    links: Mapping[str, Any]

    def exercise_name(self, exercise: str) -> str:
        """The exercise as people read it: the guide's name, or the name in the log."""
        guide = self.guides.get(exercise)
        return guide.name if guide else exercise
