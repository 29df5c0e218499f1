from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    name = "catalogue"
    verbose_name = _("catalogue")

    def ready(self):
        from publication.kinds import Kind, register_kind

        from .admin.permissions import register_policies
        from .build import build_offers

        register_kind(Kind(code="offer", model="catalogue.Offer", build=build_offers))
        register_policies()  # before Wagtail falls back on its own
