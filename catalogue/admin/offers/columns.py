"""The columns of the listing; each reads what the listing's query brought along."""

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, TitleColumn

from catalogue.admin.sources import source_label
from catalogue.sectors import SECTORS

THUMBNAIL = 480  # pixels: the smallest rendition that publishing makes


class OfferTitleColumn(TitleColumn):
    """A picture if there is a small one already, and the title."""

    cell_template_name = "catalogue/admin/columns/title.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        context["thumbnail"] = thumbnail(instance)
        return context


def thumbnail(offer) -> str:
    """The address of a small picture that exists; "" without. Makes none."""
    for image in offer.images.all():
        for rendition in image.photo.renditions.all() if image.photo else ():
            if rendition.width <= THUMBNAIL:
                return rendition.url
    return ""


class SectorsColumn(Column):
    def get_value(self, offer):
        named = [SECTORS[code].label for code in offer.sectors if code in SECTORS]
        return ", ".join(str(label) for label in named)


class StateColumn(Column):
    """Published, draft, changes waiting, scheduled, locked: in words, as tags."""

    def get_value(self, offer):
        tags = [("primary", word) for word in states(offer)]
        return format_html_join(
            " ", '<span class="w-status w-status--{}">{}</span>', tags
        )


def states(offer) -> list[str]:
    """Every state an offer is in, the main one first."""
    said = [_("published") if offer.live else _("draft")]
    if offer.live and offer.has_unpublished_changes:
        said.append(_("changes waiting"))
    if offer.scheduled_at:
        said.append(_("scheduled"))
    if offer.in_review:
        said.append(_("waiting for approval"))
    if offer.locked:
        said.append(_("locked"))
    return said


class CompletenessColumn(Column):
    """A number with a bar; the number is what counts."""

    def get_value(self, offer):
        return format_html(
            '<span class="cordee-score"><meter class="cordee-meter" min="0" max="100"'
            ' low="50" high="75" optimum="100" value="{0}"></meter> {0} %</span>',
            offer.completeness,
        )


class SourceColumn(Column):
    def get_value(self, offer):
        return ", ".join(
            dict.fromkeys(source_label(r.source) for r in offer.references.all())
        )
