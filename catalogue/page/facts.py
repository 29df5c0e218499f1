"""The practical facts of an offer, in rows; what is not known has no row."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.document import OfferDocument
from catalogue.spoken import spoken_languages

from . import formats
from .shown import Shown
from .words import Text, text


class Row(Shown, frozen=True):
    """One fact. `link`: an address behind the value, "" where there is none."""

    label: str
    value: Text
    link: str = ""


def fact_rows(offer: OfferDocument, language: str) -> list[Row]:
    """Where, how long, for whom."""
    return [
        *_where(offer, language),
        *_how_long(offer, language),
        *_for_whom(offer, language),
    ]


def _where(offer: OfferDocument, language: str) -> Iterator[Row]:
    place = offer.place
    town = " ".join(filter(None, (place.postal_code, place.commune)))
    if address := ", ".join(filter(None, (place.address, town))):
        yield Row(_("Where"), Text(address))
    if place.premises:
        title = text(place.premises.title, language)
        yield Row(_("Takes place at"), title, place.premises.path.get(language, ""))


def _how_long(offer: OfferDocument, language: str) -> Iterator[Row]:
    if offer.route and offer.route.length_m:
        yield Row(_("Length"), Text(formats.length(offer.route.length_m, language)))
    if offer.duration_minutes:
        yield Row(_("Duration"), Text(formats.duration(offer.duration_minutes)))


def _for_whom(offer: OfferDocument, language: str) -> Iterator[Row]:
    if ages := age_words(offer.age_min, offer.age_max):
        yield Row(_("Ages"), Text(ages))
    if offer.capacity:
        yield Row(_("Capacity"), Text(_persons(offer.capacity)))
    if group := _group(offer.group_min, offer.group_max):
        yield Row(_("Groups"), Text(group))
    if offer.languages:
        yield Row(_("Languages spoken"), Text(_spoken(offer.languages, language)))
    if offer.pets_welcome is not None:
        answer = _("welcome") if offer.pets_welcome else _("not admitted")
        yield Row(_("Pets"), Text(answer))


def age_words(youngest: int | None, oldest: int | None) -> str:
    """“from 6”, “up to 12”, “6 to 12 years”; "" where neither is known."""
    if youngest is not None and oldest is not None:
        return _("%(from)s to %(to)s years") % {"from": youngest, "to": oldest}
    if youngest is not None:
        return _("from %(age)s years") % {"age": youngest}
    return "" if oldest is None else _("up to %(age)s years") % {"age": oldest}


def _group(smallest: int | None, largest: int | None) -> str:
    if smallest is not None and largest is not None:
        return _("%(from)s to %(to)s people") % {"from": smallest, "to": largest}
    if smallest is not None:
        return _("from %(count)s people") % {"count": smallest}
    return "" if largest is None else _("up to %(count)s people") % {"count": largest}


def _persons(count: int) -> str:
    return ngettext("%(count)s person", "%(count)s people", count) % {"count": count}


def _spoken(codes: list[str], language: str) -> str:
    names = dict(spoken_languages())
    return formats.listed([str(names.get(code, code)) for code in codes], language)
