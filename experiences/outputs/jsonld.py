"""What other machines read on the page: a TouristTrip of schema.org.

It offers a price only where somebody registered sells it and nothing suspends it.
"""

from collections.abc import Iterator
from datetime import date

from django.utils.safestring import SafeString

from catalogue.page.schema_org import address, euros, geo, image, known
from catalogue.page.scripts import json_for_page
from config.languages import pick
from experiences.document import ExperienceDocument, Fare, Seller, Step

from .naming import step_title

PLACES = {
    "stay": "LodgingBusiness",
    "eat": "FoodEstablishment",
    "visit": "TouristAttraction",
}


def json_ld(
    experience: ExperienceDocument, language: str, day: date, base_url: str
) -> SafeString:
    """The text between the tags of an `application/ld+json` script.

    `day`: today; fares whose last day is past are left out.
    """
    return json_for_page(
        {"@context": "https://schema.org", **trip(experience, language, day, base_url)}
    )


def trip(
    experience: ExperienceDocument, language: str, day: date, base_url: str
) -> dict:
    """The node of the trip."""
    url = base_url + experience.path[language]
    pictures = [one for one in experience.images if one.sources]
    return {
        "@type": "TouristTrip",
        "@id": url,
        "url": url,
        "name": pick(experience.title, language)[0],
    } | known(
        description=pick(experience.summary or experience.description, language)[0],
        image=[image(one, language, base_url) for one in pictures],
        touristType=[pick(one.label, language)[0] for one in experience.themes],
        provider=_provider(experience.seller),
        itinerary=_itinerary(experience, language, base_url),
        offers=list(_offers(experience, language, day, url)),
    )


def _provider(seller: Seller | None) -> dict:
    if seller is None:
        return {}
    kind = "TravelAgency" if seller.registration else "Organization"
    return {"@type": kind, "name": seller.legal_name}


def _itinerary(experience: ExperienceDocument, language: str, base_url: str) -> dict:
    """The places of the programme, in their order; free time is none."""
    places = [
        _place(step, language, base_url)
        for step in experience.steps
        if step.stop and step.stop.public
    ]
    items = [
        {"@type": "ListItem", "position": number, "item": place}
        for number, place in enumerate(places, start=1)
    ]
    return (
        {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}
        if items
        else {}
    )


def _place(step: Step, language: str, base_url: str) -> dict:
    stop = step.stop
    return {
        "@type": PLACES.get(stop.kind, "Place"),
        "name": step_title(step, language),
    } | known(
        url=base_url + stop.path[language] if language in stop.path else "",
        address=address(stop.place),
        geo=geo(stop.place),
    )


def _offers(
    experience: ExperienceDocument, language: str, day: date, url: str
) -> Iterator[dict]:
    seller = experience.seller
    if seller is None or not seller.registration or experience.suspended:
        return
    for fare in experience.fares:
        if not fare.step and (fare.valid_until is None or fare.valid_until >= day):
            yield _offer(fare, language, url)


def _offer(fare: Fare, language: str, url: str) -> dict:
    """One fare: the day of departure lies between the days of availability."""
    return {
        "@type": "Offer",
        "url": url,
        "price": euros(fare.amount),
        "priceCurrency": "EUR",
    } | known(
        name=pick(fare.label, language)[0],
        availabilityStarts=fare.valid_from and fare.valid_from.isoformat(),
        availabilityEnds=fare.valid_until and fare.valid_until.isoformat(),
        eligibleQuantity=_people(fare),
    )


def _people(fare: Fare) -> dict:
    """The size of groups for which it holds."""
    ends = known(minValue=fare.minimum_persons, maxValue=fare.maximum_persons)
    return {"@type": "QuantitativeValue", **ends} if ends else {}
