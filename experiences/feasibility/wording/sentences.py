"""A finding as a sentence, and whom to ask where something is not known."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import override

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.sentences.seen import fact_label
from catalogue.document import Contact
from catalogue.page import formats
from catalogue.spoken import spoken_languages
from config.languages import pick
from experiences.document import ExperienceDocument, Step
from experiences.feasibility.finding import Figures, Finding

from .asking import UNKNOWN, contact_of, has_offer
from .texts import (
    ESTIMATED,
    MODES,
    NOBODY_TO_ASK,
    ON_THE_WAY,
    ON_THE_WAY_WITHOUT,
    TEXTS,
    THAT_DAY,
    TO_ASK,
    WHOLE,
    WITHOUT,
)

DURATIONS = ("minutes", "needed", "given")
CLOCKS = ("at", "opens", "closes")
DAYS = ("first_day", "last_day")


def sentence(
    document: ExperienceDocument,
    found: Finding,
    language: str,
    departure: date | None = None,
) -> str:
    """What is wrong; for what is not known followed by whom to ask. `departure`: the
    day that it was found for, so that days are named."""
    with override(language):
        said = str(_text(found)) % _words(document, found, language, departure)
        asked = whom_to_ask(document, found, language)
        return f"{said} {asked}" if asked else said


def whom_to_ask(document: ExperienceDocument, found: Finding, language: str) -> str:
    """ "Ask Château fort, 05 62 42 37 37."; "" where there is nothing to ask."""
    if found.code not in UNKNOWN or not has_offer(document, found):
        return ""
    contact = contact_of(document, found)
    with override(language):
        if contact is None:
            return str(NOBODY_TO_ASK)
        return str(TO_ASK) % {"who": _reached(contact, language)}


def _reached(contact: Contact, language: str) -> str:
    value = contact.value
    if contact.channel in ("phone", "sms"):
        value = formats.phone(value, language)
    return ", ".join(filter(None, (contact.name, value)))


def _text(found: Finding) -> str:
    if found.figures.estimated:
        return ESTIMATED[found.code]
    of_the_way = found.on_the_way and found.code in ON_THE_WAY
    texts, without = (
        (ON_THE_WAY, ON_THE_WAY_WITHOUT) if of_the_way else (TEXTS, WITHOUT)
    )
    figure, instead = without.get(found.code, ("", ""))
    unknown = figure and not getattr(found.figures, figure)
    return instead if unknown else texts[found.code]


def _words(
    document: ExperienceDocument, found: Finding, language: str, departure: date | None
) -> dict[str, str]:
    steps = {step.id: step for step in document.steps}
    step, figures = steps.get(found.step), found.figures
    others = [title(steps[one], language) for one in figures.others if one in steps]
    return {
        "step": title(step, language) if step else str(WHOLE),
        "others": formats.listed(others, language),
        "day": _day(step, departure, language),
        "closure": _closure(figures, language),
        **_figures(figures, language),
        **_names(figures, language),
    }


def title(step: Step, language: str) -> str:
    """Its own title, else that of its offer."""
    own, _language = pick(step.title, language)
    return own or (pick(step.stop.title, language)[0] if step.stop else step.id)


def _day(step: Step | None, departure: date | None, language: str) -> str:
    if departure is None or step is None:
        return str(THAT_DAY)
    return formats.long_day(departure + timedelta(days=step.day - 1), language)


def _closure(figures: Figures, language: str) -> str:
    if figures.first_day is None or figures.last_day is None:
        return ""
    return formats.days(figures.first_day, figures.last_day, language)


def _figures(figures: Figures, language: str) -> dict[str, str]:
    told = dict.fromkeys(DURATIONS, formats.duration)
    told |= {name: lambda at: formats.clock(at, language) for name in CLOCKS}
    told |= {name: lambda day: formats.short_day(day, language) for name in DAYS}
    told |= {"count": str, "limit": str}
    return {
        name: "" if (value := getattr(figures, name)) is None else say(value)
        for name, say in told.items()
    }


def _names(figures: Figures, language: str) -> dict[str, str]:
    """What `subject` names, as what it may be."""
    subject = figures.subject
    need = NEEDS.get(subject)
    return {
        "subject": subject,
        "need": str(need.short) if need else subject,
        "language": dict(spoken_languages()).get(subject, subject),
        "mode": str(MODES.get(subject, subject)),
        "missing": _listed(figures.missing, language),
    }


def _listed(facts: Iterable[str], language: str) -> str:
    return formats.listed([fact_label(fact) for fact in facts], language)
