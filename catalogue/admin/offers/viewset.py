"""Offers as a snippet: which screen is which."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from catalogue.models import Offer

from .chooser import OfferChooserViewSet
from .filters import OfferFilterSet
from .listing import OfferIndexView
from .own import guard
from .tabs import edit_handler
from .views.copy import OfferCopyView
from .views.create import OfferCreateView
from .views.delete import OfferDeleteView
from .views.edit import OfferEditView
from .views.versions import OfferPreviewView, OfferRevertView


@guard
class OfferViewSet(SnippetViewSet):
    model = Offer
    icon = "cordee-offer"
    menu_label = _("Offers")
    menu_name = "offers"
    index_view_class = OfferIndexView
    add_view_class = OfferCreateView
    edit_view_class = OfferEditView
    preview_on_edit_view_class = OfferPreviewView
    revisions_revert_view_class = OfferRevertView
    copy_view_class = OfferCopyView
    delete_view_class = OfferDeleteView
    edit_template_name = "catalogue/admin/offer_edit.html"
    delete_template_name = "catalogue/admin/delete.html"
    chooser_viewset_class = OfferChooserViewSet
    filterset_class = OfferFilterSet
    search_backend_name = None
    list_per_page = 25
    copy_view_enabled = True
    inspect_view_enabled = False

    @cached_property
    def edit_handler(self):
        return edit_handler()

    def get_queryset(self, request):
        policy = self.permission_policy
        return policy.instances_user_has_any_permission_for(
            request.user, ["view", "change", "delete", "publish"]
        )
