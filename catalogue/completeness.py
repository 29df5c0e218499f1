"""How complete an offer is: one entry a check, and what to add next.

A check asks for one thing that visitors or operators miss when it is not there.
Checks that make no sense for an offer do not count: a route has no price to pay.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from catalogue.models import Offer
from catalogue.sectors import SECTORS

Test = Callable[[Offer], bool]
CHUNK = 500
READS = (
    "images",
    "images__photo",
    "prices",
    "contacts",
    "provider__contacts",
    "occurrences",
    "meeting_rooms",
    "route",
)


def _always(offer: Offer) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Check:
    """`weight`: what it counts beside the others. `step`: what to do, in words."""

    code: str
    weight: int
    label: str
    step: str
    met: Test
    applies: Test = _always


@dataclass(frozen=True, slots=True)
class Result:
    check: Check
    met: bool


def _is(*kinds: str) -> Test:
    return lambda offer: offer.kind in kinds


def _is_not(*kinds: str) -> Test:
    return lambda offer: offer.kind not in kinds


def _has_shown_image(offer: Offer) -> bool:
    return any(image.rights.author for image in offer.images.all())


def _has_described_images(offer: Offer) -> bool:
    return all(image.alt_fr for image in offer.images.all())


def _has_contact(offer: Offer) -> bool:
    return bool(offer.contacts.all()) or bool(
        offer.provider and offer.provider.contacts.all()
    )


def _has_price(offer: Offer) -> bool:
    return offer.free_of_charge is True or bool(offer.prices.all())


def _answers_its_sectors(offer: Offer) -> bool:
    asked = {
        attribute.code
        for code in offer.sectors
        if code in SECTORS
        for attribute in SECTORS[code].attributes
    }
    return len(asked & set(offer.attributes)) * 2 >= len(asked)


CHECKS = (
    Check(
        "title",
        10,
        _("French title"),
        _("Give it a French title."),
        lambda offer: bool(offer.title_fr),
    ),
    Check(
        "description",
        10,
        _("French description"),
        _("Describe it in French, in a few sentences."),
        lambda offer: len(offer.description_fr or "") >= 80,
    ),
    Check(
        "summary",
        6,
        _("French summary"),
        _("Write one or two sentences in French that make people want to go on."),
        lambda offer: bool(offer.summary_fr),
    ),
    Check(
        "image",
        12,
        _("Photograph with its author"),
        _("Add a photograph, with its author: without one it is not shown."),
        _has_shown_image,
    ),
    Check(
        "alt",
        4,
        _("Images described"),
        _("Describe each image in French for those who do not see it."),
        _has_described_images,
        lambda offer: bool(offer.images.all()),
    ),
    Check(
        "point",
        10,
        _("Point on the map"),
        _("Set the point on the map."),
        lambda offer: offer.latitude is not None,
    ),
    Check(
        "commune",
        6,
        _("Commune"),
        _("Choose the commune."),
        lambda offer: offer.commune_id is not None,
    ),
    Check(
        "contact",
        8,
        _("Contact"),
        _("Say how to reach somebody: a telephone number or an e-mail address."),
        _has_contact,
        _is_not("route"),
    ),
    Check(
        "hours",
        8,
        _("Opening hours"),
        _("Enter the opening hours."),
        lambda offer: bool(offer.opening_hours),
        _is("eat", "visit", "do", "service", "venue"),
    ),
    Check(
        "hours_confirmed",
        4,
        _("Hours confirmed"),
        _("Say until when the opening hours are confirmed."),
        lambda offer: offer.hours_confirmed_until is not None,
        lambda offer: bool(offer.opening_hours),
    ),
    Check(
        "dates",
        10,
        _("Dates"),
        _("Enter the dates of the event."),
        lambda offer: bool(offer.occurrences.all()),
        _is("event"),
    ),
    Check(
        "rooms",
        6,
        _("Meeting rooms"),
        _("Enter the meeting rooms, with area and seats by layout."),
        lambda offer: bool(offer.meeting_rooms.all()),
        _is("venue"),
    ),
    Check(
        "track",
        10,
        _("Track"),
        _("Upload the GPX track: length and ascent are measured from it."),
        lambda offer: any(route.line for route in offer.route.all()),
        _is("route"),
    ),
    Check(
        "price",
        8,
        _("Prices"),
        _("Enter a price, or say that it is free of charge."),
        _has_price,
        _is_not("route", "venue"),
    ),
    Check(
        "sectors",
        6,
        _("Sector"),
        _("Tick the sectors that it is for."),
        lambda offer: bool(offer.sectors),
    ),
    Check(
        "attributes",
        6,
        _("Questions of its sectors"),
        _("Answer the questions of its sectors: half of them or more."),
        _answers_its_sectors,
        lambda offer: bool(offer.sectors),
    ),
    Check(
        "english",
        6,
        _("English text"),
        _("Add the English title and description."),
        lambda offer: bool(offer.title_en and offer.description_en),
    ),
    Check(
        "proofread",
        3,
        _("Translations proof-read"),
        _("Proof-read what a machine translated."),
        lambda offer: not offer.machine_translated,
    ),
    Check(
        "provider",
        4,
        _("Provider"),
        _("Choose the provider."),
        lambda offer: offer.provider_id is not None,
        _is_not("route"),
    ),
    Check(
        "checked",
        3,
        _("Date of the last check"),
        _("Say when somebody last checked these facts."),
        lambda offer: offer.last_checked_on is not None,
    ),
)


def results(offer: Offer) -> list[Result]:
    """Every check that makes sense for `offer`, in the order of the registry."""
    return [Result(check, check.met(offer)) for check in CHECKS if check.applies(offer)]


def score(offer: Offer) -> int:
    """Per cent of the weights met, from 0 to 100; reads the offer and its children."""
    found = results(offer)
    met = sum(result.check.weight for result in found if result.met)
    return round(100 * met / sum(result.check.weight for result in found))


def next_step(offer: Offer) -> str:
    """The missing thing that weighs most, in a sentence; "" when nothing misses."""
    missing = [result.check for result in results(offer) if not result.met]
    return str(max(missing, key=lambda check: check.weight).step) if missing else ""


def refresh(keys: Iterable[int]) -> int:
    """Compute and store the score of many offers; the number that changed.

    For code that writes offers in bulk: `Offer.save` does it for one.
    """
    keys = list(keys)
    parts = (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))
    return sum(_refresh(Offer.objects.filter(pk__in=part)) for part in parts)


def _refresh(offers: QuerySet) -> int:
    changed = []
    for offer in offers.select_related("provider").prefetch_related(*READS):
        if (now := score(offer)) != offer.completeness:
            offer.completeness = now
            changed.append(offer)
    Offer.objects.bulk_update(changed, ["completeness"])
    return len(changed)
