"""How an experience's document becomes an entry of the search, beside the offers.

An index and a card know offers: an experience shows itself as one at the place where
it begins, with occurrences on the days on which it works. Its access is that of the
whole, which no single place has.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from msgspec.structs import replace as changed

from catalogue import document as catalogue
from catalogue.accessibility.limits import terms_of_answers
from catalogue.document import OfferDocument, Place
from config.languages import pick
from search.entries.document import DocumentType, Source
from search.entries.entry import IndexEntry, Texts
from search.entries.offers import entry as offer_entry
from search.entries.patterns import hours_terms

from .document import ExperienceDocument, Fare, Step, decode

DAY_MINUTES = 24 * 60
NO_HOURS: dict[str, list[int]] = {
    "hour_days": [],
    "hours_open": [],
    "hours_unknown": [],
}


def indexable(experience: ExperienceDocument, today: date) -> bool:
    """Also while it is suspended: one reads then why, and finds no open day."""
    return True


def entry(experience: ExperienceDocument, source: Source, today: date) -> IndexEntry:
    shown = as_offer(experience)
    made = offer_entry(shown, source, today)
    answers = {
        need: found.answer
        for need, found in experience.verdicts.items()
        if found.valid_until is None or today <= found.valid_until
    }
    access_until = _access_until(experience, today, made.access_until)
    return replace(
        made,
        **_hours(shown, today),
        texts={
            language: replace(text, keywords=_with_steps(experience, language, text))
            for language, text in made.texts.items()
        },
        access=terms_of_answers(answers),
        access_until=access_until,
        stale_on=min(made.stale_on, access_until),
    )


def as_offer(experience: ExperienceDocument) -> OfferDocument:
    """What an index and a card show of it."""
    return OfferDocument(
        type=experience.type,
        id=experience.id,
        code=experience.code,
        kind=experience.kind,
        path=experience.path,
        title=experience.title,
        summary=experience.summary,
        description=experience.description,
        sectors=experience.sectors,
        themes=experience.themes,
        contacts=experience.seller.contacts if experience.seller else [],
        place=_begins_at(experience),
        occurrences=[
            catalogue.Occurrence(start_date=one.first_day, end_date=one.last_day)
            for one in experience.works_on
        ],
        prices=[_price(fare) for fare in experience.fares if not fare.step],
        group_min=experience.group_min,
        group_max=experience.group_max,
        duration_minutes=_minutes(experience),
        age_min=experience.age_min,
        languages=experience.languages,
        images=experience.images,
        verdicts={
            need: catalogue.Verdict(answer=one.answer, valid_until=one.valid_until)
            for need, one in experience.verdicts.items()
        },
    )


EXPERIENCES = DocumentType("experience", decode, indexable, entry, as_offer)


def _hours(shown: OfferDocument, today: date) -> dict[str, list[int]]:
    """Closed on the days on which it does not work, as an event is."""
    if not shown.occurrences:
        return NO_HOURS
    return hours_terms(changed(shown, kind="event"), today)._asdict()


def _access_until(experience: ExperienceDocument, today: date, never: int) -> int:
    ends = [one.valid_until for one in experience.verdicts.values() if one.valid_until]
    coming = [end.toordinal() + 1 for end in ends if end >= today]
    return min(coming, default=never)


def _begins_at(experience: ExperienceDocument) -> Place:
    """The first place that is known on the map, else the first that is named."""
    places = [step.stop.place for step in experience.steps if step.stop]
    located = [place for place in places if place.latitude is not None]
    return next(iter([*located, *places]), Place())


def _price(fare: Fare) -> catalogue.Price:
    return catalogue.Price(
        amount=fare.amount,
        unit=fare.unit,
        label=fare.label,
        age_min=fare.age_min,
        age_max=fare.age_max,
        minimum_persons=fare.minimum_persons,
        valid_from=fare.valid_from,
        valid_until=fare.valid_until,
    )


def _minutes(experience: ExperienceDocument) -> int | None:
    """Whole days, or what is known to pass between the first and the last thing."""
    if experience.length_days > 1:
        return experience.length_days * DAY_MINUTES
    always = [step for step in experience.steps if not (step.optional or step.choice)]
    lasting = [step.duration_minutes for step in always]
    if not lasting or None in lasting:
        return None
    ways = [step.leg.minutes or 0 for step in always[1:]]
    return sum(lasting) + sum(ways)


def _with_steps(experience: ExperienceDocument, language: str, text: Texts) -> str:
    """What one does on it is what one may look for."""
    said = dict.fromkeys(_names(experience.steps, language))
    return "\n".join(filter(None, (text.keywords, *said)))


def _names(steps: list[Step], language: str) -> Iterator[str]:
    for step in steps:
        yield pick(step.title, language)[0]
        if step.stop:
            yield pick(step.stop.title, language)[0]
            yield step.stop.place.commune
