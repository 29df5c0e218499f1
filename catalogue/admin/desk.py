"""The editor's desk on the admin's home: what waits for whom, in five queries."""

from datetime import timedelta

from django.db.models import Min, Q
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import WorkflowState
from wagtail.permissions import policy_registry

from catalogue.models import Offer

MOST = 8
LABEL_DAYS = 90
HOURS_DAYS = 30


class OfferDesk(Component):
    name = "offer_desk"
    template_name = "catalogue/admin/desk.html"
    order = 10

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context):
        user = self.request.user
        policy = policy_registry.get_by_type(Offer)
        mine = policy.instances_user_has_any_permission_for(user, ["change", "publish"])
        today = timezone.localdate()
        return {
            "allowed": policy.user_has_any_permission(user, {"change", "publish"}),
            "drafts": drafts_of(user, mine)[:MOST],
            "waiting": waiting(mine)[:MOST],
            "hours": hours_to_confirm(mine, today)[:MOST],
            "labels": labels_ending(mine, today)[:MOST],
            "list_url": Offer.snippet_viewset.get_url_name("list"),
            "label_days": LABEL_DAYS,
        }


def drafts_of(user, offers):
    """Offers whose newest version this user wrote and nobody has published."""
    unpublished = Q(live=False) | Q(has_unpublished_changes=True)
    return offers.filter(unpublished, latest_revision__user=user).order_by(
        "-latest_revision__created_at"
    )


def waiting(offers):
    """Offers that wait for approval, the longest wait first."""
    states = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)
    return (
        offers.filter(workflow_states__in=states)
        .annotate(since=Min("workflow_states__created_at"))
        .order_by("since")
    )


def hours_to_confirm(offers, today):
    """Public offers whose confirmed hours have ended or end soon."""
    until = today + timedelta(days=HOURS_DAYS)
    return offers.filter(live=True, hours_confirmed_until__lte=until).order_by(
        "hours_confirmed_until"
    )


def labels_ending(offers, today):
    """Public offers with a label that ends within 90 days, the next one first."""
    soon = (today, today + timedelta(days=LABEL_DAYS))
    return (
        offers.filter(live=True, labels__expires_on__range=soon)
        .annotate(ends_on=Min("labels__expires_on"))
        .order_by("ends_on")
    )
