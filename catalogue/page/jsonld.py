"""What other machines read on the page: JSON-LD with the types of schema.org.

Of access it tells the yes-or-no facts that count today, never a claim and never what
nobody knows. A place that is no business has no offers of its own, so its prices are
nodes that point at it.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from django.utils.safestring import SafeString

from catalogue.document import OfferDocument, Price
from catalogue.kinds import KINDS
from catalogue.models.price import Price as Model
from catalogue.opening import Calendar
from config.languages import pick

from .access.amenities import Amenity
from .choices import label
from .links import web_link
from .opening import calendar
from .schema_org import address, euros, geo, image, known
from .scripts import json_for_page

BUSINESSES = ("LodgingBusiness", "FoodEstablishment", "LocalBusiness")
PLACES = (*BUSINESSES, "TouristAttraction", "EventVenue")
EVENT_STATUS = {
    "scheduled": "EventScheduled",
    "sold_out": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "moved": "EventRescheduled",
}
MOST_DATES = 12
DAYS_TOLD = 7


def json_ld(
    offer: OfferDocument,
    language: str,
    day: date,
    base_url: str,
    amenities: Sequence[Amenity] = (),
) -> SafeString:
    """The text between the tags of an `application/ld+json` script.

    `amenities`: what is known of access; those of a way have no place to belong to.
    """
    told = [_amenity(one) for one in amenities]
    nodes = list(_nodes(offer, language, day, base_url, told))
    return json_for_page({"@context": "https://schema.org", "@graph": nodes})


def _nodes(
    offer: OfferDocument, language: str, day: date, base_url: str, access: list[dict]
) -> Iterator[dict]:
    url = base_url + offer.path[language]
    kind = KINDS[offer.kind].schema_type if offer.kind in KINDS else "Place"
    common = _common(offer, language, url, base_url)
    current = [_offer(one, url, language) for one in offer.prices if _counts(one, day)]
    if kind == "Event":
        place = _location(offer, language)
        at = place and place | known(amenityFeature=access)
        yield from _events(offer, common, current, at, day)
    elif kind == "TouristTrip":
        place = _location(offer, language)
        yield common | known(offers=current, itinerary=place) | {"@type": kind}
    else:
        told = _opening(offer, day) if kind in PLACES else []
        own = known(makesOffer=current) if kind in BUSINESSES else {}
        own |= known(amenityFeature=access)
        yield common | _place(offer, told) | own | {"@type": kind}
        if kind not in BUSINESSES:
            yield from (_apart(one, common) for one in current)


def _common(offer: OfferDocument, language: str, url: str, base_url: str) -> dict:
    title, _spoken = pick(offer.title, language)
    short, _spoken = pick(offer.summary or offer.description, language)
    images = [image(one, language, base_url) for one in offer.images if one.sources]
    return {"@id": url, "name": title, "url": url} | known(
        description=short, image=images
    )


def _place(offer: OfferDocument, told: list[dict]) -> dict:
    contacts = offer.contacts or (offer.provider.contacts if offer.provider else [])
    phone = next((c.value for c in contacts if c.channel == "phone"), "")
    free = (
        {}
        if offer.free_of_charge is None
        else {"isAccessibleForFree": offer.free_of_charge}
    )
    return free | known(
        address=address(offer.place),
        geo=geo(offer.place),
        telephone=phone,
        openingHoursSpecification=told,
    )


def _amenity(one: Amenity) -> dict:
    return {
        "@type": "LocationFeatureSpecification",
        "propertyID": one.code,
        "name": one.label,
        "value": one.value,
    }


def _location(offer: OfferDocument, language: str) -> dict:
    said = known(address=address(offer.place), geo=geo(offer.place))
    name = offer.place.commune
    if offer.place.premises:
        name, _spoken = pick(offer.place.premises.title, language)
    return {"@type": "Place", **known(name=name), **said} if said else {}


def _opening(offer: OfferDocument, day: date) -> list[dict]:
    return _week(calendar(offer.opening), day)


@lru_cache(maxsize=4_096)
def _week(times: Calendar, day: date) -> list[dict]:
    """The days of the coming week on which it opens at told times."""
    week = [day + timedelta(days=number) for number in range(DAYS_TOLD)]
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": f"https://schema.org/{one:%A}",
            "opens": f"{span.start:%H:%M}",
            "closes": f"{span.end:%H:%M}",
            "validFrom": one.isoformat(),
            "validThrough": one.isoformat(),
        }
        for one in week
        if (state := times.state_on(one)).status == "open"
        for span in state.spans
        if span.end is not None
    ]


def _events(
    offer: OfferDocument, common: dict, offers: list[dict], place: dict, day: date
) -> Iterator[dict]:
    """One Event a date to come, each with its own times, place and offers."""
    coming = [one for one in offer.occurrences if one.end_date >= day]
    for number, one in enumerate(coming[:MOST_DATES], start=1):
        own = {
            "@type": "Event",
            "@id": f"{common['@id']}#{number}",
            "startDate": _moment(one.start_date, one.start_time),
            "eventStatus": f"https://schema.org/{EVENT_STATUS[one.status]}",
        }
        if one.end_time or one.end_date > one.start_date:
            own["endDate"] = _moment(one.end_date, one.end_time)
        if one.previous_date and one.status == "moved":
            own["previousStartDate"] = one.previous_date.isoformat()
        tickets = web_link(one.ticket_url)
        sold_out = one.status == "sold_out"
        sold = [_sold(price, tickets, sold_out) for price in offers]
        yield common | own | known(location=place, offers=sold)


def _sold(offer: dict, tickets: str, sold_out: bool) -> dict:
    state = {"availability": "https://schema.org/SoldOut"} if sold_out else {}
    return offer | ({"url": tickets} if tickets else {}) | state


def _moment(day: date, moment) -> str:
    return f"{day.isoformat()}T{moment:%H:%M}" if moment else day.isoformat()


def _offer(price: Price, url: str, language: str) -> dict:
    """One price; the range of a price goes into its specification."""
    cost = {"priceCurrency": "EUR"}
    if price.amount_to in (None, price.amount):
        cost["price"] = euros(price.amount)
    else:
        cost["priceSpecification"] = {
            "@type": "PriceSpecification",
            "priceCurrency": "EUR",
            "minPrice": euros(price.amount),
            "maxPrice": euros(price.amount_to),
        }
    return {"@type": "Offer", "url": url, **cost} | known(
        name=pick(price.label, language)[0] or label(Model.Audience, price.audience),
        validFrom=price.valid_from and price.valid_from.isoformat(),
        validThrough=price.valid_until and price.valid_until.isoformat(),
    )


def _apart(offer: dict, common: dict) -> dict:
    service = {"@type": "Service", "name": common["name"]}
    return offer | {
        "itemOffered": service,
        "availableAtOrFrom": {"@id": common["@id"]},
    }


def _counts(price: Price, day: date) -> bool:
    return price.amount is not None and not (
        price.valid_until and price.valid_until < day
    )
