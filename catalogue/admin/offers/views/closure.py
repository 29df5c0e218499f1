"""An exceptional closure in one step: two dates and it is published."""

from datetime import date

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Revision
from wagtail.permissions import policy_registry

from catalogue.admin.addresses import edit_url, list_url
from catalogue.models import Closure, Offer

from ..first_edit import keep_state_before


class ClosureForm(forms.Form):
    first_day = forms.DateField(
        label=gettext_lazy("Closed from"), widget=AdminDateInput
    )
    last_day = forms.DateField(
        label=gettext_lazy("until"),
        widget=AdminDateInput,
        required=False,
        help_text=gettext_lazy("Empty: one day."),
    )
    reason_fr = forms.CharField(
        label=gettext_lazy("Reason (fr)"), max_length=250, required=False
    )
    reason_en = forms.CharField(
        label=gettext_lazy("Reason (en)"), max_length=250, required=False
    )

    def clean(self):
        cleaned = super().clean()
        first = cleaned.get("first_day")
        cleaned["last_day"] = cleaned.get("last_day") or first
        if first and cleaned["last_day"] < first:
            self.add_error("last_day", _("This day is before the first one."))
        return cleaned


def close(offer: Offer, user, first: date, last: date, reasons: dict[str, str]) -> bool:
    """Add the closure; True if it is public now.

    Of a live offer only the closure is published: a draft that waits gets it too
    and goes on waiting.
    """
    keep_state_before(offer, offer)
    draft = offer.get_latest_revision_as_object()
    policy = policy_registry.get_by_type(Offer)
    public = offer.live and policy.user_has_permission_for_instance(
        user, "publish", offer
    )
    closure = {"first_day": first, "last_day": last, **reasons}
    if public:
        _add(Offer.objects.get(pk=offer.pk), closure, user).publish(user=user)
    if not public or offer.has_unpublished_changes:
        _add(draft, closure, user)
    return public


def _add(version: Offer, closure: dict, user) -> Revision:
    version.closures.add(Closure(**closure))
    if not version.live:
        version.save()  # of a draft that was never public, the row is the draft
    return version.save_revision(user=user, clean=False, log_action=True)


class CloseView(WagtailAdminTemplateMixin, FormView):
    """`/admin/offers/<pk>/close/`"""

    form_class = ClosureForm
    template_name = "catalogue/admin/close.html"
    page_title = gettext_lazy("Close exceptionally")
    header_icon = "date"

    def setup(self, request, *args, pk, **kwargs):
        super().setup(request, *args, **kwargs)
        self.offer = get_object_or_404(Offer, pk=pk)

    def dispatch(self, request, *args, **kwargs):
        policy = policy_registry.get_by_type(Offer)
        if not policy.user_has_permission_for_instance(
            request.user, "change", self.offer
        ):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self):
        return {"first_day": timezone.localdate()}

    def get_page_subtitle(self):
        return str(self.offer)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": list_url(), "label": _("Offers")},
            {"url": edit_url(self.offer), "label": str(self.offer)},
            {"url": "", "label": self.get_page_title(), "sublabel": str(self.offer)},
        ]

    def form_valid(self, form):
        lock = self.offer.get_lock()
        if lock and lock.for_user(self.request.user):
            form.add_error(None, strip_tags(lock.get_message(self.request.user)))
            return self.form_invalid(form)
        cleaned = form.cleaned_data
        reasons = {name: cleaned[name] for name in ("reason_fr", "reason_en")}
        with transaction.atomic():
            public = close(
                self.offer,
                self.request.user,
                cleaned["first_day"],
                cleaned["last_day"],
                reasons,
            )
        messages.success(
            self.request,
            _("The closure is published.")
            if public
            else _("The closure is in the draft."),
        )
        return redirect(edit_url(self.offer))

    def get_context_data(self, **kwargs):
        return super().get_context_data(offer=self.offer, **kwargs)
