from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import Truncator, capfirst
from wagtail.admin.panels import Panel
from wagtail.permissions import policy_registry

from catalogue.admin.sources import source_label
from catalogue.imports.masters import Owner, label, masters
from catalogue.models import ExternalReference, Offer

LONGEST = 160  # characters of a value that the table shows


@dataclass(frozen=True, slots=True)
class OwnedField:
    """One row: a field, its master, and what the source says instead.

    `give_back_url`: "" where there is nothing to give back, or nobody may.
    """

    label: str
    is_the_editors: bool
    source: str
    theirs: str
    is_newer: bool
    give_back_url: str


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

        @property
        def named(self) -> list[tuple[str, ExternalReference]]:
            """Each reference behind the name of its source."""
            return [(source_label(one.source), one) for one in self.references]

        @cached_property
        def fields(self) -> list[OwnedField]:
            """What the editor changed comes first, and newer values before all."""
            found = masters(self.instance) if self.references else {}
            rows = [self._row(name, master) for name, master in found.items()]
            return sorted(
                rows, key=lambda r: (not r.is_newer, not r.is_the_editors, r.label)
            )

        def _row(self, name: str, master) -> OwnedField:
            edited = master.owner is Owner.EDITOR
            return OwnedField(
                label=capfirst(label(name)),
                is_the_editors=edited,
                source=source_label(master.source),
                theirs=_shown(master.theirs) if edited else "",
                is_newer=master.is_newer,
                give_back_url=self._url(name) if edited and self._may_publish else "",
            )

        def _url(self, name: str) -> str:
            return reverse("catalogue_give_back", args=[self.instance.pk, name])

        @cached_property
        def _may_publish(self) -> bool:
            policy = policy_registry.get_by_type(Offer)
            return policy.user_has_permission_for_instance(
                self.request.user, "publish", self.instance
            )


def _shown(value: object) -> str:
    """A canonical value on one line, cut."""
    if isinstance(value, list):
        value = ", ".join(_shown(item) for item in value)
    elif isinstance(value, dict):
        value = ", ".join(f"{key}: {_shown(said)}" for key, said in value.items())
    return Truncator("" if value is None else str(value)).chars(LONGEST)
