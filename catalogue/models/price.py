from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


def money(verbose_name, **kwargs) -> models.DecimalField:
    """Euros with cents; never negative, never a float."""
    return models.DecimalField(
        verbose_name,
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        **kwargs,
    )


class Price(Orderable):
    """What one thing costs, in euros, taxes included.

    `amount` to `amount_to`: a range when both are set. No amount: only its text
    is known. 0 means free of charge, never "not said".
    """

    class Unit(models.TextChoices):
        PERSON = "person", _("per person")
        GROUP = "group", _("per group")
        ROOM = "room", _("per room")
        NIGHT = "night", _("per night")
        PITCH = "pitch", _("per pitch")
        WEEK = "week", _("per week")
        DAY = "day", _("per day")
        HALF_DAY = "half_day", _("per half-day")
        HOUR = "hour", _("per hour")
        OTHER = "other", _("as described")

    class Audience(models.TextChoices):
        ALL = "all", _("everybody")
        ADULT = "adult", _("adult")
        CHILD = "child", _("child")
        YOUTH = "youth", _("youth")
        STUDENT = "student", _("student")
        SENIOR = "senior", _("senior")
        FAMILY = "family", _("family")
        GROUP = "group", _("group")
        DISABLED = "disabled", _("disabled person")
        COMPANION = "companion", _("companion of a disabled person")
        REDUCED = "reduced", _("reduced rate")

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="prices"
    )
    label = models.CharField(_("what"), max_length=250, blank=True)
    amount = money(_("amount (€)"))
    amount_to = money(_("up to (€)"))
    unit = models.CharField(_("unit"), max_length=10, choices=Unit, default=Unit.PERSON)
    audience = models.CharField(
        _("for"), max_length=10, choices=Audience, default=Audience.ALL
    )
    age_min = models.PositiveSmallIntegerField(_("from age"), null=True, blank=True)
    age_max = models.PositiveSmallIntegerField(_("to age"), null=True, blank=True)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True)
    minimum_persons = models.PositiveSmallIntegerField(
        _("minimum persons"), null=True, blank=True
    )
    includes = models.CharField(_("includes"), max_length=500, blank=True)
    vat_percent = models.DecimalField(
        _("VAT (%)"), max_digits=4, decimal_places=2, null=True, blank=True
    )

    class Meta(Orderable.Meta):
        verbose_name = _("price")
        verbose_name_plural = _("prices")
        constraints = [
            models.CheckConstraint(
                name="price_not_negative",
                condition=models.Q(amount__isnull=True) | models.Q(amount__gte=0),
            ),
            models.CheckConstraint(
                name="price_range_in_order",
                condition=models.Q(amount_to__isnull=True)
                | models.Q(amount_to__gte=models.F("amount")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amount} €" if self.amount is not None else str(self.label)


class TouristTax(models.Model):
    """The tourist tax (taxe de séjour), apart from the price.

    Either `amount` in euros by adult and night, or `percent` of the night's price.
    """

    offer = ParentalKey(
        "catalogue.Offer",
        on_delete=models.CASCADE,
        related_name="tourist_tax",
        unique=True,
    )
    category = models.CharField(_("category of lodging"), max_length=60, blank=True)
    amount = money(_("by adult and night (€)"))
    percent = models.DecimalField(
        _("percent of the night"), max_digits=4, decimal_places=2, null=True, blank=True
    )
    included = models.BooleanField(_("included in the prices"), default=False)

    class Meta:
        verbose_name = _("tourist tax")
        verbose_name_plural = _("tourist taxes")
        constraints = [
            models.CheckConstraint(
                name="tourist_tax_is_an_amount_or_a_percentage",
                condition=models.Q(amount__isnull=False, percent__isnull=True)
                | models.Q(amount__isnull=True, percent__isnull=False),
            )
        ]
