"""One bulk action: each offer in a transaction of its own, failures reported."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.permissions import policy_registry
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from catalogue.admin.addresses import bulk_url, edit_url
from catalogue.admin.offers.filters import OfferFilterSet
from catalogue.admin.offers.search import matching
from catalogue.models import Offer

MOST_SHOWN = 20


class RefusedError(Exception):
    """An offer that stays as it is, and why, in a sentence."""


class OfferBulkAction(SnippetBulkAction):
    """Subclasses say what to ask (`form_class`) and what to do with one (`act`)."""

    models = [Offer]
    permission = "change"
    template_name = "catalogue/admin/bulk/confirm.html"
    question = ""
    button = ""

    def check_perm(self, offer) -> bool:
        return self.may(self.permission, offer)

    def may(self, permission: str, offer: Offer) -> bool:
        policy = policy_registry.get_by_type(Offer)
        return policy.user_has_permission_for_instance(
            self.request.user, permission, offer
        )

    def act(self, offer: Offer, answers: dict) -> None:
        """Do it. Raises `RefusedError` or ValidationError: that offer is left alone."""
        raise NotImplementedError

    def get_all_objects_in_listing_query(self, parent_id):
        """The whole listing as it is filtered and searched, not the whole table."""
        asked = QueryDict(urlsplit(self.next_url).query)
        policy = policy_registry.get_by_type(Offer)
        offers = policy.instances_user_has_any_permission_for(
            self.request.user, ["view", "change", "delete", "publish"]
        )
        filters = OfferFilterSet(asked, offers, request=self.request)
        found = filters.qs if filters.is_valid() else offers
        return matching(found, asked.get("q", "")).values_list("pk", flat=True)

    def form_valid(self, form):
        offers, _without_access = self.get_actionable_objects()
        failed = [(offer, why) for offer in offers if (why := self._try(offer, form))]
        self._report(len(offers) - len(failed), failed)
        return redirect(self.next_url)

    def _try(self, offer: Offer, form) -> str:
        """Act on one offer, all or nothing; why it failed, or ""."""
        lock = offer.get_lock()
        if lock and lock.for_user(self.request.user):
            return _("locked")
        try:
            with transaction.atomic():
                self.act(offer, form.cleaned_data)
        except RefusedError as error:
            return str(error)
        except ValidationError as error:
            return " ".join(error.messages)
        return ""

    def _report(self, done: int, failed: list[tuple[Offer, str]]) -> None:
        if done:
            said = ngettext("%(count)d offer: done.", "%(count)d offers: done.", done)
            messages.success(self.request, said % {"count": done})
        for offer, why in failed[:MOST_SHOWN]:
            link = format_html('<a href="{}">{}</a>: {}', edit_url(offer), offer, why)
            messages.error(self.request, link)
        if more := len(failed[MOST_SHOWN:]):
            said = ngettext(
                "%(count)d more offer failed.", "%(count)d more offers failed.", more
            )
            messages.error(self.request, said % {"count": more})

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "question": self.question,
            "button": self.button,
            "submit_url": bulk_url(self.action_type, self.request),
        }
