"""A copy of an offer: a draft with an identity of its own, known to no source."""

import uuid

from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import (
    PermissionCheckedMixin,
    WagtailAdminTemplateMixin,
)
from wagtail.log_actions import log

from catalogue.models import Offer
from config.languages import CODES

OWN = [
    "uid",
    "live",
    "has_unpublished_changes",
    "first_published_at",
    "last_published_at",
    "go_live_at",
    "expire_at",
    "expired",
    "latest_revision",
    "live_revision",
    "locked",
    "locked_at",
    "locked_by",
    "created_at",
    "updated_at",
]


def copy_of(offer: Offer, user) -> Offer:
    """A new draft with the texts, facts and children of `offer`'s newest version."""
    data = offer.get_latest_revision_as_object().serializable_data()
    for name in OWN:
        data.pop(name, None)
    data["pk"] = None
    for value in data.values():
        for child in value if isinstance(value, list) else ():
            if isinstance(child, dict) and "pk" in child:
                child["pk"] = None
    copy = Offer.from_serializable_data(data, check_fks=False)
    copy.uid, copy.live = uuid.uuid4(), False
    _name(copy)
    copy.save()
    revision = copy.save_revision(user=user, clean=False)
    log(copy, "wagtail.copy", user=user, revision=revision)
    return copy


def _name(copy: Offer) -> None:
    for code in CODES:
        if title := getattr(copy, f"title_{code}"):
            setattr(copy, f"title_{code}", _("%(title)s (copy)") % {"title": title})


class OfferCopyView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Asks once, then opens the copy. A GET changes nothing."""

    model = None
    permission_required = "add"
    page_title = gettext_lazy("Copy")
    template_name = "catalogue/admin/copy.html"
    index_url_name = edit_url_name = None

    def setup(self, request, *args, pk, **kwargs):
        super().setup(request, *args, **kwargs)
        self.object = get_object_or_404(Offer, pk=pk)

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            copy = copy_of(self.object, request.user)
        messages.success(request, _("This is the copy: a draft, with no source."))
        return redirect(reverse(self.edit_url_name, args=[copy.pk]))

    def get_page_subtitle(self):
        return str(self.object)
