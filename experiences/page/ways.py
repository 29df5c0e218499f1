"""How one gets from one step to the next, in words."""

from collections.abc import Sequence

from catalogue.models.leg import Mode
from catalogue.page import formats
from catalogue.page.choices import label
from catalogue.page.shown import Shown
from experiences.document import ExperienceDocument, Step
from experiences.feasibility.group import smallest
from experiences.feasibility.legs import Travel, travels


class Way(Shown, frozen=True):
    """`minutes`, `length`: in words, "" where not known.

    `estimated`: nobody entered the minutes.
    """

    mode: str
    minutes: str
    length: str
    estimated: bool

    @property
    def known(self) -> bool:
        return bool(self.minutes or self.length)


def ways(experience: ExperienceDocument, language: str) -> dict[str, Way]:
    """Id of a step → the way to it, where one goes anywhere.

    One of several alternatives is reached from what comes before them all.
    """
    found = {}
    for number, step in enumerate(experience.steps):
        before = _before(experience.steps[:number], step)
        group, pace = smallest(experience), experience.pace
        travel = travels([*before, step], group, pace)[-1]
        if before and travel.is_a_way:
            found[step.id] = _way(travel, language)
    return found


def _before(earlier: Sequence[Step], step: Step) -> list[Step]:
    """What is done before it: of a choice, its own alternatives are not."""
    own = (step.day, step.choice)
    return [one for one in earlier if not step.choice or (one.day, one.choice) != own]


def _way(travel: Travel, language: str) -> Way:
    return Way(
        mode=label(Mode, travel.mode),
        minutes=formats.duration(travel.minutes) if travel.minutes else "",
        length=formats.length(travel.metres, language) if travel.metres else "",
        estimated=travel.estimated,
    )
