import uuid

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from catalogue import sectors
from catalogue.fields import CodesField
from catalogue.spoken import spoken_languages
from publication.models import Published

from .price import Pricing, count
from .theme import ExperienceTheme


class ExperienceQuerySet(models.QuerySet):
    def in_sector(self, sector: str) -> "ExperienceQuerySet":
        """Experiences of one sector, by its code."""
        return self.filter(sectors__has=sector)

    def using_offers(self, offers) -> "ExperienceQuerySet":
        """Experiences with a step at one of these offers, or driven by one."""
        uses = Q(steps__offer__in=offers) | Q(steps__vehicle__in=offers)
        return self.filter(uses).distinct()


class Experience(
    Published,
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    Pricing,
    ClusterableModel,
):
    """Several offers put together (in French: séjour, journée or excursion).

    Text per language by modeltranslation; `included`, `excluded` and `to_bring` have an
    entry a line. Unknown is empty or None. Days count before the departure, ages are
    years, percentages of the price.
    """

    class Audience(models.TextChoices):
        PUBLIC = "public", _("everybody")
        TRADE = "trade", _("tour operators only")
        BOTH = "both", _("everybody, and tour operators")

    class Pace(models.TextChoices):
        CALM = "calm", _("calm")
        USUAL = "usual", _("usual")
        BRISK = "brisk", _("brisk")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=250)
    summary = models.TextField(_("in short"), max_length=1_000, blank=True)
    description = models.TextField(_("description"), max_length=20_000, blank=True)
    machine_translated = models.JSONField(
        _("translated by machine"), default=list, blank=True
    )
    sectors = CodesField(_("sectors"), codes=sectors.choices)
    themes = ClusterTaggableManager(
        through=ExperienceTheme, blank=True, verbose_name=_("themes")
    )
    audience = models.CharField(
        _("audience"), max_length=10, choices=Audience, default=Audience.BOTH
    )
    pace = models.CharField(_("pace"), max_length=10, choices=Pace, default=Pace.CALM)
    languages = CodesField(_("languages of the guides"), codes=spoken_languages)
    group_min = count(_("smallest group"))
    group_max = count(_("largest group"))
    age_min = count(_("from age"))
    on_request = models.BooleanField(
        _("on request"),
        default=False,
        help_text=_("On other days too, if one asks."),
    )
    included = models.TextField(
        _("included"), max_length=4_000, blank=True, help_text=_("One entry a line.")
    )
    excluded = models.TextField(
        _("not included"),
        max_length=4_000,
        blank=True,
        help_text=_("One entry a line."),
    )
    to_bring = models.TextField(
        _("to bring"), max_length=4_000, blank=True, help_text=_("One entry a line.")
    )

    seller = models.ForeignKey(
        "experiences.Seller",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="experiences",
        verbose_name=_("seller"),
        help_text=_("Without one it is published as an idea, not for sale."),
    )
    deposit_percent = count(_("deposit (%)"), validators=[MaxValueValidator(100)])
    balance_days_before = count(_("balance due, days before"))
    booking_days_before = count(_("booking until, days before"))
    minimum_persons = count(
        _("minimum participants"), help_text=_("Fewer: it may be cancelled.")
    )
    decided_days_before = count(
        _("decided, days before"),
        help_text=_("Whether the minimum is reached is known by then."),
    )

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    _revisions = GenericRelation(
        "wagtailcore.Revision", related_query_name="experience"
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="experience",
        for_concrete_model=False,
    )

    objects = ExperienceQuerySet.as_manager()
    search_fields = [
        index.AutocompleteField("title_fr"),
        index.AutocompleteField("title_en"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = _("experience")
        verbose_name_plural = _("experiences")
        ordering = ["title_fr", "pk"]
        constraints = [
            models.CheckConstraint(
                name="experience_group_in_order",
                condition=Q(group_min__isnull=True)
                | Q(group_max__isnull=True)
                | Q(group_max__gte=F("group_min")),
            ),
            models.CheckConstraint(
                name="experience_percentages_at_most_100",
                condition=(
                    Q(deposit_percent__isnull=True) | Q(deposit_percent__lte=100)
                )
                & (Q(trade_percent__isnull=True) | Q(trade_percent__lte=100)),
            ),
        ]
        indexes = [
            models.Index(fields=["-updated_at"], name="experience_by_change"),
        ]

    def __str__(self) -> str:
        return self.title_fr or self.title or str(_("Experience without a title"))

    def clean(self):
        super().clean()
        wrong = {}
        if self.group_min and self.group_max and self.group_max < self.group_min:
            wrong["group_max"] = _("This is less than the smallest group.")
        if self.decided_days_before is not None and not self.minimum_persons:
            wrong["minimum_persons"] = _("Say how many are needed.")
        if wrong:
            raise ValidationError(wrong)

    def get_preview_template(self, request, mode_name):
        from experiences.views import TEMPLATE

        return TEMPLATE

    def get_preview_context(self, request, mode_name):
        from experiences.build import preview_document
        from experiences.views import preview_context

        return preview_context(preview_document(self), request)
