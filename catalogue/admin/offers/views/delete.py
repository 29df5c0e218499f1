"""Deleting an offer: refused, with the list of uses, while something needs it."""

from django.core.exceptions import PermissionDenied
from django.db import router
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.snippets.views.snippets import DeleteView

from catalogue.models import Offer


def needed_by(offers: list[Offer]) -> list:
    """What refuses to lose these offers; found as the database would find it."""
    collector = Collector(using=router.db_for_write(Offer), origin=offers)
    try:
        collector.collect(offers)
    except ProtectedError as error:
        return sorted(error.protected_objects, key=str)
    except RestrictedError as error:
        return sorted(error.restricted_objects, key=str)
    return []


class OfferDeleteView(DeleteView):
    template_name = "catalogue/admin/delete.html"

    def dispatch(self, request, *args, **kwargs):
        policy = self.permission_policy
        if not policy.user_has_permission_for_instance(
            request.user, "delete", self.object
        ):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        if needed_by([self.object]):
            return self.render_to_response(self.get_context_data(form=form), status=409)
        return super().form_valid(form)

    def get_usage_url(self):
        return None  # the reference index does not know what was imported

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        finder = AdminURLFinder(self.request.user)
        context["uses"] = [
            {"what": use._meta.verbose_name, "name": str(use), "url": _url(finder, use)}
            for use in needed_by([self.object])
        ]
        return context


def _url(finder: AdminURLFinder, use) -> str | None:
    return finder.get_edit_url(use)
