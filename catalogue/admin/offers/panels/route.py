from django.utils.functional import cached_property
from wagtail.admin.panels import InlinePanel
from wagtail.admin.panels.base import get_form_for_model

from catalogue.admin.offers.route_form import RouteForm
from catalogue.tracks import profile_svg_points

WIDTH, HEIGHT = 600, 100  # of the drawn profile, in its own units


class RoutePanel(InlinePanel):
    """At most one route; its GPX track is checked and measured when uploaded."""

    def get_form_options(self):
        options = super().get_form_options()
        child = self.child_edit_handler.get_form_options()
        formset = options["formsets"][self.relation_name]
        formset["form"] = get_form_for_model(
            self.db_field.related_model, form_class=RouteForm, **child
        )
        return options

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "catalogue/admin/panels/route.html"

        @cached_property
        def profile(self) -> dict | None:
            """The profile of the kept track, as points of an SVG; None without."""
            for route in self.instance.route.all():
                if route.profile:
                    heights = [height for _distance, height in route.profile]
                    return {
                        "points": profile_svg_points(route.profile, WIDTH, HEIGHT),
                        "low": round(min(heights)),
                        "high": round(max(heights)),
                        "length_km": (route.length_m or 0) / 1000,
                    }
            return None
