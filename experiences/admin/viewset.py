"""Experiences as a snippet: which screen is which."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from experiences.models import Experience

from .filters import ExperienceFilterSet
from .listing import ExperienceIndexView
from .tabs import edit_handler
from .views import (
    ExperienceDeleteView,
    ExperienceEditView,
    ExperiencePreviewView,
    ExperienceRevertView,
)


class ExperienceViewSet(SnippetViewSet):
    model = Experience
    icon = "list-ol"
    menu_label = _("Experiences")
    menu_name = "experiences"
    index_view_class = ExperienceIndexView
    edit_view_class = ExperienceEditView
    preview_on_edit_view_class = ExperiencePreviewView
    revisions_revert_view_class = ExperienceRevertView
    delete_view_class = ExperienceDeleteView
    filterset_class = ExperienceFilterSet
    search_backend_name = None
    list_per_page = 25
    copy_view_enabled = False
    inspect_view_enabled = False

    @cached_property
    def edit_handler(self):
        return edit_handler()
