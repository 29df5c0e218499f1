"""The page of an offer, against the same page from the models and from a ready dict.

All three give the same HTML, byte for byte, without a cache of pages or fragments:

- ours: one query for the published document, then the presenters of the page;
- from the models: the offer and all that belongs to it, one query a relation, then the
  same presenters and template; the offers nearby by a query over a box;
- from a ready dict: the same template, its tags included, over ready presenters.

    python -m benchmarks.offer_page [offers [rounds]]
"""

import sys
from collections.abc import Callable
from datetime import date
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from django import template

from .database import analyze, throwaway_database, vendor
from .generated import fill
from .report import progress, report, spread

OVER_MODELS, OVER_DICT = 3.0, 1 / 1.5
BOX = 0.2  # degrees around a place that hold whatever is within 15 km of it
DAY = date(2026, 1, 1)
Page = Callable[[], str]
register = template.Library()  # takes the place of `search_tags` for the models' page


def main(offers: int = 2_000, rounds: int = 100) -> int:
    with throwaway_database(), TemporaryDirectory() as folder:
        from django.conf import settings

        settings.SEARCH_INDEX_DIR, settings.MEDIA_ROOT = folder, f"{folder}/media"
        ours, models, ready = _measure(_prepare(offers), rounds)
        figures = f"{vendor()}, {offers} offers, p50/p95: {spread(ours)}"
        short = report(
            "offer_page, against the models",
            median(models) / median(ours),
            OVER_MODELS,
            f"{figures} against {spread(models)}",
        )
        return short | report(
            "offer_page, against a ready dict (at most 1.5 times its time)",
            median(ready) / median(ours),
            OVER_DICT,
            f"{figures} against {spread(ready)}",
        )


def _prepare(offers: int) -> tuple[Page, Page, Page]:
    from django.db import transaction
    from django.test import RequestFactory
    from django.utils.translation import activate

    from publication import feed
    from search.indexing import rebuild

    activate("fr")
    fill(offers)
    offer = _rich_offer()
    with transaction.atomic():
        feed.write("offer", [offer.pk])
    rebuild()
    analyze()
    code = offer.uid.hex[:12]
    address = _document(offer.pk).path["fr"]
    progress(f"{address} is published among {offers} offers")
    return _pages(offer.pk, code, lambda: RequestFactory().get(address))


def _pages(pk: int, code: str, request: Callable) -> tuple[Page, Page, Page]:
    """The three pages: ours, from the models, from a ready dict."""
    from django.template.backends.django import DjangoTemplates
    from django.template.loader import get_template

    from catalogue import pages

    with_model_tags = DjangoTemplates(_engine_options())
    from_models = with_model_tags.get_template(pages.TEMPLATE)
    same = get_template(pages.TEMPLATE)
    ready = pages._context(_document(pk), request())

    def ours() -> str:
        return pages.offer(request(), code).content.decode()

    def models() -> str:
        asked = request()
        return from_models.render(pages._context(_document(pk), asked), asked)

    def prepared() -> str:
        return same.render(ready, request())

    return ours, models, prepared


def _engine_options() -> dict:
    from django.conf import settings

    own = settings.TEMPLATES[0]
    options = {**own["OPTIONS"], "libraries": {"search_tags": __spec__.name}}
    return {
        "NAME": "models",
        "DIRS": own["DIRS"],
        "APP_DIRS": own["APP_DIRS"],
        "OPTIONS": options,
    }


def _document(pk: int):
    """The offer as its rows say, as nothing were published."""
    from django.utils.timezone import localdate

    from catalogue.build import build_offers
    from catalogue.document import decode

    return decode(next(iter(build_offers([pk], localdate()))).document)


@register.inclusion_tag("search/nearby.html")
def nearby(offer) -> dict:
    """As the tag of `search_tags`, from the models.

    What is similar, no query tells: the same index is asked, for no more than keys.
    """
    from search.engines import engines
    from search.finding.similar import similar
    from search.templatetags import search_tags

    near = _near(offer, search_tags.NEARBY)
    alike = similar(engines()[0], offer, list(near), search_tags.SIMILAR, "fr")
    uids = [hit.uid for hit in alike]
    rows = _rows([*near, *uids])
    return {
        "cards": [_card(rows[uid], metres) for uid, metres in near.items()],
        "similar": [_card(rows[uid], None) for uid in uids],
        "url": search_tags._around(offer, "fr").url(),
    }


def _near(offer, most: int) -> dict[str, float]:
    """uid → metres of the nearest others, by a box and then exactly."""
    import numpy as np

    from catalogue.models import Offer
    from search.asking.geo import distances

    here = offer.place.latitude, offer.place.longitude
    around = Offer.objects.filter(
        live=True,
        latitude__range=(here[0] - BOX, here[0] + BOX),
        longitude__range=(here[1] - BOX, here[1] + BOX),
    ).exclude(uid=offer.id)
    found = list(around.values_list("uid", "latitude", "longitude"))
    points = np.array([place for _uid, *place in found])
    metres = distances(*here, points[:, 0], points[:, 1])
    nearest = np.argsort(metres, kind="stable")[:most]
    return {str(found[n][0]): float(metres[n]) for n in nearest}


def _rows(uids: list[str]) -> dict:
    """uid → offer, with what its card shows."""
    from catalogue.models import Offer

    rows = Offer.objects.filter(uid__in=uids).select_related("commune")
    return {
        str(row.uid): row for row in rows.prefetch_related("images__photo__renditions")
    }


def _card(row, metres: float | None):
    from catalogue.addresses import offer_paths
    from catalogue.build.values import texts
    from catalogue.document import OfferDocument, Place
    from search.page.cards import card

    title, code = texts(row, "title"), row.uid.hex[:12]
    shown = OfferDocument(
        id=str(row.uid),
        code=code,
        kind=row.kind,
        path=offer_paths(title, code),
        title=title,
        summary=texts(row, "summary"),
        place=Place(
            commune=row.commune.name, latitude=row.latitude, longitude=row.longitude
        ),
    )
    return card(shown, "fr", 0, metres)


def _rich_offer():
    """A visit with everything that a visit has; photographs lie elsewhere."""
    from catalogue import models
    from tests.factories import OfferFactory, ProviderFactory

    provider = ProviderFactory()
    offer = OfferFactory(
        title_fr="Château des Trois Vallées",
        summary_fr="Une forteresse du XIe siècle au-dessus du gave.",
        summary_en="An 11th-century fortress above the river.",
        description_fr="\n\n".join(["On monte par la rampe pavée. " * 8] * 4),
        provider=provider,
        address="12 rue des Remparts",
        postal_code="65100",
        sectors=["heritage", "families"],
        attributes={
            "period": ["middle_ages"],
            "protection": "classified",
            "guided_languages": ["fr", "en"],
            "pushchair_friendly": False,
            "high_chair": True,
        },
        opening_hours="Apr-Oct: Mo-Su 10:00-18:00; Nov-Mar: Tu-Su 10:00-12:00",
        free_of_charge=False,
        payment_methods=["card", "cash"],
        duration_minutes=90,
        languages=["fr", "en", "es"],
        last_checked_on=DAY,
    )
    for number in range(3):
        models.Price.objects.create(
            offer=offer, amount=5 + number, label_fr=f"Tarif {number}", valid_from=DAY
        )
        models.OfferContact.objects.create(
            offer=offer, channel="phone", value=f"+3356200000{number}"
        )
        models.LabelAward.objects.create(offer=offer, scheme="famille-plus")
        models.OfferImage.objects.create(
            offer=offer, source_url=f"https://example.org/{number}.jpg", author="x"
        )
    models.ProviderContact.objects.create(
        provider=provider, channel="website", value="https://example.org/"
    )
    models.Observation.objects.create(
        offer=offer,
        fact="claim_reduced_mobility",
        value=True,
        method="declared",
        source="x",
    )
    return offer


def _measure(pages: tuple[Page, Page, Page], rounds: int) -> list[list[float]]:
    """Seconds of each page, one after the other in every round."""
    if len({page() for page in pages}) > 1:
        sys.exit("The three pages differ: nothing was measured.")
    taken: list[list[float]] = [[] for _page in pages]
    for _round in range(rounds):
        for page, seconds in zip(pages, taken, strict=True):
            started = perf_counter()
            page()
            seconds.append(perf_counter() - started)
    return taken


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
