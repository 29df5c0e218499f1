"""Everything that makes this site the demonstration, by the ways of the product."""

import json
from pathlib import Path

from django.db import transaction
from wagtail.models import Site

from catalogue.imports.reading import Progress
from catalogue.imports.report import Report
from catalogue.imports.runner import import_offers
from catalogue.models import Commune
from home.models import SiteSettings

from .delivery import OFFERS, demo_source

COMMUNES = Path(__file__).parent / "communes.json"
OFFICE = {
    "office_name": "Maison des Visiteurs de Lourdes",
    "office_phone": "+33536490370",
    "office_email": "bonjour@maison-visiteurs.example",
}


def load_communes() -> int:
    """Add the communes that are missing; returns how many. Known ones stay."""
    before = Commune.objects.count()
    rows = [Commune(**row) for row in json.loads(COMMUNES.read_text())]
    Commune.objects.bulk_create(rows, ignore_conflicts=True)
    return Commune.objects.count() - before


def load_offers(progress: Progress) -> Report:
    """Import and publish the demonstration's offers."""
    return import_offers(demo_source(), OFFERS, progress=progress)


@transaction.atomic
def mark_site() -> bool:
    """Say on every page that this is a demonstration; False: it was said before.

    The office's name and addresses are filled in where they are empty.
    """
    site = Site.objects.get(is_default_site=True)
    settings = SiteSettings.for_site(site)
    missing = {k: v for k, v in OFFICE.items() if not getattr(settings, k)}
    if settings.is_demo and not missing:
        return False
    for field, value in {**missing, "is_demo": True}.items():
        setattr(settings, field, value)
    settings.save()
    return True
