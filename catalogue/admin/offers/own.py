"""Each screen of one offer asks whether this user may touch this offer.

Wagtail's views check permissions on the model; most never look at the object.
"""

from django.core.exceptions import PermissionDenied
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import SnippetViewSet

from catalogue.models import Offer

ANY = frozenset({"view", "change", "delete", "publish"})

GUARDED = [
    "edit",
    "delete",
    "usage",
    "history",
    "unpublish",
    "lock",
    "unlock",
    "workflow_action",
    "collect_workflow_action_data",
    "confirm_workflow_cancellation",
    "workflow_preview",
    "workflow_history",
    "workflow_history_detail",
    "revisions",
    "revisions_revert",
    "revisions_compare",
    "revisions_unschedule",
    "preview_on_edit",
    "copy",
]


def may_touch(user, offer: Offer) -> bool:
    """Does any permission of this user reach this offer?"""
    policy = policy_registry.get_by_type(Offer)
    return policy.user_has_any_permission_for_instance(user, ANY, offer)


class OwnOffersOnly:
    """In front of a view with `self.object`: 403 for an offer of somebody else."""

    def dispatch(self, request, *args, **kwargs):
        # `live_object`: the row, where `object` is a draft that may differ
        offer = getattr(self, "live_object", None) or self.object
        if not may_touch(request.user, offer):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def guard(viewset: type[SnippetViewSet]) -> type[SnippetViewSet]:
    """Put `OwnOffersOnly` in front of every view of one offer."""
    for name in GUARDED:
        attribute = f"{name}_view_class"
        view = getattr(viewset, attribute)
        own = type(f"Own{view.__name__}", (OwnOffersOnly, view), {})
        setattr(viewset, attribute, own)
    return viewset
