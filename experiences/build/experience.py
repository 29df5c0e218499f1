"""One experience's document, from its fields, its children and what is published."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone

from catalogue.build.images import Renditions, images
from catalogue.build.values import texts
from catalogue.document import Theme
from catalogue.document import encode as encoded
from publication.kinds import Built
from publication.models import Publication

from .. import document
from ..addresses import experience_paths
from ..document import ExperienceDocument
from ..models import Experience, ExperienceTheme, Step
from ..pricing.published import Priced
from . import sections
from .derived import with_findings
from .fares import with_fares
from .legs import Legs
from .offers import Offers
from .staleness import stale_on
from .steps import Stops, in_order, steps

KIND = "experience"
AUDIENCES = {"public": "public", "both": "public", "trade": "trade"}
CHILDREN = (
    "seasons",
    "departures",
    "cancellation",
    "children_pay",
    "shared_costs",
    "images__photo",
    "seller__contacts",
)


class Known:
    """What is published and stored around some experiences, fetched at once.

    `last`: experience's key → its document as it is published now.
    """

    def __init__(self, experiences: Sequence[Experience]) -> None:
        rows = [step for one in experiences for step in one.steps.all()]
        places = {step.offer_id for step in rows} - {None}
        vehicles = {step.vehicle_id for step in rows} - {None}
        self.offers = Offers(places | vehicles)
        self.legs = Legs(places)
        self.last = _published([one.pk for one in experiences if one.pk])
        photos = [image.photo for one in experiences for image in one.images.all()]
        self.renditions = Renditions(photos)


def build_experiences(ids: Sequence[int], today: date) -> Iterator[Built]:
    """The documents of those of the experiences that are live."""
    experiences = list(_stored().filter(pk__in=ids, live=True).order_by("pk"))
    known = Known(experiences)
    for experience in experiences:
        yield _built(experience, known, today)


def preview_document(experience: Experience) -> ExperienceDocument:
    """The document of an experience as a form or a draft holds it, with its steps;
    nothing is saved."""
    return _priced(experience, Known([experience]), timezone.localdate()).document


def _stored():
    themes = ExperienceTheme.objects.select_related("tag").order_by("tag__slug")
    rows = Experience.objects.select_related("seller")
    return rows.prefetch_related("steps", *CHILDREN, Prefetch("tagged_themes", themes))


def _published(keys: Sequence[int]) -> dict[int, ExperienceDocument]:
    rows = Publication.objects.live().filter(kind=KIND, object_id__in=keys)
    found = rows.values_list("object_id", "document") if keys else ()
    return {key: document.decode(text) for key, text in found}


def _built(experience: Experience, known: Known, today: date) -> Built:
    priced = _priced(experience, known, today)
    made, trade = priced.document, _trade(experience, priced.net_fares)
    days = known.legs.photo_days()
    for image in experience.images.all():
        days += known.renditions.turning_days(image.photo_id)
    return Built(
        uid=experience.uid,
        object_id=experience.pk,
        document=encoded(made),
        trade=encoded(trade) if trade else None,
        audience=AUDIENCES[experience.audience],
        stale_on=stale_on(made, days, today),
    )


def _priced(experience: Experience, known: Known, today: date) -> Priced:
    last = known.last.get(experience.pk)
    made = _as_entered(experience, known, _stops(last), today)
    checked = with_findings(made, last, today)
    return with_fares(checked, experience, known.offers, today)


def _stops(last: ExperienceDocument | None) -> Stops:
    return {
        step.stop.id: step.stop for step in (last.steps if last else ()) if step.stop
    }


def _as_entered(
    experience: Experience, known: Known, last: Stops, today: date
) -> ExperienceDocument:
    title = texts(experience, "title")
    code = experience.uid.hex[:12]
    rows = in_order(experience.steps.all())
    return ExperienceDocument(
        id=str(experience.uid),
        code=code,
        path=experience_paths(title, code),
        title=title,
        summary=texts(experience, "summary"),
        description=texts(experience, "description"),
        machine_translated=experience.machine_translated,
        sectors=experience.sectors,
        themes=_themes(experience),
        images=images(experience.images.all(), today, known.renditions),
        audience=experience.audience,
        languages=experience.languages,
        length_days=_length(rows),
        pace=experience.pace,
        group_min=experience.group_min,
        group_max=experience.group_max,
        age_min=experience.age_min,
        seasons=sections.seasons(experience.seasons.all()),
        on_request=experience.on_request,
        departures=sections.departures(experience.departures.all()),
        included=sections.lists(experience, "included"),
        excluded=sections.lists(experience, "excluded"),
        to_bring=sections.lists(experience, "to_bring"),
        steps=steps(rows, known.offers, known.legs, last, today),
        seller=sections.seller(experience.seller),
        terms=sections.terms(experience, experience.cancellation.all()),
        modified_at=experience.updated_at,
    )


def _themes(experience: Experience) -> list[Theme]:
    given = sorted(experience.tagged_themes.all(), key=lambda one: one.tag.slug)
    return [
        Theme(slug=one.tag.slug, label=texts(one.tag, "label") or {"fr": one.tag.name})
        for one in given
    ]


def _length(rows: Sequence[Step]) -> int:
    return max((row.day for row in rows), default=1)


def _trade(
    experience: Experience, net_fares: list[document.Fare]
) -> document.ExperienceTrade | None:
    if experience.seller is None:
        return None
    told = sections.contacts(experience.seller.contacts.all(), "trade")
    if not told and not net_fares:
        return None
    return document.ExperienceTrade(net_fares=net_fares, contacts=told)
