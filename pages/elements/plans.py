"""What the guides tell the metrics: each exercise's plan and how much of the body it lifts."""

from analytics.plans import Plan, Plans
from pages.elements.view import View


def reps_low(view: View) -> dict[str, float]:
    """The low end of each guide's rep range."""
    return {slug: guide.reps_low for slug, guide in view.guides.items()}


def reps_high(view: View) -> dict[str, float]:
    """The high end of each guide's rep range."""
    return {slug: guide.reps_high for slug, guide in view.guides.items()}


def body_mass_shares(view: View) -> dict[str, float | None]:
    """The share of body mass that the feet carry in bridges; None where only the external load counts."""
    return {slug: guide.body_mass_share for slug, guide in view.guides.items()}


def plans(view: View) -> Plans:
    """Each guide's plan; other exercises of a log have none."""
    return {
        slug: Plan(
            guide.reps_low,
            guide.reps_high,
            guide.sets_low,
            guide.sets_high,
            place=guide.session_place,
            start_rir=guide.start_rir,
            demanding=guide.demanding,
        )
        for slug, guide in view.guides.items()
    }
