"""One click gives a field back to its source."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from catalogue.admin.addresses import edit_url
from catalogue.imports.masters import NotTheEditors, give_back, label
from catalogue.models import Offer


@require_POST
def give_back_view(request: HttpRequest, pk: int, field: str) -> HttpResponse:
    """`/admin/offers/<pk>/give-back/<field>/`; whoever may publish the offer may."""
    offer = get_object_or_404(Offer, pk=pk)
    policy = policy_registry.get_by_type(Offer)
    if not policy.user_has_permission_for_instance(request.user, "publish", offer):
        raise PermissionDenied
    _say(request, offer, field)
    return redirect(edit_url(offer))


def _say(request: HttpRequest, offer: Offer, field: str) -> None:
    lock = offer.get_lock()
    if lock and lock.for_user(request.user):
        messages.error(request, strip_tags(lock.get_message(request.user)))
        return
    try:
        give_back(offer, field, request.user)
    except NotTheEditors:
        messages.warning(request, _("The source is the master of this field already."))
    else:
        said = _("“%(field)s” is the source’s again.") % {"field": label(field)}
        messages.success(request, said)
