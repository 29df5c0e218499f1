from django.conf import settings
from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import MultiFieldPanel
from wagtail.admin.staticfiles import versioned_static

from catalogue.admin.static import admin_script

LEAFLET = "vendor/leaflet@1.9.4/"


class PointPanel(MultiFieldPanel):
    """Latitude and longitude, and a map that sets them: by a click or by dragging.

    Without the map (no script, no sight) the two inputs do all of it.
    """

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "catalogue/admin/panels/point.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["tiles"] = getattr(settings, "MAP_TILES_URL", "")
            context["credit"] = getattr(settings, "MAP_TILES_CREDIT", "")
            context["communes_url"] = reverse("catalogue_communes_around")
            return context

        @property
        def media(self):
            return super().media + Media(
                css={"all": [versioned_static(LEAFLET + "leaflet.css")]},
                js=[versioned_static(LEAFLET + "leaflet.js"), admin_script("point.js")],
            )
