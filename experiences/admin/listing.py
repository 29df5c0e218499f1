"""The list of experiences."""

from django.db.models import (
    Count,
    Exists,
    IntegerField,
    Max,
    OuterRef,
    Q,
    Subquery,
)
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import (
    BulkActionsCheckboxColumn,
    Column,
    DateColumn,
    TitleColumn,
)
from wagtail.models import Revision, WorkflowState
from wagtail.snippets.views.snippets import IndexView

from catalogue.admin.offers.columns import SectorsColumn, StateColumn
from config.languages import INTERFACE
from experiences.models import Step


class ExperienceIndexView(IndexView):
    """A page costs the same number of queries however many experiences it shows."""

    default_ordering = "-updated_at"
    is_searchable = True
    page_title = _("Experiences")
    add_item_label = _("New experience")

    def get_base_queryset(self):
        rows = super().get_base_queryset().select_related("seller")
        return with_what_columns_show(rows)

    def search_queryset(self, queryset):
        return matching(queryset, self.search_query)

    @cached_property
    def columns(self):
        title = self._get_title_column_class(TitleColumn)
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="snippet"),
            title(
                "title_fr",
                label=_("Title"),
                accessor=str,
                sort_key="title_fr",
                get_url=self.get_edit_url,
                get_title_id=lambda one: f"snippet_{one.pk}_title",
            ),
            SectorsColumn("sectors", label=_("Sectors")),
            Column("days", label=_("Days"), sort_key="days"),
            Column("step_count", label=_("Steps"), sort_key="step_count"),
            Column("seller", label=_("Seller"), sort_key="seller__legal_name"),
            Column("audience", label=_("Audience"), accessor="get_audience_display"),
            StateColumn("state", label=_("State"), sort_key="live"),
            DateColumn("updated_at", label=_("Changed"), sort_key="updated_at"),
        ]


def matching(experiences, words: str):
    """Those with every word in a title of an interface language."""
    for word in words.split():
        wanted = Q()
        for language in INTERFACE:
            wanted |= Q(**{f"title_{language.code}__icontains": word})
        experiences = experiences.filter(wanted)
    return experiences


def with_what_columns_show(experiences):
    """Bring along what the columns read, in a fixed number of queries."""
    pending = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS, experience=OuterRef("pk")
    )
    scheduled = Revision.objects.filter(
        experience=OuterRef("pk"), approved_go_live_at__isnull=False
    )
    return experiences.annotate(
        in_review=Exists(pending),
        scheduled_at=Subquery(scheduled.values("approved_go_live_at")[:1]),
        step_count=_of_steps(Count("pk")),
        days=_of_steps(Max("day")),
    )


def _of_steps(figure) -> Subquery:
    steps = Step.objects.filter(experience=OuterRef("pk")).order_by()
    grouped = steps.values("experience").annotate(figure=figure).values("figure")
    return Subquery(grouped, output_field=IntegerField())
