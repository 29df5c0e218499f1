"""What one wants to know first, in rows; what is not known has no row."""

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from catalogue.page import formats
from catalogue.page.choices import label
from catalogue.page.facts import Row, age_words
from catalogue.page.words import Text
from catalogue.sectors import SECTORS
from catalogue.spoken import spoken_languages
from experiences.document import ExperienceDocument
from experiences.models import Experience as Model

from .naming import length_words


def fact_rows(experience: ExperienceDocument, language: str) -> list[Row]:
    """How long, where, for whom."""
    found = (
        (_("Length"), length_words(experience)),
        (_("Where"), _where(experience, language)),
        (_("Group"), _group(experience.group_min, experience.group_max)),
        (_("Ages"), age_words(experience.age_min, None)),
        (_("Pace"), capfirst(label(Model.Pace, experience.pace))),
        (_("Languages of the guides"), _spoken(experience.languages, language)),
        (_("Sectors"), _sectors(experience.sectors, language)),
    )
    return [Row(name, Text(value)) for name, value in found if value]


def _where(experience: ExperienceDocument, language: str) -> str:
    """The communes in the order in which one comes to them."""
    stops = [step.stop for step in experience.steps if step.stop]
    found = dict.fromkeys(stop.place.commune for stop in stops if stop.place.commune)
    return formats.listed(list(found), language)


def _group(smallest: int | None, largest: int | None) -> str:
    if smallest is not None and largest is not None:
        return _("%(from)s to %(to)s people") % {"from": smallest, "to": largest}
    if smallest is not None:
        return _("from %(count)s people") % {"count": smallest}
    return "" if largest is None else _("up to %(count)s people") % {"count": largest}


def _spoken(codes: list[str], language: str) -> str:
    names = dict(spoken_languages())
    return formats.listed([str(names.get(code, code)) for code in codes], language)


def _sectors(codes: list[str], language: str) -> str:
    known: Iterator[str] = (
        str(SECTORS[code].label) for code in codes if code in SECTORS
    )
    return formats.listed(list(known), language)
