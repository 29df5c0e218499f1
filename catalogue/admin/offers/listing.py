"""The list of offers that an editor works from all day."""

from django.db.models import Exists, OuterRef, Prefetch, Subquery
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, DateColumn
from wagtail.models import Revision, WorkflowState
from wagtail.snippets.views.snippets import IndexView

from catalogue.models import OfferImage

from .columns import (
    CompletenessColumn,
    OfferTitleColumn,
    SectorsColumn,
    SourceColumn,
    StateColumn,
)
from .export import SpreadsheetOfOffers
from .search import matching
from .survey import last_survey, survey_item, surveyed_words


class OfferIndexView(SpreadsheetOfOffers, IndexView):
    """A page costs the same number of queries however many offers it shows."""

    default_ordering = "-updated_at"
    is_searchable = True
    page_title = _("Offers")
    add_item_label = _("New offer")

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("commune")

    def search_queryset(self, queryset):
        return matching(queryset, self.search_query)

    def get_queryset(self):
        offers = super().get_queryset()
        return offers if self.is_export else with_what_columns_show(offers)

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission_for_instance("change", instance):
            buttons.append(survey_item(instance))
        return buttons

    @cached_property
    def columns(self):
        title = self._get_title_column_class(OfferTitleColumn)
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="snippet"),
            title(
                "title_fr",
                label=_("Title"),
                accessor=str,
                sort_key="title_fr",
                get_url=self.get_edit_url,
                get_title_id=lambda offer: f"snippet_{offer.pk}_title",
            ),
            Column(
                "kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"
            ),
            SectorsColumn("sectors", label=_("Sectors")),
            Column("commune", label=_("Commune"), sort_key="commune__name"),
            StateColumn("state", label=_("State"), sort_key="live"),
            SourceColumn("source", label=_("Source")),
            CompletenessColumn(
                "completeness", label=_("Completeness"), sort_key="completeness"
            ),
            Column("surveyed_on", label=_("Surveyed"), accessor=surveyed_words),
            DateColumn("updated_at", label=_("Changed"), sort_key="updated_at"),
        ]


def with_what_columns_show(offers):
    """Bring along what the columns read, in a fixed number of queries."""
    pending = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS, offer=OuterRef("pk")
    )
    scheduled = Revision.objects.filter(
        offer=OuterRef("pk"), approved_go_live_at__isnull=False
    )
    images = OfferImage.objects.filter(photo__isnull=False).select_related("photo")
    return offers.annotate(
        in_review=Exists(pending),
        scheduled_at=Subquery(scheduled.values("approved_go_live_at")[:1]),
        surveyed_on=Subquery(last_survey(OuterRef("pk"))),
    ).prefetch_related(
        "references", Prefetch("images", images), "images__photo__renditions"
    )
