"""Two versions of an offer, side by side, when both were edited at once."""

from dataclasses import dataclass
from datetime import datetime

from wagtail.admin.templatetags.wagtailadmin_tags import user_display_name

from catalogue.models import Offer


@dataclass(frozen=True, slots=True)
class Conflict:
    """Who saved in between, when, and each difference between the two versions."""

    by: str
    at: datetime
    differences: list


def find_conflict(panel, theirs: Offer, form, request) -> Conflict:
    """Compare the newest kept version with what `form` holds."""
    comparisons = panel.get_bound_panel(
        instance=form.instance, request=request, form=form
    ).get_comparison()
    compared = [compare(theirs, mine(form)) for compare in comparisons]
    revision = theirs.latest_revision
    return Conflict(
        by=user_display_name(revision.user) if revision and revision.user else "",
        at=revision.created_at if revision else theirs.updated_at,
        differences=[one for one in compared if one.has_changed()],
    )


def mine(form) -> Offer:
    """The offer as the form holds it; children as far as they are valid."""
    if form.is_valid():
        form.save(commit=False)
    return form.instance
