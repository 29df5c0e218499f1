from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import FieldPanel

from catalogue.admin.opening_reading import read
from catalogue.admin.static import admin_script


class OpeningPanel(FieldPanel):
    """Opening hours as one expression, read back in words while it is typed."""

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "catalogue/admin/panels/opening.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["reading"] = read(self.bound_field.value() or "")
            context["reading_url"] = reverse("catalogue_read_opening")
            return context

        @property
        def media(self):
            return Media(js=[admin_script("opening.js")])
