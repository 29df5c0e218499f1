import uuid

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from catalogue import kinds, sectors
from catalogue.fields import CodesField
from catalogue.spoken import spoken_languages
from publication.models import Published

from .theme import OfferTheme


class OfferQuerySet(models.QuerySet):
    def in_sector(self, sector: str) -> "OfferQuerySet":
        """Offers of one sector, by its code."""
        return self.filter(sectors__has=sector)


class Offer(
    Published,
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    ClusterableModel,
):
    """Something that can be done, seen, eaten or slept in (in French: fiche).

    Text per language by modeltranslation (`title_fr`, …); everything else once.
    Unknown is empty or None: it never means *no*. Durations in minutes, ages in
    years, coordinates in degrees (WGS 84). `opening_hours`: one OSM expression.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=kinds.choices)
    sectors = CodesField(_("sectors"), codes=sectors.choices)
    title = models.CharField(_("title"), max_length=250)
    summary = models.TextField(_("in short"), max_length=1_000, blank=True)
    description = models.TextField(_("description"), max_length=20_000, blank=True)
    machine_translated = models.JSONField(
        _("translated by machine"),
        default=list,
        blank=True,
        help_text=_("Names of the text fields, as description_en."),
    )
    themes = ClusterTaggableManager(
        through=OfferTheme, blank=True, verbose_name=_("themes")
    )
    attributes = models.JSONField(_("sector attributes"), default=dict, blank=True)

    provider = models.ForeignKey(
        "catalogue.Provider",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name=_("provider"),
    )
    premises = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_offers",
        verbose_name=_("takes place at"),
        help_text=_("Another offer whose premises this one uses."),
    )
    commune = models.ForeignKey(
        "catalogue.Commune",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name=_("commune"),
    )
    address = models.CharField(_("address"), max_length=250, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=5, blank=True)
    latitude = models.FloatField(
        _("latitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.FloatField(
        _("longitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )

    opening_hours = models.TextField(
        _("opening hours"),
        blank=True,
        max_length=4_000,
        help_text=_("As OpenStreetMap writes them: Mo-Fr 09:00-12:00; PH off"),
    )
    opening_note = models.TextField(_("about the hours"), max_length=1_000, blank=True)
    hours_confirmed_from = models.DateField(
        _("hours confirmed from"), null=True, blank=True
    )
    hours_confirmed_until = models.DateField(
        _("hours confirmed until"),
        null=True,
        blank=True,
        help_text=_("After this day the page says “to be confirmed”."),
    )

    free_of_charge = models.BooleanField(_("free of charge"), null=True, blank=True)
    price_note = models.TextField(_("about the prices"), max_length=1_000, blank=True)
    prices_confirmed_until = models.DateField(
        _("prices confirmed until"), null=True, blank=True
    )
    payment_methods = models.JSONField(_("means of payment"), default=list, blank=True)

    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True)
    group_min = models.PositiveIntegerField(_("smallest group"), null=True, blank=True)
    group_max = models.PositiveIntegerField(_("largest group"), null=True, blank=True)
    duration_minutes = models.PositiveIntegerField(
        _("duration (minutes)"), null=True, blank=True
    )
    age_min = models.PositiveSmallIntegerField(_("from age"), null=True, blank=True)
    age_max = models.PositiveSmallIntegerField(_("to age"), null=True, blank=True)
    pets_welcome = models.BooleanField(_("pets welcome"), null=True, blank=True)
    languages = CodesField(_("languages spoken"), codes=spoken_languages)

    last_checked_on = models.DateField(_("last checked on"), null=True, blank=True)
    completeness = models.PositiveSmallIntegerField(
        _("completeness (%)"), default=0, editable=False
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="offer")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="offer",
        for_concrete_model=False,
    )

    objects = OfferQuerySet.as_manager()
    search_fields = [
        index.AutocompleteField("title_fr"),
        index.AutocompleteField("title_en"),
        index.FilterField("kind"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        ordering = ["title_fr", "pk"]
        constraints = [
            models.CheckConstraint(
                name="offer_point_in_the_world",
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(
                    latitude__range=(-90.0, 90.0), longitude__range=(-180.0, 180.0)
                ),
            ),
            models.CheckConstraint(
                name="offer_hours_confirmed_in_order",
                condition=models.Q(hours_confirmed_from__isnull=True)
                | models.Q(hours_confirmed_until__isnull=True)
                | models.Q(hours_confirmed_until__gte=models.F("hours_confirmed_from")),
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "live"], name="offer_by_kind"),
            models.Index(fields=["-updated_at"], name="offer_by_change"),
        ]

    def __str__(self) -> str:
        return self.title_fr or self.title or str(_("Offer without a title"))

    def save(self, *args, **kwargs):
        """Every save of the whole row keeps its completeness beside it."""
        from catalogue.completeness import score

        if kwargs.get("update_fields") is None:
            self.completeness = score(self)
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError(
                {"latitude": _("A point needs both latitude and longitude.")}
            )
        self.clean_opening_hours()
        self.clean_attributes()
        if self.premises_id and self.premises_id == self.pk:
            raise ValidationError({"premises": _("An offer cannot host itself.")})

    def clean_opening_hours(self):
        """Refuse hours that nobody can read; `OpeningError` says where and why."""
        from catalogue.opening import OpeningError, parse

        if self.opening_hours:
            try:
                parse(self.opening_hours)
            except OpeningError as error:
                raise ValidationError({"opening_hours": str(error)}) from error

    def clean_attributes(self):
        """Check each sector attribute against the registry."""
        wrong = []
        for code, value in self.attributes.items():
            attribute = sectors.ATTRIBUTES.get(code)
            if attribute is None:
                wrong.append(
                    ValidationError(
                        _("There is no attribute “%(code)s”."), params={"code": code}
                    )
                )
                continue
            try:
                attribute.check(value)
            except ValidationError as error:
                wrong.append(error)
        if wrong:
            raise ValidationError({"attributes": wrong})

    @property
    def slug(self) -> str:
        """The title in an address: lower case, no accents, at most 60 characters."""
        return slugify(self.title_fr or "")[:60].strip("-") or "offre"

    def get_preview_template(self, request, mode_name):
        return "catalogue/offer_page.html"

    def get_preview_context(self, request, mode_name):
        from catalogue.pages import preview_context

        return preview_context(self, request)


class Closure(Orderable):
    """Days on which an offer is closed exceptionally, both included."""

    offer = ParentalKey(Offer, on_delete=models.CASCADE, related_name="closures")
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until"))
    reason = models.CharField(_("reason"), max_length=250, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("exceptional closure")
        verbose_name_plural = _("exceptional closures")
        constraints = [
            models.CheckConstraint(
                name="closure_in_order",
                condition=models.Q(last_day__gte=models.F("first_day")),
            )
        ]
