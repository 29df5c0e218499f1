"""Versions of edited offers: an import reaches what editors will publish next.

An offer that was never edited has no versions, and an import writes none. One that
was gets a new version with what the source changed; changes that an editor has not
published yet stay in it.
"""

from collections.abc import Iterable, Sequence

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision, TaskState

from catalogue.build.parts import UnsavedParts
from catalogue.imports.fields import Values, stored
from catalogue.imports.plan import Outcome, Plan
from catalogue.imports.putting import put
from catalogue.models import Offer

LOG_ACTION = "catalogue.import"


def write_versions(plans: Sequence[Plan]) -> None:
    """Bring the versions of the changed offers up to date, where there are any."""
    for plan in plans:
        if plan.outcome is Outcome.CHANGED and plan.offer.latest_revision_id:
            _write_version(Offer.objects.get(pk=plan.pk), plan)


def _write_version(offer: Offer, plan: Plan) -> None:
    for revision in _waiting(offer):
        revision.content = _merged(revision.as_object(), plan).serializable_data()
        revision.save()
    latest = offer.latest_revision
    has_changes = plan.had_unpublished_changes
    version = _merged(latest.as_object(), plan) if has_changes else offer
    revision = _save(offer, version, latest)
    state = {"latest_revision": revision, "has_unpublished_changes": has_changes}
    if offer.live and not has_changes:
        state["live_revision"] = revision
    Offer.objects.filter(pk=offer.pk).update(**state)
    log(offer, LOG_ACTION, revision=revision, content_changed=True)


def _waiting(offer: Offer) -> Iterable[Revision]:
    """Versions to be published on a day to come, besides the latest."""
    planned = offer.revisions.filter(approved_go_live_at__isnull=False)
    return planned.exclude(pk=offer.latest_revision_id)


def _merged(version: Offer, plan: Plan) -> Offer:
    """A version with what was taken from the source, but for what was edited in it."""
    taken = {k: v for k, v in plan.merge.taken.items() if k != "live"}
    held = stored(version, UnsavedParts(version), taken)
    put(version, untouched(taken, held, plan.old))
    return version


def untouched(taken: Values, held: Values, old: Values) -> Values:
    """Of the fields taken those that a version still holds as they were."""
    return {name: new for name, new in taken.items() if held[name] == old[name]}


def _save(offer: Offer, version: Offer, latest: Revision) -> Revision:
    """A new version in the place of the latest: what waits for that, waits for it."""
    kind = ContentType.objects.get_for_model(Offer)
    revision = Revision.objects.create(
        content_type=kind,
        base_content_type=kind,
        object_id=str(offer.pk),
        created_at=timezone.now(),
        content=version.serializable_data(),
        object_str=str(version),
        approved_go_live_at=latest.approved_go_live_at,
    )
    Revision.objects.filter(pk=latest.pk).update(approved_go_live_at=None)
    in_progress = TaskState.objects.filter(
        revision=latest, status=TaskState.STATUS_IN_PROGRESS
    )
    in_progress.update(revision=revision)
    return revision
