"""How an offer's document becomes an entry."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import override

from catalogue.accessibility.limits import terms_of
from catalogue.accessibility.place import holds_until, place_of
from catalogue.document import OfferDocument, decode
from catalogue.labels import SCHEMES, last_day
from catalogue.sectors import ATTRIBUTES, SECTORS
from config.languages import CODES, DEFAULT, INTERFACE, pick

from ..facets import facet_values, prices
from ..facets.labels import KIND_NAMES
from ..facets.values import in_force
from ..routes.along import line_of
from . import days, party
from .document import DocumentType, Source
from .entry import LINE, IndexEntry, Texts
from .patterns import hours_terms

REFRESH_DAYS = 150  # the horizon must not run out before the entry is made anew
SPREAD = 60  # days over which refreshes are spread, by id
IN_INTERFACE = frozenset(language.code for language in INTERFACE)


def indexable(document: OfferDocument, today: date) -> bool:
    """An event whose occurrences are all over is found no more; its page stays."""
    return days.over_on(document) > today.toordinal()


def entry(document: OfferDocument, source: Source, today: date) -> IndexEntry:
    labels_until = _labels_until(document, today)
    place = place_of(document, today)
    access_until = _day_after(holds_until(place, document.labels, today))
    prices_until = _day_after(prices.last_day(document, today))
    over = days.over_on(document)
    refresh = today.toordinal() + REFRESH_DAYS + source.id % SPREAD
    return IndexEntry(
        id=source.id,
        uid=source.uid,
        type=document.type,
        audience=source.audience,
        digest=source.digest,
        texts=_texts(document, today),
        names={code: pick(document.title, code)[0] for code in IN_INTERFACE},
        facets=facet_values(document, today),
        latitude=document.place.latitude,
        longitude=document.place.longitude,
        **hours_terms(document, today)._asdict(),
        dates=days.dates(document, today),
        access=terms_of(place),
        marks=[*([LINE] if line_of(document) else []), *party.marks(place)],
        **party.fits(document, today)._asdict(),
        over_on=over,
        labels_until=labels_until,
        access_until=access_until,
        prices_until=prices_until,
        stale_on=min(
            refresh,
            over,
            labels_until,
            access_until,
            prices_until,
            _next_award(document, today),
            _next_price(document, today),
        ),
        indexed_on=today.toordinal(),
    )


def _itself(document: OfferDocument) -> OfferDocument:
    return document


OFFERS = DocumentType("offer", decode, indexable, entry, as_offer=_itself)


def _texts(document: OfferDocument, today: date) -> dict[str, Texts]:
    """By language; the default one always, in another language's words if need be."""
    written = [code for code in CODES if document.title.get(code)]
    found = {code: _texts_in(document, code, today) for code in written}
    if DEFAULT not in found:
        found[DEFAULT] = _texts_in(document, pick(document.title, DEFAULT)[1], today)
    return found


def _texts_in(document: OfferDocument, language: str, today: date) -> Texts:
    summary = document.summary.get(language, "")
    description = document.description.get(language, "")
    return Texts(
        title=document.title[language],
        keywords="\n".join(_keywords(document, language, today)),
        body="\n".join(text for text in (summary, description) if text),
    )


def _keywords(document: OfferDocument, language: str, today: date) -> Iterator[str]:
    """What one may call it by: place, provider, themes, and words of the registries."""
    yield document.place.commune
    yield document.provider.name if document.provider else ""
    for theme in document.themes:
        yield pick(theme.label, language)[0]
    for room in document.meeting_rooms:
        yield room.name
    if language in IN_INTERFACE:
        with override(language):
            yield from _registered(document, today)


def _registered(document: OfferDocument, today: date) -> Iterator[str]:
    yield str(KIND_NAMES.get(document.kind, ""))
    yield from (
        str(SECTORS[code].label) for code in document.sectors if code in SECTORS
    )
    for label in document.labels:
        if in_force(label, today):
            yield label.name or str(SCHEMES[label.scheme].name)
    for code, value in document.attributes.items():
        if value is True and code in ATTRIBUTES:
            yield str(ATTRIBUTES[code].label)


def _labels_until(document: OfferDocument, today: date) -> int:
    ends = [last_day(one) for one in document.labels if in_force(one, today)]
    return _day_after(min(ends, default=None))


def _day_after(last: date | None) -> int:
    return days.NEVER if last is None else min(last.toordinal() + 1, days.NEVER)


def _next_award(document: OfferDocument, today: date) -> int:
    awards = [one.awarded_on for one in document.labels if one.awarded_on]
    coming = [day.toordinal() for day in awards if day > today]
    return min(coming, default=days.NEVER)


def _next_price(document: OfferDocument, today: date) -> int:
    start = prices.next_start(document, today)
    return days.NEVER if start is None else start.toordinal()
