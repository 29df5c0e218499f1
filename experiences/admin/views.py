"""The screens of one experience that differ from Wagtail's own."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.views.generic import RevisionsRevertMixin
from wagtail.snippets.views.snippets import DeleteView, EditView, PreviewOnEditView

from catalogue.admin.offers.children import forget_lost_keys


class ExperienceEditView(EditView):
    def get_object(self, queryset=None):
        return forget_lost_keys(super().get_object(queryset))


class ExperienceRevertView(RevisionsRevertMixin, ExperienceEditView):
    """Back to a version, with the steps that were deleted since."""

    view_name = "revisions_revert"

    def get_object(self, queryset=None):
        return forget_lost_keys(super().get_object(queryset))


class ExperiencePreviewView(PreviewOnEditView):
    def get_object(self):
        return forget_lost_keys(super().get_object())


class ExperienceDeleteView(DeleteView):
    def dispatch(self, request, *args, **kwargs):
        if not self.permission_policy.user_has_permission_for_instance(
            request.user, "delete", self.object
        ):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
