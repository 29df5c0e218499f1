from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from catalogue.models import ExternalReference


class ReferencesPanel(Panel):
    """The sources of an offer, and for each field who is its master. Read-only."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "catalogue/admin/panels/references.html"

        @cached_property
        def references(self) -> list[ExternalReference]:
            if self.instance.pk is None:
                return []
            found = ExternalReference.objects.filter(offer_id=self.instance.pk)
            return list(found.order_by("source", "external_id"))
