"""Screens that begin from a version rather than from the row."""

from wagtail.admin.views.generic import RevisionsRevertMixin
from wagtail.snippets.views.snippets import PreviewOnEditView

from catalogue.admin.offers.children import forget_lost_keys

from .edit import OfferEditView


class OfferRevertView(RevisionsRevertMixin, OfferEditView):
    """Back to a version, with the children that were deleted since."""

    view_name = "revisions_revert"

    def get_object(self, queryset=None):
        return forget_lost_keys(super().get_object(queryset))


class OfferPreviewView(PreviewOnEditView):
    def get_object(self):
        return forget_lost_keys(super().get_object())
