"""All that a chunk of plans writes, in the caller's transaction."""

from collections.abc import Sequence

from django.utils import timezone, translation

from catalogue.completeness import refresh
from catalogue.imports.plan import Outcome, Plan
from catalogue.imports.planning import Lists
from catalogue.models import Offer
from config.languages import DEFAULT
from publication import feed

from .children import write_children, write_themes
from .drafts import write_versions
from .observations import write_observations
from .offers import write_offers
from .photos import write_photos
from .reference_index import write_reference_index
from .references import write_references


def write(plans: Sequence[Plan], lists: Lists) -> None:
    """Write the plans and move the feed; call it inside an atomic block."""
    now = timezone.now()
    renamed = lists.communes.save()
    lists.providers.save()
    lists.themes.save()
    touched = [plan for plan in plans if plan.outcome is not Outcome.UNCHANGED]
    with translation.override(DEFAULT):  # what the plain columns of texts hold
        write_offers(touched, lists.providers.keys, now)
        photos = write_photos(touched)
        write_children(touched, photos)
        write_themes(touched, lists.themes.keys)
    write_references(plans, now)
    observed = write_observations(plans, now)
    write_reference_index(touched)
    write_versions(touched)
    refresh(plan.pk for plan in touched if plan.outcome is Outcome.CHANGED)
    ids = {plan.pk for plan in touched} | observed
    if renamed:
        ids.update(
            Offer.objects.filter(commune__in=renamed).values_list("pk", flat=True)
        )
    feed.write("offer", ids)
