"""What an experience is called by its length, and how long it is."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from experiences.document import ExperienceDocument

WHOLE_DAY = 5 * 60  # minutes of programme, from which one calls it a day


def kind_words(experience: ExperienceDocument) -> str:
    """In French: séjour with a night or several days, else journée or excursion."""
    if experience.length_days > 1 or nights(experience):
        return _("Multi-day trip")
    return _("Day trip") if _minutes(experience) >= WHOLE_DAY else _("Outing")


def length_words(experience: ExperienceDocument) -> str:
    """“2 days, 1 night”."""
    days, nights_ = experience.length_days, nights(experience)
    said = ngettext("%(count)s day", "%(count)s days", days) % {"count": days}
    if not nights_:
        return said
    slept = ngettext("%(count)s night", "%(count)s nights", nights_)
    return f"{said}, {slept % {'count': nights_}}"


def nights(experience: ExperienceDocument) -> int:
    """Days at whose end the programme has a night."""
    return len({step.day for step in experience.steps if step.kind == "night"})


def _minutes(experience: ExperienceDocument) -> int:
    """Of what is always done, as far as it is known, and of the ways to it."""
    done = [step for step in experience.steps if not (step.optional or step.choice)]
    return sum((one.duration_minutes or 0) + (one.leg.minutes or 0) for one in done)
